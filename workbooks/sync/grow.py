"""Making room for rows below those of a register's sheet."""

from workbooks.package import Edit
from workbooks.read.book import SheetTable


def grow(edit: Edit, table: SheetTable, rows: int) -> int:
    """Return the first of new lines below a table; FILE_012 where there is no room."""
    if table.name and table.fits:
        if table.block.bottom > table.bottom:
            edit.stretch_table(table.name, table.block.bottom)
        return edit.grow_table(table.name, rows)
    first = table.block.bottom + 1
    edit.need_room(table.sheet, first, rows, sorted(table.columns.of.values()))
    return first
