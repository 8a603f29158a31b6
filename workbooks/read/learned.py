"""What a workbook has learned about a register's headings, and how its columns are called there."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from validators.kinds.text import plain
from validators.text import fold, tidy
from workbooks.package import Area

#: What is learned of a column that is no field, whatever its heading says.
NO_FIELD = "-"


@dataclass(frozen=True, slots=True)
class Learned:
    """The field of each heading by its key, and how many lines a heading has.

    `merges` are those of the sheet: the lower line of a heading is joined with what stands, merged,
    above it.
    """

    fields: Mapping[str, str] = field(default_factory=dict)
    levels: int = 1
    merges: Sequence[Area] = ()


def heading_texts(grid: Sequence[Sequence[Any]], row: int, learned: Learned) -> list[str]:
    """Return the headings of a line, each with what stands above it in its upper lines."""
    if not learned.fields:
        return [cell.strip() if isinstance(cell, str) else "" for cell in grid[row - 1]]
    own = [_text(cell) for cell in grid[row - 1]]
    if learned.levels == 1:
        return own
    parts: list[list[str]] = [[] for _ in own]
    held = _anchors(learned.merges, row - learned.levels + 1, row)
    for line in range(max(1, row - learned.levels + 1), row + 1):
        for at, text in enumerate(_line(grid, line, row, own, held)):
            if text and parts[at][-1:] != [text]:
                parts[at].append(text)
    return [" ".join(words) for words in parts]


def _text(cell: Any) -> str:
    return tidy(cell) if isinstance(cell, str) else tidy(plain(cell))


def _anchors(merges: Sequence[Area], top: int, bottom: int) -> dict[tuple[int, int], Area]:
    """Return the merge that covers each cell of some lines."""
    return {
        (line, column): merge
        for merge in merges
        for line in range(max(merge.top, top), min(merge.bottom, bottom) + 1)
        for column in range(merge.left, merge.right + 1)
    }


def _line(
    grid: Sequence[Sequence[Any]],
    line: int,
    bottom: int,
    own: list[str],
    held: Mapping[tuple[int, int], Area],
) -> list[str]:
    """Return what one line of a heading says over each column."""
    cells = grid[line - 1]
    texts: list[str] = []
    spread = ""
    for at, below in enumerate(own):
        text = _text(cells[at]) if at < len(cells) else ""
        merge = held.get((line, at + 1))
        if merge:
            above = grid[merge.top - 1]
            text = _text(above[merge.left - 1]) if merge.left <= len(above) else ""
            spread = ""
        elif line < bottom:
            # Without a merge, a group's name stands over its first column only.
            spread = (text or spread) if below else ""
            text = text or spread
        texts.append(text)
    return texts


def column_keys(texts: Sequence[str]) -> list[str]:
    """Return the key of each column's heading: a second one alike, or a blank one, has its own.

    >>> column_keys(["الاسم", "", "الإسم"])
    ['الاسم', 'الاسم +1', 'الاسم #2']
    """
    keys: list[str] = []
    seen: Counter[str] = Counter()
    last, blanks = "", 0
    for text in texts:
        folded = fold(text) or text
        if folded:
            seen[folded] += 1
            last, blanks = folded if seen[folded] == 1 else f"{folded} #{seen[folded]}", 0
            keys.append(last)
        else:
            blanks += 1
            keys.append(f"{last} +{blanks}".strip())
    return keys
