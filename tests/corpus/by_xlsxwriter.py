"""What XlsxWriter writes as Excel does: charts, shapes, rules, tables, arrays."""

import base64
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import xlsxwriter  # type: ignore[import-untyped,unused-ignore]  # It ships no types.

from tests.corpus.feature import Maker, feature

DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg=="
)


def write(path: Path, act: Callable[[Any, Any], None], **options: object) -> None:
    """Write a small sheet to which one thing is done."""
    book = xlsxwriter.Workbook(path, options)
    sheet = book.add_worksheet("Liste")
    rows = [("Nom", 1), ("أمينة", 2.5), ("Ali", 3)]
    for line, row in enumerate(rows):
        sheet.write_row(line, 0, row)
    sheet.write_formula("C3", "=SUM(B1:B3)", None, 6.5)
    act(book, sheet)
    book.close()


def sheet_of(act: Callable[[Any, Any], None]) -> Maker:
    """Register the workbook that an act makes of a small sheet."""

    def make(path: Path) -> None:
        write(path, act)

    make.__name__ = act.__name__
    return feature(make)


@sheet_of
def chart(book: Any, sheet: Any) -> None:
    drawn = book.add_chart({"type": "column"})
    drawn.add_series({"values": "=Liste!$B$1:$B$3"})
    sheet.insert_chart("E2", drawn)


@sheet_of
def chart_sheet(book: Any, _sheet: Any) -> None:
    drawn = book.add_chart({"type": "pie"})
    drawn.add_series({"values": "=Liste!$B$1:$B$3"})
    book.add_chartsheet("Graphe").set_chart(drawn)


@sheet_of
def image(_book: Any, sheet: Any) -> None:
    sheet.insert_image("E2", "dot.png", {"image_data": BytesIO(DOT)})


@sheet_of
def image_in_a_cell_and_behind(_book: Any, sheet: Any) -> None:
    sheet.embed_image("E2", "dot.png", {"image_data": BytesIO(DOT)})
    sheet.set_header("&L&G", {"image_left": "dot.png", "image_data_left": BytesIO(DOT)})
    sheet.set_background(BytesIO(DOT))


@sheet_of
def sparklines(_book: Any, sheet: Any) -> None:
    sheet.add_sparkline("D1", {"range": "Liste!A1:B1"})
    sheet.add_sparkline("D2", {"range": "Liste!A2:B2", "type": "column"})


@sheet_of
def rules_of_2010(_book: Any, sheet: Any) -> None:
    sheet.conditional_format("B1:B3", {"type": "data_bar", "data_bar_2010": True})
    sheet.conditional_format("B1:B3", {"type": "icon_set", "icon_style": "3_flags"})
    sheet.conditional_format("B1:B3", {"type": "3_color_scale"})


@sheet_of
def comments(_book: Any, sheet: Any) -> None:
    sheet.write_comment("B2", "ملاحظة", {"author": "Salma"})
    sheet.write_comment("A3", "note", {"author": "Salma", "visible": True})


@sheet_of
def shapes_and_buttons(_book: Any, sheet: Any) -> None:
    sheet.insert_textbox("E2", "نص حر", {"width": 100})
    sheet.insert_button("E9", {"macro": "Go", "caption": "انطلق"})


@sheet_of
def check_boxes(_book: Any, sheet: Any) -> None:
    sheet.insert_checkbox("D1", True)
    sheet.insert_checkbox("D2", False)


@sheet_of
def totals_and_calculated_columns(book: Any, sheet: Any) -> None:
    sheet.add_table(
        "F7:I11",
        {
            "name": "ventes",
            "data": [["a", 1, 2], ["b", 3, 4], ["c", 5, 6]],
            "total_row": True,
            "columns": [
                {"header": "Article", "total_string": "Total"},
                {"header": "Un", "total_function": "sum"},
                {"header": "Deux", "format": book.add_format({"num_format": "0.00"})},
                {"header": "Somme", "formula": "=[@Un]+[@Deux]", "total_function": "sum"},
            ],
        },
    )
    book.define_name("articles", "=ventes[Article]")


@sheet_of
def two_tables_on_a_sheet(_book: Any, sheet: Any) -> None:
    for name, area in (("un", "E3:F5"), ("deux", "H7:J12")):
        sheet.add_table(area, {"name": name, "style": "Table Style Light 9"})


@sheet_of
def dynamic_arrays(_book: Any, sheet: Any) -> None:
    sheet.write_dynamic_array_formula("E1:E3", "=_xlfn._xlws.SORT(B1:B3)", None, 1)
    sheet.write_formula("F1", "=_xlfn.XLOOKUP(1,B1:B3,A1:A3)", None, "Nom")


@sheet_of
def array_formulas(_book: Any, sheet: Any) -> None:
    sheet.write_array_formula("E1:E3", "{=B1:B3*2}", None, 2)
    sheet.write_array_formula("F1", "{=SUM(B1:B3*B1:B3)}", None, 16.25)


@sheet_of
def rich_strings(book: Any, sheet: Any) -> None:
    bold = book.add_format({"bold": True, "color": "red"})
    sheet.write_rich_string("D1", "عادي ", bold, "غليظ", " fin")
    sheet.write("D2", "  bords  ")
    sheet.write("D3", "deux\nlignes\tet tab")


@sheet_of
def links(_book: Any, sheet: Any) -> None:
    sheet.write_url("D1", "https://example.org/?a=1&b=2", string="موقع")
    sheet.write_url("D2", "internal:Liste!A1")
    sheet.write_url("D3", "external:autre.xlsx#Feuil1!A1")


@sheet_of
def outlines(_book: Any, sheet: Any) -> None:
    sheet.set_row(1, 20, None, {"level": 1, "hidden": True})
    sheet.set_row(2, None, None, {"level": 2})
    sheet.set_row(4, 33, None, {"collapsed": True})
    sheet.set_column("D:F", 9, None, {"level": 1})


@sheet_of
def filter_with_hidden_rows(_book: Any, sheet: Any) -> None:
    sheet.autofilter("A1:B3")
    sheet.filter_column("B", "x > 2")
    sheet.set_row(1, options={"hidden": True})


@sheet_of
def lists_and_messages(_book: Any, sheet: Any) -> None:
    sheet.data_validation("A1:A9", {"validate": "list", "source": ["نعم", "لا"]})
    sheet.data_validation("B1:B9", {"validate": "custom", "value": "=B1>0", "error_message": "!"})


@sheet_of
def print_set_up(_book: Any, sheet: Any) -> None:
    sheet.print_area("A1:C3")
    sheet.repeat_rows(0)
    sheet.set_h_pagebreaks([2])
    sheet.set_v_pagebreaks([1])
    sheet.set_footer("&Cصفحة &P / &N")


@sheet_of
def protected_sheet(book: Any, sheet: Any) -> None:
    sheet.protect("secret", {"format_cells": True})
    sheet.write("B2", 2.5, book.add_format({"locked": False}))
    sheet.unprotect_range("D1:D9", "Zone")


@sheet_of
def very_hidden_sheets(book: Any, _sheet: Any) -> None:
    book.add_worksheet("Cachée").hide()
    book.add_worksheet("Très").very_hidden()


@sheet_of
def names_of_every_kind(book: Any, _sheet: Any) -> None:
    book.define_name("taux", "=0.2")
    book.define_name("Liste!local", "=Liste!$A$1")
    book.define_name("sommes", "=SUM(Liste!$B$1:$B$3)")


@sheet_of
def macros(book: Any, _sheet: Any) -> None:
    book.add_vba_project(BytesIO(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 no project"), is_stream=True)


@sheet_of
def merges_and_gaps(book: Any, sheet: Any) -> None:
    sheet.merge_range("E1:F2", "مدمجة", book.add_format({"align": "center"}))
    sheet.write("XFD1", "fin")
    sheet.write("A1048576", "bas")


@sheet_of
def properties(book: Any, _sheet: Any) -> None:
    book.set_properties({"title": "دليل", "author": "Salma", "keywords": "a, b"})
    book.set_custom_property("Bureau", "HRF-PROC")
    book.set_calc_mode("manual")


@sheet_of
def errors_and_formulas_without_values(_book: Any, sheet: Any) -> None:
    sheet.write_formula("D1", "=1/0", None, "#DIV/0!")
    sheet.write_formula("D2", "=NA()", None, "#N/A")
    sheet.write_formula("D3", '="a"&"b"', None, "ab")
    sheet.write_formula("D4", "=A1", None, "")


def nothing(_book: Any, _sheet: Any) -> None: ...


@feature
def days_from_1904(path: Path) -> None:
    write(path, nothing, date_1904=True)


@feature
def rows_written_at_once(path: Path) -> None:
    write(path, nothing, constant_memory=True)


@feature
def sizes_of_64_bits(path: Path) -> None:
    write(path, nothing, use_zip64=True)
