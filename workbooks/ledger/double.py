"""A second row of a sheet, which an alias made one with another that stands there."""

from workbooks.ledger.cell import Cell, Place, merge_cell
from workbooks.ledger.draft import Draft, Sides
from workbooks.ledger.entry import Change, same
from workbooks.ledger.plan import Conflict, Pull
from workbooks.ledger.presence import weigh_delete
from workbooks.ledger.sheet import ROW, Given


def absorb(draft: Draft, sides: Sides, standing: str) -> None:
    """Take a second row out, once nothing is left that was typed there and decided by nobody."""
    alone = sides._replace(base=draft.old.rows.get(sides.here))  # Not as the alias joined it.
    cells = list(draft.cells(alone))
    typed = [(place, cell) for place, cell in cells if not same(cell.mine, cell.base.value)]
    stays = Given("old", value=True)
    if not typed or (sides.head.alive and _decide(draft, typed, standing)):
        bases = draft.bases(alone)
        gone = Pull("delete", draft.register, sides.here, given=stays, cells=bases)
        draft.pull.append(gone)
        return
    if not sides.head.alive and all(change.row != sides.head.id for change in draft.push):
        weigh_delete(draft, alone)
        return
    draft.exceptions[sides.here, ROW] = stays
    draft.exceptions.update({(sides.here, place.field): cell.base for place, cell in cells})
    stamp = min((insert.stamp for insert in sides.head.inserts), default=None)
    who, when = (stamp.by.name, stamp.at) if stamp else ("", "")
    pair = (None, sides.here, sides.head.id)
    asked = Conflict("key", draft.register, sides.here, ROW, *pair, who, when)
    draft.conflicts[sides.here, ROW] = asked


def _decide(draft: Draft, typed: list[tuple[Place, Cell]], standing: str) -> bool:
    """Decide by policy what was typed in a second row, unless that leaves something to ask.

    Where the first row was typed in too, both sides are mine, and no policy says which.
    """
    waits = any(cell.waits or not _is_quiet(draft, place, standing) for place, cell in typed)
    if draft.policy.on_conflict == "ask" or waits:
        return False
    for place, cell in typed:
        decided = merge_cell(place, cell, draft.policy)
        if decided.given is not None:
            draft.exceptions[place.row, place.field] = decided.given
        if decided.push is not None:
            draft.push.append(decided.push)
            _bring_home(draft, place, standing, decided.push)
    return True


def _is_quiet(draft: Draft, place: Place, standing: str) -> bool:
    """Say whether the first row was not typed in, and nothing is open or said there."""
    name, row = place.field, draft.sheet.rows[standing]
    if name not in row:
        return False
    at = (place.row, name)
    said = at in draft.conflicts or any((one.row, one.field) == at for one in draft.push)
    base = draft.base_of(standing, draft.old.row(standing), name)
    return not said and same(row[name], base.value)


def _bring_home(draft: Draft, place: Place, standing: str, push: Change) -> None:
    """Show in the first row what was decided: it came from another row of the same sheet."""
    name, pulls = place.field, draft.pull
    base = draft.base_of(standing, draft.old.row(standing), name)
    at = ("set", standing, name)
    there = next((n for n, one in enumerate(pulls) if (one.kind, one.row, one.field) == at), None)
    before = draft.sheet.rows[standing][name]
    home = Pull("set", draft.register, standing, name, before, push.after, given=base)
    if there is not None:
        pulls[there] = home
    elif not same(before, push.after):
        pulls.insert(0, home)  # Before the row may get another name.
