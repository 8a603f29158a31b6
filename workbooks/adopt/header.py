"""Where headings may stand on a sheet: which lines, how many levels, from which column to which."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from validators.text import fold, western_digits
from workbooks.adopt.content import counts_lines
from workbooks.adopt.likeness import is_ordinal
from workbooks.package import Area

_LINES_MAX = 3000
_HEADING_CHARS_MAX = 90
_BEST_LINES = 6
_OTHER_LINES = 15
_ENOUGH_KNOWN = 3
_LEVELS_UP = 2
_GAP_LINES = 3
_LOOKED_BELOW = 40
_NUMBERED_MIN = 4
_NUMBER = re.compile(r"[\d\s.,/\-:()%]+")


@dataclass(frozen=True, slots=True)
class Header:
    """The lines of headings of one block; `row` is the last with words, `bottom` the last of all."""

    top: int
    row: int
    bottom: int
    left: int
    right: int

    @property
    def levels(self) -> int:
        """Return how many lines the headings have."""
        return self.bottom - self.top + 1


Grid = Sequence[Sequence[Any]]


def headers(grid: Grid, merges: Sequence[Area], known: Mapping[str, str]) -> list[Header]:
    """Return the places of a sheet where a register's headings may stand, each once."""
    found: dict[Header, None] = {}
    for row in _lines(grid, known):
        for left, right in _spans(grid, row):
            header = _grown(grid, merges, row, left, right)
            found[header] = None
    return list(found)


def at(grid: Grid, row: int, column: int) -> Any:
    """Return a cell, None beyond the sheet's end or where it is blank."""
    if not 0 < row <= len(grid) or not 0 < column <= len(grid[row - 1]):
        return None
    cell = grid[row - 1][column - 1]
    return None if cell == "" or (isinstance(cell, str) and cell.isspace()) else cell


def _lines(grid: Grid, known: Mapping[str, str]) -> list[int]:
    """Return the lines worth a closer look, those with the most known headings first."""
    held: dict[str, bool] = {}

    def is_known(cell: Any) -> bool:
        if not isinstance(cell, str) or len(cell) > _HEADING_CHARS_MAX:
            return False
        if cell not in held:
            held[cell] = fold(cell) in known
        return held[cell]

    hits = [
        (sum(map(is_known, cells)), -row) for row, cells in enumerate(grid[:_LINES_MAX], start=1)
    ]
    best = [(count, row) for count, row in sorted(hits, reverse=True)[:_BEST_LINES] if count]
    lines = [-row for _, row in best]
    if not best or best[0][0] < _ENOUGH_KNOWN:
        others = (row for row in range(1, min(len(grid), _LINES_MAX) + 1) if _heads(grid, row))
        lines += [row for row, _ in zip(others, range(_OTHER_LINES), strict=False)]
    return list(dict.fromkeys(lines))


def _heads(grid: Grid, row: int) -> bool:
    """Tell whether a line looks like headings: several words, more than above, something below."""
    cells = [cell for cell in grid[row - 1] if cell not in ("", None)]
    words = [cell for cell in cells if _is_word(cell)]
    if len(words) < 2 or len(words) < len(cells) * 0.7:  # noqa: PLR2004 - two headings at least.
        return False
    above = sum(cell not in ("", None) for cell in grid[row - 2]) if row > 1 else 0
    below = grid[row : row + 2]
    return above < len(cells) and any(c not in ("", None) for line in below for c in line)


def _is_word(cell: Any) -> bool:
    return (
        isinstance(cell, str)
        and len(cell) <= _HEADING_CHARS_MAX
        and not _NUMBER.fullmatch(western_digits(cell))
    )


def _spans(grid: Grid, row: int) -> list[tuple[int, int]]:
    """Return the blocks beside each other on a line: columns that are wholly blank part them."""
    lines = [row]
    blank = 0
    for line in range(row + 1, min(len(grid), row + _LOOKED_BELOW) + 1):
        blank = 0 if any(cell not in ("", None) for cell in grid[line - 1]) else blank + 1
        if blank >= _GAP_LINES:
            break
        lines.append(line)
    width = max(len(grid[line - 1]) for line in lines)
    spans: list[tuple[int, int]] = []
    start = 0
    for column in range(1, width + 2):
        filled = any(at(grid, line, column) is not None for line in lines)
        if filled and not start:
            start = column
        elif not filled and start:
            spans += _parted(grid, row, start, column - 1)
            start = 0
    whole = (spans[0][0], spans[-1][1]) if spans else (0, 0)
    close = all(right + 2 == left for (_, right), (left, _) in pairwise(spans))
    if len(spans) > 1 and close and not _repeats(grid, row, *whole):
        spans.append(whole)
    return [span for span in spans if any(at(grid, row, c) for c in range(span[0], span[1] + 1))]


def _parted(grid: Grid, row: int, left: int, right: int) -> list[tuple[int, int]]:
    """Part two lists that touch: each begins with the same heading and counts its own lines."""
    first = at(grid, row, left)
    if not isinstance(first, str):
        return [(left, right)]
    starts = [c for c in range(left, right + 1) if _same(at(grid, row, c), first)]
    starts = [c for c in starts if c == left or _begins_list(grid, row, left, c)]
    ends = [start - 1 for start in starts[1:]] + [right]
    return list(zip(starts, ends, strict=True))


def _begins_list(grid: Grid, row: int, left: int, column: int) -> bool:
    following = at(grid, row, left + 1)
    if isinstance(following, str) and _same(at(grid, row, column + 1), following):
        return True
    below = range(row + 1, min(len(grid), row + _LOOKED_BELOW) + 1)
    return all(counts_lines([at(grid, line, c) for line in below]) for c in (left, column))


def _same(cell: Any, text: str) -> bool:
    return isinstance(cell, str) and fold(cell) == fold(text)


def _repeats(grid: Grid, row: int, left: int, right: int) -> bool:
    texts = [fold(c) for n in range(left, right + 1) if isinstance(c := at(grid, row, n), str)]
    return len(set(texts)) < len(texts)


def _grown(grid: Grid, merges: Sequence[Area], row: int, left: int, right: int) -> Header:
    """Return the headings around one line, with the lines above and below that belong to them."""
    near = [
        m
        for m in merges
        if m.left <= right and m.right >= left and abs(m.top - row) < _LOOKED_BELOW
    ]
    top, last = row, row
    while row - top < _LEVELS_UP and _joins(grid, near, top - 1, top, left, right):
        top -= 1
    while last - row < _LEVELS_UP and _joins(grid, near, last, last + 1, left, right):
        last += 1
    bottom = last
    if _counts_columns(grid, bottom + 1, left, right) or _tells_units(
        grid, bottom + 1, left, right
    ):
        bottom += 1
    return Header(top, last, bottom, left, right)


def _joins(
    grid: Grid, merges: Sequence[Area], upper: int, lower: int, left: int, right: int
) -> bool:
    """Tell whether two lines are one heading of two levels."""
    if upper < 1 or lower > len(grid):
        return False
    if any(m.top <= upper and m.bottom >= lower and m.left == m.right for m in merges):
        return _worded(grid, upper, left, right) and _worded(grid, lower, left, right)
    below = {c for c in range(left, right + 1) if at(grid, lower, c) is not None}
    if not all(_is_word(at(grid, lower, c)) for c in below) or not below:
        return False
    groups = [
        m for m in merges if m.top == m.bottom == upper and m.left >= left and m.right <= right
    ]
    if any(_is_group(grid, m, lower, left, right) for m in groups):
        return True
    return _completes(grid, upper, below, left, right)


def _worded(grid: Grid, line: int, left: int, right: int) -> bool:
    cells = [c for n in range(left, right + 1) if (c := at(grid, line, n)) is not None]
    return all(_is_word(cell) for cell in cells)


def _is_group(grid: Grid, merge: Area, lower: int, left: int, right: int) -> bool:
    """Tell whether a merged cell names the columns beneath it: a title is wider, a fact has ':'."""
    width = merge.right - merge.left + 1
    text = at(grid, merge.top, merge.left)
    if not _is_word(text) or ":" in str(text) or width * 3 > (right - left + 1) * 2:
        return False
    return all(at(grid, lower, c) is not None for c in range(merge.left, merge.right + 1))


def _completes(grid: Grid, upper: int, below: set[int], left: int, right: int) -> bool:
    """Tell whether two lines without merges fill each other's gaps, as two levels do."""
    above = {c for c in range(left, right + 1) if at(grid, upper, c) is not None}
    alone = above - below
    if not alone or not all(_is_word(at(grid, upper, c)) for c in above):
        return False
    for column in below & above:
        if column + 1 in above or column + 1 not in below:
            return False
    under = below - above
    if not (below & above) or len(under) + len(above & below) < 2:  # noqa: PLR2004 - a group has two columns.
        return False
    return len(alone) > 1 or is_ordinal(str(at(grid, upper, min(alone))))


def _counts_columns(grid: Grid, line: int, left: int, right: int) -> bool:
    """Tell whether a line numbers the columns 1, 2, 3..., as printed forms do."""
    cells = [c for n in range(left, right + 1) if (c := at(grid, line, n)) is not None]
    if len(cells) < max(_NUMBERED_MIN, (right - left + 1) * 0.8):
        return False
    numbers = [_number(cell) for cell in cells]
    return numbers == list(range(1, len(cells) + 1))


def _number(cell: Any) -> int | None:
    if isinstance(cell, date | bool):
        return None
    text = western_digits(str(cell)).strip(" ()-.")
    text = text.removesuffix(".0")
    return int(text) if text.isdecimal() else None


def _tells_units(grid: Grid, line: int, left: int, right: int) -> bool:
    cells = [c for n in range(left, right + 1) if (c := at(grid, line, n)) is not None]
    return len(cells) > 0 and all(
        isinstance(c, str) and c.strip().startswith("(") and c.strip().endswith(")") for c in cells
    )
