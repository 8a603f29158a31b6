"""The past of a row: every value with its entry, and one of them brought back."""

from pathlib import Path

from validators.register import Declaration
from validators.service import ALL
from workbooks.ledger.entry import Change
from workbooks.ledger.history import Event, bring_back, history
from workbooks.ledger.sheet import Policy
from workbooks.ledger.state import shown_values
from workbooks.sync.answer import declared_by, field_by, named
from workbooks.sync.append import append_alone
from workbooks.sync.key import key_of
from workbooks.sync.known import Known, Ledgers
from workbooks.sync.office import Office
from workbooks.sync.owner import owns
from workbooks.sync.problem import ShareProblem
from workbooks.sync.run import decide, open_book
from workbooks.sync.share import audience_of, services_on


def events(
    office: Office, register: str, key: str, field: str
) -> tuple[Declaration, tuple[Event, ...]]:
    """Return all that happened to the rows that bear or bore a key, in every ledger of a share."""
    declared = declared_by(register)
    name = _field_name(declared, field)
    found: list[Event] = []
    for known in _ledgers_of(office, declared):
        for row in _rows_of(known, declared, key):
            found += history(known.ledger.entries, known.state, declared.code, row, name)
    if not found:
        raise ShareProblem("SHARE_010", value=named(declared, key))
    return declared, tuple(found)


def _field_name(declared: Declaration, field: str) -> str:
    if not field:
        return ""
    found = field_by(declared, field)
    if found is None:
        raise ShareProblem("SHARE_016", value=field, register=declared.titles)
    return found.name


def _ledgers_of(office: Office, declared: Declaration) -> list[Known]:
    services = services_on(office.share) if declared.service == ALL else [declared.service]
    return [Ledgers(office, code).of(audience_of(declared, code)) for code in services]


def _rows_of(known: Known, declared: Declaration, key: str) -> list[str]:
    """Return the rows that bear a key now, else those that once bore it."""
    table, made = known.state.table(declared.code), key_of(declared)
    now = [row.id for row in table if made(shown_values(row, declared.code, owns)) == key]
    if now:
        return now
    return [
        change.row
        for entry in known.ledger.entries
        for change in entry.changes
        if change.register == declared.code
        and (made(change.values) == key or (change.field in declared.key and change.after == key))
    ]


def bring_back_at(
    path: Path, office: Office, register: str, key: str, field: str, at: str
) -> tuple[Change, ...]:
    """Write again what a row or cell held at an entry; the next sync brings it to the sheet."""
    declared = declared_by(register)
    name = _field_name(declared, field)
    decided = decide(open_book(path, office, for_writing=True), office, Policy())
    view = next((view for view in decided.views if view.code == declared.code), None)
    if view is None or view.table.readonly:
        raise ShareProblem("SHARE_017", register=declared.titles, file=path.name)
    changes: list[Change] = []
    past: list[Event] = []
    for row in _rows_of(view.known, declared, key):
        there = history(view.known.ledger.entries, view.known.state, declared.code, row, name)
        changes += _changes(view.known, declared, there, at)
        past += there
    if not past:
        raise ShareProblem("SHARE_010", value=named(declared, key))
    if not changes:
        if any(str(one.entry) == at for one in past):
            raise ShareProblem("SHARE_014", value=named(declared, key, at))
        raise ShareProblem("SHARE_015", value=at, row=named(declared, key))
    draft = decided.drafts[view.known.audience.name]
    append_alone(draft, changes, office, "restore")
    return tuple(changes)


def _changes(
    known: Known, declared: Declaration, there: tuple[Event, ...], at: str
) -> list[Change]:
    """Return what makes a row live and show what it held when an entry had been written."""
    upto = next((n for n, event in enumerate(there, start=1) if str(event.entry) == at), 0)
    upto = max((n for n, e in enumerate(there, start=1) if str(e.entry) == at), default=upto)
    latest: dict[str, Event] = {}
    for event in there[:upto]:
        if event.field and event.kind in ("insert", "set", "offered", "lost"):
            exact = str(event.entry) == at
            if exact or event.kind in ("insert", "set"):
                latest[event.field] = event
    changes: list[Change] = []
    if not latest:
        return changes
    row = known.state.table(declared.code).row(next(iter(latest.values())).row)
    if row is not None and not row.alive:
        deletes = tuple(delete.stamp.id for delete in row.open_deletes())
        changes.append(Change("keep", declared.code, row.id, over=deletes))
    for event in latest.values():
        change = bring_back(known.state, event, declared.code, owns)
        if change is not None:
            changes.append(change)
    return changes
