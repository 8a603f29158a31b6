"""Retirement age of civil servants, in months, by day of birth.

Law: law 72-14, dahir 1-16-110 of 20 August 2016.
"""

from datetime import date
from decimal import Decimal

from validators.limit import Limit, Step

_LAW = "law 72-14"
AGE_MONTHS = Limit(
    "retirement_age",
    "months of age, by day of birth",
    [
        Step(date(1900, 1, 1), Decimal(720), "60 years, before law 72-14"),
        Step(date(1957, 1, 1), Decimal(726), _LAW),
        Step(date(1958, 1, 1), Decimal(732), _LAW),
        Step(date(1959, 1, 1), Decimal(738), _LAW),
        Step(date(1960, 1, 1), Decimal(744), _LAW),
        Step(date(1961, 1, 1), Decimal(750), _LAW),
        Step(date(1962, 1, 1), Decimal(756), _LAW),
    ],
    certain=False,  # Teacher-researchers leave at 65, and a deeper reform is being negotiated.
)
