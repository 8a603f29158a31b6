"""Writing cells into a sheet's XML: rows concerned are rebuilt, all others copied as they lie."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workbooks.package import markup
from workbooks.package.area import Area, cell_name
from workbooks.package.cell_xml import cell_xml, date_format
from workbooks.package.pieces import Pieces
from workbooks.package.sheet_xml import Cell, SheetXml
from workbooks.package.style import Styles
from workbooks.package.value import Scalar

STYLE = re.compile(rb"\ss\s*=\s*[\"'](\d+)")
SPANS = re.compile(rb"\sspans\s*=\s*[\"'](\d+):(\d+)[\"']")
RAW_ROW = re.compile(rb"(\sr\s*=\s*[\"'])\d+")


@dataclass(frozen=True, slots=True)
class Write:
    """What one cell becomes; `like` names the cell whose style a new cell takes."""

    value: Scalar
    like: tuple[int, int] | None = None
    style: int | None = None
    restyle: bool = False


Writes = Mapping[int, Mapping[int, Write]]


class Patcher:
    """Puts cells into one sheet."""

    def __init__(self, sheet: SheetXml, styles: Styles, *, date1904: bool) -> None:
        self.sheet = sheet
        self.styles = styles
        self.date1904 = date1904
        self._index: tuple[Sequence[int], Sequence[int]] | None = None
        self._last = self.sheet.last_row()
        self._columns: list[tuple[int, int, int]] | None = None
        self._likes: dict[int, dict[int, int]] = {}

    def patch(self, writes: Writes) -> Pieces:
        """Return the sheet with these cells written."""
        splices: list[markup.Splice] = []
        fresh: list[bytes] = []
        at = 0
        for row in sorted(writes):
            at, there = self._find(row, at)
            if there:
                end = self.sheet.row_end(at)
                splices.append((at, end, self._row(row, at, end, writes[row])))
            elif new := self._new_row(row, writes[row]):
                fresh.append(new)
                if not self.sheet.empty:
                    splices.append((at, at, new))
        if self.sheet.empty and fresh:
            splices.append(self._opened(b"".join(fresh)))
        splices += self._dimension(writes)
        return Pieces.of(self.sheet.data, splices)

    def _find(self, row: int, after: int) -> tuple[int, bool]:
        """Return where a row starts and True, or where it would and False.

        A row is looked for by its number, which costs no list of all rows; that list is made only
        for a row that is missing between others, or where rows do not say their number first.
        """
        if self._index is None and self._last is not None:
            if row > self._last:
                return self.sheet.end, False
            if (found := self.sheet.find_row(row, after)) is not None:
                return found, True
        if self._index is None:
            self._index = self.sheet.index()
        numbers, starts = self._index
        place = bisect_left(numbers, row)
        if place == len(numbers):
            return self.sheet.end, False
        return starts[place], numbers[place] == row

    def _opened(self, rows: bytes) -> markup.Splice:
        head = self.sheet.prefix
        opening = self.sheet.data[self.sheet.start : self.sheet.inner] or b"<%ssheetData/>" % head
        close = b"</%ssheetData>" % head
        return self.sheet.start, self.sheet.inner, opening[:-2].rstrip() + b">" + rows + close

    def _row(self, row: int, start: int, end: int, writes: Mapping[int, Write]) -> bytes:
        data = self.sheet.data
        found = self.sheet.row.match(data, start)
        assert found, "A row starts here."
        opening, empty = found[0], bool(found[2])
        if (rest := self._replaced(row, found.end(), end, writes)) is not None:
            return _spanned(opening, writes) + rest
        cells = list(self.sheet.cells(found.end(), end)) if not empty else []
        default = _style(found[1]) if b"customFormat" in found[1] else None
        close = b"</%srow>" % self.sheet.prefix if empty else b""
        inner = self._cells(row, cells, writes, default, 0 if empty else found.end())
        if empty:
            if not inner:
                return opening
            opening = opening[:-2].rstrip() + b">"
        else:
            close = data[cells[-1].end if cells else found.end() : end]
        return _spanned(opening, writes) + inner + close

    def _replaced(self, row: int, at: int, end: int, writes: Mapping[int, Write]) -> bytes | None:
        """Return the inside and the end of a row in which all these cells stand already, else None."""
        data, pieces = self.sheet.data, []
        for column in sorted(writes):
            named = b'<%sc r="%s"' % (self.sheet.prefix, cell_name(row, column).encode())
            there = data.find(named, at, end)
            cell = self.sheet.cell.match(data, there, end) if there >= 0 else None
            if cell is None:
                return None
            new = self._old_cell(row, column, cell[1], writes[column])
            pieces += [data[at : cell.start()], new]
            at = cell.end()
        return b"".join([*pieces, data[at:end]])

    def _cells(
        self, row: int, cells: list[Cell], writes: Mapping[int, Write], default: int | None, at: int
    ) -> bytes:
        """Return the inside of a row; cells that say not where they are begin to when needed."""
        data, pieces = self.sheet.data, []
        naming = not all(cell.named for cell in cells)
        pending = sorted(writes)
        for cell in cells:
            while pending and pending[0] < cell.column:
                column = pending.pop(0)
                pieces.append(self._new_cell(row, column, writes[column], default))
            pieces.append(data[at : cell.start])
            at = cell.end
            if pending and pending[0] == cell.column:
                write = writes[pending.pop(0)]
                pieces.append(self._old_cell(row, cell.column, cell.attributes, write))
            elif naming and not cell.named:
                raw = data[cell.start : cell.end]
                cut = len(self.sheet.prefix) + 2
                pieces.append(
                    raw[:cut] + b' r="%s"' % cell_name(row, cell.column).encode() + raw[cut:]
                )
            else:
                pieces.append(data[cell.start : cell.end])
        pieces += [self._new_cell(row, column, writes[column], default) for column in pending]
        return b"".join(pieces)

    def _old_cell(self, row: int, column: int, attributes: bytes, write: Write) -> bytes:
        style = _style(attributes) or 0
        if write.restyle:
            style = self._wanted(row, column, write, None)
        return self._xml(row, column, style, write.value)

    def _new_cell(self, row: int, column: int, write: Write, default: int | None) -> bytes:
        style = self._wanted(row, column, write, default)
        if write.value in (None, "") and not write.restyle:
            return b""
        return self._xml(row, column, style, write.value)

    def _wanted(self, _row: int, column: int, write: Write, default: int | None) -> int:
        if write.style is not None:
            return write.style
        if write.like and (style := self.style_of(*write.like)) is not None:
            return style
        return default if default is not None else self._column_style(column)

    def _xml(self, row: int, column: int, style: int, value: Scalar) -> bytes:
        code = date_format(value)
        if code and not self.styles.is_date(style):
            style = self.styles.with_format(style, code)
        return cell_xml(self.sheet.prefix, row, column, style, value, date1904=self.date1904)

    def _new_row(self, row: int, writes: Mapping[int, Write]) -> bytes:
        inner = b"".join(self._new_cell(row, c, writes[c], None) for c in sorted(writes))
        head = self.sheet.prefix
        return b'<%srow r="%d">%s</%srow>' % (head, row, inner, head) if inner else b""

    def style_of(self, row: int, column: int) -> int | None:
        """Return the style of a cell, None if there is no such cell."""
        if row not in self._likes:
            start, there = self._find(row, 0)
            known: dict[int, int] = {}
            if there:
                for cell in self.sheet.cells(start, self.sheet.row_end(start)):
                    known[cell.column] = _style(cell.attributes) or 0
            self._likes[row] = known
        return self._likes[row].get(column)

    def _column_style(self, column: int) -> int:
        if self._columns is None:
            node = self.sheet.element("cols")
            openings = markup.inside(self.sheet.data, node) if node else []
            facts = [markup.attributes(markup.tag(self.sheet.data, one)) for one in openings]
            self._columns = [
                (int(one["min"]), int(one["max"]), int(one.get("style", "0"))) for one in facts
            ]
        for first, last, style in self._columns:
            if first <= column <= last:
                return style
        return 0

    def _dimension(self, writes: Writes) -> list[markup.Splice]:
        """Return the splice that widens the sheet's declared extent to what is written."""
        filled = [
            (row, column)
            for row, cells in writes.items()
            for column, write in cells.items()
            if write.value is not None
        ]
        head = self.sheet.data[: self.sheet.start]
        found = re.search(rb"<%sdimension(?=[\s/>])[^>]*>" % self.sheet.escaped_prefix, head)
        if not found or not filled:
            return []
        try:
            area = Area.parse(markup.attributes(found[0])["ref"])
        except (KeyError, ValueError):
            return []
        wider = Area(
            min(area.top, *(row for row, _ in filled)),
            min(area.left, *(column for _, column in filled)),
            max(area.bottom, *(row for row, _ in filled)),
            max(area.right, *(column for _, column in filled)),
        )
        if wider == area:
            return []
        return [(*found.span(), markup.with_attribute(found[0], "ref", str(wider)))]


def _style(attributes: bytes) -> int | None:
    found = STYLE.search(attributes)
    return int(found[1]) if found else None


def _spanned(opening: bytes, writes: Mapping[int, Write]) -> bytes:
    """Return a row's opening tag whose hint about its columns still holds."""
    found = SPANS.search(opening)
    if not found:
        return opening
    first, last = int(found[1]), int(found[2])
    wider = min(first, *writes), max(last, *writes)
    if wider == (first, last):
        return opening
    return markup.with_attribute(opening, "spans", f"{wider[0]}:{wider[1]}")
