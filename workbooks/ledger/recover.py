"""After a crash or an unsaved close: what was synced stays synced, and nothing is sent again."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from workbooks.ledger.entry import Entry, Scalar, same
from workbooks.ledger.replay import moved, replay
from workbooks.ledger.sheet import ROW, Base, Given, Memory, Sheet
from workbooks.ledger.state import Owner, Row, shown

Cells = Mapping[str, Scalar]


class _Sides(NamedTuple):
    """A row under its name on the sheet, with what later entries made of it, and before them."""

    name: str
    row: Row
    was: Row | None


def catch_up(
    base: Base, later: Iterable[Entry], sheet: Sheet, owner: Owner | None = None
) -> Memory:
    """Return a memory in which all that the sheet already holds of later entries is no edit.

    `later` are entries that the workbook may or may not have been given: those of its own log
    beyond its vector, or those up to the mark that a cut writing left (sync.md, steps 3 and 6).
    If they are another log's, this file is a copy: who typed in it may never have seen them.
    """
    later = tuple(later)
    state = replay(later, base.state)
    old, new = base.state.table(sheet.register), state.table(sheet.register)
    exceptions = dict(base.memory.exceptions)
    for name in moved(base.state, state, sheet.register):
        row, was = new.row(name), old.row(name)
        if row is None:
            continue
        known = was is not None and was.alive
        if name in sheet.rows:
            if not known and row.alive:
                exceptions[name, ROW] = Given("old", value=True)
            _match_cells(sheet, _Sides(name, row, was), exceptions, owner)
        elif known and not row.alive:
            exceptions[name, ROW] = Given("old", value=False)
    return replace(base.memory, exceptions=exceptions | _given_up(later, sheet))


def _given_up(later: Iterable[Entry], sheet: Sheet) -> dict[tuple[str, str], Given]:
    """Return the cells of which a person said, at this sheet, that what it holds is not right."""
    answers = [c for e in later if e.log == sheet.log and e.kind == "settle" for c in e.changes]
    answers = [c for c in answers if c.lost and c.register == sheet.register]
    held = [(c, sheet.rows.get(c.row, {}).get(c.field)) for c in answers]
    return {
        (c.row, c.field): Given("old", mine, c.over)
        for c, mine in held
        if any(same(mine, lost) for lost in c.lost)
    }


def match_inserts(
    entries: Iterable[Entry],
    register: str,
    rows: Mapping[int, Cells],
    key_of: Callable[[Cells], Hashable | None],
) -> dict[int, str]:
    """Return which rows without identity are those that these entries inserted.

    By key where one row here bears it, of several inserts the last; else by equal cells, one for one.
    """
    inserts = {
        c.row: c.values
        for e in entries
        for c in e.changes
        if c.register == register and c.kind == "insert"
    }
    matched: dict[int, str] = {}
    _pair(rows, inserts, key_of, matched, single=True)
    left = {place: cells for place, cells in rows.items() if place not in matched}
    spare = {row: cells for row, cells in inserts.items() if row not in matched.values()}
    _pair(left, spare, lambda cells: tuple(sorted(cells.items(), key=str)), matched, single=False)
    return matched


def _match_cells(
    sheet: Sheet,
    sides: _Sides,
    exceptions: dict[tuple[str, str], Given],
    owner: Owner | None,
) -> None:
    name, row, was = sides
    for field in row.fields():
        live, cells = row.live(field), sheet.rows[name]
        if field not in cells or (was is not None and was.live(field) == live):
            continue
        mine = cells[field]
        write = shown(live, sheet.register, field, owner)
        own = write is not None and write.id.log == sheet.log
        if own and was is not None:
            before = shown(was.live(field), sheet.register, field, owner)
            told = exceptions.get((name, field), Given("old", before.value if before else None))
            own = told.kind == "old" and not same(told.value, mine)  # Typed again, not put back.
        if write is not None and not write.offered and (own or same(write.value, mine)):
            alike = tuple(w.id for w in live if same(w.value, write.value))
            exceptions[name, field] = Given("old", write.value, alike)
            continue
        if was is None and write is not None and write.value is None and not own:
            exceptions[name, field] = Given("unknown", None)  # Left blank there, filled in here.
            continue
        offers = tuple(
            w.id for w in live if w.offered and w.id.log == sheet.log and same(w.value, mine)
        )
        if offers:
            exceptions[name, field] = Given("offer", mine, offers)


def _pair(
    rows: Mapping[int, Cells],
    inserts: Mapping[str, Cells],
    mark: Callable[[Cells], Hashable | None],
    matched: dict[int, str],
    *,
    single: bool,
) -> None:
    marks = {row: mark(cells) for row, cells in inserts.items()}
    here = Counter(mark(cells) for cells in rows.values())
    waiting: dict[Hashable, list[str]] = defaultdict(list)
    for row, found in marks.items():
        if found is not None and (not single or here[found] == 1):
            waiting[found].append(row)
    for place, cells in rows.items():
        if waiting.get(mark(cells)):
            matched[place] = waiting[mark(cells)].pop(-1 if single else 0)
