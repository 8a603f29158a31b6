"""LibreOffice draws an adopted workbook exactly as it drew the office's own."""

import subprocess
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from addin.headless.cli import main
from tests.spec.adopt.conftest import lay
from tests.spec.adopt.office_files import Office
from tests.spec.adopt.test_office_files import OFFICES

__all__ = ["lay"]
pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAFATIR_HOME", str(tmp_path / "home"))


def test_every_office_file_looks_as_before(
    lay: Any, tmp_path: Path, soffice: str, pdftoppm: str
) -> None:
    books: list[Path] = []
    for number, office in enumerate(OFFICES.values()):
        act = partial(_roomy, office)
        path = lay(office.lines, *office.merges, act=act, name=f"{number}-old.xlsx")
        out = path.with_name(f"{number}-new.xlsx")
        assert main(["adopt", str(path), "--register", office.register, "--out", str(out)]) == 0
        books += [path, out]
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    drawn = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, *books]
    subprocess.run([str(word) for word in drawn], check=True, capture_output=True, timeout=240)
    for old, new in zip(books[::2], books[1::2], strict=True):
        pictures = [_pictures(pdftoppm, path.with_suffix(".pdf")) for path in (old, new)]
        assert pictures[0] == pictures[1], old.name


def _roomy(office: Office, sheet: Worksheet) -> None:
    """Let texts fit: one that spills to where the identities come to stand would be cut there."""
    for column in range(1, sheet.max_column + 1):
        sheet.column_dimensions[get_column_letter(column)].width = 24
    office.act(sheet)


def _pictures(pdftoppm: str, pdf: Path) -> list[bytes]:
    """Return what the pages of a file look like."""
    subprocess.run([pdftoppm, "-r", "60", "-png", str(pdf), str(pdf.with_suffix(""))], check=True)
    return [page.read_bytes() for page in sorted(pdf.parent.glob(f"{pdf.stem}-[0-9]*.png"))]
