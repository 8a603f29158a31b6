"""Public contracts: guarantees and retention that the contract's own papers may fix otherwise.

Law: decree 2-22-431 of 8 March 2023 and the general administrative clauses (CCAG).
"""

from datetime import date
from decimal import Decimal

from validators.limit import Limit, Step

GUARANTEE_SHARE = Limit(
    "performance_guarantee",
    "share of the initial amount, rounded up to the dirham",
    [Step(date(2000, 1, 1), Decimal("0.03"), "CCAG-T, press 2014")],
    certain=False,
)
RETENTION_SHARE = Limit(
    "guarantee_retention",
    "share of the contract",
    [Step(date(2000, 1, 1), Decimal("0.07"), "CCAG-T, general knowledge")],
    certain=False,
)
PAYMENT_DAYS = Limit(
    "payment_delay",
    "days from the invoice",
    [Step(date(2016, 1, 1), Decimal(60), "general knowledge")],
    certain=False,
)
RETENTION_INSTALMENT_SHARE = Limit(
    "retention_instalment",
    "share of each instalment",
    [Step(date(2000, 1, 1), Decimal("0.10"), "CCAG-T, general knowledge")],
    certain=False,
)
PENALTY_DAY_SHARE = Limit(
    "late_penalty_day",
    "share of the contract a day late",
    [Step(date(2000, 1, 1), Decimal("0.001"), "CCAG, general knowledge")],
    certain=False,
)
PENALTY_WORKS_SHARE = Limit(
    "late_penalty_works",
    "share of the contract at most, works",
    [Step(date(2000, 1, 1), Decimal("0.08"), "CCAG-T, general knowledge")],
    certain=False,
)
PENALTY_OTHER_SHARE = Limit(
    "late_penalty_other",
    "share of the contract at most, supplies and services",
    [Step(date(2000, 1, 1), Decimal("0.10"), "CCAG, general knowledge")],
    certain=False,
)
