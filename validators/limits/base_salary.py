"""Base salary of civil servants: what a point of index is worth a year, and the residence share.

Law: dahir 1-58-008 of 24 February 1958, article 26; decree 2-77-67 (values read on a public page).
"""

from datetime import date
from decimal import Decimal

from validators.limit import Limit, Step

_SINCE = date(1977, 1, 1)


def _share(code: str, share: str) -> Limit:
    step = Step(_SINCE, Decimal(share), "residence allowance, public page")
    return Limit(code, "share of the base salary", [step], certain=False)


def _point(code: str, dirhams: str) -> Limit:
    step = Step(_SINCE, Decimal(dirhams), "decree 2-77-67, public page")
    return Limit(code, "dirham a year for a point", [step], certain=False)


#: Up to which point each value counts; the last has no end.
POINTS = (
    (100, _point("index_point_to_100", "98.85")),
    (150, _point("index_point_to_150", "79.62")),
    (None, _point("index_point_above_150", "50.92")),
)
ZONE_A = _share("residence_zone_a", "0.25")
ZONE_B_FROM_SCALE_7 = _share("residence_zone_b", "0.15")
ZONE_B_TO_SCALE_6 = _share("residence_zone_b_to_scale_6", "0.10")
ZONE_C = _share("residence_zone_c", "0.10")
#: Scale → index of each step from the first on; read from a public application.
INDEX = {
    "6": (151, 161, 173, 185, 197, 209, 222, 236, 249, 262),
    "7": (177, 193, 208, 225, 242, 260, 277, 291, 305, 318),
    "8": (207, 224, 241, 259, 276, 293, 311, 332, 353, 373),
    "9": (235, 253, 274, 296, 317, 339, 361, 382, 404, 438),
    "10": (275, 300, 326, 351, 377, 402, 428, 456, 484, 512),
    "11": (336, 369, 403, 436, 472, 509, 542, 574, 606, 639, 675, 690, 704),
}
