"""Bytes as they will be, left in pieces: what is copied of a large part is not copied twice."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Self

from workbooks.package import markup
from workbooks.package.markup import Splice

Span = tuple[bytes, int, int]


@dataclass(frozen=True)
class Pieces:
    """A part with some of its spans replaced; it is joined only for who asks.

    >>> pieces = Pieces(b"abcdef", ((1, 3, b""), (4, 5, b"E")))
    >>> pieces.joined, len(pieces)
    (b'adEf', 4)
    """

    old: bytes
    splices: tuple[Splice, ...] = ()

    @classmethod
    def of(cls, old: bytes, splices: Iterable[Splice]) -> Self:
        """Return a part without the splices that change nothing of it."""
        changing = (one for one in splices if old[one[0] : one[1]] != one[2])
        return cls(old, tuple(sorted(changing, key=lambda one: one[:2])))

    @property
    def spans(self) -> Iterator[Span]:
        """Walk the pieces in their order: the bytes that hold each, where it starts and ends."""
        at = 0
        for start, end, new in self.splices:
            yield self.old, at, start
            yield new, 0, len(new)
            at = end
        yield self.old, at, len(self.old)

    def __len__(self) -> int:
        return sum(end - start for _, start, end in self.spans)

    @cached_property
    def joined(self) -> bytes:
        """Return the bytes in one piece."""
        return markup.apply(self.old, self.splices)


def views(spans: Iterable[Span]) -> Iterator[memoryview]:
    """Walk spans as views of their bytes, those that hold nothing left out."""
    return (memoryview(data)[start:end] for data, start, end in spans if start < end)


def are_equal(chunks: Iterable[bytes], spans: Iterator[Span]) -> bool:
    """Tell whether chunks hold, one after the other, what spans hold.

    >>> are_equal([b"ad", b"E"], Pieces(b"abcdE", ((1, 3, b""),)).spans)
    True
    """
    data, at, end = b"", 0, 0
    for chunk in chunks:
        seen = 0
        while seen < len(chunk):
            while at == end:
                if (following := next(spans, None)) is None:
                    return False
                data, at, end = following
            size = min(len(chunk) - seen, end - at)
            if not data.startswith(chunk if size == len(chunk) else chunk[seen : seen + size], at):
                return False
            at, seen = at + size, seen + size
    return at == end and all(start == stop for _, start, stop in spans)
