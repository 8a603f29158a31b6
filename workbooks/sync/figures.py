"""What may be told of a sensitive register: numbers, published by who reads it, sealed."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from validators.check import check_rows
from validators.finding import Severity
from validators.rows import World
from workbooks.ledger.disk import Disk
from workbooks.ledger.entry import FORMAT
from workbooks.ledger.keys import count_living
from workbooks.ledger.line import open_line, seal_line
from workbooks.ledger.standing import open_conflicts
from workbooks.ledger.stored import written_in
from workbooks.sync.checked import checked_of
from workbooks.sync.known import Known
from workbooks.sync.office import Office
from workbooks.sync.owner import owns
from workbooks.sync.run import Decided
from workbooks.sync.view import View

ACTIVE_DAYS = 30


class Figures(NamedTuple):
    """One sensitive register in numbers, and when it was last written to."""

    register: str
    rows: int
    recent: int
    errors: int
    warnings: int
    conflicts: int
    last: str
    who: str


def publish(decided: Decided, office: Office) -> None:
    """Write the figures of the sensitive registers that a sync has just written to."""
    private = [v for v in decided.views if v.known.audience.bureau and not v.table.readonly]
    if private:
        decided.ledgers.catch_up()
    for view in private:
        told = _figures(view, decided, office.now())
        data, _ = seal_line({"format": FORMAT, **told._asdict()})
        path = f"{_folder(view.known.audience.service)}/{view.code}.json"
        if not office.share.exists(path) or office.share.read(path) != data:
            office.share.replace(path, data)


def published(disk: Disk, service: str) -> Iterator[Figures]:
    """Yield the figures of a service's sensitive registers; a broken seal hides them."""
    for name in disk.list(_folder(service)):
        try:
            body, _ = open_line(disk.read(f"{_folder(service)}/{name}"))
            yield Figures(*(_typed(body, field) for field in Figures._fields))
        except (OSError, ValueError, KeyError, TypeError):
            continue


def _figures(view: View, decided: Decided, now: datetime) -> Figures:
    known: Known = view.known
    errors, warnings = _weights(view, decided, now)
    since = (now - timedelta(ACTIVE_DAYS)).isoformat()
    entries = [e for e in known.ledger.entries if view.code in written_in(e)]
    last = max(entries, key=lambda entry: (entry.at, entry.id), default=None)
    return Figures(
        view.code,
        count_living(known.state.table(view.code)),
        sum(len(entry.changes) for entry in entries if entry.at >= since),
        errors,
        warnings,
        len(open_conflicts(known.state, view.code, owns)),
        last.at if last else "",
        last.by.name if last else "",
    )


def _weights(view: View, decided: Decided, now: datetime) -> tuple[int, int]:
    """Count the findings of the ledger's rows: two workbooks of one bureau publish the same."""
    told = checked_of(decided, {}).get(view.code)
    if told and told.vector == view.known.ledger.head:
        return told.errors, told.warnings
    rows = decided.ledgers.rows(view.code)
    world = World({}, decided.ledgers.rows, today=now.date())
    weights = Counter(found.severity for found in check_rows(rows, world)) if rows else Counter()
    return weights[Severity.ERROR], weights[Severity.WARNING]


def _typed(body: dict[str, Any], name: str) -> Any:
    value = body[name]
    if type(value) is not Figures.__annotations__[name]:
        raise TypeError(name)
    return value


def _folder(service: str) -> str:
    return f"{service}/figures"
