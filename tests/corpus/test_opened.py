"""LibreOffice opens every workbook of the corpus before and after us, and shows the same."""

import shutil
import subprocess
import warnings
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.corpus.feature import FEATURES
from tests.corpus.office import add, story
from tests.corpus.survival import losses
from tests.corpus.test_commands import REFUSED

# In one process: what all of them look at takes minutes to make.
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("opened")]
#: An unused test file of more than a million rows takes LibreOffice minutes, before and after.
TOO_TALL = {"huge_gaps", "merges_and_gaps"}
#: It shows the kept values of what-if tables, and none once it is asked to calculate them.
UNKNOWN = {"what_if_table"}
NAMES = sorted(set(FEATURES) - set(REFUSED) - TOO_TALL - UNKNOWN)


def converted(files: Iterable[Path], out: Path) -> Path:
    """Let LibreOffice open workbooks, calculate them and save them anew."""
    soffice = shutil.which("libreoffice") or shutil.which("soffice")
    assert soffice, "make slow needs LibreOffice: .ci/run installs it"
    profile = f"-env:UserInstallation={(out.parent / 'profile').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", "xlsx", "--outdir", str(out)]
    subprocess.run([*command, *map(str, files)], check=True, capture_output=True, timeout=900)
    return out


def shown(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Return every sheet's values, formulas' results among them."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(path, data_only=True)
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book.worksheets}


@pytest.fixture(scope="module")
def opened(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with what LibreOffice made of the workbooks `before` and `after` us."""
    folder = tmp_path_factory.mktemp("opened")
    for name in ("first", "last"):
        (folder / name).mkdir()
    with pytest.MonkeyPatch.context() as patch:
        for name in NAMES:
            patch.setenv("DAFATIR_HOME", str(folder / "homes" / name))
            first, last = folder / "first" / f"{name}.xlsx", folder / "last" / f"{name}.xlsx"
            FEATURES[name](first)
            shutil.copy(first, last)
            add(last)
            share = Path(shutil.copytree(prepared, folder / "shares" / name))
            for _, act in story(last, share):
                act()
    converted((folder / "first").iterdir(), folder / "before")
    converted((folder / "last").iterdir(), folder / "after")
    return folder


@pytest.mark.parametrize("name", NAMES)
def test_libreoffice_shows_the_same(name: str, opened: Path) -> None:
    before, after = opened / "before" / f"{name}.xlsx", opened / "after" / f"{name}.xlsx"
    assert after.exists() or not before.exists(), "it opened before us"
    if before.exists():
        then, now = shown(before), shown(after)
        assert {sheet: now.get(sheet) for sheet in then} == then
        assert len(now) > len(then)


@pytest.mark.parametrize("name", NAMES)
def test_what_libreoffice_wrote_survives_too(
    name: str, opened: Path, share: Path, tmp_path: Path
) -> None:
    written = opened / "before" / f"{name}.xlsx"
    if written.exists():
        path = Path(shutil.copy(written, tmp_path / "amal.xlsx"))
        assert losses(path, share) == []


def test_libreoffice_opens_nearly_all(opened: Path) -> None:
    unopened = [name for name in NAMES if not (opened / "before" / f"{name}.xlsx").exists()]
    assert len(unopened) <= 3, unopened
