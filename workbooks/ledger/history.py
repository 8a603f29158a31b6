"""Every value that a row or cell ever had, who gave it and when; one of them brought back."""

from collections.abc import Container, Iterable, Iterator
from typing import Literal, NamedTuple

from workbooks.ledger.entry import By, Change, Entry, Scalar, WriteId, same
from workbooks.ledger.state import Owner, State, shown

EventKind = Literal["insert", "set", "offered", "lost", "withdraw", "delete", "keep", "alias"]


class Event(NamedTuple):
    """One value of one field, or one thing that happened to a row (field empty)."""

    entry: WriteId
    at: str
    by: By
    kind: EventKind
    row: str
    field: str
    value: Scalar


def history(
    entries: Iterable[Entry], state: State, register: str, row: str, field: str = ""
) -> tuple[Event, ...]:
    """Return all events of a row, under any of its names, or of one of its fields."""
    names = state.table(register).groups.get(row, (row,))
    return tuple(
        event
        for entry in entries
        for change in entry.changes
        if change.register == register and (change.row in names or change.other in names)
        for event in _events(entry, change, names)
        if field in ("", event.field)
    )


def bring_back(
    state: State, event: Event, register: str, owner: Owner | None = None
) -> Change | None:
    """Return the change that writes a former value again; None if the cell shows it already."""
    row = state.table(register).row(event.row)
    live = row.live(event.field) if row else ()
    write = shown(live, register, event.field, owner)
    before = write.value if write else None
    if len(live) == 1 and same(before, event.value):
        return None
    over = tuple(w.id for w in live)
    return Change(
        "set", register, row.id if row else event.row, event.field, before, event.value, over
    )


def _events(entry: Entry, change: Change, names: Container[str]) -> Iterator[Event]:
    who = (entry.id, entry.at, entry.by)
    if change.kind == "insert":
        for name, value in change.values.items():
            yield Event(*who, "insert", change.row, name, value)
    elif change.kind == "set":
        kind: EventKind = "offered" if change.offered else "set"
        yield Event(*who, kind, change.row, change.field, change.after)
    elif change.kind == "alias":
        yield Event(*who, "alias", change.row, "", change.other)
    elif change.row in names:
        value = change.before if change.kind == "withdraw" else None
        yield Event(*who, change.kind, change.row, change.field, value)
    for lost in change.lost:
        yield Event(*who, "lost", change.row, change.field, lost)
    if change.kind == "delete":
        for name, value in change.values.items():
            yield Event(*who, "lost", change.row, name, value)
