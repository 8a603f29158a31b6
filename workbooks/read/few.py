"""A few rows of a large table, found by their identities: what a refresh of a master looks at."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from validators.register import Declaration
from workbooks.package import Area, CellError, CellValue, Package, Table
from workbooks.package.find_lines import Lines
from workbooks.read.block import Block, in_place
from workbooks.read.heading import Columns, find_header
from workbooks.read.kept import Kept
from workbooks.read.learned import Learned

#: Reading a row alone costs about as much as twenty in one go.
_WORTH = 20


@dataclass(slots=True)
class Few:
    """Some rows of a table, each under the line on which it stands."""

    columns: Columns
    block: Block
    width: int
    errors: dict[tuple[str, int], str] = field(default_factory=dict)
    formulas: dict[tuple[str, int], bool] = field(default_factory=dict)
    lines: dict[int, list[Any]] = field(default_factory=dict)

    def take(
        self,
        line: int,
        cells: Mapping[int, CellValue],
        typed: Mapping[str, int],
        identity: str | None,
    ) -> None:
        """Add a row."""
        block, at = self.block, len(self.block.lines)
        block.lines.append(line)
        block.ids.append(identity)
        block.stamps.append(_text(cells.get(self.columns.stamp or 0)))
        self.lines[line] = [cells.get(number, "") for number in range(1, self.width + 1)]
        for name, column in typed.items():
            held = cells.get(column)
            block.cells[name].append(_plain(held))
            if isinstance(held, CellError):
                self.errors[name, at] = held.text

    def note_formulas(
        self, line: int, typed: Mapping[str, int], formulas: Mapping[tuple[int, int], bool]
    ) -> None:
        """Note which cells of the row just taken are formulas, and whether their value is kept."""
        at = len(self.block.lines) - 1
        found = ((name, formulas.get((line, column))) for name, column in typed.items())
        self.formulas |= {(name, at): kept for name, kept in found if kept is not None}


def few_rows(
    package: Package,
    table: Table,
    register: Declaration,
    wanted: frozenset[str],
    kept: Kept | None = None,
) -> Few | None:
    """Return the rows of these identities; None where the whole sheet has to be read.

    That is so if they are many, if a row does not stand under the key that was written beside
    its identity, or if the sheet is not as Excel and Dafatir write it.
    """
    ref = table.ref
    if ref.bottom - ref.top < len(wanted) * _WORTH or not table.header_row or package.date1904:
        return None
    columns = _columns(package, table, register)
    if columns is None or not columns.identity or not columns.stamp:
        return None
    lines = _lines(package, table, columns.identity, wanted, kept)
    if lines is None or len(lines.cells) > len(wanted) * 2:
        return None
    few = Few(columns, Block(bottom=max(ref.bottom - table.totals_row, lines.last)), ref.right)
    typed = {f.name: columns.of[f.name] for f in register.typed_fields if f.name in columns.of}
    few.block.cells = {name: [] for name in typed}
    for line, cells in sorted(lines.cells.items()):
        identity = _text(cells.get(columns.identity))
        if any(column in cells for column in typed.values()):
            if identity in wanted:
                few.take(line, cells, typed, identity)
                few.note_formulas(line, typed, lines.formulas)
        elif line <= ref.bottom - table.totals_row:
            few.block.free.append(line)
            few.block.cleared |= {identity: line} if identity else {}
    return few if in_place(few.block, register) else None


def _lines(
    package: Package, table: Table, column: int, wanted: frozenset[str], kept: Kept | None
) -> Lines | None:
    """Return the lines of the wanted rows: where they were when this PC saw them last, if they still are."""
    known = kept.places(table) if kept else {}
    if wanted <= known.keys():
        where = {row: known[row] for row in wanted}
        if (found := package.lines_at(table.sheet, column, where)) is not None:
            return found
    found = package.lines(table.sheet, column, wanted, table.ref.top)
    if kept and found is not None:
        read = {str(cells[column]): line for line, cells in found.cells.items() if column in cells}
        kept.note_places(table, found.passed | read)
    return found


def _columns(package: Package, table: Table, register: Declaration) -> Columns | None:
    """Return the columns that the header line says, if it is the table's own."""
    ref = table.ref
    head: list[list[Any]] = [[] for _ in range(ref.top - 1)] + [[""] * ref.right]
    for (_, column), value in package.cells(
        table.sheet, Area(ref.top, 1, ref.top, ref.right)
    ).items():
        head[-1][column - 1] = value if isinstance(value, str) else ""
    return find_header(head, register, Learned(), ref.top, (ref.left, ref.right))


def _plain(cell: CellValue | None) -> Any:
    """Return a value as a whole sheet's reading gives it."""
    if cell is None or cell == "" or isinstance(cell, CellError):
        return None
    return float(cell) if type(cell) is int else cell


def _text(cell: CellValue | None) -> str | None:
    return cell.strip() or None if isinstance(cell, str) else None
