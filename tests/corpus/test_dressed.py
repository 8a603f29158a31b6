"""The register's own workbook, however it comes back, is changed only where a cell was written."""

import shutil
from pathlib import Path

import pytest

from macros.commands import new
from macros.commands.check import check
from tests.corpus import dressed_sheet
from tests.corpus.dressed import DRESSES, SHEET
from tests.corpus.kept import changed_rows, cut, strayed
from tests.corpus.office import BUREAU, CODE, TODAY, ours, story
from tests.corpus.parts import read_zip, write_zip
from tests.corpus.readers import lost, seen_by_calamine, seen_by_openpyxl
from workbooks.package import Package
from workbooks.package.verify import verify

#: The lines that each act may change: the first three rows, a row that came, totals below.
LINES = {
    "typing a mistake": {5},
    "unmark": set(),
    "typing it right": {5},
    "first sync": {5, 6, 7, 8, 9},
    "typing a remark": {6},
    "second sync": {5, 6, 7, 8},
    "undo": {5, 6, 7, 8},
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    path = tmp_path_factory.mktemp("made") / "made.xlsx"
    new.make(new.wanted([CODE], BUREAU, "ar", 3, 0), path, TODAY)
    return read_zip(path)


def sheet_of(path: Path) -> bytes:
    data = read_zip(path)[SHEET]
    return data.decode("utf-16").encode() if data.startswith(b"\xff\xfe") else data


@pytest.mark.parametrize("name", DRESSES)
def test_a_workbook_that_came_back_changes_only_where_it_must(
    name: str, made: dict[str, bytes], share: Path, tmp_path: Path
) -> None:
    path, before = tmp_path / "amal.xlsx", tmp_path / "before.xlsx"
    write_zip(path, DRESSES[name](made))
    first = Path(shutil.copy(path, tmp_path / "first.xlsx"))
    since = b""
    for title, act in story(path, share):
        shutil.copy(path, before)
        act()
        assert strayed(before, path, ours(before) | ours(path)) == [], title
        # Marks stand beside the rows; once they are taken away, all is as before them.
        since = since if title == "unmark" else sheet_of(before)
        if title in LINES:
            assert changed_rows(since, sheet_of(path)) <= LINES[title], title
    assert verify(Package.open(first), path.read_bytes()) == []
    for see in (seen_by_calamine, seen_by_openpyxl):
        assert set(lost(see, first, path)) <= set(Package.open(path).book.tabs), see


def test_a_signature_that_writing_makes_void_is_told(
    made: dict[str, bytes], tmp_path: Path
) -> None:
    path = tmp_path / "amal.xlsx"
    for dress, told in (("as_it_was_made", []), ("a_signature", ["BOOK_001"])):
        write_zip(path, DRESSES[dress](made))
        found = check(path, TODAY).findings
        assert [one.finding.code for one in found if one.line is None] == told


def test_marks_leave_no_trace(made: dict[str, bytes], share: Path, tmp_path: Path) -> None:
    path = tmp_path / "amal.xlsx"
    write_zip(path, made)
    acts = dict(story(path, share))
    acts["typing a mistake"]()
    before = sheet_of(path)
    acts["mark"]()
    assert cut(sheet_of(path)).around != cut(before).around
    acts["unmark"]()
    assert cut(sheet_of(path)) == cut(before)


assert dressed_sheet, "its workbooks register themselves"
