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
