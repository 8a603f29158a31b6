"""Cells of rows that hold no plain value of their own: errors, formulas, what a merge hides."""

from workbooks.package import Scan
from workbooks.read.block import Block
from workbooks.read.heading import Columns


def special_cells(
    scan: Scan, block: Block, columns: Columns
) -> tuple[dict[tuple[str, int], str], dict[tuple[str, int], bool]]:
    """Return, by field and place, the error cells and the formulas (True: with a cached value)."""
    place = {line: at for at, line in enumerate(block.lines)}
    name = {number: field for field, number in columns.of.items() if field in block.cells}
    errors = {
        (name[column], place[row]): text
        for (row, column), text in scan.errors.items()
        if column in name and row in place
    }
    formulas = {
        (name[column], place[row]): cached
        for (row, column), cached in scan.formulas.items()
        if column in name and row in place
    }
    return errors, formulas


def merged_cells(scan: Scan, block: Block, columns: Columns) -> set[tuple[str, int]]:
    """Return the cells of rows that a merge hides under another cell."""
    place = {line: at for at, line in enumerate(block.lines)}
    name = {number: field for field, number in columns.of.items() if field in block.cells}
    hidden: set[tuple[str, int]] = set()
    for merge in scan.merges:
        for row in range(merge.top, merge.bottom + 1):
            for column in range(merge.left, merge.right + 1):
                anchor = (row, column) == (merge.top, merge.left)
                if not anchor and row in place and column in name:
                    hidden.add((name[column], place[row]))
    return hidden - block.joined
