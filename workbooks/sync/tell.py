"""Placing what a sync found: conflicts, held-back rows and vanished ones, where people look."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from validators.catalogue import register
from validators.finding import Finding, Problem, Severity
from validators.findings.row import KEY_001
from workbooks.ledger.entry import Entry, Scalar
from workbooks.ledger.plan import Conflict, Plan
from workbooks.ledger.state import shown_values
from workbooks.read.sheet_table import SheetTable
from workbooks.sync.asked import cell_of
from workbooks.sync.findings import SYNC_002, SYNC_008
from workbooks.sync.key import key_of
from workbooks.sync.owner import owns
from workbooks.sync.result import Asked, Gone, Placed, Values
from workbooks.sync.run import Decided
from workbooks.sync.series import serial_of
from workbooks.sync.view import View

#: What becomes of a number, as a plan says it.
_PLANNED = {"claimed": "to_claim", "provisional": "to_provide", "cancelled": "to_cancel"}


def asked_of(
    decided: Decided,
    entries: Mapping[str, tuple[Entry, ...]],
    lines: Mapping[str, Mapping[str, int]] | None = None,
) -> list[Asked]:
    """Return the open conflicts with their places, in the order of sheets and rows.

    With the lines that rows stand in now that all is written, by the keys that they bear now.
    """
    found: list[Asked] = []
    for view in decided.views:
        if view.table.readonly:
            continue
        own = entries.get(view.known.audience.name, ())
        there = (lines or {}).get(view.code)
        plan = decided.plans[view.code]
        came = _came(plan, view) if there is not None else {}
        asked = [_placed(one, view, plan, there, came) for one in plan.asked(own)]
        found += sorted(asked, key=lambda one: (one.line or 0, one.conflict.field))
    return found


def _came(plan: Plan, view: View) -> Mapping[str, Values]:
    """Return the parts of keys that came into the sheet, by row."""
    came: dict[str, dict[str, Scalar]] = defaultdict(dict)
    for pull in plan.pull:
        if pull.field in view.table.register.key:
            came[pull.row][pull.field] = pull.after
    return came


def _placed(
    one: Conflict,
    view: View,
    plan: Plan,
    lines: Mapping[str, int] | None,
    came: Mapping[str, Values],
) -> Asked:
    place = view.place
    line = lines.get(one.row) if lines is not None else None
    if line is None and one.row in place:
        line = view.table.line(place[one.row])
    name = one.field or view.table.register.key[-1]
    cell = cell_of(line, view.table.columns.of.get(name))
    asked = Asked(one, view.table.register, _key(one, view, came) or "", line, cell)
    if one.kind != "key":
        return asked
    mine, theirs = (_after(str(name), view, plan) for name in (one.mine, one.theirs))
    return replace(asked, pair=(mine, theirs))


def _key(one: Conflict, view: View, came: Mapping[str, Values]) -> str | None:
    key = key_of(view.table.register)
    held = view.sheet.rows.get(one.row)
    if held and (found := key({**held, **came.get(one.row, {})})):
        return found
    return key(_values(one.row, view))


def _values(name: str, view: View) -> Values:
    """Return what a row shows in the ledger; on the sheet, if it is a second row for one there."""
    row, here = view.known.state.table(view.code).row(name), view.sheet.rows.get(name, {})
    return shown_values(row, view.code, owns) if row and (row.id == name or not here) else here


def _after(name: str, view: View, plan: Plan) -> Values:
    """Return what a row will show once a plan is carried out: a key retyped just now, for one."""
    said = [c for c in plan.push if c.row == name and c.kind == "set" and not c.offered]
    return {**_values(name, view), **{change.field: change.after for change in said}}


def held_of(decided: Decided) -> list[Placed]:
    """Return the errors that held rows back, and the columns that changed too much, placed."""
    found: list[Placed] = []
    for view in decided.views:
        plan = decided.plans[view.code]
        gone = frozenset(pull.row for pull in plan.pull if pull.kind == "delete")
        wrong = [
            finding
            for finding in decided.findings.get(view.code, ())
            if finding.severity is Severity.ERROR and _stands(finding, view, gone)
        ]
        wrong += _proposed(plan, view)
        found += [place(finding, view.table) for finding in wrong]
    return found


def _stands(finding: Finding, view: View, gone: frozenset[str]) -> bool:
    """Say whether a row is still wrong once its double is gone from the sheet."""
    if finding.row is None:
        return False
    if finding.problem is not KEY_001 or not gone:
        return True
    keys, ids = view.table.rows.keys, view.ids
    key = keys[finding.row]
    left = {row for row, one in zip(ids, keys, strict=True) if one == key} - gone
    return ids[finding.row] in left and len(left) > 1


def _proposed(plan: Plan, view: View) -> list[Finding]:
    """Return one finding for each column whose changes wait for a yes, at the first of them."""
    first: dict[tuple[Problem, str], int] = {}
    for one in plan.proposed:
        problem = SYNC_002 if one.after in (None, "") else SYNC_008
        at = view.place[one.row]
        first[problem, one.field] = min(at, first.get((problem, one.field), at))
    return [
        Finding(
            problem, view.code, at, name, facts={"field": view.table.register.field(name).titles}
        )
        for (problem, name), at in first.items()
    ]


def vanished_of(decided: Decided) -> list[Gone]:
    """Return each row that vanished from a sheet."""
    found: list[Gone] = []
    for view in decided.views:
        declared, gone = view.table.register, decided.plans[view.code].vanished
        key = key_of(declared)
        found += [Gone(declared, key(one.values) or one.row, one.row, one.values) for one in gone]
    return found


def numbers_of(
    views: Iterable[View], decided: Decided, *, planned: bool = False
) -> list[Mapping[str, Any]]:
    """Return the numbers that rows of some registers got, or that turned out to be nobody's.

    Of one that is only planned it is not told which: another PC may be first.
    """
    by_code = {view.code: view for view in views}
    told: list[Mapping[str, Any]] = []
    for one in decided.numbers.told if decided.numbers else ():
        view, serial = by_code.get(one.register), serial_of(register(one.register))
        if view is None or serial is None:
            continue
        at = view.place.get(one.row)
        line = None if at is None else view.table.line(at)
        shown = [
            serial.kind.show(value, decided.book.memory.lang) for value in (one.number, one.was)
        ]
        values = dict(view.sheet.rows.get(one.row, {}))
        if planned:
            values[serial.name] = one.was
            shown[0] = shown[0] if one.state == "cancelled" else None
        key = key_of(view.table.register)(values)
        place = {"register": one.register, "key": key, "row": line, "field": serial.name}
        cell = cell_of(line, view.table.columns.of.get(serial.name))
        state = _PLANNED[one.state] if planned else one.state
        told.append(place | {"cell": cell, "number": shown[0], "was": shown[1], "state": state})
    return told


def place(finding: Finding, table: SheetTable) -> Placed:
    """Return a finding with sheet, Excel row and cell."""
    line = table.line(finding.row) if finding.row is not None else None
    column = table.columns.of.get(finding.field) if finding.field else None
    return Placed(finding, table.sheet, table.name or table.code, line, column)
