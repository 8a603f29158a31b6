"""Marking of examinations: what a copy is paid.

Law: decree of 5 June 1996; the accord of 10 December 2023 raises it, its application is contested.
"""

from datetime import date
from decimal import Decimal

from validators.limit import Limit, Step

COPY_DIRHAMS = Limit(
    "marking_copy",
    "dirham a copy, gross",
    [Step(date(1996, 6, 5), Decimal(4), "decree of 5 June 1996, laformation.ma")],
    certain=False,
)
