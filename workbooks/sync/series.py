"""Which rows of a sheet bear or want a number, and to which series they belong."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import chain
from typing import NamedTuple

from validators.kinds.serial import SerialKind, is_final, provisional_parts
from validators.register import Declaration, Field
from validators.rules import Ordered
from workbooks.ledger.entry import Scalar
from workbooks.ledger.state import Table, shown_values
from workbooks.ledger.stored import written_in
from workbooks.read.sheet_table import SheetTable
from workbooks.sync.claim import Series
from workbooks.sync.known import canonical
from workbooks.sync.owner import owns
from workbooks.sync.promise import Promise, digest
from workbooks.sync.view import View

_MARK_CHARS = 4


class Place(NamedTuple):
    """A row of a sheet, the number that it says, and the one that the ledger shows."""

    at: int
    row: str
    number: Scalar
    theirs: Scalar


@cache
def serial_of(declared: Declaration) -> Field | None:
    """Return the field whose numbers are given by the share, None if a register has none."""
    return next((one for one in declared.fields if isinstance(one.kind, SerialKind)), None)


def places(view: View, name: str) -> Iterator[Place]:
    """Yield the rows that may go out: neither held back, nor asked about, nor deleted elsewhere."""
    head, sheet = view.known.state.table(view.code), view.sheet
    for at, row in enumerate(view.ids):
        there = head.row(row)
        frozen = sheet.missing and (there is not None or row not in sheet.new)
        if row in sheet.held or row in sheet.two_way or frozen or (there and not there.alive):
            continue
        theirs = shown_values(there, view.code, owns).get(name) if there else None
        yield Place(at, row, sheet.rows[row].get(name), theirs)


def by_series(view: View, declared: Field, chosen: Iterable[Place]) -> Mapping[Series, list[Place]]:
    """Return places by the series they belong to, in the order of the sheet."""
    found: dict[Series, list[Place]] = {}
    for place in chosen:
        series = series_of(view, declared, view.sheet.rows[place.row])
        if series is not None:
            found.setdefault(series, []).append(place)
    return found


def series_of(view: View, declared: Field, values: Mapping[str, Scalar]) -> Series | None:
    """Return the series of a row's number; None if the row does not say it all."""
    kind = declared.kind
    parts = {name: values.get(name) for name in getattr(kind, "series", ())}
    if not parts or None in parts.values():
        return None
    label = "/".join(map(str, parts.values()))
    service = view.known.audience.service
    if parts.get("service") == service:
        del parts["service"]
    *others, year = (str(part) for part in parts.values())
    return Series(service, "-".join((view.code, *others)), year, label)


def by_day(view: View, declared: Field, some: list[Place]) -> list[Place]:
    """Return rows as their numbers shall follow: by the day that they are ordered by, if any."""
    rules = view.table.register.rules
    day = next((r.day for r in rules if isinstance(r, Ordered) and r.number == declared.name), "")
    said = {place.row: view.sheet.rows[place.row].get(day) for place in some}
    return sorted(some, key=lambda place: (said[place.row] is None, str(said[place.row] or "")))


def highest(view: View, declared: Field) -> dict[Series, int]:
    """Return the highest number that a row bears, in the ledger or on the sheet, by series."""
    found: dict[Series, int] = {}
    for values in all_values(view):
        number = values.get(declared.name)
        series = series_of(view, declared, values) if is_final(number) else None
        if series is not None:
            found[series] = max(found.get(series, 0), int(number or 0))
    return found


def last_provisional(view: View, name: str) -> tuple[str, int]:
    """Return the mark of this workbook's provisional numbers, and the last that was ever given."""
    mark = view.sheet.log[:_MARK_CHARS].upper()
    said = chain((values.get(name) for values in all_values(view)), _once_said(view, name))
    parts = map(provisional_parts, said)
    return mark, max((number for place, number in filter(None, parts) if place == mark), default=0)


def _once_said(view: View, name: str) -> Iterator[Scalar]:
    """Yield the numbers that rows bore for a while: references to them still mean those rows."""
    for entry in view.known.ledger.entries:
        for change in entry.changes if view.code in written_in(entry) else ():
            if change.register == view.code:
                yield change.after if change.field == name else change.values.get(name)


def all_values(view: View) -> Iterator[Mapping[str, Scalar]]:
    """Yield what each row says, of the ledger, deleted ones too, and of the sheet."""
    for row in view.known.state.table(view.code).rows.values():
        yield shown_values(row, view.code, owns)
    yield from view.sheet.rows.values()


def digests_of(table: SheetTable, declared: Field) -> list[str]:
    """Return a mark of what each row says beside its number."""
    rows = canonical(table.rows)
    return [digest({n: v for n, v in row.items() if n != declared.name}) for row in rows]


def place_of(
    promise: Promise, table: SheetTable, declared: Field, digests: list[str], head: Table
) -> int | None:
    """Return where a row stands to which a sync that was cut had promised a number.

    A row that the ledger knows is found by what it says; one that nobody has seen, by its line.
    """
    ids, numbers = table.block.ids, table.rows.cells[declared.name]
    if promise.row in ids:
        return ids.index(promise.row)
    loose = [
        at
        for at, row in enumerate(ids)
        if row is None and (numbers[at] is None or numbers[at] == promise.number)
    ]
    alike = [at for at in loose if digests[at] == promise.cells]
    if promise.row not in head.rows:
        alike += [at for at in loose if table.block.lines[at] == promise.line]
    return next(iter(alike), None)
