"""The rules that registers are written with."""

from validators.rules.belong import BureauOf
from validators.rules.bound import AtLeast, AtMost, Between
from validators.rules.hand_over import Awaited, Sent
from validators.rules.must import Must, Should
from validators.rules.order import MostlyOrdered, NotAfter, Ordered
from validators.rules.overlap import NoOverlap, OneOpen, RareOverlap
from validators.rules.presence import Blank, OneOf, Required
from validators.rules.unbroken import Unbroken
from validators.rules.unique import MostlyUnique, Unique

__all__ = [
    "AtLeast",
    "AtMost",
    "Awaited",
    "Between",
    "Blank",
    "BureauOf",
    "MostlyOrdered",
    "MostlyUnique",
    "Must",
    "NoOverlap",
    "NotAfter",
    "OneOf",
    "OneOpen",
    "Ordered",
    "RareOverlap",
    "Required",
    "Sent",
    "Should",
    "Unbroken",
    "Unique",
]
