"""The lines of a large sheet that hold one of a few texts in a column; the others are passed over."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from workbooks.package.area import column_letters
from workbooks.package.sheet_xml import SheetXml
from workbooks.package.value import CellValue, Strings, cell_value


@dataclass(slots=True)
class Lines:
    """Some lines of a sheet: those that were wanted, and those that hold nothing in the column.

    `cells[line][column]` are values, `formulas` says of each formula whether its value is kept,
    `passed` says of the lines that were not read which text they hold, and `last` is the last
    line of the sheet.
    """

    cells: dict[int, dict[int, CellValue]] = field(default_factory=dict)
    formulas: dict[tuple[int, int], bool] = field(default_factory=dict)
    passed: dict[str, int] = field(default_factory=dict)
    last: int = 0


def find_lines(
    sheet: SheetXml, strings: Strings, column: int, wanted: frozenset[str], below: int
) -> Lines | None:
    """Return the wanted lines below a line; None if a text stands twice, or cells lack references."""
    lines, seen = Lines(), set[str]()
    reading = _Reading(sheet, strings, column)
    numbers, starts = sheet.index()
    for number, start, end in zip(numbers, starts, [*starts[1:], sheet.end], strict=False):
        lines.last = number
        if number <= below:
            continue
        text = reading.text(number, start, end)
        if text in seen:
            return None
        if text and text not in wanted:
            lines.passed[text] = number
            continue
        seen |= {text} - {""}
        if not reading.whole(lines, number, start, end):
            return None
    return lines


def lines_at(
    sheet: SheetXml, strings: Strings, column: int, where: Mapping[str, int]
) -> Lines | None:
    """Return the lines that hold texts in a column where they were; None if one does not any more."""
    lines = Lines()
    reading, last = _Reading(sheet, strings, column), sheet.last_row()
    if last is None:
        return None
    lines.last = last
    at = 0
    for text, number in sorted(where.items(), key=lambda one: one[1]):
        start = sheet.find_row(number, at)
        if start is None:
            return None
        at, end = start, sheet.row_end(start)
        if reading.text(number, start, end) != text or not reading.whole(lines, number, start, end):
            return None
    return lines


class _Reading:
    def __init__(self, sheet: SheetXml, strings: Strings, column: int) -> None:
        head = sheet.escaped_prefix
        self._sheet, self._strings = sheet, strings
        self._opening = b'<%sc r="%s' % (sheet.prefix, column_letters(column).encode())
        self._close = b"</%sc" % sheet.prefix
        self._plain = re.compile(
            rb'<%sc r="\w+"(?: s="\d+")?(?:( t="s")| t="inlineStr")>'
            rb"(?:<%sv>|<%sis><%st>)([^<>]+)</%s[tv]>" % (head, head, head, head, head)
        )
        self._text = re.compile(rb">([^<>]+)</%s[tv]\s*>" % head)
        self._formula = re.compile(rb"<%sf[\s/>]" % head)
        self._shared = re.compile(rb"\st=\"s\"")

    def text(self, number: int, start: int, end: int) -> str:
        """Return what a line holds in the column, "" for nothing."""
        data = self._sheet.data
        at = data.rfind(b'%s%d"' % (self._opening, number), start, end)
        if at >= 0 and (plain := self._plain.match(data, at, end)):
            return self._strings()[int(plain[2])] if plain[1] else plain[2].decode()
        inner = data.find(b">", at, end) + 1 if at >= 0 else 0
        if not inner or data[inner - 2] == SLASH:
            return ""
        found = self._text.search(data, inner - 1, data.find(self._close, inner, end))
        if not found:
            return ""
        shared = self._shared.search(data, at, inner)
        return self._strings()[int(found[1])] if shared else found[1].decode()

    def whole(self, lines: Lines, number: int, start: int, end: int) -> bool:
        """Read a line's cells; say whether each tells where it stands."""
        here = lines.cells.setdefault(number, {})
        for cell in self._sheet.cells(start, end):
            if not cell.named:
                return False
            value = cell_value(self._sheet, cell.attributes, cell.content, self._strings)
            if value is not None:
                here[cell.column] = value
            if self._formula.search(cell.content):
                lines.formulas[number, cell.column] = value is not None
        return True


SLASH = 0x2F
