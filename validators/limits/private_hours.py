"""Public teachers in private schools: hours a week, share of the school's teachers, last months.

Read from the press on circular 24-225 of 11 November 2024; `parameters` may replace the figures.
"""

from datetime import date
from decimal import Decimal

from validators.limit import Limit, Step

_SINCE, _SOURCE = date(2024, 11, 11), "press on circular 24-225"
WEEKLY_HOURS = Limit(
    "private_hours", "hours a week", [Step(_SINCE, Decimal(8), _SOURCE)], certain=False
)
SHARE = Limit(
    "private_share", "of the teachers", [Step(_SINCE, Decimal("0.20"), _SOURCE)], certain=False
)
PRELIMINARY_MONTH = Limit(
    "private_preliminary", "month", [Step(_SINCE, Decimal(6), _SOURCE)], certain=False
)
FINAL_MONTH = Limit("private_final", "month", [Step(_SINCE, Decimal(9), _SOURCE)], certain=False)
