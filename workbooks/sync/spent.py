"""Numbers that were given and that no row bears: each with its reason, so that no gap is silent."""

import json
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from validators.catalogue import homes, register
from validators.finding import Message, Titles
from validators.kinds.serial import is_final
from validators.rows import Spent
from workbooks.ledger.state import Row, State, shown_values
from workbooks.read.memory import Memory
from workbooks.sync.claim import Series, cancelled, claimant, listed
from workbooks.sync.findings import SYNC_007
from workbooks.sync.known import Ledgers
from workbooks.sync.owner import owns
from workbooks.sync.series import serial_of, series_of
from workbooks.sync.view import View

_REASONS = {
    "row_gone": Titles("حذف سطره قبل أن يرسل", "sa ligne a été effacée avant l’envoi"),
    "cut": Titles("انقطعت كتابته", "son écriture a été interrompue"),
    "deleted": Titles("حذف سطره", "sa ligne a été supprimée"),
    "renumbered": Titles("أخذ سطره رقما آخر", "sa ligne a pris un autre numéro"),
    "awaited": Titles("لم يصل سطره بعد", "sa ligne n’est pas encore arrivée"),
}


class Lost(NamedTuple):
    """A number that no row bears, and why."""

    folder: str
    number: int
    reason: str
    who: str
    at: str

    @property
    def message(self) -> Message:
        """Say it in both languages."""
        *_, series, year = self.folder.split("/")
        told = {"value": f"{self.number}/{year}", "series": series, "reason": _REASONS[self.reason]}
        return SYNC_007.message(told | {"who": self.who or "…", "when": self.at or "…"})


def spent(ledgers: Ledgers) -> Iterator[Lost]:
    """Yield the numbers of a service that were given and that no living row bears."""
    disk, top = ledgers.office.share, f"{ledgers.service}/numbers"
    for series in disk.list(top):
        code = series.partition("-")[0]
        known = ledgers.known_of(register(code)) if code in homes() else None
        if known is None:
            continue
        for year in disk.list(f"{top}/{series}"):
            for number in listed(disk, f"{top}/{series}/{year}"):
                found = _judge(ledgers, known.state, code, f"{top}/{series}/{year}", number)
                if found is not None:
                    yield found


def explain(view: View, ledgers: Ledgers) -> dict[str, str]:
    """Return for the holes in a register's numbers why no row bears them, to be remembered."""
    declared, state = serial_of(view.table.register), view.known.state
    if declared is None:
        return {}
    borne: dict[Series, set[int]] = defaultdict(set)
    living = (shown_values(row, view.code, owns) for row in state.table(view.code) if row.alive)
    for values in (*living, *view.sheet.rows.values()):
        number = values.get(declared.name)
        series = series_of(view, declared, values) if is_final(number) else None
        if series is not None:
            borne[series].add(int(number or 0))
    found: dict[str, str] = {}
    for series, numbers in borne.items():
        first, last = min(numbers), max(numbers)
        whole = len(numbers) == last - first + 1
        for number in () if whole else listed(ledgers.office.share, series.folder):
            missing = first < number < last and number not in numbers
            one = missing and _judge(ledgers, state, view.code, series.folder, number)
            if one:
                found[f"{series.label}/{number}"] = json.dumps([one.reason, one.who, one.at])
    return found


def told_in(memory: Memory) -> Spent:
    """Return what a workbook remembers of numbers that no row bears, as a check tells it."""
    told: dict[str, dict[str, dict[int, dict[str, object]]]] = {}
    for code, numbers in memory.spent.items():
        for key, text in numbers.items():
            series, _, number = key.rpartition("/")
            try:
                reason, who, when = (str(part) for part in json.loads(text))
                facts: dict[str, object] = {
                    "reason": _REASONS[reason],
                    "who": who or "…",
                    "when": when or "…",
                }
                told.setdefault(code, {}).setdefault(series, {})[int(number)] = facts
            except (ValueError, KeyError, TypeError):
                continue  # A workbook's memory is data, not trust.
    return told


def _judge(ledgers: Ledgers, state: State, code: str, folder: str, number: int) -> Lost | None:
    disk = ledgers.office.share
    holder, why = claimant(disk, folder, number), cancelled(disk, folder, number)
    row = state.table(code).row(holder.row) if holder else None
    serial = serial_of(register(code))
    if row and row.alive and serial and shown_values(row, code, owns).get(serial.name) == number:
        return None
    if why is not None:
        return Lost(folder, number, why.reason if why.reason in _REASONS else "cut", *why[1:])
    if holder is None:
        return Lost(folder, number, "cut", "", "")
    if row is None:
        return Lost(folder, number, "awaited", holder.who, holder.at)
    return _moved(row, folder, number)


def _moved(row: Row, folder: str, number: int) -> Lost:
    if row.alive:
        stamp = row.inserts[0].stamp if row.inserts else None
        who, at = (stamp.by.name, stamp.at) if stamp else ("", "")
        return Lost(folder, number, "renumbered", who, at)
    by = row.open_deletes()[-1].stamp
    return Lost(folder, number, "deleted", by.by.name, by.at)
