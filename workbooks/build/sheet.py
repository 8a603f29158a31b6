"""Writes one table on one sheet: title, owner, help, headings, rows, widths, page."""

from typing import Any

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.table import Table, TableColumn, TableFormula, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from validators.finding import Lang
from workbooks.build.content import Workbook
from workbooks.build.format import Shape
from workbooks.build.grid import Column, Grid
from workbooks.build.paper import set_paper, set_window
from workbooks.build.style import DEEP, GREY, MUTED, TABLE_STYLE, WHITE, Look, Styles
from workbooks.layout import BUREAU_ROW, HEADER_ROW, HELP_ROW, TITLE_ROW


def write_grid(sheet: Worksheet, styles: Styles, workbook: Workbook, grid: Grid) -> None:
    """Write the whole sheet but for its validation and charts."""
    lang = workbook.lang
    _write_top(sheet, styles, workbook, grid)
    for number, column in enumerate(grid.columns, start=1):
        _write_column(sheet, styles, number, column, lang)
    sheet.row_dimensions[HEADER_ROW].height = grid.heading_points
    for row, points in grid.row_points().items():
        sheet.row_dimensions[row].height = points
    sheet.add_table(_table(grid))
    set_window(sheet, lang, grid)
    set_paper(sheet, workbook, grid)


def _write_top(sheet: Worksheet, styles: Styles, workbook: Workbook, grid: Grid) -> None:
    lines = (
        (TITLE_ROW, grid.title, Look(size=16, bold=True, color=DEEP), 28),
        (BUREAU_ROW, workbook.owner.of(workbook.lang), Look(size=11, bold=True, color=MUTED), 18),
        (HELP_ROW, grid.note, Look(size=10, color=MUTED), 20),
    )
    for row, text, look, height in lines:
        start = Look(**{**vars(look), **_direction(workbook.lang)})
        styles.put(sheet, row, 1, text, start)
        sheet.row_dimensions[row].height = height


def _direction(lang: Lang) -> dict[str, Any]:
    """Return the side and the reading order of running text."""
    return (
        {"side": "right", "reading_order": 2}
        if lang == "ar"
        else {"side": "left", "reading_order": 1}
    )


def look_of(shape: Shape, lang: Lang, **more: Any) -> Look:
    """Return the style of a column's cells."""
    text = _direction(lang)
    side = text["side"] if shape.side == "start" else shape.side
    order = 1 if shape.latin else text["reading_order"]
    indent = int(shape.side == "start")
    return Look(shape.number_format, side, order, wrap=shape.wrap, indent=indent, **more)


def _write_column(
    sheet: Worksheet, styles: Styles, number: int, column: Column, lang: Lang
) -> None:
    order = _direction(lang)["reading_order"]
    head = Look(
        "@", "center", order, wrap=True, fill=column.head, color=WHITE, bold=True, boxed=True
    )
    styles.put(sheet, HEADER_ROW, number, column.heading, head)
    dimension: Any = sheet.column_dimensions[get_column_letter(number)]
    dimension.width, dimension.hidden = column.width, column.hidden
    # The column's own style serves the rows typed below the table; a fill there would colour the
    # lines above it too, so only the rows that exist are filled.
    dimension._style = styles.array(look_of(column.shape, lang))  # noqa: SLF001 - see `Styles.put`.
    look = look_of(column.shape, lang, boxed=True, fill=GREY if column.grey else "")
    cells = column.cells or [None]
    for row, value in enumerate(cells, start=HEADER_ROW + 1):
        if column.formula:
            styles.formula(sheet, row, number, column.formula, look)
        else:
            styles.put(sheet, row, number, value, look)


def _table(grid: Grid) -> Table:
    table = Table(displayName=grid.table, name=grid.table, ref=grid.ref)
    for number, column in enumerate(grid.columns, start=1):
        made = TableColumn(id=number, name=column.heading)
        if column.formula:
            made.calculatedColumnFormula = TableFormula(attr_text=column.formula)
        table.tableColumns.append(made)
    table.autoFilter = AutoFilter(ref=grid.ref)
    table.tableStyleInfo = TableStyleInfo(name=TABLE_STYLE, showRowStripes=True)
    return table
