"""A zip file written anew: what is not touched is copied as it lies."""

import struct
from collections.abc import Mapping
from io import BytesIO

from workbooks.package.archive import CENTRAL, DEFLATED, END, LOCAL, UTF8_FLAG, Archive, Entry
from workbooks.package.deflate import crc32, deflate
from workbooks.package.pieces import Pieces, views

Part = bytes | Pieces
DOS_EPOCH = 0x21  # 1 January 1980, the day zip files without a clock bear.


def write_archive(
    archive: Archive, replaced: Mapping[str, Part | None], added: Mapping[str, Part]
) -> bytes:
    """Return a new zip: the entries in their order, those replaced packed anew, the added last."""
    made = BytesIO()  # What is written is held once, and not in pieces beside it.
    directory: list[bytes] = []
    view = memoryview(archive.data)
    for key, entry in archive.entries.items():
        if key not in replaced:
            local: list[bytes | memoryview] = [view[entry.start : entry.end]]
            record = _record(entry, made.tell())
        elif (data := replaced[key]) is None:
            continue
        else:
            local, record = _packed(entry.raw_name, data, entry.fields, made.tell())
        made.writelines(local)
        directory.append(record)
    for name, data in added.items():
        local, record = _packed(
            name.encode(), data, (45, 20, UTF8_FLAG, 8, 0, DOS_EPOCH), made.tell()
        )
        made.writelines(local)
        directory.append(record)
    at, size = made.tell(), sum(map(len, directory))
    count = len(directory)
    note = archive.comment
    end = END.pack(b"PK\x05\x06", 0, 0, count, count, size, at, len(note)) + note
    made.writelines([*directory, end])
    return made.getvalue()


def _record(entry: Entry, at: int) -> bytes:
    """Return the directory's line of an entry that was only moved."""
    made, need, flags, method, time, day, crc = entry.fields[:7]
    disk_and_rights = entry.fields[12:15]
    extra = _without_zip64(entry.extra)
    head = CENTRAL.pack(
        b"PK\x01\x02", made, need, flags, method, time, day, crc, entry.packed, entry.size,
        len(entry.raw_name), len(extra), len(entry.comment), *disk_and_rights, at,
    )  # fmt: skip
    return head + entry.raw_name + extra + entry.comment


def _without_zip64(extra: bytes) -> bytes:
    at, kept = 0, b""
    while at + 4 <= len(extra):
        kind, length = struct.unpack_from("<HH", extra, at)
        kept += b"" if kind == 1 else extra[at : at + 4 + length]
        at += 4 + length
    return kept + extra[at:]


def _packed(
    name: bytes, data: Part, fields: tuple[int, ...], at: int
) -> tuple[list[bytes | memoryview], bytes]:
    """Return the local part and the directory's line of an entry with new bytes."""
    made, _, flags, method, time, day = fields[:6]
    flags &= UTF8_FLAG
    pieces = data if isinstance(data, Pieces) else Pieces(data)
    plain = list(views(pieces.spans))
    body = deflate(plain) if method == DEFLATED else plain
    sizes = (crc32(plain), sum(map(len, body)), len(pieces), len(name))
    local = LOCAL.pack(b"PK\x03\x04", 20, flags, method, time, day, *sizes, 0)
    rights = fields[12:15] if len(fields) > CENTRAL_FIELDS else (0, 0, 0)
    line = CENTRAL.pack(
        b"PK\x01\x02", made, 20, flags, method, time, day, *sizes, 0, 0, *rights, at
    )
    return [local, name, *body], line + name


CENTRAL_FIELDS = 6  # A new entry is described by the first six alone.
