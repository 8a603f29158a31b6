"""The selected rows of a register as the open workbook holds them: a few grouped looks, nothing written."""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from addin.desktop.excel import Excel

if TYPE_CHECKING:
    from validators.register import Declaration
    from workbooks.package import Area
    from workbooks.read.memory import Memory
    from workbooks.read.piece import Handed
    from workbooks.read.sheet_table import SheetTable

_LINES = re.compile(r"\$?[A-Z]*\$?([0-9]+)(?::\$?[A-Z]*\$?([0-9]+))?")
_MEMORY_LINES = 1000
_ERRORS = frozenset({"#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"})
_NEWER_ERRORS = range(-2146826300, -2146826200)  # What Excel 2021 has more comes as its number.


class Chosen(NamedTuple):
    """The rows that are selected, and what their workbook remembers."""

    table: "SheetTable"
    memory: "Memory"


class _Listed(NamedTuple):
    """A table of the sheet as Excel tells of it."""

    name: str
    address: str
    totals: bool


def chosen(excel: Excel) -> Chosen | None:
    """Return the selected rows of a register, None if there are none; hidden ones take no part."""
    from validators.catalogue import homes, register  # noqa: PLC0415 - a click loads what it does.
    from workbooks.package import Area  # noqa: PLC0415 - as above.
    from workbooks.read.piece import read_piece  # noqa: PLC0415 - as above.

    sheet, cells = excel.place()
    for listed in excel.behind(lambda app: [_listed(one) for one in app.ActiveSheet.ListObjects]):
        area = Area.parse(listed.address.replace("$", ""))
        body = range(area.top + 1, area.bottom + 1 - listed.totals)
        lines = [line for top, bottom in _selected(cells, body) for line in range(top, bottom + 1)]
        code = listed.name.lower()
        if code in homes() and lines:
            declared = register(code)
            memory = _memory(excel, declared)
            handed = _handed(excel, sheet, listed.name, area, sorted(set(lines)))
            table = read_piece(handed, declared, memory)
            if table is not None and table.rows.size:
                return Chosen(table, memory)
    return None


def _listed(table: Any) -> _Listed:
    return _Listed(str(table.Name), str(table.Range.Address), bool(table.ShowTotals))


def _selected(cells: str, body: range) -> Iterator[tuple[int, int]]:
    """Yield the first and last lines of each selected area, as far as they are rows; a shape has none."""
    for one in filter(None, cells.split(",")):
        found = _LINES.fullmatch(one)  # A whole column is told without digits.
        top, bottom = (int(found[1]), int(found[2] or found[1])) if found else (1, body.stop)
        top, bottom = max(top, body.start), min(bottom, body.stop - 1)
        if top <= bottom:
            yield top, bottom


def _memory(excel: Excel, declared: "Declaration") -> "Memory":
    """Return what the workbook remembers, read in blocks until one is not full."""
    from validators.former import present_names  # noqa: PLC0415 - as above.
    from workbooks.layout import MEMORY_SHEET  # noqa: PLC0415 - as above.
    from workbooks.read.memory import Memory  # noqa: PLC0415 - as above.

    rows: list[Sequence[Any]] = []
    while len(rows) % _MEMORY_LINES == 0 and excel.has(MEMORY_SHEET):
        first = len(rows) + 1
        block = excel.values(MEMORY_SHEET, f"A{first}:C{len(rows) + _MEMORY_LINES}")
        rows += [row for row in block if row[0]] or [("",) * 3]
    memory = Memory.of(rows)
    memory.rename(declared.code, present_names(declared))
    return memory


def _handed(excel: Excel, sheet: str, name: str, area: "Area", lines: Sequence[int]) -> "Handed":
    from workbooks.read.piece import Handed  # noqa: PLC0415 - as above.

    (heading,) = excel.values(sheet, str(area._replace(bottom=area.top)))
    held: dict[int, Sequence[Any]] = {}
    for top, bottom in _shown(excel, list(_runs(lines))):
        grid = excel.values(sheet, str(area._replace(top=top, bottom=bottom)))
        held |= dict(zip(range(top, bottom + 1), grid, strict=True))
    errors = {
        (line, area.left + at): str(cell)
        for line, cells in held.items()
        for at, cell in enumerate(cells)
        if _is_error(cell)
    }
    plain = {line: ["" if _is_error(c) else c for c in cells] for line, cells in held.items()}
    return Handed(sheet, name, area, heading, plain, errors)


def _is_error(cell: Any) -> bool:
    return cell in _ERRORS if isinstance(cell, str) else cell in _NEWER_ERRORS


def _runs(lines: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and last of lines that follow each other.

    >>> list(_runs([5, 6, 7, 9]))
    [(5, 7), (9, 9)]
    """
    first = lines[0]
    for line, after in zip(lines, [*lines[1:], None], strict=True):
        if after != line + 1:
            yield first, line
            first = after or 0


def _shown(excel: Excel, runs: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the lines that neither a filter nor a person hides; Excel tells many at once."""
    waiting = list(reversed(runs))
    while waiting:
        top, bottom = waiting.pop()
        hidden = excel.behind(partial(_hidden, f"{top}:{bottom}"))
        if hidden is None:  # Some are and some are not.
            middle = (top + bottom) // 2
            waiting += [(middle + 1, bottom), (top, middle)]
        elif not hidden:
            yield top, bottom


def _hidden(lines: str, app: Any) -> bool | None:
    found: bool | None = app.ActiveSheet.Rows(lines).Hidden
    return found
