"""Procedures: the last day to act before a court or an administration."""

from datetime import date, timedelta

from macros.argument import Count, Days, Today, Wrong
from macros.function import function
from validators.full_days import last_useful
from validators.limit import Limit
from validators.limits.court import (
    ADMINISTRATIVE_APPEAL_DAYS,
    ANNULMENT_DAYS,
    APPEAL_DAYS,
    CASSATION_DAYS,
    OPPOSITION_DAYS,
    SILENCE_DAYS,
    SUMMARY_APPEAL_DAYS,
)
from validators.limits.public_holidays import fixed_holidays

_SERVES = ("LEG-LAW-01", "LEG-LAW-05")
_OFF = ("أيام الأعياد الدينية", "Jours fériés religieux")
_ARGS = {"notified": ("تاريخ التبليغ", "Notifié le"), "off": _OFF}
_TOO_FAR = Wrong("الأجل خارج ما يمكن حسابه.", "Le délai dépasse ce qui se calcule.")


def _last(start: date, days: int, off: tuple[date, ...]) -> date | Wrong:
    return last_useful(start, days, fixed_holidays().union(off)) or _TOO_FAR


def _runs(limit: Limit, notified: date, off: tuple[date, ...]) -> date | Wrong:
    return _last(notified, int(limit.at(notified)), off)


@function(
    "آخر يوم لأجل كامل",
    "Dernier jour d’un délai franc",
    args={"start": ("بداية الأجل", "Début"), "days": ("عدد الأيام", "Jours"), "off": _OFF},
    serves=_SERVES,
)
def full_days_end(start: date, days: Count, off: Days = ()) -> date | Wrong:
    """Return the last day to act when so many full days run, moved to a working day.

    >>> print(full_days_end("2026-03-02", 30), full_days_end("2026-03-02", 30, ["2026-04-02"]))
    2026-04-02 2026-04-03
    """
    return _last(start, days, off)


@function("آخر يوم للاستئناف المدني", "Dernier jour d’appel", args=_ARGS, serves=_SERVES)
def appeal_end(notified: date, off: Days = ()) -> date | Wrong:
    """Return the last day to appeal against a civil judgment.

    >>> print(appeal_end("2026-03-02"))
    2026-04-02
    """
    return _runs(APPEAL_DAYS, notified, off)


@function("آخر يوم للتعرض", "Dernier jour d’opposition", args=_ARGS, serves=_SERVES)
def opposition_end(notified: date, off: Days = ()) -> date | Wrong:
    """Return the last day to oppose a judgment by default.

    >>> print(opposition_end("2026-03-02"))
    2026-03-13
    """
    return _runs(OPPOSITION_DAYS, notified, off)


@function(
    "آخر يوم لاستئناف الأمر الاستعجالي",
    "Dernier jour d’appel d’un référé",
    args=_ARGS,
    serves=_SERVES,
)
def summary_appeal_end(notified: date, off: Days = ()) -> date | Wrong:
    """Return the last day to appeal against a summary order.

    >>> print(summary_appeal_end("2026-03-02"))
    2026-03-18
    """
    return _runs(SUMMARY_APPEAL_DAYS, notified, off)


@function("آخر يوم للنقض", "Dernier jour de cassation", args=_ARGS, serves=_SERVES)
def cassation_end(notified: date, off: Days = ()) -> date | Wrong:
    """Return the last day to ask for cassation.

    >>> print(cassation_end("2026-10-02"))
    2026-11-02
    """
    return _runs(CASSATION_DAYS, notified, off)


@function(
    "آخر يوم للاستئناف الإداري",
    "Dernier jour d’appel administratif",
    args=_ARGS,
    serves=_SERVES,
)
def administrative_appeal_end(notified: date, off: Days = ()) -> date | Wrong:
    """Return the last day to appeal against a judgment of an administrative court.

    >>> print(administrative_appeal_end("2026-10-06"))
    2026-11-09
    """
    return _runs(ADMINISTRATIVE_APPEAL_DAYS, notified, off)


@function("آخر يوم لدعوى الإلغاء", "Dernier jour du recours", args=_ARGS, serves=_SERVES)
def annulment_end(notified: date, off: Days = ()) -> date | Wrong:
    """Return the last day to ask a court to annul a decision.

    >>> print(annulment_end("2026-03-02"))
    2026-05-04
    """
    return _runs(ANNULMENT_DAYS, notified, off)


@function(
    "يوم اعتبار السكوت رفضا",
    "Jour du refus tacite",
    args={"asked": ("تاريخ الطلب", "Demandé le")},
    serves=(*_SERVES, "LEG-LAW-03"),
)
def silence_refusal(asked: date) -> date:
    """Return the day on which an administration's silence becomes a refusal.

    >>> print(silence_refusal("2026-03-02"))
    2026-05-01
    """
    return asked + timedelta(days=int(SILENCE_DAYS.at(asked)))


@function(
    "الأيام الباقية",
    "Jours restants",
    args={"last": ("آخر أجل", "Échéance"), "day": ("في يوم", "Au")},
    serves=(*_SERVES, "HRF-SEC-02"),
)
def days_left(last: date, day: Today) -> int:
    """Return the days until a last day; below zero it has passed.

    >>> days_left("2026-04-02", "2026-03-30"), days_left("2026-04-02", "2026-04-05")
    (3, -3)
    """
    return (last - day).days
