"""The master as one more workbook: refreshed by whoever syncs, typed in by the head."""

from collections import Counter

from addin.headless.simulator.clerk import Clerk, cells_of
from addin.headless.simulator.paper import KEY, REGISTER, Paper
from addin.headless.simulator.share import PowerLostError
from addin.headless.simulator.world import Pc, World
from workbooks.ledger.entry import Scalar
from workbooks.ledger.sheet import Policy
from workbooks.package import FileProblem
from workbooks.read.memory import Memory
from workbooks.sync.commit import remember
from workbooks.sync.problem import ShareProblem
from workbooks.sync.run import Decided, decide


class Master(Clerk):
    """The head's workbook on the share; `typed` are cells that only the head's sync may push."""

    open_elsewhere = False

    @classmethod
    def of(cls, world: World, pc: Pc) -> "Master":
        """Return an empty master in the head's hands."""
        memory = Memory(workbook=world.fresh(), service="HRF", kind="master")
        return cls("head", world, pc, "share/master.xlsx", Paper(memory))

    def refresh(self, pc: Pc) -> Decided | None:
        """Bring the master up to date from a PC as `refresh` does; None if it stays pending."""
        if self.open_elsewhere:
            return None
        office = self.world.office(pc, "refresh")
        try:
            pc.power.step()
            read = self.paper.copy()
            decided = decide(read.book(self.path), office, Policy(), pull_only=True)
            view = decided.views[0]
            if view.sheet.missing:
                return None
            refused = read.paste(view, read.copy(), decided.plans[REGISTER].pull)
            remember(decided, view, (), refused)
            read.memory = decided.book.memory
            pc.power.step()
            typed, self.paper = self.own_cells(), read
            old, self.last = self.last, cells_of(read)
            for row, name in typed:
                if row in self.last:
                    self.last[row][name] = old.get(row, {}).get(name)
            self._display(read)
        except (PowerLostError, ShareProblem, FileProblem, OSError):
            return None
        finally:
            pc.power.again()
        return decided

    def own_cells(self) -> dict[tuple[str, str], Scalar]:
        """Return the cells that differ from what the master was last given: the head typed there."""
        twice = Counter(line.id for line in self.paper.lines)
        by_key = {cells.get(KEY): row for row, cells in self.last.items()}
        own: dict[tuple[str, str], Scalar] = {}
        for beside, cells in cells_of(self.paper).items():
            row = by_key.get(cells.get(KEY), beside)  # Sorted, perhaps, without its identity.
            for name, value in cells.items():
                if twice[beside] > 1 or self.last.get(row, cells).get(name, value) != value:
                    own[row, name] = value
        return own
