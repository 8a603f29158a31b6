"""The hidden sheet of lists, brought to what may be chosen today."""

from collections.abc import Sequence

from workbooks.build.check import list_name
from workbooks.build.choice_list import lists_of
from workbooks.build.place import Place
from workbooks.layout import LISTS_SHEET
from workbooks.package import Edit, SheetSource, column_letters


def write_lists(edit: Edit, places: Sequence[Place]) -> None:
    """Write the lists that the sheets choose from: each where it stands, a new one behind them."""
    lists = lists_of(places)
    if not lists:
        return
    name = next((s.name for s in edit.draft.sheets if s.name == LISTS_SHEET), None)
    if name is None:
        if edit.package.protected_structure:
            return
        name = edit.add_sheet(LISTS_SHEET, SheetSource(rows=[]), state="hidden")
    held = edit.package.cells(name) if name in {s.name for s in edit.package.sheets} else {}
    columns = {str(text): column for (row, column), text in held.items() if row == 1}
    end = max((column for _, column in held), default=0)
    for code, labels in lists.items():
        if code not in columns:
            end += 1
            columns[code] = end
        column = columns[code]
        last = max((row for row, at in held if at == column), default=0)
        for row, text in enumerate([code, *labels, *[None] * (last - len(labels) - 1)], start=1):
            if held.get((row, column)) != text:
                edit.set(name, row, column, text)
        letter = column_letters(column)
        where = f"{name}!${letter}$2:${letter}${len(labels) + 1}"
        edit.add_name(list_name(code), where, hidden=False)
