"""The registers that today's fields refer to, and from which their drop-downs draw."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path

from validators.catalogue import may_look_up, referred, register
from validators.finding import Lang, Titles
from validators.kinds.reference import RefKind
from validators.register import Declaration
from workbooks.build import RegisterSheet, Workbook
from workbooks.build.book import build
from workbooks.build.check import keys_name
from workbooks.build.said import escape_column
from workbooks.package import Edit, Package
from workbooks.read import Book, SheetTable
from workbooks.read.memory import Memory


def add_look_ups(edit: Edit, book: Book, own: Sequence[Declaration], lang: Lang) -> None:
    """Add a read-only sheet of each register that the workbook never had, and name all keys.

    A look-up that the workbook once had is not there because the clerk took it away.
    """
    memory = book.memory
    known = {*memory.versions, *(table.code for table in book.tables)}
    codes = tuple(one.code for one in own)
    missing = [code for code in referred(codes) if code not in known and _may_hold(memory, code)]
    if missing and not edit.package.protected_structure:
        _add_sheets(edit, own, [register(code) for code in missing], lang)
        memory.versions.update((code, register(code).version) for code in missing)
        memory.readonly.update(missing)
    named = {name.name for name in edit.draft.names}
    for name, column in _keys(edit, book, own):
        if name not in named:
            edit.add_name(name, column, hidden=False)


def _may_hold(memory: Memory, code: str) -> bool:
    if memory.kind == "master":
        return not register(code).sensitive
    return may_look_up(code, memory.bureau)


def _add_sheets(
    edit: Edit, own: Sequence[Declaration], look_ups: Sequence[Declaration], lang: Lang
) -> None:
    sheets = [RegisterSheet(one) for one in own]
    sheets += [RegisterSheet(one, readonly=True) for one in look_ups]
    made = BytesIO()
    built = build(Workbook(lang, Titles("", ""), sheets), made)
    fresh = Package(made.getvalue(), Path("new.xlsx"))
    names = [one.sheet for one in built if one.readonly]
    keys = [f.name for f in fresh.names if f.name.startswith(_prefixes(look_ups))]
    edit.copy_sheets_from(fresh, names, keys)


def _prefixes(look_ups: Sequence[Declaration]) -> tuple[str, ...]:
    return tuple(keys_name(one.code) for one in look_ups)


def _keys(edit: Edit, book: Book, own: Sequence[Declaration]) -> Iterator[tuple[str, str]]:
    """Yield the name and the column of the keys that fields choose from on sheets that stand."""
    for field in (field for one in own for field in one.references):
        kind, there = field.kind, book.table(field.target)
        column = _key_column(there, field.by) if there and isinstance(kind, RefKind) else None
        if there and there.name and column is not None:
            heading = edit.draft.table(there.name).columns[column - there.area.left]
            yield keys_name(field.target, field.by), f"{there.name}[{escape_column(heading)}]"


def _key_column(table: SheetTable, by: str) -> int | None:
    key = table.register.key
    name = by or (key[0] if len(key) == 1 else "")
    return table.columns.of.get(name)
