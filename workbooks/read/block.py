"""A block of rows under its headings: which lines are rows, and what their cells hold."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from typing import Any

from validators.check import read_rows
from validators.register import Declaration
from validators.text import fold
from workbooks.package import Area
from workbooks.read.beside import Beside
from workbooks.read.heading import Columns

_TOTALS = {
    fold(word)
    for word in (
        "المجموع",
        "مجموع",
        "الإجمالي",
        "المجموع العام",
        "Total",
        "Totaux",
        "Total général",
    )
}
_TOTAL_WORDS = {"المجموع", "مجموع", "الاجمالي", "اجمالي", "total", "totaux"}
_SUBTOTALS = ("sous total", "s total", "st total")
_SAMPLE = 1000  # Cells that tell whether a column is one of choices.
_TOTAL_STARTS = frozenset("اإمTtSs")


@dataclass(slots=True)
class Block:
    """The rows of one register on one sheet, by columns of plain cells (None: blank)."""

    lines: list[int] = field(default_factory=list)
    free: list[int] = field(default_factory=list)
    cleared: dict[str, int] = field(default_factory=dict)
    cells: dict[str, list[Any]] = field(default_factory=dict)
    ids: list[str | None] = field(default_factory=list)
    stamps: list[str | None] = field(default_factory=list)
    joined: set[tuple[str, int]] = field(default_factory=set)
    bottom: int = 0


def take(
    grid: Sequence[Sequence[Any]],
    columns: Columns,
    register: Declaration,
    area: Area | None,
    *,
    totals: bool,
    beside: Beside | None = None,
) -> Block:
    """Return the rows below the headings, with what stands in their cells."""
    block = lay_out(grid, columns, register, area, totals=totals, beside=beside)
    typed = {f.name: columns.of[f.name] for f in register.typed_fields if f.name in columns.of}
    _fill(block, beside.cells if beside else grid, typed, columns)
    block.joined = beside.joined(block.lines) if beside else set()
    return block


def lay_out(
    grid: Sequence[Sequence[Any]],
    columns: Columns,
    register: Declaration,
    area: Area | None,
    *,
    totals: bool,
    beside: Beside | None = None,
) -> Block:
    """Return which lines below the headings are rows, and which are free; no cell is taken yet.

    Inside the table all lines belong to it. Below it, lines go on being rows until the first
    blank one: a person's Excel grows the table, another program does not. One that was emptied
    and still bears a row's identity is no end, but free for the next row. `beside` tells, of an
    adopted block, which lines are titles between rows.
    """
    typed = {f.name: columns.of[f.name] for f in register.typed_fields if f.name in columns.of}
    numbers = sorted(typed.values())
    keys = [typed[name] for name in register.key if name in typed]
    within = _bottom(area, columns, totals=totals)
    block = Block(bottom=max(within, columns.row))
    for line in range(columns.row + 1, len(grid) + 1):
        row = grid[line - 1]
        if beside is None and keys and all(_plain_key(row, n) for n in keys):
            block.lines.append(line)
            continue
        filled = [row[n - 1] for n in numbers if n <= len(row) and _holds(row[n - 1])]
        if not filled:
            if line > within and not _bears(row, columns.identity):
                break
            if beside is None or beside.blank(line):
                block.free.append(line)
            _remember_cleared(block, row, columns.identity, line)
        elif is_total(row, keys, numbers, adopted=beside is not None) or (
            beside and beside.title(line, row, len(filled), below=line > within)
        ):
            if line > within:
                break
        else:
            block.lines.append(line)
    block.bottom = max(block.bottom, block.lines[-1] if block.lines else 0)
    block.free += range(len(grid) + 1, within + 1)
    return block


def _plain_key(row: Sequence[Any], number: int) -> bool:
    """Say whether a key stands there that cannot be a word of totals: the common case, decided fast."""
    cell = row[number - 1] if number <= len(row) else None
    if isinstance(cell, str):
        return cell[:1] not in _TOTAL_STARTS and cell[:1] > " "
    return cell is not None


def _bears(row: Sequence[Any], identity: int | None) -> bool:
    return identity is not None and identity <= len(row) and _holds(row[identity - 1])


def _bottom(area: Area | None, columns: Columns, *, totals: bool) -> int:
    """Return the last line of the table, moved with its headings if those were moved."""
    if area is None:
        return columns.row
    return area.bottom - totals + (columns.row - area.top)


def _holds(cell: Any) -> bool:
    return cell not in ("", None) and not (isinstance(cell, str) and cell.isspace())


def is_total(
    row: Sequence[Any], keys: Sequence[int], numbers: Sequence[int], *, adopted: bool = True
) -> bool:
    """Tell whether a line sums others up: a word of totals, no key, and numbers at most.

    In an adopted list the sum may stand in a column of the office's own.
    """
    held = [row[n - 1] for n in keys if n <= len(row)]
    if held and all(_holds(cell) and not _begins_total(cell) for cell in held):
        return False
    texts = [c for n in numbers if n <= len(row) and isinstance(c := row[n - 1], str) and _holds(c)]
    if len(texts) > 1:
        return False
    summed = row if adopted else [row[n - 1] for n in numbers if n <= len(row)]
    sums = (isinstance(cell, int | float) for cell in summed)
    if texts:
        return fold(texts[0]) in _TOTALS or (_begins_total(texts[0]) and any(sums))
    label = next((c for c in row[: numbers[-1]] if isinstance(c, str) and _holds(c)), None)
    return label is not None and _begins_total(label) and any(sums)


def _begins_total(cell: Any) -> bool:
    if not isinstance(cell, str) or cell.lstrip()[:1] not in _TOTAL_STARTS:
        return False
    folded = fold(cell)
    return folded.partition(" ")[0] in _TOTAL_WORDS or folded.startswith(_SUBTOTALS)


def _remember_cleared(block: Block, row: Sequence[Any], identity: int | None, line: int) -> None:
    if identity and identity <= len(row) and row[identity - 1]:
        block.cleared[str(row[identity - 1])] = line


def _fill(
    block: Block, grid: Sequence[Sequence[Any]], typed: dict[str, int], columns: Columns
) -> None:
    rows = [grid[line - 1] for line in block.lines]
    whole = list(zip(*rows, strict=True)) if len({len(row) for row in rows}) == 1 else []
    held = whole or list(zip_longest(*rows, fillvalue=None))
    for name, number in typed.items():
        block.cells[name] = _column(held, number, len(rows))
    block.ids = [text_of(cell) for cell in _column(held, columns.identity, len(rows))]
    block.stamps = [text_of(cell) for cell in _column(held, columns.stamp, len(rows))]


def _column(held: Sequence[Sequence[Any]], number: int | None, size: int) -> list[Any]:
    if number is None or number > len(held):
        return [None] * size
    cells = held[number - 1]
    some = cells[:_SAMPLE]
    if len(set(some)) * 2 > len(some):
        return [cell if cell or cell != "" else None for cell in cells]
    # Texts that are equal become one: a large sheet's choices would fill memory many times over.
    one: dict[str, str] = {}
    return [
        None if cell == "" else one.setdefault(cell, cell) if type(cell) is str else cell
        for cell in cells
    ]


def cell_of(row: Sequence[Any], number: int | None) -> Any:
    """Return what a line holds in a column, None for blank."""
    cell = row[number - 1] if number is not None and number <= len(row) else None
    return None if cell == "" else cell


def text_of(cell: Any) -> str | None:
    """Return what stands in a column of identities."""
    if type(cell) is str:
        return cell.strip() or None
    return None if cell is None else str(cell)


def in_place(block: Block, register: Declaration) -> bool:
    """Say whether each row still stands under the key that was written beside its identity."""
    if None in block.ids or len(set(block.ids)) < len(block.ids):
        return False
    keys = {
        field.name: block.cells[field.name]
        for field in register.key_fields
        if field.name in block.cells
    }
    if len(keys) < len(register.key):
        return False
    rows, _ = read_rows(register, keys, len(block.lines))
    return rows.keys == block.stamps


def only_rows(block: Block, wanted: frozenset[str]) -> Block:
    """Return the block with the rows of these identities alone; free lines and its end stay."""
    places = [at for at, row in enumerate(block.ids) if row in wanted]
    now = {at: place for place, at in enumerate(places)}
    return replace(
        block,
        lines=[block.lines[at] for at in places],
        cells={name: [column[at] for at in places] for name, column in block.cells.items()},
        joined={(name, now[at]) for name, at in block.joined if at in now},
        ids=[block.ids[at] for at in places],
        stamps=[block.stamps[at] for at in places],
    )
