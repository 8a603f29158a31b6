"""After adopting: checks and syncs find the same columns, and the sheet is what it was."""

import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from workbooks.read import read_book

HEADINGS = [
    "ر.ت",
    "رقم التاجير",
    "الإسم الكامل",
    "رقم ب.و",
    "تا الازدياد",
    "مقر العمل",
    "ملاحظات المكتب",
]
TITLE: list[Sequence[Any]] = [["المديرية الإقليمية"], ["لائحة الموظفين 2026/2027"], []]


def people(count: int, first: int = 1) -> list[list[Any]]:
    return [
        [
            n,
            1234500 + n,
            f"محمد العلوي {'ابجدهوزحطي'[n % 10]}",
            f"OD{10000 + n}",
            f"{n:02d}-05-1980",
            "16698Z",
            "x",
        ]
        for n in range(first, first + count)
    ]


def one_line(lay: Any) -> Path:
    path: Path = lay([*TITLE, HEADINGS, *people(8), [], ["حرر بالداخلة"]], "A2:G2")
    return path


def two_lines(lay: Any) -> Path:
    upper = ["ر.ت", "رقم التاجير", "الهوية", None, None, "مقر العمل", "ملاحظات المكتب"]
    lower = [None, None, "الإسم الكامل", "رقم ب.و", "تا الازدياد", None, None]
    merges = ["A4:A5", "B4:B5", "C4:E4", "F4:F5", "G4:G5"]
    path: Path = lay([*TITLE, upper, lower, *people(8), [], ["حرر بالداخلة"]], "A2:G2", *merges)
    return path


SHAPES = pytest.mark.parametrize("shape", [one_line, two_lines])


@SHAPES
def test_a_check_reads_what_adopt_mapped(shape: Any, lay: Any, run: Any, tmp_path: Path) -> None:
    out = tmp_path / "out.xlsx"
    path = shape(lay)
    before = path.read_bytes()
    status, adopted = run("adopt", path, "--register", "staff", "--out", out)
    assert (status, adopted["rows"]) == (0, 8)
    assert path.read_bytes() == before
    (table,) = read_book(out).tables
    typed = {m["field"] for m in adopted["map"]}
    assert set(table.rows.cells) == typed
    assert adopted["header_row"] == table.columns.row
    assert all(table.block.ids)
    assert table.block.stamps[0] == "1234501"
    _, checked = run("check", out)
    (file,) = checked["files"]
    assert file["rows"] == 8
    assert {f["code"] for f in file["findings"] if f["severity"] == "error"} == set()


@SHAPES
def test_a_sync_takes_its_rows_and_a_second_one_writes_nothing(
    shape: Any, lay: Any, run: Any, share: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.xlsx"
    run("adopt", shape(lay), "--register", "staff", "--out", out)
    status, first = run("sync", out, "--share", share, "--as", "فاطمة")
    assert (status, first["pushed"]["inserted"], first["held_back"]) == (0, 8, [])
    written = out.read_bytes()
    status, again = run("sync", out, "--share", share, "--as", "فاطمة")
    assert again["pushed"] == again["pulled"] == {"inserted": 0, "changed": 0, "deleted": 0}
    assert out.read_bytes() == written


@SHAPES
def test_a_colleague_gets_the_rows_and_gives_some(
    shape: Any, lay: Any, run: Any, share: Path, tmp_path: Path
) -> None:
    mine, theirs = tmp_path / "mine.xlsx", tmp_path / "theirs.xlsx"
    run("adopt", shape(_without_end(lay)), "--register", "staff", "--out", mine)
    run("sync", mine, "--share", share, "--as", "فاطمة")
    more = lay([HEADINGS, *people(3, 20)], name="more.xlsx")
    run("adopt", more, "--register", "staff", "--out", theirs)
    status, got = run("sync", theirs, "--share", share, "--as", "علي")
    assert (status, got["pulled"]["inserted"]) == (0, 8)
    status, got = run("sync", mine, "--share", share, "--as", "فاطمة")
    assert (got["pulled"]["inserted"], got["conflicts"]) == (3, [])
    for path in (mine, theirs):
        (table,) = read_book(path).tables
        assert len(table.rows) == 11
        assert run("sync", path, "--share", share, "--as", "x")[1]["pushed"]["inserted"] == 0


def _without_end(lay: Any) -> Any:
    return lambda lines, *more, **told: lay(lines[:-2], *more, **told)


@SHAPES
def test_only_the_parts_that_had_to_change_did(
    shape: Any, lay: Any, run: Any, tmp_path: Path
) -> None:
    def notes(sheet: Worksheet) -> None:
        assert sheet.parent
        other = sheet.parent.create_sheet("أشياء أخرى")
        other["A1"] = "لا تمس"
        other["B2"] = "=1+1"

    path, out = shape(lambda *a, **k: lay(*a, act=notes, **k)), tmp_path / "out.xlsx"
    run("adopt", path, "--register", "staff", "--out", out)
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(out) as new:
        kept = {name for name in old.namelist() if old.read(name) == new.read(name)}
        changed = set(old.namelist()) - kept
    assert "xl/worksheets/sheet2.xml" in kept
    assert "xl/styles.xml" in kept
    assert "xl/worksheets/sheet1.xml" in changed


@SHAPES
def test_the_sheet_looks_the_same(shape: Any, lay: Any, run: Any, tmp_path: Path) -> None:
    path, out = shape(lay), tmp_path / "out.xlsx"
    run("adopt", path, "--register", "staff", "--out", out)
    old, new = (openpyxl.load_workbook(p)["اللائحة"] for p in (path, out))
    for row in old.iter_rows():
        for cell in row:
            twin = new[cell.coordinate]
            assert (twin.value, twin.style_id) == (cell.value, cell.style_id)
    assert old.merged_cells.ranges == new.merged_cells.ranges
    assert new.column_dimensions["H"].hidden


def test_one_line_of_headings_becomes_a_table_two_lines_a_mark(
    lay: Any, run: Any, tmp_path: Path
) -> None:
    for shape, named in ((one_line, True), (two_lines, False)):
        out = tmp_path / f"{shape.__name__}.xlsx"
        run("adopt", shape(lay), "--register", "staff", "--out", out)
        book = openpyxl.load_workbook(out)
        assert ("staff" in book["اللائحة"].tables) is named
        assert ("dafatir.staff" in book.defined_names) is not named
        assert book["_dafatir"].sheet_state == "veryHidden"
    assert book.defined_names["dafatir.staff"].hidden
    assert book.defined_names["dafatir.staff"].attr_text == "'اللائحة'!$A$4:$G$13"


@SHAPES
@pytest.mark.parametrize("edit", ["column", "row", "renamed", "appended"])
def test_it_still_checks_after_people_worked_on_it(
    edit: str, shape: Any, lay: Any, run: Any, tmp_path: Path
) -> None:
    out = tmp_path / "out.xlsx"
    _, adopted = run("adopt", shape(lay), "--register", "staff", "--out", out)
    book = openpyxl.load_workbook(out)
    sheet = book["اللائحة"]
    rows = 8
    header = adopted["header_row"]
    match edit:
        case "column":
            sheet.cell(header, 10).value = "رقم القن"
        case "row":
            sheet.insert_rows(2, 3)
            for merge in list(sheet.merged_cells.ranges):
                if merge.min_row > 2:
                    merge.shift(row_shift=3)
        case "renamed":
            sheet.cell(header - (header == 5), 7).value = "بيانات المكتب"
        case "appended":
            for at, value in enumerate(people(1, 60)[0], start=1):
                sheet.cell(header + 9, at).value = value
            sheet.cell(header + 10, 1).value = None
            rows = 9
    book.save(out)
    _, checked = run("check", out)
    (file,) = checked["files"]
    (table,) = read_book(out).tables
    expected = {m["field"] for m in adopted["map"]} - ({"remark"} if edit == "renamed" else set())
    assert set(table.rows.cells) - {"remark"} == expected - {"remark"}
    assert file["rows"] == rows


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
