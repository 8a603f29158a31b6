"""Every fault we can name: what happens to PCs, files, sheets and clocks."""

from datetime import timedelta
from random import Random
from sqlite3 import Connection, Error

from addin.headless.simulator.clerk import Clerk
from addin.headless.simulator.paper import Line, Paper
from addin.headless.simulator.work import pick, run, type_in
from addin.headless.simulator.world import FOLDER, Pc, World
from workbooks.read.memory import Memory

_OPERATIONS = 40
_LINE_BYTES = 1500
_OFTEN = 0.06


def met(world: World, fault: str, story: str) -> str:
    """Count a fault that really happened, and return its line."""
    world.met[fault] += 1
    return f"{fault}: {story}"


def power_cut(world: World) -> str:
    """Power is lost before some disk operation of a sync."""
    clerk = pick(world)
    clerk.pc.power.fails_at = 1 + world.rng.randrange(_OPERATIONS)
    line = run(world, clerk)
    return met(world, "power cut", line) if "PowerLost" in line or "SHARE_005" in line else line


def torn_append(world: World) -> str:
    """An append reaches the disk up to some byte, perhaps with NULs behind; then power is lost."""
    clerk, rng = pick(world), world.rng
    nuls = rng.random() < 0.3  # noqa: PLR2004 - some file systems do.
    clerk.pc.power.tears = (rng.randrange(_LINE_BYTES), nuls)
    line = run(world, clerk)
    return met(world, "append of NULs" if nuls else "torn append", line) if " ! " in line else line


def disk_full(world: World) -> str:
    """The share has no space: half a line is written, the sync says so."""
    clerk = pick(world)
    clerk.pc.power.full = True
    line = run(world, clerk)
    return met(world, "disk full", line) if " ! " in line else line


def unsaved(world: World) -> str:
    """The workbook cannot be replaced, or is closed without saving, after the commit."""
    clerk = pick(world)
    paper, last = clerk.paper.copy(), clerk.last
    line = run(world, clerk)
    clerk.go_back(paper, last)
    return met(world, "closed unsaved", line)


def interleaved(world: World) -> str | None:
    """Another PC runs its whole sync between two disk operations of mine."""
    clerk, other = pick(world), pick(world)
    if other.pc is clerk.pc:
        return None
    stories: list[str] = []
    clerk.pc.power.meets = (
        1 + world.rng.randrange(_OPERATIONS // 2),
        lambda: stories.append(run(world, other)),
    )
    line = run(world, clerk)
    return met(world, "two at once", f"{line} || {stories[0]}") if stories else line


def typing_meanwhile(world: World) -> str:
    """Somebody types in the open workbook while it syncs."""
    clerk = pick(world)
    stories: list[str | None] = []

    def type_some(paper: Paper) -> None:
        stories.extend(type_in(world.rng, clerk, paper) for _ in range(world.rng.randrange(1, 9)))

    line = run(world, clerk, None, type_some)
    return met(world, "typing during a sync", f"{line} || {stories}")


def share_gone(world: World) -> str:
    """The share vanishes in the middle of a sync, and comes back."""
    clerk = pick(world)

    def vanish() -> None:
        clerk.pc.disk.gone = True

    clerk.pc.power.meets = (1 + world.rng.randrange(_OPERATIONS // 2), vanish)
    line = run(world, clerk)
    return met(world, "share gone", line) if " ! " in line else line


def old_copy(world: World) -> str | None:
    """An old copy of the workbook comes back from a USB stick."""
    clerk = pick(world)
    if len(clerk.saves) < 2 or clerk is world.master:  # noqa: PLR2004 - an old one and today's.
        return None
    back = world.rng.randrange(len(clerk.saves) - 1)
    clerk.go_back(*clerk.saves[back])
    return met(world, "old copy back", f"{clerk.name} from {len(clerk.saves) - back} saves ago")


def copied_workbook(world: World) -> str | None:
    """A copied workbook goes on elsewhere, or beside the first."""
    clerk = world.rng.choice(world.clerks)
    if len(world.clerks) >= 5:  # noqa: PLR2004 - enough for any story.
        return None
    elsewhere = world.rng.random() < 0.6  # noqa: PLR2004 - more often.
    pc = world.pc() if elsewhere else clerk.pc
    name = f"{clerk.name}'"
    while any(one.name == name for one in world.clerks):
        name = f"{name}'"
    world.clerks.append(clerk.copy(name, pc, f"{name}.xlsx"))
    return met(world, "copied workbook", f"{clerk.name} -> {name} on {pc.name}")


def cloned_pc(world: World) -> str | None:
    """Two PCs have the same replica by mistake: disk image, same file, same path."""
    clerk = world.rng.choice(world.clerks)
    if len(world.clerks) >= 5:  # noqa: PLR2004 - as above.
        return None
    same = world.rng.random() < 0.3 and not world.backup  # noqa: PLR2004 - names differ as a rule.
    pc = world.pc(clerk.pc, clerk.pc.local.machine if same else "")
    world.twins = world.twins or same
    name = f"{clerk.name}*"
    while any(one.name == name for one in world.clerks):
        name = f"{name}*"
    world.clerks.append(clerk.copy(name, pc, clerk.path))
    fault = "two PCs of one name" if same else "cloned PC"
    return met(world, fault, f"{clerk.name} -> {name} on {pc.name}")


def clock_back(world: World) -> str:
    """A PC's clock is set back, or forth."""
    pc = world.rng.choice(world.pcs)
    pc.clock = timedelta(days=world.rng.randrange(-2000, 30))
    return met(world, "clock set back", f"{pc.name} {pc.clock.days} days")


def seen_late(world: World) -> str | None:
    """Some of what others wrote comes to a PC late, out of order, or half copied."""
    pc, rng = world.rng.choice(world.pcs), world.rng
    others = [
        path
        for path, by in world.folder.writers.items()
        if by != pc.name and path in world.folder.files
    ]
    if not others:
        return None
    for path in rng.sample(others, 1 + len(others) // 2):
        size = len(world.folder.files[path])
        pc.disk.late[path] = rng.choice([0, rng.randrange(size + 1), size])
    fault = rng.choice(["seen late", "half copied"])
    return met(world, fault, f"{pc.name} {sorted(pc.disk.late.values())}")


def comes(world: World) -> str:
    """All that was late has come."""
    pc = world.rng.choice(world.pcs)
    pc.disk.late.clear()
    return f"{pc.name} sees everything"


def cache_spoilt(world: World, chance: Random) -> str | None:
    """Now and then a cache is lost, or some byte of it is not what was written.

    Chance is drawn from a source of its own, so that the rest of the story stays as it was.
    """
    held = [(pc, audience) for pc in world.pcs for audience in pc.local.caches]
    if not held or chance.random() > _OFTEN:
        return None
    pc, audience = chance.choice(held)
    if chance.random() < 0.3:  # noqa: PLR2004 - bytes turn more often than files vanish here.
        pc.local.drop_cache(audience)
        return met(world, "cache lost", pc.name)
    try:
        _turn_bytes(pc.local.caches[audience], chance)
    except Error:
        return None  # Nothing was written there yet, or it is spoilt already.
    return met(world, "cache spoilt", pc.name)


def _turn_bytes(database: Connection, chance: Random) -> None:
    database.rollback()
    data = bytearray(database.serialize())
    for _ in range(1 + chance.randrange(8)):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    database.deserialize(bytes(data))


def ledger_files(world: World) -> list[str]:
    """Return the ledger's files."""
    there = (path for path in world.folder.files if path.startswith(FOLDER))
    return sorted(path for path in there if path not in world.newer)


def new_pc(world: World) -> tuple[Clerk, Pc]:
    """Return a new clerk with an empty workbook on a PC of their own."""
    pc = world.pc()
    memory = Memory(workbook=world.fresh(), bureau="HRF-ASSET", service="HRF")
    name = "ABCDEFGH"[len(world.clerks)]
    clerk = Clerk(name, world, pc, f"{name}.xlsx", Paper(memory))
    return clerk, pc


def line_of(cells: dict[str, object]) -> Line:
    """Return a line of cells."""
    return Line(dict(cells))
