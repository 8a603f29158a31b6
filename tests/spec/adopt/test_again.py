"""Columns moved, a second register, another's table: what comes after the first adoption."""

from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from tests.spec.adopt.shapes import HEADINGS, SHAPES, people, two_lines
from workbooks.read import read_book


def test_a_column_inserted_as_excel_does_it_is_found_again(
    lay: Any, run: Any, tmp_path: Path
) -> None:
    out = tmp_path / "out.xlsx"
    _, adopted = run("adopt", two_lines(lay), "--register", "staff", "--out", out)
    book = openpyxl.load_workbook(out)
    sheet = book["اللائحة"]
    ranges = [str(merge) for merge in sheet.merged_cells.ranges]
    for merge in ranges:
        sheet.unmerge_cells(merge)
    sheet.insert_cols(2)
    sheet.insert_cols(1)
    for merge in ranges:
        area = CellRange(merge)
        area.expand(right=1) if area.min_col < 2 < area.max_col else None
        area.shift(col_shift=1 if area.min_col < 2 else 2)
        sheet.merge_cells(area.coord)
    book.defined_names["dafatir.staff"].attr_text = "'اللائحة'!$B$4:$I$13"
    book.save(out)
    (table,) = read_book(out).tables
    assert set(table.rows.cells) == {m["field"] for m in adopted["map"]}
    assert (len(table.rows), table.columns.of["ppr"]) == (8, 4)


def test_a_second_register_of_the_same_workbook(lay: Any, run: Any, tmp_path: Path) -> None:
    def rooms(sheet: Worksheet) -> None:
        assert sheet.parent
        other = sheet.parent.create_sheet("القاعات")
        other.append(["المؤسسة", "رقم القاعة", "المساحة"])
        other.append(["16698Z", "S1", 50])

    one, two = tmp_path / "one.xlsx", tmp_path / "two.xlsx"
    path = lay([HEADINGS, *people(3)], act=rooms)
    run("adopt", path, "--register", "staff", "--out", one)
    assert run("adopt", one, "--register", "school_rooms", "--out", two)[0] == 0
    first, second = read_book(one), read_book(two)
    assert second.memory.workbook == first.memory.workbook
    assert [table.code for table in second.tables] == ["staff", "school_rooms"]
    assert second.tables[0].block.ids == first.tables[0].block.ids


@SHAPES
def test_what_is_adopted_is_not_adopted_again(
    shape: Any, lay: Any, run: Any, tmp_path: Path
) -> None:
    out = tmp_path / "out.xlsx"
    _, first = run("adopt", shape(lay), "--register", "staff", "--out", out)
    status, again = run("adopt", out, "--register", "staff", "--out", tmp_path / "x.xlsx")
    assert (status, again["error"]["code"]) == (2, "USE_013")
    assert run("adopt", out, "--register", "staff", "--plan") == (0, first)


def test_a_table_that_somebody_made_stays_theirs(
    lay: Any, run: Any, share: Path, tmp_path: Path
) -> None:
    def make(sheet: Worksheet) -> None:
        table = Table(displayName="Tableau1", ref="A1:G9")
        sheet.add_table(table)

    out = tmp_path / "out.xlsx"
    run("adopt", lay([HEADINGS, *people(8)], act=make), "--register", "staff", "--out", out)
    book = openpyxl.load_workbook(out)
    assert book["اللائحة"].tables["Tableau1"].ref == "A1:I9"
    (found,) = read_book(out).tables
    assert (found.name, found.fits, len(found.rows)) == ("Tableau1", True, 8)
    assert run("sync", out, "--share", share, "--as", "x")[1]["pushed"]["inserted"] == 8


def test_a_filter_or_something_to_the_right_makes_a_mark(
    lay: Any, run: Any, tmp_path: Path
) -> None:
    def filtered(sheet: Worksheet) -> None:
        sheet.auto_filter.ref = "A1:G9"

    def beside(sheet: Worksheet) -> None:
        sheet["L3"] = "مفتاح"

    for at, (act, column) in enumerate(((filtered, "H"), (beside, "M"))):
        out = tmp_path / f"out{at}.xlsx"
        path = lay([HEADINGS, *people(8)], act=act, name=f"in{at}.xlsx")
        assert run("adopt", path, "--register", "staff", "--out", out)[0] == 0
        book = openpyxl.load_workbook(out)
        assert not book["اللائحة"].tables
        assert "dafatir.staff" in book.defined_names
        assert book["اللائحة"][f"{column}1"].value == "dafatir_id"
        assert book["اللائحة"].column_dimensions[column].hidden


def test_the_owner_is_the_registers_bureau_unless_told(lay: Any, run: Any, tmp_path: Path) -> None:
    path = lay([HEADINGS, *people(2)])
    for more, bureau in (((), "HRF-CAREER"), (("--bureau", "HRF-MOVE"), "HRF-MOVE")):
        out = tmp_path / f"{bureau}.xlsx"
        run("adopt", path, "--register", "staff", "--out", out, *more)
        memory = read_book(out).memory
        assert (memory.bureau, memory.service, memory.lang) == (bureau, "HRF", "ar")
    status, shown = run("adopt", path, "--register", "staff", "--plan", "--bureau", "X")
    assert (status, shown["error"]["code"]) == (2, "USE_002")
    status, shown = run("adopt", path, "--register", "staff", "--out", tmp_path / "a.xlsm")
    assert (status, shown["error"]["code"]) == (2, "USE_006")
