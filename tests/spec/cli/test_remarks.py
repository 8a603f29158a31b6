"""The list of what a check found: a sheet of ours in the clerk's workbook."""

import zipfile
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.workbook.protection import WorkbookProtection
from openpyxl.worksheet.worksheet import Worksheet

from tests.spec.cli.conftest import Run, Type, column
from workbooks.layout import REMARKS_TABLE

TITLE = "الملاحظات"


def _listed(path: Path) -> list[tuple[Any, ...]]:
    sheet = next(s for s in openpyxl.load_workbook(path) if REMARKS_TABLE in s.tables)
    first, last = sheet.tables[REMARKS_TABLE].ref.split(":")
    rows = sheet[f"{first}:{last}"][1:]
    return [tuple(cell.value for cell in row) for row in rows if row[0].value]


def _spoil(leaves: Path, typing: Type, *lines: int) -> None:
    def act(sheet: Worksheet) -> None:
        for line in lines:
            sheet.cell(line, column(sheet, "تاريخ الطلب")).value = "كثير"

    typing(leaves, "leaves", act)


def _parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as file:
        return {one.filename: file.read(one) for one in file.infolist()}


def test_a_check_lists_what_it_found_and_the_next_one_lists_anew(
    leaves: Path, run: Run, typing: Type
) -> None:
    other = leaves.with_name("suppliers.xlsx")
    assert run("new", "suppliers", "--out", other, "--sample", 3)[0] == 0
    assert run("check", other, "--mark", "--list")[0] == 0
    assert TITLE not in openpyxl.load_workbook(other).sheetnames
    _spoil(leaves, typing, 5, 6)
    found = run("check", leaves, "--mark", "--list")[1]["files"][0]["findings"]
    told = [(one["sheet"], one["cell"], one["message"]["ar"], one["code"]) for one in found]
    assert [(row[0], row[1], row[3], row[4]) for row in _listed(leaves)] == told
    before = _parts(leaves)
    assert run("check", leaves, "--mark", "--list")[1]["files"][0]["findings"] == found
    assert _parts(leaves) == before
    assert openpyxl.load_workbook(leaves)[TITLE].sheet_view.rightToLeft
    assert run("clear", leaves)[0] == 0
    assert _listed(leaves) == []


def test_the_list_is_no_register_and_never_synced(
    leaves: Path, share: Path, run: Run, typing: Type
) -> None:
    _spoil(leaves, typing, 5)
    run("check", leaves, "--mark", "--list")
    told = run("check", leaves)[1]["files"][0]["tables"]
    assert {one["sheet"] for one in told}.isdisjoint({TITLE})
    done = run("sync", leaves, "--share", share, "--as", "Amal")[1]
    assert len(done["held_back"]) == 1
    assert set(run("sync", leaves, "--share", share, "--as", "Amal")[1]["pushed"].values()) == {0}
    assert _listed(leaves)


def test_a_sheet_of_that_name_is_the_clerks(leaves: Path, run: Run, typing: Type) -> None:
    book = openpyxl.load_workbook(leaves)
    book.create_sheet(TITLE)["B2"] = "لي"
    book.save(leaves)
    _spoil(leaves, typing, 5)
    run("check", leaves, "--mark", "--list")
    assert openpyxl.load_workbook(leaves)[TITLE]["B2"].value == "لي"
    assert _listed(leaves)


def test_a_locked_workbook_gets_marks_alone(leaves: Path, run: Run, typing: Type) -> None:
    book = openpyxl.load_workbook(leaves)
    book.security = WorkbookProtection(lockStructure=True)
    book.save(leaves)
    _spoil(leaves, typing, 5)
    assert run("check", leaves, "--mark", "--list")[0] == 1
    book = openpyxl.load_workbook(leaves)
    assert TITLE not in book.sheetnames
    assert any(cell.comment for sheet in book for row in sheet.iter_rows() for cell in row)
