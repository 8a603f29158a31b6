"""Amounts and delays fixed by a text: dated, with their source, so that a change is a new line."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple


class Step(NamedTuple):
    """One value of a limit, from a day on, until the next step."""

    since: date
    value: Decimal
    source: str


class NotInForce(ValueError):  # noqa: N818 - the glossary's words name things, not errors.
    """A day before the first known value of a limit."""


class Limit:
    """A limit set by a text. `certain` says whether the rule may refuse a row or only warn."""

    def __init__(self, code: str, unit: str, steps: Sequence[Step], *, certain: bool) -> None:
        if list(steps) != sorted(steps, key=lambda step: step.since):
            raise TypeError(f"limit {code}: write its steps from the oldest to the newest")
        self.code, self.unit, self.steps, self.certain = code, unit, tuple(steps), certain

    def on(self, day: date) -> Decimal | None:
        """Return the value in force on a day, None before the first known one.

        >>> from validators.limits.purchase_order import CEILING_DIRHAMS
        >>> CEILING_DIRHAMS.on(date(2023, 8, 31)), CEILING_DIRHAMS.on(date(2023, 9, 1))
        (Decimal('200000'), Decimal('500000'))
        """
        return next((step.value for step in reversed(self.steps) if step.since <= day), None)

    def at(self, day: date) -> Decimal:
        """Return the value in force on a day that must have one.

        >>> from validators.limits.purchase_order import CEILING_DIRHAMS
        >>> CEILING_DIRHAMS.at(date(1999, 1, 1))
        Traceback (most recent call last):
        validators.limit.NotInForce: purchase_order_ceiling on 1999-01-01
        """
        value = self.on(day)
        if value is None:
            raise NotInForce(f"{self.code} on {day.isoformat()}")
        return value
