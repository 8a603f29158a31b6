"""Now and then a clerk hands some rows over from the open workbook, and what must hold of that."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

from addin.headless.simulator.clerk import Clerk
from addin.headless.simulator.paper import KEY, REGISTER, Paper, plain
from addin.headless.simulator.world import BrokenError, World
from workbooks.read.piece import only
from workbooks.sync.hand_over import HandedOver, hand_over
from workbooks.sync.problem import ShareProblem

_OFTEN = 0.06


def handed_over(world: World, chance: Random) -> str | None:
    """A clerk sends some rows; the sheet stays as it is, and a later sync says nothing twice.

    Chance is drawn from a source of its own, so that whoever does something else does the same.
    """
    if chance.random() > _OFTEN:
        return None
    clerk = chance.choice(world.everybody())
    book = clerk.paper.book(clerk.path)
    table, count = book.tables[0], len(clerk.paper.lines)
    if not count:
        return None
    places = sorted(chance.sample(range(count), 1 + chance.randrange(count)))
    before = clerk.paper.copy()
    office = world.office(clerk.pc, clerk.name)
    try:
        done = hand_over(only(table, places), book.memory, Path(clerk.path), office)
    except (ShareProblem, OSError) as wrong:
        return f"{clerk.name} hands over ! {str(wrong)[:60]}"
    for problem in _problems(clerk, before, places, done):
        raise BrokenError(f"a_hand_over_sends_what_was_chosen_and_no_more: {clerk.name}: {problem}")
    world.told.update({(entry.log, entry.seq): entry.seal for entry in done.entries})
    _note_sent(clerk, done)
    world.met["rows handed over"] += bool(done.entries)
    sent = " ".join(f"{one.kind}:{one.row[-4:]}.{one.field}" for one in done.changes)
    return f"{clerk.name} hands over {len(places)} > [{sent}] left{len(done.left)}"


def _note_sent(clerk: Clerk, done: HandedOver) -> None:
    """Take what was sent as synced, whatever holds its row back at the next sync."""
    clerk.last = {row: dict(cells) for row, cells in clerk.last.items()}
    for change in done.changes:
        values = {change.field: change.after} if change.field else change.values
        clerk.last[change.row] = {**clerk.last.get(change.row, {}), **values}
        clerk.sent_over.setdefault((change.row, change.field), set()).add(change.before)


def _problems(clerk: Clerk, before: Paper, places: list[int], done: HandedOver) -> Iterator[str]:
    if not clerk.paper.same(before):
        yield "the workbook was written"
    if clerk.clean and done.entries:
        yield "nothing was typed"
    lines = [before.lines[at] for at in places]
    rows = {line.id for line in lines} | _sent_as(
        clerk, {plain(KEY, x.cells.get(KEY)) for x in lines}
    )
    for change in done.changes:
        if change.kind == "insert":
            chosen = change.values.get(KEY) in {plain(KEY, line.cells.get(KEY)) for line in lines}
        else:
            chosen = change.kind == "set" and change.row in rows
        if not chosen:
            yield f"{change.kind} {change.row[-4:]}.{change.field} was not chosen"


def _sent_as(clerk: Clerk, keys: set[object]) -> set[str | None]:
    """Return the rows that were ever inserted under some keys, whatever a hand did to files since."""
    return {
        change.row
        for entry in clerk.world.accepted.values()
        for change in entry.changes
        if change.register == REGISTER and change.values.get(KEY) in keys
    }
