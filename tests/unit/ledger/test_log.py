"""Files of a log: what is believed of them, and what each fault is called."""

import json
import uuid
from dataclasses import replace

import pytest

from workbooks.ledger.append import (
    Append,
    TailMovedError,
    commit,
    outcome,
    prepare,
)
from workbooks.ledger.entry import By, Change, Entry
from workbooks.ledger.line import seal_line
from workbooks.ledger.log import LogReading, file_path, read_log
from workbooks.ledger.memory import MemoryDisk, PowerLostError

LOG = uuid.UUID(int=10).hex
FIRST, SECOND = file_path(LOG, 1), file_path(LOG, 2)


def entry(seq: int, text: str = "x") -> Entry:
    change = Change("insert", "leaves", f"r{seq}", values={"note": text})
    return Entry(
        log=LOG, seq=seq, audience="HRF", service="HRF", at="", by=By("A"), changes=(change,)
    )


def send(disk: MemoryDisk, *texts: str, file_bytes_max: int = 10**6) -> Append:
    for text in texts:
        tail = read_log(disk, LOG).tail
        last = prepare(entry((tail.seq if tail else 0) + 1, text), tail, file_bytes_max)
        commit(disk, last)
    return last


def codes(reading: LogReading) -> list[str]:
    return [found.code for found in reading.findings]


def lines_of(disk: MemoryDisk, path: str = FIRST) -> list[bytes]:
    return disk.files[path].splitlines(keepends=True)


def test_what_was_appended_is_read() -> None:
    disk = MemoryDisk()
    send(disk, "a", "b")
    reading = read_log(disk, LOG)
    assert [e.changes[0].values["note"] for e in reading.entries] == ["a", "b"]
    assert codes(reading) == []
    assert b"".join(line.raw for line in reading.lines) == disk.files[FIRST]


def test_an_append_takes_few_operations() -> None:
    disk = MemoryDisk()
    send(disk, "a")
    tail = read_log(disk, LOG).tail
    before = len(disk.operations)
    commit(disk, prepare(entry(2), tail))
    assert [name for name, _ in disk.operations[before:]] == ["read", "append"]


def test_only_what_is_new_is_read_from_a_known_tail_on() -> None:
    disk = MemoryDisk()
    send(disk, "a")
    known = read_log(disk, LOG).tail
    send(disk, "b")
    reading = read_log(disk, LOG, known)
    assert [e.seq for e in reading.entries] == [2]
    assert not reading.whole
    assert read_log(disk, LOG, reading.tail).entries == ()
    assert reading.tail == read_log(disk, LOG).tail


def test_an_append_torn_at_any_byte_is_cut_and_sent_again() -> None:
    whole = MemoryDisk()
    send(whole, "a")
    size = len(whole.files[FIRST])
    for name, cut in ((FIRST, size // 2), (SECOND, size // 2)):
        for byte in range(0, cut, 7):
            disk = MemoryDisk()
            if name == SECOND:
                send(disk, "first")
            disk.tear_at = byte
            with pytest.raises(PowerLostError):
                send(disk, "torn")
            assert codes(read_log(disk, LOG)) == []
            send(disk, "again", "after")
            reading = read_log(disk, LOG)
            notes = [e.changes[0].values["note"] for e in reading.entries]
            assert notes[-2:] == ["again", "after"]
            assert set(codes(reading)) <= {"LED_003"}
            assert reading.tail == read_log(disk, LOG, reading.tail).tail


def test_bytes_in_progress_are_no_finding() -> None:
    disk = MemoryDisk()
    send(disk, "a")
    for more in (b"\0" * 4096, b'{"format":1,"lo', b"\0\0\n", lines_of(disk)[1][:-1]):
        torn = MemoryDisk({FIRST: disk.files[FIRST] + more})
        reading = read_log(torn, LOG)
        assert (len(reading.entries), codes(reading)) == (1, [])


def test_a_torn_tail_in_a_closed_file_is_told_and_harmless() -> None:
    disk = MemoryDisk()
    send(disk, "a")
    disk.files[FIRST] += b'{"format":1'
    send(disk, "b")
    reading = read_log(disk, LOG)
    assert (len(reading.entries), codes(reading)) == (2, ["LED_003"])
    assert SECOND in disk.files


def test_a_late_whole_line_behind_a_cut_is_never_read() -> None:
    disk = MemoryDisk()
    late = send(disk, "a", "late")
    assert late.before is not None
    disk.files[FIRST] = disk.files[FIRST][: late.before.length] + late.data[:20]
    send(disk, "instead")
    disk.files[FIRST] = disk.files[FIRST][: late.before.length] + late.data
    reading = read_log(disk, LOG)
    assert [e.changes[0].values["note"] for e in reading.entries] == ["a", "instead"]


@pytest.mark.parametrize("line", [0, 1, 2, 3])
def test_a_changed_byte_is_tampering(line: int) -> None:
    disk = MemoryDisk()
    send(disk, "aaa", "aaa", "aaa")
    lines = lines_of(disk)
    lines[line] = lines[line].replace(b"HRF", b"EDU", 1)
    disk.files[FIRST] = b"".join(lines)
    reading = read_log(disk, LOG)
    assert codes(reading) == ["LED_001"]
    assert len(reading.entries) == max(0, line - 1)


def test_a_line_resealed_by_hand_breaks_the_chain() -> None:
    disk = MemoryDisk()
    send(disk, "a", "b", "c")
    lines = lines_of(disk)
    body = lines[1].rpartition(b',"seal":')[0] + b"}"
    lines[1], _ = seal_line(json.loads(body.replace(b'"a"', b'"z"')))
    disk.files[FIRST] = b"".join(lines)
    assert codes(read_log(disk, LOG))[0] in {"LED_001", "LED_004"}


def test_a_line_taken_out_is_a_missing_entry() -> None:
    disk = MemoryDisk()
    send(disk, "a", "b", "c")
    lines = lines_of(disk)
    disk.files[FIRST] = b"".join([*lines[:2], lines[3]])
    reading = read_log(disk, LOG)
    assert (len(reading.entries), codes(reading)) == (1, ["LED_002"])


def test_the_same_line_twice_is_one_entry() -> None:
    disk = MemoryDisk()
    send(disk, "a", "b")
    lines = lines_of(disk)
    disk.files[FIRST] = b"".join([*lines, lines[2]])
    reading = read_log(disk, LOG)
    assert (len(reading.entries), codes(reading)) == (2, [])
    send(disk, "c")
    assert len(read_log(disk, LOG).entries) == 3


def test_a_header_that_stands_twice_is_no_finding() -> None:
    disk = MemoryDisk()
    send(disk, "a", "b")
    header, first, second = lines_of(disk)
    disk.files[FIRST] = header + first + header + second
    reading = read_log(disk, LOG)
    assert (len(reading.entries), codes(reading)) == (2, [])


def test_the_same_number_with_another_seal_is_a_fork() -> None:
    one, two = MemoryDisk(), MemoryDisk()
    send(one, "a", "b", "c")
    send(two, "a", "other")
    forked = [*lines_of(one)[:3], lines_of(two)[2], lines_of(one)[3]]
    disk = MemoryDisk({FIRST: b"".join(forked)})
    reading = read_log(disk, LOG)
    assert [e.changes[0].values["note"] for e in reading.entries] == ["a", "b", "c"]
    assert codes(reading) == ["LED_004"]


def test_a_newer_format_stops_the_reader() -> None:
    disk = MemoryDisk()
    tail = send(disk, "a").after
    line, _ = seal_line({"format": 2, "log": LOG, "seq": 2, "prev": tail.seal})
    disk.files[FIRST] += line
    reading = read_log(disk, LOG)
    assert (len(reading.entries), codes(reading)) == (1, ["LED_005"])


def test_a_sealed_line_that_says_nonsense_is_malformed() -> None:
    disk = MemoryDisk()
    tail = send(disk, "a").after
    disk.files[FIRST] += seal_line({"format": 1, "log": LOG, "seq": 2, "prev": tail.seal})[0]
    assert codes(read_log(disk, LOG)) == ["LED_006"]


def test_a_tail_that_moved_is_not_appended_to() -> None:
    disk = MemoryDisk()
    send(disk, "a")
    stale = prepare(entry(2, "mine"), read_log(disk, LOG).tail)
    send(disk, "other")
    with pytest.raises(TailMovedError):
        commit(disk, stale)
    assert stale.before is not None
    changed = replace(stale, before=replace(stale.before, seal="0" * 64))
    with pytest.raises(TailMovedError):
        commit(disk, changed)
    with pytest.raises(TailMovedError):
        prepare(entry(7), read_log(disk, LOG).tail)


def test_what_became_of_a_cut_append() -> None:
    disk = MemoryDisk()
    opening = prepare(entry(1), None)
    assert outcome(disk, opening) == "absent"
    commit(disk, opening)
    assert outcome(disk, opening) == "whole"
    behind = prepare(entry(2), read_log(disk, LOG).tail)
    assert outcome(disk, behind) == "absent"
    disk.files[FIRST] += behind.data[:30]
    assert outcome(disk, behind) == "torn"
    disk.files[FIRST] = opening.data + b'{"another":1}\n'
    assert outcome(disk, behind) == "unclear"
    disk.files[FIRST] = opening.data[:20]
    assert outcome(disk, behind) == "unclear"
    disk.files[FIRST] = b""
    assert outcome(disk, opening) == "torn"
