"""Sheets of ours, and sheets taken over from another workbook."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter  # type: ignore[import-untyped,unused-ignore]  # It ships no types.
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Font, PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

from tests.unit.package.conftest import parts_of, write_zip
from workbooks.package import (
    Area,
    Edit,
    FileProblem,
    Formula,
    Package,
    SheetSource,
    Styled,
    TableSource,
)

Maker = Callable[..., Path]


def test_a_sheet_of_ours_is_added_last(staff: Path) -> None:
    source = SheetSource(
        rows=[
            [Styled("العنوان", "title")],
            [Styled("الاسم", "header"), Styled("Date", "header"), Styled("Montant", "header")],
            ["أمينة", date(2024, 9, 2), Styled(1234.5, "money")],
            [Styled("a\nb", "wrap"), Styled(date(2024, 9, 3), "date"), Formula("SUM(C3)", 1234.5)],
            [],
            [None, Styled(None, "text"), True],
        ],
        widths=(20, 12.5),
        freeze=(2, 1),
        tables=[TableSource("ours", Area.parse("A2:C4"))],
        hidden_columns=frozenset({4}),
        merges=[Area.parse("A1:C1")],
    )
    edit = Edit(Package.open(staff))
    assert edit.add_sheet("staff", source) == "staff 2"
    assert edit.add_sheet("dafatir", SheetSource([["x"]], rtl=False), "veryHidden") == "dafatir"
    edit.set("staff 2", 10, 1, "later")
    edit.save()
    package = Package.open(staff)
    assert [(one.name, one.state, one.rtl) for one in package.sheets][2:] == [
        ("staff 2", "visible", True),
        ("dafatir", "veryHidden", False),
    ]
    sheet = openpyxl.load_workbook(staff)["staff 2"]
    assert sheet["A1"].font.bold
    assert sheet["B3"].is_date
    assert sheet["C3"].number_format == "#,##0.00"
    assert sheet["A10"].value == "later"
    assert sheet.freeze_panes == "B3"
    assert sheet.column_dimensions["D"].hidden
    assert sheet.tables["ours"].ref == "A2:C4"
    assert package.scan("staff 2").merges == (Area.parse("A1:C1"),)


def test_names_that_excel_would_refuse_are_refused(opened: Package) -> None:
    edit = Edit(opened)
    for name in ("", "x" * 32, "a/b", "'a", "History"):
        with pytest.raises(ValueError, match="named"):
            edit.add_sheet(name, SheetSource([]))
    source = SheetSource([["a"], [1]], tables=[TableSource("STAFF", Area.parse("A1:A2"))])
    with pytest.raises(ValueError, match="already"):
        edit.add_sheet("new", source)


def test_a_protected_structure_is_respected(odd: Maker, repack: Maker) -> None:
    def locked(data: bytes) -> bytes:
        return data.replace(b"<sheets>", b'<workbookProtection lockStructure="1"/><sheets>')

    package = Package.open(repack(odd("<sheetData/>"), {"xl/workbook.xml": locked}))
    with pytest.raises(FileProblem) as caught:
        Edit(package).add_sheet("x", SheetSource([]))
    assert caught.value.code == "FILE_015"


@pytest.fixture
def register(tmp_path: Path) -> Package:
    """What `new` makes with openpyxl: a table with styles, rules, a name, lists on a hidden sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Staff"
    sheet.sheet_view.rightToLeft = True
    sheet.append(["Nom", "Du", "Genre"])
    sheet.append(["أمينة <b>", date(2024, 9, 2), "F"])
    sheet.append(["Ali", date(2024, 9, 3), None])
    sheet["B2"].number_format = "dd/mm/yyyy"
    sheet["A1"].font = Font(bold=True, color="FF112233")
    sheet["A1"].fill = PatternFill("solid", "FFCCEEFF")
    sheet["D2"] = "=Lists!A1&Staff!A2&staff[Nom]"
    sheet.column_dimensions["A"].width = 30
    sheet.add_table(Table(displayName="staff", ref="A1:C3"))
    rule = DataValidation("list", formula1="=Lists!$A$1:$A$2")
    rule.add("C2:C3")
    sheet.add_data_validation(rule)
    red = Font(color="FFFF0000")
    formula = FormulaRule(["Staff!$A2=1"], font=red)  # type: ignore[no-untyped-call]  # Its stub gives no types.
    sheet.conditional_formatting.add("A2:A3", formula)
    sheet["E1"] = "link"
    sheet["E1"].hyperlink = "https://example.org/a?b=1&c=2"
    lists = book.create_sheet("Lists")
    lists.sheet_state = "hidden"
    lists["A1"], lists["A2"] = "F", "M"
    lists.protection.sheet = True
    name = DefinedName("list_genre", attr_text="Lists!$A$1:$A$2")
    book.defined_names["list_genre"] = name
    sheet.print_title_rows = "1:1"
    path = tmp_path / "register.xlsx"
    book.save(path)
    return Package.open(path)


def test_whole_sheets_are_taken_over_under_free_names(staff: Path, register: Package) -> None:
    before = Package.open(staff)
    edit = Edit(before)
    new = edit.copy_sheets_from(register, ["Staff", "Lists"], ["list_genre"])
    assert new == {"Staff": "Staff 2", "Lists": "Lists"}
    edit.save()
    package = Package.open(staff)
    assert package.cells("Staff 2")[2, 1] == "أمينة <b>"
    assert package.cells("Staff") == before.cells("Staff")
    assert [(one.name, one.sheet) for one in package.tables] == [
        ("staff", "Staff"),
        ("staff_2", "Staff 2"),
    ]
    book = openpyxl.load_workbook(staff)
    sheet = book["Staff 2"]
    assert sheet["B2"].number_format == "dd/mm/yyyy"
    assert sheet["B2"].is_date
    assert sheet["A1"].font.color.rgb == "FF112233"
    assert sheet["A1"].fill.fgColor.rgb == "FFCCEEFF"
    assert sheet["D2"].value == "=Lists!A1&'Staff 2'!A2&staff_2[Nom]"
    assert sheet.column_dimensions["A"].width == 30
    assert sheet.data_validations.dataValidation[0].formula1 == "=Lists!$A$1:$A$2"
    ((areas, rules),) = [(one.sqref, one.rules) for one in sheet.conditional_formatting]
    assert str(areas) == "A2:A3"
    assert rules[0].formula == ["'Staff 2'!$A2=1"]
    assert rules[0].dxf.font.color.rgb == "FFFF0000"
    assert sheet["E1"].hyperlink.target == "https://example.org/a?b=1&c=2"
    assert book["Lists"].sheet_state == "hidden"
    assert book["Lists"].protection.sheet
    assert book.defined_names["list_genre"].attr_text == "Lists!$A$1:$A$2"
    assert sheet.print_title_rows == "$1:$1"


def test_a_copied_table_can_grow_and_a_copied_sheet_be_written(
    staff: Path, register: Package
) -> None:
    edit = Edit(Package.open(staff))
    edit.copy_sheets_from(register, ["Staff"])
    edit.grow_table("staff_2", 2)
    edit.set("Staff 2", 4, 1, "Nadia")
    edit.save()
    package = Package.open(staff)
    assert package.cells("Staff 2")[4, 1] == "Nadia"
    assert package.tables[1].ref == Area.parse("A1:C5")


def test_charts_and_notes_of_a_copied_sheet_come_along(tmp_path: Path, staff: Path) -> None:
    path = tmp_path / "chart.xlsx"
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("Staff")
    sheet.write_column("A1", [1, 2, 3])
    sheet.write_comment("A1", "note", {"author": "x"})
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=Staff!$A$1:$A$3"})
    sheet.insert_chart("C2", chart)
    book.close()
    edit = Edit(Package.open(staff))
    edit.copy_sheets_from(Package.open(path), ["Staff"])
    edit.save()
    package = Package.open(staff)
    assert b"'Staff 2'!$A$1:$A$3" in package.part("xl/charts/chart1.xml")
    comment = openpyxl.load_workbook(staff)["Staff 2"]["A1"].comment
    assert comment
    assert comment.text == "note"


def test_a_sheet_just_added_tells_its_state(opened: Package) -> None:
    edit = Edit(opened)
    edit.add_sheet("memory", SheetSource([["x"]]), "veryHidden")
    assert edit.draft.sheet("memory").state == "veryHidden"
    assert edit.draft.sheet("memory").index == 2


def test_a_new_sheet_has_a_number_that_excel_knows(opened: Package, tmp_path: Path) -> None:
    parts = parts_of("<sheetData/>")
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(b'Id="1"', b'Id="65534"', 1)
    path = write_zip(tmp_path / "book.xlsx", parts)
    edit = Edit(Package.open(path))
    edit.copy_sheets_from(opened, ["Staff", "Other"])
    edit.save(keep=0)
    assert [sheet.id for sheet in Package.open(path).sheets] == [65534, 1, 2]
