"""Note 97: points a year of seniority, by which surplus teachers are ranked.

Law: ministerial note 97 of 15 June 2006; each year's framework note may change the weights.
"""

from datetime import date
from decimal import Decimal

from validators.limit import Limit, Step


def _points(code: str, points: int) -> Limit:
    step = Step(date(2006, 6, 15), Decimal(points), "note 97, page of 2014")
    return Limit(code, "points a year", [step], certain=False)


GENERAL_POINTS = _points("note_97_general", 1)
DIRECTION_POINTS = _points("note_97_direction", 1)
SCHOOL_POINTS = _points("note_97_school", 2)
