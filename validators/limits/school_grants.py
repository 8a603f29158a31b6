"""Grants of boarders and canteens: dirhams a pupil and term, and the primary meal supplement a day.

Law: decree 2-19-333 of May 2019.
Law: decree 2-24-475 of July 2024 repeals the supplement and raises the grants; its amounts were
not found, so those of 2019 stay until `parameters` says otherwise. Its first day was not found
either: the supplement ends here with the school year before it.
"""

from datetime import date
from decimal import Decimal

from validators.limit import Limit, Step

_SINCE = date(2019, 5, 1)


def _term(code: str, dirhams: int) -> Limit:
    step = Step(_SINCE, Decimal(dirhams), "decree 2-19-333, press")
    return Limit(code, "dirham a pupil and term", [step], certain=False)


BOARDING = _term("grant_boarding", 1800)
HALF_BOARD = _term("grant_half_board", 900)
CANTEEN = _term("grant_canteen", 900)
SUPPLEMENT = Limit(
    "meal_supplement",
    "dirham a pupil and day",
    [
        Step(_SINCE, Decimal(2), "decree 2-19-333, article 4, press"),
        Step(date(2024, 9, 1), Decimal(0), "decree 2-24-475, repealed, press"),
    ],
    certain=False,
)
