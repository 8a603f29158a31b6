"""Deflate with isal where it is installed, with zlib where it is not."""

import zlib
from typing import Any

fast: Any = zlib
try:
    from isal import isal_zlib
except ImportError:  # pragma: no cover - isal is a wish, not a need.
    FAULTS: Any = (zlib.error,)
else:
    fast = isal_zlib
    FAULTS = (zlib.error, isal_zlib.error)

RAW = -15  # No header of zlib's own: a zip entry is a bare deflate stream.


class DeflateError(ValueError):
    """A stream that is torn, or longer than it says."""


def inflate(packed: bytes | memoryview, size: int) -> bytes:
    """Return the `size` bytes of a stream; never allocate more than it declares."""
    if not size:
        return b""
    try:
        stream: Any = fast.decompressobj(RAW)
        data: bytes = stream.decompress(packed, size + 1)
    except FAULTS as wrong:
        raise DeflateError(str(wrong)) from wrong
    if len(data) != size:
        raise DeflateError(f"{len(data)} of {size}")
    return data


def start_of(packed: bytes | memoryview, size: int) -> bytes:
    """Return at most the first `size` bytes of a stream."""
    try:
        return bytes(fast.decompressobj(RAW).decompress(packed, size))
    except FAULTS as wrong:
        raise DeflateError(str(wrong)) from wrong


def inflates_to(packed: bytes | memoryview, data: bytes) -> bool:
    """Tell whether a stream holds exactly these bytes; it is never held whole."""
    stream: Any = fast.decompressobj(RAW)
    at = 0
    try:
        for start in range(0, len(packed), PIECE):
            piece = stream.decompress(packed[start : start + PIECE])
            if not data.startswith(piece, at):
                return False
            at += len(piece)
    except FAULTS:
        return False
    return at == len(data) and bool(stream.eof)


def deflate(data: bytes) -> bytes:
    """Return a bare deflate stream, made fast rather than small."""
    if len(data) < SMALL:
        slow = zlib.compressobj(6, zlib.DEFLATED, RAW)
        return slow.compress(data) + slow.flush()
    stream: Any = fast.compressobj(1, zlib.DEFLATED, RAW)
    return bytes(stream.compress(data) + stream.flush())


def crc32(data: bytes) -> int:
    """Return the checksum that zip keeps."""
    return int(fast.crc32(data))


PIECE = 1 << 16  # What it inflates to stays in the processor's own memory.
# Below this, zlib's better packing costs less than a millisecond or two.
SMALL = 65_536
