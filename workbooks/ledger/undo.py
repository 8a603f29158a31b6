"""Undo: ordinary changes that take a sync back, wherever things are still as it left them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from workbooks.ledger.entry import Change, Entry, WriteId, same
from workbooks.ledger.reading import seen_by
from workbooks.ledger.state import Row, State
from workbooks.ledger.vector import Vector

Reason = Literal["changed_since", "row_gone", "edited_by_others", "nothing_before", "number_spent"]


@dataclass(frozen=True, slots=True)
class Kept:
    """A change that was not taken back, and why."""

    register: str
    row: str
    field: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Undo:
    """What takes a sync back; `undoes` is the number of its last part."""

    undoes: int
    changes: tuple[Change, ...] = ()
    kept: tuple[Kept, ...] = ()


def undo(entries: Sequence[Entry], state: State, log: str) -> Undo | None:
    """Return the undo of a log's last sync that was not undone; None if there is none.

    A settlement goes back to what was shown before it, and its conflict stays closed.
    """
    own = [entry for entry in entries if entry.log == log]
    group = last_sync(own)
    if not group:
        return None
    undos = frozenset(entry.id for entry in own if entry.kind == "undo")
    seen = {**seen_by([e for e in own if e.seq <= group[-1].seq], log), log: group[-1].seen}
    changes: list[Change] = []
    kept: list[Kept] = []
    for entry in reversed(group):
        for change in reversed(entry.changes):
            taken = _inverse(state, entry.id, change, seen, undos)
            if isinstance(taken, Change):
                changes += (taken, *_refilled(state, change))
            else:
                kept.append(Kept(change.register, change.row, change.field, taken))
    return Undo(group[-1].seq, tuple(_once(changes)), tuple(kept))


def last_sync(own: Sequence[Entry]) -> list[Entry]:
    """Return the parts of a log's last sync that was not undone."""
    undone = {entry.undoes for entry in own if entry.undoes is not None}
    for entry in reversed(own):
        whole = entry.part == entry.parts and entry.kind != "undo" and bool(entry.changes)
        if whole and entry.seq not in undone:
            first = entry.seq - entry.parts + 1
            return [one for one in own if first <= one.seq <= entry.seq]
    return []


def _inverse(
    state: State, own: WriteId, change: Change, seen: Vector, undos: frozenset[WriteId]
) -> Change | Reason:
    row = state.table(change.register).row(change.row)
    if row is None:
        return "row_gone"
    if change.kind in {"set", "withdraw"}:
        return _uncell(row, own, change, undos) if not change.other else "nothing_before"
    if change.kind == "insert":
        return _uninsert(row, own, change, undos)
    if change.kind == "delete":
        open_ = any(d.stamp.id == own for d in row.open_deletes())
        keep = Change("keep", change.register, row.id, over=(own,))
        return keep if open_ else "changed_since"
    if change.kind == "keep":
        known = all(w.log in seen and w.seq <= seen[w.log].seq for w in row.supports())
        over = tuple(sorted(row.supports()))
        gone = Change("delete", change.register, row.id, over=over)
        return gone if known and row.alive else "changed_since"
    return Change("withdraw", change.register, change.row, over=(own,), other=change.other)


def _refilled(state: State, change: Change) -> list[Change]:
    """Return the cells of a row of which the ledger knows nothing but its deletion."""
    row = state.table(change.register).row(change.row)
    if change.kind != "delete" or row is None or row.inserts:
        return []
    place = (change.register, change.row)
    return [Change("set", *place, name, after=value) for name, value in change.values.items()]


def _uncell(row: Row, own: WriteId, change: Change, undos: frozenset[WriteId]) -> Change | Reason:
    if not row.alive:
        return "row_gone"
    live = row.live(change.field)
    place = (change.register, change.row, change.field)
    if change.kind == "withdraw":
        return Change("set", *place, after=change.before, offered=True)
    back = [w.id for w in live if w.id in undos and same(w.value, change.after)]
    if all(write.id != own for write in live):
        if not back:
            return "changed_since"
        own = back[0]  # A later sync wrote over it, and was itself taken back.
    if row.half_deleted and row.unseen() <= {own}:  # It was this edit that kept the row.
        return Change("delete", change.register, row.id, over=tuple(sorted(row.supports())))
    beside = any(write.id != own and not write.offered for write in live)
    if beside and (
        change.offered or not change.over
    ):  # It replaced nothing: theirs is still there.
        return Change("withdraw", *place, before=change.after, over=(own,), lost=(change.after,))
    if len(live) > 1 and any(
        w.id not in change.over and w.id != own and not w.offered for w in live
    ):
        return "changed_since"
    return Change("set", *place, before=change.after, after=change.before, over=(own,))


def _uninsert(row: Row, own: WriteId, change: Change, undos: frozenset[WriteId]) -> Change | Reason:
    if not row.alive:
        return "row_gone"
    if not row.supports() <= {own, *undos} or row.id != change.row:
        return "edited_by_others"
    return Change("delete", change.register, row.id, over=tuple(sorted(row.supports())))


def _once(changes: list[Change]) -> list[Change]:
    """Keep the first change of each place, and no cell of a row that goes."""
    first: dict[tuple[str, str, str, str], Change] = {}
    gone = {(change.register, change.row) for change in changes if change.kind == "delete"}
    for change in changes:
        if change.field and (change.register, change.row) in gone:
            continue
        first.setdefault((change.register, change.row, change.field, change.other), change)
    return list(first.values())
