"""Conflicts that stand in the ledger: shown to everybody, at every sync, until settled."""

from collections.abc import Iterable, Iterator, Mapping

from workbooks.ledger.draft import Draft, Sides
from workbooks.ledger.entry import Change, Scalar, WriteId, same
from workbooks.ledger.plan import Conflict, Pull
from workbooks.ledger.presence import delete_conflict
from workbooks.ledger.sheet import ROW, Given
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
            on_row = _ask_row(draft, row, standing.get(row.id))
        if on_row is not None and on_row.kind == "delete":
            continue
        cells = draft.sheet.rows.get(standing.get(row.id, ""), {})
        for name in row.contested():
            if name in draft.columns and (row.id, name) not in draft.conflicts:
                change = pushed.get((row.id, name))
                asked = _after(draft, row, name, change, cells.get(name))
                if asked is not None and not (change is None and _said(draft, asked, standing)):
                    draft.conflicts[row.id, name] = asked


def _ask_row(draft: Draft, row: Row, here: str | None) -> Change | None:
    """Ask whether a row that was deleted and edited stays, unless a policy says so for my part."""
    asked = delete_conflict(draft.register, row, draft.sheet.log)
    mine = not asked.mine or _wrote(draft, row.unseen())
    busy = any(change.row == row.id for change in draft.push)
    sides = _sides(draft, here)
    if not mine or busy or sides is None:
        draft.conflicts[row.id, ROW] = asked
        return None
    if asked.mine if draft.policy.on_conflict == "mine" else asked.theirs:
        over = tuple(delete.stamp.id for delete in row.open_deletes())
        change = Change("keep", draft.register, row.id, over=over)
    else:
        change = Change("delete", draft.register, row.id, over=tuple(sorted(row.supports())))
        draft.pull = [pull for pull in draft.pull if pull.row != sides.here]
        given, cells = Given("old", value=True), draft.bases(sides)
        draft.pull.append(Pull("delete", draft.register, sides.here, given=given, cells=cells))
    draft.push.append(change)
    return change


def _said(draft: Draft, asked: Conflict, standing: Mapping[str, str]) -> bool:
    """Settle a cell in which two values stand, one of them mine, if a policy says which is shown.

    Mine is what the sheet shows, as it is to whoever reads the question: it may be theirs by now.
    """
    sides = _sides(draft, standing.get(asked.row))
    if sides is None or not _wrote(draft, asked.writes):
        return False
    shown_, values = asked.mine, [write.value for write in sides.head.live(asked.field)]
    mine = draft.sheet.rows[sides.here].get(asked.field, shown_)
    if not any(same(mine, value) for value in values):
        return False  # Something waits there that no entry has.
    theirs = asked.theirs if same(mine, shown_) else shown_
    after = mine if draft.policy.on_conflict == "mine" else theirs
    here, over = (draft.register, sides.here, asked.field), asked.writes
    draft.push.append(Change("set", *asked.place, before=shown_, after=after, over=over))
    draft.pull = [pull for pull in draft.pull if (pull.register, pull.row, pull.field) != here]
    if not same(after, mine):
        given = draft.base_of(sides.here, sides.base, asked.field)
        draft.pull.append(Pull("set", *here, mine, after, given=given))
    return True


def _wrote(draft: Draft, writes: Iterable[WriteId]) -> bool:
    return any(write.log == draft.sheet.log for write in writes)


def _sides(draft: Draft, here: str | None) -> Sides | None:
    """Return the sides of a row about which a policy may speak: it is here, and nothing waits."""
    silent = draft.policy.on_conflict == "ask" or draft.sheet.missing
    if silent or here is None or here in draft.sheet.held or here in draft.sheet.two_way:
        return None
    return draft.sides(here)


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
