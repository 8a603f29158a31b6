"""The ledger as others meet it: read it, append to it; a folder by default, a database one day."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from workbooks.ledger.append import commit, prepare
from workbooks.ledger.compose import compose
from workbooks.ledger.disk import Disk
from workbooks.ledger.entry import Change, Entry
from workbooks.ledger.naming import Names
from workbooks.ledger.reading import NOTHING_READ, Ledger, read_ledger


class LedgerPort(Protocol):
    """One audience's ledger."""

    def read(self, known: Ledger = NOTHING_READ) -> Ledger:
        """Return all that can be applied, from what is known on."""

    def append(self, known: Ledger, draft: Entry, changes: Iterable[Change]) -> tuple[Entry, ...]:
        """Commit changes to the draft's log, and return the entries as sealed."""


@dataclass(frozen=True, slots=True)
class FolderLedger:
    """A ledger in the files of one folder; `names` gives the present codes of renamed fields."""

    disk: Disk
    names: Names | None = None

    def read(self, known: Ledger = NOTHING_READ) -> Ledger:
        return read_ledger(self.disk, known, self.names)

    def append(self, known: Ledger, draft: Entry, changes: Iterable[Change]) -> tuple[Entry, ...]:
        """Write every part behind the other; a reader applies them when the last one is there."""
        tail = known.tails.get(draft.log)
        sealed: list[Entry] = []
        for entry in compose(draft, changes):
            append = prepare(entry, tail)
            tail = commit(self.disk, append)
            sealed.append(append.entry)
        return tuple(sealed)
