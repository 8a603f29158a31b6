"""A table laid out in memory: its columns and their widths, before a sheet is written."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import ceil
from typing import Any

from openpyxl.utils import get_column_letter

from workbooks.build.format import Shape
from workbooks.build.style import DEEP
from workbooks.layout import HEADER_ROW

WIDTH_MAX = 46
ROW_POINTS = 18
_LINE_POINTS = 15
_HEADING_LINES = 3
# The filter's button covers the end of the heading's last line.
_BUTTON_CHARS = 4


@dataclass
class Column:
    """One column of a table: heading, look, cells; a formula with the values it has now."""

    heading: str
    shape: Shape
    cells: Sequence[Any]
    width_chars: int = 16
    head: str = DEEP
    grey: bool = False
    hidden: bool = False
    formula: str = ""
    width: float = field(init=False, default=0)

    def __post_init__(self) -> None:
        # Text that begins or ends at the very edge is hard to read, so it is indented by one.
        words = max((len(word) for word in self.heading.split()), default=1)
        heading = max(words, ceil(len(self.heading) / _HEADING_LINES)) + _BUTTON_CHARS
        content = max((_length(cell) for cell in self.cells), default=0) + 3
        widest = max(self.width_chars, heading, min(content, WIDTH_MAX))
        self.width = float(widest)

    def lines(self, cell: Any) -> int:
        """Return how many lines a text takes in this column."""
        if not isinstance(cell, str):
            return 1
        return sum(max(ceil(_width(line) / (self.width - 3)), 1) for line in cell.split("\n"))


def _width(text: str) -> float:
    """Return how wide a text is, in digits; Arabic letters join and are narrower.

    >>> _width("12"), round(_width("مكتب"), 1)
    (2.0, 3.4)
    """
    arabic = sum("\u0600" <= char <= "\u06ff" for char in text)
    return len(text) - arabic * 0.15


def _length(cell: Any) -> int:
    if not isinstance(cell, str):
        return 0
    return max((len(line) for line in cell.split("\n")), default=0)


@dataclass(frozen=True)
class Grid:
    """A table ready to be written."""

    title: str
    note: str
    table: str
    columns: Sequence[Column]
    rows: int
    frozen_columns: int
    typed: bool
    one_page: bool = False

    @property
    def last_row(self) -> int:
        return HEADER_ROW + max(self.rows, 1)

    @property
    def ref(self) -> str:
        return f"A{HEADER_ROW}:{get_column_letter(len(self.columns))}{self.last_row}"

    @property
    def width(self) -> float:
        return sum(column.width for column in self.columns if not column.hidden)

    @property
    def heading_points(self) -> float:
        """The height of the headings' row."""
        shown = [column for column in self.columns if not column.hidden]
        lines = max(ceil(len(c.heading) / max(c.width - _BUTTON_CHARS, 1)) for c in shown)
        return _LINE_POINTS * min(max(lines, 2), _HEADING_LINES) + 6.0

    def row_points(self) -> dict[int, float]:
        """Return the height of each row that holds a text of several lines."""
        found: dict[int, float] = {}
        for column in self.columns:
            for row, cell in (
                enumerate(column.cells, start=HEADER_ROW + 1) if column.shape.wrap else ()
            ):
                lines = column.lines(cell)
                if lines > 1:
                    found[row] = max(found.get(row, 0), _LINE_POINTS * lines + 4.0)
        return found
