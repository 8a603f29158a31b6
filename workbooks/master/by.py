"""Who last changed each row of a master, and when: two columns beside the register's own."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from workbooks.ledger.state import Row
from workbooks.master.first_sheets import last_write, moment
from workbooks.master.picture import Held
from workbooks.package import Edit
from workbooks.read import SheetTable
from workbooks.sync.by import by_columns, forget_by
from workbooks.sync.paste import Pasted
from workbooks.sync.refill import same_cell


def by_of(row: Row) -> tuple[str, datetime | None]:
    """Return who wrote last in a row, and when."""
    stamp = last_write(row)
    return (stamp.by.name, moment(stamp.at)) if stamp else ("", None)


def write_by(table: SheetTable, pasted: Pasted, held: Held, edit: Edit) -> None:
    """Write who and when beside the rows whose last change is another one than is told there."""
    columns = by_columns(table, edit.package)
    if columns is None:
        return
    forget_by(table, pasted, edit)
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
