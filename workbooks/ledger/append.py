"""The commit: one line goes behind a seal that was checked, or to a new file that cuts a torn one."""

from dataclasses import dataclass, replace
from typing import Literal

from workbooks.ledger.codec import encode
from workbooks.ledger.disk import Disk
from workbooks.ledger.entry import Entry
from workbooks.ledger.line import Header, encode_header
from workbooks.ledger.log import Tail, file_path

FILE_BYTES_MAX = 8 * 1024 * 1024
_TAIL_BYTES = 76  # The seal and what closes the line.


class TailMovedError(OSError):
    """The log does not end where it was read to end: read it again."""


@dataclass(frozen=True, slots=True)
class Append:
    """What will be written, decided before; kept as the intent until the workbook is saved."""

    path: str
    data: bytes
    entry: Entry
    before: Tail | None
    after: Tail

    @property
    def opens_file(self) -> bool:
        return self.before is None or self.before.file != self.after.file


def prepare(entry: Entry, tail: Tail | None, file_bytes_max: int = FILE_BYTES_MAX) -> Append:
    """Return the append of an entry: behind the tail, or in a new file if it is torn or full."""
    if entry.seq != (tail.seq if tail else 0) + 1:
        raise TailMovedError(f"{entry.id} does not follow {tail.seq if tail else 0}")
    if tail is not None and tail.file and tail.length == tail.size:
        line, sealed = encode(entry, tail.seal)
        if tail.length + len(line) <= file_bytes_max:
            length = tail.length + len(line)
            after = replace(tail, length=length, size=length, seal=sealed.seal, seen=sealed.seen)
            return Append(file_path(entry.log, tail.file), line, sealed, tail, after)
    return _prepare_file(entry, tail)


def commit(disk: Disk, append: Append) -> Tail:
    """Write what was prepared, and return where the log ends now."""
    before = append.before
    if append.opens_file or before is None:
        disk.create(append.path, append.data)
        if disk.read(append.path) != append.data:
            raise OSError(f"{append.path}: read back otherwise than written")
        return append.after
    end = disk.read(append.path, max(0, before.length - _TAIL_BYTES))
    if len(end) != _TAIL_BYTES or before.seal.encode() not in end:
        raise TailMovedError(f"{append.path}: the seal of {before.seq} is not at its end")
    disk.append(append.path, append.data, before.length)
    return append.after


def outcome(disk: Disk, append: Append) -> Literal["whole", "torn", "absent", "unclear"]:
    """Say what became of an append that a crash cut short (sync.md, step 12)."""
    start = append.before.length if append.before and not append.opens_file else 0
    if not disk.exists(append.path):
        return "absent"
    if disk.size(append.path) < start:
        return "unclear"
    there = disk.read(append.path, start)
    if there[: len(append.data)] == append.data:
        return "whole"
    if not there:
        return "torn" if append.opens_file else "absent"
    torn = append.data.startswith(there) or not there.strip(b"\0")
    return "torn" if torn or not there.endswith(b"\n") else "unclear"


def put_back(disk: Disk, log: str, file: int, offset: int, raw: bytes) -> bool:
    """Write a line that the share lost, byte for byte where it lay; False if nothing was written.

    Of a line that was cut only the rest is written, in place of NULs if a putting back was cut; a
    place where other bytes lie is left alone.
    """
    path = file_path(log, file)
    try:
        if not disk.exists(path):
            if offset == 0:
                disk.create(path, raw)
            return offset == 0
        there = disk.read(path, offset) if disk.size(path) >= offset else raw
        torn = there.rstrip(b"\0")
        if len(torn) >= len(raw) or not raw.startswith(torn):
            return False
        if torn == there:
            disk.append(path, raw[len(there) :], offset + len(there))
        else:
            disk.replace(path, disk.read(path)[:offset] + raw)
    except OSError:
        return False
    return True


def _prepare_file(entry: Entry, tail: Tail | None) -> Append:
    previous = (tail.file, tail.length, tail.seal) if tail and tail.file else None
    number = (tail.newest if tail else 0) + 1
    head, seal = encode_header(Header(entry.log, number, entry.audience, previous))
    line, sealed = encode(entry, seal)
    data = head + line
    after = Tail(
        entry.log,
        entry.audience,
        number,
        length=len(data),
        size=len(data),
        seal=sealed.seal,
        seen=sealed.seen,
        newest=number,
    )
    return Append(file_path(entry.log, number), data, sealed, tail, after)
