"""Rows that are on one side only: new, vanished, deleted."""

from collections.abc import Mapping

from workbooks.ledger.cell import Cell, Place
from workbooks.ledger.draft import Draft, Sides
from workbooks.ledger.entry import Change, Scalar, WriteId, same
from workbooks.ledger.plan import Conflict, Pull, Vanished
from workbooks.ledger.sheet import ROW, Given
from workbooks.ledger.state import Row, shown


def pull_new(draft: Draft, row: Row) -> None:
    """Bring a row to the sheet that it never had, or that is put back."""
    values, given = draft.values(row), Given("old", value=False)
    draft.pull.append(Pull("insert", draft.register, row.id, values=values, given=given))


def vanish(draft: Draft, here: str, row: Row) -> None:
    """Weigh a row that this workbook was given and its sheet no longer has (design.md, 6)."""
    policy, seen = draft.policy, draft.seen(here)
    deletions = policy.vanished.get(here, policy.deletions)
    unseen = row.supports() - seen
    if deletions == "restore":
        pull_new(draft, row)
    elif deletions == "ask":
        draft.vanished.append(Vanished(draft.register, here, draft.values(row)))
        draft.keep_exceptions(here)
        _keep_base(draft, here, row)
        if unseen and (here, ROW) not in draft.exceptions:
            draft.exceptions[here, ROW] = Given("old", value=True, over=tuple(sorted(seen)))
    elif not unseen:
        draft.push.append(_delete(row, draft.register, seen))
    elif policy.on_conflict == "mine":
        draft.push.append(_delete(row, draft.register, seen | unseen))
    else:
        if policy.on_conflict == "ask":
            draft.push.append(_delete(row, draft.register, seen))
            draft.conflicts[row.id, ROW] = _unseen_edit(draft.register, row, unseen)
        pull_new(draft, row)


def _keep_base(draft: Draft, here: str, row: Row) -> None:
    """Remember what a vanished row showed here, where it has moved: it may be typed again."""
    base = draft.old.row(here)
    for name in draft.sheet.fields:
        given = draft.base_of(here, base, name)
        write = shown(row.live(name), draft.register, name, draft.policy.owner)
        if given.kind == "old" and not same(given.value, write.value if write else None):
            draft.exceptions[here, name] = given


def weigh_strange(draft: Draft, here: str, values: Mapping[str, Scalar]) -> None:
    """Ask about a row that nobody remembers and the ledger has not, until somebody has said."""
    unknown = Given("unknown", None)
    if draft.policy.of_row(here) == "ask":
        asked = Conflict("two_way", draft.register, here, ROW, None, True, None)
        draft.conflicts[here, ROW] = asked
        draft.exceptions[here, ROW] = unknown
        return
    lost = {name: value for name, value in values.items() if value is not None}
    draft.push.append(Change("delete", draft.register, here, values=lost))
    draft.pull.append(Pull("delete", draft.register, here, given=unknown))


def weigh_delete(draft: Draft, sides: Sides) -> None:
    """Weigh a row of the sheet that the ledger has deleted: untouched it goes, edited it stays."""
    here, row = sides.here, sides.head
    strange = not sides.given or here in draft.sheet.two_way
    wish = draft.policy.of_row(here) if strange else draft.policy.on_conflict
    if strange and wish == "ask":
        asked = Conflict("two_way", draft.register, here, ROW, None, True, False)
        draft.conflicts[here, ROW] = asked
        return
    cells = list(draft.cells(sides))
    edits = {place.field: cell for place, cell in cells if _edited(place, cell, draft)}
    stays = Given("old", value=True)
    bases = draft.bases(sides)
    pulled = Pull("delete", draft.register, here, given=stays, cells=bases)
    if not edits and not (strange and wish == "mine"):
        draft.pull.append(pulled)
    elif edits and all(cell.waits for cell in edits.values()):
        kept = {(here, name): draft.waiting(here, name, base) for name, base in bases.items()}
        draft.exceptions.update(kept | {(here, ROW): stays})
    elif wish == "theirs":
        lost = {name: cell.mine for name, cell in edits.items()}
        over = tuple(sorted(row.supports()))
        draft.push.append(Change("delete", draft.register, row.id, over=over, values=lost))
        draft.pull.append(pulled)
    else:
        for place, cell in cells:
            draft.weigh(place, cell)
        draft.note_unread(sides)
        if all(change.row != row.id for change in draft.push):
            draft.exceptions[row.id, ROW] = stays  # Nothing went out that would keep the row.
        _stay(draft, row, wish)
        draft.rename(sides)


def delete_conflict(register: str, row: Row, log: str = "") -> Conflict:
    """Return the question of a row that was deleted and edited: does it stay?

    It is mine that it goes if my log deleted it; everybody else still has it.
    """
    deletes = row.open_deletes()
    i_deleted = any(d.stamp.id.log == log for d in deletes)
    by = deletes[0].stamp if deletes else row.inserts[0].stamp
    writes = tuple(sorted({*row.supports(), *(d.stamp.id for d in deletes)}))
    sides = (True, not i_deleted, i_deleted)
    return Conflict("delete", register, row.id, ROW, *sides, by.by.name, by.at, writes)


def _edited(place: Place, cell: Cell, draft: Draft) -> bool:
    """Say whether a cell holds what I wrote and the ledger does not show."""
    write = shown(cell.live, place.register, place.field, draft.policy.owner)
    if same(cell.mine, write.value if write else None):
        return False
    if cell.base.kind == "unknown":
        return cell.mine is not None
    return not same(cell.mine, cell.base.value)


def _stay(draft: Draft, row: Row, wish: str) -> None:
    if wish == "mine":
        deletes = tuple(d.stamp.id for d in row.open_deletes())
        draft.push.append(Change("keep", draft.register, row.id, over=deletes))
    else:
        draft.conflicts[row.id, ROW] = delete_conflict(draft.register, row, draft.sheet.log)


def _delete(row: Row, register: str, over: frozenset[WriteId]) -> Change:
    return Change("delete", register, row.id, over=tuple(sorted(over)))


def _unseen_edit(register: str, row: Row, unseen: frozenset[WriteId]) -> Conflict:
    stamps = [w.stamp for name in row.fields() for w in row.live(name) if w.id in unseen]
    stamps = stamps or [i.stamp for i in row.inserts]
    writes = tuple(sorted(row.supports()))
    who, when = stamps[0].by.name, stamps[0].at
    return Conflict("delete", register, row.id, ROW, True, False, True, who, when, writes)
