"""Posts and hours: what a school needs, has, and has too much of."""

from decimal import Decimal

from macros.argument import Number, Numbers, Wrong
from macros.function import function
from macros.rounding import half_up

_SERVES = ("HRF-MOVE-02", "HRF-MOVE-03", "EDU-MAP-05")
_SERVICE = ("حصة الأستاذ", "Service d’un enseignant")
_HOURS = ("الحصص المطلوبة", "Heures requises")
_TEACHERS = ("الأساتذة", "Enseignants")
_NO_SERVICE = Wrong("حصة الأستاذ لا تكون صفرا.", "Le service ne peut être nul.")
_SHAPES = Wrong("عدد الأقسام والحصص مختلف.", "Autant de classes que d’horaires.")


@function(
    "الحصص المطلوبة",
    "Heures requises",
    args={"classes": ("الأقسام", "Classes"), "weekly": ("حصة القسم", "Heures par classe")},
    serves=_SERVES,
)
def hours_needed(classes: Numbers, weekly: Numbers) -> Decimal | Wrong:
    """Return the weekly hours of all classes of a subject.

    >>> hours_needed([6, 4], [5, 4])
    46
    >>> hours_needed(3, 6)
    18
    """
    if len(classes) != len(weekly):
        return _SHAPES
    return sum((c * w for c, w in zip(classes, weekly, strict=True)), Decimal(0))


@function(
    "المناصب المطلوبة", "Postes requis", args={"hours": _HOURS, "service": _SERVICE}, serves=_SERVES
)
def posts_needed(hours: Number, service: Number) -> Decimal | Wrong:
    """Return the posts that so many hours need, with two decimals.

    >>> posts_needed(46, 21), posts_needed(48, 24)
    (2.19, 2)
    >>> print(posts_needed(46, 0))
    حصة الأستاذ لا تكون صفرا.
    """
    return half_up(hours / service) if service else _NO_SERVICE


@function(
    "الحصص المتبقية",
    "Heures résiduelles",
    args={"hours": _HOURS, "service": _SERVICE},
    serves=_SERVES,
)
def residual_hours(hours: Number, service: Number) -> Decimal | Wrong:
    """Return the hours beyond the whole posts.

    >>> residual_hours(46, 21), residual_hours(48, 24)
    (4, 0)
    >>> residual_hours(20, 21)
    20
    """
    return hours % service if service else _NO_SERVICE


@function(
    "رصيد الحصص: فائض أو خصاص",
    "Solde en heures",
    args={"teachers": _TEACHERS, "hours": _HOURS, "service": _SERVICE},
    serves=_SERVES,
)
def hours_balance(teachers: Number, hours: Number, service: Number) -> Decimal:
    """Return the hours that teachers give beyond the need; below zero is a shortage.

    >>> hours_balance(2, 46, 21), hours_balance(3, 46, 21)
    (-4, 17)
    >>> hours_balance(2, 48, 24)
    0
    """
    return teachers * service - hours


@function(
    "رصيد المناصب: فائض أو خصاص",
    "Solde en postes",
    args={"teachers": _TEACHERS, "hours": _HOURS, "service": _SERVICE},
    serves=_SERVES,
)
def posts_balance(teachers: Number, hours: Number, service: Number) -> Decimal | Wrong:
    """Return the teachers beyond the posts needed; below zero is a shortage.

    >>> posts_balance(2, 46, 21), posts_balance(3, 46, 21)
    (-0.19, 0.81)
    >>> posts_balance(2, 48, 24)
    0
    """
    return half_up(teachers - hours / service) if service else _NO_SERVICE
