"""One register as a PC keeps it between syncs: rows by the key that they bear, or bore once."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING, Protocol

from validators.register import Declaration
from workbooks.ledger.cache import Kept, Place, SpoiltError, read_kept
from workbooks.ledger.codec import decode
from workbooks.ledger.entry import Change, Entry, Scalar
from workbooks.ledger.keys import living_keys
from workbooks.ledger.naming import renamed
from workbooks.ledger.state import Row, shown_values
from workbooks.sync.cached import edition
from workbooks.sync.key import key_of, present_keys
from workbooks.sync.naming import present
from workbooks.sync.owner import owns

if TYPE_CHECKING:
    from sqlite3 import Connection


class Caches(Protocol):
    """The part of this PC's own folder that answers cells; nothing is written there."""

    def mark(self, audience: str) -> object | None:
        """Return what differs once a sync has written a ledger's cache; None if there is none."""

    def opened(self, audience: str) -> "Connection":
        """Return the database of a ledger's cache, only to be read; raises if it is not there."""

    def kept_line(self, audience: str, log: str, file: int, offset: int) -> bytes:
        """Return the kept line that begins at a byte of a log's file; nothing if there is none."""


class KeptRegister:
    """The living rows of a register in a cache; what a row holds is loaded once."""

    def __init__(self, declared: Declaration, kept: Kept) -> None:
        """Take the rows."""
        self._declared, self._table, self._rows = declared, kept.table, kept.rows
        self._values: dict[str, Mapping[str, Scalar]] = {}
        self._by_key = self._keyed()

    @classmethod
    def read(cls, caches: Caches, audience: str, declared: Declaration) -> "KeptRegister | None":
        """Return what a cache holds of a register, None if that is nothing."""
        changes_of = partial(_changes_of, caches, audience)
        opened = partial(caches.opened, audience)
        kept = read_kept(opened, declared.code, edition(), changes_of)
        return cls(declared, kept) if kept else None

    def named(self, key: str | None) -> Sequence[str]:
        """Return the living rows that bear a key."""
        return self._by_key.get(key, ())

    def once_named(self, key: str | None) -> Sequence[str]:
        """Return the living rows that bore a key before."""
        if isinstance(self._by_former_key, SpoiltError):
            raise self._by_former_key
        return self._by_former_key.get(key, ())

    def values(self, name: str) -> Mapping[str, Scalar]:
        """Return what a living row shows."""
        if name not in self._values:
            row = self._table.row(name)
            self._values[name] = self._shown(row) if row else {}
        return self._values[name]

    def _shown(self, row: Row) -> dict[str, Scalar]:
        return shown_values(row, self._declared.code, owns)

    def _keyed(self) -> Mapping[object, Sequence[str]]:
        found: dict[object, list[str]] = defaultdict(list)
        key = key_of(self._declared)
        for name, bears in living_keys(self._table, lambda row: key(self._shown(row))):
            if bears is not None:
                found[bears].append(name)
        return dict(found)

    @cached_property
    def _by_former_key(self) -> Mapping[object, Sequence[str]] | SpoiltError:
        """The living rows by what they bore before, looked up once, when a key is not found."""
        try:
            return self._formerly_keyed()
        except SpoiltError as wrong:
            return wrong

    def _formerly_keyed(self) -> Mapping[object, Sequence[str]]:
        found: dict[object, list[str]] = defaultdict(list)
        for name, changes in self._retyped():
            for former in present_keys(self._declared, self._table, {name: changes}):
                survivor = self._table.survivor(name)
                if survivor not in found[former]:
                    found[former].append(survivor)
        return dict(found)

    def _retyped(self) -> Iterator[tuple[str, list[Change]]]:
        """Yield the rows whose key was typed anew, each with what was typed."""
        key, code = self._declared.key, self._declared.code
        for name in dict.fromkeys(n for field in key for n in self._rows.written_over(field)):
            inserts = {one.stamp.id for one in self._rows.load(name).inserts}
            yield (
                name,
                [
                    change
                    for entry in self._rows.wrote(name)
                    if entry.id not in inserts  # Not read at all: it may hold a whole import.
                    for change in entry.changes
                    if (change.register, change.row) == (code, name)
                    and change.field in key
                    and not change.offered
                ],
            )


def _changes_of(caches: Caches, audience: str, entry: Entry, place: Place) -> Sequence[Change]:
    """Return what an entry did, from the line that this PC keeps; nothing if that is spoilt."""
    try:
        found = decode(caches.kept_line(audience, entry.log, place.file, place.offset))
    except ValueError:
        return ()
    return renamed(found, present).changes if found.seal == entry.seal else ()
