"""A table's totals row: moved down with its cells as they are written."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from workbooks.package import markup
from workbooks.package.area import cell_name
from workbooks.package.draft import Draft
from workbooks.package.problem import FileProblem
from workbooks.package.scan import SHARED
from workbooks.package.sheet_xml import Cell, SheetXml
from workbooks.package.table import Table

REFERENCE = re.compile(rb"(\sr\s*=\s*[\"'])[^\"']*")


def move_totals(draft: Draft, table: Table, rows: int) -> None:
    """Move the cells of a totals row down; what names them by address is not rewritten."""
    data = draft.sheet_data(table.sheet)
    xml = SheetXml(data)
    old, new = table.ref.bottom, table.ref.bottom + rows
    numbers, starts = xml.index()
    place = bisect_left(numbers, old)
    if place == len(numbers) or numbers[place] != old:
        return
    start = starts[place]
    end = xml.row_end(start)
    moved: dict[int, bytes] = {}
    splices: list[markup.Splice] = []
    for cell in xml.cells(start, end):
        if not table.ref.left <= cell.column <= table.ref.right:
            continue
        if SHARED.search(cell.content) or b'"shared"' in cell.content:
            where = cell_name(old, cell.column)
            raise FileProblem("FILE_012", table=table.name, sheet=table.sheet, cell=where)
        moved[cell.column] = _renamed(data[cell.start : cell.end], cell, new, xml.prefix)
        splices.append((cell.start, cell.end, b""))
    data = markup.apply(data, [*splices, _landing(xml, numbers, starts, new, moved)])
    draft.put(draft.sheet(table.sheet).part, data, rows={old, new})


def _renamed(raw: bytes, cell: Cell, row: int, head: bytes) -> bytes:
    name = cell_name(row, cell.column).encode()
    if cell.named:
        return REFERENCE.sub(lambda found: found[1] + name, raw, count=1)
    cut = len(head) + 2
    return raw[:cut] + b' r="%s"' % name + raw[cut:]


def _landing(
    xml: SheetXml, numbers: Sequence[int], starts: Sequence[int], row: int, moved: dict[int, bytes]
) -> markup.Splice:
    """Return the splice that puts cells into a row, among those it has, or into a new one."""
    place = bisect_left(numbers, row)
    head = xml.prefix
    if place == len(numbers) or numbers[place] != row:
        at = starts[place] if place < len(starts) else xml.end
        inner = b"".join(moved[column] for column in sorted(moved))
        return at, at, b'<%srow r="%d">%s</%srow>' % (head, row, inner, head)
    start = starts[place]
    end = xml.row_end(start)
    known = {cell.column: xml.data[cell.start : cell.end] for cell in xml.cells(start, end)}
    inner = b"".join(cell for _, cell in sorted((known | moved).items()))
    opening = xml.row.match(xml.data, start)
    assert opening, "A row starts here."
    shown = markup.with_attribute(opening[0], "spans", None)
    shown = shown[:-2].rstrip() + b">" if opening[2] else shown
    return start, end, b"%s%s</%srow>" % (shown, inner, head)
