"""The master as one more workbook: refreshed by whoever syncs, typed in by the head."""

from collections.abc import Mapping

from addin.headless.simulator.clerk import Clerk, cells_of
from addin.headless.simulator.paper import REGISTER, Line, Paper
from addin.headless.simulator.share import PowerLostError
from addin.headless.simulator.world import Pc, World
from workbooks.ledger.entry import Scalar, same
from workbooks.ledger.sheet import Policy
from workbooks.ledger.state import shown_values
from workbooks.package import FileProblem
from workbooks.read.memory import Memory
from workbooks.sync.commit import remember
from workbooks.sync.problem import ShareProblem
from workbooks.sync.run import Decided, decide
from workbooks.sync.view import View


class Master(Clerk):
    """The head's workbook on the share."""

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
            file = self.paper
            read = file.copy()
            decided = decide(read.book(self.path), office, Policy(), pull_only=True)
            view = decided.views[0]
            if view.sheet.missing:
                return None
            refused = read.paste(view, read.copy(), decided.plans[REGISTER].pull)
            remember(decided, view, (), refused)
            read.memory = decided.book.memory
            pc.power.step()
            self._refuse_stale(file)
            for line in read.lines:
                values = cells_of(Paper(read.memory, read.columns, [line.copy()]))
                for row, cells in values.items():
                    _forget_sent(line, cells, view)
                    old = self.last.get(row, {})
                    self.last[row] = {
                        n: old.get(n) if n in line.typed else v for n, v in cells.items()
                    }
            self.paper = read
            self._display(read)
        except (PowerLostError, ShareProblem, FileProblem, OSError):
            return None
        finally:
            pc.power.again()
        return decided


def _forget_sent(line: Line, cells: Mapping[str, Scalar], view: View) -> None:
    """Mark no more as typed what a sync of the head's that was cut has brought to the ledger."""
    there = view.known.state.table(REGISTER).row(line.id or "")
    known = shown_values(there) if there else {}
    line.typed = {
        name: was
        for name, was in line.typed.items()
        if name not in known or not same(cells.get(name), known[name])
    }
