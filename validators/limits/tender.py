"""Calls for tenders: days of publicity before the bids are opened; `parameters` may replace them.

Law: decree 2-22-431 of 8 March 2023 (public contracts).
"""

from datetime import date
from decimal import Decimal

from validators.limit import Limit, Step

NOTICE_DAYS = Limit(
    "tender_notice",
    "days between the last publication and the opening",
    [Step(date(2013, 9, 1), Decimal(21), "general knowledge, article 20 of decree 2-12-349")],
    certain=False,  # Forty days above a threshold that an order fixes.
)
DEPOSIT_SHARE = Limit(
    "provisional_guarantee",
    "share of the estimate",
    [Step(date(2013, 9, 1), Decimal("0.02"), "usual practice")],
    certain=False,
)
