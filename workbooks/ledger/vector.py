"""What a reader has seen: for each log a sequence number and the seal found there."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple, TypeAlias

SEAL_SHORT_CHARS = 16
LOG_NAME = re.compile(r"[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}")
_COMPONENT = re.compile(rf"({LOG_NAME.pattern}):([1-9][0-9]{{0,14}}):([0-9a-f]{{16}})")


class Seen(NamedTuple):
    """The last entry seen of one log."""

    seq: int
    seal: str


Vector: TypeAlias = Mapping[str, Seen]


def merge_vectors(*vectors: Vector) -> dict[str, Seen]:
    """Return the least vector that holds all of these.

    >>> merge_vectors({"a": Seen(2, "x")}, {"a": Seen(1, "w"), "b": Seen(3, "y")})
    {'a': Seen(seq=2, seal='x'), 'b': Seen(seq=3, seal='y')}
    """
    merged: dict[str, Seen] = {}
    for vector in vectors:
        for log, seen in vector.items():
            if log not in merged or merged[log].seq < seen.seq:
                merged[log] = seen
    return merged


def contains(outer: Vector, inner: Vector) -> bool:
    """Say whether all that `inner` names was seen by `outer`.

    >>> contains({"a": Seen(2, "x")}, {"a": Seen(1, "w")}), contains({}, {"a": Seen(1, "w")})
    (True, False)
    """
    return all(log in outer and outer[log].seq >= seen.seq for log, seen in inner.items())


def compare(left: Vector, right: Vector) -> str:
    """Return same, behind, ahead or apart.

    >>> compare({"a": Seen(1, "w")}, {"a": Seen(2, "x")})
    'behind'
    """
    forth, back = contains(right, left), contains(left, right)
    if forth and back:
        return "same"
    return "behind" if forth else "ahead" if back else "apart"


def forks(left: Vector, right: Vector) -> tuple[str, ...]:
    """Return the logs in which the same number bears two seals.

    >>> forks({"a": Seen(1, "w")}, {"a": Seen(1, "x")})
    ('a',)
    """
    both = sorted(left.keys() & right.keys())
    return tuple(a for a in both if left[a].seq == right[a].seq and left[a].seal != right[a].seal)


def changed_since(before: Vector, after: Vector) -> dict[str, Seen]:
    """Return the components that an entry must write: those which moved since the last one.

    >>> changed_since({"a": Seen(1, "w")}, {"a": Seen(1, "w"), "b": Seen(3, "y")})
    {'b': Seen(seq=3, seal='y')}
    """
    return {
        log: seen
        for log, seen in sorted(after.items())
        if log not in before or before[log].seq < seen.seq
    }


def show_vector(vector: Vector) -> str:
    """Return the vector as text for one cell.

    >>> show_vector({"0" * 32: Seen(7, "f" * 16)})
    '00000000000000000000000000000000:7:ffffffffffffffff'
    """
    return " ".join(f"{log}:{seen.seq}:{seen.seal}" for log, seen in sorted(vector.items()))


def parse_vector(text: str) -> dict[str, Seen]:
    """Read such a text back; raise `ValueError` at what is not a vector.

    >>> parse_vector(show_vector({"0" * 32: Seen(7, "f" * 16)}))
    {'00000000000000000000000000000000': Seen(seq=7, seal='ffffffffffffffff')}
    """
    return merge_vectors(*_components(text.split()))


def _components(words: Iterable[str]) -> Iterable[dict[str, Seen]]:
    for word in words:
        match = _COMPONENT.fullmatch(word)
        if match is None:
            raise ValueError(f"not a vector component: {word[:80]!r}")
        yield {match[1]: Seen(int(match[2]), match[3])}
