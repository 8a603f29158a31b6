"""One million schoolbags: the yearly grant that replaced the bag.

Law: decree 2-24-706 of July 2024.
"""

from datetime import date
from decimal import Decimal

from validators.limit import Limit, Step

_SINCE, _SOURCE = date(2024, 9, 1), "decree 2-24-706, press"
BASIC = Limit(
    "schoolbag_basic",
    "dirham a pupil and year, primary and middle school",
    [Step(_SINCE, Decimal(200), _SOURCE)],
    certain=False,
)
HIGH = Limit(
    "schoolbag_high",
    "dirham a pupil and year, high school",
    [Step(_SINCE, Decimal(300), _SOURCE)],
    certain=False,
)
CHILDREN = Limit(
    "schoolbag_children", "children a family", [Step(_SINCE, Decimal(6), _SOURCE)], certain=False
)
