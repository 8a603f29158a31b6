"""Values as JSON and a person's terminal can show them."""

from datetime import date, time
from decimal import Decimal
from typing import Any


def plain(value: Any) -> Any:
    """Return a value as JSON and a person's terminal can show it.

    >>> plain(Decimal("12.50")), plain(date(2026, 9, 5)), plain(time(9, 30))
    (12.5, '2026-09-05', '09:30')
    """
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, date):
        return value.isoformat()
    return f"{value:%H:%M}" if isinstance(value, time) else value
