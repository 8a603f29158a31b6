"""Whole numbers: so many classes for so many pupils, a forecast of pupils in whole pupils."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil, floor
from typing import TYPE_CHECKING, Any

from validators.expression import Expression

if TYPE_CHECKING:
    from validators.rows import Rows, World

_NOISE_DIGITS = 9


def rounded_up(value: float) -> int:
    """Return the next whole number, blind to what binary fractions leave behind.

    >>> rounded_up(40.1), rounded_up(0.1 + 0.2 - 0.3), rounded_up(3)
    (41, 0, 3)
    """
    return ceil(round(value, _NOISE_DIGITS))


def nearest(value: float) -> int:
    """Return the nearest whole number, halves up.

    >>> nearest(12.5), nearest(12.4999), nearest(-0.2)
    (13, 12, 0)
    """
    return floor(round(value, _NOISE_DIGITS) + 0.5)


@dataclass(frozen=True, eq=False)
class Whole(Expression):
    """A part made whole; unknown where the part is."""

    part: Expression
    make: Callable[[Any], int]

    def column(self, rows: Rows, world: World) -> list[Any]:
        return [None if cell is None else self.make(cell) for cell in self.part.column(rows, world)]

    def names(self) -> tuple[str, ...]:
        return self.part.names()


def up(part: Expression) -> Whole:
    """Return the part rounded up: a class begun is a class."""
    return Whole(part, rounded_up)


def whole(part: Expression) -> Whole:
    """Return the part rounded to the nearest whole number."""
    return Whole(part, nearest)
