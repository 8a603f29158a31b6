"""What of a few rows' plan goes out by itself, and what is left for a sync, each with its reason."""

from collections.abc import Iterator

from validators.few import fields_of_all
from validators.finding import Finding, Problem
from workbooks.ledger.entry import Change
from workbooks.ledger.plan import Plan
from workbooks.ledger.sheet import ROW
from workbooks.ledger.state import shown
from workbooks.sync.findings import SYNC_012, SYNC_013, SYNC_014, SYNC_016
from workbooks.sync.owner import owns
from workbooks.sync.view import View


def goes(plan: Plan, view: View) -> tuple[list[Change], list[Finding]]:
    """Return the changes that go out, and what is said of those that do not."""
    sent: list[Change] = []
    left: dict[tuple[str, str], Problem] = {}
    apart = fields_of_all(view.table.register)
    for change in plan.push:
        problem = _why_not(change, plan, apart)
        if problem is None:
            sent.append(change)
        else:
            left[change.row, change.field] = problem
    left |= {(one.row, one.field): SYNC_012 for one in plan.conflicts}
    left |= {(one.row, one.field): SYNC_014 for one in plan.proposed}
    left |= dict.fromkeys(_put_back(plan, view), SYNC_016)
    return sent, list(_findings(left, view))


def finding_at(problem: Problem, view: View, at: int, name: str = "") -> Finding:
    """Return a finding on a cell of a row, or on its key."""
    declared = view.table.register
    about = name or declared.key[-1]
    value = view.table.rows.keys[at]
    facts = {"field": declared.field(about).titles, "value": value or "…"}
    return Finding(problem, view.code, at, about, value, facts)


def _why_not(change: Change, plan: Plan, apart: frozenset[str]) -> Problem | None:
    """Say why a change does not go out by itself, None if it does."""
    asked = {(one.row, one.field) for one in plan.conflicts if one.row == change.row}
    name = change.field
    if (
        change.kind not in {"insert", "set"}
        or change.offered
        or asked & {(change.row, ROW), (change.row, name)}
    ):
        return SYNC_012
    return SYNC_013 if name in apart or (apart and not name) else None


def _put_back(plan: Plan, view: View) -> Iterator[tuple[str, str]]:
    """Yield the cells that hold what stood there before this very workbook sent another value.

    Whether it was typed again or the workbook was closed without saving, nobody can tell.
    """
    table = view.known.state.table(view.code)
    for one in plan.pull:
        row = table.row(one.row) if one.kind == "set" else None
        write = shown(row.live(one.field), view.code, one.field, owns) if row else None
        if write is not None and write.id.log == view.sheet.log:
            yield one.row, one.field


def _findings(left: dict[tuple[str, str], Problem], view: View) -> Iterator[Finding]:
    for (row, name), problem in left.items():
        yield finding_at(problem, view, view.place[row], name)
