"""Expressions that look into other registers: sums, counts, latest values, dated legal limits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from validators.expression import Condition, Expression, F, lift

if TYPE_CHECKING:
    from validators.limit import Limit
    from validators.rows import Rows, World


@dataclass(frozen=True, eq=False)
class Gather(Expression):
    """The rows of `register` whose fields equal mine (`on`: theirs → mine), reduced to one value.

    Unknown when nobody knows any row of that register; `own` leaves the row itself out.
    """

    register: str
    value: Expression
    on: Mapping[str, str | Expression]
    only: Condition | None = None
    reduce: str = "sum"
    names_: tuple[str, ...] = field(init=False, default=())

    def column(self, rows: Rows, world: World) -> list[Any]:
        theirs = world.rows(self.register)
        if theirs is None:
            return [None] * len(rows)
        groups = self._groups(theirs, world)
        mine = [_side(mine).column(rows, world) for mine in self.on.values()]
        keys: Iterable[tuple[Any, ...]] = zip(*mine, strict=True) if mine else [()] * len(rows)
        empty = None if self.reduce in {"max", "min", "one"} else 0
        return [None if None in key else groups.get(key, empty) for key in keys]

    def _groups(self, theirs: Rows, world: World) -> dict[tuple[Any, ...], Any]:
        token = (id(self), id(theirs))
        if token not in world.memo:
            world.memo[token] = self._reduced(theirs, world)
        found: dict[tuple[Any, ...], Any] = world.memo[token]
        return found

    def _reduced(self, theirs: Rows, world: World) -> dict[tuple[Any, ...], Any]:
        keys = [F(name).column(theirs, world) for name in self.on]
        values = self.value.column(theirs, world)
        kept = self.only.column(theirs, world) if self.only else [True] * len(theirs)
        groups: dict[tuple[Any, ...], list[Any]] = defaultdict(list)
        for key, value, keep in zip(
            zip(*keys, strict=True) if keys else [()] * len(theirs), values, kept, strict=True
        ):
            if keep and value is not None and None not in key:
                groups[key].append(value)
        return {key: _REDUCE[self.reduce](cells) for key, cells in groups.items()}

    def names(self) -> tuple[str, ...]:
        return tuple(name for mine in self.on.values() for name in _side(mine).names())


def _side(mine: str | Expression) -> Expression:
    return F(mine) if isinstance(mine, str) else mine


def _sum(cells: list[Any]) -> Any:
    return sum(cells, Decimal(0)) if isinstance(cells[0], Decimal) else sum(cells)


_REDUCE: dict[str, Any] = {
    "sum": _sum,
    "count": len,
    "max": max,
    "min": min,
    "one": lambda c: c[-1],
    "distinct": lambda c: len(set(c)),
}


def sum_of(
    register: str, value: str | Expression, *, only: Condition | None = None, **on: Any
) -> Gather:
    """Return the sum of a field over the rows of a register whose fields equal mine."""
    return Gather(register, _side(value), on, only)


def count_of(register: str, *, only: Condition | None = None, **on: Any) -> Gather:
    """Return how many rows of a register have fields that equal mine."""
    return Gather(register, lift(1), on, only, "count")


def distinct_of(register: str, value: str, *, only: Condition | None = None, **on: Any) -> Gather:
    """Return how many different values a field has over the rows whose fields equal mine."""
    return Gather(register, F(value), on, only, "distinct")


def latest_of(register: str, value: str, *, only: Condition | None = None, **on: Any) -> Gather:
    """Return the largest value of a field over the rows whose fields equal mine."""
    return Gather(register, F(value), on, only, "max")


def earliest_of(register: str, value: str, *, only: Condition | None = None, **on: Any) -> Gather:
    """Return the smallest value of a field over the rows whose fields equal mine."""
    return Gather(register, F(value), on, only, "min")


def value_of(register: str, value: str, *, only: Condition | None = None, **on: Any) -> Gather:
    """Return the field of the one row of a register whose fields equal mine."""
    return Gather(register, F(value), on, only, "one")


@dataclass(frozen=True, eq=False)
class LimitOn(Expression):
    """The value that a dated legal limit had on a day of the row."""

    limit: Limit
    day: Expression

    def column(self, rows: Rows, world: World) -> list[Any]:
        return [None if day is None else self.limit.on(day) for day in self.day.column(rows, world)]

    def names(self) -> tuple[str, ...]:
        return self.day.names()
