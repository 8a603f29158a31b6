"""Movements of teachers: school years in the post before one may ask; each year's note fixes them.

Law: decree 2-24-140 of 23 February 2024, article 63.
"""

from datetime import date
from decimal import Decimal

from validators.limit import Limit, Step

_NOTE = date(2025, 5, 15)
NATIONAL_YEARS = Limit(
    "movement_national",
    "years in the post",
    [Step(_NOTE, Decimal(2), "note of 2025")],
    certain=False,
)
LOCAL_YEARS = Limit(
    "movement_local", "years in the post", [Step(_NOTE, Decimal(1), "note of 2025")], certain=False
)
