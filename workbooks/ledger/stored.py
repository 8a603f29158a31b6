"""Entries whose changes lie on disk: what an entry is stands in memory, what it did is looked up."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import overload

from workbooks.ledger.entry import Change, Entry


class StoredChanges(Sequence[Change]):
    """The changes of one entry, decoded when somebody looks at them."""

    __slots__ = ("_load", "_loaded", "registers")

    def __init__(self, registers: Mapping[str, int], load: Callable[[], Sequence[Change]]) -> None:
        """Take how many changes each register has, and how to come by them."""
        self.registers, self._load = registers, load
        self._loaded: Sequence[Change] | None = None

    def _changes(self) -> Sequence[Change]:
        if self._loaded is None:
            self._loaded = self._load()
        return self._loaded

    @overload
    def __getitem__(self, place: int) -> Change: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Change]: ...
    def __getitem__(self, place: int | slice) -> Change | Sequence[Change]:
        return self._changes()[place]

    def __iter__(self) -> Iterator[Change]:
        return iter(self._changes())

    def __len__(self) -> int:
        return sum(self.registers.values())


def written_in(entry: Entry) -> Mapping[str, int]:
    """Return how many changes of each register an entry holds; nothing is loaded to tell."""
    if isinstance(entry.changes, StoredChanges):
        return entry.changes.registers
    return Counter(change.register for change in entry.changes)
