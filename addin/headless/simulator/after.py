"""What a checker looks at: all that was ever written, and the ledger as a sync left it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from addin.headless.simulator.clerk import Done, cells_of
from addin.headless.simulator.paper import REGISTER, Paper
from workbooks.ledger.entry import Entry, Scalar, WriteId
from workbooks.ledger.replay import replay
from workbooks.ledger.state import State

Problems = Iterator[str]


@dataclass(slots=True)
class Written:
    """All values that entries wrote, by place."""

    values: dict[tuple[str, str], set[Scalar]] = field(default_factory=lambda: defaultdict(set))
    by_write: dict[tuple[WriteId, str], dict[str, Scalar]] = field(
        default_factory=lambda: defaultdict(dict)
    )

    def take(self, entry: Entry) -> None:
        """Note what an entry wrote, offered or gave up."""
        for change in entry.changes:
            for name, value in change.values.items():
                self.values[change.row, name].add(value)
                self.by_write[entry.id, change.row][name] = value
            if change.kind == "set":
                self.values[change.row, change.field].add(change.after)
                self.by_write[entry.id, change.row][change.field] = change.after
            for lost in change.lost:
                self.values[change.row, change.field].add(lost)


@dataclass(slots=True)
class After:
    """The ledger as the workbook knows it once its sync is done."""

    done: Done
    state: State
    ever: Written
    since: Written  # Only what was new to this workbook.
    here: dict[str, dict[str, Scalar]]

    @classmethod
    def of(cls, done: Done) -> "After":
        """Replay what this sync knew and wrote."""
        known = done.view.known
        ever, since = Written(), Written()
        vector = done.view.base.memory.vector
        for entry in (*known.ledger.entries, *done.entries):
            ever.take(entry)
            if entry.log not in vector or vector[entry.log].seq < entry.seq:
                since.take(entry)
        state = replay(done.entries, known.state)
        return cls(done, state, ever, since, cells_of(done.after or Paper()))

    def names(self, row: str) -> tuple[str, ...]:
        return self.state.table(REGISTER).groups.get(row, (row,))

    def was_written(self, row: str, name: str, value: Scalar, *, since: bool = False) -> bool:
        """Say whether a value stands in the past of a place."""
        written = (self.since if since else self.ever).values
        return any(value in written.get((one, name), ()) for one in self.names(row))

    def asked(self, row: str, name: str) -> bool:
        """Say whether a person is asked, or told that something waits, about a place."""
        plan, names = self.done.plan, self.names(row)
        wide = {"two_way", "key", "delete"}
        there = self.state.table(REGISTER).row(row)
        gone = there is None or not there.alive  # Then what waits in one cell keeps the whole line.
        return any(
            one.row in names and (one.field == name or one.kind in wide) for one in plan.conflicts
        ) or any(one.row in names and (one.field == name or gone) for one in plan.proposed)
