"""Writes a paper on one sheet that is set up to be printed on A4."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.worksheet import Worksheet

from workbooks.build.style import FONT, Look, Styles
from workbooks.paper.document import UNITS

BLACK, RULE = "000000", "F2F2F2"
# Pixels of one of the page's parts on an upright page and on one that lies, at 96 to the inch.
_UNIT_PIXELS = {False: 28, True: 42}
_DIGIT_PIXELS, _PADDING_PIXELS, _POINTS_A_PIXEL = 8, 5, 0.75
# How wide letters are, as parts of their font's height: what is reckoned too wide costs a blank line.
_LETTER_WIDTH, _CAPITAL_WIDTH, _BOLD, _LINE_HEIGHT = 0.55, 0.75, 1.08, 1.45
_CELL_POINTS, _MARGIN_POINTS = 22, 12


@dataclass
class Page:
    """A sheet that is written from top to bottom, from right to left."""

    sheet: Worksheet
    styles: Styles
    wide: bool
    row: int = 0

    def __post_init__(self) -> None:
        unit = _UNIT_PIXELS[self.wide]
        for at in range(1, UNITS + 1):
            column: Any = self.sheet.column_dimensions[get_column_letter(at)]
            column.width = (unit - _PADDING_PIXELS) / _DIGIT_PIXELS

    def look(self, **more: Any) -> Look:
        """Return the style of running text, changed as told."""
        told: dict[str, Any] = {"side": "right", "reading_order": 2}
        return Look(**{**told, "wrap": True, "color": BLACK, "size": 12, **more})

    def line(self, height: float = 0) -> None:
        """Begin a new line of at least a height in points."""
        self.row += 1
        dimension: Any = self.sheet.row_dimensions[self.row]
        dimension.height = height or 16

    def span(self, first: int, units: int, value: Any, look: Look) -> None:
        """Write a value over some parts of the line, and let the line grow to hold it."""
        for at in range(first, first + units):
            self.styles.put(self.sheet, self.row, at, value if at == first else None, look)
        if units > 1:
            self.sheet.merge_cells(
                start_row=self.row,
                end_row=self.row,
                start_column=first,
                end_column=first + units - 1,
            )
        if isinstance(value, str):
            dimension: Any = self.sheet.row_dimensions[self.row]
            dimension.height = max(dimension.height, self._height(value, units, look))

    def _height(self, text: str, units: int, look: Look) -> float:
        """Return the points that a text needs: neither Excel nor LibreOffice grows merged cells."""
        width = units * _UNIT_PIXELS[self.wide] * _POINTS_A_PIXEL - _MARGIN_POINTS
        size = look.size * (_BOLD if look.bold else 1)
        lines = sum(max(1, ceil(_ems(line) * size / width)) for line in text.split("\n"))
        return lines * look.size * _LINE_HEIGHT + _MARGIN_POINTS / 2

    def paragraph(self, text: str, **more: Any) -> None:
        """Write a text over the whole width."""
        self.line()
        self.span(1, UNITS, text, self.look(**more))

    def gap(self, points: float) -> None:
        """Leave room."""
        self.line(points)

    def cells(self, cells: Sequence[tuple[int, Any, Look]]) -> None:
        """Write cells beside each other, each over some parts of the page."""
        self.line(_CELL_POINTS)
        at = 1
        for units, value, look in cells:
            self.span(at, units, value, look)
            at += units

    def set_up(self, *, one_page: bool, headings: int = 0) -> None:
        """Set the paper: A4, as wide as the page, its headings on each page of a list."""
        page: Any = self.sheet
        page.sheet_view.rightToLeft = True
        page.sheet_view.showGridLines = False
        page.page_setup.paperSize = 9
        page.page_setup.orientation = "landscape" if self.wide else "portrait"
        page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, int(one_page)
        page.sheet_properties.pageSetUpPr.fitToPage = True
        page.page_margins = PageMargins(
            left=0.6, right=0.6, top=0.5, bottom=0.6, header=0.25, footer=0.3
        )
        page.print_options.horizontalCentered = True
        page.print_area = f"A1:{get_column_letter(UNITS)}{self.row}"
        if headings:
            page.print_title_rows = f"{headings}:{headings}"
        if not one_page:
            page.oddFooter.center.text = f'&"{FONT},Regular"&9 &P / &N'


def _ems(line: str) -> float:
    """Return how wide a line is, in heights of its font."""
    capitals = sum(letter.isupper() for letter in line)
    return capitals * _CAPITAL_WIDTH + (len(line) - capitals) * _LETTER_WIDTH
