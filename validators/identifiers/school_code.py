"""School code of GRESA (كود المؤسسة): five digits and a check letter.

The letter's rule is not published; it holds for each of the 78 codes it was tried on, so a
breach is a warning.

>>> letter("16698"), letter("00022")
('Z', 'Y')
>>> check("16698Z") is None, check("16698A").severity.value
(True, 'warning')
>>> check("1234T").code
'CODE_001'
>>> clean(" 16698z ")
'16698Z'
"""

import re

from validators.finding import Problem
from validators.findings.code import CODE_001, CODE_003

EXAMPLE = "16698Z"
_LETTERS = "ZABCDEFGHJKLMNPRSTUVWXY"


def clean(text: str) -> str:
    """Return capitals and digits alone; no zero is added, since the letter makes the cell text."""
    return re.sub(r"[\s.\-]", "", text).upper()


def letter(digits: str) -> str:
    """Return the check letter of the five digits (I, O and Q are never used)."""
    return _LETTERS[int(digits) % len(_LETTERS)]


def check(number: str) -> Problem | None:
    """Return what is wrong: the form, or, as a warning, the letter."""
    if not re.fullmatch(r"[0-9]{5}[A-Z]", number):
        return CODE_001
    return None if number[5] == letter(number[:5]) else CODE_003


def show(number: str) -> str:
    """Return the code as GRESA prints it."""
    return number
