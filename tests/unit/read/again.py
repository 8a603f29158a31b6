"""Reading a workbook again with what this PC keeps, against reading the whole of it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from workbooks.package import Edit, Package
from workbooks.read import SheetTable, read_book

ROWS, TOP = 40, 4


class Store:
    """A PC's folder in memory, for which every sheet is large."""

    reads_from = 1

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def reading(self, name: str) -> bytes:
        return self.kept.get(name, b"")

    def keep_reading(self, name: str, told: bytes) -> None:
        self.kept[name] = told


def told(table: SheetTable) -> dict[str, Any]:
    """Return all that a reading says."""
    block, columns = table.block, table.columns
    return {
        "rows": (table.rows.cells, table.rows.faulty, table.rows.keys, table.rows.labels),
        "block": (block.lines, block.free, block.cleared, block.cells, block.bottom, block.joined),
        "types": {n: [type(c) for c in cells] for n, cells in block.cells.items()},
        "ids": (block.ids, block.stamps),
        "columns": (columns.row, columns.of, columns.identity, columns.stamp, columns.look_up),
        "odd": (table.formulas, table.hidden, table.area, table.totals),
        "findings": [(f.code, f.row, f.field, f.value) for f in table.findings],
    }


def same(path: Path, store: Store) -> bool:
    """Say whether a workbook reads alike with what was kept and without."""
    whole, again = read_book(path), read_book(path, store)
    return [told(one) for one in again.tables] == [told(one) for one in whole.tables]


def edit(path: Path, *cells: tuple[int, int, Any]) -> None:
    """Write cells as Dafatir does, all other lines as they lie."""
    change = Edit(Package.open(path))
    for line, column, value in cells:
        change.set(change.package.sheets[0].name, line, column, value, force=True)
    change.save(keep=0)


def raw(path: Path, old: bytes, new: bytes) -> None:
    """Change the bytes of the first sheet."""
    change = Edit(Package.open(path))
    part = change.package.sheets[0].part
    data = change.package.part(part)
    assert old in data
    change.draft.put(part, data.replace(old, new, 1), rows=None)
    change.save(keep=0)


def resave(path: Path, act: Callable[[Worksheet], object]) -> None:
    """Let another program write the whole file."""
    opened = load_workbook(path)
    act(opened.worksheets[0])
    opened.save(path)


def cells_of(book: Path, line: int) -> list[Any]:
    opened = load_workbook(book, data_only=True)
    return [cell for cell in opened.worksheets[0][line] if cell.value is not None]
