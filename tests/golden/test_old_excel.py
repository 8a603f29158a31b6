"""A file in the old format of Excel (.xls), as some systems still give it, is read as it is."""

import subprocess
from pathlib import Path

import pytest

from tests.unit.exchange.massar import class_lists, pupils
from workbooks.exchange.class_list import class_list
from workbooks.exchange.page import pages
from workbooks.package import FileProblem


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory, soffice: str) -> Path:
    """A class list that LibreOffice saved as .xls."""
    folder = tmp_path_factory.mktemp("old")
    file = class_lists(folder / "list.xlsx", {"6APG-1": pupils(3)}, "مدرسة الأمل")
    profile = f"-env:UserInstallation=file://{folder}/profile"
    words = [soffice, profile, "--headless", "--convert-to", "xls", "--outdir", str(folder)]
    subprocess.run([*words, str(file)], check=True, capture_output=True, timeout=120)
    return folder / "list.xls"


def test_an_old_file_says_what_the_new_one_does(old: Path) -> None:
    before, after = (class_list(pages(file)[0]) for file in (old.with_suffix(".xlsx"), old))
    assert before is not None
    assert after is not None
    assert after.pupils == before.pupils
    assert after[1:5] == before[1:5] == ("مدرسة الأمل", "2026/2027", "p6", "6APG-1")


@pytest.mark.parametrize("left", [8, 600, 2000, 3000])
def test_a_torn_old_file_is_said(old: Path, tmp_path: Path, left: int) -> None:
    torn = tmp_path / "torn.xls"
    torn.write_bytes(old.read_bytes()[:left])
    with pytest.raises(FileProblem) as said:
        pages(torn)
    assert said.value.code == "FILE_002"
