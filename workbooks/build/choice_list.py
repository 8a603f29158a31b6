"""The hidden sheet of lists, and the defined names that drop-downs draw from."""

from collections.abc import Sequence
from typing import Any

import openpyxl
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName

from validators.finding import Lang
from validators.kind import Kind
from validators.kinds.choice import ChoiceKind, FlagKind
from validators.register import Declaration, Field
from workbooks.build.check import keys_name, list_name
from workbooks.build.format import TEXT
from workbooks.build.place import Place
from workbooks.build.style import Look, Styles
from workbooks.layout import LISTS_SHEET


def write_lists(book: openpyxl.Workbook, styles: Styles, places: Sequence[Place]) -> None:
    """Write every list that the sheets choose from, one column a list, and name it."""
    lists = lists_of(places)
    if not lists:
        return
    sheet: Any = book.create_sheet(LISTS_SHEET)
    sheet.sheet_state = "hidden"
    for column, (code, labels) in enumerate(lists.items(), start=1):
        for row, text in enumerate((code, *labels), start=1):
            styles.put(sheet, row, column, text, Look(TEXT, bold=row == 1))
        letter = get_column_letter(column)
        sheet.column_dimensions[letter].width = 24
        where = f"{LISTS_SHEET}!${letter}$2:${letter}${len(labels) + 1}"
        book.defined_names[list_name(code)] = DefinedName(list_name(code), attr_text=where)


def name_keys(book: openpyxl.Workbook, places: Sequence[Place]) -> None:
    """Name the columns that references choose from, as a table's column: they follow the rows."""
    for name, where in key_columns(places).items():
        book.defined_names[name] = DefinedName(name, attr_text=where)


def key_columns(places: Sequence[Place]) -> dict[str, str]:
    """Return the names of keys that references of these sheets use, and the columns they name."""
    tables = {place.register.code: place for place in places}
    found: dict[str, str] = {}
    for place in places:
        for field in place.register.references:
            there = tables.get(field.target)
            key = _key_field(there.register, field.by) if there else None
            if there and key:
                found[keys_name(field.target, field.by)] = there.column(key)
    return dict(sorted(found.items()))


def _key_field(register: Declaration, by: str) -> Field | None:
    if by:
        return register.field(by)
    return register.key_fields[0] if len(register.key) == 1 else None


def lists_of(places: Sequence[Place]) -> dict[str, list[str]]:
    """Return the labels that sheets choose from, by the code of their list."""
    found: dict[str, list[str]] = {}
    for place in places:
        for field in () if place.content.readonly else place.typed_fields:
            labels = _labels(field.kind, place.lang)
            if labels:
                found[labels[0]] = labels[1:]
    return dict(sorted(found.items()))


def _labels(kind: Kind, lang: Lang) -> list[str]:
    """Return the code of a list and its labels, nothing for a kind without."""
    if isinstance(kind, FlagKind):
        return [kind.code, kind.show(True, lang), kind.show(False, lang)]
    if isinstance(kind, ChoiceKind):
        labels = (one.titles.of(lang) for one in kind.options.values() if one.offered)
        return [kind.of, *dict.fromkeys(labels)]
    return []
