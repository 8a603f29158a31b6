"""A workbook in memory: lines of cells as Excel holds them, hidden identities, and its memory."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any, cast

from validators.catalogue import register
from validators.check import read_rows
from validators.finding import Finding
from validators.findings.cell import CELL_002
from workbooks.ledger.entry import Scalar
from workbooks.ledger.plan import Pull
from workbooks.package import Area, Package
from workbooks.read.block import Block
from workbooks.read.book import Book, SheetTable
from workbooks.read.heading import Columns
from workbooks.read.memory import Memory
from workbooks.sync.key import key_of
from workbooks.sync.view import View

REGISTER = "movable_assets"
KEY, NAME, COUNT, DAY = FIELDS = ("inventory_no", "brand_model", "quantity", "condition_date")
_DECLARED = register(REGISTER)
_KEY_OF = key_of(_DECLARED)


class ErrorCell:
    """What #N/A and its like leave in a cell."""

    def __repr__(self) -> str:
        return "#N/A"


ERROR = ErrorCell()
NEVER = object()  # What a cell of a new line was before.


@dataclass(slots=True)
class Line:
    """One line of the sheet; `typed` holds what cells were before a person wrote in them."""

    cells: dict[str, Any]
    id: str | None = None
    stamp: str | None = None
    typed: dict[str, Any] = field(default_factory=dict, compare=False)
    mark: int = field(default_factory=count().__next__, compare=False)

    def copy(self) -> "Line":
        return Line(dict(self.cells), self.id, self.stamp, dict(self.typed), self.mark)

    def type(self, name: str, value: Any) -> None:
        """Write in a cell as a person does."""
        self.typed.setdefault(name, self.cells.get(name))
        self.cells[name] = value
        was = self.typed[name]
        if was is not NEVER and plain(name, value) == plain(name, was):
            del self.typed[name]  # It is again what it was.


@dataclass(slots=True)
class _Named:
    """As much of a package as a sync of a paper asks for."""

    path: Path


@dataclass(slots=True)
class Paper:
    """A workbook as it was saved."""

    memory: Memory = field(default_factory=Memory)
    columns: tuple[str, ...] = FIELDS
    lines: list[Line] = field(default_factory=list)

    def copy(self) -> "Paper":
        told = Memory.of(self.memory.rows())  # As the very hidden sheet holds it.
        return Paper(told, self.columns, [line.copy() for line in self.lines])

    def same(self, other: "Paper") -> bool:
        """Say whether two saved workbooks hold the same."""
        return (self.columns, self.lines, self.memory.rows()) == (
            other.columns,
            other.lines,
            other.memory.rows(),
        )

    def filled(self) -> list[Line]:
        """Return the lines that hold something; of the others nothing stays."""
        self.lines = [line for line in self.lines if any(v is not None for v in _held(line, self))]
        return self.lines

    def book(self, path: str) -> Book:
        """Return the workbook as `read_book` would."""
        self.filled()
        numbers = {name: at for at, name in enumerate(self.columns, start=1)}
        block = Block(list(range(2, len(self.lines) + 2)), bottom=len(self.lines) + 1)
        block.ids = [line.id for line in self.lines]
        block.stamps = [line.stamp for line in self.lines]
        faulty = {
            (name, at)
            for name in self.columns
            for at, line in enumerate(self.lines)
            if line.cells.get(name) is ERROR
        }
        for name in self.columns:
            column = [line.cells.get(name) for line in self.lines]
            block.cells[name] = [None if cell is ERROR else cell for cell in column]
        rows, findings = read_rows(_DECLARED, block.cells, len(self.lines), block.lines)
        for name, at in faulty:
            rows.faulty.setdefault(name, set()).add(at)
            facts = {"field": _DECLARED.field(name).titles, "value": "#N/A"}
            findings.append(Finding(CELL_002, REGISTER, at, name, "#N/A", facts))
        columns = Columns(1, numbers, identity=len(FIELDS) + 1, stamp=len(FIELDS) + 2)
        area = Area(1, 1, len(self.lines) + 1, len(FIELDS) + 2)
        table = SheetTable(_DECLARED, REGISTER, REGISTER, area, columns, block, rows, findings, {})
        memory = Memory.of(self.memory.rows())
        return Book(cast("Package", _Named(Path(path))), memory, [table])

    def paste(self, view: View, read: "Paper", pulls: Iterable[Pull]) -> list[Pull]:
        """Carry a plan's pulls out as `Paste` does; return those whose place had changed."""
        lines = {row: self.lines[at] for row, at in view.place.items()}
        before = {row: read.lines[at] for row, at in view.place.items()}
        now = {row: dict(cells) for row, cells in view.sheet.rows.items()}
        refused: list[Pull] = []
        keyed: set[str] = set()
        for pull in sorted(pulls, key=lambda one: one.kind == "insert"):
            line = lines.get(pull.row)
            if pull.kind == "insert":
                values = {name: _show(name, pull.values.get(name)) for name in self.columns}
                self.lines.append(Line(values))
                lines[pull.row], now[pull.row] = self.lines[-1], dict(pull.values)
            elif line is None:
                refused.append(pull)
            elif pull.kind == "rename":
                lines[pull.other], now[pull.other] = lines.pop(pull.row), now[pull.row]
            elif line.cells != before[pull.row].cells and _moved(pull, line, before[pull.row]):
                refused.append(pull)
            elif pull.kind == "delete":
                del lines[pull.row]
                self.lines = [one for one in self.lines if one is not line]
            else:
                line.cells[pull.field] = _show(pull.field, pull.after)
                now[pull.row][pull.field] = pull.after
                keyed |= {pull.row} if pull.field == KEY else set()
        stamps = {line.id: line.stamp for line in read.lines}
        for row, line in lines.items():
            waits = row not in keyed and view.waits(row, line.id)
            line.id, line.stamp = row, stamps.get(row) if waits else _KEY_OF(now.get(row, {}))
        return refused


def _held(line: Line, paper: Paper) -> Iterable[Any]:
    return (line.cells.get(name) for name in paper.columns)


def _moved(pull: Pull, line: Line, before: Line) -> bool:
    if pull.kind == "delete":
        return True
    return bool(line.cells.get(pull.field) != before.cells.get(pull.field))


def plain(name: str, cell: Any) -> Any:
    """Return what a cell says, however it is written."""
    if cell is None or cell is ERROR:
        return cell
    (value,), _ = _DECLARED.field(name).kind.read_column([cell])
    return value


def plainly(name: str, cell: Any) -> tuple[Scalar, bool]:
    """Return what a cell says in the one form that is kept, and whether it cannot be read."""
    return _plainly(name, type(cell).__name__, cell)


@cache
def _plainly(name: str, _kind_of_cell: str, cell: Any) -> tuple[Scalar, bool]:
    if cell is ERROR:
        return None, True
    kind = _DECLARED.field(name).kind
    (value,), faults = kind.read_column([cell])
    return kind.dump_column([value])[0], bool(faults) and value is None


def _show(name: str, value: Scalar) -> Any:
    kind = _DECLARED.field(name).kind
    return None if value is None else kind.show(kind.load(value), "ar")


def copied(line: Line) -> Line:
    """Return a line as copy and paste makes it, hidden cells included."""
    return Line(dict(line.cells), line.id, line.stamp, dict.fromkeys(line.cells, NEVER))
