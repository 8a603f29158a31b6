"""Early retirement on request: years of effective service before one may ask, by sex.

Law: law 71-14, article 4.
"""

from datetime import date
from decimal import Decimal

from validators.limit import Limit, Step

_LAW = "law 71-14"


def _years(code: str, before: int, since: int) -> Limit:
    steps = [
        Step(date(1958, 2, 24), Decimal(before), "before law 71-14"),
        Step(date(2017, 1, 1), Decimal(since), _LAW),
    ]
    # With invalidity no length of service is asked, so a breach is only told.
    return Limit(code, "years of effective service", steps, certain=False)


MEN_YEARS = _years("early_retirement_men", 21, 24)
WOMEN_YEARS = _years("early_retirement_women", 15, 18)
