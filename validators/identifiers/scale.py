"""Scale (السلم, échelle) of a civil servant: 1 to 11, or HE above them (خارج السلم, hors échelle).

>>> clean("خارج السلم"), clean("H.E"), clean("Echelle 10"), clean("السلم 09")
('HE', 'HE', '10', '9')
>>> check("11"), check("12").code
(None, 'CODE_001')
"""

import re

from validators.finding import Problem
from validators.findings.code import CODE_001

EXAMPLE = "10"
FORM = r"[1-9]|1[01]|HE"
_ABOVE = {"HE", "HORSECHELLE", "HORSÉCHELLE", "HORSECH", "خارجالسلم", "خارجسلم", "خس"}


def clean(text: str) -> str:
    """Return the number alone, or HE; lists often write the word before the number."""
    plain = re.sub(r"[\s.\-/()]", "", text).upper()
    if plain in _ABOVE:
        return "HE"
    found = re.fullmatch(r"(?:ECHELLE|ÉCHELLE|ECH|السلم|سلم)?0*([0-9]{1,2})", plain)
    return found[1] if found else plain


def check(number: str) -> Problem | None:
    """Return what is wrong with the form."""
    return None if re.fullmatch(FORM, number) else CODE_001


def show(number: str) -> str:
    """Return the scale as decisions print it."""
    return number
