"""Headings: which column of a sheet is which field, whatever was moved, added or renamed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from validators.register import Declaration
from validators.text import fold
from workbooks.layout import IDENTITY_HEADER, LOOK_UP_HEADER, STAMP_HEADER
from workbooks.read.learned import NO_FIELD, Learned, column_keys, heading_texts

_LOOKED_AT_ROWS = 60


@cache
def headings(register: Declaration) -> Mapping[str, str]:
    """Return the field of each heading that is known for a register, by its folded text.

    A heading of today wins over a former or borrowed one.
    """
    known: dict[str, str] = {}
    for declared in register.fields:
        for name in (*declared.titles, declared.name, *declared.was):
            known.setdefault(fold(name), declared.name)
    for declared in register.fields:
        for name in declared.also:
            known.setdefault(fold(name), declared.name)
    return known


@cache
def _names(register: Declaration) -> frozenset[str]:
    return frozenset(declared.name for declared in register.fields)


@dataclass(slots=True)
class Columns:
    """The columns of one block of rows: 1-based numbers on the sheet."""

    row: int
    of: dict[str, int] = field(default_factory=dict)
    renamed: dict[str, str] = field(default_factory=dict)
    doubled: dict[str, list[int]] = field(default_factory=dict)
    identity: int | None = None
    stamp: int | None = None
    look_up: bool = False


def match(
    grid: Sequence[Sequence[Any]],
    row: int,
    register: Declaration,
    learned: Learned,
    within: tuple[int, int] | None = None,
) -> Columns:
    """Return the columns that the headings of one line say.

    Of two columns for one field the one inside `within` (first and last column of the table)
    counts, then the one with today's own title, then the first.
    """
    columns = Columns(row)
    texts = heading_texts(grid, row, learned)
    keys = column_keys(texts) if learned.fields else texts
    claims: dict[str, list[int]] = {}
    for number, cell in enumerate(grid[row - 1], start=1):
        text = texts[number - 1]
        if cell == IDENTITY_HEADER:
            columns.identity = number
        elif cell in {STAMP_HEADER, LOOK_UP_HEADER}:
            columns.stamp, columns.look_up = number, cell == LOOK_UP_HEADER
        elif name := _field(text, cell, keys[number - 1], register, learned):
            claims.setdefault(name, []).append(number)
    for name, numbers in claims.items():
        titles = {fold(title) for title in register.field(name).titles}
        own = {number for number in numbers if fold(texts[number - 1]) in titles}
        numbers.sort(key=lambda n: (not _inside(n, within), n not in own, n))
        chosen = columns.of[name] = numbers[0]
        if chosen not in own and keys[chosen - 1] not in learned.fields:
            columns.renamed[name] = texts[chosen - 1]
        if len(numbers) > 1:
            columns.doubled[name] = sorted(numbers)
    return columns


def _field(text: str, cell: Any, key: str, register: Declaration, learned: Learned) -> str | None:
    """Return the field of a heading: as it was learned, else as the declaration knows it."""
    told = learned.fields.get(key)
    if told == NO_FIELD:
        return None
    if told in _names(register):
        return told
    known = headings(register)
    found = known.get(fold(text)) if text else None
    if found is None and learned.levels > 1 and isinstance(cell, str):
        return known.get(fold(cell))
    return found


def _inside(number: int, within: tuple[int, int] | None) -> bool:
    return within is None or within[0] <= number <= within[1]


def find_header(
    grid: Sequence[Sequence[Any]],
    register: Declaration,
    learned: Learned,
    expected: int | None,
    within: tuple[int, int] | None = None,
) -> Columns | None:
    """Return the columns under the line of a sheet that says most of a register's headings.

    The line where the table says its headings are wins a tie: rows may have been inserted above
    by a program that does not move tables.
    """
    best: Columns | None = None
    best_score = 1 if len(register.typed_fields) > 1 and not learned.fields else 0
    for row in _candidates(len(grid), expected):
        columns = match(grid, row, register, learned, within)
        score = len(columns.of)
        if score > best_score:
            best, best_score = columns, score
    return best


def _candidates(height: int, expected: int | None) -> Iterable[int]:
    rows = list(range(1, min(height, _LOOKED_AT_ROWS) + 1))
    if expected and expected <= height:
        nearby = range(max(1, expected - 5), min(height, expected + 20) + 1)
        return dict.fromkeys([expected, *nearby, *rows])
    return rows
