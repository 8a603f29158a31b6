"""What a new workbook holds, read back with openpyxl."""

import zipfile
from collections.abc import Callable
from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from validators.catalogue import register
from validators.finding import Titles
from validators.register import Declaration
from validators.rows import Rows
from workbooks.build import PlainColumn, PlainSheet, RegisterSheet, Workbook, build
from workbooks.layout import IDENTITY_HEADER, LISTS_SHEET, MEMORY_SHEET, STAMP_HEADER

Open = Callable[..., tuple[Any, Any, bytes]]
Sheet = Callable[..., RegisterSheet]


@pytest.mark.parametrize(
    ("lang", "right", "name"), [("ar", True, "سجل الأشياء"), ("fr", False, "Registre des choses")]
)
def test_a_register_lies_as_laid_down(
    opened: Open, sheet: Sheet, row: dict[str, Any], lang: str, *, right: bool, name: str
) -> None:
    book, built, _ = opened(sheet(row), lang=lang)
    page = book[name]
    table = page.tables["things"]
    assert bool(page.sheet_view.rightToLeft) is right
    assert (page["A1"].value, page["A2"].value) == (
        name,
        Titles("مكتب الأشياء", "Bureau des choses").of(lang),
    )
    assert page["A3"].value in {"تسجل فيه كل الأشياء.", "On y inscrit toutes les choses."}
    headings = [cell.value for cell in page[4]]
    assert headings == table.column_names
    assert headings[-2:] == [IDENTITY_HEADER, STAMP_HEADER]
    assert built[0]._asdict() == {
        "register": "things",
        "sheet": name,
        "table": "things",
        "ref": table.ref,
        "rows": 1,
        "readonly": False,
    }
    assert page.freeze_panes == "B5"
    assert page.print_title_rows == "$4:$4"
    assert book.active.title == name


def test_values_are_what_they_are(opened: Open, sheet: Sheet, row: dict[str, Any]) -> None:
    book, _, _ = opened(sheet(row, identities=[("id-1", "stamp-1")]))
    page = book.worksheets[0]
    cells = {cell.value: page.cell(5, cell.column) for cell in page[4]}
    assert (cells["الرقم"].value, cells["الرقم"].number_format) == ("007", "@")
    assert (cells["الاسم"].value, cells["الاسم"].data_type, cells["الاسم"].quotePrefix) == (
        "=1+1",
        "s",
        True,
    )
    assert cells["من"].value == datetime.fromisoformat("2026-09-01T00:00")
    assert cells["من"].number_format == "dd/mm/yyyy"
    assert cells["يفتح"].value == time(8, 30)
    assert (cells["الثمن"].value, cells["الثمن"].number_format) == (1234.5, "#,##0.00")
    assert (cells["الضريبة"].value, cells["الضريبة"].number_format) == (0.2, "0%")
    assert cells["الحالة"].value == "جيد"
    assert cells["معار"].value == "لا"
    assert cells["الهاتف"].value == "06 12 34 56 78"
    assert cells["الهاتف"].alignment.readingOrder == 1
    assert cells["ملاحظة"].value == "سطر\nآخر"
    assert (cells[IDENTITY_HEADER].value, cells[STAMP_HEADER].value) == ("id-1", "stamp-1")
    hidden = [
        cell.column_letter for cell in page[4] if page.column_dimensions[cell.column_letter].hidden
    ]
    assert hidden == [cells[IDENTITY_HEADER].column_letter, cells[STAMP_HEADER].column_letter]


def test_calculated_fields_are_formulas_with_their_values(
    opened: Open, sheet: Sheet, row: dict[str, Any]
) -> None:
    blank = {**row, "end": None, "pieces": 0, "spoiled": None}
    formulas, _, raw = opened(sheet(row, blank))
    values, _, _ = opened(sheet(row, blank), values=True)
    places = {cell.value: cell.column for cell in formulas.worksheets[0][4]}
    shown = {
        name: [values.worksheets[0].cell(at, column).value for at in (5, 6)]
        for name, column in places.items()
    }
    assert shown["الأيام"] == [3, None]
    assert shown["الساعات"] == [3.5, 3.5]
    assert shown["المجموع"] == [10, 0]
    assert shown["النسبة"] == [0.25, None]
    assert shown["مستهلك"] == ["لا", None]
    days = formulas.worksheets[0].cell(5, places["الأيام"])
    table = formulas.worksheets[0].tables["things"]
    column = next(c for c in table.tableColumns if c.name == "الأيام")
    assert days.value == f"={column.calculatedColumnFormula.attr_text}"
    assert "things[[#This Row],[إلى]]" in days.value
    assert days.fill.fgColor.rgb.endswith("EDEFEF")
    assert b"<v></v></c>" in zipfile.ZipFile(BytesIO(raw)).read("xl/worksheets/sheet1.xml")


def test_what_excel_cannot_state_is_written_as_a_value(
    opened: Open, sheet: Sheet, row: dict[str, Any]
) -> None:
    book, _, _ = opened(sheet(row))
    page = book.worksheets[0]
    column = next(cell.column for cell in page[4] if cell.value == "الاسم الكامل")
    assert page.cell(5, column).value is None
    assert not page.tables["things"].tableColumns[column - 1].calculatedColumnFormula


def test_an_empty_register_has_one_blank_row_and_columns_ready(opened: Open, sheet: Sheet) -> None:
    book, built, _ = opened(sheet())
    page = book.worksheets[0]
    assert built[0].rows == 0
    assert page.tables["things"].ref.endswith("5")
    assert page.column_dimensions["A"].number_format == "@"
    assert page.column_dimensions["E"].number_format == "dd/mm/yyyy"
    assert page.column_dimensions["A"].fill.fill_type is None


def test_headings_with_signs_are_escaped_in_formulas_only(
    opened: Open, sheet: Sheet, things: Declaration
) -> None:
    book, _, _ = opened(sheet(), RegisterSheet(register("staff"), readonly=True), lang="fr")
    assert book.worksheets[0]["A4"].value == "N° [#1] d'ordre"
    assert things.code in book.worksheets[0].tables


def test_lists_and_keys_have_names(opened: Open, sheet: Sheet, row: dict[str, Any]) -> None:
    staff = RegisterSheet(register("staff"), readonly=True)
    book, built, _ = opened(sheet(row), staff)
    assert [each.readonly for each in built] == [False, True]
    lists = book[LISTS_SHEET]
    assert lists.sheet_state == "hidden"
    assert [cell.value for cell in lists[1]] == ["condition", "flag"]
    assert book.defined_names["list_flag"].attr_text == f"{LISTS_SHEET}!$B$2:$B$3"
    assert book.defined_names["keys_staff_cin"].attr_text == "staff[رقم البطاقة الوطنية]"
    assert book.defined_names["keys_staff"].attr_text == "staff[رقم التأجير]"
    assert "للاطلاع فقط" in book.worksheets[1]["A3"].value


def test_the_memory_is_text_on_a_very_hidden_sheet(opened: Open, sheet: Sheet) -> None:
    told = [("identity", "workbook", "=x"), ("base", "things", "00\x01")]
    book, _, raw = opened(sheet(), memory=told)
    page = book[MEMORY_SHEET]
    assert page.sheet_state == "veryHidden"
    assert [cell.value for cell in page[1]] == ["kind", "name", "value"]
    assert (page["C2"].value, page["C2"].data_type) == ("=x", "s")
    assert any(
        b"00_x0001_" in zipfile.ZipFile(BytesIO(raw)).read(n)
        for n in zipfile.ZipFile(BytesIO(raw)).namelist()
    )


def test_a_text_that_no_cell_holds_is_refused_rather_than_cut(opened: Open, sheet: Sheet) -> None:
    with pytest.raises(ValueError, match="32767"):
        opened(sheet(), memory=[("base", "things", "x" * 32768)])


def test_a_master_tells_who_and_when(opened: Open, sheet: Sheet, row: dict[str, Any]) -> None:
    book, _, _ = opened(sheet(row, by=[("فاطمة", "2026-09-05T10:20:30+01:00")]))
    page = book.worksheets[0]
    cells = {cell.value: page.cell(5, cell.column).value for cell in page[4]}
    assert cells["آخر من عدل"] == "فاطمة"
    assert cells["تاريخ التعديل"] == datetime.fromisoformat("2026-09-05T10:20")
    assert [cell.value for cell in page[4]][-2:] == [IDENTITY_HEADER, STAMP_HEADER]


def test_the_same_content_gives_the_same_bytes(
    opened: Open, sheet: Sheet, row: dict[str, Any]
) -> None:
    assert opened(sheet(row))[2] == opened(sheet(row))[2]


def test_codes_raise_no_green_triangle_and_rows_may_grow(
    opened: Open, sheet: Sheet, row: dict[str, Any]
) -> None:
    raw = opened(sheet(row))[2]
    part = zipfile.ZipFile(BytesIO(raw)).read("xl/worksheets/sheet1.xml")
    assert b'<ignoredError sqref="A5:A2005' in part
    assert b'<row r="5" ht="34">' in part
    assert b'<row r="4" ht=' in part.replace(b' customHeight="1"', b"")
    assert b"_x000a_" not in part.partition(b"<headerFooter")[2]


def test_the_paper_is_a4_and_says_whose_it_is(opened: Open, sheet: Sheet) -> None:
    page = opened(sheet())[0].worksheets[0]
    assert (page.page_setup.paperSize, page.page_setup.orientation) == (9, "landscape")
    assert page.page_setup.fitToHeight == 0
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert "سجل الأشياء" in page.oddHeader.center.text
    assert "صفحة &P من &N" in page.oddFooter.center.text


def test_a_file_is_written_where_it_is_asked(tmp_path: Path, things: Declaration) -> None:
    out = tmp_path / "سجل.xlsx"
    build(Workbook("fr", Titles("م", "B & C"), [RegisterSheet(things)]), out)
    assert zipfile.ZipFile(out).namelist()[0] == "[Content_Types].xml"


def test_no_text_holds_a_direction_mark(opened: Open, sheet: Sheet, row: dict[str, Any]) -> None:
    raw = opened(sheet(row))[2]
    with zipfile.ZipFile(BytesIO(raw)) as archive:
        for name in archive.namelist():
            text = archive.read(name).decode("utf-8", "replace")
            assert not set(text) & set("\u200e\u200f\u202a\u202b\u202c\u061c"), name
            assert "&#8206;" not in text
            assert "&#8207;" not in text


def test_two_sheets_of_one_title_get_two_names(opened: Open) -> None:
    plain = PlainSheet(Titles("ورقة", "Feuille"), "t1", [PlainColumn(Titles("أ", "A"))], [])
    other = PlainSheet(Titles("ورقة", "Feuille"), "t2", [PlainColumn(Titles("أ", "A"))], [["x"]])
    assert opened(plain, other)[0].sheetnames[:2] == ["ورقة", "ورقة 2"]


def test_rows_of_a_look_up_are_grey(opened: Open, things: Declaration, row: dict[str, Any]) -> None:
    book, _, _ = opened(RegisterSheet(things, Rows.of(things, [row]), readonly=True))
    assert book.worksheets[0]["A5"].fill.fgColor.rgb.endswith("EDEFEF")
    assert date(2026, 9, 1) == book.worksheets[0]["E5"].value.date()
