"""Pieces of Excel formulas: texts, constants, operations, and when each is unknown."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from typing import Any

from openpyxl.utils.datetime import to_excel

from validators.kind import Kind
from validators.kinds.clock import ClockKind
from validators.limit import Limit

_FUNCTIONS = {"max": "MAX", "min": "MIN", "round": "ROUND", "year": "YEAR", "month": "MONTH"}
_WORDS = frozenset({"text", "note", "code", "official", "email", "choice", "school_year"})


class UnstatedError(Exception):
    """Excel cannot state the expression: its value is computed in Python."""


@dataclass(frozen=True)
class Said:
    """An Excel expression, the conditions under which it is unknown, and the kind of its value.

    A `silent` one gives an empty text by itself where it is unknown.
    """

    text: str
    unknown: tuple[str, ...] = ()
    kind: Kind | None = None
    silent: bool = False


def silent(text: str, kind: Kind | None) -> Said:
    """Return an expression that gives an empty text where it is unknown."""
    return Said(text, (f'{text}=""',), kind, silent=True)


def any_of(conditions: Iterable[str]) -> str:
    """Return what is true where one of the conditions is.

    >>> any_of(['A1=""']), any_of(['A1=""', 'B1=""', 'A1=""'])
    ('A1=""', 'OR(A1="",B1="")')
    """
    distinct = list(dict.fromkeys(conditions))
    return distinct[0] if len(distinct) == 1 else f"OR({','.join(distinct)})"


def escape_column(heading: str) -> str:
    """Return a heading as structured references write it.

    >>> escape_column("N° [#1] d'ordre")
    "N° '['#1'] d''ordre"
    """
    return "".join(f"'{char}" if char in "'#[]@" else char for char in heading)


def quoted(text: str) -> str:
    """Return a text as a formula writes it.

    >>> quoted('a"b')
    '"a""b"'
    """
    return '"' + text.replace('"', '""') + '"'


def or_else(said: Said, otherwise: str) -> str:
    """Return the expression, something else where it is unknown.

    >>> or_else(Said("A1", ('A1=""',)), "0")
    'IF(A1="",0,A1)'
    """
    if not said.unknown or (said.silent and otherwise == '""'):
        return said.text
    return f"IF({any_of(said.unknown)},{otherwise},{bare(said.text)})"


def bare(text: str) -> str:
    """Drop the parentheses around a whole expression.

    >>> bare("((a-b)+1)"), bare("(a)-(b)")
    ('(a-b)+1', '(a)-(b)')
    """
    depth = 0
    for at, char in enumerate(text):
        depth += (char == "(") - (char == ")")
        if depth == 0 and at < len(text) - 1:
            return text
    return text[1:-1] if text.startswith("(") and '"' not in text else text


def applied(operation: str, parts: list[Said]) -> Said:
    """Return an operation on parts; unknown where one of them is.

    >>> applied("-", [Said("B1"), Said("A1")]).text
    '(B1-A1)'
    """
    unknown = tuple(guard for part in parts for guard in part.unknown)
    texts = [part.text for part in parts]
    kinds = [part.kind for part in parts]
    if operation in _FUNCTIONS:
        return Said(f"{_FUNCTIONS[operation]}({','.join(texts)})", unknown, kinds[0])
    if operation == "years":
        return Said(_years(*texts), unknown)
    if operation == "quarter":
        return Said(f"ROUNDUP(MONTH({texts[0]})/3,0)", unknown)
    if operation == "number":
        return Said(texts[0], unknown)
    if operation == "/":
        return Said(f"({texts[0]}/{texts[1]})", (*unknown, f"{texts[1]}=0"))
    if operation == "-" and all(isinstance(kind, ClockKind) for kind in kinds):
        return Said(f"ROUND(({texts[0]}-{texts[1]})*24,2)", unknown)
    if operation == "+" and any(_is_text(part) for part in parts):
        return Said(f"({texts[0]}&{texts[1]})", unknown)
    if operation in {"+", "-", "*"}:
        return Said(f"({texts[0]}{operation}{texts[1]})", unknown, None)
    raise UnstatedError(operation)


def _is_text(part: Said) -> bool:
    if part.kind is None:
        return part.text.startswith('"')
    return part.kind.code in _WORDS


def _years(early: str, late: str) -> str:
    """Return whole years as ages are counted; DATEDIF would fail on days in the wrong order."""
    early_day, late_day = (f"MONTH({day})*100+DAY({day})" for day in (early, late))
    return f"(YEAR({late})-YEAR({early})-IF({late_day}<{early_day},1,0))"


def limit_on(limit: Limit, day: Said) -> Said:
    """Return the value that a dated limit had on a day; the day is named but once more."""
    days = ",".join(str(int(to_excel(step.since))) for step in limit.steps)  # type: ignore[no-untyped-call]  # openpyxl's stub.
    values = ",".join(constant(step.value) for step in limit.steps)
    text = f"LOOKUP({day.text},{{{days}}},{{{values}}})"
    first = f"{day.text}<{constant(limit.steps[0].since)}"
    return Said(text, (*day.unknown, first))


def constant(value: Any) -> str:
    """Return a value as a formula writes it.

    >>> constant(date(2026, 9, 5)), constant(Decimal("0.20")), constant(True)
    ('DATE(2026,9,5)', '0.20', 'TRUE')
    """
    match value:
        case bool():
            return "TRUE" if value else "FALSE"
        case int() | Decimal():
            return f"{value:f}" if isinstance(value, Decimal) else str(value)
        case float():
            return format(Decimal(repr(value)), "f")
        case date():
            return f"DATE({value.year},{value.month},{value.day})"
        case time():
            return f"TIME({value.hour},{value.minute},{value.second})"
        case str():
            return quoted(value)
    raise UnstatedError(type(value).__name__)
