"""What of a register is selected: read from the workbook's file, not asked from Excel."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from addin.desktop.excel import View

if TYPE_CHECKING:
    from workbooks.read import SheetTable

#: A whole line is told without letters, a whole column without digits.
_FIRST = re.compile(r"\$?([A-Z]*)\$?([0-9]*)")


class Place(NamedTuple):
    """A row of a register, and its field if one cell alone is selected."""

    register: str
    key: str
    field: str


def row_at(path: Path, view: View) -> Place | None:
    """Return the row that is selected, whole or by one of its cells."""
    for table, line, field in _tables_at(path, view):
        if line in table.block.lines:
            key = table.rows.keys[table.block.lines.index(line)]
            alone = field if ":" not in view.cells else ""
            return Place(table.code, key, alone) if key else None
    return None


def field_at(path: Path, view: View) -> tuple[str, str] | None:
    """Return the register of the selected sheet, and the field of the selected column."""
    for table, _, field in _tables_at(path, view):
        return table.code, field
    return None


def _tables_at(path: Path, view: View) -> "list[tuple[SheetTable, int, str]]":
    """Return the registers of the sheet, each with the line and the field that are selected."""
    from workbooks.package import Area  # noqa: PLC0415 - a click loads what it does.
    from workbooks.read import read_book  # noqa: PLC0415 - as above.

    letters, digits = _FIRST.findall(view.cells)[0]
    if not letters + digits:
        return []
    column = Area.parse(f"{letters}1").left if letters else 0
    return [
        (
            table,
            int(digits or 0),
            next((n for n, at in table.columns.of.items() if at == column), ""),
        )
        for table in read_book(path).tables
        if table.sheet == view.sheet
    ]
