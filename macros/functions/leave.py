"""Leaves: their ends, working days, sick pay, what is left."""

from datetime import date, timedelta
from decimal import Decimal

from macros.argument import Count, Days, Today, Wrong
from macros.function import function
from macros.functions.calendar import next_open
from validators.limits.leave import (
    ANNUAL_WORKING_DAYS,
    MATERNITY_DAYS,
    PATERNITY_DAYS,
    SICK_SHORT_DAYS,
    SICK_SHORT_FULL_DAYS,
)
from validators.limits.medical_certificate import SENT_DAYS, SENT_DAYS_RURAL

_SERVES = ("HRF-LEAVE-01", "HRF-LEAVE-02", "HRF-LEAVE-03")
_FIRST = ("أول يوم", "Premier jour")
_OFF = ("أيام الأعياد الدينية", "Jours fériés religieux")
_WORKING = {"first": _FIRST, "days": ("أيام العمل", "Jours ouvrables"), "off": _OFF}
_SICK = {
    "used": ("أيام المرض في 12 شهرا", "Jours pris en 12 mois"),
    "asked": ("أيام الرخصة الجديدة", "Jours demandés"),
    "day": ("في يوم", "Au"),
}
_DAYS = Wrong("عدد الأيام بين 1 و366.", "Le nombre de jours va de 1 à 366.")
_DAYS_MAX = 366


def _last(first: date, days: int, off: tuple[date, ...]) -> date | Wrong:
    if not 1 <= days <= _DAYS_MAX:
        return _DAYS
    day = next_open(first, off)
    for _ in range(days - 1):
        day = next_open(day + timedelta(days=1), off)
    return day


@function("آخر يوم في الرخصة", "Dernier jour du congé", args=_WORKING, serves=_SERVES)
def leave_end(first: date, days: Count, off: Days = ()) -> date | Wrong:
    """Return the last day of a leave counted in working days.

    >>> print(leave_end("2026-11-02", 22))
    2026-12-03
    >>> print(leave_end("2026-03-16", 5, ["2026-03-20"]))
    2026-03-23
    """
    return _last(first, days, off)


@function("يوم استئناف العمل", "Jour de reprise", args=_WORKING, serves=_SERVES)
def leave_return(first: date, days: Count, off: Days = ()) -> date | Wrong:
    """Return the first working day after a leave counted in working days.

    >>> print(leave_return("2026-11-02", 22))
    2026-12-04
    >>> print(leave_return("2026-11-03", 3))
    2026-11-09
    """
    last = _last(first, days, off)
    return last if isinstance(last, Wrong) else next_open(last + timedelta(days=1), off)


@function(
    "الرصيد المتبقي من الرخصة السنوية",
    "Solde du congé annuel",
    args={
        "taken": ("الأيام المستفاد منها", "Jours pris"),
        "carried": ("أيام مرحلة من السنة السابقة", "Jours reportés"),
        "day": ("في يوم", "Au"),
    },
    serves=_SERVES,
)
def leave_left(taken: Count, carried: Count = 0, *, day: Today) -> Decimal:
    """Return the working days of annual leave that are left; below zero, too many were taken.

    >>> leave_left([8, 22, 25], None, "2026-12-31")
    [14, 0, -3]
    >>> leave_left(20, 5, "2026-12-31")
    7
    """
    return ANNUAL_WORKING_DAYS.at(day) + carried - taken


@function(
    "أيام المرض بأجرة كاملة", "Jours de maladie à plein traitement", args=_SICK, serves=_SERVES
)
def sick_full(used: Count, asked: Count, day: Today) -> Decimal:
    """Return the days of a new short sick leave on full pay.

    >>> sick_full([100, 80, 175], [20, 20, 10], "2026-11-24")
    [0, 10, 0]
    >>> sick_full(0, 200, "2026-11-24")
    90
    """
    return max(SICK_SHORT_FULL_DAYS.at(day) - used, Decimal(0)).min(Decimal(asked))


@function(
    "أيام المرض بنصف الأجرة", "Jours de maladie à demi-traitement", args=_SICK, serves=_SERVES
)
def sick_half(used: Count, asked: Count, day: Today) -> Decimal:
    """Return the days of a new short sick leave on half pay.

    >>> sick_half([100, 80, 175], [20, 20, 10], "2026-11-24")
    [20, 10, 5]
    >>> sick_half(0, 200, "2026-11-24")
    90
    """
    end = Decimal(used + asked)
    upto = end.min(SICK_SHORT_DAYS.at(day))
    return max(upto - max(SICK_SHORT_FULL_DAYS.at(day), Decimal(used)), Decimal(0))


@function("أيام المرض خارج الحق", "Jours de maladie hors droit", args=_SICK, serves=_SERVES)
def sick_over(used: Count, asked: Count, day: Today) -> Decimal:
    """Return the days of a new short sick leave beyond six months in twelve.

    >>> sick_over([100, 175, 190], [20, 10, 10], "2026-11-24")
    [0, 5, 10]
    >>> sick_over(0, 200, "2026-11-24")
    20
    """
    return max(used + asked - max(SICK_SHORT_DAYS.at(day), Decimal(used)), Decimal(0))


@function(
    "آخر يوم في رخصة الولادة", "Fin du congé de maternité", args={"first": _FIRST}, serves=_SERVES
)
def maternity_end(first: date) -> date:
    """Return the last day of a maternity leave of fourteen weeks.

    >>> print(maternity_end("2026-01-01"))
    2026-04-08
    >>> print(maternity_end("2026-11-02"))
    2027-02-07
    """
    return first + timedelta(days=int(MATERNITY_DAYS.at(first)) - 1)


@function(
    "آخر يوم في رخصة الأبوة", "Fin du congé de paternité", args={"first": _FIRST}, serves=_SERVES
)
def paternity_end(first: date) -> date:
    """Return the last day of a paternity leave of fifteen days.

    >>> print(paternity_end("2026-11-01"))
    2026-11-15
    >>> print(paternity_end("2026-02-20"))
    2026-03-06
    """
    return first + timedelta(days=int(PATERNITY_DAYS.at(first)) - 1)


@function(
    "هل أرسلت الشهادة الطبية في الأجل",
    "Certificat médical dans le délai",
    args={
        "first": ("أول يوم غياب", "Premier jour d’absence"),
        "sent": ("يوم الإرسال", "Envoyé le"),
        "rural": ("وسط قروي", "Milieu rural"),
    },
    serves=_SERVES,
)
def certificate_on_time(first: date, sent: date, rural: bool = False) -> bool:  # noqa: FBT001, FBT002 - a cell holds yes or no.
    """Tell whether a medical certificate was sent in time: two days, three in the country.

    >>> certificate_on_time("2026-11-02", "2026-11-04"), certificate_on_time("2026-11-02", "2026-11-05")
    (True, False)
    >>> certificate_on_time("2026-11-02", "2026-11-05", "نعم")
    True
    """
    return 0 <= (sent - first).days <= (SENT_DAYS_RURAL if rural else SENT_DAYS).at(first)
