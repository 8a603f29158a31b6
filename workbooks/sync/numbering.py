"""The numbers that one sync gives to rows: real ones from the share, provisional ones elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from validators.finding import Finding
from validators.findings.cell import CELL_001
from validators.kinds.serial import is_final, provisional
from validators.register import Field
from validators.rule import breach
from workbooks.ledger.entry import Scalar
from workbooks.ledger.state import Table, shown_values
from workbooks.read.sheet_table import Book, SheetTable
from workbooks.sync.claim import (
    Cancelled,
    Claimant,
    Series,
    cancel,
    claim,
    claimant,
    listed,
    number_path,
    take,
)
from workbooks.sync.findings import SYNC_005
from workbooks.sync.office import Office
from workbooks.sync.owner import owns
from workbooks.sync.promise import Promise, Promises
from workbooks.sync.series import (
    Place,
    by_day,
    by_series,
    digests_of,
    highest,
    last_provisional,
    place_of,
    places,
    serial_of,
)
from workbooks.sync.view import View


def open_numbers(office: Office, book: Book, at: str) -> "Numbers | None":
    """Return what is known of the numbers of a workbook, None where none can be given."""
    if office.promises is None:
        return None
    path = str(book.package.path.absolute())
    return Numbers(office, office.promises, path, at, office.promises.load(path))


class Numbered(NamedTuple):
    """A number that a sync gave, or found to be nobody's: claimed, provisional or cancelled."""

    register: str
    row: str
    number: Scalar
    was: Scalar
    state: str


@dataclass(slots=True)
class Numbers:
    """What one sync of one workbook knows of numbers, and what it gave."""

    office: Office
    notes: Promises
    path: str
    at: str
    promises: list[Promise] = field(default_factory=list)
    found: dict[tuple[str, str], Scalar] = field(default_factory=dict)
    settled: set[tuple[str, str]] = field(default_factory=set)
    told: list[Numbered] = field(default_factory=list)

    def redeem(self, table: SheetTable, head: Table) -> None:
        """Give rows what a sync that was cut had taken for them; cancel what no row claims."""
        declared = serial_of(table.register)
        mine = [one for one in self.promises if one.register == table.code]
        if declared is None or not mine or declared.name not in table.rows.cells:
            return
        digests = digests_of(table, declared)
        for promise in mine:
            at = place_of(promise, table, declared, digests, head)
            if at is None:
                self._drop(promise, head)
                continue
            table.block.ids[at] = promise.row
            there = table.rows.cells[declared.name][at]
            number = there if is_final(there) else self._kept(promise)
            if number == there:
                self.settled.add((table.code, promise.row))
            elif number is not None:
                table.rows.put(declared.name, at, number)
                self.found[table.code, promise.row] = number
                state = "claimed" if is_final(number) else "provisional"
                self.told.append(Numbered(table.code, promise.row, number, there, state))

    def give(self, view: View) -> list[Finding]:
        """Number the rows that go out, and return what is wrong with numbers that were typed."""
        declared = serial_of(view.table.register)
        if declared is None or declared.name not in view.table.rows.cells:
            return []
        self._put(view, declared, {r: n for (c, r), n in self.found.items() if c == view.code})
        going = list(places(view, declared.name))
        findings = [
            breach(view.table.rows, place.at, declared.name, CELL_001)
            for place in going
            if place.number is None and is_final(place.theirs)
        ]
        without = [p for p in going if not is_final(p.number) and not is_final(p.theirs)]
        if view.sheet.missing or not self.office.exclusive:
            self._give_provisional(view, declared, [p for p in without if p.number is None])
            return findings
        typed = [p for p in going if is_final(p.number) and p.number != p.theirs]
        for series, some in by_series(view, declared, typed).items():
            findings += self._claim_typed(view, declared, series, some)
        borne = highest(view, declared) if without else {}
        for series, some in by_series(view, declared, without).items():
            self._claim(view, declared, series, some, borne.get(series, 0))
        return findings

    def close(self) -> None:
        """Forget the promises that were kept: the workbook now says so itself."""
        kept = {(one.register, one.row) for one in self.told} | self.found.keys() | self.settled
        self.promises = [
            one
            for one in self.promises
            if one[:2] not in kept or (one.folder and not self.office.exclusive)
        ]
        self.notes.save(self.path, self.promises)

    def _claim(
        self, view: View, declared: Field, series: Series, some: list[Place], borne: int
    ) -> None:
        rows = {place.row: place for place in by_day(view, declared, some)}
        disk = self.office.share
        wanted = [self._claimant(view, row) for row in rows]
        first = max([*listed(disk, series.folder), borne], default=0) + 1

        def note(numbers: Mapping[str, int]) -> None:
            self._note(view, declared, series.folder, numbers, rows)

        taken = take(disk, series.folder, wanted, first, note)
        self._put(view, declared, taken)
        self._tell(view, rows, taken, "claimed")

    def _claim_typed(
        self, view: View, declared: Field, series: Series, some: list[Place]
    ) -> list[Finding]:
        """Claim the highest of typed numbers, so that none below is given; name those taken.

        A number that a row of the ledger bears as well is the conflict of two rows of one key.
        """
        disk, folder = self.office.share, series.folder
        numbers = {place.row: int(place.number or 0) for place in some}
        top = max(some, key=lambda place: numbers[place.row])
        if numbers[top.row] > max(listed(disk, folder), default=0):
            self._note(view, declared, folder, {top.row: numbers[top.row]}, {top.row: top})
            claim(disk, folder, numbers[top.row], self._claimant(view, top.row))
            self.settled.add((view.code, top.row))
        names = set(listed(disk, folder))
        findings = []
        for place in some:
            number = numbers[place.row]
            holder = claimant(disk, folder, number) if number in names else None
            if number not in names or (holder and holder.row == place.row):
                continue
            row = view.known.state.table(view.code).row(holder.row) if holder else None
            if (
                row
                and row.alive
                and shown_values(row, view.code, owns).get(declared.name) == number
            ):
                continue
            who, when = (holder.who, holder.at) if holder else ("…", "…")
            facts = {"who": who, "when": when}
            findings.append(breach(view.table.rows, place.at, declared.name, SYNC_005, **facts))
        return findings

    def _give_provisional(self, view: View, declared: Field, some: list[Place]) -> None:
        if not some:
            return
        mark, last = last_provisional(view, declared.name)
        given = {one.row: provisional(mark, last + n) for n, one in enumerate(some, start=1)}
        rows = {place.row: place for place in some}
        self._note(view, declared, "", given, rows)
        self._put(view, declared, given)
        self._tell(view, rows, given, "provisional")

    def _note(
        self,
        view: View,
        declared: Field,
        folder: str,
        numbers: Mapping[str, int | str],
        rows: Mapping[str, Place],
    ) -> None:
        """Note numbers before they are taken; the line and the cells find a row without name."""
        digests, lines = digests_of(view.table, declared), view.table.block.lines
        new = [
            Promise(view.code, row, folder, number, lines[rows[row].at], digests[rows[row].at])
            for row, number in numbers.items()
        ]
        named = {one[:3] for one in new}
        self.promises = [one for one in self.promises if one[:3] not in named] + new
        self.notes.save(self.path, self.promises)

    def _put(self, view: View, declared: Field, numbers: Mapping[str, Scalar]) -> None:
        """Put numbers where the merge and the sheet take them from."""
        place = view.place
        for row, number in numbers.items():
            if row in place:
                view.write(place[row], declared.name, number)

    def _tell(
        self, view: View, rows: Mapping[str, Place], numbers: Mapping[str, Scalar], state: str
    ) -> None:
        for row, number in numbers.items():
            self.told.append(Numbered(view.code, row, number, rows[row].number, state))

    def _kept(self, promise: Promise) -> Scalar:
        """Return the number that was promised if it was taken; one cut in writing is cancelled."""
        disk, number = self.office.share, promise.number
        if isinstance(number, str):
            return number
        if not self.office.exclusive:
            return None
        holder = claimant(disk, promise.folder, number)
        if holder is None and disk.exists(number_path(promise.folder, number)):
            self._cancel(promise, number, "cut")
        return number if holder and holder.row == promise.row else None

    def _drop(self, promise: Promise, head: Table) -> None:
        """Cancel a number whose row is nowhere; on another share, wait until it can be seen."""
        number = promise.number
        if isinstance(number, int) and promise.row not in head.rows:
            if not self.office.exclusive:
                return
            if self._kept(promise) is not None:
                self._cancel(promise, number, "row_gone")
        self.promises.remove(promise)

    def _cancel(self, promise: Promise, number: int, reason: str) -> None:
        why = Cancelled(reason, self.office.person.name, self.at)
        cancel(self.office.share, promise.folder, number, why)
        self.told.append(Numbered(promise.register, promise.row, number, None, "cancelled"))

    def _claimant(self, view: View, row: str) -> Claimant:
        return Claimant(row, view.code, self.office.person.name, self.at)
