"""Ranges of our own xlwings engine: what their cells show, and which are selected."""

from datetime import datetime
from typing import Any

from workbooks.package import Area

#: COM hands errors over as whole numbers, which no other cell holds.
ERRORS = {-2146826281: "#DIV/0!", -2146826246: "#N/A", -2146826259: "#NAME?"}


class Engine:
    name = type = "memory"

    @staticmethod
    def clean_value_data(
        data: list[list[Any]], datetime_builder: Any, empty_as: Any, _numbers: object, err: object
    ) -> list[list[Any]]:
        """Return cells as xlwings' users meet them: no texts of nothing, days as they wish them."""

        def clean(cell: Any) -> Any:
            if isinstance(cell, datetime):
                day = {name: getattr(cell, name) for name in ("year", "month", "day")}
                return datetime_builder(**day, hour=cell.hour, minute=cell.minute)
            if type(cell) is int:
                return ERRORS[cell] if err else None
            return empty_as if cell in (None, "") else cell

        return [[clean(cell) for cell in row] for row in data]


class RangeImpl:
    max_cells_per_read = max_cells_per_write = None

    def __init__(self, sheet: Any, address: str) -> None:
        self.sheet, self.address, self.options = sheet, address, None

    def select(self) -> None:
        self.sheet.book.app.selected = (self.sheet.name, self.address)

    @property
    def _area(self) -> Area:
        return Area.parse(self.address)

    @property
    def shape(self) -> tuple[int, int]:
        area = self._area
        return area.bottom - area.top + 1, area.right - area.left + 1

    @property
    def raw_value(self) -> list[list[Any]]:
        """What cells show: numbers always with a fraction, as COM hands them over."""
        self.sheet.book.app.answer()
        area = self._area
        return [
            [self._value(line, column) for column in range(area.left, area.right + 1)]
            for line in range(area.top, area.bottom + 1)
        ]

    def _value(self, line: int, column: int) -> Any:
        book = self.sheet.book
        # openpyxl makes each cell that it is asked for; looking changes no workbook.
        cell = book.held[self.sheet.name]._cells.get((line, column))
        if cell is None:
            return None
        if cell.data_type == "f":
            cell = book.shown[self.sheet.name].cell(line, column)
        found = cell.value
        if cell.data_type == "e":
            return next(number for number, text in ERRORS.items() if text == found)
        return float(found) if isinstance(found, int) and not isinstance(found, bool) else found
