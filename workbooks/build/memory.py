"""The very hidden sheet of what a workbook remembers."""

from collections.abc import Sequence
from typing import Any

import openpyxl

from workbooks.build.format import TEXT
from workbooks.build.style import Look, Styles
from workbooks.layout import MEMORY_HEADER, MEMORY_SHEET


def write_memory(
    book: openpyxl.Workbook, styles: Styles, memory: Sequence[tuple[str, str, str]]
) -> None:
    """Write the rows of (kind, name, value), all text, on a sheet that Excel does not list."""
    sheet: Any = book.create_sheet(MEMORY_SHEET)
    sheet.sheet_state = "veryHidden"
    look = Look(TEXT, side="left")
    for row, cells in enumerate((MEMORY_HEADER, *memory), start=1):
        for column, text in enumerate(cells, start=1):
            styles.put(sheet, row, column, text, look)
