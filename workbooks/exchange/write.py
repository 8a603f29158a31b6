"""Writing what was planned: blanks filled, rows below the others, nothing else of the workbook."""

from typing import Any

from validators.finding import Lang
from workbooks.exchange.bring import Plan
from workbooks.package import Edit
from workbooks.sync.grow import grow


def write(edit: Edit, plan: Plan, lang: Lang, *, replace: bool) -> None:
    """Put a plan into the sheet; where the file says otherwise only if `replace` is asked."""
    table = plan.table
    for (place, name), at in plan.fills.items():
        _put(edit, plan, table.line(place), name, plan.rows.cells[name][at], lang)
    for one in plan.differences if replace else ():
        if not one.fixed:
            _put(edit, plan, table.line(one.at), one.field, one.after, lang)
    for line, at in zip(_lines(edit, plan), plan.new, strict=True):
        for name, column in plan.rows.cells.items():
            if column[at] is not None:
                _put(edit, plan, line, name, column[at], lang)


def _lines(edit: Edit, plan: Plan) -> list[int]:
    """Return lines for the new rows: free ones first, then below; FILE_012 without room."""
    table, wanted = plan.table, len(plan.new)
    lines = [line for line in table.block.free if line > table.columns.row][:wanted]
    more = wanted - len(lines)
    if more:
        first = grow(edit, table, more)
        lines += range(first, first + more)
    return lines


def _put(edit: Edit, plan: Plan, line: int, name: str, value: Any, lang: Lang) -> None:
    table = plan.table
    column = table.columns.of[name]
    like = (table.block.lines[-1], column) if table.block.lines else None
    shown = table.register.field(name).kind.show(value, lang)
    edit.set(table.sheet, line, column, shown, like=like)
