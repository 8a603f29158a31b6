"""Salaries: the index of a scale and step, what it is worth, the residence allowance."""

from decimal import Decimal

from macros.argument import Count, Today, Wrong
from macros.function import function
from macros.rounding import half_up
from validators.identifiers import scale as scales
from validators.limits.base_salary import (
    INDEX,
    POINTS,
    ZONE_A,
    ZONE_B_FROM_SCALE_7,
    ZONE_B_TO_SCALE_6,
    ZONE_C,
)

_SERVES = ("HRF-CAREER-02", "HRF-LEAVE-04", "HRF-TRAIN-10")
_SCALE = ("السلم", "Échelle")
_INDEX = {"index": ("الرقم الاستدلالي", "Indice")}
_DAY = ("في يوم", "Au")
_BASE = {**_INDEX, "day": _DAY}
_NO_INDEX = Wrong(
    "لا رقم استدلاليا لهذا السلم وهذه الرتبة.", "Pas d’indice pour cette échelle et cet échelon."
)
_NO_ZONE = Wrong("المنطقة: A أو B أو C.", "La zone est A, B ou C.")
_MONTHS = 12
_SCALE_7 = 7


@function(
    "الرقم الاستدلالي",
    "Indice",
    args={"scale": _SCALE, "step": ("الرتبة", "Échelon")},
    serves=_SERVES,
)
def index_of(scale: str, step: Count) -> int | Wrong:
    """Return the index of a scale and a step.

    >>> index_of(10, 1), index_of("السلم 11", 2), index_of("11", 13)
    (275, 369, 704)
    >>> print(index_of(10, 14))
    لا رقم استدلاليا لهذا السلم وهذه الرتبة.
    """
    steps = INDEX.get(scales.clean(scale), ())
    return steps[step - 1] if 1 <= step <= len(steps) else _NO_INDEX


@function("الراتب الأساسي السنوي", "Traitement de base annuel", args=_BASE, serves=_SERVES)
def base_salary_year(index: Count, day: Today) -> Decimal:
    """Return the yearly base salary of an index, in dirhams.

    >>> base_salary_year([275, 369, 704], "2026-01-01")
    [20231, 25017.48, 42075.68]
    >>> base_salary_year(100, "2026-01-01")
    9885
    """
    total, below = Decimal(0), 0
    for upto, value in POINTS:
        points = max(0, (index if upto is None else min(index, upto)) - below)
        total += points * value.at(day)
        below = upto or index
    return half_up(total)


@function("الراتب الأساسي الشهري", "Traitement de base mensuel", args=_BASE, serves=_SERVES)
def base_salary_month(index: Count, day: Today) -> Decimal:
    """Return the monthly base salary of an index, in dirhams.

    >>> base_salary_month([275, 369, 704], "2026-01-01")
    [1685.92, 2084.79, 3506.31]
    >>> base_salary_month(0, "2026-01-01")
    0
    """
    return half_up(Decimal(str(base_salary_year(index, day))) / _MONTHS)


@function(
    "تعويض الإقامة الشهري",
    "Indemnité de résidence mensuelle",
    args={**_INDEX, "scale": _SCALE, "zone": ("المنطقة", "Zone"), "day": _DAY},
    serves=_SERVES,
)
def residence_allowance(index: Count, scale: str, zone: str, day: Today) -> Decimal | Wrong:
    """Return the monthly residence allowance of an index in a zone.

    >>> residence_allowance([369, 275], [11, 10], ["A", "c"], "2026-01-01")
    [521.2, 168.59]
    >>> residence_allowance([275, 151], [10, 6], "B", "2026-01-01")
    [252.89, 115.97]
    """
    clean = scales.clean(scale)
    if scales.check(clean):
        return _NO_INDEX
    low = clean != "HE" and int(clean) < _SCALE_7
    zones = {"A": ZONE_A, "B": ZONE_B_TO_SCALE_6 if low else ZONE_B_FROM_SCALE_7, "C": ZONE_C}
    share = zones.get(zone.upper())
    if share is None:
        return _NO_ZONE
    return half_up(Decimal(str(base_salary_month(index, day))) * share.at(day))
