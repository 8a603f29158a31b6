"""Which row is which: the hidden identity, cross-checked with key and cells (sync.md, rule 18)."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from workbooks.ledger.entry import Scalar, same


class Known(NamedTuple):
    """A row's key and its cells; the identity that stands beside it in a sheet, if any."""

    key: Hashable | None
    cells: Mapping[str, Scalar]
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Repaired:
    """The identity of each row of a sheet, in its order; places where a person must say."""

    ids: tuple[str, ...]
    fresh: frozenset[str] = frozenset()
    unclear: tuple[int, ...] = ()


@dataclass(slots=True)
class _Work:
    rows: Sequence[Known]
    base: Mapping[str, Known]
    by_key: dict[Hashable, str]
    twins: dict[Hashable, list[str]]  # Where one key stands in several rows.
    ids: list[str | None]
    unclear: set[int] = field(default_factory=set)


def repair(rows: Sequence[Known], base: Mapping[str, Known], fresh: Callable[[], str]) -> Repaired:
    """Return every row's identity.

    >>> base = {"a": Known(1, {"n": "x"}), "b": Known(2, {"n": "y"})}
    >>> repair([Known(2, {"n": "y"}, "a"), Known(1, {"n": "x"}, "b")], base, lambda: "new").ids
    ('b', 'a')
    """
    names = _by_key(base)
    single = {key: many[0] for key, many in names.items() if len(many) == 1}
    twins = {key: many for key, many in names.items() if len(many) > 1}
    work = _Work(rows, base, single, twins, [row.id for row in rows])
    _keep_nearest(work)
    _follow_cells(work)
    _follow_keys(work)
    _keep_nearest(work)
    _find_vanished(work)
    made: set[str] = set()
    ids: list[str] = []
    for known in work.ids:
        ids.append(known if known is not None else fresh())
        if known is None:
            made.add(ids[-1])
    return Repaired(tuple(ids), frozenset(made), tuple(sorted(work.unclear)))


def _by_key(base: Mapping[str, Known]) -> dict[Hashable, list[str]]:
    names: dict[Hashable, list[str]] = defaultdict(list)
    for row, known in base.items():
        if known.key is not None:
            names[known.key].append(row)
    return names


def _keep_nearest(work: _Work) -> None:
    """Of rows with one identity the nearest to the base keeps it, the first among equals."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, name in enumerate(work.ids):
        if name is not None:
            places[name].append(place)
    for name, many in places.items():
        nearest = max(many, key=lambda place: (_nearness(work, place, name), -place))
        for place in many:
            if place != nearest:
                work.ids[place] = None


def _follow_cells(work: _Work) -> None:
    """Where rows of one key were sorted without their identities, these follow all the cells."""
    if not work.twins:
        return
    places: dict[Hashable, list[int]] = defaultdict(list)
    for place, row in enumerate(work.rows):
        if row.key in work.twins:
            places[row.key].append(place)
    for key, here in places.items():
        found = [[name for name in work.twins[key] if _shows(work, place, name)] for place in here]
        names = [one[0] for one in found if len(one) == 1]
        others = [p for p, name in enumerate(work.ids) if name in names and p not in here]
        sorted_over = all(work.rows[place].key in work.by_key for place in others)
        told = all(work.ids[place] in work.base for place in here)
        if len(set(names)) == len(here) and told and sorted_over:
            for place in others:
                work.ids[place] = None
            for place, name in zip(here, names, strict=True):
                work.ids[place] = name


def _shows(work: _Work, place: int, name: str) -> bool:
    return _cells_alike(work, place, name) == len(work.base[name].cells)


def _follow_keys(work: _Work) -> None:
    """If keys moved among known identities, the identity follows its key."""
    present = {name: place for place, name in enumerate(work.ids) if name is not None}
    moves: dict[int, str] = {}
    for place, name in enumerate(work.ids):
        key = work.rows[place].key
        there = work.by_key.get(key) if key is not None else None
        if name is None or there is None or there == name:
            continue
        holder = present.get(there)
        if holder is not None and work.rows[holder].key == key:
            continue  # The row that the key belongs to still bears it: this one was retyped.
        follows = _follows(work, place, name, there, holder)
        if follows:
            moves[place] = there
        elif follows is None:
            work.unclear.add(place)
    for place in moves:
        work.ids[place] = None
    for place, name in moves.items():
        work.ids[place] = name


def _follows(work: _Work, place: int, name: str, there: str, holder: int | None) -> bool | None:
    """Say whether a row is the one that its key names, None if nobody can tell."""
    other = _cells_alike(work, place, there)
    if name not in work.base:  # A new row's identity, over which another row was sorted perhaps.
        return holder is not None and other > _cells_alike(work, holder, there)
    here = _cells_alike(work, place, name)
    return None if here > other or (here == other and holder is None) else True


def _find_vanished(work: _Work) -> None:
    """Give a row without identity the one that its key had, unless a row bears that more rightly."""
    present = {name: place for place, name in enumerate(work.ids) if name is not None}
    loose = [place for place, name in enumerate(work.ids) if name is None]
    for place in loose:
        key = work.rows[place].key
        known = work.by_key.get(key) if key is not None else None
        if known is None:
            continue
        holder = present.get(known)
        if holder is not None:
            if work.rows[holder].key == key:
                continue
            if _cells_alike(work, holder, known) >= _cells_alike(work, place, known):
                continue  # Its key was retyped, and another row was given the old one.
            work.ids[holder] = None
            loose.append(holder)  # Sorted without their identities, of which a new row has none.
        work.ids[place], present[known] = known, place


def _nearness(work: _Work, place: int, name: str) -> tuple[bool, int]:
    known = work.base.get(name)
    if known is None:
        return (False, 0)
    return (known.key == work.rows[place].key, _cells_alike(work, place, name))


def _cells_alike(work: _Work, place: int, name: str) -> int:
    was, here = work.base[name].cells, work.rows[place].cells
    return sum(same(here[field], was[field]) for field in here.keys() & was.keys())
