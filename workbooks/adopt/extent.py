"""Down to which line the rows of a block go, gaps, totals and page headings among them or not."""

from collections.abc import Sequence
from typing import Any

from validators.finding import Severity
from validators.kind import Kind
from validators.kinds.text import NoteKind, TextKind
from validators.register import Declaration
from validators.text import fold
from workbooks.read.beside import Beside
from workbooks.read.block import is_total
from workbooks.read.heading import Columns, headings

_GAP_LINES_MAX = 25
_BESIDE_LINES_MAX = 8
_READ_SHARE = 0.5


def last_row(
    grid: Sequence[Sequence[Any]], columns: Columns, register: Declaration, beside: Beside
) -> int:
    """Return the last line that holds a row of the register."""
    typed = {f.name: columns.of[f.name] for f in register.typed_fields if f.name in columns.of}
    judge = _Judge(register, typed)
    numbers = sorted(typed.values())
    keys = [typed[name] for name in register.key if name in typed]
    last, gap, between = columns.row, 0, 0
    for line in range(columns.row + 1, len(grid) + 1):
        row = grid[line - 1]
        filled = sum(1 for n in numbers if n <= len(row) and _holds(row[n - 1]))
        if not filled:
            gap += 1
        elif beside.repeated(row):
            gap, between = gap + 1, 0
        elif is_total(row, keys, numbers) or beside.title(line, row, filled, below=True):
            gap, between = gap + 1, between + 1
        elif (gap == 0 and not judge.may_head(row)) or judge.is_row(row):
            last, gap, between = line, 0, 0
        elif judge.may_be_row(row):
            # A row without its key after a subtotal: it counts if rows go on below it.
            gap, between = gap + 1, between + 1
        else:
            break
        if gap > _GAP_LINES_MAX or between > _BESIDE_LINES_MAX:
            break
    return last


class _Judge:
    """Tells after a gap whether a line is one more row or something else."""

    def __init__(self, register: Declaration, typed: dict[str, int]) -> None:
        self._kinds: dict[int, Kind] = {n: register.field(name).kind for name, n in typed.items()}
        self._keys = {typed[name] for name in register.key if name in typed}
        self._known = headings(register)

    def is_row(self, row: Sequence[Any]) -> bool:
        """Tell whether a line has its key, where there is one, and is read well."""
        cells = self._cells(row)
        if len(cells) < min(2, len(self._kinds)) or self.heads(row):
            return False
        if self._keys and not self._keys & cells.keys():
            return False
        return self._reads_well(cells) is not False

    def may_be_row(self, row: Sequence[Any]) -> bool:
        """Tell whether a line without its key still says what a row would."""
        return not self.heads(row) and self._reads_well(self._cells(row)) is True

    def _reads_well(self, cells: dict[int, Any]) -> bool | None:
        """Tell whether most cells that could be misread were not; None where there is none."""
        strict = [n for n in cells if not isinstance(self._kinds[n], TextKind | NoteKind)]
        read = sum(self._reads(n, cells[n]) for n in strict)
        return read >= len(strict) * _READ_SHARE if strict else None

    def heads(self, row: Sequence[Any]) -> bool:
        """Tell whether a line holds headings: of this register, or words where numbers belong."""
        words = [c for c in row if isinstance(c, str) and _holds(c)]
        known = sum(len(word) < 60 and fold(word) in self._known for word in words)  # noqa: PLR2004 - longer is a sentence.
        return known > 1 and known * 2 >= len(words)

    def may_head(self, row: Sequence[Any]) -> bool:
        """Tell the same of a line among rows, where its first words decide for most."""
        first = next((c for n in self._kinds if n <= len(row) and _holds(c := row[n - 1])), None)
        return isinstance(first, str) and fold(first) in self._known and self.heads(row)

    def _cells(self, row: Sequence[Any]) -> dict[int, Any]:
        return {n: row[n - 1] for n in self._kinds if n <= len(row) and _holds(row[n - 1])}

    def _reads(self, number: int, cell: Any) -> bool:
        problem = self._kinds[number].read(cell).problem
        return problem is None or problem.severity is not Severity.ERROR


def _holds(cell: Any) -> bool:
    return cell not in ("", None) and not (isinstance(cell, str) and cell.isspace())
