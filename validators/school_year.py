"""Expressions on school years: the one before, and whether a day lies in one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from validators.expression import Condition, Expression, F
from validators.span import SchoolDay

if TYPE_CHECKING:
    from validators.rows import Rows, World


_SEPTEMBER = 9


def shifted(school_year: str, years: int) -> str:
    """Return the school year so many years later.

    >>> shifted("2026/2027", -1)
    '2025/2026'
    """
    first = int(school_year[:4]) + years
    return f"{first}/{first + 1}"


@dataclass(frozen=True, eq=False)
class YearBefore(Expression):
    """The school year before that of a field."""

    school_year: str

    def column(self, rows: Rows, world: World) -> list[Any]:
        years = F(self.school_year).column(rows, world)
        return [None if year is None else shifted(year, -1) for year in years]

    def names(self) -> tuple[str, ...]:
        return (self.school_year,)


def in_school_year(day: str, school_year: str = "school_year") -> Condition:
    """Tell whether a day lies in the school year, from the heads' return to the end of July."""
    return (F(day) >= SchoolDay(school_year, 8, 15)) & (F(day) <= SchoolDay(school_year, 7, 31))


@dataclass(frozen=True, eq=False)
class SchoolYearOf(Expression):
    """The school year that a day lies in, from the first of September on."""

    day: Expression

    def column(self, rows: Rows, world: World) -> list[Any]:
        days = self.day.column(rows, world)
        return [None if day is None else holding(day) for day in days]

    def names(self) -> tuple[str, ...]:
        return self.day.names()


def holding(day: date) -> str:
    """Return the school year that a day lies in.

    >>> holding(date(2026, 11, 24)), holding(date(2026, 8, 31))
    ('2026/2027', '2025/2026')
    """
    first = day.year - (day.month < _SEPTEMBER)
    return f"{first}/{first + 1}"
