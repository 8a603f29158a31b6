"""The very hidden sheet in which a workbook remembers: written cell by cell, where it differs."""

from workbooks.layout import MEMORY_HEADER, MEMORY_SHEET
from workbooks.package import Edit, SheetSource
from workbooks.read.memory import Memory


def write_memory(edit: Edit, memory: Memory) -> None:
    """Write what a workbook remembers; its sheet is made if it has none."""
    rows: list[tuple[str, ...]] = [MEMORY_HEADER, *memory.rows()]
    if not any(sheet.name == MEMORY_SHEET for sheet in edit.package.sheets):
        edit.add_sheet(MEMORY_SHEET, SheetSource(rows=rows), state="veryHidden")
        return
    held = edit.package.cells(MEMORY_SHEET)
    last = max((row for row, _ in held), default=0)
    for line in range(1, max(last, len(rows)) + 1):
        wanted = rows[line - 1] if line <= len(rows) else ("",) * len(MEMORY_HEADER)
        for column, text in enumerate(wanted, start=1):
            if (held.get((line, column)) or "") != text:
                edit.set(MEMORY_SHEET, line, column, text or None)
