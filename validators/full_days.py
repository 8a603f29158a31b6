"""The last useful day of a procedure: full days, moved to a working day when it falls on none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from validators.expression import Expression, lift
from validators.span import days_off

if TYPE_CHECKING:
    from validators.rows import Rows, World

_SATURDAY = 5
_OFF = ("feast",)


def last_useful(start: date, days: int, off: frozenset[date] = frozenset()) -> date | None:
    """Return the last day to act: the day after so many full days, or the next working day.

    >>> last_useful(date(2026, 3, 2), 30).isoformat()
    '2026-04-02'
    >>> last_useful(date(2026, 3, 2), 8, frozenset({date(2026, 3, 11)})).isoformat()
    '2026-03-12'
    """
    try:
        day = start + timedelta(days=days + 1)
        while day.weekday() >= _SATURDAY or day in off:
            day += timedelta(days=1)
    except OverflowError:
        return None
    return day


@dataclass(frozen=True, eq=False)
class LastUsefulDay(Expression):
    """The last day to act when so many full days run from a day of the row."""

    start: Expression
    days: Expression

    def column(self, rows: Rows, world: World) -> list[Any]:
        token = ("full_days", id(world.rows("school_calendar")))
        if token not in world.memo:
            world.memo[token] = frozenset(days_off(world, _OFF))
        off = world.memo[token]
        cells = zip(self.start.column(rows, world), self.days.column(rows, world), strict=True)
        return [None if None in pair else last_useful(pair[0], int(pair[1]), off) for pair in cells]

    def names(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self.start.names(), *self.days.names())))


def last_useful_day(start: Expression, days: Any) -> LastUsefulDay:
    """Return the last day to act after so many full days from a day."""
    return LastUsefulDay(start, lift(days))
