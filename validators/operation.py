"""What the operations of an expression do to the values of one row; None never reaches them."""

import operator
from collections.abc import Callable, Sequence
from datetime import date, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any


def _exact(function: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Any]:
    """Let amounts and measures meet: money stays a Decimal."""

    def applied(left: Any, right: Any) -> Any:
        left, right = _met(left, right)
        if isinstance(left, date) and isinstance(right, date):
            return (left - right).days
        if isinstance(left, time) and isinstance(right, time):
            return round((_minutes(left) - _minutes(right)) / 60, 2)
        if isinstance(left, date) and not isinstance(right, date):
            return _shifted(left, function(0, right))
        return function(left, right)

    return applied


def _met(left: Any, right: Any) -> tuple[Any, Any]:
    """Return an amount and a measure as two amounts: a rate of 0.07 is the limit 0.07.

    >>> left, right = _met(0.07, Decimal("0.07"))
    >>> left <= right, 0.07 <= Decimal("0.07")
    (True, False)
    """
    if isinstance(left, Decimal) and isinstance(right, float):
        return left, Decimal(repr(right))
    if isinstance(right, Decimal) and isinstance(left, float):
        return Decimal(repr(left)), right
    return left, right


def _compared(function: Callable[[Any, Any], bool]) -> Callable[[Any, Any], bool]:
    return lambda left, right: function(*_met(left, right))


def _shifted(day: date, days: float) -> date | None:
    """Return the day so many days later, None beyond the calendar."""
    try:
        return day + timedelta(days=int(days))
    except OverflowError:
        return None


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute


def _divide(left: Any, right: Any) -> Any:
    return left / right if right else None


def _round(value: Any, digits: int) -> Any:
    exact = value if isinstance(value, Decimal) else Decimal(repr(value))
    rounded = exact.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP)
    return rounded if isinstance(value, Decimal) else float(rounded)


def _whole_years(early: date, late: date) -> int:
    return late.year - early.year - ((late.month, late.day) < (early.month, early.day))


OPERATIONS: dict[str, Callable[..., Any]] = {
    "+": _exact(operator.add),
    "-": _exact(operator.sub),
    "*": _exact(operator.mul),
    "/": _exact(_divide),
    "max": max,
    "min": min,
    "round": _round,
    "year": lambda day: day.year,
    "month": lambda day: day.month,
    "number": float,
    "quarter": lambda day: (day.month + 2) // 3,
    "years": _whole_years,
    "<=": _compared(operator.le),
    "<": _compared(operator.lt),
    ">=": _compared(operator.ge),
    ">": _compared(operator.gt),
    "=": _compared(operator.eq),
    "<>": _compared(operator.ne),
    "in": lambda value, values: value in values,
}


_PLAIN: dict[str, Callable[..., Any]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "<=": operator.le,
    "<": operator.lt,
    ">=": operator.ge,
    ">": operator.gt,
    "=": operator.eq,
    "<>": operator.ne,
}
_COMPARED = frozenset({"<=", "<", ">=", ">", "=", "<>"})
_COUNTED = frozenset({int, float, Decimal})


def fastest(name: str, columns: Sequence[Sequence[Any]]) -> Callable[..., Any]:
    """Return an operation for whole columns: Python's own where no two kinds of number meet.

    >>> fastest("+", ([1, None], [2, 3])) is operator.add
    True
    >>> fastest("+", ([1.5], [Decimal(2)])) is operator.add
    False
    """
    if name in _PLAIN:
        kinds = {kind for column in columns for kind in set(map(type, column))} - {type(None)}
        mixed = Decimal in kinds and float in kinds
        if not mixed and (name in _COMPARED or kinds <= _COUNTED):
            return _PLAIN[name]
    return OPERATIONS[name]


Verdicts = list[bool | None]


def _and(columns: Sequence[Verdicts]) -> Verdicts:
    """Say where all hold; one that does not is enough to know.

    >>> _and([[True, None, None], [True, False, True]])
    [True, False, None]
    """
    left, right = columns
    return [
        False if a is False or b is False else None if a is None or b is None else True
        for a, b in zip(left, right, strict=True)
    ]


def _or(columns: Sequence[Verdicts]) -> Verdicts:
    left, right = columns
    return [
        True if a is True or b is True else None if a is None or b is None else False
        for a, b in zip(left, right, strict=True)
    ]


def _not(columns: Sequence[Verdicts]) -> Verdicts:
    return [None if cell is None else not cell for cell in columns[0]]


LOGIC: dict[str, Callable[[Sequence[Verdicts]], Verdicts]] = {
    "and": _and,
    "or": _or,
    "not": _not,
}
