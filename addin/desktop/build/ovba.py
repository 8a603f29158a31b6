"""The compression of VBA projects (MS-OVBA 2.4.1): runs that came before are named, not repeated."""

from struct import pack

_CHUNK = 4096
_WHOLE, _PACKED = 0x3000, 0xB000


def compress(data: bytes) -> bytes:
    """Return a compressed container.

    >>> compress(b"#aaabcdefaaaaghijaaaaaklaaamnopqaaaaaaaaaaaarstuvwxyzaaa").hex()[:32]
    '012fb000236161616263646582660070'
    """
    chunks = (data[at : at + _CHUNK] for at in range(0, len(data), _CHUNK))
    return b"\x01" + b"".join(map(_chunk, chunks))


def _chunk(data: bytes) -> bytes:
    packed = _tokens(data)
    if len(packed) > _CHUNK:
        return pack("<H", _WHOLE | _CHUNK - 1) + data.ljust(_CHUNK, b"\0")
    return pack("<H", _PACKED | len(packed) - 1) + packed


def _tokens(data: bytes) -> bytes:
    """Return literals and copies in groups of eight, each behind the byte that tells them apart."""
    out, group, flags, count, at = bytearray(), bytearray(), 0, 0, 0
    while at < len(data):
        offset, length = _longest(data, at)
        if length:
            group += pack("<H", _copy(at, offset, length))
            flags |= 1 << count
        else:
            group.append(data[at])
        at += length or 1
        count += 1
        if count == 8 or at == len(data):  # noqa: PLR2004 - a byte has eight flags.
            out.append(flags)
            out += group
            group, flags, count = bytearray(), 0, 0
    return bytes(out)


def _length_bits(at: int) -> int:
    """Return how many of a copy's sixteen bits tell its length: fewer as its reach grows."""
    return 16 - max(4, (at - 1).bit_length())


def _copy(at: int, offset: int, length: int) -> int:
    return (offset - 1) << _length_bits(at) | length - 3


def _longest(data: bytes, at: int) -> tuple[int, int]:
    """Return how far back and how long the longest earlier run is that begins like the rest."""
    if at == 0:
        return 0, 0
    length_max = min(len(data) - at, (1 << _length_bits(at)) + 2)
    best, length, found = 0, 2, at
    while length < length_max:
        # A run may reach into itself: "aaaa" is one letter and a copy of what it just wrote.
        found = data.rfind(data[at : at + length + 1], 0, at + length)
        if found < 0:
            break
        length += 1
        while length < length_max and data[found + length] == data[at + length]:
            length += 1
        best = at - found
    return (best, length) if best else (0, 0)
