"""Next year's pupils by the cohort method: who comes up, who repeats, who leaves."""

from decimal import Decimal

from macros.argument import Count, Rate, Signed, Wrong
from macros.function import function
from macros.rounding import nearest

_REPETITION = ("نسبة التكرار", "Taux de redoublement")
_NONE = Decimal(0)
_OVER_ONE = Wrong(
    "مجموع النجاح والتكرار أكبر من 100%: صحح النسبتين.",
    "Promotion et redoublement dépassent 100 % : corrigez les deux taux.",
)


@function(
    "توقع تلاميذ مستوى",
    "Effectif prévu d’un niveau",
    args={
        "below": ("تلاميذ المستوى الأدنى", "Élèves du niveau inférieur"),
        "promotion": ("نسبة النجاح", "Taux de promotion"),
        "pupils": ("تلاميذ المستوى", "Élèves du niveau"),
        "repetition": _REPETITION,
        "transfers": ("صافي الحركية", "Solde des transferts"),
    },
    serves=("EDU-MAP-03",),
)
def grade_forecast(
    below: Count, promotion: Rate, pupils: Count, repetition: Rate, transfers: Signed = _NONE
) -> Decimal:
    """Return a level's pupils next year: who comes up, who repeats, who moves in or out.

    >>> grade_forecast(100, 0.90, 90, "7 %"), grade_forecast(100, 0.90, 90, 0.07, -5)
    (96, 91)
    """
    return nearest(below * promotion + pupils * repetition + transfers)


@function(
    "توقع تلاميذ الأولى ابتدائي",
    "Effectif prévu en 1re année",
    args={
        "intake": ("التسجيلات الجديدة", "Nouveaux inscrits"),
        "pupils": ("تلاميذ المستوى", "Élèves du niveau"),
        "repetition": _REPETITION,
    },
    serves=("EDU-MAP-03", "EDU-MAP-10"),
)
def first_grade_forecast(intake: Count, pupils: Count, repetition: Rate) -> Decimal:
    """Return the first grade's pupils next year: who enters and who repeats.

    >>> first_grade_forecast(110, 100, 0.08)
    118
    """
    return nearest(intake + pupils * repetition)


@function(
    "نسبة الانقطاع",
    "Taux d’abandon",
    args={"promotion": ("نسبة النجاح", "Taux de promotion"), "repetition": _REPETITION},
    serves=("EDU-STAT-05", "SUP-GUID-11"),
)
def dropout_rate(promotion: Rate, repetition: Rate) -> Decimal | Wrong:
    """Return the share of pupils who neither go up nor repeat.

    >>> dropout_rate(0.90, 0.08)
    0.02
    """
    left = 1 - promotion - repetition
    return left if left >= 0 else _OVER_ONE
