"""The rows of one register in a cache: who they are stands in memory, what they hold is loaded."""

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from sqlite3 import Connection, Error

from workbooks.ledger.cache.form import IMAGE_BYTES, read_row, unpack, writers_in
from workbooks.ledger.state import Row, Stamp
from workbooks.ledger.vector import Vector

GONE = bytes(IMAGE_BYTES)  # Stands for the image of a row that was deleted.


class CachedRows:
    """Rows as `StoredRows` has them. If the cache turns out to be spoilt, the ledger is asked."""

    def __init__(
        self,
        database: Connection,
        code: str,
        stamps: Sequence[Stamp],
        head: Vector,
        anew: Callable[[str], Mapping[str, Row]],
    ) -> None:
        """Take where the rows lie, and how to come by them if they cannot be read there."""
        self.head = head
        self._database, self._code, self._stamps, self._anew = database, code, stamps, anew
        self._loaded: dict[str, Row] = {}
        self._spoilt: Mapping[str, Row] | None = None
        told = database.execute("SELECT told FROM registers WHERE code = ?", (code,)).fetchone()
        names, keys, images, self.living = unpack(code, told[0])
        self._places: dict[str, int] = {name: at for at, name in enumerate(names)}
        self._keys: list[str | None] = keys
        self._images = bytes.fromhex(images)

    @property
    def entries(self) -> int:
        return len(self._stamps)

    def __contains__(self, name: object) -> bool:
        return name in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def load(self, name: str) -> Row:
        if name not in self._loaded:
            place = self._places[name]  # Who is not there is no row.
            try:
                self._loaded[name] = read_row(name, self._form(place), self._stamps)
            except (Error, ValueError):
                self._loaded[name] = self._ledgers()[name]
        return self._loaded[name]

    def image(self, name: str) -> bytes | None:
        place = self._places.get(name)
        if place is None:
            return None
        found = self._images[place * IMAGE_BYTES : (place + 1) * IMAGE_BYTES]
        return None if found == GONE else found

    def key(self, name: str) -> Hashable | None:
        return self._keys[self._places[name]]

    def bearing(self, keys: Collection[Hashable]) -> Iterator[tuple[str, Hashable]]:
        for name, key in zip(self._places, self._keys, strict=True):
            if key is not None and key in keys and self.image(name) is not None:
                yield name, key

    def writers(self, names: Iterable[str]) -> Iterable[int]:
        found: set[int] = set()
        for name in names:
            if name in self._places:
                try:
                    found.update(writers_in(name, self._form(self._places[name])))
                except (Error, ValueError):
                    return range(self.entries)
        return found

    def _form(self, place: int) -> bytes:
        place_of = (self._code, place)
        told = self._database.execute(
            "SELECT told FROM rows WHERE code = ? AND place = ?", place_of
        ).fetchone()
        if told is None:
            raise ValueError("a row is not where it was")
        form: bytes = told[0]
        return form

    def _ledgers(self) -> Mapping[str, Row]:
        """Return the rows as the ledger itself makes them."""
        if self._spoilt is None:
            self._spoilt = self._anew(self._code)
        return self._spoilt
