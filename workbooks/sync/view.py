"""A sheet as the merge sees it: canonical values under identities that were made sure of."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import cast

from validators.finding import Finding, Severity
from validators.findings.cell import CELL_001, CELL_008
from workbooks.ledger.entry import Entry, Scalar
from workbooks.ledger.identity import Known as KnownRow
from workbooks.ledger.identity import repair
from workbooks.ledger.plan import Pull
from workbooks.ledger.reading import forked, missing
from workbooks.ledger.recover import catch_up, match_inserts
from workbooks.ledger.sheet import ROW, Base, Given, Memory, Sheet
from workbooks.ledger.state import State, Table, shown_values
from workbooks.read.sheet_table import SheetTable
from workbooks.sync.cells import SheetRows
from workbooks.sync.findings import SYNC_001
from workbooks.sync.key import key_of
from workbooks.sync.known import Known, canonical
from workbooks.sync.owner import owns


@dataclass(slots=True)
class View:
    """One register's sheet at one sync."""

    table: SheetTable
    known: Known
    base: Base
    sheet: Sheet
    ids: list[str]
    findings: list[Finding] = field(default_factory=list)
    written: dict[tuple[str, str], Scalar] = field(default_factory=dict)
    _place: dict[str, int] | None = None

    def write(self, at: int, name: str, scalar: Scalar) -> None:
        """Write a cell that the sync itself decides: to the merge it is mine, to the sheet new."""
        row = self.ids[at]
        cast("SheetRows", self.sheet.rows).write(row, name, scalar)
        self.table.rows.put(name, at, self.table.register.field(name).kind.load(scalar))
        self.written[row, name] = scalar

    @property
    def code(self) -> str:
        return self.table.code

    @property
    def place(self) -> dict[str, int]:
        """Return where each row stands among the sheet's rows."""
        if self._place is None:
            self._place = {row: at for at, row in enumerate(self.ids)}
        return self._place

    def waits(self, row: str, told: str | None) -> bool:
        """Say whether the key beside a row's identity stays as it was written with it.

        A row that is held back may yet turn out to be another; so may any row that already had
        its identity while the ledger lacks what this workbook was given.
        """
        return row in self.sheet.held or (self.sheet.missing and row == told)


def look(
    table: SheetTable,
    known: Known,
    base_state: State,
    given: Memory,
    own: tuple[Entry, ...],
    log: str,
    fresh: Callable[[], str],
) -> View:
    """Return a register's sheet with every row's identity, and the base it is compared with.

    Args:
        table: the sheet as read.
        known: the ledger of its audience.
        base_state: the replay at the workbook's vector.
        given: what the workbook remembers of the register.
        own: entries of the workbook's own log that it does not remember (a cut or unsaved sync).
        log: the log that the workbook writes.
        fresh: makes a new identity.
    """
    rows = SheetRows(table.rows)
    head = known.state.table(table.code)
    old = base_state.table(table.code)
    lost = not given.vector and any(row in head.rows for row in table.block.ids if row)
    start = head if lost or table.readonly else old
    lacks = _lacks(known, given)
    before = partial(_before, table, start)  # Only sorted sheets need it.
    ids, new, unclear = _identities(table, start, before, own, fresh)
    rows.name(ids)
    stranger = {row for row in ids if _is_strange(row, table, head, old, given)}
    if table.readonly:
        given, stranger = _as_given(given, stranger, rows), set()
    sheet = Sheet(
        table.code,
        tuple(table.rows.cells),
        rows,
        new=frozenset(row for row in ids if row in new or (row not in head.rows and not lacks)),
        two_way=frozenset(stranger),
        filtered=frozenset(ids[table.block.lines.index(line)] for line in table.hidden),
        key=table.register.key,
        missing=lacks,
        log=log,
        image=rows.image,
    )
    findings = [_unclear(table, at) for at in unclear]
    return _recovered(View(table, known, Base(base_state, given), sheet, ids, findings), own)


def _is_strange(row: str, table: SheetTable, head: Table, old: Table, given: Memory) -> bool:
    """Say whether nobody remembers that a row was given to the workbook, or that it is new there."""
    told = given.exceptions.get((row, ROW))
    if told is not None:
        return told.kind == "unknown"  # It was asked about, and nobody has said.
    return not old.knows(row) if row in head.rows else table.strange


def _lacks(known: Known, given: Memory) -> bool:
    """Say whether the ledger lacks what the workbook was given; of a fork nobody can say what it was."""
    lost = missing(known.ledger.head, given.vector)
    return bool(lost or forked(known.ledger.entries, given.vector))


def _recovered(view: View, own: tuple[Entry, ...]) -> View:
    """Take what the sheet holds of entries that the workbook does not remember as given to it."""
    if own:
        memory = catch_up(view.base, own, view.sheet, owns)
        view.base = replace(view.base, memory=memory)
        told = memory.exceptions.items()
        kept = {row for (row, name), one in told if name == ROW and one.kind != "unknown"}
        view.sheet = replace(view.sheet, two_way=view.sheet.two_way - kept)
    return view


def _identities(
    table: SheetTable,
    start: Table,
    before: Callable[[], Mapping[str, KnownRow]],
    own: tuple[Entry, ...],
    fresh: Callable[[], str],
) -> tuple[list[str], frozenset[str], tuple[int, ...]]:
    if _as_left(table):
        ids = [row for row in table.block.ids if row]
        if all(row in start.rows and start.survivor(row) == row for row in ids):
            return ids, frozenset(), ()
    key, values = key_of(table.register), canonical(table.rows)
    rows = [
        KnownRow(key(cells), cells, row) for cells, row in zip(values, table.block.ids, strict=True)
    ]
    repaired = repair(rows, before(), fresh)
    ids = list(repaired.ids)
    for log in dict.fromkeys(entry.log for entry in own):
        loose = {at: values[at] for at, row in enumerate(ids) if row in repaired.fresh}
        said = [entry for entry in own if entry.log == log]
        for at, row in match_inserts(said, table.code, loose, key).items():
            if row not in ids:
                ids[at] = row
    return ids, repaired.fresh & set(ids), repaired.unclear


def _before(table: SheetTable, start: Table) -> dict[str, KnownRow]:
    """Return the rows as the ledger has them, under the keys that the sheet was told last.

    The ledger's own key may be another: it lacks some of what was told, it deleted the row, or
    the two differ and somebody is still asked.
    """
    key = key_of(table.register)
    before = {
        row.id: KnownRow(key(shown := shown_values(row, table.code, owns)), shown)
        for row in start
        if row.alive
    }
    for row, stamp in zip(table.block.ids, table.block.stamps, strict=True):
        if row and stamp:
            there = start.row(row)
            before[row] = KnownRow(stamp, shown_values(there, table.code, owns) if there else {})
    return before


def _as_left(table: SheetTable) -> bool:
    """Say whether each row still stands under the key that was written beside its identity.

    Of two rows of one key nobody can say so: they may have been sorted among themselves.
    """
    ids, stamps = table.block.ids, table.block.stamps
    if None in ids or len(set(ids)) < len(ids) or stamps != table.rows.keys:
        return False
    told = [stamp for stamp in stamps if stamp is not None]
    return len(set(told)) == len(told)


def _as_given(given: Memory, rows: set[str], held: Mapping[str, Mapping[str, Scalar]]) -> Memory:
    """Take a look-up's cells as what was given: nobody types there, the owner's rows replace them."""
    exceptions = dict(given.exceptions)
    for row in rows:
        exceptions[row, ROW] = Given("old", value=True)
        for name, value in held[row].items():
            exceptions[row, name] = Given("old", value)
    return replace(given, exceptions=exceptions)


def _unclear(table: SheetTable, at: int) -> Finding:
    key = table.register.key[-1]
    facts = {"field": table.register.field(key).titles, "value": table.rows.keys[at]}
    return Finding(SYNC_001, table.code, at, key, table.rows.keys[at], facts)


def held_rows(view: View, findings: list[Finding]) -> frozenset[str]:
    """Return the identities of the rows that an error or a doubt holds back."""
    wrong = {f.row for f in findings if f.severity is Severity.ERROR and f.row is not None}
    return frozenset(view.ids[at] for at in wrong)


def forgiven(view: View, finding: Finding) -> Finding:
    """Return a finding, a mere warning where a row lacks what nobody asked when it was written."""
    return replace(finding, problem=CELL_008) if _older(view, finding) else finding


def forgiven_fields(
    view: View, findings: Iterable[Finding], came: Iterable[Pull]
) -> frozenset[str]:
    """Return the fields in which the sheet will have blanks that nobody asked about at their time."""
    found = {one.field for one in findings if one.problem is CELL_008 and one.field}
    rows = [pull.values for pull in came if pull.kind == "insert"]
    asked = [f.name for f in view.table.register.typed_fields if f.required]
    return frozenset(found | {name for name in asked if any(row.get(name) is None for row in rows)})


def _older(view: View, finding: Finding) -> bool:
    """Say whether a blank was there before the field was asked for: the ledger has none either."""
    if finding.problem is not CELL_001 or finding.row is None or finding.field is None:
        return False
    given = view.base.memory.fields
    if given is not None and finding.field not in given:
        return True
    there = view.known.state.table(view.code).row(view.ids[finding.row])
    return there is not None and all(w.value is None for w in there.live(finding.field))
