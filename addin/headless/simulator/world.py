"""One invented service: a share, PCs, clerks and a master, all drawn from one seed."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from addin.headless.simulator.local import MemoryLocal
from addin.headless.simulator.share import Folder, Power, SeenDisk
from workbooks.ledger.entry import By, Entry, WriteId
from workbooks.ledger.reading import Ledger, read_ledger
from workbooks.ledger.replay import replay
from workbooks.ledger.state import State
from workbooks.sync.office import Office
from workbooks.sync.share import Below

if TYPE_CHECKING:
    from addin.headless.simulator.clerk import Clerk
    from addin.headless.simulator.master import Master

SERVICE = LEDGER = "HRF"
FOLDER = f"{LEDGER}/ledger"
_BEGIN = datetime(2026, 9, 1, 8, tzinfo=UTC)


class BrokenError(AssertionError):
    """A checker saw what must never be."""


class Settled(NamedTuple):
    """An answer: about which row, field and writes, and which entry says it."""

    names: frozenset[str]
    field: str
    writes: frozenset[WriteId]
    entry: WriteId


@dataclass(slots=True)
class Pc:
    """One PC: its view of the share, its own folder, its clock."""

    name: str
    power: Power
    disk: SeenDisk
    local: MemoryLocal
    clock: timedelta = timedelta(0)


@dataclass
class World:
    """Everything that one seed makes."""

    seed: int
    rng: Random
    chance: Random
    folder: Folder = field(default_factory=Folder)
    pcs: list[Pc] = field(default_factory=list)
    clerks: list["Clerk"] = field(default_factory=list)
    master: "Master | None" = None
    story: list[str] = field(default_factory=list)
    met: Counter[str] = field(default_factory=Counter)
    backup: dict[str, bytes] = field(default_factory=dict)
    newer: list[str] = field(default_factory=list)
    broken: dict[str, bytes] = field(default_factory=dict)  # Files as they were before a hand.
    accepted: dict[tuple[str, int], Entry] = field(default_factory=dict)
    told: dict[tuple[str, int], str] = field(default_factory=dict)  # Seals that a sync reported.
    settled: list[Settled] = field(default_factory=list)
    read: tuple[dict[str, bytes], Ledger] | None = None  # The ledger, and the files that made it.
    keys: int = 0
    twins: bool = False  # Two PCs of one name write one log.

    @classmethod
    def of(cls, seed: int) -> "World":
        """Return the empty world of a seed; identities have their own source, as in life."""
        return cls(seed, Random(seed), Random(f"{seed} ids"))  # noqa: S311 - same seed, same story.

    def fresh(self) -> str:
        """Return a new identity."""
        return UUID(int=self.chance.getrandbits(128)).hex

    def pc(self, twin: Pc | None = None, machine: str = "") -> Pc:
        """Switch on another PC, or a clone of one with all that it had, its name perhaps too."""
        power, name = Power(), f"pc{len(self.pcs) + 1}"
        machine = machine or name
        local = twin.local.copy(power, machine) if twin else MemoryLocal(power, machine)
        made = Pc(name, power, SeenDisk(self.folder, name, power), local)
        self.pcs.append(made)
        return made

    def office(self, pc: Pc, person: str) -> Office:
        """Return what a sync on a PC is handed."""

        def now() -> datetime:
            return _BEGIN + timedelta(seconds=self.folder.now) + pc.clock

        return Office(pc.disk, pc.local, By(person, person, pc.local.machine), now, self.fresh)

    def everybody(self) -> "list[Clerk]":
        """Return all who have a workbook, the head last."""
        return [*self.clerks, *([self.master] if self.master else [])]

    def say(self, line: str) -> None:
        """Add one line to the story."""
        self.story.append(line)

    def ledger(self) -> Ledger:
        """Return all that lies on the share, whatever a PC sees of it."""
        if self.read is None or self.read[0] != self.folder.files:
            disk = SeenDisk(self.folder, "", Power())
            self.read = dict(self.folder.files), read_ledger(Below(disk, FOLDER))
        return self.read[1]

    def state(self) -> State:
        return replay(self.ledger().entries)
