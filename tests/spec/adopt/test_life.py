"""After adopting: checks and syncs find the same columns, and the sheet is what it was."""

import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.spec.adopt.shapes import HEADINGS, SHAPES, one_line, people, two_lines
from workbooks.read import read_book


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
        before, after = old.read("xl/styles.xml"), new.read("xl/styles.xml")
    assert "xl/worksheets/sheet2.xml" in kept
    styles = before[before.index(b"<xf ", before.index(b"<cellXfs")) : before.index(b"</cellXfs>")]
    assert styles in after
    assert after.count(b"<xf ") == before.count(b"<xf ") + 1
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
