"""What a correct row is. Imports nothing of ours."""

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
