"""Placing what a sync found: conflicts, held-back rows and vanished ones, where people look."""

from collections.abc import Iterable, Mapping
from typing import Any

from validators.catalogue import register
from validators.finding import Finding, Severity
from workbooks.ledger.entry import Entry
from workbooks.ledger.plan import Conflict
from workbooks.ledger.state import shown_values
from workbooks.read.book import SheetTable
from workbooks.sync.asked import cell_of
from workbooks.sync.owner import owns
from workbooks.sync.result import Asked, Placed
from workbooks.sync.run import Decided
from workbooks.sync.series import serial_of
from workbooks.sync.view import View, key_of


def asked_of(
    decided: Decided,
    entries: Mapping[str, tuple[Entry, ...]],
    lines: Mapping[str, Mapping[str, int]] | None = None,
) -> list[Asked]:
    """Return the open conflicts with their places, in the order of sheets and rows."""
    found: list[Asked] = []
    for view in decided.views:
        if view.table.readonly:
            continue
        own = entries.get(view.known.audience.name, ())
        there = (lines or {}).get(view.code)
        asked = [_placed(one, view, there) for one in decided.plans[view.code].asked(own)]
        found += sorted(asked, key=lambda one: (one.line or 0, one.conflict.field))
    return found


def _placed(one: Conflict, view: View, lines: Mapping[str, int] | None) -> Asked:
    place = view.place
    line = lines.get(one.row) if lines is not None else None
    if line is None and one.row in place:
        line = view.table.line(place[one.row])
    name = one.field or view.table.register.key[-1]
    cell = cell_of(line, view.table.columns.of.get(name))
    return Asked(one, view.table.register, _key(one, view) or "", line, cell)


def _key(one: Conflict, view: View) -> str | None:
    key = key_of(view.table.register)
    held = view.sheet.rows.get(one.row)
    if held and (found := key(held)):
        return found
    row = view.known.state.table(view.code).row(one.row)
    return key(shown_values(row, view.code, owns)) if row else None


def held_of(decided: Decided) -> list[Placed]:
    """Return the errors that held rows back, placed."""
    return [
        place(finding, view.table)
        for view in decided.views
        for finding in decided.findings.get(view.code, ())
        if finding.severity is Severity.ERROR and finding.row is not None
    ]


def vanished_of(decided: Decided) -> list[tuple[str, str]]:
    """Return register and key of each row that vanished from a sheet."""
    found: list[tuple[str, str]] = []
    for view in decided.views:
        key = key_of(view.table.register)
        plan = decided.plans[view.code]
        found += [(view.code, key(one.values) or one.row) for one in plan.vanished]
    return found


def numbers_of(views: Iterable[View], decided: Decided) -> list[Mapping[str, Any]]:
    """Return the numbers that rows of some registers got, or that turned out to be nobody's."""
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
        key = key_of(view.table.register)(view.sheet.rows.get(one.row, {}))
        place = {"register": one.register, "key": key, "row": line, "field": serial.name}
        cell = cell_of(line, view.table.columns.of.get(serial.name))
        told.append(place | {"cell": cell, "number": shown[0], "was": shown[1], "state": one.state})
    return told


def place(finding: Finding, table: SheetTable) -> Placed:
    """Return a finding with sheet, Excel row and cell."""
    line = table.line(finding.row) if finding.row is not None else None
    column = table.columns.of.get(finding.field) if finding.field else None
    return Placed(finding, table.sheet, table.name or table.code, line, column)
