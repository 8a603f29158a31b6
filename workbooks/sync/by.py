"""The two columns of a master that say who last changed a row, and when."""

from workbooks.layout import WHEN, WHO
from workbooks.package import Edit, Package
from workbooks.read import SheetTable
from workbooks.sync.paste import Pasted
from workbooks.sync.refill import find_table


def by_columns(table: SheetTable, package: Package) -> tuple[int, int] | None:
    """Return the columns of who and when, None if the head took them away."""
    found = find_table(package, table.name) if table.name else None
    if found is None:
        return None
    names = {name: found.ref.left + at for at, name in enumerate(found.columns)}
    who = next((names[title] for title in WHO if title in names), None)
    when = next((names[title] for title in WHEN if title in names), None)
    return (who, when) if who and when else None


def forget_by(table: SheetTable, pasted: Pasted, edit: Edit) -> None:
    """Name nobody beside a line whose row is gone."""
    left = set(pasted.emptied).difference(pasted.lines.values())
    for column in by_columns(table, edit.package) or () if left else ():
        for line in left:
            edit.set(table.sheet, line, column, None)
