"""What bringing another system's rows into a register's sheet would do; nothing is written."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from validators.check import check_rows, read_rows
from validators.finding import Finding, Severity
from validators.findings.row import KEY_001
from validators.rows import Rows, World
from validators.rule import breach
from workbooks.exchange.exchange import Line
from workbooks.read.book import Book, SheetTable


@dataclass(frozen=True, slots=True)
class Difference:
    """A cell of a known row that the file says otherwise.

    One that is `fixed` (a formula, a merged cell) is never written over; of one that could not be
    read, `before` is the cell itself.
    """

    at: int
    key: str
    field: str
    before: Any
    after: Any
    fixed: bool
    unread: bool


@dataclass(slots=True)
class Plan:
    """Which rows come, which cells of known rows are filled, what differs, what is held back.

    `findings` are of incoming rows: a finding's row is its place among the lines.
    """

    table: SheetTable
    lines: Sequence[Line]
    rows: Rows
    new: list[int] = field(default_factory=list)
    fills: dict[tuple[int, str], int] = field(default_factory=dict)
    differences: list[Difference] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    @property
    def held(self) -> set[int]:
        """Return the places of the lines that an error keeps out."""
        wrong = (one.row for one in self.findings if one.severity is Severity.ERROR)
        return {row for row in wrong if row is not None}


def plan(book: Book, table: SheetTable, lines: Sequence[Line], today: date) -> Plan:
    """Return what the lines would do to a sheet, once each of them was checked as it would stand."""
    names = [name for name in table.rows.cells if any(name in line.cells for line in lines)]
    cells = {name: [_blank(line.cells.get(name)) for line in lines] for name in names}
    rows, findings = read_rows(table.register, cells, len(lines))
    made = Plan(table, lines, rows, findings=findings)
    made.findings += _twins(rows, lines)
    known = {key: at for at, key in enumerate(table.rows.keys) if key is not None}
    places: dict[int, int] = {}
    for at, key in enumerate(rows.keys):
        if key in known and at not in made.held:
            places[at] = known[key]
            _compare(made, at, known[key])
        elif at not in made.held:
            made.new.append(at)
    made.findings += _checked(made, book, today)
    wrong = made.held
    made.new = [at for at in made.new if at not in wrong]
    made.fills = {spot: at for spot, at in made.fills.items() if at not in wrong}
    kept = {places[at] for at in places if at not in wrong}
    made.differences = [one for one in made.differences if one.at in kept]
    return made


def _blank(cell: Any) -> Any:
    return None if cell == "" or (isinstance(cell, str) and cell.isspace()) else cell


def _twins(rows: Rows, lines: Sequence[Line]) -> Iterator[Finding]:
    """Yield the lines of the file that say one row twice."""
    times = Counter(key for key in rows.keys if key is not None)
    for at, key in enumerate(rows.keys):
        if key is not None and times[key] > 1:
            other = next(n for n, one in enumerate(rows.keys) if one == key and n != at)
            yield breach(
                rows, at, rows.register.key[-1], KEY_001, value=key, other=lines[other].row
            )


def _compare(made: Plan, at: int, place: int) -> None:
    """Tell the blanks of a known row that a line fills from the cells that it says otherwise."""
    table, key = made.table, str(made.rows.keys[at])
    for name, column in made.rows.cells.items():
        after = column[at]
        if after is None:
            continue
        before = table.rows.cells[name][place]
        fixed = (name, place) in table.formulas or (name, place) in table.block.joined
        unread = place in table.rows.faulty.get(name, ())
        if before is None and not fixed and not unread:
            made.fills[place, name] = at
        elif before != after:
            shown = table.block.cells[name][place] if unread else before
            made.differences.append(Difference(place, key, name, shown, after, fixed, unread))


def _checked(made: Plan, book: Book, today: date) -> Iterator[Finding]:
    """Yield what is wrong with incoming rows where they would stand, among the sheet's own."""
    own, incoming = made.table.rows, made.rows
    cells = {name: list(column) for name, column in own.cells.items()}
    for (place, name), at in made.fills.items():
        cells[name][place] = incoming.cells[name][at]
    for name, column in cells.items():
        said = incoming.cells.get(name)
        column += [said[at] if said else None for at in made.new]
    together = Rows(own.register, cells, len(own) + len(made.new), _faulty(made))
    of_line = {len(own) + n: at for n, at in enumerate(made.new)}
    tables = {one.code: one.rows for one in book.tables} | {made.table.code: together}
    for one in check_rows(together, World(tables, today=today)):
        if one.row is not None:
            line = of_line.get(one.row, made.fills.get((one.row, one.field or "")))
            if line is not None:
                yield replace(one, row=line)


def _faulty(made: Plan) -> dict[str, set[int]]:
    """Return the cells that could not be read: of the sheet, then of the rows that come below."""
    found = {name: set(places) for name, places in made.table.rows.faulty.items()}
    for name, places in made.rows.faulty.items():
        below = {len(made.table.rows) + n for n, at in enumerate(made.new) if at in places}
        found.setdefault(name, set()).update(below)
    return found
