"""Putting new rows into a table of ours that stands in a file: only cells that differ change."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from workbooks.package import Area, Edit, Package, Table

_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 - Excel's days have no zone.


def find_table(package: Package, name: str) -> Table | None:
    """Return a table of a workbook by its name."""
    return next((t for t in package.tables if t.name.casefold() == name.casefold()), None)


def refill(edit: Edit, table: Table, rows: Sequence[Sequence[Any]]) -> bool:
    """Make a table hold these rows from its first column on; columns to the right stay.

    A table never becomes shorter: lines that are no more needed are emptied. Returns whether
    anything changed.
    """
    bottom = table.ref.bottom - table.totals_row
    top = table.ref.top + 1
    width = max((len(row) for row in rows), default=len(table.columns))
    held = edit.package.cells(table.sheet, Area(top, table.ref.left, bottom, table.ref.right))
    changed = False
    missing = len(rows) - (bottom - top + 1)
    if missing > 0:
        edit.grow_table(table.name, missing)
        changed = True
    for line in range(top, max(bottom, top + len(rows) - 1) + 1):
        row = rows[line - top] if line - top < len(rows) else (None,) * width
        for at, value in enumerate(row):
            column = table.ref.left + at
            if not same_cell(held.get((line, column)), value):
                edit.set(table.sheet, line, column, value, like=(top, column))
                changed = True
    return changed


def same_cell(there: Any, value: Any) -> bool:
    """Say whether a cell already shows a value; a moment is Excel's number for it."""
    if value in (None, ""):
        return there in (None, "")
    if isinstance(value, Decimal):
        value = float(value)
    elif isinstance(value, datetime):
        value = (value.replace(tzinfo=None) - _EPOCH) / timedelta(days=1)
    elif isinstance(value, date):
        value = (value - _EPOCH.date()).days
    elif isinstance(value, time):
        value = (value.hour * 60 + value.minute) / 1440
    if isinstance(value, float) and isinstance(there, int | float):
        return abs(value - there) < 1e-9 * max(1.0, abs(value))
    return bool(there == value) and isinstance(there, bool) == isinstance(value, bool)
