"""Some rows of a register: as an open Excel hands them over, or taken from a sheet that was read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from validators.check import read_rows
from validators.register import Declaration
from workbooks.package import Area
from workbooks.read.block import Block, take
from workbooks.read.heading import Columns, find_header
from workbooks.read.learned import Learned
from workbooks.read.memory import Memory
from workbooks.read.remark import special_findings
from workbooks.read.sheet_table import SheetTable

Said = TypeVar("Said", str, bool)


@dataclass(frozen=True, slots=True)
class Handed:
    """Some lines of a table as plain values from its first column on, "" or None for blank."""

    sheet: str
    table: str
    area: Area
    heading: Sequence[Any]
    lines: Mapping[int, Sequence[Any]]
    errors: Mapping[tuple[int, int], str] = field(default_factory=dict)  # By line and column.
    formulas: Mapping[tuple[int, int], bool] = field(default_factory=dict)  # True: with a value.


def read_piece(handed: Handed, declared: Declaration, memory: Memory) -> SheetTable | None:
    """Return the rows that were handed over, None if their headings are not the register's."""
    first = handed.area.left
    before = [""] * (first - 1)
    numbers = sorted(handed.lines)
    grid = [[*before, *cells] for cells in (handed.heading, *(handed.lines[n] for n in numbers))]
    columns = find_header(grid[:1], declared, Learned(), 1, (first, handed.area.right))
    if columns is None:
        return None
    block = _numbered(
        take(grid, columns, declared, Area(1, first, 1, first), totals=False), numbers
    )
    columns.row = handed.area.top
    rows, findings = read_rows(declared, block.cells, len(block.lines), block.lines)
    errors = _placed(handed.errors, block, columns)
    formulas = _placed(handed.formulas, block, columns)
    findings += special_findings(rows, block, errors, formulas, set())
    found = SheetTable(
        declared, handed.sheet, handed.table, handed.area, columns, block, rows, findings, formulas
    )
    found.readonly = declared.code in memory.readonly or columns.look_up
    found.strange = memory.lost and columns.identity is not None
    return found


def _numbered(block: Block, numbers: Sequence[int]) -> Block:
    """Return a block whose lines are those of the sheet, and not of what was handed over."""
    return replace(block, lines=[numbers[line - 2] for line in block.lines], free=[], cleared={})


def _placed(
    told: Mapping[tuple[int, int], Said], block: Block, columns: Columns
) -> dict[tuple[str, int], Said]:
    """Return what is told of cells by field and place."""
    place = {line: at for at, line in enumerate(block.lines)}
    name = {number: field for field, number in columns.of.items() if field in block.cells}
    return {
        (name[column], place[line]): said
        for (line, column), said in told.items()
        if column in name and line in place
    }


def only(table: SheetTable, places: Sequence[int]) -> SheetTable:
    """Return a register's sheet with the rows at some places alone."""
    block, now = table.block, {at: new for new, at in enumerate(places)}
    chosen = replace(
        block,
        lines=[block.lines[at] for at in places],
        cells={name: [column[at] for at in places] for name, column in block.cells.items()},
        ids=[block.ids[at] for at in places],
        stamps=[block.stamps[at] for at in places],
        joined=set(),
    )
    rows = table.rows.take(places)
    rows.labels = chosen.lines
    rows.faulty = {
        name: {now[at] for at in faulty if at in now} for name, faulty in table.rows.faulty.items()
    }
    findings = [replace(one, row=now[one.row]) for one in table.findings if one.row in now]
    return replace(table, block=chosen, rows=rows, findings=findings, formulas={}, narrowed=True)
