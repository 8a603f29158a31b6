"""Columns of plain cells as bytes: what a sheet held when it was last read, kept on this PC."""

import hashlib
import marshal
from array import array
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, time, timedelta
from types import MappingProxyType
from typing import Any

_SUM_BYTES = 16
_PLAIN = frozenset({str, int, float, bool, type(None)})
_DAYS = frozenset({date, type(None)})
#: What stands for a value that marshal does not know: a letter before it, in a pair.
_LETTERS: Mapping[type, tuple[str, Callable[[Any], Any], Callable[[Any], Any]]] = MappingProxyType(
    {
        date: ("d", date.toordinal, date.fromordinal),
        datetime: ("m", datetime.isoformat, datetime.fromisoformat),
        time: ("t", time.isoformat, time.fromisoformat),
        timedelta: ("s", timedelta.total_seconds, lambda told: timedelta(seconds=told)),
    }
)
_READ = MappingProxyType({letter: read for letter, _, read in _LETTERS.values()})


def pack(told: Any) -> bytes:
    """Return plain values as bytes behind a checksum; ValueError at what is none.

    >>> unpack(pack([1, "a", None]))
    [1, 'a', None]
    """
    data = marshal.dumps(told)
    return hashlib.blake2b(data, digest_size=_SUM_BYTES).digest() + data


def unpack(packed: bytes) -> Any:
    """Read them back; ValueError if a byte is not as it was."""
    seen = memoryview(packed)
    if hashlib.blake2b(seen[_SUM_BYTES:], digest_size=_SUM_BYTES).digest() != seen[:_SUM_BYTES]:
        raise ValueError("not what was kept")
    return marshal.loads(seen[_SUM_BYTES:])  # noqa: S302 - only what this PC itself has just proved.


Form = list[Any] | tuple[list[Any], bytes]


def column_form(cells: list[Any]) -> Form:
    """Return a column in values that `pack` takes, of days each one once; KeyError at others.

    >>> read_column_form(column_form(["a", None, date(2026, 11, 28)]))
    ['a', None, datetime.date(2026, 11, 28)]
    >>> read_column_form(column_form([date(2026, 11, 28), None]))
    [datetime.date(2026, 11, 28), None]
    """
    kinds = set(map(type, cells))
    if kinds <= _PLAIN:
        return cells
    if kinds <= _DAYS:
        places = {day: at for at, day in enumerate(dict.fromkeys(cells))}
        return _lettered_all(places), array("I", map(places.__getitem__, cells)).tobytes()
    return _lettered_all(cells)


def _lettered_all(cells: Iterable[Any]) -> list[Any]:
    return [cell if type(cell) in _PLAIN else _lettered(cell) for cell in cells]


def _lettered(cell: Any) -> tuple[str, Any]:
    letter, write, _ = _LETTERS[type(cell)]
    return letter, write(cell)


def read_column_form(told: Form) -> list[Any]:
    """Read a column back."""
    if isinstance(told, tuple):
        days, places = read_column_form(told[0]), array("I", told[1])
        return list(map(days.__getitem__, places))
    if tuple not in set(map(type, told)):
        return told
    return [_READ[cell[0]](cell[1]) if type(cell) is tuple else cell for cell in told]
