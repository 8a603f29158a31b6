"""Family allowances: how many children of one parent are counted.

Law: decree 2-58-1381 of 27 November 1958.
"""

from datetime import date
from decimal import Decimal

from validators.limit import Limit, Step

CHILDREN = Limit(
    "family_children",
    "children",
    [Step(date(1958, 11, 27), Decimal(6), "decree 2-58-1381, general knowledge")],
    certain=False,
)
FIRST_CHILDREN_DIRHAMS = Limit(
    "family_first_children",
    "dirham a month for each of the first three children",
    [
        Step(date(1996, 1, 1), Decimal(200), "before the accord; its first day was not found"),
        Step(date(2019, 7, 1), Decimal(300), "accord of 25 April 2019, general knowledge"),
    ],
    certain=False,
)
LATER_CHILDREN_DIRHAMS = Limit(
    "family_later_children",
    "dirham a month for each child from the fourth on",
    [
        Step(date(1996, 1, 1), Decimal(36), "before 2023; its first day was not found"),
        Step(date(2023, 1, 1), Decimal(100), "press of 2025, decree 2-23-715 for the CNSS"),
    ],
    certain=False,
)
FIRST_CHILDREN = Limit(
    "family_first_children_count",
    "children paid at the first rate",
    [Step(date(1958, 11, 27), Decimal(3), "decree 2-58-1381, general knowledge")],
    certain=False,
)
