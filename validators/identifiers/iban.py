"""IBAN of Morocco: always MA64 and the RIB, because the RIB is itself a multiple of 97.

>>> check("MA64011519000001205000534921") is None
True
>>> check("MA65011519000001205000534921").code
'CODE_002'
"""

import re

from validators.finding import Problem
from validators.findings.code import CODE_001, CODE_002
from validators.identifiers import rib

EXAMPLE = "MA64 0115 1900 0001 2050 0053 4921"


def clean(text: str) -> str:
    """Return letters and digits alone, in capitals."""
    return re.sub(r"[\s.\-]", "", text).upper().removeprefix("IBAN")


def check(number: str) -> Problem | None:
    """Return what is wrong: the form (MA and 26 digits) or the check digits."""
    if not re.fullmatch(r"MA[0-9]{26}", number):
        return CODE_001
    return rib.check(number[4:]) if number.startswith("MA64") else CODE_002


def show(number: str) -> str:
    """Return groups of four."""
    return " ".join(number[i : i + 4] for i in range(0, len(number), 4))
