"""Figures that the office types in the register `parameters`, dated: rules read them from there."""

from validators.dated import Dated, lasting, value_on
from validators.expression import Expression, lift


def parameter(code: str, day: Expression, value: str = "value_num") -> Dated:
    """Return the office's figure in force on a day; unknown, and so silent, where none is typed."""
    return value_on(day, lasting("parameters", value, param_code=lift(code)))
