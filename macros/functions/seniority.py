"""Seniority and age: whole years, the months and days that remain."""

from datetime import date

from macros.argument import Wrong
from macros.function import function
from validators.span import later

_SERVES = ("HRF-CAREER-02", "HRF-CAREER-11", "HRF-MOVE-03")
_ARGS = {"since": ("من", "Du"), "until": ("إلى", "Au")}
_ORDER = Wrong("تاريخ النهاية قبل تاريخ البداية.", "La fin précède le début.")
_DUAL, _FEW_MAX = 2, 10


def lasted(since: date, until: date) -> tuple[int, int, int] | Wrong:
    """Return the whole years, months and days from one day to another."""
    if until < since:
        return _ORDER
    months = (until.year - since.year) * 12 + until.month - since.month
    start = later(since, months)
    if start is None or start > until:
        months -= 1
        start = later(since, months)
    assert start is not None
    return months // 12, months % 12, (until - start).days


@function("الأقدمية", "Ancienneté", args=_ARGS, serves=_SERVES)
def seniority(since: date, until: date) -> str | Wrong:
    """Write the years, months and days from one day to another.

    >>> seniority("2010-09-02", "2026-11-24")
    '16 سنة وشهران و22 يوما'
    >>> seniority("2026-01-31", "2026-02-28")
    'شهر واحد'
    """
    parts = lasted(since, until)
    if isinstance(parts, Wrong):
        return parts
    nouns = (
        ("سنة واحدة", "سنتان", "سنوات", "سنة"),
        ("شهر واحد", "شهران", "أشهر", "شهرا"),
        ("يوم واحد", "يومان", "أيام", "يوما"),
    )
    said = [_said(n, noun) for n, noun in zip(parts, nouns, strict=True) if n]
    return " و".join(said) or "أقل من يوم"


def _said(number: int, noun: tuple[str, str, str, str]) -> str:
    if number <= _DUAL:
        return noun[number - 1]
    return f"{number} {noun[2] if number <= _FEW_MAX else noun[3]}"


@function("الأقدمية بالسنوات", "Années d’ancienneté", args=_ARGS, serves=_SERVES)
def seniority_years(since: date, until: date) -> int | Wrong:
    """Return the whole years from one day to another.

    >>> seniority_years("2010-09-02", "2026-09-01"), seniority_years("2010-09-02", "2026-09-02")
    (15, 16)
    >>> print(seniority_years("2026-09-02", "2010-09-02"))
    تاريخ النهاية قبل تاريخ البداية.
    """
    parts = lasted(since, until)
    return parts if isinstance(parts, Wrong) else parts[0]


@function("الشهور الباقية من الأقدمية", "Mois d’ancienneté", args=_ARGS, serves=_SERVES)
def seniority_months(since: date, until: date) -> int | Wrong:
    """Return the months beyond the whole years.

    >>> seniority_months("2010-09-02", "2026-11-24")
    2
    >>> seniority_months("2024-02-29", "2025-02-28")
    0
    """
    parts = lasted(since, until)
    return parts if isinstance(parts, Wrong) else parts[1]


@function("الأيام الباقية من الأقدمية", "Jours d’ancienneté", args=_ARGS, serves=_SERVES)
def seniority_days(since: date, until: date) -> int | Wrong:
    """Return the days beyond the whole months.

    >>> seniority_days("2010-09-02", "2026-11-24")
    22
    >>> seniority_days("2026-01-31", "2026-03-01")
    1
    """
    parts = lasted(since, until)
    return parts if isinstance(parts, Wrong) else parts[2]


@function(
    "السن",
    "Âge",
    args={"birth": ("تاريخ الازدياد", "Naissance"), "day": ("في يوم", "Au")},
    serves=(*_SERVES, "EDU-MAP-10"),
)
def age(birth: date, day: date) -> int | Wrong:
    """Return the age in whole years on a day.

    >>> age("2020-12-31", "2026-09-01"), age("1962-01-01", "2025-01-01")
    (5, 63)
    >>> age("2020-02-29", "2026-02-28")
    6
    """
    parts = lasted(birth, day)
    return parts if isinstance(parts, Wrong) else parts[0]
