"""Careers: steps, ratings, base salary, residence allowance."""

from datetime import date
from decimal import Decimal

from macros.argument import Count, Number, Wrong
from macros.function import function
from validators.limits.rating import CRITERIA_MAX, MENTIONS
from validators.limits.step_promotion import STEP_MONTHS
from validators.span import later
from validators.text import fold

_SERVES = ("HRF-CAREER-02", "HRF-CAREER-05", "HRF-CAREER-11")
_PACES = {
    fold(word): pace
    for pace, words in {
        "fast": ("fast", "سريع", "rapide"),
        "medium": ("medium", "متوسط", "moyen"),
        "slow": ("slow", "بطيء", "lent"),
    }.items()
    for word in words
}
_PACE_AR = {"fast": "سريع", "medium": "متوسط", "slow": "بطيء"}
_PACE = ("النسق", "Rythme")
_STEP = ("الرتبة", "Échelon")
_MARK = {"mark": ("النقطة على 20", "Note sur 20")}
_NO_PACE = Wrong("النسق: سريع أو متوسط أو بطيء.", "Rythme : rapide, moyen ou lent.")
_NO_STEP = Wrong("الرتبة بين 1 و9 لهذا الحساب.", "L’échelon va de 1 à 9 pour ce calcul.")
_NO_MARK = Wrong("النقطة بين 0 و20.", "La note va de 0 à 20.")


@function(
    "مدة البقاء في الرتبة بالشهور",
    "Durée dans l’échelon, en mois",
    args={"step": _STEP, "pace": _PACE},
    serves=_SERVES,
)
def step_months(step: Count, pace: str) -> int | Wrong:
    """Return the months to stay in a step before the next.

    >>> step_months(2, "متوسط"), step_months(9, "fast")
    (18, 48)
    >>> print(step_months(10, "سريع"))
    الرتبة بين 1 و9 لهذا الحساب.
    """
    found = _PACES.get(fold(pace))
    if found is None:
        return _NO_PACE
    return STEP_MONTHS.get((found, step), _NO_STEP)


@function(
    "تاريخ الرتبة الموالية",
    "Date de l’échelon suivant",
    args={"since": ("تاريخ الرتبة الحالية", "Date de l’échelon"), "step": _STEP, "pace": _PACE},
    serves=_SERVES,
)
def step_next_date(since: date, step: Count, pace: str) -> date | Wrong:
    """Return the day of the next step, from the day of the present one.

    >>> print(step_next_date("2010-09-02", 1, "سريع"), step_next_date("2011-09-02", 2, "medium"))
    2011-09-02 2013-03-02
    >>> print(step_next_date("2036-03-02", 9, "lent"))
    2041-09-02
    """
    months = step_months(step, pace)
    if isinstance(months, Wrong):
        return months
    return later(since, months) or _NO_STEP


@function(
    "تاريخ بلوغ رتبة",
    "Date d’atteinte d’un échelon",
    args={
        "entry": ("تاريخ الرتبة 1", "Date de l’échelon 1"),
        "step": ("الرتبة المطلوبة", "Échelon visé"),
        "pace": _PACE,
    },
    serves=_SERVES,
)
def step_reached(entry: date, step: Count, pace: str) -> date | Wrong:
    """Return the day on which a step is reached when the pace never changes.

    >>> print(step_reached("2010-09-02", 10, "سريع"), step_reached("2010-09-02", 10, "بطيء"))
    2031-09-02 2041-09-02
    >>> print(step_reached("2010-09-02", 7, "متوسط"))
    2024-03-02
    """
    total = 0
    for passed in range(1, step):
        months = step_months(passed, pace)
        if isinstance(months, Wrong):
            return months
        total += months
    return later(entry, total) or _NO_STEP


@function("ميزة التنقيط", "Mention de la notation", args=_MARK, serves=_SERVES)
def rating_mention(mark: Number) -> str | Wrong:
    """Return the mention of a yearly mark out of twenty.

    >>> rating_mention(18), rating_mention("15,99"), rating_mention(9.99)
    ('ممتاز', 'جيد', 'ضعيف')
    >>> print(rating_mention(21))
    النقطة بين 0 و20.
    """
    return _rated(mark)[0] if mark <= sum(CRITERIA_MAX) else _NO_MARK


@function("نسق الترقي حسب النقطة", "Rythme d’après la note", args=_MARK, serves=_SERVES)
def rating_pace(mark: Number) -> str | Wrong:
    """Return the pace of promotion that a yearly mark gives.

    >>> rating_pace(16), rating_pace(15.99), rating_pace(9.99)
    ('سريع', 'متوسط', 'بطيء')
    >>> rating_pace(10)
    'متوسط'
    """
    return _PACE_AR[_rated(mark)[1]] if mark <= sum(CRITERIA_MAX) else _NO_MARK


def _rated(mark: Decimal) -> tuple[str, str]:
    return next((mention, pace) for low, mention, pace in MENTIONS if mark >= low)
