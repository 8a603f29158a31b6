"""What must hold of every question that a sync puts to people."""

from addin.headless.simulator.after import After, Problems
from addin.headless.simulator.paper import REGISTER
from workbooks.ledger.plan import Conflict
from workbooks.ledger.standing import open_conflicts


def a_conflict_is_shown_until_settled(after: After) -> Problems:
    """Every conflict that stands in the ledger is shown at every sync."""
    done = after.done
    asked = {(name, one.field) for one in done.plan.conflicts for name in after.names(one.row)}
    rows = {name for name, place in asked if place == ""}
    for one in open_conflicts(after.state, REGISTER):
        seen = one.field in ("", *done.before.columns)
        if seen and one.place[1:] not in asked and one.row not in rows:
            yield f"{one.kind} {one.row[-4:]}.{one.field} is not shown"


def a_settled_conflict_never_comes_back(after: After) -> Problems:
    """A question that was answered is never put again about the same writes."""
    known = {entry.id for entry in after.done.view.known.ledger.entries}
    answers = [one for one in after.done.clerk.world.settled if one.entry in known]
    for one in after.done.plan.conflicts:
        if one.kind not in {"cell", "delete"} or not one.writes:
            continue
        for names, name, writes, _ in answers:
            if one.row in names and one.field == name and writes >= set(one.writes):
                yield f"{one.kind} {one.row[-4:]}.{name} was settled"


def a_policy_settles_what_is_mine(after: After) -> Problems:
    """With a policy no question stays open in which I have a part, unless something waits there."""
    plan, sheet = after.done.plan, after.done.view.sheet
    if after.done.policy.on_conflict == "ask" or sheet.missing:
        return
    waits = {*sheet.held, *sheet.two_way}
    waits |= {change.row for change in plan.push} | {one.row for one in plan.proposed}
    brought = {(pull.row, pull.field) for pull in plan.pull if pull.kind == "set"}
    for one in plan.conflicts:
        names = set(after.names(one.row))
        there = names & sheet.rows.keys() and not names & waits
        if any((name, one.field) in brought for name in names):
            continue  # The cell shows something else from now on: a person looks first.
        if one.kind in {"cell", "delete"} and there and _has_part(after, one):
            yield f"{one.kind} {one.row[-4:]}.{one.field} is still asked"


def _has_part(after: After, one: Conflict) -> bool:
    """Say whether the workbook's own log made a question: its value, its delete, its unseen edit."""
    row, log = after.state.table(REGISTER).row(one.row), after.done.view.sheet.log
    if one.kind == "cell" or row is None:
        return any(write.log == log for write in one.writes)
    deleted = any(delete.stamp.id.log == log for delete in row.open_deletes())
    return deleted or any(write.log == log for write in row.unseen())
