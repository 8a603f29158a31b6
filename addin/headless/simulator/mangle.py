"""Faults of sheets: what people, Excel and older programs do to a table of rows."""

from addin.headless.simulator.faults import met
from addin.headless.simulator.paper import ERROR, KEY, NAME, REGISTER
from addin.headless.simulator.work import at, draw, pick, run
from addin.headless.simulator.world import World
from workbooks.read.memory import Memory


def emptied(world: World) -> str | None:
    """A sheet comes back empty."""
    clerk = pick(world)
    if not clerk.paper.lines:
        return None
    clerk.paper.lines.clear()
    clerk.clean = False
    return met(world, "sheet emptied", f"{clerk.name}; {run(world, clerk)}")


def sorted_sheet(world: World) -> str | None:
    """Somebody sorts: all columns, or only those that they see."""
    clerk, lines = pick(world), []
    lines = clerk.paper.lines
    visible = world.rng.random() < 0.5  # noqa: PLR2004 - half.
    hidden = [(line.id, line.stamp) for line in lines]
    lines.sort(key=lambda line: str(line.cells.get(NAME)) + str(line.cells.get(KEY)))
    if visible:
        for line, (name, stamp) in zip(lines, hidden, strict=True):
            line.id, line.stamp = name, stamp
        if len({line.cells.get(KEY) for line in lines}) < len(lines) or any(
            name is None for name, _ in hidden
        ):
            clerk.clean = False
    fault = "visible columns sorted" if visible else "sheet sorted"
    return met(world, fault, clerk.name)


def filtered_paste(world: World) -> str | None:
    """A value is pasted over a filtered column."""
    clerk, rng = pick(world), world.rng
    if not clerk.paper.lines or NAME not in clerk.paper.columns:
        return None
    value = draw(rng, NAME)
    for line in rng.sample(clerk.paper.lines, (len(clerk.paper.lines) + 1) // 2):
        line.type(NAME, value)
    clerk.clean = False
    return met(world, "filtered paste", f"{clerk.name} {value}")


def error_cell(world: World) -> str | None:
    """A cell shows #N/A."""
    clerk = pick(world)
    names = [name for name in clerk.paper.columns if name != KEY]
    if not clerk.paper.lines or not names:
        return None
    line, name = world.rng.choice(clerk.paper.lines), world.rng.choice(names)
    line.type(name, ERROR)
    clerk.clean = False
    return met(world, "error cell", f"{clerk.name} {at(line)}.{name}")


def cut_and_inserted(world: World) -> str | None:
    """A row is cut and inserted elsewhere; another program loses its hidden identity."""
    clerk, rng = pick(world), world.rng
    if not clerk.paper.lines:
        return None
    line = clerk.paper.lines.pop(rng.randrange(len(clerk.paper.lines)))
    if rng.random() < 0.5 and KEY in clerk.paper.columns:  # noqa: PLR2004 - half.
        line.id = line.stamp = None
        clerk.clean = False
    clerk.paper.lines.insert(rng.randrange(len(clerk.paper.lines) + 1), line)
    return met(world, "row moved", f"{clerk.name} {at(line)}")


def older_addin(world: World) -> str | None:
    """An older add-in knows fewer columns; later the new one brings them back, empty."""
    clerk = pick(world)
    if clerk is world.master:
        return None
    if NAME in clerk.paper.columns:
        clerk.paper.columns = tuple(name for name in clerk.paper.columns if name != NAME)
        for line in clerk.paper.lines:
            line.cells.pop(NAME, None)
        return met(world, "older add-in", f"{clerk.name} loses {NAME}")
    clerk.paper.columns = (*clerk.paper.columns, NAME)
    given = clerk.paper.memory.given.get(REGISTER)
    told = given is not None and given.fields is not None and NAME not in given.fields
    clerk.clean = clerk.clean and told  # With no sync since, a cell that came back empty is blank.
    return f"{clerk.name} has {NAME} again"


def memory_lost(world: World) -> str | None:
    """The sheet is copied into a new workbook: identities without memory."""
    clerk = world.rng.choice(world.clerks)
    if not clerk.saves:
        return None
    clerk.paper.memory = Memory(bureau="HRF-ASSET", service="HRF")
    clerk.clean = False
    return met(world, "memory lost", clerk.name)
