"""A block of rows under its headings: which lines are rows, and what their cells hold."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from validators.register import Declaration
from validators.text import fold
from workbooks.package import Area, Scan
from workbooks.read.heading import Columns

_TOTALS = {
    fold(word) for word in ("المجموع", "مجموع", "الإجمالي", "المجموع العام", "Total", "Totaux")
}


@dataclass(slots=True)
class Block:
    """The rows of one register on one sheet, by columns of plain cells (None: blank)."""

    lines: list[int] = field(default_factory=list)
    free: list[int] = field(default_factory=list)
    cleared: dict[str, int] = field(default_factory=dict)
    cells: dict[str, list[Any]] = field(default_factory=dict)
    ids: list[str | None] = field(default_factory=list)
    stamps: list[str | None] = field(default_factory=list)
    bottom: int = 0


def take(
    grid: Sequence[Sequence[Any]],
    columns: Columns,
    register: Declaration,
    area: Area | None,
    *,
    totals: bool,
) -> Block:
    """Return the rows below the headings.

    Inside the table all lines belong to it. Below it, lines go on being rows until the first
    blank one: a person's Excel grows the table, another program does not.
    """
    typed = {f.name: columns.of[f.name] for f in register.typed_fields if f.name in columns.of}
    numbers = sorted(typed.values())
    within = _bottom(area, columns, totals=totals)
    block = Block(bottom=max(within, columns.row))
    for line in range(columns.row + 1, len(grid) + 1):
        row = grid[line - 1]
        filled = [row[n - 1] for n in numbers if n <= len(row) and _holds(row[n - 1])]
        if not filled or _is_total(filled, register, typed, row):
            if line > within:
                break
            block.free.append(line)
            _remember_cleared(block, row, columns.identity, line, blank=not filled)
        else:
            block.lines.append(line)
            block.bottom = max(block.bottom, line)
    block.free += range(len(grid) + 1, within + 1)
    _fill(block, grid, typed, columns)
    return block


def _bottom(area: Area | None, columns: Columns, *, totals: bool) -> int:
    """Return the last line of the table, moved with its headings if those were moved."""
    if area is None:
        return columns.row
    return area.bottom - totals + (columns.row - area.top)


def _holds(cell: Any) -> bool:
    return cell not in ("", None) and not (isinstance(cell, str) and cell.isspace())


def _is_total(
    filled: list[Any], register: Declaration, typed: dict[str, int], row: Sequence[Any]
) -> bool:
    texts = [cell for cell in filled if isinstance(cell, str)]
    if len(texts) != 1 or fold(texts[0]) not in _TOTALS:
        return False
    keys = [typed[name] for name in register.key if name in typed]
    return any(not _holds(row[n - 1]) or row[n - 1] == texts[0] for n in keys if n <= len(row))


def _remember_cleared(
    block: Block, row: Sequence[Any], identity: int | None, line: int, *, blank: bool
) -> None:
    if blank and identity and identity <= len(row) and row[identity - 1]:
        block.cleared[str(row[identity - 1])] = line


def _fill(
    block: Block, grid: Sequence[Sequence[Any]], typed: dict[str, int], columns: Columns
) -> None:
    rows = [grid[line - 1] for line in block.lines]
    for name, number in typed.items():
        block.cells[name] = _column(rows, number)
    block.ids = [_text(cell) for cell in _column(rows, columns.identity)]
    block.stamps = [_text(cell) for cell in _column(rows, columns.stamp)]


def _column(rows: Sequence[Sequence[Any]], number: int | None) -> list[Any]:
    if number is None:
        return [None] * len(rows)
    at = number - 1
    return [None if len(row) <= at or row[at] == "" else row[at] for row in rows]


def _text(cell: Any) -> str | None:
    return str(cell).strip() or None if cell is not None else None


def special_cells(
    scan: Scan, block: Block, columns: Columns
) -> tuple[dict[tuple[str, int], str], dict[tuple[str, int], bool]]:
    """Return, by field and place, the error cells and the formulas (True: with a cached value)."""
    place = {line: at for at, line in enumerate(block.lines)}
    name = {number: field for field, number in columns.of.items() if field in block.cells}
    errors = {
        (name[column], place[row]): text
        for (row, column), text in scan.errors.items()
        if column in name and row in place
    }
    formulas = {
        (name[column], place[row]): cached
        for (row, column), cached in scan.formulas.items()
        if column in name and row in place
    }
    return errors, formulas


def merged_cells(scan: Scan, block: Block, columns: Columns) -> set[tuple[str, int]]:
    """Return the cells of rows that a merge hides under another cell."""
    place = {line: at for at, line in enumerate(block.lines)}
    name = {number: field for field, number in columns.of.items() if field in block.cells}
    hidden: set[tuple[str, int]] = set()
    for merge in scan.merges:
        for row in range(merge.top, merge.bottom + 1):
            for column in range(merge.left, merge.right + 1):
                anchor = (row, column) == (merge.top, merge.left)
                if not anchor and row in place and column in name:
                    hidden.add((name[column], place[row]))
    return hidden
