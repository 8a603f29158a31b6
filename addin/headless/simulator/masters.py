"""What must hold of the master after every refresh."""

from collections import Counter

from addin.headless.simulator.after import Written
from addin.headless.simulator.clerk import cells_of
from addin.headless.simulator.paper import KEY, REGISTER, Paper
from addin.headless.simulator.world import BrokenError, World
from workbooks.ledger.entry import same
from workbooks.ledger.state import shown
from workbooks.sync.run import Decided


def check_master(world: World, before: Paper, decided: Decided | None) -> None:
    """Look at the master after a refresh."""
    if decided is not None and world.master is not None:
        the_head_keeps_what_he_typed(world.master.paper, before, decided)
        the_master_equals_the_replay(world.master.paper, decided)


def the_head_keeps_what_he_typed(after: Paper, before: Paper, decided: Decided) -> None:
    """No refresh changes a cell in which the head typed what no ledger has taken along."""
    there, past = {line.mark: line for line in after.lines}, Written()
    for entry in decided.views[0].known.ledger.entries:
        past.take(entry)
    for line in before.lines:
        values = cells_of(Paper(before.memory, before.columns, [line.copy()])).get(
            line.id or "", {}
        )
        for name in line.typed.keys() & values.keys():
            now = there.get(line.mark)
            kept = now is not None and now.cells.get(name) == line.cells.get(name)
            kept = kept or any(one.cells == line.cells for one in after.lines)  # A pasted copy.
            if not kept and values[name] not in past.values[line.id or "", name]:
                held = now.cells.get(name) if now else "no line"
                what = f"{line.cells.get(KEY)}.{name} {line.cells.get(name)}"
                raise BrokenError(f"the_head_keeps_what_he_typed: {what} is {held}")


def the_master_equals_the_replay(master: Paper, decided: Decided) -> None:
    """Where the head did not type the master shows what the ledger shows."""
    table, plan = decided.views[0].known.state.table(REGISTER), decided.plans[REGISTER]
    alive = {row.id: row for row in table if row.alive}
    asked = {one.row for one in plan.conflicts} | {one.row for one in plan.vanished}
    asked |= {table.survivor(row) for row in asked}
    there = {line.id for line in master.lines}
    keys = Counter(line.cells.get(KEY) for line in master.lines)
    for row in alive.keys() - there - asked:
        raise BrokenError(f"the_master_equals_the_replay: no row {row[-4:]}")
    for line in master.lines:
        if line.typed or line.id in asked or line.id not in table.rows or line.id is None:
            continue
        if line.stamp != line.cells.get(KEY) or keys[line.stamp] > 1:
            continue  # Sorted without its identity, and not clear whose it is: the head is asked.
        if line.id not in alive:
            raise BrokenError(f"the_master_equals_the_replay: row {line.id[-4:]} is gone")
        shown_here = cells_of(Paper(master.memory, master.columns, [line.copy()]))[line.id]
        for name, value in shown_here.items():
            write = shown(alive[line.id].live(name))
            if not same(value, write.value if write else None):
                what = f"{line.id[-4:]}.{name} {value} not {write.value if write else None}"
                raise BrokenError(f"the_master_equals_the_replay: {what}")
