"""Values, formulas, errors and what else one pass over a sheet finds."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font

from workbooks.package import Area, CellError, Edit, Package

Maker = Callable[..., Path]

ODD = (
    "<sheetData><row><c><v>1</v></c><c t='inlineStr'><is><r><t>a</t></r><r>"
    "<t xml:space='preserve'> b</t></r></is></c></row>"
    '<row r="4" hidden="1"><c t="b"><v>1</v></c><c r="D4" t="e"><f>1/0</f><v>#DIV/0!</v></c>'
    '<c t="str"><f>"x"</f><v>x_x0041_&amp;</v></c><c/><c><f>1</f></c></row><row/></sheetData>'
)


def test_cells_and_rows_that_do_not_say_where_they_are(odd: Maker) -> None:
    package = Package.open(odd(ODD))
    assert package.cells("S") == {
        (1, 1): 1,
        (1, 2): "a b",
        (4, 1): True,
        (4, 4): CellError("#DIV/0!"),
        (4, 5): "xA&",
    }
    scan = package.scan("S")
    assert dict(scan.formulas) == {(4, 4): True, (4, 5): True, (4, 7): False}
    assert dict(scan.errors) == {(4, 4): "#DIV/0!"}
    assert scan.hidden_rows == {4}
    assert scan.extent == (4, 7)


def test_an_area_limits_what_is_read(opened: Package) -> None:
    assert opened.cells("staff", Area.parse("C4:C5")) == {(4, 3): "أمينة", (5, 3): "Ali"}


def test_one_pass_finds_formulas_merges_and_the_extent(opened: Package) -> None:
    scan = opened.scan("Staff")
    assert dict(scan.formulas) == {(1, 8): True}
    assert scan.merges == (Area.parse("A10:B11"),)
    assert scan.extent == (10, 8)
    assert not scan.protected
    assert opened.scan("Staff") is scan


def test_styled_blanks_are_no_extent_and_openpyxl_files_are_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["B2"] = "x"
    sheet["C3"] = "=B2"
    sheet["D4"] = "#N/A"
    sheet["Z99"].font = Font(bold=True)
    sheet.column_dimensions["E"].hidden = True
    sheet.row_dimensions[3].hidden = True
    sheet.protection.sheet = True
    book.save(tmp_path / "a.xlsx")
    package = Package.open(tmp_path / "a.xlsx")
    scan = package.scan("Sheet")
    assert scan.extent == (4, 4)
    assert dict(scan.formulas) == {(3, 3): False}
    assert dict(scan.errors) == {(4, 4): "#N/A"}
    assert scan.hidden_columns == {5}
    assert scan.hidden_rows == {3}
    assert scan.protected


def test_an_array_formula_locks_its_area(odd: Maker) -> None:
    rows = '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A3">1</f><v>1</v></c></row>'
    package = Package.open(odd(rows + "</sheetData>"))
    assert package.scan("S").arrays == (Area.parse("A1:A3"),)
    edit = Edit(package)
    for row in (1, 2, 3):
        with pytest.raises(ValueError, match="array"):
            edit.set("S", row, 1, 5, force=True)


def test_a_prefix_before_every_element_changes_nothing(odd: Maker, tmp_path: Path) -> None:
    path = odd('<sheetData><row r="2"><c r="B2" t="e"><v>#N/A</v></c></row></sheetData>')
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name in ("xl/s.xml", "xl/workbook.xml"):
        text = parts[name].decode().replace("xmlns=", "xmlns:x=")
        parts[name] = (
            text.replace("</", "</x:").replace("<", "<x:").replace("<x:/x:", "</x:").encode()
        )
    with zipfile.ZipFile(tmp_path / "p.xlsx", "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    package = Package.open(tmp_path / "p.xlsx")
    assert dict(package.scan("S").errors) == {(2, 2): "#N/A"}
    edit = Edit(package)
    edit.set("S", 3, 1, "نص")
    edit.set("S", 2, 1, 7)
    edit.save()
    assert Package.open(tmp_path / "p.xlsx").cells("S") == {
        (2, 1): 7,
        (2, 2): CellError("#N/A"),
        (3, 1): "نص",
    }


def test_parts_in_utf_16_and_with_comments_and_cdata_are_read(odd: Maker, repack: Maker) -> None:
    path = odd('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>')
    text = (
        '<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="http://schemas.openxmlformats.org'
        '/spreadsheetml/2006/main"><sheetData><!-- <c r="A9"> --><row r="1"><c r="A1" '
        't="inlineStr"><is><t><![CDATA[<س>]]></t></is></c></row></sheetData></worksheet>'
    )
    package = Package.open(repack(path, {"xl/s.xml": text.encode("utf-16")}))
    assert package.cells("S") == {(1, 1): "<س>"}
    edit = Edit(package)
    edit.set("S", 1, 2, 2)
    edit.save()
    assert Package.open(package.path).cells("S") == {(1, 1): "<س>", (1, 2): 2}
