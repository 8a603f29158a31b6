"""Formulas as text: rows moved, sheets and tables renamed, strings left alone."""

import re
from collections.abc import Mapping

from workbooks.package.area import ROWS_MAX

# A string, a quoted sheet, a bracketed column, or a reference: whichever begins first.
PIECE = re.compile(
    r"(?P<text>\"(?:[^\"]|\"\")*\")|(?P<sheet>'(?:[^']|'')*'!)|(?P<column>\[(?:[^\[\]']|'.|\[[^\]]*\])*\])"
    r"|(?P<cell>(?<![\w.\\$])\$?[A-Za-z]{1,3}(?P<fixed>\$?)(?P<row>[1-9]\d{0,6})(?![\w.(!\\]))"
)
BARE = re.compile(r"[^\W\d][\w.]*")


def moved_down(formula: str, rows: int) -> str:
    """Return a formula as it reads some rows further down, as Excel's fill handle makes it.

    >>> moved_down('A2*$B$1+[@x]&"A2"', 3)
    'A5*$B$1+[@x]&"A2"'
    """

    def move(found: re.Match[str]) -> str:
        if found["cell"] is None or found["fixed"]:
            return found[0]
        row = int(found["row"]) + rows
        return f"{found[0][: -len(found['row'])]}{row}" if row <= ROWS_MAX else "#REF!"

    return PIECE.sub(move, formula)


def has_relative_row(formula: str) -> bool:
    """Tell whether a formula reads otherwise in another row.

    >>> has_relative_row("leaves[[#This Row],[days]]*$A$1"), has_relative_row("B2*2")
    (False, True)
    """
    return any(found["cell"] and not found["fixed"] for found in PIECE.finditer(formula))


def sheet_reference(name: str) -> str:
    """Write a sheet's name before an exclamation mark.

    >>> sheet_reference("a'b"), sheet_reference("Staff")
    ("'a''b'!", 'Staff!')
    """
    plain = BARE.fullmatch(name) and not re.fullmatch(r"[A-Za-z]{1,3}\d+|[RrCc]\d*", name)
    return f"{name}!" if plain else "'" + name.replace("'", "''") + "'!"


def renamed(formula: str, sheets: Mapping[str, str], tables: Mapping[str, str]) -> str:
    """Return a formula that calls sheets and tables by their new names.

    >>> renamed("SUM(Staff!A1:A2)+staff[days]", {"Staff": "Staff 2"}, {"staff": "staff_2"})
    "SUM('Staff 2'!A1:A2)+staff_2[days]"
    """
    low_sheets = {old.lower(): new for old, new in sheets.items() if old != new}
    low_tables = {old.lower(): new for old, new in tables.items() if old != new}
    if not low_sheets and not low_tables:
        return formula

    def rename(found: re.Match[str]) -> str:
        if found["quoted"] is not None:
            name = found["quoted"].replace("''", "'")
            return (
                sheet_reference(low_sheets[name.lower()])
                if name.lower() in low_sheets
                else found[0]
            )
        if found["bare"] is not None:
            new = low_sheets.get(found["bare"].lower())
            return sheet_reference(new) if new else found[0]
        if found["table"] is not None:
            return low_tables.get(found["table"].lower(), found["table"])
        return found[0]

    return NAMED.sub(rename, formula)


NAMED = re.compile(
    r"\"(?:[^\"]|\"\")*\"|'(?P<quoted>(?:[^']|'')*)'!|\[(?:[^\[\]']|'.|\[[^\]]*\])*\]"
    r"|(?<![\w.\\\]])(?P<bare>[^\W\d][\w.]*)!|(?<![\w.\\])(?P<table>[^\W\d][\w.]*)(?![\w.(!])"
)
