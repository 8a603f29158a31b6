"""Tables made longer and wider, their columns renamed."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter  # type: ignore[import-untyped,unused-ignore]  # It ships no types.

from workbooks.package import Area, Edit, FileProblem, Package
from workbooks.package.table import read_table

Maker = Callable[..., Path]


def test_a_table_grows_with_its_filter_rules_and_styles(staff: Path) -> None:
    edit = Edit(Package.open(staff))
    assert edit.grow_table("staff", 2) == 7
    edit.set("Staff", 7, 2, "004")
    assert edit.grow_table("staff", 1) == 9
    edit.save()
    package = Package.open(staff)
    assert package.tables[0].ref == Area.parse("B3:E9")
    sheet = openpyxl.load_workbook(staff)["Staff"]
    assert sheet.tables["staff"].autoFilter.ref == "B3:E9"
    assert str(sheet.data_validations.dataValidation[0].sqref) == "C4:C9"
    assert [str(one.sqref) for one in sheet.conditional_formatting] == ["B4:E9"]
    assert sheet["D8"].font.bold
    assert sheet["B7"].value == "004"


def test_what_lies_beneath_is_never_pushed(staff: Path) -> None:
    edit = Edit(Package.open(staff))
    with pytest.raises(FileProblem) as caught:
        edit.grow_table("staff", 4)
    assert caught.value.code == "FILE_012"
    edit.set("Staff", 8, 5, "something")
    with pytest.raises(FileProblem) as caught:
        edit.grow_table("staff", 2)
    assert "E8" in caught.value.ar
    assert edit.grow_table("staff", 1) == 7
    with pytest.raises(ValueError, match="at least"):
        edit.grow_table("staff", 0)


def test_columns_are_added_and_hidden(staff: Path) -> None:
    edit = Edit(Package.open(staff))
    assert edit.add_table_columns("staff", ["__id", "a\nb"], hidden=True) == 6
    edit.set("Staff", 4, 6, "uuid")
    edit.save()
    package = Package.open(staff)
    assert package.tables[0].columns == ("الرقم", "Nom", "Du", "Days", "__id", "a\nb")
    assert package.tables[0].ref == Area.parse("B3:G6")
    assert package.scan("Staff").hidden_columns == {6, 7}
    assert package.cells("Staff")[3, 7] == "a\nb"


def test_columns_need_room_and_names_of_their_own(staff: Path) -> None:
    edit = Edit(Package.open(staff))
    for names in (["NOM"], ["x", "X"], [" "], ["x" * 256], []):
        with pytest.raises(ValueError, match=r"\w"):
            edit.add_table_columns("staff", names)
    edit.set("Staff", 6, 6, "taken")
    with pytest.raises(FileProblem) as caught:
        edit.add_table_columns("staff", ["x"])
    assert caught.value.code == "FILE_012"


def test_a_header_and_its_column_are_renamed_together(staff: Path) -> None:
    edit = Edit(Package.open(staff))
    edit.set_header("staff", 1, 'الاسم "1" & <2>\nsuite')
    edit.rename_table_column("staff", 3, "Jours")
    edit.set_header("staff", 0, "الرقم")
    edit.save()
    package = Package.open(staff)
    assert package.tables[0].columns == ("الرقم", 'الاسم "1" & <2>\nsuite', "Du", "Jours")
    assert package.cells("Staff")[3, 3] == 'الاسم "1" & <2>\nsuite'
    with pytest.raises(ValueError, match="already"):
        Edit(package).set_header("staff", 0, "jours")


def test_a_column_name_is_decoded_once() -> None:
    data = b'<table id="1" name="t" ref="A1:A2"><tableColumns><tableColumn id="1" name="a_x000a_&amp;lt;"/></tableColumns></table>'
    assert read_table(data, "p", "s").columns == ("a\n&lt;",)


def test_two_tables_on_a_sheet_do_not_grow_into_each_other(odd: Maker, tmp_path: Path) -> None:
    assert callable(odd)
    path = tmp_path / "two.xlsx"
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("S")
    sheet.add_table("A1:B3", {"name": "one"})
    sheet.add_table("A6:B8", {"name": "two"})
    book.close()
    edit = Edit(Package.open(path))
    assert edit.grow_table("one", 2) == 4
    with pytest.raises(FileProblem):
        edit.grow_table("one", 1)
    assert edit.grow_table("two", 5) == 9
    edit.save()
    assert [str(one.ref) for one in Package.open(path).tables] == ["A1:B5", "A6:B13"]


def test_a_modern_validation_grows_too_and_two_never_overlap(staff: Path, repack: Maker) -> None:
    rule = '<dataValidation type="whole" sqref="{0}"><formula1>1</formula1><formula2>9</formula2></dataValidation>'
    rules = rule.format("D4:D6") + rule.format("D7:D9") + rule.format("A1:H6")
    modern = (
        '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}">'
        '<x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1"><x14:dataValidation type="list">'
        "<x14:formula1><xm:f>Other!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B4:B6</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>"
    )

    def change(data: bytes) -> bytes:
        start, end = data.index(b"<dataValidations"), data.index(b"</dataValidations>")
        data = data[:start] + b'<dataValidations count="3">' + rules.encode() + data[end:]
        return data.replace(b"</worksheet>", modern.encode() + b"</worksheet>")

    path = repack(staff, {"xl/worksheets/sheet1.xml": change})
    edit = Edit(Package.open(path))
    edit.grow_table("staff", 2)
    edit.save()
    data = Package.open(path).part("xl/worksheets/sheet1.xml")
    assert b"<xm:sqref>B4:B8</xm:sqref>" in data
    assert b'sqref="D4:D6"' in data
    assert b'sqref="A1:H6"' in data


def test_cells_written_before_a_table_grows_still_ask_for_calculation(
    odd: Maker, repack: Maker
) -> None:
    rows = '<sheetData><row r="1"><c r="A1"><f>B1</f><v>0</v></c></row></sheetData>'
    edit = Edit(Package.open(odd(rows)))
    edit.set("S", 2, 2, 1)
    edit.hide_columns("S", 5, 5)
    edit.save()
    assert callable(repack)
    assert b"fullCalcOnLoad" in Package.open(edit.package.path).part("xl/workbook.xml")


def test_merges_and_the_last_column_are_no_room(odd: Maker, staff: Path, repack: Maker) -> None:
    assert callable(odd)
    merged = b'<mergeCells count="2"><mergeCell ref="F4:G5"/>'
    path = repack(
        staff,
        {"xl/worksheets/sheet1.xml": lambda data: data.replace(b'<mergeCells count="1">', merged)},
    )
    edit = Edit(Package.open(path))
    with pytest.raises(FileProblem, match="F4:G5"):
        edit.add_table_columns("staff", ["x"])
    with pytest.raises(FileProblem):
        edit.grow_table("staff", 1_048_576)
    with pytest.raises(KeyError):
        edit.grow_table("none", 1)


def test_text_beside_a_grown_table_keeps_its_bytes(staff: Path) -> None:
    before = Package.open(staff)
    edit = Edit(before)
    edit.grow_table("staff", 1)
    edit.save()
    old, new = (one.part("xl/worksheets/sheet1.xml") for one in (before, Package.open(staff)))
    for number in (1, 2, 3, 4, 5, 6, 10):
        start = old.index(b'<row r="%d"' % number)
        assert old[start : old.index(b"</row>", start)] in new
