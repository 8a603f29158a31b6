"""Expressions that choose: one of two by a condition, or the first that is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from validators.expression import Condition, Expression, lift

if TYPE_CHECKING:
    from validators.rows import Rows, World


@dataclass(frozen=True, eq=False)
class When(Expression):
    """One part where the condition holds, the other where it does not; unknown between them."""

    condition: Expression
    then: Expression
    otherwise: Expression

    def column(self, rows: Rows, world: World) -> list[Any]:
        asked = self.condition.column(rows, world)
        then, otherwise = self.then.column(rows, world), self.otherwise.column(rows, world)
        cells = zip(asked, then, otherwise, strict=True)
        return [None if holds is None else yes if holds else no for holds, yes, no in cells]

    def names(self) -> tuple[str, ...]:
        parts = (self.condition, self.then, self.otherwise)
        return tuple(dict.fromkeys(name for part in parts for name in part.names()))


def when(condition: Expression, then: Any, otherwise: Any = None) -> When:
    """Return one part where the condition holds, else the other (unknown when it is not given)."""
    return When(condition, lift(then), lift(otherwise))


@dataclass(frozen=True, eq=False)
class Either(Expression):
    """The first part that is known: a figure of the office, else the one of the text."""

    parts: tuple[Expression, ...]

    def column(self, rows: Rows, world: World) -> list[Any]:
        columns = [part.column(rows, world) for part in self.parts]
        cells = zip(*columns, strict=True)
        return [next((cell for cell in row if cell is not None), None) for row in cells]

    def names(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name for part in self.parts for name in part.names()))


def either(*parts: Any) -> Either:
    """Return the first of the parts that is known."""
    return Either(tuple(lift(part) for part in parts))


@dataclass(frozen=True, eq=False)
class Measure(Expression):
    """An amount as a measure, so that hours and posts do not become money."""

    part: Expression

    def column(self, rows: Rows, world: World) -> list[Any]:
        return [None if cell is None else float(cell) for cell in self.part.column(rows, world)]

    def names(self) -> tuple[str, ...]:
        return self.part.names()


def unless(part: Expression, *values: Any) -> Condition:
    """Return the condition that a part is blank or none of the values; never unknown."""
    return part.blank | ~part.isin(*values)
