"""What must always hold, one sentence each; none counts until a planted bug has turned it red."""

from collections.abc import Callable

from addin.headless.simulator.after import After, Problems
from addin.headless.simulator.asked import (
    a_conflict_is_shown_until_settled,
    a_policy_settles_what_is_mine,
    a_settled_conflict_never_comes_back,
)
from addin.headless.simulator.caches import the_cache_says_what_the_ledger_says
from addin.headless.simulator.clerk import ASK, Done
from addin.headless.simulator.paper import KEY, REGISTER
from addin.headless.simulator.world import BrokenError, World
from workbooks.ledger.entry import Change, Entry, Scalar, WriteId, same
from workbooks.ledger.state import shown_values
from workbooks.sync.problem import ShareProblem


def what_i_changed_survives(after: After) -> Problems:
    """What I changed survives, or I am asked, or I chose theirs and it is kept as given up."""
    done, table = after.done, after.state.table(REGISTER)
    made_one = {name for c in done.plan.push if c.other for name in after.names(c.row)}
    for row, cells in done.view.sheet.rows.items():
        if row in done.view.sheet.held or row in made_one:
            continue  # Of two rows that became one the next sync takes the second out.
        there = table.row(row)
        known = shown_values(there) if there and there.alive else {}
        final = after.here.get(row) or after.here.get(after.names(row)[0]) or {}
        for name, value in cells.items():
            if same(known.get(name), value) or after.asked(row, name):
                continue
            if (row, name) in done.typed_over:
                continue
            stays = name in final and same(final[name], value)
            if stays and not _late(done, row, name) and not done.view.sheet.missing:
                yield f"{row[-4:]}.{name}={value} is not {known.get(name)}, and nobody is asked"
            elif not stays and not same(done.clerk.before.get(row, {}).get(name), value):
                yield from _gone(after, row, name, value)


def _gone(after: After, row: str, name: str, value: Scalar) -> Problems:
    if after.done.policy.deletions == "restore" and value is None:
        return  # That a column was emptied was refused.
    before = after.done.clerk.before.get(row, {})
    if name not in before and after.was_written(row, name, value):
        return  # Deleted or an error, and typed again as it was: others' later changes come to it.
    if value in after.done.clerk.sent_over.get((row, name), ()):
        return  # Put back after it was handed over: that looks like a close without saving.
    there = after.state.table(REGISTER).row(row)
    if there and not there.alive and same(shown_values(there).get(name), value):
        return  # Whoever deleted the row had seen this very value.
    was_blank = value is None and not after.was_written(row, name, None)
    if not was_blank and not after.was_written(row, name, value, since=True):
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
                if write.log == entry.log:
                    continue  # Typed here, in a sync that was cut.
                yield from _unseen(after, change, write, _typed(after, change, entry.log))


def _typed(after: After, change: Change, log: str) -> set[Scalar]:
    """Return what a log wrote in a cell: its author has seen that much."""
    return {
        cells[change.field]
        for (write, row), cells in after.ever.by_write.items()
        if write.log == log and row in after.names(change.row) and change.field in cells
    }


def _unseen(after: After, change: Change, write: WriteId, typed: set[Scalar]) -> Problems:
    row, name, value = change.row, change.field, change.after
    seen, places = after.done.clerk.seen, after.names(row)
    old = {
        field_: was
        for one in places
        for field_, was in after.ever.by_write.get((write, one), {}).items()
        if name in ("", field_)
    }
    shown_once = any(
        was in typed or was in seen.get((one, at), ()) for at, was in old.items() for one in places
    )
    if old and not shown_once and not (name and same(old[name], value)):
        yield f"{row[-4:]}.{name}: {old} of {write.log[-4:]}:{write.seq} is replaced unseen"


def a_second_sync_writes_nothing(after: After) -> Problems:
    """Straight after a sync the next one would write nothing on either side."""
    done = after.done
    if done.refused or done.typed_meanwhile or done.view.sheet.missing or done.plan.held:
        return  # What waited may go out, now that others' changes have come.
    if any(change.kind == "alias" for change in done.plan.push):
        return  # Two rows of one key became one: the next sync takes the second out.
    try:
        again = done.clerk.decide()
    except ShareProblem:
        return  # The share went away meanwhile.
    known = len(done.view.known.ledger.entries) + len(done.entries)
    if len(again.views[0].known.ledger.entries) != known:
        return  # Somebody else came in between.
    plan = again.plans[REGISTER]
    if not plan.quiet:
        yield str(plan).replace("\n", "; ")[:300]


def a_quiet_sheet_pushes_nothing(after: After) -> Problems:
    """A sheet that was synced, and since then only sorted or saved by Excel, pushes nothing."""
    done = after.done
    if done.was_clean and done.policy == ASK:
        for change in done.plan.push:
            if change.kind != "alias":
                value = change.after if change.field else dict(change.values)
                yield f"{change.kind} {change.row[-4:]}.{change.field} {value}"


def an_emptied_sheet_deletes_nothing(after: After) -> Problems:
    """Rows that are not there any more are told, and never deleted unasked."""
    done = after.done
    if done.policy.deletions != "accept":
        for change in done.plan.push:
            here = any(name in done.view.sheet.rows for name in after.names(change.row))
            answered = here and done.policy.on_conflict != "ask"
            if change.kind == "delete" and not answered:
                yield f"delete {change.row[-4:]} unasked"


def what_is_newer_stops_a_sync(after: After) -> Problems:
    """What a newer Dafatir wrote lets nobody write a workbook who cannot read it."""
    for found in after.done.view.known.ledger.findings:
        if found.code == "LED_005":
            yield f"{found.log[-4:]} was not understood, and the workbook is written"


def an_entry_waits_for_all_that_it_names(after: After) -> Problems:
    """An entry is applied only when all that its author had seen is applied."""
    ledger = after.done.view.known.ledger
    for entry in ledger.entries:
        for log, seen in entry.saw.items():
            if log not in ledger.head or ledger.head[log].seq < seen.seq:
                yield f"{entry.log[-4:]}:{entry.seq} before {log[-4:]}:{seen.seq}"


def nothing_is_sent_twice(after: After) -> Problems:
    """What a cut sync has inserted is not inserted again, and no key stands twice unasked."""
    done, table = after.done, after.state.table(REGISTER)
    if done.view.sheet.missing:
        return
    sent = {
        change.values.get(KEY): (change.row, entry)
        for entry in done.view.known.ledger.entries
        for change in entry.changes
        if change.kind == "insert" and entry.by.name == done.clerk.name
    }
    inserts = [c for entry in done.entries for c in entry.changes if c.kind == "insert"]
    for change in inserts:
        key = change.values.get(KEY)
        if key is None or key not in sent:
            continue
        row = table.row(sent[key][0])
        if row is None or not row.alive or shown_values(row).get(KEY) != key:
            continue
        if not _joined(after, change.row, row.id) or _was_cut(after, change.row, sent[key][1]):
            yield f"{key} is inserted as {change.row[-4:]}, and was as {row.id[-4:]}"


def _was_cut(after: After, row: str, sent: Entry) -> bool:
    """Say whether an entry went out in a sync that left no trace in the workbook."""
    memory, before = after.done.view.base.memory, after.done.before
    known = sent.log in memory.vector and memory.vector[sent.log].seq >= sent.seq
    return not known and bool(memory.vector) and row not in {line.id for line in before.lines}


def _joined(after: After, row: str, other: str) -> bool:
    """Say whether two rows of one key were made one, or somebody is asked about them."""
    asked = [one for one in after.done.plan.conflicts if one.kind == "key"]
    named = {str(side) for one in asked for side in (one.mine, one.theirs)}
    here, there = set(after.names(row)), set(after.names(other))
    return other in here or bool(here & named and there & named)


AFTER_SYNC: tuple[Callable[[After], Problems], ...] = (
    what_i_changed_survives,
    nobody_is_replaced_unseen,
    a_conflict_is_shown_until_settled,
    a_settled_conflict_never_comes_back,
    a_policy_settles_what_is_mine,
    a_second_sync_writes_nothing,
    a_quiet_sheet_pushes_nothing,
    an_emptied_sheet_deletes_nothing,
    what_is_newer_stops_a_sync,
    an_entry_waits_for_all_that_it_names,
    nothing_is_sent_twice,
    the_cache_says_what_the_ledger_says,
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
    """The past never changes: what a sync was told is written is never another."""
    ledger = world.ledger()
    for entry in (*ledger.entries, *ledger.waiting):
        place = (entry.log, entry.seq)
        before = world.accepted.setdefault(place, entry)
        if before != entry:
            if world.told.get(place) == before.seal:
                raise BrokenError(f"the_past_never_changes: {entry.log[-4:]}:{entry.seq}")
            world.accepted[place] = entry
