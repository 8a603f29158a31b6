"""Which cells of a sheet hold formulas: looked up by row, for who writes a few cells of a large one."""

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping

from workbooks.package.area import Area
from workbooks.package.scan import find_first_formula, formulas_of
from workbooks.package.sheet_xml import SheetXml

_FEW = 500  # Looking up more rows one by one costs more than one pass over all.


class FormulaCells:
    """The formulas of one sheet; ValueError at what no program should have written.

    >>> data = b'<worksheet><sheetData><row r="2"><c r="B2"><f>1</f></c></row></sheetData></worksheet>'
    >>> cells = FormulaCells(lambda: data)
    >>> cells.holds(2, 2), cells.holds(2, 1), cells.arrays
    (True, False, ())
    """

    def __init__(self, data: Callable[[], bytes]) -> None:
        """Look for what concerns the whole sheet; its bytes are asked for again, not kept."""
        self._data = data
        sheet = SheetXml(data())
        self.some = _has_formula(sheet)
        areas = self.some and any(
            sheet.data.find(word, sheet.inner, sheet.end) >= 0
            for word in (b'"array"', b'"dataTable"')
        )
        self.arrays: tuple[Area, ...] = formulas_of(sheet.data)[1] if areas else ()
        self._rows: dict[int, frozenset[int]] = {}
        self._all: Mapping[tuple[int, int], bool] | None = None
        self._index: tuple[list[int], list[int]] | None = None

    def holds(self, row: int, column: int) -> bool:
        """Say whether a cell holds a formula."""
        if self.some and self._all is None and len(self._rows) >= _FEW:
            self._all = formulas_of(self._data())[0]
        if self._all is not None:
            return (row, column) in self._all
        if self.some and row not in self._rows:
            self._rows[row] = self._columns(SheetXml(self._data()), row)
        return column in self._rows.get(row, ())

    def _columns(self, sheet: SheetXml, row: int) -> frozenset[int]:
        start = self._find(sheet, row)
        if start is None:
            return frozenset()
        formula = _pattern(sheet)
        cells = sheet.cells(start, sheet.row_end(start))
        return frozenset(cell.column for cell in cells if formula.search(cell.content))

    def _find(self, sheet: SheetXml, row: int) -> int | None:
        if self._index is None and (last := sheet.last_row()) is not None:
            if row > last:
                return None
            if (found := sheet.find_row(row)) is not None:
                return found
        if self._index is None:  # Rows that are missing, or do not say their number first.
            self._index = sheet.index()
        numbers, starts = self._index
        place = bisect_left(numbers, row)
        return starts[place] if place < len(numbers) and numbers[place] == row else None


def _pattern(sheet: SheetXml) -> re.Pattern[bytes]:
    return re.compile(rb"<%sf[\s/>]" % sheet.escaped_prefix)


def _has_formula(sheet: SheetXml) -> bool:
    first = find_first_formula(sheet)
    return _pattern(sheet).search(sheet.data, first, sheet.end) is not None
