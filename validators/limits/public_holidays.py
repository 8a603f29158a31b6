"""Public holidays that fall on the same day each year; those of the moon are in school_calendar.

Read from the holidays package 0.109: 14 January counts since 2024, 31 October since 2026.
"""

from datetime import date
from functools import cache

_FIXED = (
    (1, 1, 1956),
    (1, 11, 1956),
    (1, 14, 2024),
    (5, 1, 1956),
    (7, 30, 2000),
    (8, 14, 1980),
    (8, 20, 1956),
    (8, 21, 2000),
    (10, 31, 2026),
    (11, 6, 1976),
    (11, 18, 1956),
)


@cache
def fixed_holidays() -> frozenset[date]:
    """Return every fixed holiday from 1956 to 2099.

    >>> date(2025, 10, 31) in fixed_holidays(), date(2026, 10, 31) in fixed_holidays()
    (False, True)
    """
    return frozenset(
        date(year, month, day) for month, day, since in _FIXED for year in range(since, 2100)
    )
