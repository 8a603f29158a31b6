"""Note 97: the points by which surplus teachers are ranked."""

from decimal import Decimal

from macros.argument import Number
from macros.function import function
from macros.functions.salary import worth
from validators.limits.note_97 import DIRECTION_POINTS, GENERAL_POINTS, SCHOOL_POINTS


@function(
    "نقط المذكرة 97",
    "Points de la note 97",
    args={
        "general": ("الأقدمية العامة", "Ancienneté générale"),
        "direction": ("الأقدمية بالمديرية", "Ancienneté en direction"),
        "school": ("الأقدمية بالمؤسسة", "Ancienneté à l’école"),
    },
    serves=("HRF-MOVE-03", "HRF-MOVE-01"),
)
def note97_points(general: Number, direction: Number, school: Number) -> Decimal:
    """Return the points of a teacher: one a year, one in the direction, two in the school.

    >>> note97_points(12, 7, 4)
    27
    >>> note97_points([12, 3], [7, 3], [4, 1])
    [27, 8]
    """
    return (
        general * worth(GENERAL_POINTS)
        + direction * worth(DIRECTION_POINTS)
        + school * worth(SCHOOL_POINTS)
    )
