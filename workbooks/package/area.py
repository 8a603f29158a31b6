"""Rectangles of cells, counted from one as Excel counts."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple, Self

ROWS_MAX = 1_048_576
COLUMNS_MAX = 16_384
WHOLE = re.compile(r"\$?([1-9]\d{0,6})|\$?([A-Za-z]{1,3})")
CORNER = re.compile(r"\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})")


class Area(NamedTuple):
    """A rectangle of cells, both corners included.

    >>> Area.parse("B2:D9")
    Area(top=2, left=2, bottom=9, right=4)
    >>> str(Area(1, 1, 1, 1))
    'A1'
    """

    top: int
    left: int
    bottom: int
    right: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read 'B2:D9', '$B$2', 'A:C' or '3:7'; raise ValueError for anything else."""
        first, _, last = text.strip().partition(":")
        one, two = _corner(first), _corner(last or first)
        if not last and 0 in one:
            raise ValueError(f"{text!r} is not an area.")
        top, bottom = sorted((one[0], two[0])) if one[0] and two[0] else (1, ROWS_MAX)
        left, right = sorted((one[1], two[1])) if one[1] and two[1] else (1, COLUMNS_MAX)
        if bottom > ROWS_MAX or right > COLUMNS_MAX:
            raise ValueError(f"{text!r} is beyond the last cell.")
        return cls(top, left, bottom, right)

    def __str__(self) -> str:
        first = cell_name(self.top, self.left)
        if (self.top, self.left) == (self.bottom, self.right):
            return first
        return f"{first}:{cell_name(self.bottom, self.right)}"

    def holds(self, row: int, column: int) -> bool:
        """Tell whether a cell lies inside."""
        return self.top <= row <= self.bottom and self.left <= column <= self.right

    def meets(self, other: "Area") -> bool:
        """Tell whether two rectangles share a cell."""
        return (
            self.top <= other.bottom
            and other.top <= self.bottom
            and self.left <= other.right
            and other.left <= self.right
        )


def _corner(text: str) -> tuple[int, int]:
    """Return row and column, zero for the one that a whole row or column leaves out."""
    if found := CORNER.fullmatch(text):
        return int(found[2]), column_number(found[1])
    if found := WHOLE.fullmatch(text):
        return int(found[1] or 0), column_number(found[2] or "")
    raise ValueError(f"{text!r} is not a cell.")


@lru_cache(maxsize=COLUMNS_MAX)
def column_letters(column: int) -> str:
    """Write a column's number in letters.

    >>> column_letters(28)
    'AB'
    """
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


@lru_cache(maxsize=COLUMNS_MAX)
def column_number(letters: str | bytes) -> int:
    """Read a column's letters.

    >>> column_number("AB")
    28
    """
    number = 0
    for code in letters.upper().encode() if isinstance(letters, str) else letters.upper():
        number = number * 26 + code - 64
    return number


def cell_name(row: int, column: int) -> str:
    """Write a cell as Excel does.

    >>> cell_name(3, 2)
    'B3'
    """
    return f"{column_letters(column)}{row}"


def parse_areas(text: str) -> tuple[Area, ...]:
    """Read a list of areas separated by blanks, as `sqref` holds them."""
    return tuple(Area.parse(word) for word in text.split())


def areas_of(cells: Iterable[tuple[int, int]]) -> list[Area]:
    """Cover cells with as few vertical runs as a simple walk finds, equal neighbours joined.

    >>> [str(area) for area in areas_of([(2, 1), (3, 1), (2, 2), (3, 2), (9, 1)])]
    ['A2:B3', 'A9']
    """
    runs: list[Area] = []
    for row, column in sorted(set(cells), key=lambda cell: (cell[1], cell[0])):
        last = runs[-1] if runs else None
        if last and last.left == column and last.bottom == row - 1:
            runs[-1] = last._replace(bottom=row)
        else:
            runs.append(Area(row, column, row, column))
    joined: dict[tuple[int, int], list[Area]] = {}
    for run in runs:
        beside = joined.setdefault((run.top, run.bottom), [])
        if beside and beside[-1].right == run.left - 1:
            beside[-1] = beside[-1]._replace(right=run.right)
        else:
            beside.append(run)
    return sorted(area for areas in joined.values() for area in areas)
