"""The rules that registers are written with."""

from validators.rules.bound import AtLeast, AtMost, Between
from validators.rules.must import Must, Should
from validators.rules.order import NotAfter, Ordered
from validators.rules.overlap import NoOverlap, OneOpen
from validators.rules.presence import Blank, OneOf, Required
from validators.rules.unique import Unique

__all__ = [
    "AtLeast",
    "AtMost",
    "Between",
    "Blank",
    "Must",
    "NoOverlap",
    "NotAfter",
    "OneOf",
    "OneOpen",
    "Ordered",
    "Required",
    "Should",
    "Unique",
]
