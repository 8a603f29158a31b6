"""Social support: grants of boarders and canteens, TAYSSIR, one million schoolbags."""

from decimal import Decimal

from macros.argument import Count, Texts, Today, Wrong
from macros.function import function
from macros.level import cycle_of, level_of
from validators.limits.school_grants import BOARDING, CANTEEN, HALF_BOARD, SUPPLEMENT
from validators.limits.schoolbag import BASIC, HIGH
from validators.limits.schoolbag import CHILDREN as SCHOOLBAG_CHILDREN
from validators.limits.tayssir import CHILDREN, MONTHLY, MONTHS
from validators.text import fold

_GRANTS = ("HRF-SOCIAL-10", "HRF-SOCIAL-02")
_TAYSSIR = ("HRF-SOCIAL-13", "HRF-SOCIAL-14")
_DAY = ("في يوم", "Au")
_PUPILS = ("المستفيدون", "Bénéficiaires")
_LEVEL = ("المستوى", "Niveau")
_LEVELS = ("مستويات أبناء الأسرة", "Niveaux des enfants de la famille")
_KINDS = {
    fold(word): limit
    for words, limit in (
        (("boarding", "internat", "داخلي", "داخلية"), BOARDING),
        (("half_board", "demi", "demi-pension", "نصف داخلي", "نصف داخلية"), HALF_BOARD),
        (("canteen", "cantine", "مطعم", "مطعم مدرسي"), CANTEEN),
    )
    for word in words
}
_NO_KIND = Wrong(
    "نوع المنحة: داخلي أو نصف داخلي أو مطعم.",
    "Nature de la bourse : internat, demi-pension ou cantine.",
)
_NO_LEVEL = Wrong(
    "المستوى غير معروف أو لا دعم له: اكتب مثلا الأولى ابتدائي أو 1.",
    "Niveau inconnu ou sans aide : écrivez par exemple 1re AEP ou 1.",
)


@function(
    "مبلغ المنح",
    "Montant des bourses",
    args={
        "kind": ("نوع المنحة", "Nature de la bourse"),
        "pupils": _PUPILS,
        "terms": ("عدد الدورات", "Nombre de trimestres"),
        "day": _DAY,
    },
    serves=_GRANTS,
)
def grants(kind: str, pupils: Count, terms: Count, day: Today) -> Decimal | Wrong:
    """Return the grants of so many pupils for so many terms, at the last amounts known.

    >>> grants("internat", 25, 3, "2020-01-06"), grants("نصف داخلي", 40, 3, "2020-01-06")
    (135000, 108000)
    """
    limit = _KINDS.get(fold(kind))
    return _NO_KIND if limit is None else pupils * terms * limit.at(day)


@function(
    "مبلغ الوجبة المكملة",
    "Complément alimentaire",
    args={"pupils": _PUPILS, "days": ("أيام الإطعام", "Jours d’alimentation"), "day": _DAY},
    serves=_GRANTS,
)
def meal_supplement(pupils: Count, days: Count, day: Today) -> Decimal:
    """Return the primary meal supplement of pupils on so many days, repealed in 2024.

    >>> meal_supplement(320, 20, "2020-01-06"), meal_supplement(320, 20, "2025-01-06")
    (12800, 0)
    """
    return pupils * days * SUPPLEMENT.at(day)


@function(
    "دعم تيسير الشهري",
    "Aide TAYSSIR du mois",
    args={"level": _LEVEL, "day": _DAY},
    serves=_TAYSSIR,
)
def tayssir_month(level: str, day: Today) -> Decimal | Wrong:
    """Return the monthly support of a pupil of a level.

    >>> tayssir_month(["1", "الرابعة ابتدائي", "m2"], "2022-10-03")
    [60, 80, 140]
    """
    code = level_of(level)
    found = next((limit for levels, limit in MONTHLY if code in levels), None)
    return _NO_LEVEL if found is None else found.at(day)


@function(
    "دعم تيسير السنوي",
    "Aide TAYSSIR de l’année",
    args={"level": _LEVEL, "day": _DAY},
    serves=_TAYSSIR,
)
def tayssir_year(level: str, day: Today) -> Decimal | Wrong:
    """Return the support of a pupil of a level in a school year.

    >>> tayssir_year([1, 3, 5, 7], "2022-10-03")
    [600, 800, 1000, 1400]
    """
    month = tayssir_month(level, day)
    return month if isinstance(month, Wrong) else month * MONTHS.at(day)


@function(
    "دعم تيسير السنوي للأسرة",
    "Aide TAYSSIR d’une famille",
    args={"levels": _LEVELS, "day": _DAY},
    serves=_TAYSSIR,
)
def tayssir_family(levels: Texts, day: Today) -> Decimal | Wrong:
    """Return a family's support in a school year; the children best paid are counted first.

    >>> tayssir_family([2, 5, 8], "2022-10-03"), tayssir_family([1, 2, 5, 8], "2022-10-03")
    (3000, 3000)
    """
    paid = [tayssir_year(level, day) for level in levels]
    wrong = next((one for one in paid if isinstance(one, Wrong)), None)
    return wrong or sum(sorted(paid, reverse=True)[: int(CHILDREN.at(day))])


@function(
    "دعم الدخول المدرسي للأسرة",
    "Aide à la rentrée d’une famille",
    args={"levels": _LEVELS, "day": _DAY},
    serves=("HRF-SOCIAL-15", "HRF-SOCIAL-16"),
)
def schoolbag_grant(levels: Texts, day: Today) -> Decimal | Wrong:
    """Return what replaces a family's schoolbags in a year, from levels or cycles.

    >>> schoolbag_grant(["AP", "AP", "AC", "LQ"], "2026-09-01"), schoolbag_grant(["p1"], "2026-09-01")
    (900, 200)
    """
    cycles = [cycle_of(level) for level in levels]
    if not {"primary", "middle", "high"}.issuperset(cycles):
        return _NO_LEVEL
    paid = [(HIGH if cycle == "high" else BASIC).at(day) for cycle in cycles]
    return sum(sorted(paid, reverse=True)[: int(SCHOOLBAG_CHILDREN.at(day))], Decimal(0))
