"""Value added tax: the usual rate, and what public bodies withhold of it on listed services.

Law: general tax code, article 117; finance law 55-23 for 2024.
"""

from datetime import date
from decimal import Decimal

from validators.limit import Limit, Step

RATE = Limit(
    "vat_rate",
    "share of the price before tax",
    [Step(date(1986, 4, 1), Decimal("0.20"), "general tax code")],
    certain=False,
)
WITHHELD_SHARE = Limit(
    "vat_withheld",
    "share of the tax on listed services",
    [
        Step(date(1986, 4, 1), Decimal(0), "nothing withheld before"),
        Step(date(2024, 7, 1), Decimal("0.75"), "finance law 55-23, press"),
    ],
    certain=False,
)
WITHHELD_ABOVE = Limit(
    "vat_withheld_above",
    "dirham a month and supplier, up to which nothing is withheld",
    [Step(date(2024, 7, 1), Decimal(5000), "finance law 55-23, press")],
    certain=False,
)
