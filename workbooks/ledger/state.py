"""What replay makes of entries: rows of live writes, and which value of a cell is shown."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import reduce
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from workbooks.ledger.entry import By, Scalar, WriteId, same
from workbooks.ledger.rows import LaidOver, Rows
from workbooks.ledger.vector import Vector


class Stamp(NamedTuple):
    """Which entry wrote, by whom, and when by that PC's clock."""

    id: WriteId
    by: By
    at: str


Link: TypeAlias = tuple[WriteId, str, str]  # An alias: which entry made which two rows one.
Owner: TypeAlias = Callable[[str, str, str], bool]  # register, field, bureau that wrote


class Write(NamedTuple):
    """One value that an entry wrote in a cell."""

    stamp: Stamp
    value: Scalar
    offered: bool = False

    @property
    def id(self) -> WriteId:
        return self.stamp.id


class Insert(NamedTuple):
    """One write for a whole new row: most rows never have another."""

    stamp: Stamp
    row: str
    values: Mapping[str, Scalar]


class Delete(NamedTuple):
    """A delete, and the writes of the row that its author saw."""

    stamp: Stamp
    over: frozenset[WriteId]


class Cell(NamedTuple):
    """The live writes of a cell that something replaced, and all that was ever replaced there."""

    live: tuple[Write, ...]
    named: frozenset[WriteId]


NO_CELLS: Mapping[str, Cell] = MappingProxyType({})
NO_IDS: frozenset[WriteId] = frozenset()


class Row(NamedTuple):
    """A row; never changed in place, so that an older state may share it."""

    id: str
    inserts: tuple[Insert, ...] = ()
    cells: Mapping[str, Cell] = NO_CELLS
    keeps: tuple[Stamp, ...] = ()
    deletes: tuple[Delete, ...] = ()
    kept: frozenset[WriteId] = NO_IDS

    def live(self, name: str) -> tuple[Write, ...]:
        """Return a cell's writes that nobody replaced, by write id."""
        cell = self.cells.get(name)
        if cell is not None:
            return cell.live
        live = [Write(i.stamp, i.values[name]) for i in self.inserts if name in i.values]
        return tuple(live) if len(live) == 1 else sort_writes(live)

    def with_cell(self, name: str, cell: Cell) -> "Row":
        """Return the row with another cell under a name."""
        cells = {**self.cells, name: cell}
        return Row(self.id, self.inserts, cells, self.keeps, self.deletes, self.kept)

    def fields(self) -> list[str]:
        """Return the fields of which anything was ever written, sorted."""
        return sorted({*self.cells, *(name for i in self.inserts for name in i.values)})

    def supports(self) -> frozenset[WriteId]:
        """Return all writes by which the row stands: a delete must have seen each."""
        cells = (w.id for cell in self.cells.values() for w in cell.live)
        return frozenset((*cells, *(i.stamp.id for i in self.inserts), *(k.id for k in self.keeps)))

    def open_deletes(self) -> tuple[Delete, ...]:
        """Return the deletes that nobody took back."""
        return tuple(d for d in self.deletes if d.stamp.id not in self.kept)

    @property
    def alive(self) -> bool:
        """A row is gone only if deletes name every write by which it stands."""
        return not self.deletes or bool(self.unseen()) or not self.open_deletes()

    def unseen(self) -> frozenset[WriteId]:
        """Return the writes that no open delete had seen."""
        return self.supports().difference(*(d.over for d in self.open_deletes()))

    @property
    def half_deleted(self) -> bool:
        """A delete met an unseen edit: the row is kept, and somebody must say."""
        return bool(self.deletes) and bool(self.open_deletes()) and bool(self.unseen())

    def contested(self) -> list[str]:
        """Return the fields whose live writes hold more than one value."""
        plain = self.cells if len(self.inserts) < 2 else self.fields()  # noqa: PLR2004 - two disagree.
        return sorted(name for name in plain if disagree(self.live(name)))


@dataclass(slots=True)
class Table:
    """The rows of one register; rows with an alias are read as one, under the survivor's name."""

    rows: Rows = field(default_factory=dict)
    links: set[Link] = field(default_factory=set)
    unlinked: set[Link] = field(default_factory=set)
    suspects: set[str] = field(default_factory=set)  # Rows where a conflict may be open.
    groups: dict[str, tuple[str, ...]] = field(default_factory=dict)  # Row to all its names.

    def row(self, row: str) -> Row | None:
        """Return a row under any of its names."""
        names = self.groups.get(row)
        if names is None:
            return self.rows.get(row)
        rows = [self.rows[name] for name in names if name in self.rows]
        return join_rows(rows) if rows else None  # An alias may come before the rows it names.

    def image(self, row: str) -> bytes | None:
        """Return the image of what a row shows, where a cache holds one."""
        if isinstance(self.rows, LaidOver) and row not in self.groups:
            return self.rows.image(row)
        return None

    def knows(self, row: str) -> bool:
        """Say whether anything was ever written of a row, under any of its names."""
        return any(name in self.rows for name in self.groups.get(row, (row,)))

    def survivor(self, row: str) -> str:
        """Return the name that a row goes by."""
        names = self.groups.get(row)
        return names[0] if names else row

    def __iter__(self) -> Iterator[Row]:
        for name, row in self.rows.items():
            if name not in self.groups:
                yield row
            elif self.groups[name][0] == name:
                yield join_rows([self.rows[one] for one in self.groups[name] if one in self.rows])

    def copy(self) -> "Table":
        return Table(
            self.rows.copy() if isinstance(self.rows, LaidOver) else dict(self.rows),
            set(self.links),
            set(self.unlinked),
            set(self.suspects),
            dict(self.groups),
        )


@dataclass(slots=True)
class State:
    """All registers of one ledger after some entries, and the vector of those."""

    tables: dict[str, Table] = field(default_factory=dict)
    vector: Vector = field(default_factory=dict)

    def table(self, register: str) -> Table:
        """Return a register's rows; none were written in one that is not there."""
        return self.tables.get(register) or Table()


def shown(
    live: tuple[Write, ...], register: str = "", name: str = "", owner: Owner | None = None
) -> Write | None:
    """Return the owner's write, else the first not offered, else the first; by id, no clock."""
    if not live:
        return None
    firm = [write for write in live if not write.offered] or list(live)
    if owner is not None and len(firm) > 1:
        firm = [write for write in firm if owner(register, name, write.stamp.by.bureau)] or firm
    return firm[0]


def shown_values(row: Row, register: str = "", owner: Owner | None = None) -> dict[str, Scalar]:
    """Return what a row shows, field by field."""
    if len(row.inserts) == 1:
        values = dict(row.inserts[0].values)
        if not row.cells:
            return values
        names = list(row.cells)
    else:
        values, names = {}, row.fields()
    for name in names:
        write = shown(row.live(name), register, name, owner)
        values[name] = write.value if write else None
    return values


def disagree(live: tuple[Write, ...]) -> bool:
    """Say whether writes hold more than one value."""
    return len(live) > 1 and any(not same(live[0].value, write.value) for write in live[1:])


def join_rows(rows: list[Row]) -> Row:
    """Return rows that an alias made one, under the name of the lowest insert."""
    return reduce(_join, sorted(rows, key=insert_order))


def insert_order(row: Row) -> tuple[bool, WriteId, str]:
    """Order rows by their lowest insert, those without one last, then by name."""
    first = min((i.stamp.id for i in row.inserts), default=WriteId("", 0))
    return (not row.inserts, first, row.id)


def _join(left: Row, right: Row) -> Row:
    cells: dict[str, Cell] = {}
    for name in {*left.cells, *right.cells}:
        named = NO_IDS.union(*(r.cells[name].named for r in (left, right) if name in r.cells))
        live = sort_writes(w for r in (left, right) for w in r.live(name) if w.id not in named)
        cells[name] = Cell(live, named)
    return Row(
        left.id,
        tuple(sorted((*left.inserts, *right.inserts), key=lambda i: (i.stamp.id, i.row))),
        cells,
        tuple(sorted((*left.keeps, *right.keeps), key=lambda stamp: stamp.id)),
        tuple(sorted((*left.deletes, *right.deletes), key=lambda d: d.stamp.id)),
        left.kept | right.kept,
    )


def sort_writes(writes: Iterable[Write]) -> tuple[Write, ...]:
    """Return writes in the order that every PC gives them."""
    return tuple(sorted(writes, key=lambda w: (w.stamp.id, str(type(w.value)), str(w.value))))
