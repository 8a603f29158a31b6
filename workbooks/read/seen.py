"""What a large sheet held when it was last read, and how it is joined with what changed since."""

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from validators.register import Declaration
from workbooks.package import Package, Scan, Table
from workbooks.package.scan import surroundings
from workbooks.package.sheet_xml import SheetXml
from workbooks.read.block import Block, cell_of, lay_out, text_of
from workbooks.read.column_form import column_form, pack, read_column_form, unpack
from workbooks.read.grid import Grids
from workbooks.read.heading import Columns, find_header
from workbooks.read.learned import Learned
from workbooks.read.odd_cells import special_cells

_ROW = "."  # Stands in the cells of a line that was a row and is not read again.
Said = TypeVar("Said")
Odd = dict[tuple[str, int], Said]


@dataclass(slots=True)
class Read:
    """A sheet as read: which column is which, its rows, its odd cells, and what surrounds it."""

    columns: Columns
    block: Block
    errors: Odd[str]
    formulas: Odd[bool]
    scan: Scan
    width: int


@dataclass(slots=True)
class Seen:
    """A sheet as it was read last; lines and cells are told by their numbers on the sheet.

    `frame` is what the whole sheet's reading depends on, `images` are those of the lines that
    were written in the part, `lines` are those of them that were rows.
    """

    frame: list[Any]
    strings: Sequence[object]
    numbers: "array[int]"
    images: bytes
    lines: "array[int]"
    cells: dict[str, list[Any]]
    ids: list[str | None]
    stamps: list[str | None]
    errors: Odd[str]
    formulas: Odd[bool]
    hidden: frozenset[int]

    def told(self) -> bytes:
        """Return it as bytes; KeyError or ValueError if a cell's value has no form for that."""
        cells = {name: column_form(column) for name, column in self.cells.items()}
        own = [column_form(self.ids), column_form(self.stamps)]
        places = [self.numbers.tobytes(), self.images, self.lines.tobytes()]
        odd = [self.errors, self.formulas, sorted(self.hidden)]
        return pack([self.frame, list(self.strings), places, cells, own, odd])

    @classmethod
    def of(cls, told: bytes) -> "Seen":
        """Read it back; ValueError if a byte is not as it was."""
        frame, strings, places, cells, (ids, stamps), (errors, formulas, hidden) = unpack(told)
        numbers, images, lines = places
        columns = {name: read_column_form(column) for name, column in cells.items()}
        own = columns, ids, stamps, errors, formulas, frozenset(hidden)
        return cls(frame, strings, array("I", numbers), images, array("I", lines), *own)


@dataclass(frozen=True, slots=True)
class Few:
    """The lines that were read again: their cells, their odd cells, and what surrounds the sheet."""

    cells: Mapping[int, Sequence[Any]]
    scan: Scan

    @classmethod
    def of(cls, few: Package, name: str, numbers: Sequence[int], whole: SheetXml) -> "Few":
        """Read an excerpt whose lines bear these numbers on the sheet itself."""
        scan, beside = few.scan(name), surroundings(whole)
        told = replace(
            scan,
            errors={
                (numbers[row - 1], column): said for (row, column), said in scan.errors.items()
            },
            formulas={
                (numbers[row - 1], column): said for (row, column), said in scan.formulas.items()
            },
            hidden_rows=frozenset(numbers[row - 1] for row in scan.hidden_rows),
            merges=beside.merges,
            protected=beside.protected,
        )
        grid = Grids(few).of(name)
        blank = [()] * (len(numbers) - len(grid))
        return cls(dict(zip(numbers, [*grid, *blank], strict=True)), told)


def join(
    seen: Seen, few: Few, there: frozenset[int], table: Table, register: Declaration
) -> Read | None:
    """Return a sheet as it is now, None if its headings are not found.

    Args:
        seen: as it was.
        few: the lines that are not as they were.
        there: the numbers of all lines that are written in the part.
        table: where the register lies.
        register: whose headings they are.
    """
    grid: list[Sequence[Any]] = [()] * max(there, default=0)
    stays = [line for line in seen.lines if line in there and line not in few.cells]
    row = [_ROW] * table.ref.right
    for line in stays:
        grid[line - 1] = row
    for line, cells in few.cells.items():
        grid[line - 1] = cells
    learned, within = Learned({}, 1, few.scan.merges), (table.ref.left, table.ref.right)
    columns = find_header(grid, register, learned, table.ref.top, within)
    if columns is None:
        return None
    block = lay_out(grid, columns, register, table.ref, totals=table.totals_row)
    _fill(block, seen, few, columns, register)
    scan = replace(few.scan, hidden_rows=few.scan.hidden_rows | seen.hidden & set(stays))
    errors, formulas = special_cells(scan, block, columns)
    now = {line: at for at, line in enumerate(block.lines) if line not in few.cells}
    errors |= _moved(seen.errors, now)
    formulas |= _moved(seen.formulas, now)
    return Read(columns, block, errors, formulas, scan, table.ref.right)


def _moved(odd: Odd[Said], now: Mapping[int, int]) -> Odd[Said]:
    return {(name, now[line]): said for (name, line), said in odd.items() if line in now}


def _fill(block: Block, seen: Seen, few: Few, columns: Columns, register: Declaration) -> None:
    fresh = [(at, few.cells[line]) for at, line in enumerate(block.lines) if line in few.cells]
    place = {line: at for at, line in enumerate(seen.lines)}
    from_ = None if block.lines == list(seen.lines) else [place.get(n) for n in block.lines]

    def column(before: list[Any], number: int | None) -> list[Any]:
        cells = before if from_ is None else [None if at is None else before[at] for at in from_]
        for at, row in fresh:
            cells[at] = cell_of(row, number)
        return cells

    for declared in register.typed_fields:
        if declared.name in columns.of:
            number = columns.of[declared.name]
            block.cells[declared.name] = column(seen.cells[declared.name], number)
    block.ids = [text_of(cell) for cell in column(list(seen.ids), columns.identity)]
    block.stamps = [text_of(cell) for cell in column(list(seen.stamps), columns.stamp)]
