"""LibreOffice, a second reader of our workbooks, opens each as we meant it."""

import shutil
import subprocess
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.spec.cli.conftest import Run, Type, column, leaves, run, share, typing

__all__ = ["leaves", "run", "share", "typing"]
pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAFATIR_HOME", str(tmp_path / "home"))


def reopened(path: Path, folder: Path) -> dict[str, list[list[Any]]]:
    """Return the values of every sheet as LibreOffice saved them after calculating."""
    soffice = shutil.which("libreoffice") or shutil.which("soffice")
    assert soffice, "make slow needs LibreOffice: .ci/run installs it"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    out = folder / "reopened"
    command = [soffice, profile, "--headless", "--convert-to", "xlsx", "--outdir", out, path]
    subprocess.run([str(word) for word in command], check=True, capture_output=True, timeout=180)
    book = openpyxl.load_workbook(out / path.name, data_only=True)
    return {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book}


def same_cells(path: Path, folder: Path) -> None:
    ours = openpyxl.load_workbook(path, data_only=True)
    theirs = reopened(path, folder)
    assert list(theirs) == ours.sheetnames
    for sheet in ours.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value not in (None, ""):
                    there = theirs[sheet.title][cell.row - 1][cell.column - 1]
                    assert str(there) == str(cell.value), (sheet.title, cell.coordinate)


def test_a_bureaus_workbook(leaves: Path, tmp_path: Path) -> None:
    same_cells(leaves, tmp_path)


def test_a_synced_marked_and_conflicting_workbook(
    leaves: Path, share: Path, run: Run, typing: Type, tmp_path: Path
) -> None:
    other = tmp_path / "other.xlsx"
    run("new", "HRF-LEAVE", "--out", other)
    for path in (leaves, other):
        run("sync", path, "--share", share, "--as", path.stem)
    for path, value in ((leaves, "أ"), (other, "ب")):

        def act(sheet: Any, value: str = value) -> None:
            sheet.cell(5, column(sheet, "ملاحظة")).value = value
            sheet.cell(6, column(sheet, "من")).value = "خطأ"

        typing(path, "leaves", act)
        run("sync", path, "--share", share, "--as", path.stem)
    run("check", other, "--mark")
    assert "التعارضات" in reopened(other, tmp_path)
    same_cells(share / "HRF" / "master.xlsx", tmp_path)
