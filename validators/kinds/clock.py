"""Hours of the day, as Excel and people write them."""

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any, ClassVar

from pydantic_core import CoreSchema, core_schema

from validators.findings.day import DAY_004
from validators.kind import Kind, Reading, Scalar
from validators.text import tidy, western_digits

_CLOCK = re.compile(r"^(\d{1,2})\s*[:hHسو٫.]\s*(\d{2})?(?::\d{2}(?:\.0+)?)?$")
_MINUTES = 24 * 60


@dataclass(frozen=True)
class ClockKind(Kind):
    """An hour of the day, to the minute."""

    code: ClassVar[str] = "clock"
    width_chars: int = 9
    example: str = "09:30"

    @property
    def strict(self) -> CoreSchema:
        return core_schema.time_schema()

    def read(self, cell: Any) -> Reading:
        """Read an hour cell, a fraction of a day, or a text.

        >>> ClockKind().read("9h30").value, ClockKind().read(0.395833333).value
        (datetime.time(9, 30), datetime.time(9, 30))
        """
        if isinstance(cell, datetime):
            cell = cell.time()
        if isinstance(cell, time):
            return Reading(cell.replace(second=0, microsecond=0))
        if isinstance(cell, timedelta):
            cell = cell.total_seconds() / 86400
        if isinstance(cell, float | int) and not isinstance(cell, bool) and 0 <= cell < 1:
            minutes = round(cell * _MINUTES) % _MINUTES
            return Reading(time(minutes // 60, minutes % 60))
        text = western_digits(tidy(cell)) if isinstance(cell, str) else ""
        if found := _CLOCK.match(text):
            hour, minute = int(found[1]), int(found[2] or 0)
            if hour < 24 and minute < 60:  # noqa: PLR2004 - a day's hours, an hour's minutes.
                return Reading(time(hour, minute))
        return Reading(None) if cell is None or cell == "" else Reading(None, DAY_004)

    def dump(self, value: Any) -> Scalar:
        return f"{value:%H:%M}"

    def load(self, scalar: Scalar) -> Any:
        return time.fromisoformat(str(scalar))
