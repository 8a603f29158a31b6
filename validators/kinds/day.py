"""Days, hours, school years and budget years, as Excel and people write them."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, ClassVar

from pydantic_core import CoreSchema, core_schema

from validators.finding import Lang
from validators.findings.day import DAY_001, DAY_002, DAY_003
from validators.kind import Fault, Kind, Reading, Scalar
from validators.text import fold, tidy, western_digits

_EXCEL_EPOCH = date(1899, 12, 30)
_SERIAL_MIN, _SERIAL_MAX = 7000, 80000
_MONTHS = (
    ("يناير", "كانون الثاني", "janvier", "janv", "jan"),
    ("فبراير", "شباط", "fevrier", "fev", "fevr"),
    ("مارس", "اذار", "mars"),
    ("ابريل", "نيسان", "avril", "avr"),
    ("ماي", "مايو", "ايار", "mai"),
    ("يونيو", "يونيه", "حزيران", "juin"),
    ("يوليوز", "يوليو", "تموز", "juillet", "juil"),
    ("غشت", "اغسطس", "اب", "aout"),
    ("شتنبر", "سبتمبر", "ايلول", "septembre", "sept", "sep"),
    ("اكتوبر", "تشرين الاول", "octobre", "oct"),
    ("نونبر", "نوفمبر", "تشرين الثاني", "novembre", "nov"),
    ("دجنبر", "ديسمبر", "كانون الاول", "decembre", "dec"),
)
MONTH_OF = {fold(name): n for n, names in enumerate(_MONTHS, start=1) for name in names}
_NUMERIC = re.compile(
    r"^(\d{1,4})[-/.\\ ](\d{1,2})[-/.\\ ](\d{1,4})(?:[ T]00:00(?::00(?:\.0+)?)?)?$"
)
_NAMED = re.compile(r"^(?:\w+ )?(\d{1,2})(?:er)? (\D+?) (\d{4})$")
_SHORT_YEAR = 100


def parse_day(text: str) -> tuple[date, bool] | None:
    """Return the day that a text writes (day first, or year first), and whether it is doubtful.

    >>> parse_day("05-09-2026"), parse_day("2026/9/5")[0].month
    ((datetime.date(2026, 9, 5), False), 9)
    >>> parse_day("٥ شتنبر ٢٠٢٦")[0].isoformat()
    '2026-09-05'
    >>> parse_day("1er août 2026")[0].isoformat()
    '2026-08-01'
    >>> parse_day("5/9/26")
    (datetime.date(2026, 9, 5), True)
    >>> parse_day("31/02/2026") is None
    True
    """
    plain_text = western_digits(tidy(text)).replace("،", " ")
    if found := _NUMERIC.match(plain_text):
        return _numeric(*found.groups())
    if found := _NAMED.match(fold(plain_text)):
        day, month, year = found.groups()
        return _made(int(year), MONTH_OF.get(month, 0), int(day), doubtful=False)
    return None


def _numeric(first: str, second: str, third: str) -> tuple[date, bool] | None:
    if len(first) == 4:  # noqa: PLR2004 - a year has four digits.
        return _made(int(first), int(second), int(third), doubtful=False)
    year = int(third)
    doubtful = year < _SHORT_YEAR
    if doubtful:
        year += 2000 if year < 50 else 1900  # noqa: PLR2004 - Excel's own pivot is close to it.
    made = _made(year, int(second), int(first), doubtful=doubtful)
    # Month first is never how Morocco writes, but a foreign export does: 09/25/2026 says so itself.
    return made or _made(year, int(first), int(second), doubtful=True)


def _made(year: int, month: int, day: int, *, doubtful: bool) -> tuple[date, bool] | None:
    try:
        return date(year, month, day), doubtful
    except ValueError:
        return None


@dataclass(frozen=True)
class DayKind(Kind):
    """A day between `first` and `last`, both included."""

    code: ClassVar[str] = "day"
    first: date = date(1930, 1, 1)
    last: date = date(2099, 12, 31)
    width_chars: int = 13
    example: str = "05/09/2026"

    @property
    def strict(self) -> CoreSchema:
        return core_schema.date_schema(ge=self.first, le=self.last)

    def read_column(self, cells: Any) -> tuple[list[Any], list[Fault]]:
        """Read a column; a moment at midnight is a day (readers differ from row to row)."""
        days = [_midnight(c) if type(c) is datetime else c for c in cells]
        return super().read_column(days)

    def read(self, cell: Any) -> Reading:
        """Read a date cell, a date text, or the bare serial number that a paste left.

        >>> DayKind().read(46270.0).value.isoformat()
        '2026-09-05'
        >>> DayKind().read("قريبا").problem.code
        'DAY_001'
        """
        cell = _midnight(cell)
        if isinstance(cell, datetime):
            return self._within(cell.date(), doubtful=True)
        if isinstance(cell, date):
            return self._within(cell, doubtful=False)
        if isinstance(cell, int | float) and not isinstance(cell, bool):
            if _SERIAL_MIN <= cell <= _SERIAL_MAX:
                return self._within(_EXCEL_EPOCH + timedelta(int(cell)), doubtful=cell != int(cell))
            return Reading(None, DAY_001)
        if cell is None or (isinstance(cell, str) and not tidy(cell)):
            return Reading(None)
        parsed = parse_day(cell) if isinstance(cell, str) else None
        return self._within(parsed[0], doubtful=parsed[1]) if parsed else Reading(None, DAY_001)

    def _within(self, day: date, *, doubtful: bool) -> Reading:
        if not self.first <= day <= self.last:
            bounds = {"low": f"{self.first:%d/%m/%Y}", "high": f"{self.last:%d/%m/%Y}"}
            return Reading(day, DAY_002, bounds)
        if doubtful:
            return Reading(day, DAY_003, {"read": f"{day:%d/%m/%Y}"})
        return Reading(day)

    def dump(self, value: Any) -> Scalar:
        return str(value.isoformat())

    def load(self, scalar: Scalar) -> Any:
        return date.fromisoformat(str(scalar))


def _midnight(cell: Any) -> Any:
    if isinstance(cell, datetime) and cell.time() == time():
        return cell.date()
    return cell


def show_day(value: date, lang: Lang) -> str:
    """Return a day as an office writes it, with the Moroccan month names.

    >>> show_day(date(2026, 9, 5), "ar"), show_day(date(2026, 8, 1), "fr")
    ('5 شتنبر 2026', '1 août 2026')
    """
    month = MONTHS[value.month - 1][lang != "ar"]
    return f"{value.day} {month} {value.year}"


MONTHS = (
    ("يناير", "janvier"),
    ("فبراير", "février"),
    ("مارس", "mars"),
    ("أبريل", "avril"),
    ("ماي", "mai"),
    ("يونيو", "juin"),
    ("يوليوز", "juillet"),
    ("غشت", "août"),
    ("شتنبر", "septembre"),
    ("أكتوبر", "octobre"),
    ("نونبر", "novembre"),
    ("دجنبر", "décembre"),
)
