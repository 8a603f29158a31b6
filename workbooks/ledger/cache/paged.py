"""One register of a cache, read without its ledger, a page of rows at a time.

The database is let go of after each look: a program that runs all day stands in no sync's way.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from sqlite3 import Connection, Error
from typing import NamedTuple

from workbooks.ledger.cache.about import About
from workbooks.ledger.cache.cache import SpoiltError, edition_of
from workbooks.ledger.cache.form import Place, read_entry, read_row
from workbooks.ledger.cache.rows import CachedRows
from workbooks.ledger.entry import Change, Entry
from workbooks.ledger.rows import LaidOver
from workbooks.ledger.state import Row, Stamp, Table
from workbooks.ledger.vector import Vector

_PAGE_ROWS = 256
_ENTRIES = "SELECT told FROM entries ORDER BY place"
_PAGE = "SELECT place, told FROM rows WHERE code = ? AND place BETWEEN ? AND ?"
Opened = Callable[[], Connection]
ChangesOf = Callable[[Entry, Place], Sequence[Change]]


class RenewedError(Exception):
    """A sync has written the cache since its register was read: it must be read anew."""


class Kept(NamedTuple):
    """The table of a register, and its rows as they lie in a cache."""

    table: Table
    rows: "PagedRows"


def read_kept(opened: Opened, code: str, edition: str, changes_of: ChangesOf) -> Kept | None:
    """Return a register as a cache holds it; None if it holds none for this edition.

    `SpoiltError` says that a byte is doubtful, now or when a row is read; `RenewedError` that the
    database is no more the one whose register was read.
    """
    with _trusted(opened) as database:
        told = _moment(database)
        about = About.read(told) if told else None
        if about is None or about.edition != edition_of(edition) or code not in about.tables:
            return None
        forms = [form for (form,) in database.execute(_ENTRIES)]
        entries = [read_entry(at, form, changes_of) for at, form in enumerate(forms)]
        rows = PagedRows(database, code, entries, about.head, opened)
        if len(rows) != about.sizes[code] or len(entries) != about.entries:
            raise ValueError("rows or entries are missing")
        return Kept(about.table(code, LaidOver(rows)), rows)


def _moment(database: Connection) -> bytes | None:
    """Return what a cache says of itself: every sync that wrote in it says something else."""
    told = database.execute("SELECT told FROM ledger").fetchone()
    return told[0] if told else None


@contextmanager
def _trusted(opened: Opened) -> Iterator[Connection]:
    """Open the database for one look, in which all is of one moment."""
    try:
        with closing(opened()) as database:
            database.execute("BEGIN")
            yield database
    except (Error, ValueError, KeyError, TypeError, IndexError) as wrong:
        raise SpoiltError(str(wrong)) from wrong


class PagedRows(CachedRows):
    """Rows whose forms are fetched with their neighbours, and kept as they are stored."""

    def __init__(
        self,
        database: Connection,
        code: str,
        entries: Sequence[Entry],
        head: Vector,
        opened: Opened,
    ) -> None:
        """Take what the database says now, and how to open it again."""
        stamps = [Stamp(entry.id, entry.by, entry.at) for entry in entries]
        super().__init__(database, code, stamps, head, lambda _: {})  # No ledger is asked here.
        self._wrote, self._opened, self._moment = entries, opened, _moment(database)
        self._pages: dict[int, Mapping[int, bytes]] = {}

    def load(self, name: str) -> Row:
        place = self._places[name]  # Who is not there is no row.
        try:
            return read_row(name, self._form(place), self._stamps)
        except (ValueError, KeyError, TypeError, IndexError) as wrong:
            raise SpoiltError(str(wrong)) from wrong

    def _form(self, place: int) -> bytes:
        page = place // _PAGE_ROWS
        if page not in self._pages:
            self._pages[page] = dict(self._fetched(page * _PAGE_ROWS, (page + 1) * _PAGE_ROWS - 1))
        if place not in self._pages[page]:
            raise ValueError("a row is not where it was")
        return self._pages[page][place]

    def _fetched(self, first: int, last: int) -> Iterator[tuple[int, bytes]]:
        with _trusted(self._opened) as database:
            if _moment(database) != self._moment:
                raise RenewedError
            yield from database.execute(_PAGE, (self._code, first, last))

    def written_over(self, field: str) -> Iterator[str]:
        """Yield the rows in which a field was typed anew."""
        names, mark = list(self._places), b'"%s":[[' % field.encode()
        for place, form in self._fetched(0, len(names)):
            if not isinstance(form, bytes):
                raise SpoiltError(names[place])
            if mark in form:  # What an insert says of a field is no list: few rows are found.
                yield names[place]

    def wrote(self, name: str) -> list[Entry]:
        """Return the entries that wrote in a row, as they were accepted."""
        return [self._wrote[at] for at in sorted(self.writers([name]))]
