"""What must always hold, one sentence each; none counts until a planted bug has turned it red."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from addin.headless.simulator.clerk import Clerk, Done, cells_of
from addin.headless.simulator.paper import REGISTER, Paper
from addin.headless.simulator.world import BrokenError, World
from workbooks.ledger.entry import Entry, Scalar, WriteId, same
from workbooks.ledger.replay import replay
from workbooks.ledger.standing import open_conflicts
from workbooks.ledger.state import State, shown, shown_values
from workbooks.sync.run import Decided

Problems = Iterator[str]


@dataclass(slots=True)
class Written:
    """All values that entries wrote, by place."""

    values: dict[tuple[str, str], set[Scalar]] = field(default_factory=lambda: defaultdict(set))
    by_write: dict[tuple[WriteId, str, str], Scalar] = field(default_factory=dict)

    def take(self, entry: Entry) -> None:
        """Note what an entry wrote, offered or gave up."""
        for change in entry.changes:
            for name, value in change.values.items():
                self.values[change.row, name].add(value)
                self.by_write[entry.id, change.row, name] = value
            if change.kind == "set":
                self.values[change.row, change.field].add(change.after)
                self.by_write[entry.id, change.row, change.field] = change.after
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
        return any(
            one.row in names and (one.field == name or one.kind in wide)
            for one in plan.conflicts
        ) or any(one.row in names and one.field == name for one in plan.proposed)


def what_i_changed_survives(after: After) -> Problems:
    """What I changed survives, or I am asked, or I chose theirs."""
    done = after.done
    if done.policy.on_conflict == "theirs" or done.policy.deletions == "restore":
        since = False  # What is given up unasked is kept as lost, or was proposed and refused.
    else:
        since = True
    for row, cells in done.view.sheet.rows.items():
        if row in done.view.sheet.held:
            continue
        there = after.state.table(REGISTER).row(row)
        known = shown_values(there) if there and there.alive else {}
        final = after.here.get(row) or after.here.get(after.names(row)[0]) or {}
        for name, value in cells.items():
            if same(known.get(name), value) or after.asked(row, name):
                continue
            kept = name in final and same(final[name], value)
            edited = not same(done.clerk.last.get(row, {}).get(name), value)
            if kept and name in known and not _late(done, row, name):
                yield f"{row[-4:]}.{name}={value} differs from {known[name]}, and nobody is asked"
            refill = value is None and not after.was_written(row, name, None)
            if edited and not kept and not refill and name in final:
                if not after.was_written(row, name, value, since=since) and since:
                    yield f"{row[-4:]}.{name}={value} was typed and is gone"


def _late(done: Done, row: str, name: str) -> bool:
    """Say whether a pull was left for the next sync because somebody typed meanwhile."""
    return any(one.row == row and one.field in ("", name) for one in done.refused)


def nobody_is_replaced_unseen(after: After) -> Problems:
    """A write is replaced only by who had its value before the eyes, unless a policy says so."""
    done = after.done
    if done.policy.on_conflict != "ask":
        return
    for entry in done.entries:
        for change in entry.changes:
            if change.kind not in {"set", "delete"}:
                continue
            for write in change.over:
                yield from _unseen(after, change.row, change.field, write, change.after)


def _unseen(after: After, row: str, name: str, write: WriteId, value: Scalar) -> Problems:
    clerk, places = after.done.clerk, after.names(row)
    for one in places:
        for (by, its, field_), old in after.ever.by_write.items():
            if by != write or its != one or (name and field_ != name):
                continue
            if any(old in clerk.seen.get((any_, field_), ()) for any_ in places):
                return
            if name and not same(old, value):
                yield f"{row[-4:]}.{name}: {old} of {write.log[-4:]}:{write.seq} replaced unseen"


def a_conflict_is_shown_until_settled(after: After) -> Problems:
    """Every conflict that stands in the ledger is shown at every sync."""
    done = after.done
    asked = {(name, one.field) for one in done.plan.conflicts for name in after.names(one.row)}
    rows = {name for name, place in asked if place == ""}
    for one in open_conflicts(after.state, REGISTER):
        if one.field in ("", *done.before.columns) and one.place[1:] not in asked:
            if one.row not in rows:
                yield f"{one.kind} {one.row[-4:]}.{one.field} is not shown"


def a_settled_conflict_never_comes_back(after: After) -> Problems:
    """A question that was answered is never put again about the same writes."""
    for one in after.done.plan.conflicts:
        if one.kind not in {"cell", "delete"} or not one.writes:
            continue
        for names, name, writes in after.done.clerk.world.settled:
            if one.row in names and one.field == name and writes >= set(one.writes):
                yield f"{one.kind} {one.row[-4:]}.{name} was settled"


def a_second_sync_writes_nothing(after: After) -> Problems:
    """Straight after a sync the next one would write nothing on either side."""
    done = after.done
    if done.refused or done.view.sheet.missing or not done.clerk.world.calm(done):
        return
    again = done.clerk.decide().plans[REGISTER]
    done.clerk.pc.power.again()
    if not again.quiet:
        yield str(again).replace("\n", "; ")[:300]


def a_quiet_sheet_pushes_nothing(after: After) -> Problems:
    """A sheet that was synced, and then only sorted or saved by Excel, pushes nothing."""
    done = after.done
    if done.was_clean:
        for change in done.plan.push:
            if change.kind in {"insert", "set", "delete"} and not change.over == ():
                yield f"{change.kind} {change.row[-4:]}.{change.field} {change.after}"
            elif change.kind == "insert":
                yield f"insert {change.row[-4:]} {dict(change.values)}"


def an_emptied_sheet_deletes_nothing(after: After) -> Problems:
    """Rows that are not there any more are told, and never deleted unasked."""
    done = after.done
    if done.policy.deletions != "accept":
        for change in done.plan.push:
            if change.kind == "delete" and not done.policy.on_conflict == "theirs":
                yield f"delete {change.row[-4:]} unasked"


AFTER_SYNC: tuple[Callable[[After], Problems], ...] = (
    what_i_changed_survives,
    nobody_is_replaced_unseen,
    a_conflict_is_shown_until_settled,
    a_settled_conflict_never_comes_back,
    a_second_sync_writes_nothing,
    a_quiet_sheet_pushes_nothing,
    an_emptied_sheet_deletes_nothing,
)


def check_sync(world: World, done: Done) -> None:
    """Let every checker look at one sync."""
    check_past(world)
    if not done.went:
        return
    world.told.update({(e.log, e.seq): e.seal for e in done.entries})
    after = After.of(done)
    for checker in AFTER_SYNC:
        for problem in checker(after):
            raise BrokenError(f"{checker.__name__}: {done.clerk.name}: {problem}")


def check_past(world: World) -> None:
    """The past never changes: what was once read is read again, seal by seal, or not at all."""
    ledger = world.ledger()
    for entry in (*ledger.entries, *ledger.waiting):
        before = world.accepted.setdefault((entry.log, entry.seq), entry)
        if before.seal != entry.seal:
            raise BrokenError(f"the_past_never_changes: {entry.log[-4:]}:{entry.seq} is another")


def check_master(
    world: World,
    typed: dict[tuple[str, str], Scalar],
    before: Paper,
    decided: Decided | None,
) -> None:
    """The master equals the replay, but for what the head typed there, which no refresh touches."""
    del before
    master = world.master
    if decided is None or master is None:
        return
    here, view, plan = cells_of(master.paper), decided.views[0], decided.plans[REGISTER]
    for (row, name), value in typed.items():
        if row in here and not same(here[row].get(name), value):
            raise BrokenError(f"the_head_keeps_what_he_typed: {row[-4:]}.{name} {value}")
    alive = {row.id: row for row in view.known.state.table(REGISTER) if row.alive}
    asked = {one.row for one in plan.conflicts} | {one.row for one in plan.vanished}
    for row in (here.keys() ^ alive.keys()) - asked - {row for row, _ in typed}:
        if row in alive or row in view.known.state.table(REGISTER).rows:
            raise BrokenError(f"the_master_equals_the_replay: row {row[-4:]}")
    own = {(row, name) for row, cells in here.items() for name, value in cells.items()
           if (row, name) in typed}
    for row, cells in here.items():
        if row in alive and row not in asked:
            for name, value in cells.items():
                write = shown(alive[row].live(name))
                if (row, name) not in own and not same(value, write.value if write else None):
                    raise BrokenError(f"the_master_equals_the_replay: {row[-4:]}.{name} {value}")


def equal_copies(world: World, clerks: list[Clerk]) -> Problems:
    """When all is quiet all copies are equal, but for what is asked."""
    state = world.state().table(REGISTER)
    want = {row.id: shown_values(row) for row in state if row.alive}
    for clerk in clerks:
        plan = clerk.decide().plans[REGISTER]
        clerk.pc.power.again()
        asked = {(one.row, one.field) for one in plan.conflicts}
        wide = {one.row for one in plan.conflicts if one.field == ""}
        here = cells_of(clerk.paper)
        for row in (here.keys() ^ want.keys()) - wide:
            yield f"{clerk.name} row {row[-4:]}"
        for row in here.keys() & want.keys() - wide:
            for name, value in here[row].items():
                if (row, name) not in asked and not same(value, want[row].get(name)):
                    yield f"{clerk.name} {row[-4:]}.{name} {value} not {want[row].get(name)}"


def nothing_accepted_is_lost(world: World) -> Problems:
    """What a sync said it had written, and what any PC keeps, is in the ledger."""
    ledger = world.ledger()
    there = {(e.log, e.seq): e.seal for e in ledger.entries}
    for place, seal in world.told.items():
        if there.get(place) != seal:
            yield f"{place[0][-4:]}:{place[1]} is not in the ledger"


def nothing_replaced_is_shown(world: World) -> Problems:
    """A value that nobody replaced is live, and its row stands."""
    named: set[tuple[WriteId, str]] = set()
    entries = world.ledger().entries
    table = replay(entries).table(REGISTER)
    for entry in entries:
        for change in entry.changes:
            row = table.survivor(change.row)
            named |= {(write, row) for write in change.over}
    for entry in entries:
        for change in entry.changes:
            if change.kind not in {"set", "insert"}:
                continue
            row = table.row(change.row)
            if (entry.id, table.survivor(change.row)) in named:
                continue
            if row is None or not row.alive:
                yield f"{change.kind} {change.row[-4:]} of {entry.log[-4:]}:{entry.seq} is gone"
