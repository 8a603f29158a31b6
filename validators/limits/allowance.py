"""Allowances of civil servants: what an hour of overtime and a kilometre are paid.

Law: decree 2-97-1053 of 2 February 1998, kilometric allowance.
Law: decree 2-25-539, official bulletin of 6 October 2025, overtime (amends decree 2-05-1012).
"""

from datetime import date
from decimal import Decimal

from validators.limit import Limit, Step

_OLD = "decree 2-05-1012 of 3 May 2006"
_NEW = "decree 2-25-539, press of October 2025"


def _hour(code: str, before: int, since: int) -> Limit:
    steps = [
        Step(date(2006, 5, 3), Decimal(before), _OLD),
        Step(date(2025, 10, 6), Decimal(since), _NEW),
    ]
    return Limit(code, "dirham an hour", steps, certain=False)


def _kilometre(code: str, dirhams: str) -> Limit:
    step = Step(date(1998, 2, 2), Decimal(dirhams), "decree 2-97-1053")
    return Limit(code, "dirham a kilometre", [step], certain=False)


OVERTIME_HOUR = (
    _hour("overtime_middle_school", 91, 159),
    _hour("overtime_high_school", 156, 218),
    _hour("overtime_agrege_high_school", 195, 273),
    _hour("overtime_agrege_higher", 234, 327),
)
KILOMETRE = (
    _kilometre("kilometre_to_6_hp", "1.20"),
    _kilometre("kilometre_7_to_9_hp", "1.75"),
    _kilometre("kilometre_from_10_hp", "2.30"),
)
