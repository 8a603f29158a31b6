"""The database of one ledger's cache: read in one breath, written in one transaction."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from sqlite3 import Connection, Error, OperationalError
from typing import Any, NamedTuple

from workbooks.ledger.cache.about import About, Files
from workbooks.ledger.cache.form import (
    IMAGE_BYTES,
    Place,
    entry_form,
    image_of,
    pack,
    read_entry,
    row_form,
    unpack,
    writers_in,
)
from workbooks.ledger.cache.index import SCHEMA, note
from workbooks.ledger.cache.rows import GONE, CachedRows
from workbooks.ledger.entry import Change, Entry, Scalar, WriteId
from workbooks.ledger.reading import Ledger
from workbooks.ledger.rows import LaidOver, StoredRows
from workbooks.ledger.state import Owner, Row, Stamp, State, Table, shown_values

FORMAT = 2
_SCHEMA = (
    "CREATE TABLE IF NOT EXISTS ledger (told BLOB)",
    "CREATE TABLE IF NOT EXISTS entries (place INTEGER PRIMARY KEY, told BLOB)",
    "CREATE TABLE IF NOT EXISTS registers (code TEXT PRIMARY KEY, told BLOB)",
    "CREATE TABLE IF NOT EXISTS rows (code TEXT, place INTEGER, told BLOB, PRIMARY KEY (code, place))",
    SCHEMA,
)


RowsOf = Callable[..., StoredRows]


class SpoiltError(ValueError):
    """A cache is of another edition, or not as it was written: it must be dropped."""


def edition_of(registers: str) -> str:
    """Return what a cache says of its own form and of the registers that it was made for."""
    return f"{FORMAT} {registers}"


class Shape(NamedTuple):
    """How a register's rows are told apart: the fields of an image, and what makes a key."""

    fields: tuple[str, ...]
    key: Callable[[Mapping[str, Scalar]], str | None]


@dataclass(frozen=True, slots=True)
class Held:
    """What a cache holds: a ledger as far as it was read, its rows, and the files it was read from."""

    ledger: Ledger
    state: State
    files: Files


class Cache:
    """The cache of one ledger, for one edition of the registers."""

    def __init__(
        self,
        database: Connection,
        edition: str,
        shape_of: Callable[[str], Shape],
        owner: Owner | None = None,
    ) -> None:
        """Take the database, and what the rows that it keeps are looked at with."""
        self._database, self._edition = database, edition_of(edition)
        self._shape_of, self._owner = shape_of, owner
        self._entries = 0

    def load(
        self,
        changes_of: Callable[[Entry, Place], Sequence[Change]],
        anew: Callable[[str], Mapping[str, Row]],
        rows_of: RowsOf = CachedRows,
    ) -> Held | None:
        """Return what is held, if anything; SpoiltError if a byte of it is doubtful.

        Args:
            changes_of: reads an entry's line again.
            anew: makes a register's rows from the ledger itself.
            rows_of: makes a register's rows from the database.
        """
        try:
            return self._held(changes_of, anew, rows_of)
        except (Error, ValueError, KeyError, TypeError, IndexError) as wrong:
            raise SpoiltError(str(wrong)) from wrong

    def _held(self, changes_of: Any, anew: Any, rows_of: RowsOf) -> Held | None:
        if self._database.in_transaction:
            self._database.rollback()
        for statement in _SCHEMA:
            self._database.execute(statement)
        self._database.execute("BEGIN")  # What is read until the end is of one moment.
        told = self._database.execute("SELECT told FROM ledger").fetchone()
        if told is None:
            return None
        about = About.read(told[0])
        if about.edition != self._edition:
            raise ValueError(about.edition)
        forms = self._database.execute("SELECT told FROM entries ORDER BY place").fetchall()
        entries = tuple(read_entry(at, form, changes_of) for at, (form,) in enumerate(forms))
        if len(entries) != about.entries:
            raise ValueError("entries are missing")
        stamps = tuple(Stamp(entry.id, entry.by, entry.at) for entry in entries)
        state = State(vector=about.head)
        for code in about.tables:
            rows = rows_of(self._database, code, stamps, about.head, anew)
            if isinstance(rows, CachedRows) and len(rows) != about.sizes[code]:
                raise ValueError("rows are missing")
            state.tables[code] = about.table(code, LaidOver(rows))
        self._entries = len(entries)
        ledger = Ledger(entries=entries, head=about.head, tails=about.tails)
        return Held(ledger, state, about.files)

    def store(
        self, ledger: Ledger, state: State, places: Mapping[str, Place], files: Files
    ) -> None:
        """Hold a ledger as it was read, and its rows; only what is new is written.

        What cannot be written now is written another time; SpoiltError if it never can be.

        Args:
            ledger: as far as it was read, without a doubt about it.
            state: the rows that its entries make.
            places: by seal, where the lines of the new entries lie.
            files: what each file of the ledger was before it was read.
        """
        try:
            self._write(ledger, state, places, files)
            self._database.commit()
        except (
            OperationalError,
            KeyError,
        ):  # Another process has just stored, or the disk is full.
            self._undo()
        except (Error, ValueError, TypeError, IndexError) as wrong:
            self._undo()
            raise SpoiltError(str(wrong)) from wrong
        else:
            self._entries = len(ledger.entries)

    def _undo(self) -> None:
        with suppress(Error):
            self._database.rollback()

    def close(self) -> None:
        """Let go of the database; rows that are not loaded yet come from the ledger."""
        self._database.close()

    def _write(
        self, ledger: Ledger, state: State, places: Mapping[str, Place], files: Files
    ) -> None:
        if not self._database.in_transaction:
            self._database.execute("BEGIN")
        for statement in _SCHEMA:
            self._database.execute(statement)
        new = list(enumerate(ledger.entries))[self._entries :]
        forms = ((at, entry_form(at, entry, places[entry.seal])) for at, entry in new)
        self._database.executemany("INSERT INTO entries VALUES (?, ?)", forms)
        writers: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        for at, entry in new:
            for change in entry.changes:
                wrote = writers[change.register]
                if not change.other:
                    wrote[change.row].append(at)
        ids = {entry.id: at for at, entry in enumerate(ledger.entries)}
        for code, rows in writers.items():
            self._write_rows(code, state.table(code), rows, ids)
        about = About.of(self._edition, ledger, state, files)
        self._database.execute("DELETE FROM ledger")
        self._database.execute("INSERT INTO ledger VALUES (?)", (about.form(),))

    def _write_rows(
        self,
        code: str,
        table: Table,
        wrote: Mapping[str, Sequence[int]],
        ids: Mapping[WriteId, int],
    ) -> None:
        shape, held = self._shape_of(code), self._known(code)
        place_of = {name: at for at, name in enumerate(held.names)}
        forms: list[tuple[str, int, bytes]] = []
        indexed: dict[str, tuple[int, str | None, str]] = {}
        for name, new in wrote.items():
            row, place = table.rows[name], place_of.get(name, len(held.names))
            before = self._writers(code, name, place) if name in place_of else ()
            if name not in place_of:
                held.names.append(name)
                held.keys.append(None)
                held.images += GONE
            image, key = GONE, held.keys[place]
            if row.alive:
                values = shown_values(row, code, self._owner)
                image, key = image_of([values.get(f) for f in shape.fields]), shape.key(values)
            held.put(place, image, key)
            indexed[name] = (place, key, image.hex() if image != GONE else "")
            forms.append((code, place, row_form(row, ids, sorted({*before, *new}))))
        note(self._database, code, indexed)
        self._database.executemany("REPLACE INTO rows VALUES (?, ?, ?)", forms)
        self._database.execute("REPLACE INTO registers VALUES (?, ?)", (code, held.form()))

    def _known(self, code: str) -> "_Known":
        told = self._database.execute("SELECT told FROM registers WHERE code = ?", (code,))
        found = told.fetchone()
        names, keys, images, living = unpack(code, found[0]) if found else ([], [], "", 0)
        return _Known(code, names, keys, bytearray.fromhex(images), living)

    def _writers(self, code: str, name: str, place: int) -> list[int]:
        found = self._database.execute(
            "SELECT told FROM rows WHERE code = ? AND place = ?", (code, place)
        )
        return writers_in(name, found.fetchone()[0])


@dataclass(slots=True)
class _Known:
    """Who the rows of a register are, in the order in which they came."""

    code: str
    names: list[str]
    keys: list[str | None]
    images: bytearray
    living: int

    def put(self, place: int, image: bytes, key: str | None) -> None:
        at = slice(place * IMAGE_BYTES, (place + 1) * IMAGE_BYTES)
        self.living += (image != GONE) - (self.images[at] != GONE)
        self.images[at], self.keys[place] = image, key

    def form(self) -> bytes:
        return pack(self.code, [self.names, self.keys, self.images.hex(), self.living])
