"""What a cell holds: read from the sheet's XML, exactly."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from functools import lru_cache
from typing import Protocol

from workbooks.package.area import Area
from workbooks.package.escape import plain, unescape
from workbooks.package.shared_strings import rich_text
from workbooks.package.sheet_xml import SheetXml

KIND = re.compile(rb"\st\s*=\s*[\"'](\w+)")


@dataclass(frozen=True, slots=True)
class CellError:
    """An error that Excel shows in a cell, such as #N/A."""

    text: str


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula to write, without its equals sign, and the value shown until Excel recalculates."""

    text: str
    cached: str | float | bool | None = None


CellValue = str | int | float | bool | CellError
Scalar = str | int | float | Decimal | bool | date | datetime | time | Formula | None


class Texts(Protocol):
    """Texts under their numbers."""

    def __getitem__(self, index: int, /) -> str: ...


Strings = Callable[[], Texts]


def read_cells(
    sheet: SheetXml, strings: Strings, area: Area | None
) -> dict[tuple[int, int], CellValue]:
    """Return the values of the filled cells."""
    values: dict[tuple[int, int], CellValue] = {}
    for row, start, end in sheet.rows():
        if area and row > area.bottom:
            break
        if area and row < area.top:
            continue
        for cell in sheet.cells(start, end):
            if area and not area.left <= cell.column <= area.right:
                continue
            value = cell_value(sheet, cell.attributes, cell.content, strings)
            if value is not None:
                values[row, cell.column] = value
    return values


def cell_value(
    sheet: SheetXml, opening: bytes, content: bytes, strings: Strings
) -> CellValue | None:
    """Return the value of one cell, or None if it is empty."""
    if not content:
        return None
    typed = KIND.search(opening)
    kind = typed[1] if typed else b"n"
    head = sheet.escaped_prefix
    if kind == b"inlineStr":
        return rich_text(content, head)
    found = _value_pattern(head).search(content)
    if not found:
        return None
    raw = found[1]
    if kind == b"str":
        return unescape(raw)
    raw = (plain(raw).encode() if b"&" in raw else raw).strip()
    if not raw:
        return None
    if kind == b"s":
        return strings()[int(raw)]
    if kind == b"b":
        return raw in {b"1", b"true"}
    if kind == b"e":
        return CellError(raw.decode())
    return raw.decode() if kind == b"d" else number(raw)


@lru_cache
def _value_pattern(head: bytes) -> re.Pattern[bytes]:
    return re.compile(rb"<%sv(?:\s[^>]*)?>([^<]*)</%sv\s*>" % (head, head))


def number(raw: bytes) -> int | float:
    """Read a number: whole if it is written whole."""
    text = raw.decode()
    return int(text) if text.lstrip("-").isdigit() else float(text)
