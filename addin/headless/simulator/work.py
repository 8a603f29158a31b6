"""An ordinary day: what clerks type, sort, paste, settle and take back."""

from collections.abc import Callable
from random import Random
from typing import Any

from addin.headless.simulator.checkers import check_sync
from addin.headless.simulator.clerk import Clerk, Done, shown_at
from addin.headless.simulator.masters import check_master
from addin.headless.simulator.paper import (
    COUNT,
    DAY,
    ERROR,
    KEY,
    NAME,
    NEVER,
    REGISTER,
    Line,
    Paper,
    copied,
)
from addin.headless.simulator.world import LEDGER, Settled, World
from workbooks.ledger.plan import Conflict
from workbooks.ledger.settle import Value, make_one, settle
from workbooks.ledger.sheet import Policy, Side
from workbooks.ledger.undo import undo
from workbooks.sync.problem import ShareProblem
from workbooks.sync.run import Decided

Event = Callable[[World], str | None]
_NAMES = ("table", "chaise", "écran", "طاولة", None)
_COUNTS: tuple[Any, ...] = (1, 2, 3, 12)
_DAYS = ("05-09-2026", "2026-10-01", "12/11/2026", None)


def pick(world: World) -> Clerk:
    """Choose who does something; the head now and then."""
    return world.rng.choice(world.everybody())


def draw(rng: Random, name: str) -> Any:
    """Draw what somebody types in a field."""
    if name == NAME:
        return rng.choice(_NAMES)
    return rng.choice(_COUNTS) if name == COUNT else rng.choice(_DAYS)


def new_line(world: World, *, twin: bool = False) -> Line:
    """Draw a line; now and then two people choose one key."""
    if not twin:
        world.keys += 1
    cells = {KEY: f"INV-{world.keys:03d}", NAME: "table", COUNT: 1, DAY: "05-09-2026"}
    if world.rng.random() < 0.5:  # noqa: PLR2004 - half of them.
        cells[NAME] = world.rng.choice(_NAMES[:4])
    return Line(cells, typed=dict.fromkeys(cells, NEVER))


def add(world: World) -> str:
    """A clerk types a new row."""
    clerk = pick(world)
    line = new_line(world, twin=world.rng.random() < 0.2)  # noqa: PLR2004 - one in five.
    line.cells = {name: line.cells[name] for name in clerk.paper.columns}
    clerk.paper.lines.append(line)
    clerk.clean = False
    return f"{clerk.name} new {shown_at(line.cells)}"


def type_cell(world: World) -> str | None:
    """A clerk types in a cell."""
    clerk = pick(world)
    return type_in(world.rng, clerk, clerk.paper)


def type_in(rng: Random, clerk: Clerk, paper: Paper) -> str | None:
    """Type in one cell of a paper."""
    names = [name for name in paper.columns if name != KEY]
    if not paper.lines or not names:
        return None
    line, name = rng.choice(paper.lines), rng.choice(names)
    line.type(name, draw(rng, name))
    clerk.clean = False
    return f"{clerk.name} type {at(line)} {name}={line.cells[name]}"


def at(line: Line) -> str:
    """Return a line as a story names it."""
    return f"{line.cells.get(KEY)}({(line.id or '')[-4:]})"


def remove(world: World) -> str | None:
    """A clerk deletes a line."""
    clerk = pick(world)
    if not clerk.paper.lines:
        return None
    line = clerk.paper.lines.pop(world.rng.randrange(len(clerk.paper.lines)))
    clerk.clean = False
    return f"{clerk.name} delete {at(line)}"


def sync(world: World) -> str:
    """A clerk syncs."""
    clerk, rng = pick(world), world.rng
    mode = rng.choice(["ask"] * 6 + ["mine", "theirs"])
    wish = rng.choice(["ask"] * 4 + ["accept", "restore"])
    policy = Policy(mode, wish)  # type: ignore[arg-type]  # Both are drawn from what there is.
    return run(world, clerk, policy)


def run(
    world: World,
    clerk: Clerk,
    policy: Policy | None = None,
    typing: Callable[[Paper], None] = lambda _: None,
) -> str:
    """Sync, let every checker look, and return the line that tells it."""
    policy = policy or Policy()
    done = clerk.sync(policy, typing)
    line = f"{clerk.name} sync {policy.on_conflict}/{policy.deletions} {told(done)}"
    world.story.append(f"  .. {line}")  # So that a checker's cry has its last line.
    check_sync(world, done)
    if done.went and world.master is not None and world.rng.random() < 0.5:  # noqa: PLR2004 - half.
        refresh(world, clerk)
    world.story.pop()
    return line


def refresh(world: World, clerk: Clerk) -> None:
    """Bring the master up to date after a sync, and look at it."""
    assert world.master is not None
    before = world.master.paper.copy()
    check_master(world, before, world.master.refresh(clerk.pc))


def told(done: Done) -> str:
    """Return what a sync did, in a few words."""
    if done.wrong is not None:
        return f"! {type(done.wrong).__name__} {str(done.wrong)[:60]}"
    plan = done.plan
    push = " ".join(f"{c.kind}:{c.row[-4:]}{'.' + c.field if c.field else ''}" for c in plan.push)
    pull = " ".join(f"{p.kind}:{p.row[-4:]}{'.' + p.field if p.field else ''}" for p in plan.pull)
    more = f" ?{len(plan.conflicts)}" if plan.conflicts else ""
    more += f" gone{len(plan.vanished)}" if plan.vanished else ""
    more += f" held{len(plan.held)}" if plan.held else ""
    more += f" proposed{len(plan.proposed)}" if plan.proposed else ""
    missing = " missing" if done.view.sheet.missing else ""
    return f"> [{push}] < [{pull}]{more}{missing}"


def settle_one(world: World) -> str | None:
    """A clerk answers one question of the last sync."""
    clerk, rng = pick(world), world.rng
    if not clerk.asked:
        return None
    run(world, clerk)
    if not clerk.asked:
        return f"{clerk.name} finds nothing to settle"
    return settle_at(world, clerk, rng.choice(clerk.asked))


def settle_at(world: World, clerk: Clerk, one: Conflict) -> str:
    """Answer one question, sync, and see that it is not asked again."""
    side: Side = world.rng.choice(["mine", "theirs"])
    if one.kind == "two_way" and not one.field:
        line = run(world, clerk, Policy(rows={one.row: side}))
        return f"{clerk.name} settles row {one.row[-4:]} {side}; {line}"
    try:
        decided = clerk.decide()
        entries = clerk.write(decided, _answer(decided, one, side, world), "settle")
    except (ShareProblem, ValueError) as wrong:  # The answer came too late; it is told.
        return f"{clerk.name} cannot settle {one.row[-4:]}.{one.field}: {wrong}"
    if entries and one.kind in {"cell", "delete"}:
        names = decided.views[0].known.state.table(REGISTER).groups.get(one.row, (one.row,))
        answer = Settled(frozenset(names), one.field, frozenset(one.writes), entries[-1].id)
        world.settled.append(answer)
    clerk.clean = clerk.clean and one.field != ""  # A row that stays brings what was typed in it.
    line = run(world, clerk)
    return f"{clerk.name} settles {one.kind} {one.row[-4:]}.{one.field} {side}; {line}"


def _answer(decided: Decided, one: Conflict, side: Side, world: World) -> tuple[Any, ...]:
    state = decided.views[0].known.state
    if one.kind == "key":
        return make_one(state, REGISTER, str(one.mine), str(one.theirs), side)
    if one.field and world.rng.random() < 0.2:  # noqa: PLR2004 - one in five answers otherwise.
        return settle(state, one, Value("bureau" if one.field == NAME else one.mine))
    return settle(state, one, side)


def take_back(world: World) -> str | None:
    """A clerk takes back the last sync."""
    clerk = pick(world)
    try:
        decided = clerk.decide()
        draft = decided.drafts[LEDGER]
        taken = undo(draft.known.ledger.entries, draft.known.state, draft.log)
        if taken is None or not taken.changes:
            return None
        clerk.write(decided, taken.changes, "undo", taken.undoes)
    except ShareProblem as wrong:
        return f"{clerk.name} cannot undo: {wrong.code}"
    return f"{clerk.name} undoes {len(taken.changes)}; {run(world, clerk)}"


def retype_key(world: World) -> str | None:
    """A clerk gives a row another key."""
    clerk = pick(world)
    if not clerk.paper.lines or KEY not in clerk.paper.columns:
        return None
    line = world.rng.choice(clerk.paper.lines)
    old = at(line)
    line.type(KEY, new_line(world).cells[KEY])
    clerk.clean = False
    return f"{clerk.name} retypes {old} -> {line.cells[KEY]}"


def excel_edits(world: World) -> str | None:
    """Excel and other programs write the same things otherwise: nothing has changed."""
    clerk, rng = pick(world), world.rng
    if not clerk.paper.lines:
        return None
    for line in rng.sample(clerk.paper.lines, (len(clerk.paper.lines) + 1) // 2):
        _rewrite(line)
    return f"{clerk.name} saves with another program"


def _rewrite(line: Line) -> None:
    name, count = line.cells.get(NAME), line.cells.get(COUNT)
    if isinstance(name, str):
        line.cells[NAME] = f"\u00a0{name} "
    if count is not None and count is not ERROR:
        line.cells[COUNT] = str(count).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))


def duplicate(world: World) -> str | None:
    """A row is copied and pasted with its hidden identity, and given a key of its own."""
    clerk = pick(world)
    if not clerk.paper.lines or KEY not in clerk.paper.columns:
        return None
    line = copied(world.rng.choice(clerk.paper.lines))
    if world.rng.random() < 0.7:  # noqa: PLR2004 - some forget it.
        line.type(KEY, new_line(world).cells[KEY])
    clerk.paper.lines.insert(world.rng.randrange(len(clerk.paper.lines) + 1), line)
    clerk.clean = False
    return f"{clerk.name} pastes a copy as {at(line)}"
