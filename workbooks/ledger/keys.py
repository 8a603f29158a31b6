"""Rows of one key: two PCs inserted the same thing, and only a person knows whether it is one."""

from collections.abc import Callable, Collection, Hashable, Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from workbooks.ledger.entry import Change, Scalar, same
from workbooks.ledger.plan import Conflict
from workbooks.ledger.rows import LaidOver
from workbooks.ledger.sheet import ROW
from workbooks.ledger.state import Owner, Row, State, Table, insert_order, shown_values

KeyOf = Callable[[Mapping[str, Scalar]], Hashable | None]


class KeyConflicts(NamedTuple):
    """Rows that are equal and are made one unasked; rows that differ and are asked about."""

    aliases: tuple[Change, ...] = ()
    conflicts: tuple[Conflict, ...] = ()


def key_conflicts(
    state: State, register: str, key_of: KeyOf, owner: Owner | None = None
) -> KeyConflicts:
    """Return what to do about living rows that bear the same key (sync.md, rule 3).

    `key_of` returns None for a row without a key. The lowest insert comes first in each pair.
    """
    groups = _doubled(state.table(register), lambda r: key_of(shown_values(r, register, owner)))
    aliases: list[Change] = []
    conflicts: list[Conflict] = []
    for rows in groups.values():
        first, *others = sorted(rows, key=insert_order)
        for other in others:
            if _equal(first, other, register, owner):
                aliases.append(Change("alias", register, other.id, other=first.id))
            else:
                stamp = first.inserts[0].stamp if first.inserts else None
                who, when = (stamp.by.name, stamp.at) if stamp else ("", "")
                pair = (None, other.id, first.id)
                conflicts.append(Conflict("key", register, other.id, ROW, *pair, who, when))
    return KeyConflicts(tuple(aliases), tuple(conflicts))


def _doubled(table: Table, key_of: Callable[[Row], Hashable | None]) -> dict[Hashable, list[Row]]:
    """Return the living rows whose key another one bears, by key."""
    first: dict[Hashable, str] = {}
    groups: dict[Hashable, list[str]] = {}
    for name, key in living_keys(table, key_of):
        if key is not None and (other := first.setdefault(key, name)) != name:
            groups.setdefault(key, [other]).append(name)
    found = {key: map(table.row, names) for key, names in groups.items()}
    return {key: [row for row in rows if row] for key, rows in found.items()}


def living_keys(
    table: Table, key_of: Callable[[Row], Hashable | None]
) -> Iterator[tuple[str, Hashable | None]]:
    """Yield name and key of each living row; what a cache holds with its key is not loaded."""
    if isinstance(table.rows, LaidOver):
        for name, key in table.rows.untouched():
            if name not in table.groups:
                yield name, key
        yield from _weighed(table, table.rows, key_of)
    else:
        yield from ((row.id, key_of(row)) for row in table if row.alive)


def bearers(
    table: Table, keys: Collection[Hashable], key_of: Callable[[Row], Hashable | None]
) -> dict[Hashable, list[str]]:
    """Return the living rows that bear some keys; what a cache has indexed is looked up."""
    found: dict[Hashable, list[str]] = {}
    pairs = living_keys(table, key_of)
    if isinstance(table.rows, LaidOver):
        changed, stored = table.rows.changed, table.rows.stored.bearing(keys)
        as_stored = ((n, key) for n, key in stored if n not in changed and n not in table.groups)
        pairs = chain(as_stored, _weighed(table, table.rows, key_of))
    for name, key in pairs:
        if key in keys:
            found.setdefault(key, []).append(name)
    return found


def _weighed(
    table: Table, rows: LaidOver, key_of: Callable[[Row], Hashable | None]
) -> Iterator[tuple[str, Hashable | None]]:
    """Yield name and key of the living rows that are not as a cache holds them."""
    names = (table.survivor(name) for name in (*rows.changed, *table.groups))
    for row in map(table.row, dict.fromkeys(names)):
        if row is not None and row.alive:
            yield row.id, key_of(row)


def count_living(table: Table) -> int:
    """Return how many rows of a register were not deleted, aliases being one."""
    if isinstance(table.rows, LaidOver) and not table.groups:
        return table.rows.living()
    return sum(row.alive for row in table)


def former_keys(before: tuple[Mapping[str, Scalar], ...], key_of: KeyOf) -> tuple[Hashable, ...]:
    """Return the keys that a row had, from what it showed over time, the present one last.

    >>> former_keys(({"k": "P-1"}, {"k": 7}, {"k": 7}), lambda row: row["k"])
    ('P-1', 7)
    """
    keys = (key_of(values) for values in before)
    return tuple(dict.fromkeys(key for key in keys if key is not None))


def _equal(left: Row, right: Row, register: str, owner: Owner | None) -> bool:
    """Say whether two rows differ in no field that both know, and stand in no conflict."""
    if left.contested() or right.contested() or left.half_deleted or right.half_deleted:
        return False
    ours, others = shown_values(left, register, owner), shown_values(right, register, owner)
    return all(same(ours[name], others[name]) for name in ours.keys() & others.keys())
