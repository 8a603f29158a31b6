"""Entries and rows as a cache keeps them: JSON behind its own checksum."""

import hashlib
import marshal
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import orjson

from workbooks.ledger.entry import By, Entry, Scalar, WriteId, parse_id
from workbooks.ledger.state import Cell, Delete, Insert, Row, Stamp, Write
from workbooks.ledger.stored import StoredChanges, written_in
from workbooks.ledger.vector import Seen

_SUM_BYTES = 4
IMAGE_BYTES = 16


class Place(NamedTuple):
    """Where an entry's line lies among those that this PC keeps."""

    file: int
    offset: int
    size: int


def pack(name: str | int, told: object) -> bytes:
    """Return a value as JSON with its name, behind a checksum.

    >>> unpack("letters", pack("letters", [1, "a"]))
    [1, 'a']
    """
    data = orjson.dumps([name, told])
    return zlib.crc32(data).to_bytes(_SUM_BYTES, "big") + data


def unpack(name: str | int, packed: object) -> Any:
    """Read a value back; raise `ValueError` if a byte of it is not as it was, or it is another's."""
    if not isinstance(packed, bytes) or zlib.crc32(packed[_SUM_BYTES:]) != int.from_bytes(
        packed[:_SUM_BYTES], "big"
    ):
        raise ValueError("not what was kept")
    said, told = orjson.loads(packed[_SUM_BYTES:])
    if said != name:
        raise ValueError("not where it was kept")
    return told


def image_of(values: Iterable[Scalar]) -> bytes:
    """Return the image of a row's values: equal values of equal types have equal images.

    >>> image_of(["a", 1]) == image_of(["a", 1]), image_of(["a", 1]) == image_of(["a", True])
    (True, False)
    """
    return hashlib.blake2b(marshal.dumps(tuple(values), 2), digest_size=IMAGE_BYTES).digest()


def entry_form(at: int, entry: Entry, place: Place) -> bytes:
    """Return an entry without its changes, which are looked up in its line.

    Args:
        at: where it stands among the entries.
        entry: what it says of itself.
        place: where its line lies.
    """
    saw = {log: list(seen) for log, seen in entry.saw.items()}
    told = [entry.log, entry.seq, entry.audience, entry.service, entry.at, list(entry.by), saw]
    told += [entry.kind, entry.part, entry.parts, entry.undoes, dict(entry.declared_lost)]
    told += [dict(entry.extra), entry.prev, entry.seal, dict(written_in(entry)), list(place)]
    return pack(at, told)


def read_entry(at: int, form: bytes, changes_of: Callable[[Entry, Place], Sequence[Any]]) -> Entry:
    """Return an entry whose changes are looked up when somebody asks."""
    log, seq, audience, service, at, by, saw, kind, *more = unpack(at, form)
    part, parts, undoes, lost, extra, prev, seal, registers, place = more
    told: dict[str, Any] = {
        "log": log,
        "seq": seq,
        "audience": audience,
        "service": service,
        "at": at,
        "by": By(*by),
        "saw": {name: Seen(*seen) for name, seen in saw.items()},
        "kind": kind,
        "part": part,
        "parts": parts,
        "undoes": undoes,
        "declared_lost": lost,
        "extra": extra,
        "prev": prev,
        "seal": seal,
    }

    def changes() -> Sequence[Any]:
        return changes_of(Entry(**told), Place(*place))

    return Entry(**told, changes=StoredChanges(registers, changes))


def row_form(row: Row, places: Mapping[WriteId, int], writers: Sequence[int]) -> bytes:
    """Return a row; a stamp is the place of its entry."""

    def names(writes: Iterable[WriteId]) -> list[int | str]:
        return [places.get(write, str(write)) for write in sorted(writes)]

    inserts = [[places[one.stamp.id], one.values] for one in row.inserts]
    cells = {
        name: [
            [[places[write.id], write.value, write.offered] for write in cell.live],
            names(cell.named),
        ]
        for name, cell in row.cells.items()
    }
    keeps = [places[stamp.id] for stamp in row.keeps]
    deletes = [[places[one.stamp.id], names(one.over)] for one in row.deletes]
    told = [list(writers), inserts, cells, keeps, deletes, names(row.kept)]
    return pack(row.id, told)


def read_row(name: str, form: bytes, stamps: Sequence[Stamp]) -> Row:
    """Read a row back."""
    _, inserts, cells, keeps, deletes, kept = unpack(name, form)

    def ids(writes: Iterable[int | str]) -> frozenset[WriteId]:
        return frozenset(
            parse_id(write) if isinstance(write, str) else stamps[write].id for write in writes
        )

    return Row(
        name,
        tuple(Insert(stamps[place], name, values) for place, values in inserts),
        {
            field: Cell(tuple(Write(stamps[at], *said) for at, *said in live), ids(named))
            for field, (live, named) in cells.items()
        },
        tuple(stamps[place] for place in keeps),
        tuple(Delete(stamps[place], ids(over)) for place, over in deletes),
        ids(kept),
    )


def writers_in(name: str, form: bytes) -> list[int]:
    """Return the places of the entries that wrote in a row."""
    found: list[int] = unpack(name, form)[0]
    return found
