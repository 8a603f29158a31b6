"""Administrative positions: how long one decision lasts at most.

Law: dahir 1-58-008 of 24 February 1958, article 58 (availability).
"""

from datetime import date
from decimal import Decimal

from validators.limit import Limit, Step

_STATUTE = date(1958, 2, 24)
SECONDMENT_MONTHS = Limit(
    "secondment",
    "months",
    [Step(_STATUTE, Decimal(36), "referentiel-grh.ma: 3 years, renewable")],
    certain=False,  # An older text said five years.
)
AVAILABILITY_MONTHS = Limit(
    "availability",
    "months",
    [Step(_STATUTE, Decimal(36), "dahir 1-58-008, article 58")],
    certain=False,  # Two years only for personal convenience, which the register does not tell.
)
