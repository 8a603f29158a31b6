"""From a seed to a story: events are drawn, checkers look, all is mended, copies must be equal."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from random import Random

from addin.headless.simulator import faults, hands, mangle, work
from addin.headless.simulator.checkers import check_past
from addin.headless.simulator.clerk import Clerk
from addin.headless.simulator.handed import handed_over
from addin.headless.simulator.master import Master
from addin.headless.simulator.paper import COUNT, ERROR, FIELDS, KEY
from addin.headless.simulator.rest import AT_REST
from addin.headless.simulator.world import BrokenError, World
from workbooks.ledger.sheet import Policy

LEGEND = (
    "who sync conflicts/deletions > [pushed] < [pulled] ?asked gone held proposed; ! what stopped it; "
    "rows by the last four signs of their identity; a fault stands before its colon"
)
STEPS = 45
_ROUNDS = 6
_SECONDS = 3600.0

EVENTS: tuple[tuple[int, Callable[[World], str | None]], ...] = (
    (26, work.type_cell),
    (24, work.sync),
    (6, work.add),
    (4, work.settle_one),
    (3, work.remove),
    (2, work.take_back),
    (2, work.retype_key),
    (2, work.duplicate),
    (2, work.excel_edits),
    (4, faults.power_cut),
    (3, faults.torn_append),
    (1, faults.disk_full),
    (2, faults.unsaved),
    (4, faults.interleaved),
    (3, faults.typing_meanwhile),
    (2, faults.share_gone),
    (2, faults.old_copy),
    (1, faults.copied_workbook),
    (1, faults.cloned_pc),
    (1, faults.clock_back),
    (3, faults.seen_late),
    (3, faults.comes),
    (1, mangle.emptied),
    (3, mangle.sorted_sheet),
    (1, mangle.filtered_paste),
    (1, mangle.error_cell),
    (2, mangle.cut_and_inserted),
    (2, mangle.older_addin),
    (1, mangle.memory_lost),
    (2, hands.backup),
    (1, hands.restored),
    (1, hands.duplicated),
    (1, hands.renamed),
    (1, hands.edited),
    (1, hands.truncated),
    (3, hands.mended),
    (1, hands.newer),
    (2, hands.updated),
)
FAULTS = (
    *("power cut", "torn append", "append of NULs", "disk full", "closed unsaved", "two at once"),
    *(
        "typing during a sync",
        "share gone",
        "old copy back",
        "copied workbook",
        "cloned PC",
        "two PCs of one name",
    ),
    *("clock set back", "seen late", "half copied", "sheet emptied", "sheet sorted"),
    *("visible columns sorted", "filtered paste", "error cell", "row moved", "older add-in"),
    *("memory lost", "backup restored", "ledger file duplicated", "ledger file renamed"),
    *("ledger file edited", "ledger file truncated", "newer Dafatir", "cache lost", "cache spoilt"),
    "rows handed over",
)


@dataclass(slots=True)
class History:
    """What became of one seed."""

    seed: int
    story: list[str]
    wrong: str = ""
    met: Counter[str] = field(default_factory=Counter)

    def __str__(self) -> str:
        return "\n".join([f"seed {self.seed}: {self.wrong}", f"({LEGEND})", *self.story])


def simulate(seed: int, steps: int = STEPS) -> History:
    """Return the history of a seed; `wrong` says which checker cried, if one did."""
    world, wrong = World.of(seed), ""
    try:
        _begin(world)
        for number in range(1, steps + 1):
            _step(world, number)
        rest(world)
    except BrokenError as broken:
        wrong = str(broken)
    except Exception as broken:  # noqa: BLE001 - a traceback is a failure as any other.
        wrong = f"no_traceback: {type(broken).__name__}: {broken}"
    return History(seed, world.story, wrong, world.met)


def simulate_many(seeds: Iterable[int], steps: int = STEPS) -> Iterator[History]:
    """Yield the history of each seed."""
    for seed in seeds:
        yield simulate(seed, steps)


def _begin(world: World) -> None:
    for _ in range(3):
        clerk, _pc = faults.new_pc(world)
        world.clerks.append(clerk)
    world.master = Master.of(world, world.pc())
    first = world.clerks[0]
    first.paper.lines = [work.new_line(world) for _ in range(world.rng.randrange(3, 7))]
    for clerk in world.everybody():
        world.say(f"0 {work.run(world, clerk)}")


def _step(world: World, number: int) -> None:
    weights = [weight for weight, _ in EVENTS]
    event = world.rng.choices([event for _, event in EVENTS], weights)[0]
    world.folder.now += _SECONDS * world.rng.random()
    world.say(f"{number} {event.__name__} ...")
    with world.folder.stamped():
        told = event(world)
    if spoilt := faults.cache_spoilt(world, Random(f"{world.seed} cache {number}")):  # noqa: S311 - a story.
        told = f"{told or event.__name__}; {spoilt}"
    if handed := handed_over(world, Random(f"{world.seed} hand over {number}")):  # noqa: S311 - as above.
        told = f"{told or event.__name__}; {handed}"
    world.story.pop()
    if told:
        world.say(f"{number} {told}")
    check_past(world)


def rest(world: World) -> None:
    """Mend every fault, let everybody sync until all is quiet, and look."""
    heal(world)
    quiet = Policy(deletions="restore")
    for number in range(_ROUNDS):
        files, papers = dict(world.folder.files), [c.paper.copy() for c in world.everybody()]
        for clerk in world.everybody():
            heal_sheet(world, clerk)
            world.say(f"rest{number} {work.run(world, clerk, quiet)}")
        still = zip(world.everybody(), papers, strict=True)
        if files == world.folder.files and all(clerk.paper.same(paper) for clerk, paper in still):
            break  # A further round would tell this one again.
    for checker in AT_REST:
        for problem in checker(world):
            raise BrokenError(f"{checker.__name__}: {problem}")


def heal(world: World) -> None:
    """Mend files, bring everything to everybody."""
    with world.folder.stamped():
        world.say(f"heal {hands.mended(world)} {hands.updated(world)}")
    for pc in world.pcs:
        pc.disk.late.clear()


def heal_sheet(world: World, clerk: Clerk) -> None:
    """Do what the findings of a sheet ask for: blank counts, errors, one key twice, columns."""
    paper, keys = clerk.paper, set()
    paper.columns = (*paper.columns, *(name for name in FIELDS if name not in paper.columns))
    for line in paper.lines:
        for name in FIELDS:
            if line.cells.get(name) is ERROR:
                line.cells[name] = work.draw(world.rng, name)
                clerk.clean = False
        if line.cells.get(COUNT) is None:
            line.cells[COUNT], clerk.clean = 1, False
        if line.cells.get(KEY) in keys:
            line.cells[KEY], clerk.clean = work.new_line(world).cells[KEY], False
        keys.add(line.cells.get(KEY))
