"""Allowances: kilometres, overtime, marking, family."""

from decimal import Decimal

from macros.argument import Count, Number, Today, Wrong
from macros.function import function
from macros.rounding import half_up
from validators.limits.allowance import KILOMETRE, OVERTIME_HOUR
from validators.limits.family_allowance import (
    CHILDREN,
    FIRST_CHILDREN,
    FIRST_CHILDREN_DIRHAMS,
    LATER_CHILDREN_DIRHAMS,
)
from validators.limits.marking import COPY_DIRHAMS
from validators.text import fold

_SERVES = ("HRF-PROC-11", "HRF-BUDGET-07")
_DAY = ("في يوم", "Au")
_POST = ("أين يدرس", "Où il enseigne")
_SMALL_HP, _MIDDLE_HP = 6, 9
_POSTS = {
    fold(word): limit
    for words, limit in zip(
        (
            ("middle", "إعدادي", "collège"),
            ("high", "تأهيلي", "lycée"),
            ("agrege_high", "مبرز بالتأهيلي", "agrégé au lycée"),
            ("agrege_higher", "مبرز بالأقسام التحضيرية", "agrégé en CPGE"),
        ),
        OVERTIME_HOUR,
        strict=True,
    )
    for word in words
}
_NO_POST = Wrong(
    "اكتب: إعدادي، أو تأهيلي، أو مبرز بالتأهيلي، أو مبرز بالأقسام التحضيرية.",
    "Écrivez : collège, lycée, agrégé au lycée ou agrégé en CPGE.",
)


@function(
    "التعويض الكيلومتري",
    "Indemnité kilométrique",
    args={
        "kilometres": ("الكيلومترات", "Kilomètres"),
        "power": ("القوة الجبائية", "Puissance fiscale"),
        "day": _DAY,
    },
    serves=_SERVES,
)
def km_allowance(kilometres: Number, power: Count, day: Today) -> Decimal:
    """Return what kilometres in one's own car are paid, by its fiscal horsepower.

    >>> km_allowance(350, [6, 7, 10], "2026-02-02")
    [420, 612.5, 805]
    """
    return half_up(kilometres * KILOMETRE[(power > _SMALL_HP) + (power > _MIDDLE_HP)].at(day))


@function(
    "أجر الساعة الإضافية",
    "Taux de l’heure supplémentaire",
    args={"post": _POST, "day": _DAY},
    serves=_SERVES,
)
def overtime_rate(post: str, day: Today) -> Decimal | Wrong:
    """Return what an hour of overtime is paid before tax.

    >>> overtime_rate(["إعدادي", "lycée", "agrégé en CPGE"], "2026-02-02")
    [159, 218, 327]
    >>> overtime_rate("إعدادي", "2025-10-05")
    91
    """
    limit = _POSTS.get(fold(post))
    return _NO_POST if limit is None else limit.at(day)


@function(
    "تعويض الساعات الإضافية الخام",
    "Heures supplémentaires, brut",
    args={"hours": ("الساعات", "Heures"), "post": _POST, "day": _DAY},
    serves=_SERVES,
)
def overtime_gross(hours: Number, post: str, day: Today) -> Decimal | Wrong:
    """Return what hours of overtime are paid before tax.

    >>> overtime_gross([8, 10], ["إعدادي", "تأهيلي"], "2026-02-02")
    [1272, 2180]
    """
    rate = overtime_rate(post, day)
    return rate if isinstance(rate, Wrong) else half_up(hours * rate)


@function(
    "تعويض التصحيح الخام",
    "Indemnité de correction, brut",
    args={"copies": ("الأوراق", "Copies"), "day": _DAY},
    serves=(*_SERVES, "EXA-EXAM-02"),
)
def marking_gross(copies: Count, day: Today) -> Decimal:
    """Return what the marking of so many copies is paid before tax.

    >>> marking_gross(150, "2023-07-03")
    600
    """
    return copies * COPY_DIRHAMS.at(day)


@function(
    "التعويضات العائلية الشهرية",
    "Allocations familiales du mois",
    args={"children": ("الأبناء المعالون", "Enfants à charge"), "day": _DAY},
    serves=("HRF-TRAIN-07", "HRF-TRAIN-08"),
)
def family_allowance(children: Count, day: Today) -> Decimal:
    """Return the monthly family allowance of so many children.

    >>> family_allowance([0, 1, 3, 4, 6, 7], "2026-01-31")
    [0, 300, 900, 1000, 1200, 1200]
    """
    counted = min(children, int(CHILDREN.at(day)))
    first = min(counted, int(FIRST_CHILDREN.at(day)))
    later = counted - first
    return first * FIRST_CHILDREN_DIRHAMS.at(day) + later * LATER_CHILDREN_DIRHAMS.at(day)
