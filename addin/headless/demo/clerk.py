"""One clerk of the story: a name, a PC of their own, a workbook, and hands that type in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from validators.finding import Titles
from workbooks.ledger.sheet import Policy
from workbooks.package import Edit, Package, Scalar, cell_name
from workbooks.read import SheetTable, read_book
from workbooks.sync import sync as command
from workbooks.sync.office import Office
from workbooks.sync.result import Synced


@dataclass(frozen=True, slots=True)
class Clerk:
    """A person at their own PC with their own workbook."""

    name: Titles
    path: Path
    office: Office

    def sync(self, policy: Policy | None = None) -> Synced:
        """Press Sync; a bureau's workbook writes to one service."""
        return command.sync(self.path, self.office, policy or Policy())[0]

    def plan(self) -> Synced:
        """Ask what Sync would do; nothing is written."""
        return command.plan(self.path, self.office, Policy())[0]

    def table(self, register: str) -> SheetTable:
        """Return a register's sheet as it stands in the workbook now."""
        return _table(self.path, register)

    def type(self, register: str, typed: Sequence[tuple[str, str, Scalar]]) -> str:
        """Type values into cells, given by key and field; return the first cell's name."""
        table, edit = self.table(register), Edit(Package.open(self.path))
        places = [_place(table, key, name) for key, name, _ in typed]
        for (line, column), (_, _, value) in zip(places, typed, strict=True):
            edit.set(table.sheet, line, column, value)
        edit.save(keep=0)
        return cell_name(*places[0])

    def empty(self, register: str, keys: Sequence[str]) -> None:
        """Choose whole rows and press Delete: what was typed goes, formulas and lines stay."""
        table, edit = self.table(register), Edit(Package.open(self.path))
        for key in keys:
            for each in table.register.typed_fields:
                line, column = _place(table, key, each.name)
                edit.set(table.sheet, line, column, None)
        edit.save(keep=0)

    def cell(self, register: str, key: str, field: str) -> Any:
        """Return what a cell of the workbook shows."""
        table = self.table(register)
        return table.rows.cells[field][table.rows.keys.index(key)]


def _table(path: Path, register: str) -> SheetTable:
    found = read_book(path).table(register)
    if found is None:
        raise LookupError(f"{path.name}: {register}")
    return found


def _place(table: SheetTable, key: str, field: str) -> tuple[int, int]:
    return table.line(table.rows.keys.index(key)), table.columns.of[field]
