"""Changes of so many alike that a slip is likelier than a will: they are proposed first."""

from collections import defaultdict
from collections.abc import Iterable

from workbooks.ledger.cell import Cell, Place
from workbooks.ledger.draft import Draft, Sides
from workbooks.ledger.entry import Change, Scalar, same
from workbooks.ledger.plan import Proposed
from workbooks.ledger.state import Row, shown

_BLANK: tuple[Scalar, ...] = (None, "")


def propose(draft: Draft, rows: Iterable[Sides]) -> None:
    """Make cells wait that turned blank, or keys, or hidden rows that changed, beyond a share."""
    kinds: dict[tuple[str, str], list[tuple[Place, Cell]]] = defaultdict(list)
    asked: list[tuple[Place, Cell]] = []
    for sides in rows:
        if not sides.given:
            continue
        for place, cell in draft.moved_cells(sides):
            if cell.base.kind != "unknown" and not same(cell.mine, cell.base.value):
                if _was_asked(draft, place):
                    asked.append((place, cell))
                for kind in _kinds(draft, place, cell.mine, cell.base.value):
                    kinds[kind].append((place, cell))
    if draft.policy.deletions == "accept":
        return
    _wait(draft, asked)
    for kind, cells in kinds.items():
        if _is_mass(draft, kind, cells):
            _wait(draft, cells)


def _was_asked(draft: Draft, place: Place) -> bool:
    """Say whether a former sync asked about a cell, so that no row that came since decides for it."""
    told = draft.memory.exceptions.get((place.here, place.field))
    return told is not None and told.kind == "proposed"


def _kinds(draft: Draft, place: Place, mine: Scalar, base: Scalar) -> Iterable[tuple[str, str]]:
    if mine in _BLANK and base not in _BLANK:
        yield ("blank", place.field)
    if place.field in draft.sheet.key and place.here not in draft.sheet.numbered:
        yield ("key", place.field)
    if place.here in draft.sheet.filtered:
        yield ("filtered", "")


def _is_mass(draft: Draft, kind: tuple[str, str], cells: list[tuple[Place, Cell]]) -> bool:
    """Weigh changes by their share; a few are a mass only where they leave nothing of a column."""
    name, field = kind
    rows = {place.here for place, _ in cells}
    if len(cells) < draft.policy.mass_cells_min:
        return bool(field) and len(rows) > 1 and _none_stays(draft, field, rows)
    whole = len(draft.sheet.filtered) if name == "filtered" else _filled(draft, field)
    return len(rows) > draft.policy.mass_share * whole


def _none_stays(draft: Draft, field: str, changed: set[str]) -> bool:
    """Say whether a sheet's column holds nothing that it held before, but for rows just typed."""
    rows = draft.sheet.rows
    if any(
        here not in changed and here not in draft.sheet.new and cells.get(field) not in _BLANK
        for here, cells in rows.items()
    ):
        return False
    others = (row for row in draft.old if row.id not in rows) if draft.sheet.part else iter(())
    return not any(row.alive and _holds(draft, row, field) for row in others)


def _filled(draft: Draft, field: str) -> int:
    return sum(row.alive and _holds(draft, row, field) for row in draft.old)


def _holds(draft: Draft, row: Row, field: str) -> bool:
    write = shown(row.live(field), draft.register, field, draft.policy.owner)
    return write is not None and write.value not in _BLANK


def _wait(draft: Draft, cells: list[tuple[Place, Cell]]) -> None:
    for place, cell in cells:
        register, _, field, here = place
        if (here, field) in draft.waits:
            continue
        if draft.policy.deletions == "ask":
            draft.waits.add((here, field))
            draft.proposals.add((here, field))
            draft.proposed.append(Proposed(register, here, field, cell.base.value, cell.mine))
        else:
            draft.refused[here, field] = _given_up(place, cell.mine)


def _given_up(place: Place, typed: Scalar) -> Change | None:
    """Keep what was typed where it is put back: it replaces nothing, and can be brought back."""
    if typed in _BLANK:
        return None
    return Change("withdraw", *place[:3], before=typed, lost=(typed,))
