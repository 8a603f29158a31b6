"""School and work accidents: the days that the file has, and the rate that opens a pension.

Law: dahir of 26 October 1942; insurance convention of 1999, amended on 10 September 2007.
Law: ministerial note 103 of 24 September 1998.
"""

from datetime import date
from decimal import Decimal

from validators.limit import Limit, Step

CERTIFICATE_DAYS = Limit(
    "accident_certificate",
    "days after the accident",
    [Step(date(1999, 1, 1), Decimal(10), "insurance convention, press of 2018 and 2024")],
    certain=False,
)
DECLARATION_DAYS = Limit(
    "accident_declaration",
    "days after the accident",
    [Step(date(1999, 1, 1), Decimal(5), "usual delay, not found in a text")],
    certain=False,
)
PENDING_DAYS = Limit(
    "accident_pending",
    "days without an answer of the insurer",
    [Step(date(1999, 1, 1), Decimal(60), "follow-up delay of the bureau")],
    certain=False,
)
PENSION_RATE = Limit(
    "accident_pension",
    "share of disability",
    [Step(date(1999, 1, 1), Decimal("0.25"), "service accidents of staff")],
    certain=False,
)
