"""Retirement: the day, and the share of salary that a pension is."""

from calendar import monthrange
from datetime import date
from decimal import Decimal

from macros.argument import Number, Today, Wrong
from macros.function import function
from validators.limits.early_retirement import MEN_YEARS, WOMEN_YEARS
from validators.limits.pension import YEAR_SHARE, YEAR_SHARE_EARLY
from validators.limits.retirement import AGE_MONTHS
from validators.span import later

_SERVES = ("HRF-CAREER-02", "HRF-CAREER-08")
_BIRTH = {"birth": ("تاريخ الازدياد", "Naissance")}
_UNKNOWN = Wrong("لا سن تقاعد معروفة لهذا التاريخ.", "Pas d’âge de retraite connu pour cette date.")


@function("تاريخ التقاعد", "Date de retraite", args=_BIRTH, serves=_SERVES)
def retirement_date(birth: date) -> date | Wrong:
    """Return the day on which the age of retirement is reached.

    >>> print(retirement_date("1957-03-15"), retirement_date("1961-08-31"))
    2017-09-15 2024-02-29
    >>> print(retirement_date("1970-02-28"), retirement_date("1956-05-10"))
    2033-02-28 2016-05-10
    """
    months = AGE_MONTHS.on(birth)
    return _UNKNOWN if months is None else later(birth, int(months)) or _UNKNOWN


@function("آخر يوم في الشهر للتقاعد", "Fin du mois de retraite", args=_BIRTH, serves=_SERVES)
def retirement_month_end(birth: date) -> date | Wrong:
    """Return the last day of the month in which the age of retirement is reached.

    >>> print(retirement_month_end("1957-03-15"))
    2017-09-30
    >>> print(retirement_month_end("1962-01-01"))
    2025-01-31
    """
    day = retirement_date(birth)
    if not isinstance(day, date):
        return _UNKNOWN
    return day.replace(day=monthrange(day.year, day.month)[1])


@function(
    "نسبة المعاش",
    "Taux de pension",
    args={
        "before": ("سنوات قبل 2017", "Années avant 2017"),
        "after": ("سنوات منذ 2017", "Années depuis 2017"),
        "early": ("تقاعد نسبي", "Retraite anticipée"),
    },
    serves=_SERVES,
)
def pension_rate(before: Number, after: Number, early: bool = False) -> Decimal:  # noqa: FBT001, FBT002 - a cell holds yes or no.
    """Return the share of the reference salary, at most the whole of it.

    >>> pension_rate(20, 9), pension_rate(16, 9, "نعم")
    (0.68, 0.455)
    >>> pension_rate(40, 9)
    1
    """
    (_, old, _), (_, new, _) = (YEAR_SHARE_EARLY if early else YEAR_SHARE).steps
    return min(Decimal(1), before * old + after * new)


@function(
    "سنوات الخدمة للتقاعد النسبي",
    "Années pour la retraite anticipée",
    args={"woman": ("أنثى", "Femme"), "day": ("في يوم", "Au")},
    serves=_SERVES,
)
def early_retirement_years(woman: bool, day: Today) -> Decimal:  # noqa: FBT001 - a cell holds yes or no.
    """Return the years of service after which one may ask to retire early.

    >>> early_retirement_years(["نعم", "لا"], "2026-11-24")
    [18, 24]
    >>> early_retirement_years("لا", "2016-12-31")
    21
    """
    return (WOMEN_YEARS if woman else MEN_YEARS).at(day)
