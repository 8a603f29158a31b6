"""The merge of one cell: base, mine and theirs in; push, pull, conflict and memory out."""

from collections.abc import Iterable
from typing import NamedTuple

from workbooks.ledger.entry import Change, Scalar, WriteId, same
from workbooks.ledger.plan import Conflict, ConflictKind, Pull
from workbooks.ledger.sheet import HERE, Given, Policy
from workbooks.ledger.state import Write, shown


class Place(NamedTuple):
    """Where a cell is; `row` names it in the ledger, `here` in the sheet."""

    register: str
    row: str
    field: str
    here: str


class Cell(NamedTuple):
    """The three sides of a cell; theirs is all that is live in it."""

    base: Given
    mine: Scalar
    live: tuple[Write, ...]
    waits: bool = False  # Held back, or proposed: nothing of mine goes out.


class Outcome(NamedTuple):
    """What happens to a cell; `given` is remembered if the vector will not say it."""

    push: Change | None = None
    pull: Pull | None = None
    conflict: Conflict | None = None
    given: Given | None = None


def merge_cell(place: Place, cell: Cell, policy: Policy) -> Outcome:
    """Decide one cell (sync.md, rules 1, 2, 7, 9).

    >>> from workbooks.ledger.entry import By
    >>> from workbooks.ledger.state import Stamp
    >>> theirs = Write(Stamp(WriteId("a", 1), By("Amal"), ""), 3)
    >>> place, base = Place("leaves", "r1", "days", "r1"), Given("old", 3, (theirs.id,))
    >>> merge_cell(place, Cell(base, 5, (theirs,)), Policy()).push.after
    5
    """
    write = shown(cell.live, place.register, place.field, policy.owner)
    theirs = write.value if write else None
    base, mine = cell.base, cell.mine
    if base.kind == "unknown":
        return _unknown(place, cell, write, policy)
    if base.kind == "offer" and not same(theirs, base.value) and _stands(base, cell.live):
        return _open_offer(place, cell, write, policy)
    i_moved, they_moved = not same(mine, base.value), not same(theirs, base.value)
    if not i_moved:
        return Outcome(pull=_pull(place, cell, theirs)) if they_moved else Outcome()
    if same(mine, theirs):
        return Outcome()
    if cell.waits:
        return Outcome(given=base._replace(kind="old") if they_moved else None)
    if not they_moved:
        return _type_over(place, cell, theirs)
    return _collide(place, cell, write, policy, own=())


def unread(base: Given, live: tuple[Write, ...], place: Place, policy: Policy) -> Given | None:
    """Return what to remember of a cell that could not be read: an error, a bare formula."""
    write = shown(live, place.register, place.field, policy.owner)
    still = same(write.value if write else None, base.value)
    return None if still and base.kind == "old" else base


def conflict_at(
    place: Place, cell: Cell, theirs: Write | None, kind: ConflictKind = "cell"
) -> Conflict:
    """Return the question that a cell puts, naming every write displayed."""
    who, when = (theirs.stamp.by.name, theirs.stamp.at) if theirs else ("", "")
    ids = tuple(w.id for w in cell.live)
    sides = (cell.base.value, cell.mine, theirs.value if theirs else None)
    return Conflict(kind, *place[:3], *sides, who, when, ids)


def _unknown(place: Place, cell: Cell, write: Write | None, policy: Policy) -> Outcome:
    theirs = write.value if write else None
    if same(cell.mine, theirs):
        return Outcome()
    if cell.base.value is True and cell.mine is None:  # A column that has just come: still empty.
        return Outcome(pull=_pull(place, cell, theirs))
    if policy.on_conflict != "ask" and not cell.waits:
        return _collide(place, cell, write, policy, own=())
    given = Given("unknown", None)
    asked = conflict_at(place, cell._replace(base=given), write, "two_way")
    return Outcome(conflict=asked, given=given)


def _open_offer(place: Place, cell: Cell, write: Write | None, policy: Policy) -> Outcome:
    theirs = write.value if write else None
    if policy.on_conflict != "ask" and not cell.waits:
        return _collide(place, cell, write, policy, own=cell.base.over)
    asked = conflict_at(place, cell, write)
    if cell.waits or same(cell.mine, cell.base.value):
        return Outcome(conflict=asked, given=cell.base)
    if same(cell.mine, theirs) and write is not None and not write.offered:
        offer = cell.base.value
        gone = Change("withdraw", *place[:3], before=offer, over=cell.base.over, lost=(offer,))
        return Outcome(push=gone)
    return _collide(place, cell, write, policy, own=cell.base.over)


def _type_over(place: Place, cell: Cell, theirs: Scalar) -> Outcome:
    """Replace what the base showed; siblings that it did not show stay, and may be shown next."""
    mine, base = cell.mine, cell.base
    over = {*base.over, *(w.id for w in cell.live if same(w.value, base.value))}
    left = [w for w in cell.live if w.id not in over and not w.offered and not same(w.value, mine)]
    given = Given("offer", mine, (HERE,)) if left else None
    return Outcome(push=_set(place, mine, over, before=theirs), given=given)


def _collide(
    place: Place, cell: Cell, write: Write | None, policy: Policy, own: tuple[WriteId, ...]
) -> Outcome:
    theirs, mine = write.value if write else None, cell.mine
    displayed = (*cell.base.over, *(w.id for w in cell.live))
    if policy.on_conflict == "mine":
        return Outcome(push=_set(place, mine, displayed, before=theirs))
    if policy.on_conflict == "theirs":
        written = any(w.id in own and same(w.value, mine) for w in cell.live)
        settled = _set(place, theirs, displayed, before=theirs)
        settled = settled if written else settled._replace(lost=(mine,))
        return Outcome(push=settled, pull=_pull(place, cell, theirs))
    asked = conflict_at(place, cell, write)
    if _prevails(place, write, policy):
        return Outcome(push=_set(place, mine, own, before=theirs), conflict=asked)
    offer = _set(place, mine, own, before=theirs, offered=True)
    return Outcome(push=offer, conflict=asked, given=Given("offer", mine, (HERE,)))


def _prevails(place: Place, theirs: Write | None, policy: Policy) -> bool:
    """Say whether my bureau owns the column and theirs does not: then mine is shown."""
    owner, where = policy.owner, (place.register, place.field)
    if owner is None or not owner(*where, policy.bureau):
        return False
    return theirs is None or not owner(*where, theirs.stamp.by.bureau)


def _set(
    place: Place,
    value: Scalar,
    over: Iterable[WriteId],
    *,
    before: Scalar,
    offered: bool = False,
) -> Change:
    named = tuple(sorted(set(over)))
    return Change("set", *place[:3], before=before, after=value, over=named, offered=offered)


def _pull(place: Place, cell: Cell, theirs: Scalar) -> Pull:
    return Pull("set", place.register, place.here, place.field, cell.mine, theirs, given=cell.base)


def _stands(base: Given, live: tuple[Write, ...]) -> bool:
    return any(write.id in base.over for write in live)
