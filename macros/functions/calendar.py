"""Days: working days with the Moroccan holidays, month names, Hijri estimates, school years."""

import re
from datetime import date, timedelta

from macros.argument import Count, Days, Wrong
from macros.function import function
from validators.kinds.day import MONTHS, show_day
from validators.limits.public_holidays import fixed_holidays
from validators.school_year import holding, shifted
from validators.text import western_digits

_SERVES = ("HRF-LEAVE-02", "HRF-TRAIN-01", "LEG-LAW-05", "EDU-MAP-02", "SUP-GUID-05")
_DAY = ("اليوم", "Jour")
_OFF = ("أيام الأعياد الدينية", "Jours fériés religieux")
_SATURDAY = 5
_WEEK = (
    ("الاثنين", "lundi"),
    ("الثلاثاء", "mardi"),
    ("الأربعاء", "mercredi"),
    ("الخميس", "jeudi"),
    ("الجمعة", "vendredi"),
    ("السبت", "samedi"),
    ("الأحد", "dimanche"),
)
_ORDER = Wrong("تاريخ النهاية قبل تاريخ البداية.", "La fin précède le début.")
_YEAR = Wrong("السنة الدراسية تكتب هكذا: 2026/2027.", "L’année scolaire s’écrit ainsi : 2026/2027.")


def works(day: date, off: tuple[date, ...]) -> bool:
    """Tell whether offices are open on a day."""
    return day.weekday() < _SATURDAY and day not in off and day not in fixed_holidays()


def next_open(day: date, off: tuple[date, ...]) -> date:
    """Return the day, or the first working day after it."""
    while not works(day, off):
        day += timedelta(days=1)
    return day


@function("هل هو يوم عمل", "Jour ouvrable", args={"day": _DAY, "off": _OFF}, serves=_SERVES)
def is_working_day(day: date, off: Days = ()) -> bool:
    """Tell whether a day is neither at the week-end nor a holiday.

    >>> is_working_day("2026-11-06"), is_working_day("2026-11-05")
    (False, True)
    >>> is_working_day("20/03/2026", ["20/03/2026"])
    False
    """
    return works(day, off)


@function("أول يوم عمل", "Premier jour ouvrable", args={"day": _DAY, "off": _OFF}, serves=_SERVES)
def next_working_day(day: date, off: Days = ()) -> date:
    """Return the day itself if offices are open, else the next working day.

    >>> print(next_working_day("2026-11-06"))
    2026-11-09
    >>> print(next_working_day("2026-03-20", ["2026-03-20", "2026-03-21", "2026-03-23"]))
    2026-03-24
    """
    return next_open(day, off)


@function("هل هو عطلة رسمية ثابتة", "Jour férié fixe", args={"day": _DAY}, serves=_SERVES)
def is_public_holiday(day: date) -> bool:
    """Tell whether a day is one of the fixed public holidays of its year.

    >>> is_public_holiday("2025-10-31"), is_public_holiday("2026-10-31")
    (False, True)
    >>> is_public_holiday("2024-01-14"), is_public_holiday("2023-01-14")
    (True, False)
    """
    return day in fixed_holidays()


@function(
    "عدد أيام العمل",
    "Jours ouvrables",
    args={"first": ("من", "Du"), "last": ("إلى", "Au"), "off": _OFF},
    serves=_SERVES,
)
def working_days(first: date, last: date, off: Days = ()) -> int | Wrong:
    """Count the working days between two days, both counted.

    >>> working_days("2026-11-02", "2026-12-03")
    22
    >>> working_days("2026-03-16", "2026-03-20", ["2026-03-20"])
    4
    """
    if last < first:
        return _ORDER
    days = (last - first).days + 1
    return sum(works(first + timedelta(days=n), off) for n in range(days))


@function("تاريخ بالحروف المغربية", "Date en arabe", args={"day": _DAY}, serves=_SERVES)
def date_ar(day: date) -> str:
    """Write a day with the Moroccan month names.

    >>> date_ar("2026-09-05"), date_ar("2026-07-30")
    ('5 شتنبر 2026', '30 يوليوز 2026')
    >>> date_ar("1/8/2026")
    '1 غشت 2026'
    """
    return show_day(day, "ar")


@function("تاريخ بالفرنسية", "Date en lettres", args={"day": _DAY}, serves=_SERVES)
def date_fr(day: date) -> str:
    """Write a day in French.

    >>> date_fr("2026-08-14")
    '14 août 2026'
    >>> date_fr("2026-08-01")
    '1er août 2026'
    """
    said = show_day(day, "fr")
    return f"1er{said[1:]}" if day.day == 1 else said


@function("اسم الشهر", "Nom du mois", args={"month": ("الشهر", "Mois")}, serves=_SERVES)
def month_name(month: Count) -> str | Wrong:
    """Return the Moroccan name of a month, 1 to 12.

    >>> month_name(9), month_name(12)
    ('شتنبر', 'دجنبر')
    >>> print(month_name(13))
    رقم الشهر بين 1 و12.
    """
    if not 1 <= month <= len(MONTHS):
        return Wrong("رقم الشهر بين 1 و12.", "Le mois va de 1 à 12.")
    return MONTHS[month - 1][0]


@function("اسم يوم الأسبوع", "Jour de la semaine", args={"day": _DAY}, serves=_SERVES)
def weekday_name(day: date) -> str:
    """Return the name of a day's weekday in Arabic.

    >>> weekday_name("2026-03-02")
    'الاثنين'
    >>> weekday_name("2026-11-06")
    'الجمعة'
    """
    return _WEEK[day.weekday()][0]


@function("السنة الدراسية ليوم", "Année scolaire d’un jour", args={"day": _DAY}, serves=_SERVES)
def school_year(day: date) -> str:
    """Return the school year that a day lies in, from the first of September on.

    >>> school_year("2026-11-24")
    '2026/2027'
    >>> school_year("2026-08-31")
    '2025/2026'
    """
    return holding(day)


def _school_year(text: str) -> str | Wrong:
    found = re.fullmatch(r"(\d{4})(?: ?[-/] ?(\d{4}))?", western_digits(text))
    if not found or (found[2] and int(found[2]) != int(found[1]) + 1):
        return _YEAR
    return shifted(found[1], 0)


@function(
    "كتابة السنة الدراسية",
    "Année scolaire normalisée",
    args={"label": ("السنة الدراسية", "Année scolaire")},
    serves=_SERVES,
)
def school_year_label(label: str) -> str | Wrong:
    """Return a school year as Massar writes it.

    >>> school_year_label("2026-2027"), school_year_label("٢٠٢٦/٢٠٢٧")
    ('2026/2027', '2026/2027')
    >>> print(school_year_label("2026/2028"))
    السنة الدراسية تكتب هكذا: 2026/2027.
    """
    return _school_year(label)


@function(
    "السنة الدراسية الموالية",
    "Année scolaire suivante",
    args={"label": ("السنة الدراسية", "Année scolaire")},
    serves=_SERVES,
)
def school_year_next(label: str) -> str | Wrong:
    """Return the school year after one.

    >>> school_year_next("2026/2027")
    '2027/2028'
    >>> school_year_next("1999-2000")
    '2000/2001'
    """
    found = _school_year(label)
    return found if isinstance(found, Wrong) else shifted(found, 1)
