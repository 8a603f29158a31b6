"""The walk through a log's bytes: each line is accepted, skipped, or the end of what is believed."""

from workbooks.ledger.codec import entry_of
from workbooks.ledger.entry import Entry, Scalar
from workbooks.ledger.findings import Code, LedgerFinding
from workbooks.ledger.line import (
    BrokenSealError,
    Header,
    MalformedError,
    NewerFormatError,
    NotSealedError,
    open_line,
    seal_of,
)
from workbooks.ledger.vector import SEAL_SHORT_CHARS, Seen


class Scan:
    """Where the chain of seals stands, and what was found on the way."""

    def __init__(self, log: str, seal: str, seen: Seen | None) -> None:
        """Start from nothing, or from a seal that was accepted before."""
        self.log, self.seal, self.seen = log, seal, seen
        self.entries: list[Entry] = []
        self.findings: list[LedgerFinding] = []
        self.broken = False
        self._seals: set[str] = {seal}
        self._forks: set[str] = set()
        self._gap_before: int | None = None

    @property
    def seq(self) -> int:
        return self.seen.seq if self.seen else 0

    def find(self, code: Code, file: int, seq: int, **facts: Scalar) -> None:
        """Note a finding."""
        self.findings.append(LedgerFinding(code, self.log, file, seq, facts))

    def refuse_header(self, file: int, problem: ValueError) -> None:
        """Tell a header that was changed from one that was never finished."""
        code: Code = "LED_003" if isinstance(problem, NotSealedError) else "LED_001"
        self.find(code, file, 0)

    def expect_file(self, following: Header) -> None:
        """Note that a header names a file that is not the one before it."""
        named = following.previous[0] if following.previous else 0
        self._gap_before = named or following.file

    def take(
        self, file: int, data: bytes, start: int, header: Header | None, cut: int | None
    ) -> list[tuple[int, bytes]]:
        """Accept the lines of one file up to its cut; return them with their places."""
        end = len(data) if cut is None else min(cut - start, len(data))
        taken: list[tuple[int, bytes]] = []
        at = 0
        if header is not None:
            if not self._joins(header, file):
                return taken
            at = data.find(b"\n") + 1
            self.seal = header.seal
            self._seals.add(header.seal)
            taken.append((0, data[:at]))
        last = cut is None and self._gap_before is None
        while at < end and not self.broken:
            stop = data.find(b"\n", at, end) + 1 or end
            line = data[at:stop]
            if self._line(file, line):
                taken.append((start + at, line))
            elif not self.broken and self._ends(file, data[at:], in_progress=last):
                break
            at = stop
        self._close(file, start + len(data), cut, start + end)
        return taken

    def _joins(self, header: Header, file: int) -> bool:
        """Say whether a file carries on where the one before it ended."""
        before = header.previous[2] if header.previous else ""
        if before == self.seal:
            return True
        self.broken = True
        self.find("LED_002", file, self.seq + 1)
        return False

    def _line(self, file: int, line: bytes) -> bool:
        """Accept a line if it carries the chain on; whatever else is sealed gets its finding."""
        try:
            body, seal = open_line(line)
            if seal in self._seals:
                return False
            entry = entry_of(body, seal)
        except NotSealedError:
            # A line is torn before its end, never behind it: this one was changed by a hand.
            if line.endswith(b"\n") and b"\0" not in line:
                self._break("LED_001", file, self.seq + 1)
            return False
        except BrokenSealError:
            self._break("LED_001", file, self.seq + 1)
            return False
        except NewerFormatError:
            self._break("LED_005", file, self.seq + 1)
            return False
        except MalformedError as problem:
            self._break("LED_006", file, self.seq + 1, what=str(problem))
            return False
        if entry.log != self.log:
            self._break("LED_009", file, entry.seq)
            return False
        return self._chain(file, entry)

    def _chain(self, file: int, entry: Entry) -> bool:
        self._seals.add(entry.seal)
        if entry.prev == self.seal and entry.seq == self.seq + 1:
            self.seal, self.seen = entry.seal, entry.seen
            self.entries.append(entry)
            return True
        if entry.seq <= self.seq or entry.prev in self._forks:
            self._forks.add(entry.seal)
            self.find("LED_004", file, entry.seq, seal=entry.seal[:SEAL_SHORT_CHARS])
        elif entry.seq > self.seq + 1:
            self._break("LED_002", file, self.seq + 1)
        else:
            self._break("LED_001", file, entry.seq)
        return False

    def _ends(self, file: int, rest: bytes, *, in_progress: bool) -> bool:
        """Say whether bytes that are no accepted line end the file: in progress, or torn."""
        first, _, behind = rest.partition(b"\n")
        if _sealed(first + b"\n"):
            return False
        if any(_sealed(line + b"\n") for line in behind.split(b"\n")):
            self._break("LED_001", file, self.seq + 1)
        return in_progress or self.broken

    def _close(self, file: int, size: int, cut: int | None, end: int) -> None:
        if self.broken:
            return
        if self._gap_before is not None:
            self._break("LED_002", self._gap_before, self.seq + 1)
        elif cut is not None and cut > end:
            self._break("LED_002", file, self.seq + 1)
        elif cut is not None and size > cut:
            self.find("LED_003", file, self.seq)

    def _break(self, code: Code, file: int, seq: int, **facts: Scalar) -> None:
        self.broken = True
        self.find(code, file, seq, **facts)


def _sealed(line: bytes) -> bool:
    try:
        seal_of(line)
    except ValueError:
        return False
    return True
