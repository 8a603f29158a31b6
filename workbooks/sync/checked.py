"""What a sync has checked already: the master needs no other look at a register's rows."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from validators.catalogue import homes, register
from validators.check import check_rows
from validators.finding import Finding, Severity
from validators.findings.series import SERIES_006
from validators.rows import Rows, World
from workbooks.ledger.entry import Entry
from workbooks.ledger.keys import count_living
from workbooks.ledger.plan import Plan
from workbooks.ledger.replay import replay
from workbooks.ledger.state import State, Table, shown_values
from workbooks.ledger.vector import Vector
from workbooks.sync.known import typed
from workbooks.sync.owner import owns
from workbooks.sync.run import Decided
from workbooks.sync.view import View


class Checked(NamedTuple):
    """How many findings a register's rows have once its ledger stands at a vector."""

    vector: Vector
    errors: int
    warnings: int
    twins: bool  # Whether two rows bear one key.


def checked_of(decided: Decided, entries: Mapping[str, tuple[Entry, ...]]) -> dict[str, Checked]:
    """Return how many findings the ledger's rows have, once a decision is carried out.

    Most rows of a sheet are what the ledger has, and were checked as they stand there. Only where
    some differ (they wait, they are asked about, they were just pulled) is there another look, at
    the sheet's rows with the ledger's in place of those; or where a look-up showed other rows.

    Args:
        decided: the decision.
        entries: what it added to each ledger.
    """
    views = [view for view in decided.views if _is_whole(view)]
    tables = _after(views, entries)
    rows = {v.code: _as_in_ledger(v, decided.plans[v.code], tables[v.code]) for v in views}
    worlds = {
        sensitive: _world(decided, views, rows, sensitive=sensitive) for sensitive in (False, True)
    }
    checked: dict[str, Checked] = {}
    for view in views:
        apart = rows[view.code]
        shown = view.table.rows if apart is None else apart
        size = count_living(tables[view.code])
        if len(shown) != size:
            continue  # What else is there, only the whole ledger tells.
        found: Iterable[Finding] = decided.findings[view.code]
        if apart is not None or decided.beyond or _knows_more(found):
            found = check_rows(shown, worlds[view.table.register.sensitive])
        checked[view.code] = _counted(decided, view, found)
    return checked


def _knows_more(found: Iterable[Finding]) -> bool:
    """Say whether a workbook remembers why a number is borne by no row, which a master does not."""
    return any(one.problem is SERIES_006 for one in found)


def _is_whole(view: View) -> bool:
    """Say whether a sheet has a column for each field, and its ledger what it was given."""
    fields = {field.name for field in view.table.register.typed_fields}
    return fields <= view.table.rows.cells.keys() and not (
        view.table.readonly or view.sheet.missing
    )


def _after(views: Sequence[View], entries: Mapping[str, tuple[Entry, ...]]) -> dict[str, Table]:
    """Return the tables of the ledgers with what was added to them."""
    after: dict[str, State] = {}
    for view in views:
        known, name = view.known, view.known.audience.name
        if name not in after:
            after[name] = replay(entries.get(name, ()), known.state)
    return {view.code: after[view.known.audience.name].table(view.code) for view in views}


def _as_in_ledger(view: View, plan: Plan, table: Table) -> Rows | None:
    """Return a sheet's rows as the ledger has them, None if those on the sheet are the same."""
    apart = {row for row, _ in plan.exceptions_after} | set(plan.held)
    for some in (plan.pull, plan.conflicts, plan.vanished, plan.proposed):
        apart.update(one.row for one in some)
    apart.update(pull.other for pull in plan.pull)
    apart.update(view.ids[at] for places in view.table.rows.faulty.values() for at in places)
    if not apart:
        return None
    own = view.table.rows.take(at for at, row in enumerate(view.ids) if row not in apart)
    there = (table.row(name) for name in {table.survivor(one) for one in apart})
    living = {row.id: row for row in there if row and row.alive}
    missing = sorted(living.keys() - (view.place.keys() - apart))
    theirs = typed(
        view.table.register, [shown_values(living[name], view.code, owns) for name in missing]
    )
    cells = {name: [*column, *theirs.cells[name]] for name, column in own.cells.items()}
    return Rows(view.table.register, cells, len(own) + len(theirs))


def _world(
    decided: Decided, views: Sequence[View], rows: Mapping[str, Rows | None], *, sensitive: bool
) -> World:
    """Return what rows are checked against: what only few may read counts for none but theirs.

    So a master tells the same whoever brings it up to date.
    """
    ledgers = decided.ledgers
    tables = {
        view.code: rows[view.code] or view.table.rows
        for view in views
        if sensitive or not view.table.register.sensitive
    }

    def known(code: str) -> Rows | None:
        hidden = not sensitive and code in homes() and register(code).sensitive
        return None if hidden else ledgers.rows(code)

    return World(tables, known, today=ledgers.office.now().date())


def _counted(decided: Decided, view: View, found: Iterable[Finding]) -> Checked:
    weights = Counter(one.severity for one in found)
    vector = decided.book.memory.given[view.code].vector
    twins = any(one.kind == "key" for one in decided.plans[view.code].conflicts)
    return Checked(vector, weights[Severity.ERROR], weights[Severity.WARNING], twins)
