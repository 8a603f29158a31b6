"""Compound files (MS-CFB, version 3): folders and streams in one file, as Excel keeps a project."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from struct import pack

_SECTOR, _MINI_SECTOR, _ENTRY, _MINI_MAX = 512, 64, 128, 4096
_FREE, _END, _FAT_MARK = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_FATS_MAX = 109  # As many as the header names; about seven megabytes.
_STORAGE, _STREAM, _ROOT = 1, 2, 5
_RED, _BLACK = 0, 1

Tree = Mapping[str, "bytes | Tree"]


@dataclass(slots=True)
class _Entry:
    """One line of the directory; numbers name other lines."""

    name: str
    kind: int
    data: bytes = b""
    colour: int = _BLACK
    left: int = _FREE
    right: int = _FREE
    child: int = _FREE
    start: int = _END
    size: int = 0


@dataclass(slots=True)
class _Sectors:
    """Blocks of one size, and the chain that says which follows which."""

    size: int
    data: bytearray = field(default_factory=bytearray)
    chain: list[int] = field(default_factory=list)

    def add(self, data: bytes) -> int:
        """Append a stream; return its first block."""
        if not data:
            return _END
        start, count = len(self.chain), -(-len(data) // self.size)
        self.data += data.ljust(count * self.size, b"\0")
        self.chain += [*range(start + 1, start + count), _END]
        return start


def write_compound(tree: Tree) -> bytes:
    """Return a compound file that holds a tree of folders and streams."""
    entries = [_Entry("Root Entry", _ROOT)]
    _lay(entries, 0, tree)
    sectors, minis = _Sectors(_SECTOR), _Sectors(_MINI_SECTOR)
    for entry in entries:
        if entry.kind == _STREAM:
            home = minis if len(entry.data) < _MINI_MAX else sectors
            entry.start, entry.size = home.add(entry.data), len(entry.data)
    entries[0].start, entries[0].size = sectors.add(bytes(minis.data)), len(minis.data)
    mini_fat = _numbers(minis.chain)
    mini_start = sectors.add(mini_fat)
    directory = sectors.add(b"".join(map(_line, entries)).ljust(_whole(len(entries)), b"\0"))
    fat_start, fats = len(sectors.chain), _fats(len(sectors.chain))
    sectors.chain += [_FAT_MARK] * fats
    header = _header(fats, fat_start, directory, mini_start, -(-len(mini_fat) // _SECTOR))
    return header + bytes(sectors.data) + _numbers(sectors.chain)


def _lay(entries: list[_Entry], parent: int, tree: Tree) -> None:
    """Put a folder's children into the directory as the red-black tree that readers search."""
    first = len(entries)
    # Shorter names come first; equal lengths by their capitals: MS-CFB 2.6.4.
    names = sorted(tree, key=lambda name: (len(name), name.upper()))
    for name in names:
        inner = tree[name]
        kind = _STREAM if isinstance(inner, bytes) else _STORAGE
        entries.append(_Entry(name, kind, inner if isinstance(inner, bytes) else b""))
    deepest = len(names).bit_length() - 1
    entries[parent].child = _balance(entries, first, first + len(names), 0, deepest)
    for at, name in enumerate(names, first):
        inner = tree[name]
        if not isinstance(inner, bytes):
            _lay(entries, at, inner)


def _balance(entries: list[_Entry], first: int, end: int, depth: int, deepest: int) -> int:
    """Hang the middle above both halves: then only the deepest level is red."""
    if first >= end:
        return _FREE
    middle = (first + end) // 2
    entry = entries[middle]
    entry.colour = _RED if depth == deepest and depth else _BLACK
    entry.left = _balance(entries, first, middle, depth + 1, deepest)
    entry.right = _balance(entries, middle + 1, end, depth + 1, deepest)
    return middle


def _line(entry: _Entry) -> bytes:
    name = entry.name.encode("utf-16-le") + b"\0\0"
    links = (entry.left, entry.right, entry.child)
    head = pack("<64sHBB3I", name, len(name), entry.kind, entry.colour, *links)
    return head + bytes(36) + pack("<IQ", entry.start, entry.size)


def _whole(entries: int) -> int:
    return -(-entries * _ENTRY // _SECTOR) * _SECTOR


def _fats(sectors: int) -> int:
    """Return how many blocks the chain needs, its own among those that it names."""
    count = -(-sectors // (_SECTOR // 4 - 1))
    if count > _FATS_MAX:
        raise ValueError("a project of more than seven megabytes: leave modules out")
    return count


def _numbers(chain: list[int]) -> bytes:
    per = _SECTOR // 4
    filled = [*chain, *[_FREE] * (-len(chain) % per)]
    return pack(f"<{len(filled)}I", *filled)


def _header(fats: int, fat_start: int, directory: int, mini: int, minis: int) -> bytes:
    magic = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(16)
    versions = pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
    counts = pack("<10I", 0, fats, directory, 0, _MINI_MAX, mini, minis, _END, 0, 0)
    named = [*range(fat_start, fat_start + fats), *[_FREE] * (_FATS_MAX - fats)]
    return magic + versions + counts[:-4] + pack(f"<{_FATS_MAX}I", *named)
