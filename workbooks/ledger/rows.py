"""Rows by identity that need not be in memory: what was written lies over what a cache holds."""

from collections.abc import Collection, Hashable, Iterable, Iterator, MutableMapping
from typing import TYPE_CHECKING, Protocol

from workbooks.ledger.vector import Vector

if TYPE_CHECKING:
    from workbooks.ledger.state import Row


class StoredRows(Protocol):
    """Rows that a cache holds; a row is loaded once, when somebody asks for it."""

    @property
    def entries(self) -> int:
        """How many entries made these rows."""

    @property
    def head(self) -> Vector:
        """The vector of these entries."""

    @property
    def living(self) -> int:
        """How many rows were not deleted."""

    def __contains__(self, name: object) -> bool: ...

    def __iter__(self) -> Iterator[str]: ...

    def __len__(self) -> int: ...

    def load(self, name: str) -> "Row":
        """Return a row that is there."""

    def image(self, name: str) -> bytes | None:
        """Return the image of what a living row shows; None if it is not there or deleted."""

    def key(self, name: str) -> Hashable | None:
        """Return the key that a living row bears."""

    def bearing(self, keys: Collection[Hashable]) -> Iterator[tuple[str, Hashable]]:
        """Yield the living rows that bear one of some keys, each with it."""

    def writers(self, names: Iterable[str]) -> Iterable[int]:
        """Return the places, among those entries, of those that wrote in rows."""


class LaidOver(MutableMapping[str, "Row"]):
    """Rows that were written, over rows that are stored."""

    __slots__ = ("changed", "stored")

    def __init__(self, stored: StoredRows, changed: dict[str, "Row | None"] | None = None) -> None:
        """Take what is stored, and what differs from it: a row that is no more there is None."""
        self.stored, self.changed = stored, changed or {}

    def __getitem__(self, name: str) -> "Row":
        row = self.changed[name] if name in self.changed else self.stored.load(name)
        if row is None:
            raise KeyError(name)
        return row

    def __setitem__(self, name: str, row: "Row") -> None:
        self.changed[name] = row

    def __delitem__(self, name: str) -> None:
        if name not in self:
            raise KeyError(name)
        self.changed[name] = None

    def __contains__(self, name: object) -> bool:
        if name in self.changed:
            return self.changed.get(str(name)) is not None
        return name in self.stored

    def __iter__(self) -> Iterator[str]:
        yield from (name for name in self.stored if self.changed.get(name, name) is not None)
        new = (name for name, row in self.changed.items() if row is not None)
        yield from (name for name in new if name not in self.stored)

    def __len__(self) -> int:
        gone = sum(row is None and name in self.stored for name, row in self.changed.items())
        new = sum(row is not None and name not in self.stored for name, row in self.changed.items())
        return len(self.stored) - gone + new

    def copy(self) -> "LaidOver":
        """Return rows that can be written to while these stay as they are."""
        return LaidOver(self.stored, dict(self.changed))

    def untouched(self) -> Iterator[tuple[str, Hashable | None]]:
        """Yield name and key of the living rows that are as stored."""
        for name in self.stored:
            if name not in self.changed and self.stored.image(name) is not None:
                yield name, self.stored.key(name)

    def living(self) -> int:
        """Return how many rows were not deleted."""
        were = sum(self.stored.image(name) is not None for name in self.changed)
        return self.stored.living - were + sum(row.alive for row in self.changed.values() if row)

    def image(self, name: str) -> bytes | None:
        """Return the image of what a row shows, if it is as stored."""
        return None if name in self.changed else self.stored.image(name)


Rows = MutableMapping[str, "Row"]


def shares(left: Rows, right: Rows, name: str) -> bool:
    """Say whether a row is the very same on both sides; nothing is loaded to tell."""
    if isinstance(left, LaidOver) and isinstance(right, LaidOver) and left.stored is right.stored:
        untouched = name not in left.changed and name not in right.changed
        return untouched or left.get(name) is right.get(name)
    return left.get(name) is right.get(name)


def differing(old: Rows, new: Rows) -> Iterator[str]:
    """Yield the rows of the new side that are not the very same on the old one."""
    if isinstance(old, LaidOver) and isinstance(new, LaidOver) and old.stored is new.stored:
        candidates: Iterable[str] = {**old.changed, **new.changed}
        yield from (n for n in candidates if n in new and not shares(old, new, n))
    else:
        yield from (name for name, row in new.items() if old.get(name) is not row)
