"""Running totals over the rows of one's own register: what was reached when a row came."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from numbers import Number
from typing import TYPE_CHECKING, Any

from validators.expression import Condition, Expression, F
from validators.text import fold

if TYPE_CHECKING:
    from validators.rows import Rows, World


@dataclass(frozen=True, eq=False)
class Running(Expression):
    """The rows of one owner in order, each with the total (or the largest) of it and those before.

    It accuses the row that passes a bound and not the right ones before it. Blank order fields
    come last; a row that `only` leaves out, or that has no owner or no value, is unknown.
    """

    value: Expression
    owner: tuple[Expression, ...]
    order: tuple[Expression, ...]
    only: Condition | None = None
    reduce: str = "sum"

    def column(self, rows: Rows, world: World) -> list[Any]:
        values = self.value.column(rows, world)
        owners = [part.column(rows, world) for part in self.owner]
        orders = [part.column(rows, world) for part in self.order]
        kept = self.only.column(rows, world) if self.only else [True] * len(rows)
        groups: dict[tuple[Any, ...], list[tuple[Any, int]]] = defaultdict(list)
        for at, value in enumerate(values):
            owner = tuple(column[at] for column in owners)
            if kept[at] and value is not None and None not in owner:
                groups[owner].append((tuple(_place(column[at]) for column in orders), at))
        found: list[Any] = [None] * len(rows)
        for members in groups.values():
            reached: Any = None
            for _, at in sorted(members):
                reached = values[at] if reached is None else self._next(reached, values[at])
                found[at] = reached
        return found

    def _next(self, reached: Any, value: Any) -> Any:
        return max(reached, value) if self.reduce == "max" else reached + value

    def names(self) -> tuple[str, ...]:
        parts = (self.value, *self.owner, *self.order, *((self.only,) if self.only else ()))
        return tuple(dict.fromkeys(name for part in parts for name in part.names()))


def _place(cell: Any) -> tuple[Any, ...]:
    """Return what to sort a cell by: blanks last, numbers inside a code as numbers.

    >>> _place("12/2026") < _place("101/2026") < _place(None)
    True
    >>> _place(101) < _place("مؤقت-7C1E-3")
    True
    """
    if cell is None:
        return (1,)
    if isinstance(cell, str):
        return (0, *((0, int(p), "") if p.isdecimal() else (1, 0, p) for p in _parts(cell)))
    return (0, (0, cell, "")) if isinstance(cell, Number) else (0, cell)


def _parts(code: str) -> list[str]:
    return [part for part in re.split(r"([0-9]+)", code) if part]


def running_sum(
    value: str, *, owner: tuple[Any, ...], order: tuple[str, ...], only: Condition | None = None
) -> Running:
    """Return the sum of a field over the owner's rows up to mine, in the order of the fields."""
    return Running(F(value), _sides(owner), _sides(order), only)


def running_latest(value: str, *, owner: tuple[Any, ...], order: tuple[str, ...]) -> Running:
    """Return the largest value of a field over the owner's rows up to mine."""
    return Running(F(value), _sides(owner), _sides(order), None, "max")


def _sides(names: tuple[Any, ...]) -> tuple[Expression, ...]:
    return tuple(F(name) if isinstance(name, str) else name for name in names)


@dataclass(frozen=True, eq=False)
class Folded(Expression):
    """A text as it is compared: without the spellings that vary from clerk to clerk."""

    part: Expression

    def column(self, rows: Rows, world: World) -> list[Any]:
        return [None if cell is None else fold(cell) for cell in self.part.column(rows, world)]

    def names(self) -> tuple[str, ...]:
        return self.part.names()
