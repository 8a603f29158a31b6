"""Cells merged down a column of an adopted block: what one says, it says in each of its lines."""

from collections.abc import Mapping, Sequence
from typing import Any

from workbooks.package import Area

Grid = Sequence[Sequence[Any]]


def spread(grid: Grid, merges: Sequence[Area], header: int) -> Grid:
    """Return the cells of a sheet, those below the headings that a merge hides filled as it says.

    >>> spread([["مدرسة", "قسم"], ["16698Z", "1"], ["", "2"]], [Area(2, 1, 3, 1)], 1)
    [['مدرسة', 'قسم'], ['16698Z', '1'], ['16698Z', '2']]
    """
    lines = list(grid)
    for merge in merges:
        held = lines[merge.top - 1] if header < merge.top <= len(lines) else ()
        if merge.left != merge.right or merge.left > len(held):
            continue
        for at in range(merge.top, min(merge.bottom, len(lines))):
            line = [*lines[at], *[""] * (merge.left - len(lines[at]))]
            line[merge.left - 1] = held[merge.left - 1]
            lines[at] = line
    return lines


def joined_cells(
    merges: Sequence[Area], lines: Sequence[int], fields: Mapping[int, str]
) -> set[tuple[str, int]]:
    """Return by field and place the cells for which one cell speaks, that one among them."""
    place = {line: at for at, line in enumerate(lines)}
    return {
        (fields[merge.left], place[line])
        for merge in merges
        if merge.left == merge.right and merge.left in fields
        for line in range(merge.top, merge.bottom + 1)
        if line in place
    }
