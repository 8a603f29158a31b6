"""ICE, the 15 digits that identify a company: 9 company, 4 establishment, 2 control.

>>> check("001561191000066") is None
True
>>> check("001561191000065").code
'CODE_002'
>>> clean("36794000036")
'000036794000036'
>>> control("0015611910000")
'66'
"""

import re

from validators.finding import Problem
from validators.findings.code import CODE_001, CODE_002

EXAMPLE = "001561191000066"
_MODULUS = 97
_SHORTEST = 9


def clean(text: str) -> str:
    """Return the digits, with the zeros that Excel took from the front."""
    digits = re.sub(r"[\s.\-]", "", text)
    return digits.zfill(15) if digits.isdecimal() and len(digits) >= _SHORTEST else digits


def control(first13: str) -> str:
    """Return the two control digits of company and establishment."""
    return f"{_MODULUS - int(first13) * 100 % _MODULUS:02d}"


def check(number: str) -> Problem | None:
    """Return what is wrong: the form (15 digits) or the control (the whole is a multiple of 97)."""
    if not re.fullmatch(r"[0-9]{15}", number):
        return CODE_001
    return CODE_002 if int(number) % _MODULUS else None


def show(number: str) -> str:
    """Return the number as companies print it."""
    return number
