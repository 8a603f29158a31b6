"""What must hold of the master after every refresh."""

from addin.headless.simulator.clerk import cells_of
from addin.headless.simulator.paper import KEY, REGISTER
from addin.headless.simulator.world import BrokenError, World
from workbooks.ledger.entry import Scalar, same
from workbooks.ledger.state import shown
from workbooks.sync.run import Decided

Places = dict[tuple[str, str], Scalar]


def check_master(world: World, typed: Places, decided: Decided | None) -> None:
    """The master equals the replay, but for what the head typed there, which no refresh touches."""
    master = world.master
    if decided is None or master is None:
        return
    # Rows that were retyped, or sorted without their identity: both sides of the exchange.
    moved = {row for row, name in typed if name == KEY}
    keys = {value for (_, name), value in typed.items() if name == KEY}
    moved |= {row for row, cells in cells_of(master.paper).items() if cells.get(KEY) in keys}
    here, view, plan = cells_of(master.paper), decided.views[0], decided.plans[REGISTER]
    for (row, name), value in typed.items():
        if row in here and row not in moved and not same(here[row].get(name), value):
            raise BrokenError(f"the_head_keeps_what_he_typed: {row[-4:]}.{name} {value}")
    alive = {row.id: row for row in view.known.state.table(REGISTER) if row.alive}
    asked = {one.row for one in plan.conflicts} | {one.row for one in plan.vanished}
    for row in (here.keys() ^ alive.keys()) - asked - {row for row, _ in typed}:
        if row in view.known.state.table(REGISTER).rows:
            raise BrokenError(f"the_master_equals_the_replay: row {row[-4:]}")
    for row in (here.keys() & alive.keys()) - asked - moved:
        for name, value in here[row].items():
            write = shown(alive[row].live(name))
            if (row, name) not in typed and not same(value, write.value if write else None):
                raise BrokenError(f"the_master_equals_the_replay: {row[-4:]}.{name} {value}")
