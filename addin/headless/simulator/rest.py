"""What must hold when all faults are mended and everybody has synced: all copies are equal."""

from collections.abc import Callable

from addin.headless.simulator.after import Problems
from addin.headless.simulator.clerk import cells_of
from addin.headless.simulator.paper import REGISTER
from addin.headless.simulator.world import World
from workbooks.ledger.entry import WriteId, same
from workbooks.ledger.replay import replay
from workbooks.ledger.state import shown_values


def all_copies_are_equal(world: World) -> Problems:
    """When all is quiet all copies are equal, but for what is asked."""
    state = world.state().table(REGISTER)
    want = {row.id: shown_values(row) for row in state if row.alive}
    for clerk in world.everybody():
        plan = clerk.decide().plans[REGISTER]
        clerk.pc.power.again()
        asked = {(one.row, one.field) for one in plan.conflicts}
        wide = {one.row for one in plan.conflicts if one.field == ""}
        here = cells_of(clerk.paper)
        for row in (here.keys() ^ want.keys()) - wide:
            yield f"{clerk.name} row {row[-4:]}"
        for row in here.keys() & want.keys() - wide:
            for name, value in here[row].items():
                if (row, name) not in asked and not same(value, want[row].get(name)):
                    yield f"{clerk.name} {row[-4:]}.{name} {value} not {want[row].get(name)}"


def nothing_accepted_is_lost(world: World) -> Problems:
    """What a sync said it had written, and what any PC keeps, is in the ledger."""
    ledger = world.ledger()
    there = {(e.log, e.seq): e.seal for e in ledger.entries}
    for place, seal in world.told.items():
        if there.get(place) != seal:
            yield f"{place[0][-4:]}:{place[1]} is not in the ledger"


def nothing_replaced_is_shown(world: World) -> Problems:
    """A value that nobody replaced is live, and its row stands."""
    named: set[tuple[WriteId, str]] = set()
    entries = world.ledger().entries
    table = replay(entries).table(REGISTER)
    for entry in entries:
        for change in entry.changes:
            row = table.survivor(change.row)
            named |= {(write, row) for write in change.over}
    for entry in entries:
        for change in entry.changes:
            if change.kind not in {"set", "insert"}:
                continue
            there = table.row(change.row)
            if (entry.id, table.survivor(change.row)) in named:
                continue
            if there is None or not there.alive:
                yield f"{change.kind} {change.row[-4:]} of {entry.log[-4:]}:{entry.seq} is gone"


def a_further_sync_writes_nothing(world: World) -> Problems:
    """When all is quiet a further sync of everybody changes no byte."""
    files = dict(world.folder.files)
    for clerk in world.everybody():
        before = clerk.paper.copy()
        done = clerk.sync()
        if done.wrong is not None:
            yield f"{clerk.name} {done.wrong}"
        elif not clerk.paper.same(before):
            yield f"{clerk.name} rewrites the workbook: {str(done.plan)[:200]}"
    if world.folder.files != files:
        yield "the share is written"


AT_REST: tuple[Callable[[World], Problems], ...] = (
    nothing_accepted_is_lost,
    nothing_replaced_is_shown,
    a_further_sync_writes_nothing,
    all_copies_are_equal,
)
