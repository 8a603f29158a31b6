"""Who last changed each row of a master, and when: two columns beside the register's own."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from workbooks.layout import WHEN, WHO
from workbooks.ledger.state import Row
from workbooks.master.first_sheets import last_write, moment
from workbooks.master.picture import Held
from workbooks.package import Edit, Package
from workbooks.read import SheetTable
from workbooks.sync.paste import Pasted
from workbooks.sync.refill import find_table, same_cell


def by_of(row: Row) -> tuple[str, datetime | None]:
    """Return who wrote last in a row, and when."""
    stamp = last_write(row)
    return (stamp.by.name, moment(stamp.at)) if stamp else ("", None)


def write_by(table: SheetTable, pasted: Pasted, held: Held, edit: Edit) -> None:
    """Write who and when beside the rows whose last change is another one than is told there."""
    columns = _by_columns(table, edit.package)
    if columns is None:
        return
    for line in set(pasted.emptied).difference(pasted.lines.values()):
        for column in columns:
            edit.set(table.sheet, line, column, None)
    for name, line in pasted.lines.items():
        row = held.table.row(name)
        if row is not None and row.alive:
            for column, value in zip(columns, by_of(row), strict=True):
                if not _told(table.lines.get(line, ()), column, value):
                    edit.set(table.sheet, line, column, value)


def _told(line: Sequence[Any], column: int, value: object) -> bool:
    there = line[column - 1] if column <= len(line) else None
    if isinstance(there, datetime):
        there = there.replace(second=0, microsecond=0)
        return there == value
    return same_cell(there, value)


def _by_columns(table: SheetTable, package: Package) -> tuple[int, int] | None:
    """Return the columns of who and when, None if the head took them away."""
    found = find_table(package, table.name) if table.name else None
    if found is None:
        return None
    names = {name: found.ref.left + at for at, name in enumerate(found.columns)}
    who = next((names[title] for title in WHO if title in names), None)
    when = next((names[title] for title in WHEN if title in names), None)
    return (who, when) if who and when else None
