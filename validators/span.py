"""Expressions of days: so many months later, a day of a school year, working days in between."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta
from typing import TYPE_CHECKING, Any

from validators.expression import Expression, F, lift
from validators.limits.public_holidays import fixed_holidays

if TYPE_CHECKING:
    from validators.rows import Rows, World

_SATURDAY = 5
_SHORTEST_MONTH_DAYS = 28


def later(day: date, months: int) -> date | None:
    """Return the day so many months later, the last of its month where that is shorter.

    >>> later(date(1961, 8, 31), 62 * 12 + 6).isoformat(), later(date(2026, 1, 15), -2).isoformat()
    ('2024-02-29', '2025-11-15')
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= MAXYEAR:
        return None
    if day.day <= _SHORTEST_MONTH_DAYS:
        return date(year, month + 1, day.day)
    from calendar import monthrange  # noqa: PLC0415 - most days stand in every month.

    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@dataclass(frozen=True, eq=False)
class MonthsLater(Expression):
    """A day moved by a number of months."""

    day: Expression
    months: Expression

    def column(self, rows: Rows, world: World) -> list[Any]:
        cells = zip(self.day.column(rows, world), self.months.column(rows, world), strict=True)
        return [None if None in pair else later(pair[0], int(pair[1])) for pair in cells]

    def names(self) -> tuple[str, ...]:
        return (*self.day.names(), *self.months.names())


def months_later(day: Expression, months: Any) -> MonthsLater:
    """Return the day so many months later (earlier when negative)."""
    return MonthsLater(day, lift(months))


@dataclass(frozen=True, eq=False)
class SchoolDay(Expression):
    """A day and month of a school year: August to December lie in its first calendar year."""

    school_year: str
    month: int
    day: int

    def column(self, rows: Rows, world: World) -> list[Any]:
        in_first = self.month >= 8  # noqa: PLR2004 - heads come back in the last days of August.
        years = F(self.school_year).column(rows, world)
        return [
            None if year is None else date(int(year[:4]) + (not in_first), self.month, self.day)
            for year in years
        ]

    def names(self) -> tuple[str, ...]:
        return (self.school_year,)


def working_days_between(first: date, last: date, off: list[date]) -> int:
    """Return the days from Monday to Friday, both ends counted, less the sorted days off.

    >>> off = [date(2026, 11, 6), date(2026, 11, 18)]
    >>> working_days_between(date(2026, 11, 2), date(2026, 12, 3), off)
    22
    >>> working_days_between(date(2026, 11, 7), date(2026, 11, 6), off)
    0
    """
    if last < first:
        return 0
    weeks, over = divmod((last - first).days + 1, 7)
    days = weeks * 5 + sum((first.weekday() + n) % 7 < _SATURDAY for n in range(over))
    return days - (bisect_right(off, last) - bisect_left(off, first))


@dataclass(frozen=True, eq=False)
class WorkingDays(Expression):
    """The working days from one day to another: no week-end, no public holiday, no feast.

    Feasts that follow the moon are those that the school calendar holds; `off` names which kinds
    of its rows, written for all schools, are days off.
    """

    first: Expression
    last: Expression
    off: tuple[str, ...] = ("feast",)

    def column(self, rows: Rows, world: World) -> list[Any]:
        token = ("working_days", self.off, id(world.rows("school_calendar")))
        if token not in world.memo:
            world.memo[token] = days_off(world, self.off)
        off = world.memo[token]
        cells = zip(self.first.column(rows, world), self.last.column(rows, world), strict=True)
        return [None if None in pair else working_days_between(*pair, off) for pair in cells]

    def names(self) -> tuple[str, ...]:
        return (*self.first.names(), *self.last.names())


def days_off(world: World, kinds: tuple[str, ...]) -> list[date]:
    """Return the sorted working-week days that are holidays, or off by the school calendar."""
    found = set(fixed_holidays())
    calendar = world.rows("school_calendar")
    for row in calendar or ():
        first, last = row.get("date_from"), row.get("date_to")
        if row.get("kind") in kinds and first and last and row.get("school") is None:
            days = min((last - first).days + 1, 366)
            found.update(first + timedelta(days=n) for n in range(days))
    return sorted(day for day in found if day.weekday() < _SATURDAY)
