"""Files of a log one after the other: what their headers bind."""

import random
import uuid

from workbooks.ledger.append import commit, prepare
from workbooks.ledger.entry import By, Change, Entry
from workbooks.ledger.line import Header, encode_header
from workbooks.ledger.log import LogReading, file_path, read_log
from workbooks.ledger.memory import MemoryDisk

LOG = uuid.UUID(int=10).hex
FIRST, SECOND = file_path(LOG, 1), file_path(LOG, 2)


def send(disk: MemoryDisk, *texts: str, file_bytes_max: int = 10**6) -> None:
    for seq, text in enumerate(texts, 1):
        change = Change("insert", "leaves", f"r{seq}", values={"note": text})
        made = Entry(
            log=LOG, seq=seq, audience="HRF", service="HRF", at="", by=By("A"), changes=(change,)
        )
        commit(disk, prepare(made, read_log(disk, LOG).tail, file_bytes_max))


def codes(reading: LogReading) -> list[str]:
    return [found.code for found in reading.findings]


def test_damage_never_raises_and_leaves_a_prefix() -> None:
    whole = MemoryDisk()
    send(whole, *"abcdef", file_bytes_max=900)
    entries = read_log(whole, LOG).entries
    draw = random.Random(7)
    for _ in range(300):
        disk = MemoryDisk(whole.files)
        path = draw.choice(sorted(disk.files))
        data, at = bytearray(disk.files[path]), draw.randrange(len(disk.files[path]))
        if draw.random() < 0.5:
            data[at] ^= 1 << draw.randrange(8)
        elif draw.random() < 0.5:
            del data[at : at + draw.randrange(1, 900)]
        else:
            data[at:at] = draw.randbytes(draw.randrange(1, 50))
        disk.files[path] = bytes(data)
        reading = read_log(disk, LOG)
        assert reading.entries == entries[: len(reading.entries)]
        newest = path == max(disk.files)
        assert reading.findings or newest or bytes(data) == whole.files[path]


def test_full_files_are_closed_and_chained() -> None:
    disk = MemoryDisk()
    send(disk, *"abcdef", file_bytes_max=900)
    assert len(disk.files) > 2
    reading = read_log(disk, LOG)
    assert (len(reading.entries), codes(reading)) == (6, [])
    del disk.files[SECOND]
    broken = read_log(disk, LOG)
    assert codes(broken) == ["LED_002"]
    assert 0 < len(broken.entries) < 6


def test_a_stranger_in_the_folder_is_named() -> None:
    disk = MemoryDisk()
    send(disk, "a")
    other = uuid.UUID(int=11).hex
    moved = MemoryDisk({file_path(other, 1): disk.files[FIRST], f"{other}/notes.txt": b"hi"})
    assert codes(read_log(moved, other)) == ["LED_009"]


def test_a_header_of_another_file_is_no_part_of_the_chain() -> None:
    disk = MemoryDisk()
    send(disk, "a")
    disk.files[SECOND] = encode_header(Header(LOG, 7, "HRF"))[0]
    assert codes(read_log(disk, LOG)) == ["LED_009"]
    disk.files[SECOND] = encode_header(Header(LOG, 2, "HRF", (1, 10**6, "0" * 64)))[0]
    assert codes(read_log(disk, LOG))[0] == "LED_002"
