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
FORM = r"[A-Z][0-9]{1,7}|[A-Z]{2}[0-9]{1,6}"  # The card's field has eight places.


def clean(text: str) -> str:
    """Return capitals and digits alone."""
    return re.sub(r"[\s.\-]", "", text).upper()


def check(number: str) -> Problem | None:
    """Return what is wrong with the form."""
    return None if re.fullmatch(FORM, number) else CODE_001


def show(number: str) -> str:
    """Return the number as the card prints it."""
    return number
