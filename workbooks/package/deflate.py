"""Deflate with isal where it is installed, with zlib where it is not."""

import zlib
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from workbooks.package.pieces import Span, are_equal

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
        # What is not needed would be copied; a stream is never much longer than what it holds.
        return bytes(fast.decompressobj(RAW).decompress(packed[: size * 2], size))
    except FAULTS as wrong:
        raise DeflateError(str(wrong)) from wrong


def inflates_to(packed: bytes | memoryview, spans: Iterable[Span]) -> bool:
    """Tell whether a stream holds exactly what spans hold; it is never held whole."""
    stream: Any = fast.decompressobj(RAW)
    chunks = (
        stream.decompress(packed[start : start + CHUNK]) for start in range(0, len(packed), CHUNK)
    )
    try:
        return are_equal(chunks, iter(spans)) and bool(stream.eof)
    except FAULTS:
        return False


def deflate(views: Sequence[memoryview]) -> list[bytes]:
    """Return a bare deflate stream in pieces, made fast rather than small."""
    size = sum(map(len, views))
    if size < SMALL:
        return _stream(views, zlib.compressobj(6, zlib.DEFLATED, RAW), zlib.Z_FINISH)
    if size < LARGE:
        return _stream(views, fast.compressobj(1, zlib.DEFLATED, RAW), zlib.Z_FINISH)
    # Two processors have half the work each: the first half of the stream ends on a whole byte
    # without saying that it is the end, and the second looks back to nothing in the first.
    first, second = _halves(views, size // 2)
    with ThreadPoolExecutor(1) as beside:
        made = beside.submit(
            _stream, first, fast.compressobj(1, zlib.DEFLATED, RAW), zlib.Z_FULL_FLUSH
        )
        last = _stream(second, fast.compressobj(1, zlib.DEFLATED, RAW), zlib.Z_FINISH)
        return made.result() + last


def _stream(views: Iterable[memoryview], stream: Any, ending: int) -> list[bytes]:
    return [*map(stream.compress, views), stream.flush(ending)]


def _halves(views: Sequence[memoryview], half: int) -> tuple[list[memoryview], list[memoryview]]:
    first: list[memoryview] = []
    for place, view in enumerate(views):
        if len(view) >= half:
            return [*first, view[:half]], [view[half:], *views[place + 1 :]]
        first.append(view)
        half -= len(view)
    return first, []


def crc32(views: Iterable[bytes | memoryview]) -> int:
    """Return the checksum that zip keeps, of all pieces one after the other."""
    total = 0
    for view in views:
        total = fast.crc32(view, total)
    return int(total)


CHUNK = 1 << 16  # What it inflates to stays in the processor's own memory.
# Below this, zlib's better packing costs less than a millisecond or two.
SMALL = 65_536
LARGE = 8 << 20  # Below this, a second processor gains less than it costs to ask for it.
