"""What a correct row is. Imports nothing of ours.

The words of a declaration are taken from their rooms when one is first asked for: a command that
only speaks of findings does without pydantic.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from validators.expression import (
        F,
        largest,
        month_of,
        quarter_of,
        rounded,
        smallest,
        total,
        year_of,
        years_between,
    )
    from validators.gather import count_of, distinct_of, earliest_of, latest_of, sum_of, value_of
    from validators.register import Register, calculated, field

_HOMES = {
    "validators.expression": (
        "F",
        "largest",
        "month_of",
        "quarter_of",
        "rounded",
        "smallest",
        "total",
        "year_of",
        "years_between",
    ),
    "validators.gather": (
        "count_of",
        "distinct_of",
        "earliest_of",
        "latest_of",
        "sum_of",
        "value_of",
    ),
    "validators.register": ("Register", "calculated", "field"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "F",
    "Register",
    "calculated",
    "count_of",
    "distinct_of",
    "earliest_of",
    "field",
    "largest",
    "latest_of",
    "month_of",
    "quarter_of",
    "rounded",
    "smallest",
    "sum_of",
    "total",
    "value_of",
    "year_of",
    "years_between",
]


def __getattr__(name: str) -> object:
    """Return a word of the declaration language."""
    if name not in _HOME_OF:
        raise AttributeError(name)
    value: object = getattr(import_module(_HOME_OF[name]), name)
    globals()[name] = value
    return value
