"""The cache of a replayed ledger: it says what the ledger says, or it is noticed that it does not."""

import sqlite3
import uuid
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pytest

from workbooks.ledger.cache import Cache, Held, Place, Shape, SpoiltError, image_of
from workbooks.ledger.codec import decode
from workbooks.ledger.entry import By, Change, Entry, WriteId
from workbooks.ledger.log import file_path
from workbooks.ledger.memory import MemoryDisk
from workbooks.ledger.port import FolderLedger
from workbooks.ledger.reading import Ledger
from workbooks.ledger.replay import replay, until
from workbooks.ledger.rewind import rewind
from workbooks.ledger.rows import LaidOver
from workbooks.ledger.state import Row, State, shown_values
from workbooks.ledger.vector import changed_since

A, B = (uuid.UUID(int=n).hex for n in (1, 2))
SHAPE = Shape(("number", "days"), lambda values: str(values["number"]))


def insert(row: str, **values: Any) -> Change:
    return Change("insert", "leaves", row, values=values)


def edit(row: str, name: str, value: Any, *over: WriteId, offered: bool = False) -> Change:
    return Change("set", "leaves", row, name, after=value, over=over, offered=offered)


FIRST, SECOND = WriteId(A, 1), WriteId(A, 2)
TOLD: Sequence[tuple[str, Sequence[Change]]] = (
    (A, [insert("r1", number=1, days=5), insert("r2", number=2, days=3), insert("r3", number=3)]),
    (A, [edit("r1", "days", 6, FIRST)]),
    (B, [edit("r1", "days", 7, FIRST, offered=True), insert("r4", number=2, days=3)]),
    (
        B,
        [
            Change("delete", "leaves", "r3", over=(FIRST,)),
            Change("alias", "leaves", "r4", other="r2"),
        ],
    ),
    (A, [Change("keep", "leaves", "r3", over=(WriteId(B, 2),)), edit("r2", "days", None, FIRST)]),
    (A, [Change("insert", "staff", "s1", values={"number": "x"})]),
)


class Office:
    """A ledger on a disk, and a PC with a cache of it."""

    def __init__(self) -> None:
        self.disk = MemoryDisk()
        self.port = FolderLedger(self.disk)
        self.database = sqlite3.connect(":memory:", isolation_level=None)
        self.held: Held | None = None

    def write(self, log: str, changes: Sequence[Change]) -> None:
        known = self.port.read()
        seq = known.head[log].seq + 1 if log in known.head else 1
        saw = {one: seen for one, seen in changed_since({}, known.head).items() if one != log}
        by = By(log[-1], bureau="HRF-LEAVE")
        draft = Entry(log=log, seq=seq, audience="H", service="H", at="2026", by=by, saw=saw)
        self.port.append(known, draft, changes)

    def cache(self, edition: str = "1") -> Cache:
        return Cache(self.database, edition, lambda _: SHAPE)

    def look(self, edition: str = "1") -> tuple[Ledger, State]:
        """Read as a sync does: what is cached, and what came since; then keep it."""
        cache = self.cache(edition)
        self.held = cache.load(self.changes_of, self.anew)
        ledger = self.port.read(self.held.ledger) if self.held else self.port.read()
        state = replay(ledger.fresh, self.held.state if self.held else None)
        places = {
            line.raw[-67:-3].decode(): Place(line.file, line.offset, len(line.raw))
            for reading in ledger.readings.values()
            for line in reading.lines
        }
        cache.store(ledger, state, places, {})
        return ledger, state

    def changes_of(self, entry: Entry, place: Place) -> Sequence[Change]:
        raw = self.disk.read(file_path(entry.log, place.file), place.offset)[: place.size]
        return decode(raw).changes

    def anew(self, code: str) -> Mapping[str, Row]:
        assert self.held is not None
        return until(self.port.read().entries, {code: self.held.ledger.head}).table(code).rows


@pytest.fixture
def office() -> Iterator[Office]:
    made = Office()
    yield made
    made.database.close()


def rows_of(state: State) -> dict[str, tuple[object, ...]]:
    return {
        code: (dict(table.rows), table.links, table.groups) for code, table in state.tables.items()
    }


def test_each_sync_goes_on_from_what_was_kept(office: Office) -> None:
    for log, changes in TOLD:
        office.write(log, changes)
        ledger, state = office.look()
        whole = office.port.read()
        assert rows_of(state) == rows_of(replay(whole.entries))
        assert (ledger.head, ledger.tails) == (whole.head, whole.tails)
        assert [tuple(entry.changes) for entry in ledger.entries] == [
            tuple(entry.changes) for entry in whole.entries
        ]
    assert office.held is not None
    assert len(office.held.ledger.entries) == len(TOLD) - 1
    office.look()
    assert office.port.read(office.held.ledger).fresh == ()


def test_what_is_kept_of_a_row_is_its_image_and_key(office: Office) -> None:
    for log, changes in TOLD:
        office.write(log, changes)
    office.look()
    rows = office.look()[1].table("leaves").rows
    assert isinstance(rows, LaidOver)
    assert rows.image("r1") == image_of([1, 6])
    assert dict(rows.untouched()) == {"r1": "1", "r2": "2", "r3": "3", "r4": "2"}
    office.write(B, [Change("delete", "leaves", "r1", over=(FIRST, SECOND, WriteId(B, 1)))])
    assert office.look()[1].table("leaves").image("r1") is None
    rows = office.look()[1].table("leaves").rows
    assert isinstance(rows, LaidOver)
    assert (rows.image("r1"), rows.living(), len(rows)) == (None, 3, 4)


def test_a_workbook_of_any_age_has_its_base(office: Office) -> None:
    heads = [office.port.read().head]
    for log, changes in TOLD:
        office.write(log, changes)
        office.look()
        heads.append(office.port.read().head)
    ledger, state = office.look()
    for head in heads:
        base = rewind(state, ledger.entries, {"leaves": head}).table("leaves")
        true = until(ledger.entries, {"leaves": head}).table("leaves")
        assert {name: base.rows[name] for name in base.rows} == true.rows
        assert (base.links, base.groups) == (true.links, true.groups)


def test_only_what_is_new_is_written(office: Office) -> None:
    office.write(A, [insert(f"row {n}", number=n) for n in range(200)])
    office.look()
    before = office.database.total_changes
    office.write(A, [edit("row 7", "days", 4)])
    office.look()
    # The entry, the row, its register, and what the cache says of itself, twice.
    assert office.database.total_changes - before <= 6


def test_nothing_is_loaded_of_rows_that_nobody_asks_for(office: Office) -> None:
    office.write(A, [insert(f"row {n}", number=n) for n in range(200)])
    office.look()
    asked: list[str] = []
    office.database.set_trace_callback(asked.append)
    office.write(A, [edit("row 7", "days", 4)])
    _, state = office.look()
    assert sum("FROM rows" in one for one in asked) <= 2
    assert shown_values(state.table("leaves").rows["row 8"]) == {"number": 8}


@pytest.mark.parametrize("spoil", ["turned", "cut", "empty"])
def test_whatever_becomes_of_a_cache_the_rows_are_the_ledgers(office: Office, spoil: str) -> None:
    for log, changes in TOLD:
        office.write(log, changes)
    office.look()
    whole, noticed = office.database.serialize(), 0
    true = rows_of(replay(office.port.read().entries))
    for at in range(0, len(whole), 211):
        office.database.deserialize(_spoilt(whole, spoil, at))
        try:
            _, state = office.look()
        except (SpoiltError, sqlite3.DatabaseError):
            noticed += 1
            continue
        assert rows_of(state) == true, at
    assert noticed


def _spoilt(whole: bytes, spoil: str, at: int) -> bytes:
    if spoil == "turned":
        return whole[:at] + bytes([whole[at] ^ 4]) + whole[at + 1 :]
    return whole[: at or 1] if spoil == "cut" else bytes(len(whole))


def test_another_edition_of_the_registers_believes_nothing(office: Office) -> None:
    office.write(*TOLD[0])
    office.look()
    with pytest.raises(SpoiltError):
        office.look("2")


def test_a_disk_that_is_full_costs_nothing_but_time(office: Office) -> None:
    office.write(*TOLD[0])
    office.look()
    office.database.execute("PRAGMA max_page_count = 1")
    office.write(*TOLD[1])
    assert rows_of(office.look()[1]) == rows_of(replay(office.port.read().entries))
