"""A workbook whose structure is protected: its rows are everybody's work, its sheets its owner's."""

from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook.protection import WorkbookProtection
from openpyxl.worksheet.worksheet import Worksheet

from tests.begun import begin
from tests.spec.cli.conftest import Run, Type, column
from workbooks.layout import MEMORY_SHEET


@pytest.fixture
def locked(leaves: Path) -> Path:
    """The bureau's workbook without its memory, locked by its owner."""

    def lock() -> None:
        book = openpyxl.load_workbook(leaves)
        del book[MEMORY_SHEET]
        book.security = WorkbookProtection(lockStructure=True)
        book.save(leaves)

    begin(leaves.parent, "locked", lock)
    return leaves


def test_a_locked_workbook_is_checked_marked_and_searched(
    locked: Path, run: Run, typing: Type
) -> None:
    sheets = openpyxl.load_workbook(locked).sheetnames

    def much(sheet: Worksheet) -> None:
        sheet.cell(5, column(sheet, "تاريخ الطلب")).value = "كثير"
        sheet.cell(5, column(sheet, "ملاحظة")).value = "قيد الدراسة"

    typing(locked, "leaves", much)
    assert run("check", locked)[0] == 1
    assert run("check", locked, "--mark")[0] == 1
    marked = openpyxl.load_workbook(locked)
    assert any(cell.comment for sheet in marked for row in sheet.iter_rows() for cell in row)
    assert run("check", locked, "--unmark")[0] == 1
    status, found = run("find", "قيد الدراسة", locked)
    assert (status, len(found)) == (0, 1)
    assert openpyxl.load_workbook(locked).sheetnames == sheets


@pytest.mark.parametrize("words", [("sync",), ("undo",), ("new", "vehicles", "--into")])
def test_no_sheet_is_added_to_it_and_nothing_is_sent(
    words: tuple[str, ...], locked: Path, share: Path, run: Run
) -> None:
    before = locked.read_bytes()
    more = () if words[0] == "new" else ("--share", share, "--as", "أ")
    status, answer = run(*words, locked, *more)
    assert (status, answer["error"]["code"]) == (2, "FILE_015")
    assert locked.read_bytes() == before
    assert not list(share.rglob("*.jsonl"))


def test_a_conflict_in_a_locked_workbook_is_told_without_a_sheet(
    leaves: Path, share: Path, run: Run, typing: Type
) -> None:
    badr, to = leaves.with_name("badr.xlsx"), ("--share", share, "--as")
    run("new", "HRF-LEAVE", "--out", badr)
    for path in (leaves, badr):
        assert run("sync", path, *to, path.stem)[0] == 0
    book = openpyxl.load_workbook(badr)
    book.security = WorkbookProtection(lockStructure=True)
    book.save(badr)
    for path in (leaves, badr):

        def write(sheet: Worksheet, who: str = path.stem) -> None:
            sheet.cell(5, column(sheet, "ملاحظة")).value = who

        typing(path, "leaves", write)
    assert run("sync", leaves, *to, "Amal")[0] == 0
    sheets = openpyxl.load_workbook(badr).sheetnames
    status, told = run("sync", badr, *to, "Badr")
    assert (status, len(told["conflicts"])) == (1, 1)
    key = told["conflicts"][0]["key"]
    assert run("settle", badr, "leaves", key, "remark", "mine", *to, "Badr")[0] == 0
    assert run("sync", badr, *to, "Badr")[1]["conflicts"] == []
    assert openpyxl.load_workbook(badr).sheetnames == sheets
