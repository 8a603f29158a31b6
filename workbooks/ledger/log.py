"""One log: the files of one replica, read as far as their seals hold."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from workbooks.ledger.disk import Disk
from workbooks.ledger.entry import Entry
from workbooks.ledger.findings import LedgerFinding
from workbooks.ledger.line import Header, NewerFormatError, decode_header
from workbooks.ledger.scan import Scan
from workbooks.ledger.vector import Seen

_FILE_NAME = re.compile(r"[0-9]{6}\.jsonl")


class Line(NamedTuple):
    """A raw line and where it lies: what every PC keeps, to put it back if the share lost it."""

    file: int
    offset: int
    raw: bytes


@dataclass(frozen=True, slots=True)
class Tail:
    """Where a log ends: the last accepted byte of its newest file, and the seal there."""

    log: str
    audience: str
    file: int
    length: int  # Accepted bytes.
    size: int  # Bytes there, a torn tail included.
    seal: str
    seen: Seen | None = None
    newest: int = 0  # The highest file number listed, even if that file is not yet readable.

    @property
    def seq(self) -> int:
        return self.seen.seq if self.seen else 0


@dataclass(frozen=True, slots=True)
class LogReading:
    """The unbroken, sealed prefix of a log from where the reader knew it on."""

    log: str
    entries: tuple[Entry, ...] = ()
    lines: tuple[Line, ...] = ()
    tail: Tail | None = None
    findings: tuple[LedgerFinding, ...] = ()
    whole: bool = True  # False: only what came after the known tail.


def file_path(log: str, file: int) -> str:
    """Return where a log's file lies.

    >>> file_path("ab", 12)
    'ab/000012.jsonl'
    """
    return f"{log}/{file:06}.jsonl"


def read_log(disk: Disk, log: str, known: Tail | None = None) -> LogReading:
    """Read a log, from a known tail on if that is still there."""
    files = [int(name[:6]) for name in disk.list(log) if _FILE_NAME.fullmatch(name)]
    if known is None:
        return _read_from(disk, log, files, None)
    if known.file in files:
        size = disk.size(file_path(log, known.file))
        if size == known.size and max(files) == known.newest:
            return LogReading(log, tail=known, whole=False)
        if size >= known.length:
            reading = _read_from(disk, log, [n for n in files if n >= known.file], known)
            if all(found.code in {"LED_003", "LED_005"} for found in reading.findings):
                return reading
    reading = _read_from(disk, log, files, None)
    if reading.tail is not None and reading.tail.seq >= known.seq:
        return reading
    shorter = LedgerFinding("LED_007", log, known.file, known.seq)
    return LogReading(
        log, reading.entries, reading.lines, reading.tail, (*reading.findings, shorter)
    )


def _read_from(disk: Disk, log: str, files: list[int], known: Tail | None) -> LogReading:
    """Read files in order; each one's end is what the header of the next one says."""
    scan = Scan(log, known.seal if known else "", known.seen if known else None)
    lines: list[Line] = []
    tail = known
    opened = _open_next(disk, log, files, known, scan)
    while opened is not None:
        file, start, data, header, behind = opened
        following = _open_next(disk, log, behind, None, scan)
        cut = _cut(scan, file, following[3] if following else None)
        taken = scan.take(file, data, start, header, cut)
        lines += [Line(file, offset, raw) for offset, raw in taken]
        length = taken[-1][0] + len(taken[-1][1]) if taken else start
        if length:
            audience = header.audience if header else tail.audience if tail else ""
            size = start + len(data)
            tail = Tail(log, audience, file, length, size, scan.seal, scan.seen, max(files))
        if scan.broken:
            break
        opened = following
    whole = known is None
    if tail is None and files:
        tail = Tail(log, "", file=0, length=0, size=0, seal="", newest=max(files))
    return LogReading(log, tuple(scan.entries), tuple(lines), tail, tuple(scan.findings), whole)


_Opened = tuple[int, int, bytes, Header | None, list[int]]


def _open_next(
    disk: Disk, log: str, files: list[int], known: Tail | None, scan: Scan
) -> _Opened | None:
    """Open the first file that has a header; one without was never more than begun."""
    for at, file in enumerate(files):
        behind = files[at + 1 :]
        if known is not None:
            return file, known.length, disk.read(file_path(log, file), known.length), None, behind
        data = disk.read(file_path(log, file))
        try:
            header = decode_header(data[: data.find(b"\n") + 1])
        except NewerFormatError:
            scan.find("LED_005", file, 0)
            return None
        except ValueError as problem:
            if behind or data.find(b"\n") >= 0:
                scan.refuse_header(file, problem)
            continue
        if header.log != log or header.file != file:
            scan.find("LED_009", file, 0)
            continue
        return file, 0, data, header, behind
    return None


def _cut(scan: Scan, file: int, following: Header | None) -> int | None:
    """Return where the next file's header says that this one ends; nothing behind is read."""
    if following is None:
        return None
    if following.previous is None or following.previous[0] != file:
        scan.expect_file(following)
        return None
    return following.previous[1]
