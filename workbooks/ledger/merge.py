"""The three-way merge of one register: pure, and printed before anything is written."""

from collections.abc import Callable, Iterator, Mapping

from workbooks.ledger.double import absorb
from workbooks.ledger.draft import Draft, Sides
from workbooks.ledger.entry import Change, WriteId, same
from workbooks.ledger.mass import propose
from workbooks.ledger.plan import Plan
from workbooks.ledger.presence import pull_new, vanish, weigh_delete, weigh_strange
from workbooks.ledger.rows import LaidOver, Rows, shares
from workbooks.ledger.sheet import Base, Policy, Sheet
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
        absorb(draft, sides, standing[sides.head.id])
    if not mine.part:
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
    draft.exceptions = {**draft.memory.exceptions, **draft.exceptions}
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
    unmoved = None if everything else _unmoved(old, head)
    for here in sheet.rows:
        # The common case, decided fast: nobody wrote there, and it shows what it was given.
        image = unmoved(here) if unmoved and here not in special else None
        if image is not None and image == sheet.image(here):
            continue
        still = not everything and here in old and shares(old, head, here)
        if not still or here in special or not _agrees(draft, here):
            yield here


def _unmoved(old: Rows, head: Rows) -> Callable[[str], bytes | None] | None:
    """Return what gives the image of a stored row that nobody wrote to on either side."""
    if not (isinstance(old, LaidOver) and isinstance(head, LaidOver) and old.stored is head.stored):
        return None
    moved, image = old.changed.keys() | head.changed.keys(), old.stored.image
    return lambda name: None if name in moved else image(name)


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
    values = {name: value for name, value in sheet.rows[here].items() if name in draft.columns}
    if here in sheet.two_way and draft.policy.of_row(here) != "mine":
        weigh_strange(draft, here, values)
    else:
        draft.push.append(Change("insert", sheet.register, here, values=values))


def _merge_row(draft: Draft, sides: Sides) -> None:
    for place, cell in draft.moved_cells(sides):
        draft.weigh(place, cell)
    draft.note_unread(sides)
    draft.rename(sides)


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
