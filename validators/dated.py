"""Expressions over rows that last: what is in force on a day of mine, or in a window of days.

A row of `subject_hours` lasts from `valid_from` to `valid_to`, an assignment from its start to its
end; a blank end lasts for ever. Two registers may be multiplied: classes x weekly hours.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from validators.expression import Condition, Expression, F, lift

if TYPE_CHECKING:
    from validators.rows import Rows, World


class Spell(NamedTuple):
    """From when to when a row lasts, both days included, and what it is worth."""

    first: date
    last: date
    value: Any


@dataclass(frozen=True, eq=False)
class Lasting:
    """Rows of a register whose fields equal mine (`on`: theirs → mine), each from day to day."""

    register: str
    value: Expression
    on: Mapping[str, str | Expression]
    only: Condition | None
    period: tuple[str, str] | None

    def spells(
        self, world: World, same: tuple[str, ...]
    ) -> Iterator[tuple[tuple[Any, ...], tuple[Any, ...], Spell]] | None:
        """Return of each row its key, its fields in `same`, its spell; None when nobody knows."""
        theirs = world.rows(self.register)
        return None if theirs is None else self._told(theirs, world, same)

    def _told(
        self, theirs: Rows, world: World, same: tuple[str, ...]
    ) -> Iterator[tuple[tuple[Any, ...], tuple[Any, ...], Spell]]:
        columns = [F(name).column(theirs, world) for name in (*self.on, *same)]
        values = self.value.column(theirs, world)
        kept = self.only.column(theirs, world) if self.only else [True] * len(theirs)
        firsts, lasts = ([None] * len(theirs), [None] * len(theirs))
        if self.period:
            firsts, lasts = (F(name).column(theirs, world) for name in self.period)
        for at, value in enumerate(values):
            cells = tuple(column[at] for column in columns)
            if kept[at] and value is not None and None not in cells:
                spell = Spell(firsts[at] or date.min, lasts[at] or date.max, value)
                yield cells[: len(self.on)], cells[len(self.on) :], spell


def lasting(
    register: str,
    value: Any = 1,
    *,
    period: tuple[str, str] | None = ("valid_from", "valid_to"),
    only: Condition | None = None,
    **on: Any,
) -> Lasting:
    """Tell which rows of a register count, from which field to which they last, and their worth."""
    worth = F(value) if isinstance(value, str) else lift(value)
    return Lasting(register, worth, on, only, period)


@dataclass(frozen=True, eq=False)
class Dated(Expression):
    """The spells that meet my days from `low` to `high`, reduced to one value.

    Of two registers, each pair of rows alike in `same` is one spell, worth their product.
    Unknown when nobody knows any row of one of the registers.
    """

    sources: tuple[Lasting, ...]
    same: tuple[str, ...]
    low: Expression
    high: Expression
    reduce: str

    def column(self, rows: Rows, world: World) -> list[Any]:
        token = id(self), *(id(world.rows(source.register)) for source in self.sources)
        if token not in world.memo:
            world.memo[token] = self._grouped(world)
        groups = world.memo[token]
        if groups is None:
            return [None] * len(rows)
        lows, highs = self.low.column(rows, world), self.high.column(rows, world)
        mine = [side.column(rows, world) for side in self._mine()]
        found: list[Any] = []
        for at, (low, high) in enumerate(zip(lows, highs, strict=True)):
            key = tuple(column[at] for column in mine)
            known = low is not None and high is not None and None not in key
            met = (
                [s for s in groups.get(key, ()) if s.first <= high and s.last >= low]
                if known
                else []
            )
            found.append(_REDUCE[self.reduce](met, low, high) if known else None)
        return found

    def _mine(self) -> list[Expression]:
        sides = [mine for source in self.sources for mine in source.on.values()]
        return [F(side) if isinstance(side, str) else side for side in sides]

    def _grouped(self, world: World) -> dict[tuple[Any, ...], list[Spell]] | None:
        told = [source.spells(world, self.same) for source in self.sources]
        if any(spells is None for spells in told):
            return None
        first, *others = (list(spells) for spells in told if spells is not None)
        groups: dict[tuple[Any, ...], list[Spell]] = defaultdict(list)
        alike: dict[tuple[Any, ...], list[tuple[tuple[Any, ...], Spell]]] = defaultdict(list)
        for key, same, spell in others[0] if others else ():
            alike[same].append((key, spell))
        for key, same, spell in first:
            if not others:
                groups[key].append(spell)
            for their_key, theirs in alike.get(same, ()):
                begin, end = max(spell.first, theirs.first), min(spell.last, theirs.last)
                if begin <= end:
                    groups[key + their_key].append(Spell(begin, end, spell.value * theirs.value))
        return groups

    def names(self) -> tuple[str, ...]:
        parts = (self.low, self.high, *self._mine())
        return tuple(dict.fromkeys(name for part in parts for name in part.names()))


def _days(spells: list[Spell], low: date, high: date) -> int:
    return sum((min(s.last, high) - max(s.first, low)).days + 1 for s in spells)


_REDUCE: dict[str, Any] = {
    "sum": lambda spells, _low, _high: sum(s.value for s in spells),
    "latest": lambda spells, _low, _high: (
        max(spells, key=lambda s: s.first).value if spells else None
    ),
    "days": _days,
}


def value_on(day: Expression, source: Lasting) -> Dated:
    """Return the value of the row in force on a day of mine, the one begun last; else unknown."""
    return Dated((source,), (), day, day, "latest")


def sum_on(day: Expression, *sources: Lasting, same: tuple[str, ...] = ()) -> Dated:
    """Return the sum over the rows (or the pairs alike in `same`) that last over a day of mine."""
    return Dated(sources, same, day, day, "sum")


def days_within(low: Expression, high: Expression, source: Lasting) -> Dated:
    """Return how many days of the rows fall on my days from `low` to `high`."""
    return Dated((source,), (), low, high, "days")
