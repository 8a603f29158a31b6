"""Levels and cycles as cells write them: a number of the grade, a code, a label, initials."""

from validators.kinds.choice import ChoiceKind
from validators.schooling import LEVELS
from validators.text import fold, western_digits

_LEVEL, _CYCLE = ChoiceKind(of="level"), ChoiceKind(of="cycle")
_GRADES = (*LEVELS["primary"], *LEVELS["middle"])
_INITIALS = {"ap": "primary", "ac": "middle", "lq": "high"}


def level_of(text: str) -> str | None:
    """Return the code of a level: grades are numbered from 1, the first of primary, to 9.

    >>> level_of("١"), level_of("7"), level_of("الثالثة إعدادي"), level_of("2e AEP"), level_of("12")
    ('p1', 'm1', 'm3', 'p2', None)
    """
    digits = western_digits(text)
    if digits.isascii() and digits.isdigit():
        grade = int(digits)
        return _GRADES[grade - 1] if 1 <= grade <= len(_GRADES) else None
    code: str | None = _LEVEL.read(text).value
    return code


def cycle_of(text: str) -> str | None:
    """Return the code of a cycle, from its name, its initials or one of its levels.

    >>> cycle_of("ابتدائي"), cycle_of("AC"), cycle_of("LQ"), cycle_of("tc"), cycle_of("8")
    ('primary', 'middle', 'high', 'high', 'middle')
    """
    found: str | None = _INITIALS.get(fold(text)) or _CYCLE.read(text).value
    if found is None:
        level = level_of(text)
        found = next((name for name, levels in LEVELS.items() if level in levels), None)
    return found
