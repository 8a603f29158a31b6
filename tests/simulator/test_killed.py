"""One sync, stopped at each operation on a disk in turn: nothing is lost, nothing is said twice."""

from collections.abc import Callable

import pytest

from addin.headless.simulator import work
from addin.headless.simulator.clerk import Clerk
from addin.headless.simulator.faults import new_pc
from addin.headless.simulator.master import Master
from addin.headless.simulator.paper import COUNT, KEY, NAME, REGISTER, Line
from addin.headless.simulator.run import rest
from addin.headless.simulator.share import Power, PowerLostError
from addin.headless.simulator.world import World
from workbooks.ledger.state import shown_values
from workbooks.sync.problem import ShareProblem

pytestmark = pytest.mark.slow
_TORN_BYTES = 1600  # More than the one line that this sync appends.


def _ready() -> tuple[World, Clerk]:
    """Return an office where Amal's next sync pushes, pulls, asks, and refreshes the master."""
    world = World.of(7)
    for _ in range(2):
        world.clerks.append(new_pc(world)[0])
    amal, badr = world.clerks
    world.master = Master.of(world, world.pc())
    amal.paper.lines = [work.new_line(world) for _ in range(4)]
    for clerk in (amal, badr, world.master):
        work.run(world, clerk)
    badr.paper.lines[0].type(COUNT, 12)
    badr.paper.lines[1].type(NAME, "écran")
    badr.paper.lines.append(_line("INV-011"))
    badr.clean = amal.clean = False
    work.run(world, badr)
    amal.paper.lines[0].type(COUNT, 3)
    amal.paper.lines[2].type(NAME, "طاولة")
    amal.paper.lines.append(_line("INV-010"))
    amal.pc.power.again()
    return world, amal


def _line(key: str) -> Line:
    return Line({KEY: key, NAME: "chaise", COUNT: 1, "condition_date": "05-09-2026"})


def _sync_cut(prepare: Callable[[Power], None]) -> bool:
    """Cut Amal's sync as told, let all sync again and look; say whether it was cut at all."""
    world, amal = _ready()
    prepare(amal.pc.power)
    done = amal.sync()
    rest(world)
    rows = [shown_values(row) for row in world.state().table(REGISTER) if row.alive]
    keys = sorted(str(row[KEY]) for row in rows)
    assert keys == ["INV-001", "INV-002", "INV-003", "INV-004", "INV-010", "INV-011"]
    live = {write.value for row in world.state().table(REGISTER) for write in row.live(COUNT)}
    assert {3, 12} <= live, "both values of the conflict are kept"
    assert [one.kind for one in amal.asked] == ["cell"]
    return isinstance(done.wrong, PowerLostError | ShareProblem)


def test_a_sync_killed_before_any_operation_is_made_good_by_the_next() -> None:
    cut = 1
    while _sync_cut(_killed_at(cut)):
        cut += 1
    assert cut > 20, "the share, this PC's folder and the workbook all were met"


def _killed_at(number: int) -> Callable[[Power], None]:
    return lambda power: setattr(power, "fails_at", number)


@pytest.mark.parametrize("nuls", [False, True], ids=["cut", "NULs"])
def test_a_line_torn_at_any_byte_is_made_good_by_the_next_sync(*, nuls: bool) -> None:
    for reached in (*range(4), *range(4, _TORN_BYTES, 131), _TORN_BYTES):
        assert _sync_cut(_torn_at(reached, nuls=nuls))


def _torn_at(reached: int, *, nuls: bool) -> Callable[[Power], None]:
    return lambda power: setattr(power, "tears", (reached, nuls))


def test_a_refresh_killed_before_any_operation_leaves_a_master_that_is_brought_up_to_date() -> None:
    for cut in range(1, 60):
        world, amal = _ready()
        assert world.master is not None
        amal.sync()
        amal.pc.power.fails_at = cut
        went = world.master.refresh(amal.pc)
        rest(world)
        if went is not None:
            assert cut > 10
            return
    pytest.fail("the refresh never ended")
