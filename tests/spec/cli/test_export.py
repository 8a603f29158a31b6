"""`export` writes what waits to be entered in another system, and no row that is not right."""

from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.spec.cli.conftest import Run, Type, column
from workbooks.exchange.catalogue import exchanges
from workbooks.exchange.work_list import WorkList

LEAVES = "masirh_leaves_exchange"


@pytest.fixture
def decided(leaves: Path, typing: Type) -> Path:
    """Six leaves: two wait, one is entered, one a pilgrimage, one refused, one cancelled."""

    def decide(sheet: Worksheet) -> None:
        for line in range(5, 11):
            for title, value in {
                "القرار": "قبول",
                "تاريخ الإدخال في مسير": None,
                "مرجع مسير": None,
                "ملغاة": None,
            }.items():
                sheet.cell(line, column(sheet, title)).value = value
        sheet.cell(7, column(sheet, "تاريخ الإدخال في مسير")).value = "20/11/2026"
        sheet.cell(8, column(sheet, "نوع الرخصة")).value = "رخصة الحج (خارج مسير)"
        sheet.cell(9, column(sheet, "القرار")).value = "رفض"
        sheet.cell(10, column(sheet, "ملغاة")).value = "نعم"
        sheet.cell(5, column(sheet, "رقم القرار")).value = '=HYPERLINK("X")'
        sheet.cell(5, column(sheet, "رقم القرار")).data_type = "s"

    typing(leaves, "leaves", decide)
    return leaves


def lines(path: Path) -> list[tuple[object, ...]]:
    sheet = openpyxl.load_workbook(path).worksheets[0]
    (name,) = sheet.tables
    return [tuple(cell.value for cell in row) for row in sheet[sheet.tables[name].ref]][1:]


def test_only_what_waits_is_listed(decided: Path, tmp_path: Path, run: Run) -> None:
    before, out = decided.read_bytes(), tmp_path / "list.xlsx"
    status, told = run("export", LEAVES, decided, "--out", out)
    assert (status, told["rows"], told["held_back"]) == (0, 2, [])
    assert decided.read_bytes() == before
    sheet = next(s for s in openpyxl.load_workbook(decided).worksheets if "leaves" in s.tables)
    people = [str(sheet.cell(line, column(sheet, "رقم التأجير")).value) for line in (5, 6)]
    assert [str(row[0]) for row in lines(out)] == people
    cells = [cell for row in openpyxl.load_workbook(out).worksheets[0].iter_rows() for cell in row]
    assert [c.data_type for c in cells if c.value == '=HYPERLINK("X")'] == ["s"]
    status, told = run("export", LEAVES, decided, "--out", out)
    assert (status, told["error"]["code"]) == (2, "USE_004")


def test_a_row_with_an_error_is_told_and_left_out(
    decided: Path, tmp_path: Path, run: Run, typing: Type
) -> None:
    def spoil(sheet: Worksheet) -> None:
        sheet.cell(6, column(sheet, "من")).value = "قريبا"

    typing(decided, "leaves", spoil)
    status, told = run("export", LEAVES, decided, "--out", tmp_path / "list.xlsx")
    assert (status, told["rows"], told["held_back"]) == (1, 1, ["6"])


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("massar_pupils_import", "{file}", "--out", "{out}"), "USE_006"),
        ((LEAVES, "{file}"), "USE_001"),
        ((LEAVES, "{file}", "--out", "list.txt"), "PAPER_007"),
        (("massar_mobility_exchange", "{file}", "--out", "{out}"), "PAPER_001"),
    ],
)
def test_what_cannot_be_done_is_said(
    leaves: Path, tmp_path: Path, run: Run, words: tuple[str, ...], code: str
) -> None:
    there = {"file": leaves, "out": tmp_path / "list.xlsx"}
    status, told = run("export", *(word.format(**there) for word in words))
    assert (status, told["error"]["code"]) == (2, code)
    assert not (tmp_path / "list.xlsx").exists()


@pytest.mark.parametrize(
    "one", [e for e in exchanges() if isinstance(e, WorkList)], ids=lambda one: one.code
)
def test_every_list_is_written_from_invented_rows(one: WorkList, tmp_path: Path, run: Run) -> None:
    book, out = tmp_path / "book.xlsx", tmp_path / "list.xlsx"
    words = ("new", one.register, "--bureau", one.bureau, "--out", book, "--sample", 30)
    assert run(*words)[0] == 0
    told = run("export", one.code, book, "--out", out)[1]
    assert told["exchange"] == one.code
    assert {len(row) for row in lines(out)} <= {len(one.fields)}
    assert len([row for row in lines(out) if any(row)]) == told["rows"]
