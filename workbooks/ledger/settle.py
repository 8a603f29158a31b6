"""A person's answer to one conflict, as a change that names every write that was displayed."""

from typing import NamedTuple

from workbooks.ledger.entry import Change, Scalar, WriteId, same
from workbooks.ledger.plan import Conflict
from workbooks.ledger.sheet import Side
from workbooks.ledger.state import Owner, State, Write, shown, shown_values


class Value(NamedTuple):
    """An answer that is neither mine nor theirs."""

    value: Scalar


def settle(
    state: State, conflict: Conflict, answer: Side | Value, owner: Owner | None = None
) -> tuple[Change, ...]:
    """Return the changes that close a conflict; `state` is the ledger's head.

    Only what was displayed is replaced: a write that arrived since stands against the answer.
    """
    value = _chosen(conflict, answer)
    if conflict.kind == "key":
        raise ValueError("two rows of one key are settled by make_one, or by retyping a key")
    if conflict.field == "":
        return _settle_row(state, conflict, stays=value is True)
    table = state.table(conflict.register)
    row = table.row(conflict.row)
    live = row.live(conflict.field) if row else ()
    over = {*conflict.writes, *(w.id for w in live if same(w.value, conflict.mine))}
    write = shown(live, conflict.register, conflict.field, owner)
    change = Change(
        "set",
        conflict.register,
        conflict.row,
        conflict.field,
        before=write.value if write else None,
        after=value,
        over=tuple(sorted(w for w in over if w.log)),
        lost=_unwritten(conflict, live, value),
    )
    return (change,)


def make_one(
    state: State,
    register: str,
    mine: str,
    theirs: str,
    answer: Side = "theirs",
    owner: Owner | None = None,
) -> tuple[Change, ...]:
    """Return the changes that make two rows one, each differing cell as one of them has it."""
    table = state.table(register)
    left, right = table.row(mine), table.row(theirs)
    if left is None or right is None:
        raise ValueError("both rows must be in the ledger")
    changes = [Change("alias", register, mine, other=theirs)]
    ours, others = (shown_values(row, register, owner) for row in (left, right))
    for name in sorted(ours.keys() & others.keys()):
        if same(ours[name], others[name]):
            continue
        over = tuple(sorted({w.id for row in (left, right) for w in row.live(name)}))
        loser, before, after = mine, ours[name], others[name]
        if answer == "mine":  # Written where the value changes, so that an undo parts them again.
            loser, before, after = theirs, after, before
        changes.append(Change("set", register, loser, name, before, after, over))
    return tuple(changes)


def _chosen(conflict: Conflict, answer: Side | Value) -> Scalar:
    if isinstance(answer, Value):
        return answer.value
    return conflict.mine if answer == "mine" else conflict.theirs


def _settle_row(state: State, conflict: Conflict, *, stays: bool) -> tuple[Change, ...]:
    row = state.table(conflict.register).row(conflict.row)
    if row is None:
        return ()
    deletes: tuple[WriteId, ...] = tuple(d.stamp.id for d in row.open_deletes())
    if stays:
        return (Change("keep", conflict.register, conflict.row, over=deletes),) if deletes else ()
    if not row.alive:
        return ()
    own = {w for w in row.supports() if w.log} & set(conflict.writes)
    return (Change("delete", conflict.register, conflict.row, over=tuple(sorted(own))),)


def _unwritten(conflict: Conflict, live: tuple[Write, ...], value: Scalar) -> tuple[Scalar, ...]:
    written = any(same(write.value, conflict.mine) for write in live)
    return () if written or same(value, conflict.mine) else (conflict.mine,)
