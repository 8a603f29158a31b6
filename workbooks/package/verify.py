"""Whether a workbook that was written is whole, and is the old one where nothing had to change."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from typing import TypeVar

from workbooks.package import markup
from workbooks.package.package import Package
from workbooks.package.problem import FileProblem
from workbooks.package.relation import CONTENT_TYPES, Relation
from workbooks.package.sheet_name import sheet_name_fault
from workbooks.package.verify_sheet import sheet_faults
from workbooks.package.verify_style import style_faults
from workbooks.package.verify_table import Touched, table_faults

Thing = TypeVar("Thing", bound=Hashable)
KINDS = {"worksheet", "table", "comments", "styles", "sharedStrings", "calcChain"}


def verify(before: Package, after: Package | bytes, touched: Touched | None = None) -> list[str]:
    """Return what is wrong with a workbook and was not wrong before; nothing means fine.

    `touched` names the parts that may differ, in small letters; for a sheet it may say which rows
    are new, and only these are read again. Without it every part is read and may differ.
    """
    if isinstance(after, bytes):
        try:
            after = Package(after, before.path)
        except FileProblem as problem:
            return [str(problem)]
    found = list(_strayed(before, after, touched)) if touched is not None else []
    now = list(faults(after, touched))
    if now:
        known = Counter(faults(before, None))
        now = list((Counter(now) - known).elements())
    return found + now


def faults(package: Package, touched: Touched | None) -> Iterator[str]:
    """Walk the faults of one workbook; only rows that were touched are looked into."""
    yield from _content_type_faults(package)
    yield from _relation_faults(package)
    yield from _sheet_list_faults(package)
    yield from table_faults(package, touched)
    styles = package.related(package.main, "styles")
    if styles and (touched is None or styles.lower() in touched):
        yield from style_faults(package, styles)
    for sheet in package.sheets:
        key = sheet.part.lower()
        if touched is None or key in touched:
            try:
                yield from sheet_faults(package, sheet, None if touched is None else touched[key])
            except (ValueError, AssertionError) as wrong:
                yield f"{sheet.part}: {wrong}"
    yield from _markup_faults(package, touched)


def _strayed(before: Package, after: Package, touched: Touched) -> Iterator[str]:
    """Every entry that did not have to change is there, in its place, packed as it was."""
    old, new = before.archive, after.archive
    kept = [key for key in old.entries if key in new.entries]
    if kept != [key for key in new.entries if key in old.entries]:
        yield "the order of the parts has changed"
    for key, entry in old.entries.items():
        if key in touched:
            continue
        if key not in new.entries:
            yield f"{entry.name}: gone"
        elif old.raw(key) != new.raw(key) or entry.method != new.entries[key].method:
            yield f"{entry.name}: changed though nothing asked for it"
    for key, entry in new.entries.items():
        if key not in old.entries and key not in touched:
            yield f"{entry.name}: appeared though nothing asked for it"


def _content_type_faults(package: Package) -> Iterator[str]:
    for name in package.archive.names():
        known = name == CONTENT_TYPES or package.content_types.of(name.replace("\\", "/"))
        if not known:
            yield f"{name}: no content type"
    for part in package.content_types.overrides:
        if not package.archive.has(part):
            yield f"{part}: a content type for no part"


def _relation_faults(package: Package) -> Iterator[str]:
    for name in list(package.archive.names()):
        if not name.endswith(".rels"):
            continue
        folder, _, file = name.replace("\\", "/").rpartition("_rels/")
        owner = folder + file.removesuffix(".rels")
        try:
            relations = package.relations(owner)
        except ValueError as wrong:
            yield f"{name}: {wrong}"
            continue
        if owner and not package.archive.has(owner):
            yield f"{name}: relationships of no part"
        for relation_id in _twice(one.id for one in relations):
            yield f"{name}: {relation_id} stands twice"
        yield from (f"{name}: {fault}" for fault in _target_faults(package, relations))


def _target_faults(package: Package, relations: Iterable[Relation]) -> Iterator[str]:
    for relation in relations:
        if relation.external:
            continue
        kind = package.content_types.of(relation.target) or ""
        if not package.archive.has(relation.target):
            yield f"{relation.target} is not there"
        elif relation.kind in KINDS and not kind.endswith(f"{relation.kind}+xml"):
            yield f"{relation.target}: the content type {kind!r} is not that of its kind"


def _sheet_list_faults(package: Package) -> Iterator[str]:
    book = package.book
    for name in _twice(name.lower() for name in book.tabs):
        yield f"two sheets are named {name!r}"
    for name in book.tabs:
        if fault := sheet_name_fault(name):
            yield f"sheet {name!r}: {fault}"
    for number in _twice(sheet.id for sheet in book.sheets):
        yield f"two sheets have the id {number}"
    hidden = all(sheet.state != "visible" for sheet in book.sheets)
    if hidden and len(book.tabs) == len(book.sheets):
        yield "no sheet is visible"
    for name, scope in _twice((name.name.lower(), name.sheet) for name in book.names):
        yield f"the name {name!r} stands twice in {scope or 'the workbook'}"


def _twice(things: Iterable[Thing]) -> list[Thing]:
    return [thing for thing, count in Counter(things).items() if count > 1]


def _markup_faults(package: Package, touched: Touched | None) -> Iterator[str]:
    """Every small XML part that was touched opens and closes its elements in pairs."""
    for key in touched if touched is not None else package.archive.entries:
        if key in package.archive.entries and key.endswith((".xml", ".rels")):
            fault = markup.parse_fault(package.part(key)) if _small(package, key) else None
            if fault:
                yield f"{package.archive.entries[key].name}: {fault}"


SMALL_BYTES = 1 << 20


def _small(package: Package, key: str) -> bool:
    return package.archive.entries[key].size <= SMALL_BYTES
