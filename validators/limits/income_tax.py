"""Income tax withheld on what permanent staff of the ministry earn beside their salary.

Read from public pages: 4.00 dirhams a copy leave 3.32.
"""

from datetime import date
from decimal import Decimal

from validators.limit import Limit, Step

STAFF_RATE = Limit(
    "income_tax_staff",
    "share of the gross",
    [Step(date(1996, 1, 1), Decimal("0.17"), "laformation.ma")],
    certain=False,
)
