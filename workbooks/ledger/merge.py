"""The three-way merge of one register: pure, and printed before anything is written."""

from collections.abc import Iterator, Mapping

from workbooks.ledger.draft import Draft, Sides
from workbooks.ledger.entry import Change, WriteId, same
from workbooks.ledger.mass import propose
from workbooks.ledger.plan import Conflict, Plan, Pull
from workbooks.ledger.presence import pull_new, vanish, weigh_delete
from workbooks.ledger.rows import shares
from workbooks.ledger.sheet import ROW, Base, Given, Policy, Sheet
from workbooks.ledger.standing import list_standing
from workbooks.ledger.state import Row, State, shown_values

ASK = Policy()


def merge(base: Base, mine: Sheet, theirs: State, policy: Policy = ASK) -> Plan:
    """Decide what goes to the ledger, what comes to the sheet, and what a person must say.

    Fast where `theirs` was replayed from `base.state`: rows that they share did not move.
    """
    draft = Draft(base, mine, theirs, policy)
    standing = _standing(draft)
    if mine.missing:
        return _frozen(draft, standing)
    touched = {here: draft.sides(here) for here in _touched(draft)}
    propose(draft, [sides for sides in touched.values() if sides is not None])
    doubles: list[Sides] = []
    for here, sides in touched.items():
        if sides is None:
            _insert(draft, here)
        elif standing[sides.head.id] != here:
            doubles.append(sides)
        elif sides.head.alive:
            _merge_row(draft, sides)
        else:
            weigh_delete(draft, sides)
    for sides in doubles:
        _absorb(draft, sides)
    _absent(draft, standing)
    list_standing(draft, standing)
    draft.held += [here for here in mine.rows if here in mine.held]
    return draft.plan()


def _frozen(draft: Draft, standing: dict[str, str]) -> Plan:
    """Send new rows and judge no other: what the ledger lacks may say all that differs here.

    Behind an entry of my own log that the sheet was not brought up to (an undo), new rows wait
    too: the next entry would be remembered as if all before it had been given.
    """
    own = draft.sheet.log
    last, given = draft.head_vector.get(own), draft.memory.vector.get(own)
    behind = last is not None and (given is None or given.seq < last.seq)
    for here in draft.sheet.rows:
        if here in draft.sheet.new and draft.head.row(here) is None and not behind:
            _insert(draft, here)
    draft.exceptions = dict(draft.memory.exceptions)
    list_standing(draft, standing)
    draft.held += [here for here in draft.sheet.rows if here in draft.sheet.held]
    return draft.plan()


def _standing(draft: Draft) -> dict[str, str]:
    """Return which row of the sheet stands for each row of the ledger, aliases being one."""
    if not draft.head.groups:
        return {here: here for here in draft.sheet.rows}
    standing: dict[str, str] = {}
    for here in draft.sheet.rows:
        name = draft.head.survivor(here)
        if name == here or name not in standing:
            standing[name] = here
    return standing


def _touched(draft: Draft) -> Iterator[str]:
    """Yield the rows that need a look: all but those where nothing moved on any side."""
    sheet, memory, old, head = draft.sheet, draft.memory, draft.old.rows, draft.head.rows
    special = {
        *sheet.new,
        *sheet.two_way,
        *(row for row, _ in memory.exceptions),
        *draft.head.groups,
    }
    everything = not draft.columns <= (memory.fields or draft.columns)
    for here in sheet.rows:
        still = not everything and here in old and shares(old, head, here)
        if not still or here in special or not _agrees(draft, here):
            yield here


def _agrees(draft: Draft, here: str) -> bool:
    """Say whether a row of the sheet shows what it was given; where images are equal, so are rows."""
    image = draft.old.image(here)
    if image is not None and image == draft.sheet.image(here):
        return True
    row, cells = draft.old.rows[here], draft.sheet.rows[here]
    if not row.alive:
        return False
    plain = len(row.inserts) == 1 and not row.cells
    values = (
        row.inserts[0].values if plain else shown_values(row, draft.register, draft.policy.owner)
    )
    if cells == values:
        return True
    return all(same(cells[name], values.get(name)) for name in draft.sheet.fields if name in cells)


def _insert(draft: Draft, here: str) -> None:
    sheet = draft.sheet
    if here in sheet.held:
        return
    if here in sheet.two_way:
        asked = Conflict("two_way", sheet.register, here, ROW, None, True, None)
        draft.conflicts[here, ROW] = asked
        return
    values = {name: value for name, value in sheet.rows[here].items() if name in draft.columns}
    draft.push.append(Change("insert", sheet.register, here, values=values))


def _merge_row(draft: Draft, sides: Sides) -> None:
    for place, cell in draft.cells(sides):
        draft.weigh(place, cell)
    draft.note_unread(sides)
    draft.rename(sides)


def _absorb(draft: Draft, sides: Sides) -> None:
    """Take out a row that an alias made one with another of this sheet, if nobody edited it."""
    alone = sides._replace(base=draft.old.rows.get(sides.here))  # Not as the alias joined it.
    cells = [(place.field, cell) for place, cell in draft.cells(alone)]
    stays = Given("old", value=True)
    if all(same(cell.mine, cell.base.value) for _, cell in cells):
        bases = draft.bases(alone)
        gone = Pull("delete", draft.register, sides.here, given=stays, cells=bases)
        draft.pull.append(gone)
        return
    if not sides.head.alive and all(change.row != sides.head.id for change in draft.push):
        weigh_delete(draft, alone)
        return
    draft.exceptions[sides.here, ROW] = stays
    draft.exceptions.update({(sides.here, name): cell.base for name, cell in cells})
    pair = (None, sides.here, sides.head.id)
    draft.conflicts[sides.here, ROW] = Conflict("key", draft.register, sides.here, ROW, *pair)


def _absent(draft: Draft, standing: Mapping[str, str]) -> None:
    """Weigh the rows that the ledger has and the sheet has not."""
    seen: set[str] = set()
    new: list[Row] = []
    for name in draft.head.rows:
        if name in draft.sheet.rows:
            continue
        survivor = draft.head.survivor(name)
        if survivor in standing or survivor in seen:
            continue
        seen.add(survivor)
        row = draft.head.row(survivor)
        names = draft.head.groups.get(survivor, (survivor,))
        given = next((one for one in names if draft.given(one)), None)
        if row is None or not row.alive:
            continue
        if given is None:
            new.append(row)
        else:
            vanish(draft, given, row)
    for row in sorted(new, key=_born):  # In one order, whichever entry came first to this PC.
        pull_new(draft, row)


def _born(row: Row) -> WriteId:
    return min((insert.stamp.id for insert in row.inserts), default=WriteId("", 0))
