"""A few rows of a register in a cache: who they are is looked up too, so that size costs nothing."""

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from sqlite3 import Connection, Error
from typing import Any

from workbooks.ledger.cache.cache import SpoiltError
from workbooks.ledger.cache.form import read_row, writers_in
from workbooks.ledger.cache.index import Index
from workbooks.ledger.cache.rows import CachedRows
from workbooks.ledger.state import Row, Stamp
from workbooks.ledger.vector import Vector


class FewRows:
    """Rows as `StoredRows` has them; SpoiltError as soon as a byte that is read is doubtful."""

    def __init__(
        self,
        database: Connection,
        code: str,
        stamps: Sequence[Stamp],
        head: Vector,
        anew: Callable[[str], Mapping[str, Row]],
    ) -> None:
        """Take where the rows lie."""
        self.head = head
        self._told = (database, code, stamps, head, anew)
        self._database, self._code, self._stamps = database, code, stamps
        self._names, self._keyed = Index(database, code, "name"), Index(database, code, "key")
        self._loaded: dict[str, Row] = {}

    @property
    def entries(self) -> int:
        return len(self._stamps)

    @property
    def living(self) -> int:
        count: int = self._whole.living
        return count

    def __contains__(self, name: object) -> bool:
        return self._who(str(name)) is not None

    def __iter__(self) -> Iterator[str]:
        return iter(self._whole)

    def __len__(self) -> int:
        return len(self._whole)

    def load(self, name: str) -> Row:
        if name not in self._loaded:
            who = self._who(name)
            if who is None:
                raise KeyError(name)
            with _trusted():
                self._loaded[name] = read_row(name, self._form(who[0]), self._stamps)
        return self._loaded[name]

    def image(self, name: str) -> bytes | None:
        who = self._who(name)
        return bytes.fromhex(who[2]) if who is not None and who[2] else None

    def key(self, name: str) -> Hashable | None:
        who = self._who(name)
        return who and who[1]

    def bearing(self, keys: Collection[Hashable]) -> Iterator[tuple[str, Hashable]]:
        with _trusted():
            found = [(key, self._keyed.find(str(key)) or ()) for key in keys]
        yield from ((name, key) for key, names in found for name in names)

    def writers(self, names: Iterable[str]) -> Iterable[int]:
        there = [(name, who[0]) for name in names if (who := self._who(name)) is not None]
        with _trusted():
            return {at for name, place in there for at in writers_in(name, self._form(place))}

    def _who(self, name: str) -> Any | None:
        """Return place, key and image of a row, None if there is none of that name."""
        with _trusted():
            return self._names.find(name)

    def _form(self, place: int) -> bytes:
        asked = "SELECT told FROM rows WHERE code = ? AND place = ?"
        told = self._database.execute(asked, (self._code, place)).fetchone()
        return told and told[0]  # type: ignore[no-any-return]  # What is no form is found out when it is read.

    @cached_property
    def _whole(self) -> CachedRows:
        """All rows, for what cannot be answered by a few."""
        with _trusted():
            return CachedRows(*self._told)


@contextmanager
def _trusted() -> Iterator[None]:
    try:
        yield
    except (Error, ValueError, KeyError, TypeError, IndexError) as wrong:
        raise SpoiltError(str(wrong)) from wrong
