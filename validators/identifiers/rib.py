"""RIB, the 24 digits of a Moroccan bank account: bank 3, city 3, account 16, key 2.

>>> check("011519000001205000534921") is None
True
>>> check("011519000001205000534922").code
'CODE_002'
>>> key("0115190000012050005349")
'21'
>>> show("011519000001205000534921")
'011 519 0000012050005349 21'
"""

import re

from validators.finding import Problem
from validators.findings.code import CODE_001, CODE_002

EXAMPLE = "011 519 0000012050005349 21"
_MODULUS = 97


def clean(text: str) -> str:
    """Return the digits alone."""
    return re.sub(r"[\s.\-]", "", text)


def key(first22: str) -> str:
    """Return the two key digits of bank, city and account: 01 to 97."""
    return f"{_MODULUS - int(first22 + '00') % _MODULUS:02d}"


def check(number: str) -> Problem | None:
    """Return what is wrong: the form (24 digits) or the key (the whole is a multiple of 97)."""
    if not re.fullmatch(r"[0-9]{24}", number):
        return CODE_001
    return CODE_002 if int(number) % _MODULUS else None


def show(number: str) -> str:
    """Return bank, city, account and key apart."""
    return f"{number[:3]} {number[3:6]} {number[6:22]} {number[22:]}"
