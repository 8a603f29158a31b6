"""What a merge decided, put into the cells of a sheet; what cannot be put there is given back."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from validators.finding import Finding
from validators.register import Field
from workbooks.layout import IDENTITY_HEADER, LOOK_UP_HEADER, STAMP_HEADER
from workbooks.ledger.entry import Scalar
from workbooks.ledger.plan import Pull
from workbooks.package import Edit, FileProblem
from workbooks.read.book import SheetTable
from workbooks.sync.findings import SYNC_003, SYNC_004, SYNC_009, SYNC_015
from workbooks.sync.grow import grow
from workbooks.sync.key import key_of
from workbooks.sync.room import taken
from workbooks.sync.view import View


@dataclass(slots=True)
class Pasted:
    """What happened to the pulls of one sheet."""

    inserted: int = 0
    changed: int = 0
    deleted: int = 0
    refused: list[Pull] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)
    emptied: list[int] = field(default_factory=list)


class Paste:
    """The writing side of one register's sheet."""

    def __init__(self, view: View, edit: Edit, lang: str) -> None:
        self.view, self.edit, self.lang = view, edit, lang
        self.table: SheetTable = view.table
        self.done = Pasted()
        self._place = view.place
        self._free = [line for line in self.table.block.free if line > self.table.columns.row]
        self._values: dict[str, Mapping[str, Scalar]] = {}
        self._keyed: set[str] = set()  # Rows whose key this very sync writes.

    def carry_out(self, pulls: Iterable[Pull]) -> Pasted:
        """Write every pull whose place still is what was read, and every row's identity."""
        self.done.lines = dict(zip(self.view.ids, self.table.block.lines, strict=True))
        inserts = [pull for pull in pulls if pull.kind == "insert"]
        for pull in pulls:
            match pull.kind:
                case "set":
                    self._set(pull)
                case "delete":
                    self._delete(pull)
                case "rename":
                    self._rename(pull)
                case "insert":
                    pass
        self._insert(inserts)
        self._write_own()
        self._write_identities()
        return self.done

    def _set(self, pull: Pull) -> None:
        at, table = self._place[pull.row], self.table
        formula = (pull.field, at) in table.formulas
        if formula or (pull.field, at) in table.block.joined:
            self.done.refused.append(pull)
            problem = SYNC_003 if formula else SYNC_009
            self._tell(problem, at, pull.field, read=self._show(pull.field, pull.after))
            return
        column = table.columns.of.get(pull.field)
        if column is None:
            return
        self._write(table.line(at), column, self._show(pull.field, pull.after))
        self._values[pull.row] = {**self._now(pull.row), pull.field: pull.after}
        if pull.field in table.register.key:
            self._keyed.add(pull.row)
        self.done.changed += 1

    def _now(self, row: str) -> Mapping[str, Scalar]:
        """Return what a row of the sheet holds, or will hold once all is written."""
        return self._values.get(row) or self.view.sheet.rows.get(row, {})

    def _delete(self, pull: Pull) -> None:
        """Empty the row's cells; the line stays, free for a coming row, so that nothing moves."""
        at, table = self._place[pull.row], self.table
        places = {(name, at) for name in table.rows.cells}
        kept = [table.formulas, table.block.joined]
        # What could not be read stands nowhere but here: the ledger never had it.
        unread = any(at in faulty for faulty in table.rows.faulty.values())
        if unread or not all(map(places.isdisjoint, kept)):
            self.done.refused.append(pull)
            self._tell(SYNC_015, at, None, value=table.rows.keys[at])
            return
        line = table.line(at)
        for name in table.rows.cells:
            self.edit.set(table.sheet, line, table.columns.of[name], None)
        for column in (table.columns.identity, table.columns.stamp):
            if column:
                self.edit.set(table.sheet, line, column, None)
        self._clear_calculated(line)
        self.done.lines.pop(pull.row, None)
        self._free.append(line)
        self.done.emptied.append(line)
        self.done.deleted += 1

    def _write_own(self) -> None:
        """Write what the sync itself decided: numbers, and references to them."""
        for (row, name), scalar in self.view.written.items():
            line, column = self.done.lines.get(row), self.table.columns.of.get(name)
            if line is not None and column is not None:
                self._write(line, column, self._show(name, scalar))

    def _rename(self, pull: Pull) -> None:
        line = self.done.lines.pop(pull.row, None)
        if line is not None:
            self.done.lines[pull.other] = line
            self._values[pull.other] = self._now(pull.row)

    def _insert(self, pulls: list[Pull]) -> None:
        lines = self._lines([pull.row for pull in pulls])
        for pull in pulls:
            line = lines.get(pull.row)
            if line is None:
                self.done.refused.append(pull)
                self._tell(SYNC_004, None, None, value=key_of(self.table.register)(pull.values))
                continue
            self._clear_calculated(line)
            for name, column in self.table.columns.of.items():
                value = pull.values.get(name)
                if name in self.table.rows.cells and value is not None:
                    self._write(line, column, self._show(name, value))
            self.done.lines[pull.row] = line
            self._values[pull.row] = pull.values
            self.done.inserted += 1

    def _lines(self, rows: list[str]) -> dict[str, int]:
        """Return lines for rows: the one they had, then free ones, then below if there is room."""
        free, cleared = set(self._free), self.table.block.cleared
        lines = {row: cleared[row] for row in rows if cleared.get(row) in free}
        others = [row for row in rows if row not in lines]
        if not others:
            return lines
        free -= set(lines.values())
        spare = sorted(free - taken(self.edit, self.table, free))
        lines |= dict(zip(others, spare, strict=False))
        if len(others) > len(spare):
            try:
                first = grow(self.edit, self.table, len(others) - len(spare))
            except FileProblem:
                return lines
            lines |= {row: first + at for at, row in enumerate(others[len(spare) :])}
        return lines

    def _clear_calculated(self, line: int) -> None:
        """Empty what was calculated of the row that stood in a line; a formula is for any row."""
        for name, column in self.table.columns.of.items():
            if name not in self.table.rows.cells:
                with suppress(ValueError):
                    self.edit.set(self.table.sheet, line, column, None)

    def _write(self, line: int, column: int, value: Any) -> None:
        like = (self.table.block.lines[-1], column) if self.table.block.lines else None
        self.edit.set(self.table.sheet, line, column, value, like=like)

    def _show(self, name: str, scalar: Scalar) -> Any:
        if scalar is None:
            return None
        declared: Field = self.table.register.field(name)
        return declared.kind.show(declared.kind.load(scalar), self.lang)

    def _write_identities(self) -> None:
        """Write each row's identity, and beside it the key under which the ledger has the row."""
        key, block, keys = key_of(self.table.register), self.table.block, self.table.rows.keys
        rows = self._unsettled()
        lines = set(rows.values())
        there = zip(block.lines, block.ids, block.stamps, strict=True)
        known = {line: (name, stamp) for line, name, stamp in there if line in lines}
        moved: dict[int, tuple[str, str | None]] = {}
        for row, line in rows.items():
            old = known.get(line, (None, None))
            held = key(self._now(row)) if row in self._values else keys[self._place[row]]
            waits = row not in self._keyed and self.view.waits(row, old[0])
            now = (row, self._stamps.get(row) if waits else held)
            if now != old:
                moved[line] = now
        if moved:
            identity, stamp = self._columns()
            for line, (row, told) in moved.items():
                self.edit.set(self.table.sheet, line, identity, row)
                self.edit.set(self.table.sheet, line, stamp, told)

    def _unsettled(self) -> dict[str, int]:
        """Return the rows beside which something else may have to stand, each with its line."""
        block, lines = self.table.block, self.done.lines
        there = zip(self.view.ids, block.ids, block.stamps, self.table.rows.keys, strict=True)
        apart = [row for row, told, stamp, key in there if row != told or stamp != key]
        rows = lines if self.view.sheet.missing else [*apart, *self._values, *self.view.sheet.held]
        return {row: lines[row] for row in rows if row in lines}

    @cached_property
    def _stamps(self) -> Mapping[str, str | None]:
        """The key that stands beside each identity of the sheet."""
        block = self.table.block
        named = zip(block.ids, block.stamps, strict=True)
        return {name: stamp for name, stamp in named if name}

    def _columns(self) -> tuple[int, int]:
        """Return the two hidden columns, made at the end of the table when it has none."""
        columns, table = self.table.columns, self.table
        if columns.identity and columns.stamp:
            return columns.identity, columns.stamp
        names = (IDENTITY_HEADER, LOOK_UP_HEADER if table.readonly else STAMP_HEADER)
        if table.name and table.fits:
            first = self.edit.add_table_columns(table.name, names, hidden=True)
        else:
            first = max(table.area.right, *columns.of.values()) + 1
            for offset, name in enumerate(names):
                self.edit.set(table.sheet, columns.row, first + offset, name)
            self.edit.hide_columns(table.sheet, first, first + 1)
        columns.identity, columns.stamp = first, first + 1
        return first, first + 1

    def _tell(self, problem: Any, at: int | None, name: str | None, **facts: object) -> None:
        titles: dict[str, object] = {"value": None}
        if name:
            titles["field"] = self.table.register.field(name).titles
        told: Mapping[str, object] = titles | facts
        found = Finding(problem, self.table.code, at, name, told.get("value"), told)
        self.done.findings.append(found)
