"""Pension of civil servants: share of the reference salary for a year of service.

Law: law 71-14, article 12; years before and after 1 January 2017 count apart.
"""

from datetime import date
from decimal import Decimal

from validators.limit import Limit, Step

REFORM = date(2017, 1, 1)


def _share(code: str, before: str, since: str) -> Limit:
    steps = [
        Step(date(1972, 1, 1), Decimal(before), "before law 71-14"),
        Step(REFORM, Decimal(since), "law 71-14, article 12"),
    ]
    return Limit(code, "share of the reference salary a year", steps, certain=False)


YEAR_SHARE = _share("pension_year", "0.025", "0.02")
YEAR_SHARE_EARLY = _share("pension_year_early", "0.02", "0.015")
