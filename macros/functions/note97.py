"""Note 97: the points by which surplus teachers are ranked."""

from decimal import Decimal

from macros.argument import Number, Today
from macros.function import function
from validators.limits.note_97 import DIRECTION_POINTS, GENERAL_POINTS, SCHOOL_POINTS


@function(
    "نقط المذكرة 97",
    "Points de la note 97",
    args={
        "general": ("الأقدمية العامة", "Ancienneté générale"),
        "direction": ("الأقدمية بالمديرية", "Ancienneté en direction"),
        "school": ("الأقدمية بالمؤسسة", "Ancienneté à l’école"),
        "day": ("في يوم", "Au"),
    },
    serves=("HRF-MOVE-03", "HRF-MOVE-01"),
)
def note97_points(general: Number, direction: Number, school: Number, day: Today) -> Decimal:
    """Return the points of a teacher: one a year, one in the direction, two in the school.

    >>> note97_points(12, 7, 4, "2026-05-01")
    27
    >>> note97_points([12, 3], [7, 3], [4, 1], "2026-05-01")
    [27, 8]
    """
    return (
        general * GENERAL_POINTS.at(day)
        + direction * DIRECTION_POINTS.at(day)
        + school * SCHOOL_POINTS.at(day)
    )
