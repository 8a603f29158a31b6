"""One bureau at one share with another clerk's row in it: what a feature workbook goes through."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from addin.headless.office import open_office
from macros.commands import check, new, undo
from workbooks.layout import LISTS_SHEET, MEMORY_SHEET
from workbooks.ledger.sheet import Policy
from workbooks.package import Edit, Package, Scalar
from workbooks.read import SheetTable, read_book
from workbooks.sync.office import Office
from workbooks.sync.result import Synced
from workbooks.sync.sync import sync

TODAY = date(2026, 11, 28)
CODE, BUREAU = "parameters", "HRF-PROC"
OTHERS: dict[str, Scalar] = {
    "param_code": "PLAFOND_9",
    "label_ar": "سقف تجريبي",
    "value_num": 7,
    "valid_from": date(2026, 1, 1),
    "remark": "من زميل",
}
Step = tuple[str, Callable[[], object]]


def register(path: Path) -> SheetTable:
    """Return the register's table of a workbook."""
    table = read_book(path).table(CODE)
    assert table, path
    return table


def put(path: Path, line: int, values: dict[str, Scalar]) -> None:
    """Type into a row of the register, the first being 0; the table grows if it must."""
    table = register(path)
    edit = Edit(Package.open(path))
    row = table.area.top + 1 + line
    if row > table.bottom and table.name:
        edit.grow_table(table.name, row - table.bottom)
    for name, value in values.items():
        edit.set(table.sheet, row, table.columns.of[name], value)
    edit.save(keep=0)


def at(share: Path, person: str) -> Office:
    """Return a PC at a share; the master is left alone, as its own tests write it."""
    return replace(open_office(share, person), folder=None)


def synced(path: Path, share: Path) -> Synced:
    return sync(path, at(share, path.stem), Policy())[0]


def prepare(share: Path, folder: Path) -> None:
    """Let another clerk bring one row to a share."""
    share.mkdir()
    other = folder / "badr.xlsx"
    new.make(new.wanted([CODE], BUREAU, "ar", 0, 0), other, TODAY)
    put(other, 0, OTHERS)
    assert synced(other, share).pushed.inserted == 1


def add(path: Path) -> None:
    new.add(new.wanted([CODE], BUREAU, "ar", 3, 0), path, TODAY)


def mark(path: Path) -> None:
    found = check.check(path, TODAY).findings
    assert found, "a mistake was typed"
    check.mark(path, found, "ar")


def story(path: Path, share: Path) -> Iterator[Step]:
    """Walk what happens to a workbook that holds the register, one act at a time."""
    yield "typing a mistake", lambda: put(path, 0, {"value_num": "كثير"})
    yield "mark", lambda: mark(path)
    yield "unmark", lambda: check.unmark(path)
    yield "typing it right", lambda: put(path, 0, {"value_num": 12.5})
    yield "first sync", lambda: _first(path, share)
    yield "typing a remark", lambda: put(path, 1, {"remark": "= ليست صيغة"})
    yield "second sync", lambda: _second(path, share)
    yield "undo", lambda: undo.undo(path, at(share, path.stem))


def _first(path: Path, share: Path) -> None:
    done = synced(path, share)
    assert (done.pushed.inserted, done.pulled.inserted) == (3, 1), done


def _second(path: Path, share: Path) -> None:
    done = synced(path, share)
    assert (done.pushed.changed, done.pulled.any) == (1, False), done


def ours(path: Path) -> set[str]:
    """Return the entries that our acts may change: the register's own and the book's lists."""
    package = Package.open(path)
    sheets = {MEMORY_SHEET, LISTS_SHEET, register(path).sheet}
    own = {sheet.part for sheet in package.sheets if sheet.name in sheets}
    kinds = {"table", "comments", "vmlDrawing"}
    parts = {one.target for part in own for one in package.relations(part) if one.kind in kinds}
    return own | parts | {_arrows(part) for part in own} | book_parts(package)


def book_parts(package: Package) -> set[str]:
    """Return the entries that a new sheet changes: the list of sheets, of types, of styles."""
    kinds = {"styles", "calcChain"}
    beside = {one.target for one in package.relations(package.main) if one.kind in kinds}
    return {"[Content_Types].xml", package.main, _arrows(package.main)} | beside


def _arrows(part: str) -> str:
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels"
