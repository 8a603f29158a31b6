"""Lines that the share lost are written again where they lay."""

from tests.unit.ledger.test_log import FIRST, LOG, codes, send
from workbooks.ledger.append import put_back
from workbooks.ledger.log import read_log
from workbooks.ledger.memory import MemoryDisk


def test_a_restored_old_file_is_told_and_put_back_byte_for_byte() -> None:
    disk = MemoryDisk()
    send(disk, "a")
    old = dict(disk.files)
    send(disk, "b")
    reading = read_log(disk, LOG)
    restored = MemoryDisk(old)
    again = read_log(restored, LOG, reading.tail)
    assert codes(again) == ["LED_007"]
    for line in reading.lines:
        put_back(restored, LOG, line.file, line.offset, line.raw)
    assert restored.files == disk.files
    empty = MemoryDisk()
    assert all(put_back(empty, LOG, line.file, line.offset, line.raw) for line in reading.lines)
    assert empty.files == disk.files


def test_a_putting_back_that_was_cut_with_nuls_is_made_good_by_the_next() -> None:
    disk = MemoryDisk()
    send(disk, "a")
    old = dict(disk.files)
    send(disk, "b")
    line = read_log(disk, LOG).lines[-1]
    for reached in (0, 10, len(line.raw) - 1):
        cut = MemoryDisk({FIRST: old[FIRST] + line.raw[:reached] + b"\0" * 64})
        assert put_back(cut, LOG, line.file, line.offset, line.raw)
        assert cut.files == disk.files
    other = MemoryDisk({FIRST: old[FIRST] + b"other\0"})
    assert not put_back(other, LOG, line.file, line.offset, line.raw)
