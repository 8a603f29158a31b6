"""Where a few rows are found by name or by key, whatever the size of their register.

The index lies in pieces, each behind its checksum; a list of the pieces that there are tells a word
that nobody bears from a piece that was lost.
"""

import zlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from sqlite3 import Connection
from typing import Any, Literal

from workbooks.ledger.cache.form import pack, unpack

SCHEMA = (
    "CREATE TABLE IF NOT EXISTS pieces (code TEXT, kind TEXT, at INTEGER, told BLOB, "
    "PRIMARY KEY (code, kind, at))"
)
_PIECES, _LIST = 4096, -1


class Index:
    """The words of one kind of one register, each with what is told of it."""

    def __init__(self, database: Connection, code: str, kind: Literal["name", "key"]) -> None:
        """Take where the pieces lie, and whose they are."""
        self._database, self._code, self._kind = database, code, kind
        self._read: dict[int, dict[str, Any]] = {}

    def find(self, word: str) -> Any | None:
        """Return what is told of a word, None if nothing; `ValueError` if that is doubtful."""
        return self._piece(_place(word)).get(word)

    def write(self, told: Mapping[str, Any | None]) -> None:
        """Tell of words, None of those that nobody bears any more."""
        there, touched = set(self._there), defaultdict[int, dict[str, Any]](dict)
        for word, said in told.items():
            touched[_place(word)][word] = said
        for at, new in touched.items():
            piece = {**self._piece(at), **new}
            self._read[at] = {word: said for word, said in piece.items() if said is not None}
            there.add(at)
        self._put((at, self._read[at]) for at in touched)
        if there != self._there or not there:
            self._there = there
            self._put([(_LIST, sorted(there))])

    def _piece(self, at: int) -> dict[str, Any]:
        if at not in self._read:
            self._read[at] = self._told(at) if at in self._there else {}
        return self._read[at]

    @cached_property
    def _there(self) -> set[int]:
        """The pieces that there are; none before the first rows of a register are kept."""
        any_row = "SELECT 1 FROM registers WHERE code = ?"
        known = self._database.execute(any_row, (self._code,)).fetchone()
        return set(self._told(_LIST)) if known else set()

    def _told(self, at: int) -> Any:
        place = (self._code, self._kind, at)
        found = self._database.execute(
            "SELECT told FROM pieces WHERE code = ? AND kind = ? AND at = ?", place
        ).fetchone()
        return unpack(" ".join(map(str, place)), found and found[0])

    def _put(self, told: Iterable[tuple[int, Any]]) -> None:
        places = (((self._code, self._kind, at), said) for at, said in told)
        forms = ((*place, pack(" ".join(map(str, place)), said)) for place, said in places)
        self._database.executemany("REPLACE INTO pieces VALUES (?, ?, ?, ?)", forms)


def note(database: Connection, code: str, told: Mapping[str, Sequence[Any]]) -> None:
    """Index rows by name, each with place, key and image, and the living ones of them by key."""
    names, keyed = Index(database, code, "name"), Index(database, code, "key")
    bearing: dict[str, list[str]] = {}
    for name, now in told.items():
        was = _borne(names.find(name))
        for key in {was, _borne(now)} - {None} if was != _borne(now) else ():
            rows = bearing.setdefault(str(key), list(keyed.find(str(key)) or ()))
            rows[:] = [one for one in rows if one != name] + [name] * (key != was)
    names.write(told)
    keyed.write({key: rows or None for key, rows in bearing.items()})


def _borne(told: Sequence[Any] | None) -> str | None:
    """Return the key that a row bears: what was deleted bears none."""
    return told[1] if told is not None and told[2] else None


def _place(word: str) -> int:
    return zlib.crc32(word.encode()) % _PIECES
