"""The ledgers of a share as rows: what is known of every register, read when first needed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from validators.catalogue import homes, register
from validators.kind import Kind
from validators.register import Declaration
from validators.rows import Rows
from validators.service import ALL
from workbooks.ledger.append import put_back
from workbooks.ledger.cache import CachedRows, FewRows
from workbooks.ledger.entry import Scalar
from workbooks.ledger.port import FolderLedger
from workbooks.ledger.reading import NOTHING_READ, Ledger
from workbooks.ledger.replay import replay
from workbooks.ledger.state import State, Table, shown_values
from workbooks.sync.cached import Cached
from workbooks.sync.naming import present
from workbooks.sync.office import Office
from workbooks.sync.owner import owns
from workbooks.sync.problem import ShareProblem
from workbooks.sync.share import Audience, Below, audience_of


@dataclass(slots=True)
class Known:
    """One audience's ledger as read, and the rows it makes, replayed when first asked for."""

    audience: Audience
    port: FolderLedger
    ledger: Ledger
    cached: Cached
    replayed: State | None = None

    @property
    def state(self) -> State:
        """The rows at the ledger's head."""
        if self.replayed is None:
            self.replayed = replay(self.ledger.entries)
        return self.replayed


@dataclass(slots=True)
class Ledgers:
    """All ledgers of one share, each read once."""

    office: Office
    service: str
    bureau: str | None = None  # Whose workbook asks; None: nobody's, rights alone decide.
    few: bool = False  # A few rows are wanted: what is kept here of the others is not looked at.
    _known: dict[str, Known] = field(default_factory=dict)

    def of(self, audience: Audience) -> Known:
        """Return an audience's ledger; one that nobody has written to yet is empty."""
        if audience.name not in self._known:
            port = FolderLedger(Below(self.office.share, audience.folder), present)
            cached = Cached(self.office.local, audience.name, port)
            try:
                held = cached.load(FewRows if self.few else CachedRows)
                ledger = port.read(held.ledger if held else NOTHING_READ)
            except OSError as wrong:
                raise ShareProblem("SHARE_001", path=audience.name) from wrong
            self._keep(audience, ledger)
            known = Known(audience, port, ledger, cached)
            if held:
                known.replayed = replay(ledger.fresh, held.state)
            if ledger.fresh and not (self.few and held):
                cached.store(ledger, known.state)
            self._known[audience.name] = known
        return self._known[audience.name]

    def catch_up(self) -> None:
        """Read on where the ledgers were left: what was just committed, by whomever, comes in."""
        for known in self._known.values():
            before = known.state
            known.cached.look_again()
            known.ledger = known.port.read(known.ledger)
            known.replayed = replay(known.ledger.fresh, before)
            if known.ledger.fresh:
                known.cached.store(known.ledger, known.replayed)

    def put_back(self, audience: Audience) -> Known:
        """Return a ledger after what it lost was put back, byte for byte, from the lines kept here.

        A log never becomes shorter: if this PC keeps more of it, an old backup was restored or a
        file was cut. What cannot be put back, because other bytes lie there, stays missing.
        """
        known, local = self.of(audience), self.office.local
        disk, done = Below(self.office.share, audience.folder), False
        for log, kept_end in local.kept_ends(audience.name).items():
            tail = known.ledger.tails.get(log)
            end = (tail.file, tail.length) if tail else (0, 0)
            if kept_end <= end:
                continue
            for file, offset, raw in local.kept(audience.name, log):
                if (file, offset) >= end:
                    done = put_back(disk, log, file, offset, raw) or done
        if done:
            del self._known[audience.name]
        return self.of(audience)

    def doubt(self) -> None:
        """Forget what was read, and what this PC keeps of it: a byte there is not as it was."""
        for known in self._known.values():
            known.cached.drop()
        self._known.clear()
        self.few = False

    def _keep(self, audience: Audience, ledger: Ledger) -> None:
        for log, reading in ledger.readings.items():
            if reading.lines:
                self.office.local.keep(audience.name, log, reading.lines)

    def known_of(self, declared: Declaration) -> Known | None:
        """Return the ledger that holds a register, None when it cannot be told or may not be read."""
        if declared.service == ALL and not self.service:
            return None
        audience = audience_of(declared, self.service)
        if audience.bureau and self.bureau not in (None, audience.bureau):
            return None
        return self.of(audience)

    def rows(self, code: str) -> Rows | None:
        """Return the ledger's rows of a register, None when it holds none."""
        known = self.known_of(register(code)) if code in homes() else None
        if known is None:
            return None
        declared, table = register(code), known.state.tables.get(code)
        return rows_of(declared, table) if table and table.rows else None


def rows_of(declared: Declaration, table: Table) -> Rows:
    """Return the living rows of a register as typed rows, labelled by their keys."""
    values = [shown_values(row, declared.code, owns) for row in table if row.alive]
    return typed(declared, values)


def typed(declared: Declaration, values: Sequence[Mapping[str, Scalar]]) -> Rows:
    """Return canonical values as typed rows; a value that has not its form reads as blank."""
    cells: dict[str, list[Any]] = {}
    for each in declared.typed_fields:
        column = [row.get(each.name) for row in values]
        plain = type(each.kind).load is Kind.load
        cells[each.name] = column if plain else [_loaded(each.kind.load, c) for c in column]
    return Rows(declared, cells, len(values))


def _loaded(load: Any, scalar: Scalar) -> Any:
    if scalar is None:
        return None
    try:
        return load(scalar)
    except (ValueError, TypeError, ArithmeticError):
        return None


def canonical(rows: Rows) -> list[dict[str, Scalar]]:
    """Return typed rows in the one form in which cells are compared and kept."""
    names = list(rows.cells)
    columns = [rows.register.field(name).kind.dump_column(rows.cells[name]) for name in names]
    if not names:
        return [{} for _ in range(len(rows))]
    return [dict(zip(names, cells, strict=True)) for cells in zip(*columns, strict=True)]
