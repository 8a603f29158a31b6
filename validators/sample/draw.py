"""Drawing: for each kind a value that an office could have typed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import Decimal
from functools import singledispatch
from random import Random
from typing import Any

from validators.catalogue import homes
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
    PercentKind,
    PhoneKind,
    RefKind,
    SchoolYearKind,
    TextKind,
)
from validators.kinds.code import OfficialKind
from validators.register import Field
from validators.sample.numbers import code, official
from validators.sample.words import words

YEARS_BACK = 5
_SEPTEMBER = 9
_NUMBERS = 90_000


@dataclass(frozen=True)
class Spot:
    """Where a value is wanted: the column, the day, the keys that a reference may name."""

    register: str
    field: Field
    today: date
    random: Random
    keys: Sequence[str] | None = None

    def number(self, number: int) -> int:
        """Return the number that makes a key unlike all others, or any number for other fields."""
        return number or self.random.randrange(1, _NUMBERS)


def school_year(today: date, back: int = 0) -> str:
    """Return the school year of a day, or one so many years before it.

    >>> school_year(date(2026, 11, 24)), school_year(date(2027, 5, 2), 1)
    ('2026/2027', '2025/2026')
    """
    first = today.year - (today.month < _SEPTEMBER) - back
    return f"{first}/{first + 1}"


@singledispatch
def domain(kind: Kind, spot: Spot) -> Sequence[Any] | None:  # noqa: ARG001 - most kinds have no end.
    """Return every value that the kind can have here, the likeliest first; None when endless."""
    return None


@domain.register
def _(kind: ChoiceKind, _spot: Spot) -> Sequence[Any]:
    return list(kind.options)


@domain.register
def _(_kind: FlagKind, _spot: Spot) -> Sequence[Any]:
    return [False, True]


@domain.register
def _(_kind: RefKind, spot: Spot) -> Sequence[Any] | None:
    return spot.keys


@domain.register
def _(_kind: SchoolYearKind, spot: Spot) -> Sequence[Any]:
    return [school_year(spot.today, back) for back in range(YEARS_BACK)]


@domain.register
def _(kind: FiscalYearKind, spot: Spot) -> Sequence[Any]:
    years = range(spot.today.year, spot.today.year - YEARS_BACK, -1)
    return [year for year in years if kind.at_least <= year <= kind.at_most]


@singledispatch
def draw(kind: Kind, spot: Spot, thread: int, number: int) -> Any:
    """Return a value of the kind.

    Args:
        kind: what the value must be.
        spot: the column it is for.
        thread: what holds a row together: the person or the text that its fields speak of.
        number: the row's own number where the value must be unlike all others, else 0.
    """
    raise NotImplementedError(type(kind).__name__)


@draw.register(ChoiceKind)
@draw.register(FlagKind)
def _(kind: ChoiceKind | FlagKind, spot: Spot, _thread: int, _number: int) -> Any:
    return spot.random.choice(domain(kind, spot) or [None])


@draw.register(SchoolYearKind)
@draw.register(FiscalYearKind)
def _(kind: SchoolYearKind | FiscalYearKind, spot: Spot, _thread: int, _number: int) -> Any:
    years = domain(kind, spot) or [None]
    return years[0] if spot.random.random() < 0.8 else spot.random.choice(years)  # noqa: PLR2004 - most rows are of this year.


@draw.register
def _(kind: RefKind, spot: Spot, thread: int, number: int) -> Any:
    if spot.keys is not None:
        return spot.random.choice(spot.keys) if spot.keys else None
    target = kind.target if kind.to in homes() else None
    named = (kind.by,) if kind.by else target.key if target else ()
    if target is None or len(named) != 1:
        return None
    theirs = target.field(named[0])
    there = Spot(target.code, theirs, spot.today, spot.random)
    return draw(theirs.kind, there, thread, number)


@draw.register(TextKind)
@draw.register(NoteKind)
def _(kind: TextKind | NoteKind, spot: Spot, thread: int, number: int) -> Any:
    text = words(spot.register, spot.field.name, thread)
    text = f"{text} {number}" if number else text
    return text[: kind.chars_max].strip()


@draw.register
def _(kind: CodeKind, spot: Spot, _thread: int, number: int) -> Any:
    return code(kind, spot.number(number), spot.today.year)


@draw.register
def _(kind: OfficialKind, spot: Spot, _thread: int, number: int) -> Any:
    return official(kind, spot.number(number))


@draw.register
def _(_kind: EmailKind, spot: Spot, _thread: int, number: int) -> Any:
    return f"bureau{spot.number(number)}@example.org"


@draw.register
def _(_kind: PhoneKind, spot: Spot, _thread: int, number: int) -> Any:
    return f"+2126000{spot.number(number):05d}"


@draw.register
def _(kind: CountKind, spot: Spot, _thread: int, number: int) -> Any:
    if number:
        return number
    low, high = _bounds(kind, 30)
    if spot.field.name.endswith("year") and low <= spot.today.year <= high:
        return spot.today.year
    return int(spot.random.triangular(low, high, low + (high - low) / 4))


@draw.register
def _(kind: NumberKind, spot: Spot, _thread: int, number: int) -> Any:
    low, high = _bounds(kind, 30)
    halves = round(spot.random.triangular(low, high, low + (high - low) / 4) * 2) / 2
    value = number or min(max(halves, low), high)
    return int(value) if float(value).is_integer() else value


@draw.register
def _(kind: PercentKind, spot: Spot, _thread: int, _number: int) -> Any:
    low, high = _bounds(kind, 1)
    return round(spot.random.randint(int(low * 20), int(high * 20)) / 20, 2)


@draw.register
def _(kind: MoneyKind, spot: Spot, _thread: int, _number: int) -> Any:
    low, high = _bounds(kind, 6000)
    amount = round(spot.random.triangular(low, high, low), -1)
    return round(Decimal(int(min(max(amount, low), high))), 2)


def _bounds(kind: Any, span: int) -> tuple[float, float]:
    """Return the kind's own bounds; where one is open, an office's usual figures."""
    low = kind.at_least if kind.at_least is not None else min(0, (kind.at_most or span) - span)
    high = kind.at_most if kind.at_most is not None else low + span
    return low, high


@draw.register
def _(_kind: ClockKind, spot: Spot, _thread: int, _number: int) -> Any:
    return time(spot.random.randint(8, 16), spot.random.choice((0, 30)))


@draw.register
def _(kind: DayKind, spot: Spot, _thread: int, number: int) -> Any:
    if "birth" in spot.field.name:
        day = spot.today - timedelta(days=spot.random.randint(25 * 365, 58 * 365))
    else:
        span = min(max((spot.today - date(spot.today.year, _SEPTEMBER, 1)).days, 60), 300)
        ahead = 90 if is_ahead(spot.field.name) else 0
        day = spot.today + timedelta(days=ahead - spot.random.randint(0, span))
    return min(max(day + timedelta(days=number), kind.first), kind.last)


def is_ahead(name: str) -> bool:
    """Tell whether days of that name usually lie in the future.

    >>> is_ahead("valid_to"), is_ahead("received_on")
    (True, False)
    """
    marks = ("due", "deadline", "expir", "planned", "until", "valid_to", "_to", "end", "next")
    return any(mark in name for mark in marks)
