"""Massar code (رمز مسار) of a pupil: one capital letter and nine digits; no check digit is known.

>>> check("B236050524") is None
True
>>> check("236050524B").code, check("B23605052").code
('CODE_001', 'CODE_001')
"""

import re

from validators.finding import Problem
from validators.findings.code import CODE_001

EXAMPLE = "B236050524"
FORM = r"[A-Z][0-9]{9}"


def clean(text: str) -> str:
    """Return the capital and the digits alone, without the mail domain of an account name."""
    return re.sub(r"[\s.\-]", "", text).upper().removesuffix("@TAALIMMA")


def check(number: str) -> Problem | None:
    """Return what is wrong with the form."""
    return None if re.fullmatch(FORM, number) else CODE_001


def show(number: str) -> str:
    """Return the code as Massar prints it."""
    return number
