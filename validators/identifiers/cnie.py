"""CNIE, the national identity card: one or two capital letters and up to seven digits.

The letters tell the office that issued the card, not where its holder lives; no check digit.

>>> clean(" od 12-345"), check("OD12345")
('OD12345', None)
>>> check("12345").code
'CODE_001'
"""

import re

from validators.finding import Problem
from validators.findings.code import CODE_001

EXAMPLE = "OD12345"


def clean(text: str) -> str:
    """Return capitals and digits alone."""
    return re.sub(r"[\s.\-]", "", text).upper()


def check(number: str) -> Problem | None:
    """Return what is wrong with the form."""
    fits = re.fullmatch(r"[A-Z]{1,2}[0-9]{1,7}", number) and len(number) <= 8  # noqa: PLR2004 - the card's field has eight places.
    return None if fits else CODE_001


def show(number: str) -> str:
    """Return the number as the card prints it."""
    return number
