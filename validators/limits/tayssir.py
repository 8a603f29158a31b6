"""TAYSSIR: dirhams a pupil and a month, by level; absences a month beyond which it stops.

Read from the press of 2018; direct social support replaces it for eligible families since 2023.
"""

from datetime import date
from decimal import Decimal

from validators.limit import Limit, Step

_SINCE = date(2008, 9, 1)


def _step(code: str, unit: str, value: int) -> Limit:
    return Limit(code, unit, [Step(_SINCE, Decimal(value), "press, 2018")], certain=False)


#: The levels that are paid alike, and their monthly amount.
MONTHLY = (
    (("p1", "p2"), _step("tayssir_p1_p2", "dirham a month", 60)),
    (("p3", "p4"), _step("tayssir_p3_p4", "dirham a month", 80)),
    (("p5", "p6"), _step("tayssir_p5_p6", "dirham a month", 100)),
    (("m1", "m2", "m3"), _step("tayssir_middle", "dirham a month", 140)),
)
ABSENCES_PRIMARY = _step("tayssir_absences", "absences a month in primary school", 4)
CHILDREN = _step("tayssir_children", "children a family", 3)
MONTHS = _step("tayssir_months", "months a year", 10)
