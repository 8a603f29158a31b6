"""Hijri dates by arithmetic: estimates, a day off when the moon was seen otherwise.

The calendar of thirty years of Habash al-Hasib agrees with the Moroccan Eid al-Fitr of 2023 to
2026; months known to have begun on another day come before it, and the last argument moves it.
"""

from datetime import date
from decimal import Decimal

from macros.argument import Count, Signed, Wrong
from macros.function import function
from validators.limits.moon import FEASTS, OBSERVED

_SERVES = ("HRF-LEAVE-02", "HRF-SEC-02", "LEG-LAW-05")
_MONTHS = (
    "محرم",
    "صفر",
    "ربيع الأول",
    "ربيع الآخر",
    "جمادى الأولى",
    "جمادى الآخرة",
    "رجب",
    "شعبان",
    "رمضان",
    "شوال",
    "ذو القعدة",
    "ذو الحجة",
)
_LONG_YEARS = (2, 5, 8, 11, 13, 16, 19, 21, 24, 27, 30)
_EPOCH = 227015
_NONE = Decimal(0)
_CYCLE_YEARS, _CYCLE_DAYS, _YEAR_DAYS = 30, 10631, 354
_SHIFT = ("تصحيح بالأيام حسب رؤية الهلال", "Correction en jours selon la lune")
_FIRST_YEAR, _LAST_YEAR = 1900, 2199
_NO_YEAR = Wrong("السنة بين 1900 و2199.", "L’année va de 1900 à 2199.")
_NOT_HIJRI = Wrong("لا يوجد هذا اليوم الهجري.", "Ce jour de l’hégire n’existe pas.")


def _month_start(year: int, month: int) -> int:
    if known := OBSERVED.get((year, month)):
        return known.toordinal()
    cycles, over = divmod(year - 1, _CYCLE_YEARS)
    long_years = sum(n <= over for n in _LONG_YEARS)
    in_year = (month - 1) * 29 + month // 2
    return _EPOCH + cycles * _CYCLE_DAYS + over * _YEAR_DAYS + long_years + in_year


def _hijri(day: date, shift: int) -> tuple[int, int, int]:
    ordinal = day.toordinal() + shift
    year = (ordinal - _EPOCH) * _CYCLE_YEARS // _CYCLE_DAYS + 1
    while _month_start(year + 1, 1) <= ordinal:
        year += 1
    while _month_start(year, 1) > ordinal:
        year -= 1
    month = max(m for m in range(1, 13) if _month_start(year, m) <= ordinal)
    return year, month, ordinal - _month_start(year, month) + 1


@function(
    "التاريخ الهجري (تقديري)",
    "Date de l’hégire (estimée)",
    args={"day": ("اليوم", "Jour"), "shift": _SHIFT},
    serves=_SERVES,
)
def hijri_date(day: date, shift: Signed = _NONE) -> str:
    """Write a day in the Hijri calendar, marked as an estimate.

    >>> hijri_date("2026-03-20"), hijri_date("2024-02-23")
    ('1 شوال 1447 (تقديري)', '13 شعبان 1445 (تقديري)')
    >>> hijri_date("2022-05-02"), hijri_date("2027-03-08", 1)
    ('1 شوال 1443 (تقديري)', '1 شوال 1448 (تقديري)')
    """
    year, month, number = _hijri(day, int(shift))
    return f"{number} {_MONTHS[month - 1]} {year} (تقديري)"


@function(
    "السنة الهجرية (تقديرية)",
    "Année de l’hégire (estimée)",
    args={"day": ("اليوم", "Jour")},
    serves=_SERVES,
)
def hijri_year(day: date) -> int:
    """Return the Hijri year of a day, by estimate.

    >>> hijri_year("2026-06-16"), hijri_year("2026-06-15")
    (1448, 1447)
    >>> hijri_year("2027-03-09")
    1448
    """
    return _hijri(day, 0)[0]


@function(
    "اليوم الميلادي لتاريخ هجري (تقديري)",
    "Jour d’une date de l’hégire (estimé)",
    args={"year": ("السنة", "Année"), "month": ("الشهر", "Mois"), "number": ("اليوم", "Jour")},
    serves=_SERVES,
)
def day_of_hijri(year: Count, month: Count, number: Count) -> date | Wrong:
    """Return the day of a Hijri date, by estimate: 1 Shawwal is Eid al-Fitr.

    >>> print(day_of_hijri(1446, 10, 1), day_of_hijri(1447, 12, 10))
    2025-03-31 2026-05-27
    >>> print(day_of_hijri(1446, 13, 1))
    لا يوجد هذا اليوم الهجري.
    """
    if not (1300 <= year <= 1600 and 1 <= month <= 12 and 1 <= number <= 30):  # noqa: PLR2004 - the calendar's own bounds.
        return _NOT_HIJRI
    ordinal = _month_start(year, month) + number - 1
    following = _month_start(year + month // 12, month % 12 + 1)
    return _NOT_HIJRI if ordinal >= following else date.fromordinal(ordinal)


@function(
    "أيام الأعياد الدينية في سنة (تقديرية)",
    "Jours fériés religieux d’une année (estimés)",
    args={"year": ("السنة الميلادية", "Année"), "shift": _SHIFT},
    serves=("HRF-LEAVE-02", "HRF-TRAIN-01", "EDU-MAP-02"),
)
def feast_days(year: Count, shift: Signed = _NONE) -> list[date] | Wrong:
    """Return the days off of the feasts that follow the moon in a year, by estimate.

    >>> print(*feast_days(2026))
    2026-03-20 2026-03-21 2026-05-27 2026-05-28 2026-06-16 2026-08-25 2026-08-26
    >>> print(*feast_days(2026, 1)[:2])
    2026-03-19 2026-03-20
    """
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return _NO_YEAR
    first = _hijri(date(year, 1, 1), 0)[0]
    found = (
        date.fromordinal(_month_start(hijri, month) + day - 1 + n - int(shift))
        for hijri in (first, first + 1)
        for month, day, days in FEASTS
        for n in range(days)
    )
    return sorted(day for day in found if day.year == year)
