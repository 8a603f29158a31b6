"""Values as JSON and a person's terminal can show them."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # A help page shows values of no register, and loads none.
    from validators.finding import Lang
    from validators.register import Declaration


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


def shown_value(declared: Declaration, name: str, value: Any, lang: Lang) -> Any:
    """Return a canonical value as a cell shows it, plain enough for JSON."""
    return plain(shown_cell(declared, name, value, lang))


def told_value(declared: Declaration, name: str, value: Any, lang: Lang) -> str:
    """Return a canonical value as a sentence tells it: a day as people write it, nothing as nothing."""
    shown = shown_cell(declared, name, value, lang)
    if isinstance(shown, date):
        return f"{shown:%d/%m/%Y}"
    return "" if shown is None else str(plain(shown))


def shown_cell(declared: Declaration, name: str, value: Any, lang: Lang) -> Any:
    """Return a canonical value as a cell shows it; one that has not its form stays as it is."""
    if value is None or name not in {field.name for field in declared.fields}:
        return value
    kind = declared.field(name).kind
    try:
        return kind.show(kind.load(value), lang)
    except (ValueError, TypeError, ArithmeticError):
        return value
