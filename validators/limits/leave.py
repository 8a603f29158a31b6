"""Leaves of civil servants: the lengths that the office's own list (leave_types) may replace.

Law: dahir 1-58-008 of 24 February 1958, articles 38 to 46.
Law: law 30-22, for paternity and kafala.
"""

from datetime import date
from decimal import Decimal

from validators.limit import Limit, Step

ANNUAL_WORKING_DAYS = Limit(
    "annual_leave",
    "working days a year",
    [Step(date(1958, 2, 24), Decimal(22), "dahir 1-58-008, press 2022")],
    certain=False,
)
MATERNITY_DAYS = Limit(
    "maternity_leave",
    "days",
    [Step(date(2011, 1, 1), Decimal(98), "14 weeks; its first day was not found")],
    certain=False,
)
PATERNITY_DAYS = Limit(
    "paternity_leave",
    "days",
    [Step(date(2022, 9, 1), Decimal(15), "law 30-22")],
    certain=False,
)
SICK_SHORT_DAYS = Limit(
    "short_sick_leave",
    "days of thirty-day months in any twelve months",
    [Step(date(1958, 2, 24), Decimal(180), "dahir 1-58-008, article 43")],
    certain=False,
)
SICK_SHORT_FULL_DAYS = Limit(
    "short_sick_leave_full_pay",
    "days of thirty-day months on full pay, the others on half",
    [Step(date(1958, 2, 24), Decimal(90), "dahir 1-58-008, article 43; circular 5-60-FP")],
    certain=False,
)
