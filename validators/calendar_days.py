"""Days of mine that periods of a calendar open, less those that other periods shut.

The feeding days of a canteen are the days of teaching of its school between two dates, less the
holidays, the feasts and the closures. A canteen rests at the week-end, a boarding house does not.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from validators.expression import Condition, Expression, F

if TYPE_CHECKING:
    from validators.rows import Rows, World

_SATURDAY = 5
_PERIOD_DAYS_MAX = 400
EVERYBODY = "all"


@dataclass(frozen=True, eq=False)
class CalendarDays(Expression):
    """How many days from `first` to `last` a calendar opens and does not shut, both ends counted.

    A row of the calendar that names no school, or all cycles, speaks for everybody (`on`). Rows
    of mine where `week_ends` holds count Saturdays and Sundays too. Unknown when nobody knows the
    calendar, or when it opens none of my days: a calendar half typed accuses nobody.
    """

    register: str
    first: Expression
    last: Expression
    period: tuple[str, str]
    opens: Condition
    shuts: Condition
    on: Mapping[str, Expression]
    week_ends: Condition

    def column(self, rows: Rows, world: World) -> list[Any]:
        theirs = world.rows(self.register)
        if theirs is None:
            return [None] * len(rows)
        told = [part.column(rows, world) for part in (self.first, self.last, self.week_ends)]
        mine = [part.column(rows, world) for part in self.on.values()]
        found: list[Any] = []
        for at, (first, last, whole_weeks) in enumerate(zip(*told, strict=True)):
            if first is None or last is None:
                found.append(None)
                continue
            who = tuple(column[at] for column in mine)
            days = self._open_days(theirs, world, who, whole_weeks=whole_weeks is True)
            found.append((bisect_right(days, last) - bisect_left(days, first)) or None)
        return found

    def _open_days(
        self, theirs: Rows, world: World, who: tuple[Any, ...], *, whole_weeks: bool
    ) -> list[date]:
        token = (id(self), id(theirs), who, whole_weeks)
        if token not in world.memo:
            open_days: set[date] = set()
            shut_days: set[date] = set()
            for whom, days, opens, shuts in self._periods(theirs, world):
                if all(_concerns(one, me) for one, me in zip(whom, who, strict=True)):
                    open_days.update(days if opens else ())
                    shut_days.update(days if shuts else ())
            left = open_days - shut_days
            world.memo[token] = sorted(d for d in left if whole_weeks or d.weekday() < _SATURDAY)
        found: list[date] = world.memo[token]
        return found

    def _periods(self, theirs: Rows, world: World) -> list[tuple[Any, ...]]:
        token = (id(self), id(theirs))
        if token not in world.memo:
            whom = zip(*(F(name).column(theirs, world) for name in self.on), strict=True)
            days = map(_days, *(F(name).column(theirs, world) for name in self.period))
            marks = (self.opens.column(theirs, world), self.shuts.column(theirs, world))
            world.memo[token] = list(zip(whom, days, *marks, strict=True))
        found: list[tuple[Any, ...]] = world.memo[token]
        return found

    def names(self) -> tuple[str, ...]:
        parts = (self.first, self.last, *self.on.values(), self.week_ends)
        return tuple(dict.fromkeys(name for part in parts for name in part.names()))


def _concerns(theirs: Any, mine: Any) -> bool:
    return theirs is None or theirs in (EVERYBODY, mine)


def _days(first: date | None, last: date | None) -> list[date]:
    """Return the days of a period; a blank end is its first day.

    >>> [day.day for day in _days(date(2026, 9, 5), date(2026, 9, 7))], _days(None, None)
    ([5, 6, 7], [])
    """
    if first is None:
        return []
    count = min(((last or first) - first).days + 1, _PERIOD_DAYS_MAX)
    return [first + timedelta(days=n) for n in range(count)]


_RESTS = F("kind").isin("holiday", "feast", "closure").true


def feeding_days(first: str, last: str, *, school: str, week_ends: Condition) -> CalendarDays:
    """Return the days on which a school's pupils are fed between two days of mine.

    Teaching feeds unless its row says no; any other period feeds only if its row says yes.
    """
    fed, unfed = F("feeding_allowed").true, F("feeding_allowed").isin(False).true
    return CalendarDays(
        "school_calendar",
        F(first),
        F(last),
        ("date_from", "date_to"),
        fed | (F("kind").isin("teaching").true & ~unfed),
        unfed | (_RESTS & ~fed),
        {"school": F(school), "cycle": F(f"{school}.cycle")},
        week_ends,
    )
