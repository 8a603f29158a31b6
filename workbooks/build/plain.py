"""Lays out a table that is no register, with its chart and its colours."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from validators.finding import Lang
from workbooks.build.content import Format, PlainSheet
from workbooks.build.format import COUNT, DAY, MOMENT, MONEY, PERCENT, TEXT, Shape
from workbooks.build.grid import Column, Grid
from workbooks.build.place import distinct
from workbooks.build.register import moment
from workbooks.build.said import quoted
from workbooks.build.style import TONES
from workbooks.build.validation import SPARE_ROWS
from workbooks.layout import HEADER_ROW

_SHAPES: dict[Format, Shape] = {
    "text": Shape(TEXT),
    "day": Shape(DAY, "center"),
    "moment": Shape(MOMENT, "center"),
    "count": Shape(COUNT, "center"),
    "money": Shape(MONEY, "right"),
    "percent": Shape(PERCENT, "center"),
}
_WRAP_CHARS, _ONE_PAGE_ROWS = 30, 40


def plain_grid(content: PlainSheet, lang: Lang) -> Grid:
    """Return the table of a plain sheet."""
    headings = distinct([column.titles.of(lang) for column in content.columns])
    columns = []
    for at, (heading, column) in enumerate(zip(headings, content.columns, strict=True)):
        shape = _SHAPES[column.format]
        if column.format == "text" and column.width_chars >= _WRAP_CHARS:
            shape = Shape("General", wrap=True)
        read = _READ.get(column.format, _text)
        cells = [read(row[at]) for row in content.rows]
        columns.append(Column(heading, shape, cells, column.width_chars))
    note = content.note.of(lang) if content.note else ""
    rows = len(content.rows)
    one_page = content.chart is not None and rows <= _ONE_PAGE_ROWS
    title = content.title.of(lang)
    return Grid(title, note, content.table, columns, rows, 1, typed=False, one_page=one_page)


def _text(value: Any) -> Any:
    return value if value is None or isinstance(value, str) else str(value)


def _day(value: Any) -> Any:
    read = moment(value)
    return read.date() if isinstance(read, datetime) else read


def _number(value: Any) -> Any:
    return value


_READ: dict[Format, Callable[[Any], Any]] = {
    "day": _day,
    "moment": moment,
    "count": _number,
    "money": _number,
    "percent": _number,
}


def offer(sheet: Worksheet, content: PlainSheet, grid: Grid, lang: Lang) -> None:
    """Offer the choices of columns that have some, in rows that are written later too."""
    for number, column in enumerate(content.columns, start=1):
        if column.choices:
            letter = get_column_letter(number)
            words = ",".join(choice.of(lang) for choice in column.choices)
            made = DataValidation(type="list", formula1=quoted(words), allow_blank=True)
            made.showErrorMessage = False
            made.add(f"{letter}{HEADER_ROW + 1}:{letter}{grid.last_row + SPARE_ROWS}")
            sheet.add_data_validation(made)


def colour(sheet: Worksheet, content: PlainSheet, grid: Grid) -> None:
    """Colour the cells of columns whose texts have a tone, whatever is written there later."""
    for number, column in enumerate(content.columns, start=1):
        letter = get_column_letter(number)
        where = f"{letter}{HEADER_ROW + 1}:{letter}{grid.last_row}"
        for text, tone in column.tones.items():
            fill, ink = TONES[tone]
            rule = CellIsRule(  # type: ignore[no-untyped-call]  # openpyxl's stub.
                operator="equal",
                formula=[quoted(text)],
                font=Font(bold=True, color=ink),
                fill=PatternFill(bgColor=fill),
            )
            sheet.conditional_formatting.add(where, rule)
