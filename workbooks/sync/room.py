"""Which lines of a sheet a coming row may take: none beside which a clerk's own words stand."""

from collections.abc import Collection

from workbooks.layout import IDENTITY_HEADER, LOOK_UP_HEADER, STAMP_HEADER, WHEN, WHO
from workbooks.package import Area, Edit, Package
from workbooks.read.book import SheetTable
from workbooks.sync.refill import find_table

_OURS = {IDENTITY_HEADER, LOOK_UP_HEADER, STAMP_HEADER, *WHO, *WHEN}


def taken(edit: Edit, table: SheetTable, lines: Collection[int]) -> set[int]:
    """Return those of some lines in which something stands in a column that is not the register's.

    It was written beside the row that was there; beside another row it would say what is not so.
    A formula says nothing of its own.
    """
    own = _own_columns(edit.package, table)
    if not own or not lines:
        return set()
    span = Area(min(lines), own[0], max(lines), own[-1])
    held = edit.package.cells(table.sheet, span)
    return {
        line
        for (line, column), cell in held.items()
        if line in lines
        and column in own
        and cell != ""
        and not edit.draft.formula_at(table.sheet, line, column)
    }


def _own_columns(package: Package, table: SheetTable) -> list[int]:
    """Return the columns within the table that are neither the register's nor ours, in order."""
    found = find_table(package, table.name) if table.name else None
    names = found.columns if found else ()
    left, known = table.area.left, {*table.columns.of.values()}
    known |= {left + at for at, name in enumerate(names) if name in _OURS}
    known |= {table.columns.identity or 0, table.columns.stamp or 0}
    return [column for column in range(left, table.area.right + 1) if column not in known]
