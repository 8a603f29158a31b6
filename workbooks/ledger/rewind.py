"""The rows as a workbook was given them: those that nobody wrote to since are the very same."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from workbooks.ledger.entry import Change, Entry
from workbooks.ledger.replay import regroup, replay, until
from workbooks.ledger.rows import LaidOver, Rows
from workbooks.ledger.state import State, Table
from workbooks.ledger.stored import written_in
from workbooks.ledger.vector import Vector


def rewind(state: State, entries: Sequence[Entry], vectors: Mapping[str, Vector]) -> State:
    """Return the state with some registers as they were at an older vector, each at its own.

    Args:
        state: what all the entries make.
        entries: in the order in which they were applied.
        vectors: by register, what a workbook was given.
    """
    tables = dict(state.tables)
    for code, vector in vectors.items():
        if code in tables:
            tables[code] = _table(tables[code], entries, code, vector)
    return State(tables, state.vector)


def later_changes(entries: Iterable[Entry], code: str, vector: Vector) -> Iterator[Change]:
    """Yield the changes of a register that a vector does not hold."""
    for entry in entries:
        if not _within(entry, vector) and code in written_in(entry):
            yield from (change for change in entry.changes if change.register == code)


def _table(table: Table, entries: Sequence[Entry], code: str, vector: Vector) -> Table:
    if not vector:
        return Table()
    if isinstance(table.rows, LaidOver) and not table.links and vector == table.rows.stored.head:
        return Table(LaidOver(table.rows.stored), suspects=table.suspects)
    later = list(later_changes(entries, code, vector))
    if not later:
        return table
    if any(change.kind == "withdraw" and change.other for change in later):
        # Which links were there before they were taken back stands nowhere but in the entries.
        return until(entries, {code: vector}).table(code)
    moved = {change.row for change in later}
    before = _replayed(table.rows, entries, code, vector, moved)
    old = table.copy()
    for row in moved:
        old.rows.pop(row, None)
    old.rows.update(before.rows)
    old.links = {link for link in table.links if _holds(vector, link[0].log, link[0].seq)}
    if old.links:
        regroup(old)
    else:
        old.groups = {}
    return old


def _replayed(
    rows: Rows, entries: Sequence[Entry], code: str, vector: Vector, names: Collection[str]
) -> Table:
    """Return a few rows as the entries within a vector made them."""
    said = (entry for entry in _writers(rows, entries, names) if _within(entry, vector))
    few = (
        entry._replace(changes=[c for c in entry.changes if c.register == code and c.row in names])
        for entry in said
        if code in written_in(entry)
    )
    return replay(few).table(code)


def _writers(rows: Rows, entries: Sequence[Entry], names: Collection[str]) -> Iterator[Entry]:
    """Yield the entries that may have written in rows."""
    if not isinstance(rows, LaidOver):
        yield from entries
        return
    places = set(rows.stored.writers(names))
    yield from (entries[place] for place in sorted(places))
    yield from entries[rows.stored.entries :]


def _within(entry: Entry, vector: Vector) -> bool:
    return _holds(vector, entry.log, entry.seq)


def _holds(vector: Vector, log: str, seq: int) -> bool:
    return log in vector and seq <= vector[log].seq
