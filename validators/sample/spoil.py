"""Spoiled cells: what a tired clerk types instead of the right value, kind by kind."""

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from functools import singledispatch
from random import Random
from typing import Any

from validators.kind import Kind
from validators.kinds import (
    ChoiceKind,
    ClockKind,
    CodeKind,
    CountKind,
    DayKind,
    EmailKind,
    FiscalYearKind,
    FlagKind,
    MoneyKind,
    NoteKind,
    NumberKind,
    PhoneKind,
    RefKind,
    SchoolYearKind,
    TextKind,
)
from validators.kinds.code import OfficialKind

_LONG = "نص طويل أكثر من اللازم "
_LONGEST = 500


@singledispatch
def spoiled(kind: Kind, value: Any, random: Random) -> Sequence[Any]:  # noqa: ARG001 - a kind we know no mistake of.
    """Return cells that the kind should refuse, given the right value (None where blank)."""
    return ()


@spoiled.register
def _(kind: DayKind, _value: Any, _random: Random) -> Sequence[Any]:
    return ("31/02/2026", "قريبا", "05/09/1026", kind.last + timedelta(days=1))


@spoiled.register
def _(_kind: ClockKind, _value: Any, _random: Random) -> Sequence[Any]:
    return ("25:70", "صباحا")


@spoiled.register
def _(_kind: SchoolYearKind, _value: Any, _random: Random) -> Sequence[Any]:
    return ("2026/2028", "2026")


@spoiled.register
def _(_kind: FiscalYearKind, _value: Any, _random: Random) -> Sequence[Any]:
    return (26, "السنة المقبلة")


@spoiled.register
def _(kind: CountKind, _value: Any, _random: Random) -> Sequence[Any]:
    return ("عشرة", 2.5, *_beyond(kind))


@spoiled.register
def _(kind: NumberKind, _value: Any, _random: Random) -> Sequence[Any]:
    return ("كثير", "12 ؟", *_beyond(kind))


@spoiled.register
def _(kind: MoneyKind, _value: Any, _random: Random) -> Sequence[Any]:
    return ("ألف درهم", 12.345, *_beyond(kind))


def _beyond(kind: Any) -> list[Any]:
    """Return a figure below and one above the kind's bounds."""
    low = [] if kind.at_least is None else [kind.at_least - 1]
    return low if kind.at_most is None else [*low, kind.at_most + 150]


@spoiled.register(TextKind)
@spoiled.register(NoteKind)
def _(kind: TextKind | NoteKind, _value: Any, _random: Random) -> Sequence[Any]:
    return ((_LONG * kind.chars_max)[: kind.chars_max + 9],) if kind.chars_max < _LONGEST else ()


@spoiled.register
def _(_kind: CodeKind, value: Any, _random: Random) -> Sequence[Any]:
    return ("؟؟", f"{value or 1} مكرر", "1234567890" * 7)


@spoiled.register
def _(kind: OfficialKind, value: Any, random: Random) -> Sequence[Any]:
    """Change one digit, drop the last, or write another thing altogether."""
    if value is None:
        return ("غير معروف",)
    places = [at for at, character in enumerate(value) if character.isdigit()]
    changed = []
    for at in random.sample(places, min(4, len(places))):
        digit = (int(value[at]) + random.randint(1, 8)) % 10
        changed.append(kind.shown(f"{value[:at]}{digit}{value[at + 1 :]}"))
    return (*changed, value[:-1], "غير معروف")


@spoiled.register
def _(_kind: EmailKind, _value: Any, _random: Random) -> Sequence[Any]:
    return ("bureau.example.org", "bureau@")


@spoiled.register
def _(_kind: PhoneKind, _value: Any, _random: Random) -> Sequence[Any]:
    return ("06 00 01", "لا يوجد")


@spoiled.register
def _(_kind: ChoiceKind, _value: Any, _random: Random) -> Sequence[Any]:
    return ("غير مذكور في اللائحة", "؟")


@spoiled.register
def _(_kind: FlagKind, _value: Any, _random: Random) -> Sequence[Any]:
    return ("ربما",)


@spoiled.register
def _(_kind: RefKind, value: Any, random: Random) -> Sequence[Any]:
    """Write a key of the right form that hardly anybody has."""
    if value is None:
        return ()
    places = [at for at, character in enumerate(value) if character.isdigit()]
    changed = [
        f"{value[:at]}{(int(value[at]) + random.randint(1, 8)) % 10}{value[at + 1 :]}"
        for at in random.sample(places, min(4, len(places)))
    ]
    return (*changed, f"{value}9")


def as_cell(kind: Kind, value: Any) -> Any:
    """Return a right value as it would stand in an Arabic sheet's cell.

    >>> as_cell(MoneyKind(), Decimal("12.50")), as_cell(FlagKind(), value=True)
    (12.5, 'نعم')
    """
    if value is None:
        return None
    shown = kind.show(value, "ar")
    return float(shown) if isinstance(shown, Decimal) else shown
