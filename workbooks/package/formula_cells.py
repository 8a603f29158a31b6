"""Which cells of a sheet hold formulas: looked up by row, for who writes a few cells of a large one."""

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence

from workbooks.package.area import Area, column_letters
from workbooks.package.scan import find_first_formula, formulas_of
from workbooks.package.sheet_xml import SheetXml

_FEW = 5000  # Looking up more rows one by one costs more than one pass over all.


class FormulaCells:
    """The formulas of one sheet; ValueError at what no program should have written.

    >>> data = b'<worksheet><sheetData><row r="2"><c r="B2"><f>1</f></c></row></sheetData></worksheet>'
    >>> cells = FormulaCells(lambda: SheetXml(data))
    >>> cells.holds(2, 2), cells.holds(2, 1), cells.arrays
    (True, False, ())
    """

    def __init__(self, sheet_xml: Callable[[], SheetXml]) -> None:
        """Look for what concerns the whole sheet; its bytes are asked for again, not kept."""
        self._sheet_xml = sheet_xml
        sheet = sheet_xml()
        self.some = _has_formula(sheet)
        areas = self.some and any(
            sheet.data.find(word, sheet.inner, sheet.end) >= 0
            for word in (b'"array"', b'"dataTable"')
        )
        self.arrays: tuple[Area, ...] = formulas_of(sheet)[1] if areas else ()
        self._spans: dict[int, tuple[int, int]] = {}
        self._all: Mapping[tuple[int, int], bool] | None = None
        self._index: tuple[Sequence[int], Sequence[int]] | None = None

    def holds(self, row: int, column: int) -> bool:
        """Say whether a cell holds a formula."""
        if self.some and self._all is None and len(self._spans) >= _FEW:
            self._all = formulas_of(self._sheet_xml())[0]
        if not self.some or self._all is not None:
            return (row, column) in (self._all or ())
        sheet = self._sheet_xml()
        if row not in self._spans:
            start = self._find(sheet, row)
            self._spans[row] = (0, 0) if start is None else (start, sheet.row_end(start))
        return _holds(sheet, *self._spans[row], row, column)

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


def _holds(sheet: SheetXml, start: int, end: int, row: int, column: int) -> bool:
    """Look into one cell of a row; where cells do not say where they are, they are counted."""
    data, head, formula = sheet.data, sheet.prefix, _pattern(sheet)
    at = data.find(b'<%sc r="%s%d"' % (head, column_letters(column).encode(), row), start, end)
    if at >= 0:
        inner = data.index(b">", at, end)
        close = inner if data[inner - 1] == SLASH else data.index(b"</%sc" % head, inner, end)
        return formula.search(data, inner, close) is not None
    if not re.compile(rb'<%sc(?! r=")[\s/>]' % sheet.escaped_prefix).search(data, start, end):
        return False
    cells = (cell for cell in sheet.cells(start, end) if cell.column == column)
    return any(formula.search(cell.content) for cell in cells)


SLASH = 0x2F


def _pattern(sheet: SheetXml) -> re.Pattern[bytes]:
    return re.compile(rb"<%sf[\s/>]" % sheet.escaped_prefix)


def _has_formula(sheet: SheetXml) -> bool:
    first = find_first_formula(sheet)
    return _pattern(sheet).search(sheet.data, first, sheet.end) is not None
