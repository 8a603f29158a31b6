"""Weekly service that a teacher owes; the office's `subject_hours` comes before these figures.

Read from the press (2006, 2024); a lighter primary service is under negotiation.
"""

from datetime import date
from decimal import Decimal

from validators.limit import Limit, Step

_SINCE = date(1985, 9, 1)
PRIMARY_HOURS = Limit(
    "service_primary", "hours a week", [Step(_SINCE, Decimal(30), "26 + 4 hours")], certain=False
)
MIDDLE_HOURS = Limit(
    "service_middle", "hours a week", [Step(_SINCE, Decimal(24), "press, 2006")], certain=False
)
HIGH_HOURS = Limit(
    "service_high", "hours a week", [Step(_SINCE, Decimal(21), "press, 2006")], certain=False
)
