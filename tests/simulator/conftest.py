"""Two clerks on two PCs at one share in memory: the real sync, one story at a time."""

from dataclasses import dataclass

import pytest

from addin.headless.simulator.clerk import Clerk, Done
from addin.headless.simulator.faults import new_pc
from addin.headless.simulator.paper import COUNT, DAY, KEY, NAME, REGISTER, Line
from addin.headless.simulator.world import FOLDER, World
from workbooks.ledger.state import shown_values


@dataclass
class Pair:
    """Amal and Badr, who both were given the same two rows."""

    world: World
    amal: Clerk
    badr: Clerk

    def add(self, clerk: Clerk, key: str, name: str = "table") -> Line:
        """Type a new row."""
        line = Line({KEY: key, NAME: name, COUNT: 1, DAY: "05-09-2026"})
        clerk.paper.lines.append(line)
        return line

    def close_unsaved(self, clerk: Clerk) -> Done:
        """Sync, and close without saving."""
        paper = clerk.paper.copy()
        done = clerk.sync()
        clerk.paper = paper
        return done

    def keys(self) -> list[str]:
        """Return the keys of all living rows of the ledger, sorted."""
        rows = [shown_values(row) for row in self.world.state().table(REGISTER) if row.alive]
        return sorted(str(row[KEY]) for row in rows)

    def files(self) -> list[str]:
        """Return the ledger's files."""
        return sorted(path for path in self.world.folder.files if path.startswith(FOLDER))


@pytest.fixture
def pair() -> Pair:
    world = World.of(1)
    made = Pair(world, new_pc(world)[0], new_pc(world)[0])
    made.add(made.amal, "INV-001")
    made.add(made.amal, "INV-002", "chaise")
    for clerk in (made.amal, made.badr):
        assert clerk.sync().went
    return made
