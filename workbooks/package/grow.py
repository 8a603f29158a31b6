"""Making a table longer, as Excel does when somebody types beneath it."""

import re
from dataclasses import replace

from workbooks.package.area import Area
from workbooks.package.draft import Draft
from workbooks.package.escape import plain
from workbooks.package.formula_text import has_relative_row, moved_down
from workbooks.package.problem import FileProblem
from workbooks.package.recalculate import drop_calculation_chain
from workbooks.package.room import refuse_occupied
from workbooks.package.rule_area import extended_rules
from workbooks.package.sheet_patch import Patcher, Write
from workbooks.package.sheet_xml import SheetXml
from workbooks.package.table import Table, column_formulas, with_ref
from workbooks.package.total import move_totals
from workbooks.package.value import Formula


def grow_table(draft: Draft, name: str, rows: int) -> int:
    """Make a table longer by some rows and return the first of them."""
    table = draft.table(name)
    if rows < 1:
        raise ValueError("A table grows by at least one row.")
    ref = table.ref
    refuse_occupied(draft, table, Area(ref.bottom + 1, ref.left, ref.bottom + rows, ref.right))
    grown = replace(table, ref=ref._replace(bottom=ref.bottom + rows))
    if table.totals_row:
        move_totals(draft, table, rows)
        drop_calculation_chain(draft)
    first = table.data_bottom + 1
    _fill(draft, table, rows)
    with draft.blaming(draft.sheet(table.sheet).part):
        data = extended_rules(draft.sheet_data(table.sheet), table, rows)
    draft.put_around(table.sheet, data)
    draft.put_table(grown, with_ref(draft.part(table.part), table, grown.ref))
    return first


def stretch_table(draft: Draft, name: str, bottom: int) -> None:
    """Let a table reach down to a row, over rows that another program wrote beneath it."""
    table = draft.table(name)
    if bottom <= table.ref.bottom or table.totals_row:
        return
    for other in draft.tables.values():
        below = table.ref._replace(top=table.ref.bottom + 1, bottom=bottom)
        if other.sheet == table.sheet and other.name != table.name and other.ref.meets(below):
            raise FileProblem("FILE_012", table=name, sheet=table.sheet, cell=str(other.ref))
    rows = bottom - table.ref.bottom
    grown = replace(table, ref=table.ref._replace(bottom=bottom))
    draft.put_around(table.sheet, extended_rules(draft.sheet_data(table.sheet), table, rows))
    draft.put_table(grown, with_ref(draft.part(table.part), table, grown.ref))


def _fill(draft: Draft, table: Table, rows: int) -> None:
    """Give the new rows the styles of the last one, and the formulas of calculated columns."""
    data = draft.sheet_data(table.sheet)
    patcher = Patcher(SheetXml(data), draft.styles, date1904=draft.package.date1904)
    last = table.data_bottom
    formulas = _formulas(draft, table, data)
    columns = range(table.ref.left, table.ref.right + 1)
    styles = {column: patcher.style_of(last, column) for column in columns}
    for step in range(1, rows + 1):
        for index, column in enumerate(columns):
            style = styles[column]
            text = formulas.get(index)
            value = Formula(moved_down(text, step)) if text is not None else None
            if value is None and style is None and not table.totals_row:
                continue
            write = Write(value, style=style or 0, restyle=True)
            draft.write(table.sheet, last + step, column, write)


def _formulas(draft: Draft, table: Table, data: bytes) -> dict[int, str]:
    """Return the formulas of calculated columns as the last row of data reads them.

    The table's part keeps one text for the whole column, which says nothing about rows; where it
    names cells by their address, the last row's own formula is taken instead, or none.
    """
    formulas = column_formulas(draft.part(table.part))
    if not any(map(has_relative_row, formulas.values())):
        return formulas
    own = _row_formulas(SheetXml(data), table.data_bottom)
    return {
        index: text if not has_relative_row(text) else own[table.ref.left + index]
        for index, text in formulas.items()
        if not has_relative_row(text) or table.ref.left + index in own
    }


def _row_formulas(xml: SheetXml, row: int) -> dict[int, str]:

    pattern = re.compile(rb"<%sf>([^<]*)</" % xml.escaped_prefix)
    found = {}
    for number, start, end in xml.rows():
        if number == row:
            for cell in xml.cells(start, end):
                if formula := pattern.search(cell.content):
                    found[cell.column] = plain(formula[1])
    return found
