"""School years and budget years, as Excel and people write them."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from pydantic_core import CoreSchema, core_schema

from validators.findings.day import DAY_005, DAY_006
from validators.kind import Fault, Kind, Reading
from validators.kinds.text import plain
from validators.text import tidy, western_digits

_TWO_YEARS = re.compile(r"^(\d{4})\s*[/\-–_\\ ]\s*(\d{2}|\d{4})$")


@dataclass(frozen=True)
class SchoolYearKind(Kind):
    """A school year, written 2026/2027: the second is the first and one."""

    code: ClassVar[str] = "school_year"
    width_chars: int = 12
    example: str = "2026/2027"

    @property
    def strict(self) -> CoreSchema:
        # Whether the second year follows the first is more than pydantic-core's patterns can say.
        return core_schema.str_schema(pattern=_FOLLOWING)

    def read(self, cell: Any) -> Reading:
        """Read any of the ways a school year is written.

        >>> SchoolYearKind().read("٢٠٢٦-٢٠٢٧").value, SchoolYearKind().read("2026/27").value
        ('2026/2027', '2026/2027')
        >>> SchoolYearKind().read("2026/2028").problem.code
        'DAY_005'
        """
        text = western_digits(tidy(plain(cell)))
        if not text:
            return Reading(None)
        found = _TWO_YEARS.match(text)
        first = int(found[1]) if found else 0
        if found and int(found[2]) in {first + 1, (first + 1) % 100} and 1950 < first < 2100:  # noqa: PLR2004 - a living school year.
            return Reading(f"{first}/{first + 1}")
        return Reading(None, DAY_005)


_FOLLOWING = "^(?:" + "|".join(f"{y}/{y + 1}" for y in range(1990, 2060)) + ")$"


@dataclass(frozen=True)
class FiscalYearKind(Kind):
    """A budget year (a calendar year in Morocco), kept as a whole number."""

    code: ClassVar[str] = "fiscal_year"
    width_chars: int = 9
    example: str = "2026"
    numeric: ClassVar[bool] = True
    at_least: int = 1950
    at_most: int = 2100

    @property
    def strict(self) -> CoreSchema:
        return core_schema.int_schema(ge=self.at_least, le=self.at_most)

    def read_column(self, cells: Any) -> tuple[list[Any], list[Fault]]:
        whole = [int(c) if type(c) is float and c.is_integer() else c for c in cells]
        return super().read_column(whole)

    def read(self, cell: Any) -> Reading:
        """Read a year.

        >>> FiscalYearKind().read("٢٠٢٦").value, FiscalYearKind().read(26).problem.code
        (2026, 'DAY_006')
        """
        if isinstance(cell, date):
            cell = cell.year
        text = western_digits(tidy(plain(cell)))
        if not text:
            return Reading(None)
        year = int(text) if re.fullmatch(r"\d{4}", text) else 0
        return Reading(year) if self.at_least <= year <= self.at_most else Reading(None, DAY_006)
