"""Where rows, cells and the elements around them stand in a sheet's XML."""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from workbooks.package import markup
from workbooks.package.area import column_number

ORDER = (
    "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr",
    "sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState",
    "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting",
    "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter",
    "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags",
    "drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects",
    "controls", "webPublishItems", "tableParts", "extLst",
)  # fmt: skip
RANK = {name: rank for rank, name in enumerate(ORDER)}


class Cell(NamedTuple):
    """Where one cell stands, with the bytes of its attributes and of what it holds."""

    column: int
    start: int
    end: int
    attributes: bytes
    content: bytes
    named: bool


@dataclass(slots=True)
class RowIndex:
    """The number of each row of a sheet and where it starts, once somebody has asked for all."""

    numbers: "array[int]" = field(default_factory=lambda: array("Q"))
    starts: "array[int]" = field(default_factory=lambda: array("Q"))
    known: bool = False

    def around(self, row: int) -> tuple[int, int] | None:
        """Return the span from where a row of that number starts to the next row, if there are both."""
        at = bisect_right(self.numbers, row)
        return (self.starts[at - 1], self.starts[at]) if 0 < at < len(self.starts) else None


@lru_cache
def _patterns(head: bytes) -> tuple[re.Pattern[bytes], ...]:
    escaped = re.escape(head)
    row = re.compile(rb"<%srow(?=[\s/>])([^>]*?)(/?)>" % escaped)
    # Written so that no letter is looked at twice: a formula may be long.
    attributes = rb"<%sc(?=[\s/>])([^>/]*(?:/(?!>)[^>/]*)*)" % escaped
    content = rb"([^<]*(?:<(?!/%sc\s*>)[^<]*)*)</%sc\s*>" % (escaped, escaped)
    cell = re.compile(rb"%s(?:/>|>%s)" % (attributes, content))
    data = re.compile(rb"<%ssheetData(?:\s[^>]*?)?(/?)>" % escaped)
    named_row = re.compile(rb"<%srow(?=[\s/>])(?: r=\"(\d+)\")?" % escaped)
    return row, cell, named_row, data


ROW_NUMBER = re.compile(rb"\sr\s*=\s*[\"'](\d+)")
NUMBER_END = 1 << 32  # Excel's rows end far before.
NEAR_BYTES = 1 << 14  # A span that is searched at once.
CELL_COLUMN = re.compile(rb"\sr\s*=\s*[\"']\$?([A-Za-z]{1,3})\d")


class SheetXml:
    """A sheet's bytes with the place of its data: what stands before, inside and after."""

    __slots__ = (
        "_rows", "cell", "data", "end", "escaped_prefix", "inner", "named_row", "outer_end",
        "prefix", "row", "start",
    )  # fmt: skip

    def __init__(self, data: bytes, rows: RowIndex | None = None) -> None:
        """Take the bytes, and where their rows start if these bytes were looked through before."""
        self.data = data
        self._rows = rows or RowIndex()
        self.prefix = markup.prefix(data)
        self.escaped_prefix = re.escape(self.prefix)
        self.row, self.cell, self.named_row, opening = _patterns(self.prefix)
        found = opening.search(data)
        if not found:
            self.start = self.inner = self.end = self.outer_end = _place_of_data(data)
            return
        self.start, self.inner = found.span()
        if found[1]:
            self.end = self.outer_end = self.inner
        else:
            closing = b"</%ssheetData" % self.prefix
            self.end = data.rfind(closing)
            if self.end < 0:
                raise markup.MarkupError("sheetData")
            self.outer_end = data.index(b">", self.end) + 1

    @property
    def empty(self) -> bool:
        """Tell whether the data is one self-closing tag."""
        return self.inner == self.outer_end

    def rows(self) -> Iterator[tuple[int, int, int]]:
        """Walk the rows: number, start, end."""
        number, closing, data = 0, b"</%srow" % self.prefix, self.data
        for found in self.row.finditer(data, self.inner, self.end):
            named = ROW_NUMBER.search(found[1])
            number = int(named[1]) if named else number + 1
            end = found.end()
            if not found[2]:
                end = data.index(b">", data.index(closing, end)) + 1
            yield number, found.start(), end

    def index(self) -> tuple["array[int]", "array[int]"]:
        """Return the numbers of all rows and where each starts."""
        if not self._rows.known:
            self._index_rows()
        return self._rows.numbers, self._rows.starts

    def _index_rows(self) -> None:
        numbers, starts = array("Q"), array("Q")
        number, data = 0, self.data
        for found in self.named_row.finditer(data, self.inner, self.end):
            if found[1]:
                number = int(found[1])
            else:
                opening = self.row.match(data, found.start())
                named = ROW_NUMBER.search(opening[1]) if opening else None
                number = int(named[1]) if named else number + 1
            if number >= NUMBER_END:
                raise markup.MarkupError(f"row {number}")
            numbers.append(number)
            starts.append(found.start())
        self._rows.numbers, self._rows.starts, self._rows.known = numbers, starts, True

    def find_row(self, row: int, after: int = 0) -> int | None:
        """Return where a row starts if its number comes first in its tag, as is usual."""
        opening, first = b'<%srow r="%d"' % (self.prefix, row), max(after, self.inner)
        low, high = self._around_row(row, first)
        at = self.data.find(opening, low, high)
        if at < 0:  # Rows that are not in their order are looked for everywhere.
            at = self.data.find(opening, first, self.end)
        return None if at < 0 else at

    def _around_row(self, row: int, low: int) -> tuple[int, int]:
        """Return the span that holds a row if rows stand in their order, halved again and again."""
        if self._rows.known and (span := self._rows.around(row)) and span[0] >= low:
            return span
        high = self.end
        while high - low > NEAR_BYTES:
            found = self.named_row.search(self.data, (low + high) // 2, high)
            if not found or not found[1]:
                break
            if int(found[1]) <= row:
                low = found.start()
            else:
                high = found.start()
        return low, high

    def last_row(self) -> int | None:
        """Return the number of the last row; None if it does not say it first."""
        at = self.data.rfind(b"<%srow" % self.prefix, self.inner, self.end)
        if at < 0:
            return 0
        found = self.named_row.match(self.data, at)
        return int(found[1]) if found and found[1] else None

    def row_end(self, start: int) -> int:
        """Return where the row that starts here ends."""
        opening = self.row.match(self.data, start)
        assert opening, "A row starts here."
        if opening[2]:
            return opening.end()
        return self.data.index(b">", self.data.index(b"</%srow" % self.prefix, start)) + 1

    def cells(self, start: int, end: int) -> Iterator[Cell]:
        """Walk the cells of a span of one row."""
        column = 0
        for found in self.cell.finditer(self.data, start, end):
            attributes, content = found.groups(b"")
            named = CELL_COLUMN.search(attributes)
            column = column_number(named[1]) if named else column + 1
            first, last = found.span()
            yield Cell(column, first, last, attributes, content, named is not None)

    def cell_openings(self, start: int, end: int) -> list[bytes]:
        """Return what looks like the start of a cell in a span, whether or not it is a whole one."""
        return re.findall(rb"<%sc[\s/>]" % self.escaped_prefix, self.data[start:end])

    def around(self) -> list[markup.Node]:
        """Return the elements beside the data, in their order."""
        root = markup.TAG.search(self.data)
        assert root, "A sheet has a root."
        before = markup.children(self.data, root.end(), self.start)
        after = markup.children(self.data, self.outer_end, self.data.rfind(b"</"))
        return [*before, *after]

    def element(self, name: str) -> markup.Node | None:
        """Return the first element of that name beside the data."""
        return next((node for node in self.around() if node.name == name), None)

    def place(self, name: str) -> int:
        """Return where an element of that name must be put to keep the schema's order."""
        rank = RANK[name]
        before = rank <= RANK["sheetData"]
        ends = [self.start if before else self.data.rfind(b"</")]
        ends += [
            node.start
            for node in self.around()
            if self._rank(node) > rank and (node.start < self.start) == before
        ]
        return min(ends)

    def _rank(self, node: markup.Node) -> int:
        if node.name in RANK:
            return RANK[node.name]
        # mc:AlternateContent wraps controls or embedded objects and stands in their place.
        held = re.search(
            rb"<(?:\w+:)?(controls|oleObjects|drawing)\b", self.data[node.start : node.end]
        )
        return RANK[held[1].decode()] if held else -1


def _place_of_data(data: bytes) -> int:
    """Return where the data would stand in a sheet that has none."""
    root = markup.root(data)
    if root.name != "worksheet" or root.close == root.end:
        raise markup.MarkupError("sheetData")
    later = (
        node.start
        for node in markup.inside(data, root)
        if RANK.get(node.name, 0) > RANK["sheetData"]
    )
    return min(later, default=root.close)
