"""Conflicts that stand in the ledger: shown to everybody, at every sync, until settled."""

from collections.abc import Iterator, Mapping

from workbooks.ledger.draft import Draft
from workbooks.ledger.entry import Change, Scalar, same
from workbooks.ledger.plan import Conflict
from workbooks.ledger.presence import delete_conflict
from workbooks.ledger.sheet import ROW
from workbooks.ledger.state import Owner, Row, State, Table, Write, disagree, shown


def open_conflicts(
    state: State, register: str, owner: Owner | None = None, log: str = ""
) -> tuple[Conflict, ...]:
    """Return the open conflicts of a register, as a workbook sees them that has no part in them."""
    table = state.table(register)
    return tuple(
        conflict for row in suspects(table) for conflict in _of_row(register, row, owner, log)
    )


def suspects(table: Table) -> Iterator[Row]:
    """Yield the living rows in which a conflict may be open, by name."""
    for name in sorted({table.survivor(one) for one in table.suspects}):
        row = table.row(name)
        if row is not None and row.alive:
            yield row


def list_standing(draft: Draft, standing: Mapping[str, str]) -> None:
    """Add to a plan the conflicts that stand, unless this very plan settles them."""
    pushed: dict[tuple[str, str], Change] = {(c.row, c.field): c for c in draft.push}
    for row in suspects(draft.head):
        on_row = pushed.get((row.id, ROW))
        if row.half_deleted and (row.id, ROW) not in draft.conflicts and on_row is None:
            found = delete_conflict(draft.register, row, draft.sheet.log)
            draft.conflicts[row.id, ROW] = found
        if on_row is not None and on_row.kind == "delete":
            continue
        cells = draft.sheet.rows.get(standing.get(row.id, ""), {})
        for name in row.contested():
            if name in draft.columns and (row.id, name) not in draft.conflicts:
                change = pushed.get((row.id, name))
                found_ = _after(draft, row, name, change, cells.get(name))
                if found_ is not None:
                    draft.conflicts[row.id, name] = found_


def _of_row(register: str, row: Row, owner: Owner | None, log: str) -> Iterator[Conflict]:
    if row.half_deleted:
        yield delete_conflict(register, row, log)
    for name in row.contested():
        live = row.live(name)
        write = shown(live, register, name, owner)
        yield _conflict(register, row.id, name, live, write.value if write else None)


def _after(
    draft: Draft, row: Row, name: str, change: Change | None, mine: Scalar
) -> Conflict | None:
    """Return what still stands in a cell once this plan has written there."""
    live = row.live(name)
    if change is None:
        write = shown(live, draft.register, name, draft.policy.owner)
        return _conflict(draft.register, row.id, name, live, write.value if write else None)
    left = tuple(write for write in live if write.id not in change.over)
    if change.kind == "withdraw":
        return _conflict(draft.register, row.id, name, left, mine) if disagree(left) else None
    if all(same(write.value, change.after) for write in left):
        return None
    return _conflict(draft.register, row.id, name, left, change.after)


def _conflict(
    register: str, row: str, name: str, live: tuple[Write, ...], mine: Scalar
) -> Conflict:
    other = next(write for write in live if not same(write.value, mine))
    who, when = other.stamp.by.name, other.stamp.at
    ids = tuple(write.id for write in live)
    return Conflict("cell", register, row, name, None, mine, other.value, who, when, ids)
