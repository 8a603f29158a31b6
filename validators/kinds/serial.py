"""Serial numbers: one after another in a series, claimed at a sync, provisional until then."""

import re
from dataclasses import dataclass
from typing import Any, ClassVar

from pydantic_core import CoreSchema, core_schema

from validators.finding import Lang, Titles
from validators.kind import Reading
from validators.kinds.number import CountKind
from validators.text import tidy, western_digits

#: The word before a number that the share has not yet given.
PROVISIONAL = Titles("مؤقت", "provisoire")
_WRITTEN = re.compile(r"(?:مؤقت|موقت|PROVISOIRE) ?[-–] ?([0-9A-Z]+(?:-[0-9]+)?)")
_MADE = re.compile(rf"{PROVISIONAL.ar}-([0-9A-Z]+)-([0-9]+)")


@dataclass(frozen=True)
class SerialKind(CountKind):
    """A number given by the share, never twice in a series; `series` names the fields of one.

    The last of them is the year. A row whose number is blank gets the next one when it is synced,
    or a provisional one where nobody can know the next.
    """

    code: ClassVar[str] = "serial"
    at_least: float | None = 1
    series: tuple[str, ...] = ()

    @property
    def strict(self) -> CoreSchema:
        form = rf"^{PROVISIONAL.ar}-[0-9A-Z]+(?:-[0-9]+)?$"
        return core_schema.union_schema([super().strict, core_schema.str_schema(pattern=form)])

    def read(self, cell: Any) -> Reading:
        """Read a number, or a provisional one in either language.

        >>> SerialKind().read("provisoire - 7c1e-3").value
        'مؤقت-7C1E-3'
        >>> SerialKind().read("١٢").value
        12
        """
        if isinstance(cell, str):
            found = _WRITTEN.fullmatch(western_digits(tidy(cell)).upper())
            if found:
                return Reading(f"{PROVISIONAL.ar}-{found[1]}")
        return super().read(cell)

    def show(self, value: Any, lang: Lang) -> Any:
        """Return what a cell shows.

        >>> SerialKind().show("مؤقت-7C1E-3", "fr"), SerialKind().show(12, "fr")
        ('provisoire-7C1E-3', 12)
        """
        if isinstance(value, str):
            return value.replace(PROVISIONAL.ar, PROVISIONAL.of(lang), 1)
        return value


def provisional(place: str, number: int) -> str:
    """Return a provisional number; `place` tells it from those of other workbooks.

    >>> provisional("7C1E", 3)
    'مؤقت-7C1E-3'
    """
    return f"{PROVISIONAL.ar}-{place}-{number}"


def provisional_parts(value: object) -> tuple[str, int] | None:
    """Return place and number of a provisional number that a sync gave.

    >>> provisional_parts("مؤقت-7C1E-3"), provisional_parts(12)
    (('7C1E', 3), None)
    """
    found = _MADE.fullmatch(value) if isinstance(value, str) else None
    return (found[1], int(found[2])) if found else None


def is_final(value: object) -> bool:
    """Say whether a serial number is a real one.

    >>> is_final(12), is_final("مؤقت-7C1E-3"), is_final(None)
    (True, False, False)
    """
    return value is not None and not str(value).startswith(f"{PROVISIONAL.ar}-")
