"""Tables with totals and calculated columns."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter  # type: ignore[import-untyped,unused-ignore]  # It ships no types.

from workbooks.package import Area, Edit, FileProblem, Package

Maker = Callable[..., Path]


@pytest.fixture
def totalled(tmp_path: Path) -> Path:
    """A table with a calculated column and a totals row."""
    path = tmp_path / "t.xlsx"
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("T")
    sheet.add_table(
        "A1:C4",
        {
            "name": "t",
            "data": [[1, 2], [3, 4]],
            "total_row": True,
            "columns": [
                {"header": "a", "total_string": "Total"},
                {"header": "b", "total_function": "sum"},
                {"header": "c", "formula": "=[@a]+[@b]"},
            ],
        },
    )
    sheet.write("E4", "beside")
    book.close()
    return path


def test_a_totals_row_moves_down_and_formulas_are_filled(totalled: Path) -> None:
    edit = Edit(Package.open(totalled))
    assert edit.grow_table("t", 2) == 4
    edit.set("T", 4, 1, 5)
    edit.save()
    table = Package.open(totalled).tables[0]
    assert table.ref == Area.parse("A1:C6")
    sheet = openpyxl.load_workbook(totalled)["T"]
    assert sheet["A6"].value == "Total"
    assert sheet["B6"].value == "=SUBTOTAL(109,[b])"
    assert sheet["A4"].value == 5
    assert sheet["B4"].value is None
    assert sheet["E4"].value == "beside"
    assert sheet["C4"].value == sheet["C3"].value
    assert sheet["C5"].value
    assert sheet.tables["t"].autoFilter.ref == "A1:C5"


def test_a_formula_that_names_cells_is_moved_like_a_fill(totalled: Path, repack: Maker) -> None:
    def in_table(data: bytes) -> bytes:
        head, _, tail = data.partition(b"<calculatedColumnFormula>")
        return head + b"<calculatedColumnFormula>A2*$B$1" + tail[tail.index(b"</") :]

    def in_sheet(data: bytes) -> bytes:
        at = data.index(b"<f>", data.index(b'r="C3"'))
        return data[:at] + b"<f>A3*$B$1" + data[data.index(b"</f>", at) :]

    changes = {"xl/tables/table1.xml": in_table, "xl/worksheets/sheet1.xml": in_sheet}
    path = repack(totalled, changes)
    edit = Edit(Package.open(path))
    edit.grow_table("t", 2)
    edit.save()
    sheet = openpyxl.load_workbook(path)["T"]
    assert [sheet[f"C{row}"].value for row in (4, 5)] == ["=A4*$B$1", "=A5*$B$1"]


def test_a_header_that_a_formula_names_is_not_renamed(totalled: Path) -> None:
    with pytest.raises(ValueError, match="names the column"):
        Edit(Package.open(totalled)).set_header("t", 1, "bb")


def test_totals_land_among_the_cells_that_stand_there(totalled: Path, repack: Maker) -> None:
    def unnamed(data: bytes) -> bytes:
        start, end = data.index(b'<row r="4"'), data.index(b"</sheetData>")
        row = data[start:end]
        for name in (b' r="A4"', b' r="B4"', b' r="C4"'):
            row = row.replace(name, b"")
        row += b'<row r="6" spans="4:5"><c r="D6"><v>6</v></c></row><row r="8"/>'
        return data[:start] + row + data[end:]

    path = repack(totalled, {"xl/worksheets/sheet1.xml": unnamed})
    edit = Edit(Package.open(path))
    edit.grow_table("t", 2)
    edit.grow_table("t", 2)
    edit.save()
    cells = Package.open(path).cells("T")
    assert cells[8, 1] == "Total"
    assert cells[6, 4] == 6
    assert (4, 1) not in cells
    assert cells[4, 5] == "beside"


def test_a_totals_formula_that_others_share_stays(totalled: Path, repack: Maker) -> None:
    def shared(data: bytes) -> bytes:
        at = data.index(b"<f>", data.index(b'r="B4"'))
        return data[:at] + b'<f t="shared" si="0" ref="B4:B5">' + data[at + 3 :]

    path = repack(totalled, {"xl/worksheets/sheet1.xml": shared})
    with pytest.raises(FileProblem) as caught:
        Edit(Package.open(path)).grow_table("t", 1)
    assert "B4" in caught.value.fr
