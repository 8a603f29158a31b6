"""Writing cells: what changes, and what keeps its bytes."""

import zipfile
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import PatternFill

from workbooks.package import CellValue, Edit, Formula, Package, Scalar

Maker = Callable[..., Path]


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_every_kind_of_value_is_read_back(staff: Path) -> None:
    values: list[tuple[Scalar, CellValue | None]] = [
        ("نص", "نص"),
        ("=1+1", "=1+1"),
        (" edges \n", " edges \n"),
        ("a\tb\x01_x0041_\r\ud800\uffff", "a\tb\x01_x0041_\r\ud800\uffff"),
        ("🙂 <&>\"'", "🙂 <&>\"'"),
        (5, 5),
        (-0.1, -0.1),
        (1e300, 1e300),
        (Decimal("1234.50"), 1234.5),
        (Decimal("1E+30"), 1e30),
        (True, True),
        (date(2024, 9, 2), 45537),
        (datetime(2024, 9, 2, 12), 45537.5),  # noqa: DTZ001 - Excel's days know no zone.
        (time(6), 0.25),
        (Formula("=1+1", 2), 2),
        (Formula("A1&B1", "x<y"), "x<y"),
        (Formula("TRUE", cached=True), True),
        (Formula("1/0"), None),
        ("", None),
        (None, None),
    ]
    edit = Edit(Package.open(staff))
    for row, (value, _) in enumerate(values, 20):
        edit.set("Staff", row, 3, value)
    edit.save()
    cells = Package.open(staff).cells("Staff")
    for row, (value, shown) in enumerate(values, 20):
        assert cells.get((row, 3)) == shown, value


def test_only_the_rows_written_change_their_bytes(staff: Path) -> None:
    before = parts(staff)
    edit = Edit(Package.open(staff))
    edit.set("Staff", 5, 3, "new")
    edit.save()
    after = parts(staff)
    assert [name for name in before if before[name] != after[name]] == ["xl/worksheets/sheet1.xml"]
    old, new = (one["xl/worksheets/sheet1.xml"] for one in (before, after))
    start, end = old.index(b'<row r="5"'), old.index(b'<row r="6"')
    assert new.startswith(old[:start])
    assert new.endswith(old[end:])


def test_a_cell_keeps_its_style_and_a_new_one_takes_what_is_told(staff: Path) -> None:
    edit = Edit(Package.open(staff))
    edit.set("Staff", 4, 4, date(2025, 1, 1))
    edit.set("Staff", 30, 4, date(2025, 1, 1), like=(4, 4))
    edit.set("Staff", 31, 4, date(2025, 1, 1))
    edit.set("Staff", 31, 5, datetime(2025, 1, 1, 8))  # noqa: DTZ001 - Excel's days know no zone.
    edit.set("Staff", 5, 4, None)
    edit.save()
    sheet = openpyxl.load_workbook(staff)["Staff"]
    assert sheet["D4"].value == datetime(2025, 1, 1)  # noqa: DTZ001 - Excel's days know no zone.
    assert sheet["D4"].font.bold
    assert sheet["D30"].font.bold
    assert not sheet["D31"].font.bold
    assert sheet["D31"].is_date
    assert sheet["E31"].number_format == "dd/mm/yyyy hh:mm"
    assert sheet["D5"].value is None
    assert sheet["D5"].font.bold


def test_a_derived_style_keeps_font_and_fill(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"].fill = PatternFill("solid", "FFFF00")
    book.save(tmp_path / "a.xlsx")
    edit = Edit(Package.open(tmp_path / "a.xlsx"))
    edit.set("Sheet", 1, 1, date(2024, 9, 2))
    edit.save()
    cell = openpyxl.load_workbook(tmp_path / "a.xlsx")["Sheet"]["A1"]
    assert cell.is_date
    assert cell.fill.fgColor.rgb == "00FFFF00"


def test_row_and_column_styles_are_taken_by_new_cells(odd: Maker) -> None:
    head = '<cols><col min="2" max="3" style="4"/></cols>'
    rows = '<sheetData><row r="2" s="7" customFormat="1"/></sheetData>'
    edit = Edit(Package.open(odd(rows, head=head)))
    edit.set("S", 2, 2, 1)
    edit.set("S", 3, 2, 1)
    data = edit.draft.sheet_data("S")
    assert b'<row r="2" s="7" customFormat="1"><c r="B2" s="7"><v>1</v></c></row>' in data
    assert b'<c r="B3" s="4">' in data


def test_days_of_1904_books_are_counted_from_1904(odd: Maker, repack: Maker) -> None:
    def mac(data: bytes) -> bytes:
        return data.replace(b"<sheets>", b'<workbookPr date1904="1"/><sheets>')

    package = Package.open(repack(odd("<sheetData/>"), {"xl/workbook.xml": mac}))
    assert package.date1904
    edit = Edit(package)
    edit.set("S", 1, 1, date(2024, 9, 2))
    edit.save()
    assert Package.open(package.path).cells("S") == {(1, 1): 45537 - 1462}


def test_what_a_cell_cannot_hold_is_refused_at_once(opened: Package) -> None:
    edit = Edit(opened)
    for value in (
        float("nan"),
        float("inf"),
        12345678901234567,
        "x" * 32768,
        date(1899, 1, 1),
        datetime(2024, 1, 1, tzinfo=UTC),
        Decimal("NaN"),
        Formula(""),
    ):
        with pytest.raises(ValueError, match=r"\w"):
            edit.set("Staff", 40, 1, value)
    for row, column in ((0, 1), (1, 0), (1_048_577, 1), (1, 16_385)):
        with pytest.raises(ValueError, match="not on a sheet"):
            edit.set("Staff", row, column, 1)
    with pytest.raises(KeyError):
        edit.set("Nowhere", 1, 1, 1)


def test_cells_without_references_get_them_when_one_is_put_between(odd: Maker) -> None:
    rows = '<sheetData><row r="1" spans="1:2"><c><v>1</v></c><c r="D1"><v>4</v></c><c><v>5</v></c></row></sheetData>'
    package = Package.open(odd(rows, head='<dimension ref="A1:E1"/>'))
    edit = Edit(package)
    edit.set("S", 1, 2, 2)
    edit.set("S", 1, 7, 7)
    edit.set("S", 3, 1, "x")
    edit.set("S", 9, 9, None)
    edit.save()
    after = Package.open(package.path)
    assert after.cells("S") == {
        (1, 1): 1,
        (1, 2): 2,
        (1, 4): 4,
        (1, 5): 5,
        (1, 7): 7,
        (3, 1): "x",
    }
    data = after.part("xl/s.xml")
    assert b'<dimension ref="A1:G3"/>' in data
    assert b'spans="1:7"' in data
    assert b'r="9"' not in data


def test_rows_are_put_in_order_before_between_and_after(odd: Maker) -> None:
    package = Package.open(odd('<sheetData><row r="3"/><row r="7"><c r="A7"/></row></sheetData>'))
    edit = Edit(package)
    for row in (9, 1, 5, 3, 7, 8):
        edit.set("S", row, 2, row)
    edit.save()
    assert list(Package.open(package.path).cells("S").values()) == [1, 3, 5, 7, 8, 9]


def test_an_empty_sheet_is_opened(odd: Maker) -> None:
    package = Package.open(odd("<sheetData />"))
    edit = Edit(package)
    edit.set("S", 1, 1, 1)
    edit.set("S", 2, 1, date(2024, 1, 1))
    edit.save()
    assert Package.open(package.path).cells("S") == {(1, 1): 1, (2, 1): 45292}
