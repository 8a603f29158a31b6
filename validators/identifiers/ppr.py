"""PPR (رقم التأجير), the payroll number of a civil servant: digits, at most eight, kept as text.

>>> clean(" 1234567 "), check("0012345")
('1234567', None)
>>> check("12A").code
'CODE_001'
"""

import re

from validators.finding import Problem
from validators.findings.code import CODE_001

EXAMPLE = "1234567"
FORM = r"[0-9]{1,8}"


def clean(text: str) -> str:
    """Return the digits alone; leading zeros belong to the number."""
    return re.sub(r"[\s.\-]", "", text)


def check(number: str) -> Problem | None:
    """Return what is wrong with the form; the length is not official, eight is the longest seen."""
    return None if re.fullmatch(FORM, number) else CODE_001


def show(number: str) -> str:
    """Return the number as pay slips print it."""
    return number
