"""The cache of a share's ledger on this PC: when it may be believed, and what is put into it.

With a cache and without one, a sync decides the same. So it is believed only while every file of
the ledger is as it was when it was read, but for what was added behind.
"""

import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress

from validators.catalogue import homes, register, release
from workbooks.ledger.cache import (
    Cache,
    CachedRows,
    Files,
    Held,
    Place,
    RowsOf,
    Shape,
    SpoiltError,
)
from workbooks.ledger.codec import decode
from workbooks.ledger.disk import Disk
from workbooks.ledger.entry import Change, Entry
from workbooks.ledger.naming import renamed
from workbooks.ledger.port import FolderLedger
from workbooks.ledger.reading import NOTHING_READ, Ledger
from workbooks.ledger.replay import until
from workbooks.ledger.state import Row, State
from workbooks.ledger.vector import LOG_NAME
from workbooks.sync.key import key_of
from workbooks.sync.naming import present
from workbooks.sync.office import Local
from workbooks.sync.owner import owns
from workbooks.sync.problem import ShareProblem

_SEAL = slice(-67, -3)  # Where a line bears its seal.


class Cached:
    """What this PC keeps of one audience's ledger."""

    def __init__(self, local: Local, audience: str, port: FolderLedger) -> None:
        """Take where it is kept, whose it is, and the ledger itself."""
        self._local, self._audience, self._port = local, audience, port
        self._files: Files = {}
        self._held: Ledger = NOTHING_READ
        self._cache = self._opened()

    def _opened(self) -> Cache | None:
        database = self._local.cache(self._audience)
        return Cache(database, edition(), shape_of, owns) if database else None

    def load(self, rows_of: RowsOf = CachedRows) -> Held | None:
        """Return what may be believed; whatever is doubtful is dropped."""
        self.look_again()
        if self._cache is None:
            return None
        with suppress(SpoiltError):
            held = self._cache.load(self._changes_of, self._anew, rows_of)
            if held is None:
                return None
            self._held = held.ledger
            if _as_read(held.files, self._files):
                return held
        self.drop()
        return None

    def drop(self) -> None:
        """Believe nothing of what is kept, and begin anew."""
        if self._cache:
            self._cache.close()
            self._cache = None
        self._local.drop_cache(self._audience)
        fresh = self._opened()
        with suppress(SpoiltError):
            # Another process may hold the file, so that it is still there: then one goes without.
            if fresh and fresh.load(self._changes_of, self._anew) is None:
                self._cache = fresh

    def look_again(self) -> None:
        """Note how the ledger's files are now, before they are read on."""
        self._files = _files_of(self._port.disk) if self._cache else {}

    def store(self, ledger: Ledger, state: State) -> None:
        """Keep a ledger that nobody doubts, and its rows."""
        doubts = [found for found in ledger.findings if found.code != "LED_003"]
        if self._cache is None or doubts or ledger.waiting:
            return
        places = {
            line.raw[_SEAL].decode("latin-1"): Place(line.file, line.offset, len(line.raw))
            for reading in ledger.readings.values()
            for line in reading.lines
        }
        try:
            self._cache.store(ledger, state, places, self._files)
        except SpoiltError:
            self.drop()

    def _changes_of(self, entry: Entry, place: Place) -> Sequence[Change]:
        """Return what an entry did, from the line kept here; if that is spoilt, from the share."""
        kept = self._local.kept_line(self._audience, entry.log, place.file, place.offset)
        with suppress(ValueError):
            found = decode(kept)
            if found.seal == entry.seal:
                return renamed(found, present).changes
        for one in self._port.read().entries:
            if one.id == entry.id and one.seal == entry.seal:
                return one.changes
        raise ShareProblem("SHARE_001", path=self._audience)

    def _anew(self, code: str) -> Mapping[str, Row]:
        """Return a register's rows as the cache's own entries make them.

        A hand may have changed since then, on the share, what this PC has read whole and keeps.
        """
        return until(self._held.entries, {code: self._held.head}).table(code).rows


def edition() -> str:
    """Return what a cache is made for: a release's registers, and Python's own forms in images."""
    return f"{release()} {sys.version_info[:2]}"


def shape_of(code: str) -> Shape:
    """Return how a register's rows are told apart; of one that is unknown here, not at all."""
    if code not in homes():
        return Shape((), lambda _: None)
    declared = register(code)
    return Shape(tuple(field.name for field in declared.typed_fields), key_of(declared))


def _files_of(disk: Disk) -> Files:
    """Return size and time of every file of a ledger."""
    found: dict[str, tuple[int, float]] = {}
    for log in disk.list(""):
        if LOG_NAME.fullmatch(log):
            for name in disk.list(log):
                path = f"{log}/{name}"
                with suppress(FileNotFoundError):  # A folder may show a name before its file.
                    found[path] = disk.size(path), disk.mtime(path)
    return found


def _as_read(before: Files, now: Files) -> bool:
    """Say whether all files are as they were; only the last one of a log may have grown."""
    last = set({path.partition("/")[0]: path for path in sorted(before)}.values())
    for path, (size, time) in before.items():
        there = now.get(path)
        grown = there is not None and there[0] > size and path in last
        if there != (size, time) and not grown:
            return False
    return True
