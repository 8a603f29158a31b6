"""Keys: as many different ones as are asked for, or as there can be."""

from collections.abc import Callable, Iterator, Sequence
from itertools import product
from math import prod
from typing import Any

from validators.kinds import CodeKind, CountKind, FiscalYearKind, SchoolYearKind, TextKind
from validators.kinds.code import OfficialKind
from validators.register import Declaration, Field
from validators.sample.draw import Spot, domain, draw

_LISTED = 20_000
_TRIES = 30
_THREADS = 10**9
_NAMED = (CodeKind, OfficialKind, TextKind)

Where = Callable[[Field], Spot]


def key_columns(register: Declaration, size: int, where: Where) -> dict[str, list[Any]]:
    """Return the columns of the key; none when a hint fills a part of it.

    A single code counts up; a number counts within the other parts (line 1, 2, 3 of an order).
    """
    fields = register.key_fields
    if any(callable(f.sample) or hasattr(f.sample, "column") for f in fields):
        return {}
    keys = _distinct(_candidates(fields, where), size)
    columns: Sequence[Sequence[Any]] = list(zip(*keys, strict=True)) or [()] * len(fields)
    return {f.name: list(column) for f, column in zip(fields, columns, strict=True)}


def _distinct(candidates: Iterator[tuple[Any, ...]], size: int) -> list[tuple[Any, ...]]:
    found: dict[tuple[Any, ...], None] = {}
    failed = 0
    for key in candidates:
        if key in found or None in key:
            failed += 1
        else:
            found[key] = None
        if len(found) == size or failed > _TRIES * size:
            break
    return list(found)


def _candidates(fields: tuple[Field, ...], where: Where) -> Iterator[tuple[Any, ...]]:
    spots = [where(field) for field in fields]
    ends = [_values(spot) for spot in spots]
    known = [end for end in ends if end is not None]
    if len(known) == len(ends) and prod(map(len, known)) <= _LISTED:
        return iter(_shuffled(spots, known))
    return _counted(spots, ends)


def _values(spot: Spot) -> Sequence[Any] | None:
    """Return what a part of the key may be, when that can be listed."""
    hint = spot.field.sample
    if hint is not None:
        told = list(hint) if isinstance(hint, tuple | list) else [hint]
        return spot.field.kind.read_column(told)[0]
    return domain(spot.field.kind, spot)


def _shuffled(spots: Sequence[Spot], ends: Sequence[Sequence[Any]]) -> list[tuple[Any, ...]]:
    """Return all keys in any order, but those of the running year before those of older ones."""
    keys = list(product(*ends))
    spots[0].random.shuffle(keys)
    years = [
        i for i, s in enumerate(spots) if isinstance(s.field.kind, SchoolYearKind | FiscalYearKind)
    ]
    keys.sort(key=lambda key: [ends[i].index(key[i]) for i in years])
    return keys


def _counted(
    spots: Sequence[Spot], ends: Sequence[Sequence[Any] | None]
) -> Iterator[tuple[Any, ...]]:
    """Yield keys whose codes and numbers count up, the other parts drawn."""
    random = spots[0].random
    lines: dict[tuple[Any, ...], int] = {}
    number = 0
    while True:
        number += 1
        thread = random.randrange(_THREADS)
        key = [_part(s, end, thread, number) for s, end in zip(spots, ends, strict=True)]
        counts = [i for i, s in enumerate(spots) if isinstance(s.field.kind, CountKind)]
        if counts:
            owner = tuple(part for i, part in enumerate(key) if i not in counts)
            lines[owner] = lines.get(owner, 0) + 1
            key[counts[-1]] = max(lines[owner], int(spots[counts[-1]].field.kind.at_least or 0))  # type: ignore[attr-defined]  # A count's kind.
        yield tuple(key)


def _part(spot: Spot, end: Sequence[Any] | None, thread: int, number: int) -> Any:
    if spot.field.sample is not None and end:
        return spot.random.choice(end)
    counts = isinstance(spot.field.kind, _NAMED)
    return draw(spot.field.kind, spot, thread, number if counts else 0)
