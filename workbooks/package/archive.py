"""Zip entries as they lie in a file, so that what is not touched is copied byte for byte."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote

from workbooks.package.deflate import (
    DeflateError,
    crc32,
    inflate,
    inflates_to,
    start_of,
)
from workbooks.package.pieces import Pieces, are_equal, views
from workbooks.package.problem import FileProblem

ENTRY_BYTES_MAX: Final = 1 << 30
TOTAL_BYTES_MAX: Final = 1 << 31
FILE_BYTES_MAX: Final = 512 << 20
ENTRIES_MAX: Final = 20_000
RATIO_MAX: Final = 400
RATIO_FROM_BYTES: Final = 16 << 20

END = struct.Struct("<4s4H2LH")
END64 = struct.Struct("<4sQ2H2L4Q")
LOCATOR64 = struct.Struct("<4sLQL")
CENTRAL = struct.Struct("<4s6H3L5H2L")
LOCAL = struct.Struct("<4s5H3L2H")
FULL = 0xFFFFFFFF
DEFLATED, STORED = 8, 0
DESCRIPTOR_FLAG, ENCRYPTED_FLAG, UTF8_FLAG = 0x8, 0x1, 0x800


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of the archive: what the directory says, and the slice where it lies."""

    name: str
    raw_name: bytes
    fields: tuple[int, ...]
    extra: bytes
    comment: bytes
    method: int
    crc: int
    packed: int
    size: int
    start: int
    data_start: int
    end: int


class Archive:
    """The entries of one zip file held in memory, in the order of its directory."""

    __slots__ = ("comment", "data", "entries", "file")

    def __init__(self, data: bytes, file: str) -> None:
        self.data = data
        self.file = file
        self.entries: dict[str, Entry] = {}
        if len(data) > FILE_BYTES_MAX:
            raise FileProblem("FILE_006", file=file, what=f"{len(data) >> 20} Mo")
        try:
            self._read_directory()
        except (struct.error, IndexError) as wrong:
            raise FileProblem("FILE_002", file=file, what="zip") from wrong
        self._refuse_bombs()

    def _read_directory(self) -> None:
        at, count, self.comment = self._end()
        for _ in range(count):
            entry, at = self._entry(at)
            key = entry.name.replace("\\", "/").lower()
            if key in self.entries:
                raise FileProblem("FILE_002", file=self.file, what=entry.name)
            self.entries[key] = entry

    def _end(self) -> tuple[int, int, bytes]:
        at = self.data.rfind(b"PK\x05\x06")
        if at < 0:
            raise FileProblem("FILE_002", file=self.file, what="zip")
        _, _, _, _, count, size, start, length = END.unpack_from(self.data, at)
        comment = self.data[at + END.size : at + END.size + length]
        if start == FULL or count == 0xFFFF or size == FULL:  # noqa: PLR2004 - the mark of zip64.
            _, _, start, _ = LOCATOR64.unpack_from(self.data, at - LOCATOR64.size)
            fields = END64.unpack_from(self.data, start)
            count, start = fields[7], fields[9]
        if count > ENTRIES_MAX:
            raise FileProblem("FILE_006", file=self.file, what=str(count))
        return start, count, comment

    def _entry(self, at: int) -> tuple[Entry, int]:
        fields = CENTRAL.unpack_from(self.data, at)
        if fields[0] != b"PK\x01\x02":
            raise FileProblem("FILE_002", file=self.file, what="zip")
        names, extras, comments = fields[10:13]
        cut = at + CENTRAL.size
        raw_name = self.data[cut : cut + names]
        extra = self.data[cut + names : cut + names + extras]
        comment = self.data[cut + names + extras : cut + names + extras + comments]
        size, packed, start = _wide(extra, (fields[9], fields[8], fields[16]))
        # A part's name may be spelt with percents in the zip as it is where others lead to it.
        name = unquote(raw_name.decode("utf-8" if fields[3] & UTF8_FLAG else "cp437", "replace"))
        local = LOCAL.unpack_from(self.data, start)
        data_start = start + LOCAL.size + local[9] + local[10]
        if local[0] != b"PK\x03\x04" or data_start + packed > len(self.data):
            raise FileProblem("FILE_002", file=self.file, what=name)
        if fields[3] & ENCRYPTED_FLAG or fields[4] not in {DEFLATED, STORED}:
            raise FileProblem("FILE_002", file=self.file, what=name)
        end = data_start + packed
        if fields[3] & DESCRIPTOR_FLAG:
            end = self._descriptor_end(end, fields[7])
        return Entry(
            name, raw_name, fields[1:], extra, comment, fields[4], fields[7], packed, size,
            start, data_start, end,
        ), cut + names + extras + comments  # fmt: skip

    def _descriptor_end(self, at: int, crc: int) -> int:
        signed = self.data[at : at + 4] == b"PK\x07\x08"
        if not signed and self.data[at : at + 4] != struct.pack("<L", crc):
            return at
        narrow = at + (16 if signed else 12)
        return narrow if self.data[narrow : narrow + 2] == b"PK" else narrow + 8

    def _refuse_bombs(self) -> None:
        total = sum(entry.size for entry in self.entries.values())
        for entry in self.entries.values():
            steep = entry.size > RATIO_FROM_BYTES and entry.size > RATIO_MAX * max(entry.packed, 1)
            if entry.size > ENTRY_BYTES_MAX or steep or total > TOTAL_BYTES_MAX:
                what = f"{entry.name}, {entry.size >> 20} Mo"
                raise FileProblem("FILE_006", file=self.file, what=what)

    def has(self, name: str) -> bool:
        """Tell whether a part is there, whatever the case of its letters."""
        return name.lower() in self.entries

    def read(self, name: str) -> bytes:
        """Return the bytes of a part, checked against their sum."""
        entry = self.entries[name.lower()]
        packed = memoryview(self.data)[entry.data_start : entry.data_start + entry.packed]
        try:
            data = inflate(packed, entry.size) if entry.method == DEFLATED else bytes(packed)
        except DeflateError as wrong:
            raise FileProblem("FILE_002", file=self.file, what=entry.name) from wrong
        if crc32([data]) != entry.crc:
            raise FileProblem("FILE_002", file=self.file, what=entry.name)
        return data

    def holds(self, name: str, meant: Pieces) -> bool:
        """Tell whether a part is exactly these bytes, without a second copy of them."""
        entry = self.entries[name.lower()]
        if (entry.size, entry.crc) != (len(meant), crc32(views(meant.spans))):
            return False
        packed = memoryview(self.data)[entry.data_start : entry.data_start + entry.packed]
        if entry.method == DEFLATED:
            return inflates_to(packed, meant.spans)
        return are_equal([bytes(packed)], meant.spans)

    def head(self, name: str, size: int) -> bytes:
        """Return the first bytes of a part, no more inflated than asked; unchecked."""
        entry = self.entries[name.lower()]
        packed = memoryview(self.data)[entry.data_start : entry.data_start + entry.packed]
        try:
            return start_of(packed, size) if entry.method == DEFLATED else bytes(packed[:size])
        except DeflateError as wrong:
            raise FileProblem("FILE_002", file=self.file, what=entry.name) from wrong

    def raw(self, name: str) -> bytes:
        """Return the bytes of a part as they lie packed in the file."""
        entry = self.entries[name.lower()]
        return self.data[entry.data_start : entry.data_start + entry.packed]

    def names(self) -> Iterator[str]:
        """Walk the names of the parts, folders left out."""
        return (one.name for one in self.entries.values() if not one.name.endswith("/"))


def _wide(extra: bytes, fields: tuple[int, ...]) -> tuple[int, ...]:
    """Fill the fields that say `look into the zip64 record`, which holds only those, in order."""
    at, values = 0, list(fields)
    while at + 4 <= len(extra):
        kind, length = struct.unpack_from("<HH", extra, at)
        if kind == 1:
            inner = at + 4
            for index, value in enumerate(values):
                if value == FULL:
                    values[index] = struct.unpack_from("<Q", extra, inner)[0]
                    inner += 8
        at += 4 + length
    return tuple(values)
