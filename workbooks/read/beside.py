"""What stands among the rows of an adopted block and is no row: titles between, headings again."""

from collections.abc import Sequence
from typing import Any

from validators.register import Declaration
from workbooks.package import Area
from workbooks.read.heading import Columns
from workbooks.read.merge import joined_cells, spread

_LINES_LOOKED_AT = 5


class Beside:
    """Tells of each line of one block whether it belongs to its rows.

    Only a block that was adopted is asked: on a sheet of ours a lone cell is a row begun.
    """

    def __init__(
        self,
        grid: Sequence[Sequence[Any]],
        columns: Columns,
        register: Declaration,
        area: Area,
        levels: int,
        merges: Sequence[Area],
    ) -> None:
        self._grid, self._area, self._merges = grid, area, merges
        self.cells = spread(grid, merges, columns.row)
        typed = {f.name: columns.of[f.name] for f in register.typed_fields if f.name in columns.of}
        self._numbers = sorted(typed.values())
        self._fields = {number: name for name, number in typed.items()}
        self._keys = {typed[f.name]: f.kind for f in register.key_fields if f.name in typed}
        tops = range(max(1, columns.row - levels + 1), columns.row + 1)
        lines = [grid[line - 1] for line in tops]
        self._headings = [
            [(n, cell) for n in self._numbers if n <= len(line) and _text(cell := line[n - 1])]
            for line in lines
        ]
        self._banners = {
            line
            for merge in merges
            if merge.top > columns.row and sum(map(_across(merge), self._numbers)) > 1
            for line in range(merge.top, merge.bottom + 1)
        }

    def title(self, line: int, row: Sequence[Any], filled: int, *, below: bool) -> bool:
        """Tell whether a line is a heading said again, or a lone text that heads or ends rows."""
        if filled > 1:
            return self.repeated(row)
        number = next(n for n in self._numbers if n <= len(row) and row[n - 1] not in ("", None))
        if not _text(row[number - 1]):
            return False
        kind = self._keys.get(number)
        if kind and kind.read(row[number - 1]).problem is None and line not in self._banners:
            return False
        return below or line in self._banners or self._heads(line)

    def repeated(self, row: Sequence[Any]) -> bool:
        """Tell whether a line says the headings again, as lists printed page by page do."""
        for heading in self._headings:
            same = sum(1 for n, text in heading if n <= len(row) and row[n - 1] == text)
            if same > (len(self._numbers) > 1) and same * 2 >= self._words(row):
                return True
        return False

    def _words(self, row: Sequence[Any]) -> int:
        return sum(1 for n in self._numbers if n <= len(row) and _text(row[n - 1]))

    def joined(self, lines: Sequence[int]) -> set[tuple[str, int]]:
        """Return by field and place the cells of rows for which a merged cell speaks."""
        return joined_cells(self._merges, lines, self._fields)

    def blank(self, line: int) -> bool:
        """Tell whether nothing stands in the whole width of the block."""
        row = self.cells[line - 1]
        return all(cell in ("", None) for cell in row[self._area.left - 1 : self._area.right])

    def _heads(self, line: int) -> bool:
        for row in self._grid[line : line + _LINES_LOOKED_AT]:
            if any(n <= len(row) and row[n - 1] not in ("", None) for n in self._numbers):
                return self.repeated(row)
        return False


def _across(merge: Area) -> Any:
    return lambda number: merge.left <= number <= merge.right


def _text(cell: Any) -> str:
    return cell.strip() if isinstance(cell, str) else ""
