"""Replay: entries become rows, the same on every PC, in whatever order they arrived."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from workbooks.keeping import keeping_all
from workbooks.ledger.entry import Change, Entry
from workbooks.ledger.rows import differing
from workbooks.ledger.state import (
    NO_IDS,
    Cell,
    Delete,
    Insert,
    Row,
    Stamp,
    State,
    Table,
    Write,
    insert_order,
    sort_writes,
)
from workbooks.ledger.vector import Seen, Vector


def replay(entries: Iterable[Entry], state: State | None = None) -> State:
    """Return the state after further entries; the given one stays as it was.

    A write is live as long as no entry names it in `over`. That is all, so order, repetition and
    a start from an older state change nothing.
    """
    return _replay(entries, state, None)


def until(entries: Iterable[Entry], vectors: Mapping[str, Vector]) -> State:
    """Return the state that a workbook was given, each register at its own vector."""
    return _replay(entries, None, vectors)


@keeping_all()
def _replay(
    entries: Iterable[Entry], state: State | None, vectors: Mapping[str, Vector] | None
) -> State:
    before = state or State()
    tables = defaultdict(Table, {code: old.copy() for code, old in before.tables.items()})
    vector, table = dict(before.vector), Table()
    relinked: set[str] = set()
    for entry in entries:
        if entry.log not in vector or vector[entry.log].seq < entry.seq:
            vector[entry.log] = entry.seen
        stamp = Stamp(entry.id, entry.by, entry.at)
        register, wanted = None, True
        for change in entry.changes:
            if change.register != register:
                register = change.register
                wanted = vectors is None or _within(entry, vectors.get(register))
                table = tables[register]
            if wanted:
                _APPLY[change.kind](table, stamp, change)
                if change.other or (table.links and change.kind == "insert"):
                    relinked.add(change.register)
    for code in relinked:
        regroup(tables[code])
    return State(dict(tables), vector)


def moved(before: State, after: State, register: str) -> list[str]:
    """Return the names of the rows that differ between a state and one replayed from it."""
    old, new = before.table(register), after.table(register)
    names = list(differing(old.rows, new.rows))
    if old.groups != new.groups:
        names += [n for n in new.groups | old.groups if old.groups.get(n) != new.groups.get(n)]
    return names


def regroup(table: Table) -> None:
    """Work out which rows are one: the row with the lowest insert lends its name."""
    groups: dict[str, set[str]] = {}
    for _, left, right in table.links - table.unlinked:
        united = groups.get(left, {left}) | groups.get(right, {right})
        groups.update(dict.fromkeys(united, united))
    table.groups = {}
    for name, united in groups.items():
        ordered = sorted(united, key=lambda one: insert_order(table.rows.get(one) or Row(one)))
        table.groups[name] = tuple(ordered)
        table.suspects.add(ordered[0])


def _within(entry: Entry, vector: Vector | None) -> bool:
    seen: Seen | None = vector.get(entry.log) if vector else None
    return seen is not None and entry.seq <= seen.seq


def _insert(table: Table, stamp: Stamp, change: Change) -> None:
    row = table.rows.get(change.row)
    new = Insert(stamp, change.row, change.values)
    if row is None:
        table.rows[change.row] = Row(change.row, (new,))
        return
    if any(old.stamp.id == stamp.id for old in row.inserts):
        return
    cells = dict(row.cells)
    for name in cells.keys() & change.values.keys():
        cells[name] = _add(cells[name], Write(stamp, change.values[name]))
    inserts = tuple(sorted((*row.inserts, new), key=lambda i: i.stamp.id))
    _put(table, row._replace(inserts=inserts, cells=cells))


def _set(table: Table, stamp: Stamp, change: Change) -> None:
    row, cell = _replaced(table, change)
    cell = _add(cell, Write(stamp, change.after, change.offered))
    _put(table, row.with_cell(change.field, cell))


def _withdraw(table: Table, _stamp: Stamp, change: Change) -> None:
    if change.other:
        table.unlinked.update((write, change.row, change.other) for write in change.over)
        return
    row, cell = _replaced(table, change)
    _put(table, row.with_cell(change.field, cell))


def _delete(table: Table, stamp: Stamp, change: Change) -> None:
    row = table.rows.get(change.row) or Row(change.row)
    if all(old.stamp.id != stamp.id for old in row.deletes):
        deletes = (*row.deletes, Delete(stamp, frozenset(change.over)))
        _put(table, row._replace(deletes=tuple(sorted(deletes, key=lambda d: d.stamp.id))))


def _keep(table: Table, stamp: Stamp, change: Change) -> None:
    row = table.rows.get(change.row) or Row(change.row)
    keeps = row.keeps if stamp in row.keeps else tuple(sorted((*row.keeps, stamp)))
    _put(table, row._replace(keeps=keeps, kept=row.kept | frozenset(change.over)))


def _alias(table: Table, stamp: Stamp, change: Change) -> None:
    table.links.add((stamp.id, change.row, change.other))


_APPLY: dict[str, Callable[[Table, Stamp, Change], None]] = {
    "insert": _insert,
    "set": _set,
    "withdraw": _withdraw,
    "delete": _delete,
    "keep": _keep,
    "alias": _alias,
}


def _replaced(table: Table, change: Change) -> tuple[Row, Cell]:
    row = table.rows.get(change.row) or Row(change.row)
    live, named = row.cells.get(change.field) or (row.live(change.field), NO_IDS)
    named = named.union(change.over)
    return row, Cell(tuple([write for write in live if write.id not in named]), named)


def _add(cell: Cell, write: Write) -> Cell:
    if write.id in cell.named or write.id in [old.id for old in cell.live]:
        return cell
    if not cell.live or cell.live[-1].id < write.id:
        return Cell((*cell.live, write), cell.named)
    return Cell(sort_writes((*cell.live, write)), cell.named)


def _put(table: Table, row: Row) -> None:
    table.rows[row.id] = row
    if row.deletes or len(row.inserts) > 1 or any(len(c.live) > 1 for c in row.cells.values()):
        table.suspects.add(row.id)
