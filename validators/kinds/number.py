"""Numbers: a count, a measure, an amount in dirhams exact to the centime, a rate."""

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from math import ceil, floor
from typing import Any, ClassVar

from pydantic_core import CoreSchema, core_schema

from validators.finding import Problem
from validators.findings.number import NUM_001, NUM_002, NUM_003, NUM_004, NUM_005, NUM_006
from validators.kind import Fault, Kind, Reading, Scalar
from validators.text import tidy, western_digits

# Python makes it ready, which takes a while, when a text stands where a number should.
_UNITS = (
    r"(?i)\b(?:dirhams?|dhs?|mad|m²|m2|km|kg|h|l|litres?)\b\.?|درهما?|دراهم|د\.م\.?|%|٪"
    r"|(?<!\w)(?:م²|م2|كلم|كلغ|ساعات|ساعة|لترا?|لترات)(?!\w)"
    # What offices count; days, months and years are left out, a field may count another of them.
    r"|(?<!\w)(?:classes?|salles?|places?|élèves?|candidats?|unités?|u|pièces?|exemplaires?)(?!\w)"
    r"|(?<!\w)(?:[أا]?قسام|قسما?|قاعات|قاعة|حجرات|حجرة|مقاعد|مقعدا?|تلاميذ|تلميذا?|تلميذة)(?!\w)"
    r"|(?<!\w)(?:مترشح(?:ين|ة|ا)?|[أا]ساتذة|[أا]ستاذا?|نسخ|نسخة|وحدات|وحدة|قطع|قطعة)(?!\w)"
)
_NUMBER = re.compile(r"^[+-]?\d+(?:\.\d+)?$")
_GROUPS = re.compile(r"^[+-]?\d{1,3}(?:[.,]\d{3})+$")
_LARGEST = 1e15


def parse(text: str) -> tuple[Decimal, bool] | None:
    """Return the number that a text writes, and whether its separator could be read otherwise.

    Moroccan offices write a comma or a point before the decimals, and blanks, points or commas
    between the thousands.

    >>> parse("1 234,50 درهم")
    (Decimal('1234.50'), False)
    >>> parse("١٢٣٤٫٥")
    (Decimal('1234.5'), False)
    >>> parse("1,234")
    (Decimal('1234'), True)
    >>> parse("12 قسما"), parse("10 U")
    ((Decimal('12'), False), (Decimal('10'), False))
    >>> parse("12 août") is None
    True
    """
    plain = western_digits(tidy(re.sub(_UNITS, " ", text))).replace(" ", "").replace("٬", "")
    plain = plain.replace("٫", ".").replace("'", "").replace("−", "-")
    doubtful = bool(_GROUPS.match(plain))
    if doubtful:
        plain = plain.replace(",", "").replace(".", "")
    elif "," in plain and "." in plain:
        thousands = "," if plain.rfind(".") > plain.rfind(",") else "."
        plain = plain.replace(thousands, "")
    plain = plain.replace(",", ".")
    return (Decimal(plain), doubtful) if _NUMBER.match(plain) else None


def _number(cell: Any) -> tuple[Decimal, bool] | None:
    if isinstance(cell, bool):
        return None
    if isinstance(cell, int | Decimal):
        return Decimal(cell), False
    if isinstance(cell, float):
        return (Decimal(repr(cell)), False) if abs(cell) < _LARGEST else None
    return parse(cell) if isinstance(cell, str) else None


@dataclass(frozen=True)
class _Bounded(Kind):
    """What all numbers share: bounds that are part of the declaration."""

    at_least: float | None = None
    at_most: float | None = None
    width_chars: int = 12
    numeric: ClassVar[bool] = True
    example: str = "12"

    def read(self, cell: Any) -> Reading:
        if cell is None or (isinstance(cell, str) and not tidy(cell)):
            return Reading(None)
        try:
            parsed = _number(cell)
        except InvalidOperation:
            parsed = None
        if parsed is None:
            return Reading(None, NUM_001, {"example": self.example})
        number, doubtful = parsed
        if problem := self._out_of_form(number):
            return Reading(None, problem)
        return self._within(number, doubtful=doubtful)

    def _within(self, number: Decimal, *, doubtful: bool) -> Reading:
        value = self.of(number)
        if self.at_least is not None and number < Decimal(str(self.at_least)):
            return Reading(value, NUM_002, {"bound": self.at_least})
        if self.at_most is not None and number > Decimal(str(self.at_most)):
            return Reading(value, NUM_003, {"bound": self.at_most})
        return Reading(value, NUM_006 if doubtful else None, {"read": value} if doubtful else {})

    def _out_of_form(self, number: Decimal) -> Problem | None:  # noqa: ARG002 - a measure has any.
        return None

    def of(self, number: Decimal) -> Any:
        """Return the value of this kind that the exact number is."""
        return int(number) if number == number.to_integral_value() else float(number)


@dataclass(frozen=True)
class CountKind(_Bounded):
    """A whole number."""

    code: ClassVar[str] = "count"
    at_least: float | None = 0

    @property
    def strict(self) -> CoreSchema:
        low = None if self.at_least is None else ceil(self.at_least)
        high = None if self.at_most is None else floor(self.at_most)
        return core_schema.int_schema(ge=low, le=high, lt=int(_LARGEST))

    def read_column(self, cells: Any) -> tuple[list[Any], list[Fault]]:
        """Read a column; Excel stores whole numbers as floats, which are counts all the same."""
        whole = [int(c) if type(c) is float and c.is_integer() else c for c in cells]
        return super().read_column(whole)

    def _out_of_form(self, number: Decimal) -> Problem | None:
        return None if number == number.to_integral_value() else NUM_004


@dataclass(frozen=True)
class NumberKind(_Bounded):
    """A measure: hours, square metres, kilograms, points."""

    code: ClassVar[str] = "number"
    example: str = "12.5"

    @property
    def strict(self) -> CoreSchema:
        low, high = self.at_least, self.at_most
        return core_schema.float_schema(ge=low, le=high, lt=_LARGEST, gt=-_LARGEST)

    def read_column(self, cells: Any) -> tuple[list[Any], list[Fault]]:
        """Read a column; 18.0 and 18 are one measure and are kept as 18."""
        values, faults = super().read_column(cells)
        return [int(v) if type(v) is float and v.is_integer() else v for v in values], faults


@dataclass(frozen=True)
class PercentKind(NumberKind):
    """A rate, kept as a fraction: 0.2 is shown 20 %; a typed 20 or "20 %" means 0.2."""

    code: ClassVar[str] = "percent"
    at_least: float | None = 0
    at_most: float | None = 1
    example: str = "20 %"

    def read(self, cell: Any) -> Reading:
        """Read a rate written as a fraction or in hundredths.

        >>> PercentKind().read("20 %").value, PercentKind().read(0.2).value
        (0.2, 0.2)
        >>> PercentKind().read(20).problem.code
        'NUM_006'
        """
        parsed = parse(cell) if isinstance(cell, str) else None
        if parsed and ("%" in cell or "٪" in cell):
            return super().read(parsed[0] / 100)
        reading = super().read(cell)
        if reading.problem is NUM_003 and isinstance(reading.value, int | float):
            in_hundredths = super().read(_number(cell)[0] / 100)  # type: ignore[index]  # It was a number.
            if in_hundredths.problem is None:
                return Reading(in_hundredths.value, NUM_006, {"read": f"{in_hundredths.value:.0%}"})
        return reading


@dataclass(frozen=True)
class MoneyKind(_Bounded):
    """An amount in dirhams, exact to the centime (two decimals, never a float)."""

    code: ClassVar[str] = "money"
    at_least: float | None = 0
    width_chars: int = 15
    example: str = "1234.50"

    def read_column(self, cells: Any) -> tuple[list[Any], list[Fault]]:
        """Read a column; the common case, a number of the sheet within bounds, is decided here.

        A constrained Decimal costs pydantic-core about 2 µs a cell, this a fifth of it.
        """
        low = -_LARGEST if self.at_least is None else self.at_least
        high = _LARGEST if self.at_most is None else self.at_most
        values: list[Any] = []
        faults: list[Fault] = []
        for place, cell in enumerate(cells):
            if type(cell) is float and low <= cell <= high and abs(cell) < 1e13:  # noqa: PLR2004 - beyond it a float cannot tell centimes.
                text = f"{cell:.2f}"
                if abs(float(text) - cell) < 1e-9 * max(1.0, abs(cell)):
                    values.append(Decimal(text))
                    continue
            elif cell is None:
                values.append(None)
                continue
            value, problem, facts = self.read(cell)
            if problem:
                faults.append(Fault(place, cell, problem, facts))
            values.append(None if problem and problem is not NUM_006 else value)
        return values, faults

    def _out_of_form(self, number: Decimal) -> Problem | None:
        return None if abs(number - round(number, 2)) < Decimal("1e-7") else NUM_005

    def of(self, number: Decimal) -> Decimal:
        """Return the amount with its two decimals.

        >>> MoneyKind().of(Decimal("5"))
        Decimal('5.00')
        """
        return round(number, 2)

    def dump(self, value: Any) -> Scalar:
        return str(value)

    def load(self, scalar: Scalar) -> Any:
        return Decimal(str(scalar))
