"""A sheet of ours in a person's workbook that is no register: made once, then only refilled."""

from io import BytesIO
from pathlib import Path

from validators.finding import Lang, Titles
from workbooks.build import PlainSheet, Workbook, build
from workbooks.package import Edit, Package
from workbooks.sync.refill import find_table, refill


def show_sheet(edit: Edit, sheet: PlainSheet, lang: Lang) -> None:
    """Make a sheet's table hold its rows; without any, no sheet is begun.

    Not in a workbook whose sheets its owner locked: there one is told in another way.
    """
    table = find_table(edit.package, sheet.table)
    if table is not None:
        refill(edit, table, sheet.rows)
    elif sheet.rows and not edit.package.protected_structure:
        made = BytesIO()
        build(Workbook(lang, Titles("", ""), [sheet], ()), made)
        other = Package(made.getvalue(), Path("new.xlsx"))
        edit.copy_sheets_from(other, [other.tables[0].sheet])
