"""Columns of a table: added at its end, renamed."""

import re
from collections.abc import Sequence
from dataclasses import replace

from workbooks.package.area import Area
from workbooks.package.column import hide_columns
from workbooks.package.draft import Draft
from workbooks.package.escape import escape_attribute
from workbooks.package.room import refuse_occupied
from workbooks.package.sheet_patch import Write
from workbooks.package.table import Table, with_column_name, with_columns, with_ref

NAME_LENGTH_MAX = 255
NUMBERED = re.compile(rb"&#(\d{3,5});")


def add_table_columns(draft: Draft, name: str, names: Sequence[str], *, hidden: bool) -> int:
    """Make a table wider and return its first new column."""
    table = draft.table(name)
    if not names:
        raise ValueError("At least one column is added.")
    known = [column.lower() for column in table.columns]
    for one in names:
        _refuse_name(one, known)
        known.append(one.lower())
    ref = table.ref
    first, last = ref.right + 1, ref.right + len(names)
    refuse_occupied(draft, table, Area(ref.top, first, ref.bottom, last))
    data = with_columns(draft.part(table.part), names)
    grown = replace(table, ref=ref._replace(right=last), columns=(*table.columns, *names))
    draft.put_table(grown, with_ref(data, table, grown.ref))
    if table.header_row:
        for index, one in enumerate(names):
            like = ref.top, ref.right
            draft.write(table.sheet, ref.top, first + index, Write(one, like=like))
    if hidden:
        hide_columns(draft, table.sheet, first, last)
    return first


def set_header(draft: Draft, name: str, index: int, text: str) -> None:
    """Rename one column; formulas that call it by its old name are the caller's to look for."""
    table = draft.table(name)
    others = [one.lower() for place, one in enumerate(table.columns) if place != index]
    _refuse_name(text, others)
    old = table.columns[index]
    if old == text:
        return
    if formula_sheet := _named_in_formula(draft, table, old):
        raise ValueError(f"A formula in {formula_sheet} names the column {old!r}.")
    columns = tuple(text if place == index else one for place, one in enumerate(table.columns))
    data = with_column_name(draft.part(table.part), index, text)
    draft.put_table(replace(table, columns=columns), data)
    if table.header_row:
        draft.write(table.sheet, table.ref.top, table.ref.left + index, Write(text))


def _named_in_formula(draft: Draft, table: Table, column: str) -> str | None:
    """Return where a formula names a column of the table, which would then show #REF!."""
    mark = b"[" + escape_attribute(column).replace(b"&quot;", b'"') + b"]"
    if mark in _spelled(draft.part(table.part)):
        return table.name
    if mark in _spelled(draft.part(draft.package.main)):
        return "a name"
    for sheet in draft.sheets:
        if mark in _spelled(draft.sheet_data(sheet.name)):
            return sheet.name
    return None


def _spelled(data: bytes) -> bytes:
    """Return a part with its letters written out: openpyxl writes each Arabic one as a number."""
    return NUMBERED.sub(lambda found: chr(int(found[1])).encode("utf-8", "replace"), data)


def _refuse_name(name: str, known: Sequence[str]) -> None:
    if not name.strip() or len(name) > NAME_LENGTH_MAX:
        raise ValueError(f"A column's name has 1 to {NAME_LENGTH_MAX} characters: {name!r}.")
    if name.lower() in known:
        raise ValueError(f"The table already has a column {name!r}.")
