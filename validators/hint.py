"""Hints for invented rows: a value that follows from what the row already holds."""

from collections.abc import Callable
from datetime import date, time, timedelta
from decimal import Decimal
from random import Random
from typing import Any

Sampler = Callable[[dict[str, Any], Random], Any]


def after(name: str, least: int = 0, most: int = 30) -> Sampler:
    """Draw a day that many days after another of the row; blank where that one is.

    >>> after("sent", 2, 2)({"sent": date(2026, 9, 5)}, Random(1)).isoformat()
    '2026-09-07'
    """

    def drawn(row: dict[str, Any], random: Random) -> date | None:
        day = row.get(name)
        return day + timedelta(days=random.randint(least, most)) if day else None

    return drawn


def hours_after(name: str, least: int = 1, most: int = 3) -> Sampler:
    """Draw an hour of the same day, whole hours after another of the row.

    >>> hours_after("start", 2, 2)({"start": time(9, 30)}, Random(1))
    datetime.time(11, 30)
    """

    def drawn(row: dict[str, Any], random: Random) -> time | None:
        clock = row.get(name)
        if clock is None:
            return None
        hour = clock.hour + random.randint(least, most)
        return time(min(hour, 23), clock.minute)

    return drawn


def in_year(name: str, number: str = "", most: int = 364) -> Sampler:
    """Draw a day of the row's year; the larger the row's number, of `most`, the later the day.

    >>> in_year("year", "no", 100)({"year": 2026, "no": 50}, Random(1)).isoformat()
    '2026-07-01'
    """

    def drawn(row: dict[str, Any], random: Random) -> date | None:
        year = row.get(name)
        if year is None:
            return None
        place = row[number] * 363 // most if number else random.randint(0, 363)
        return date(year, 1, 1) + timedelta(days=min(place, 363))

    return drawn


def up_to(name: str, least: float = 0.8) -> Sampler:
    """Draw a whole number between a share of another of the row and that one.

    >>> up_to("asked", 1)({"asked": 12}, Random(1))
    12
    """

    def drawn(row: dict[str, Any], random: Random) -> int | None:
        other = row.get(name)
        return None if other is None else random.randint(int(other * least), int(other))

    return drawn


def number(least: int, most: int) -> Sampler:
    """Draw a whole number between two, both included."""
    return lambda _, random: random.randint(least, most)


def clock(first: int = 8, last: int = 15) -> Sampler:
    """Draw an hour of the office's day, on the hour or the half."""
    return lambda _, random: time(random.randint(first, last), random.choice((0, 30)))


def dirhams(least: int, most: int) -> Sampler:
    """Draw an amount in tens of dirhams, between two, both included.

    >>> dirhams(50, 50)({}, Random(1))
    Decimal('50.00')
    """
    return lambda _, random: Decimal(random.randint(least // 10, most // 10) * 10).quantize(
        Decimal("0.01")
    )


def in_years(first: int, last: int) -> Sampler:
    """Draw a day of the years from one to another, both included.

    >>> in_years(2020, 2020)({}, Random(1)).year
    2020
    """

    def drawn(_: dict[str, Any], random: Random) -> date:
        return date(random.randint(first, last), 1, 1) + timedelta(days=random.randint(0, 364))

    return drawn


def rarely(sampler: Sampler, share: float = 0.1) -> Sampler:
    """Draw what the other hint draws in that share of the rows, else leave a blank.

    >>> rarely(number(3, 3), 0)({}, Random(1)) is None, rarely(number(3, 3), 1)({}, Random(1))
    (True, 3)
    """
    return lambda row, random: sampler(row, random) if random.random() < share else None


def school_day(name: str, least: int = 8, most: int = 75) -> Sampler:
    """Draw a day that many days after the first of September of the row's school year.

    >>> school_day("year", 9, 9)({"year": "2026/2027"}, Random(1)).isoformat()
    '2026-09-10'
    """

    def drawn(row: dict[str, Any], random: Random) -> date | None:
        year = row.get(name)
        first = date(int(year[:4]), 9, 1) if year else None
        return first and first + timedelta(days=random.randint(least, most))

    return drawn
