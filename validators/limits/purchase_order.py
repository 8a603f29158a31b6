"""Purchase orders (سندات الطلب): the yearly ceiling per kind of work and ordering officer.

Law: decree 2-12-349 of 20 March 2013, article 88.
Law: decree 2-22-431 of 8 March 2023, in force on 1 September 2023.
"""

from datetime import date
from decimal import Decimal

from validators.limit import Limit, Step

CEILING_DIRHAMS = Limit(
    "purchase_order_ceiling",
    "dirham, tax included",
    [
        Step(date(2013, 9, 1), Decimal(200_000), "decree 2-12-349, article 88"),
        Step(date(2023, 9, 1), Decimal(500_000), "decree 2-22-431"),
    ],
    certain=True,
)
