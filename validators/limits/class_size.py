"""Pupils in a class: the planning ceilings that `parameters` may replace.

Read from the ministry's announcement for 2018-2019.
"""

from datetime import date
from decimal import Decimal

from validators.limit import Limit, Step

_SINCE = date(2018, 9, 1)
FIRST_YEARS_PUPILS = Limit(
    "class_first_years", "pupils", [Step(_SINCE, Decimal(30), "announced 2018-2019")], certain=False
)
OTHER_PUPILS = Limit(
    "class_other", "pupils", [Step(_SINCE, Decimal(36), "announced 2018-2019")], certain=False
)
OVERCROWDED_PUPILS = Limit(
    "class_overcrowded",
    "pupils, from which a class is overcrowded",
    [Step(_SINCE, Decimal(41), "ministry's size bands, press of 2024-2025")],
    certain=False,
)
