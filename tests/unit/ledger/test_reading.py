"""The whole ledger: what waits, what is missing, what was declared lost."""

import uuid
from collections.abc import Mapping

import pytest

from workbooks.ledger.append import put_back
from workbooks.ledger.entry import By, Change, Entry, WriteId
from workbooks.ledger.memory import MemoryDisk, PowerLostError
from workbooks.ledger.port import FolderLedger
from workbooks.ledger.reading import close, missing, next_seq, read_ledger, seen_by
from workbooks.ledger.replay import replay
from workbooks.ledger.state import shown_values
from workbooks.ledger.vector import Seen, compare, contains, forks
from workbooks.ledger.verify import verify

A, B, C = (uuid.UUID(int=n).hex for n in (1, 2, 3))
SEAL = "a" * 16


def entry(log: str, seq: int, saw: Mapping[str, Seen] | None = None, *changes: Change) -> Entry:
    return Entry(
        log=log,
        seq=seq,
        audience="HRF",
        service="HRF",
        at="",
        by=By("A"),
        saw=saw or {},
        changes=changes,
        seal=SEAL,
    )


def ids(entries: list[Entry]) -> list[tuple[str, int]]:
    return [(e.log, e.seq) for e in entries]


def test_an_entry_waits_for_all_that_it_names() -> None:
    first, second = entry(A, 1), entry(B, 1, {A: Seen(1, SEAL)})
    over = Change("set", "leaves", "r", "f", over=(WriteId(B, 1),))
    third = entry(C, 1, {}, over)
    assert ids(close([third, second, first])[0]) == [(A, 1), (B, 1), (C, 1)]
    applied, waiting, _ = close([third, second])
    assert (applied, ids(waiting)) == ([], [(B, 1), (C, 1)])


def test_an_entry_waits_for_the_one_before_it_in_its_log() -> None:
    assert ids(close([entry(A, 2)])[1]) == [(A, 2)]
    assert ids(close([entry(A, 2)], head={A: Seen(1, SEAL)})[0]) == [(A, 2)]


def test_what_was_declared_lost_is_waited_for_no_more() -> None:
    late = entry(B, 1, {A: Seen(3, SEAL)})
    told = Entry(
        log=C,
        seq=1,
        audience="HRF",
        service="HRF",
        at="",
        by=By("A"),
        kind="lost",
        declared_lost={A: 3},
    )
    assert ids(close([late])[1]) == [(B, 1)]
    assert ids(close([late, told])[0]) == [(B, 1), (C, 1)]


def test_an_entry_that_saw_another_seal_names_a_fork() -> None:
    found = close([entry(A, 1), entry(B, 1, {A: Seen(1, "b" * 16)})])[2]
    assert [(f.code, f.log, f.seq) for f in found] == [("LED_004", A, 1)]


def test_vectors_compare() -> None:
    one, two = {A: Seen(1, SEAL)}, {A: Seen(2, SEAL), B: Seen(1, SEAL)}
    assert (compare(one, two), compare(two, one), compare(one, dict(one))) == (
        "behind",
        "ahead",
        "same",
    )
    assert compare({A: Seen(1, SEAL)}, {B: Seen(1, SEAL)}) == "apart"
    assert contains(two, one)
    assert forks(one, {A: Seen(1, "b" * 16)}) == (A,)


def test_a_log_that_knew_more_than_the_share_takes_another_name() -> None:
    assert next_seq(None, A, {A: Seen(2, SEAL)}) is None
    assert next_seq(None, A, {B: Seen(2, SEAL)}) == 1


def _typed(disk: MemoryDisk) -> FolderLedger:
    ledger = FolderLedger(disk)
    insert = Change("insert", "leaves", "r", values={"days": 3})
    ledger.append(ledger.read(), entry(A, 1), [insert])
    known = ledger.read()
    edit = Change("set", "leaves", "r", "days", 3, 5, (WriteId(A, 1),))
    ledger.append(known, entry(B, 1, known.head), [edit])
    return ledger


def test_reading_on_gives_the_same_as_reading_anew() -> None:
    disk = MemoryDisk()
    ledger = FolderLedger(disk)
    ledger.append(ledger.read(), entry(A, 1), [Change("insert", "leaves", "r", values={"d": 1})])
    known = ledger.read()
    edit = Change("set", "leaves", "r", "d", 1, 2, (WriteId(A, 1),))
    ledger.append(known, entry(B, 1, known.head), [edit])
    later, anew = ledger.read(known), ledger.read()
    assert ids(list(later.fresh)) == [(B, 1)]
    assert (later.entries, later.head) == (anew.entries, anew.head)
    state = replay(later.fresh, replay(known.entries))
    assert shown_values(next(iter(state.table("leaves")))) == {"d": 2}
    assert seen_by(anew.entries, B) == known.head
    assert ledger.read(later).fresh == ()


def test_what_a_vector_names_and_the_share_lacks_is_missing_and_can_be_put_back() -> None:
    disk = MemoryDisk()
    ledger = _typed(disk)
    whole = ledger.read()
    lines = whole.readings[A].lines
    disk.files = {path: data for path, data in disk.files.items() if A not in path}
    lacking = ledger.read()
    assert set(missing(lacking.head, whole.head)) == {A, B}
    assert [found.code for found in verify(disk, whole.head).findings] == [
        "LED_008",
        "LED_002",
        "LED_002",
    ]
    assert not verify(disk).whole
    for line in lines:
        assert put_back(disk, A, line.file, line.offset, line.raw)
        assert not put_back(disk, A, line.file, line.offset, line.raw)
    assert ledger.read().head == whole.head
    assert verify(disk, whole.head).whole


def test_other_folders_beside_the_logs_are_not_read() -> None:
    disk = MemoryDisk({"readme.txt": b"", "snapshots/x": b""})
    assert read_ledger(disk).readings == {}


def test_a_memory_disk_behaves_like_a_disk() -> None:
    disk = MemoryDisk({"a/b": b"1"})
    with pytest.raises(FileExistsError):
        disk.create("a/b", b"")
    with pytest.raises(OSError, match="bytes, not"):
        disk.append("a/b", b"2", 7)
    disk.now = 5.0
    disk.replace("a/b", b"22")
    assert (disk.size("a/b"), disk.mtime("a/b"), disk.list("")) == (2, 5.0, ["a"])
    disk.tear_at = 0
    with pytest.raises(PowerLostError):
        disk.replace("a/b", b"333")
    assert disk.read("a/b") == b"22"
    disk.remove("a/b")
    assert not disk.exists("a/b")
    with pytest.raises(FileNotFoundError):
        disk.read("a/b")
    with pytest.raises(PowerLostError):
        MemoryDisk(fail_after=0).list("")
