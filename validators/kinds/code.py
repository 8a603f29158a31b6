"""Codes: short texts with a form, e-mail addresses, telephone numbers, official numbers."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from pydantic_core import CoreSchema, core_schema

from validators.finding import Lang, Problem
from validators.findings.cell import CELL_005
from validators.findings.code import CODE_001, CODE_004
from validators.kind import Fault, Kind, Reading
from validators.kinds.text import plain
from validators.text import tidy, western_digits

_EXACT_DIGITS = 15


@dataclass(frozen=True)
class CodeKind(Kind):
    """A code: no blank at its ends, digits 0 to 9, capitals; `digits` restores lost zeros.

    `pattern` is a whole-match regular expression for Python and for pydantic-core alike.
    """

    code: ClassVar[str] = "code"
    pattern: str = r"[^\s](?:.{0,58}[^\s])?"
    digits: int = 0
    width_chars: int = 15
    example: str = "12/2026"

    @property
    def strict(self) -> CoreSchema:
        text = core_schema.str_schema(pattern=rf"^(?:{_PLAIN}){{1,60}}$")
        return core_schema.no_info_after_validator_function(self._must_match, text)

    def _must_match(self, text: str) -> str:
        if re.fullmatch(self.pattern, text) and len(text) >= self.digits:
            return text
        raise ValueError(self.example)

    def read(self, cell: Any) -> Reading:
        """Read a code that a sheet may hold as a number.

        >>> CodeKind(pattern=r"[0-9]{7}", digits=7).read(12345.0)[:2][0]
        '0012345'
        >>> CodeKind(pattern=r"[A-Z][0-9]+").read("12").problem.code
        'CODE_001'
        """
        if isinstance(cell, float) and abs(cell) >= 10**_EXACT_DIGITS:
            return Reading(None, CODE_004)
        text = western_digits(tidy(plain(cell))).upper()
        if not text:
            return Reading(None)
        padded = text.zfill(self.digits) if self.digits and text.isdecimal() else text
        if not re.fullmatch(self.pattern, padded):
            return Reading(padded, CODE_001, {"example": self.example})
        if padded != text:
            return Reading(padded, CELL_005, {"read": padded})
        return Reading(padded)


_PLAIN = r"[!-`{-~]|[^\x00-\x7f\s٠-٩۰-۹ـ\u00a0\u200b-\u200f\ufeff]| "


@dataclass(frozen=True)
class OfficialKind(Kind):
    """An official number whose module in `identifiers` knows how it is cleaned, checked, shown.

    `form` is the pattern of a clean and right number, where form alone decides.
    """

    code: ClassVar[str] = "official"
    clean: Callable[[str], str] = str
    check: Callable[[str], Problem | None] = lambda _: None
    shown: Callable[[str], str] = str
    width_chars: int = 15
    example: str = ""
    form: str = ""

    @property
    def strict(self) -> CoreSchema:
        if self.form:
            return core_schema.str_schema(pattern=rf"^(?:{self.form})$")
        text = core_schema.str_schema()
        return core_schema.no_info_after_validator_function(self._must_be_right, text)

    def _must_be_right(self, text: str) -> str:
        if self.clean(text) == text and self.check(text) is None:
            return text
        raise ValueError(self.example)

    def read_column(self, cells: Any) -> tuple[list[Any], list[Fault]]:
        """Read a column; what comes again and again, as a school's code does, is judged once."""
        once = list(dict.fromkeys(cells))
        values, faults = super().read_column(once)
        return super().read_column(cells) if faults or values != once else (list(cells), [])

    def read(self, cell: Any) -> Reading:
        """Read an official number; a number that Excel rounded is told, never guessed."""
        if isinstance(cell, float) and abs(cell) >= 10**_EXACT_DIGITS:
            return Reading(None, CODE_004)
        text = western_digits(tidy(plain(cell)))
        if not text:
            return Reading(None)
        number = self.clean(text)
        problem = self.check(number)
        if problem is None and isinstance(cell, int | float) and number != text:
            return Reading(number, CELL_005, {"read": number})
        return Reading(number, problem, {"example": self.example} if problem else {})

    def show(self, value: Any, lang: Lang) -> Any:  # noqa: ARG002 - numbers look alike in both.
        return self.shown(value)


@dataclass(frozen=True)
class EmailKind(Kind):
    """An e-mail address in small letters."""

    code: ClassVar[str] = "email"
    width_chars: int = 26
    example: str = "bureau@men.gov.ma"

    @property
    def strict(self) -> CoreSchema:
        return core_schema.str_schema(pattern=rf"^{_ADDRESS}$", max_length=254)

    def read(self, cell: Any) -> Reading:
        """Read an address.

        >>> EmailKind().read(" Bureau@MEN.gov.ma").value
        'bureau@men.gov.ma'
        """
        text = tidy(plain(cell)).lower()
        if not text:
            return Reading(None)
        problem = None if re.fullmatch(_ADDRESS, text) else CODE_001
        return Reading(text, problem, {"example": self.example} if problem else {})


_ADDRESS = r"[a-z0-9.!#$%&'*+/=?_-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+"


@dataclass(frozen=True)
class PhoneKind(Kind):
    """A Moroccan telephone number, kept as +212 and nine digits, shown 06 12 34 56 78."""

    code: ClassVar[str] = "phone"
    width_chars: int = 16
    example: str = "06 12 34 56 78"

    @property
    def strict(self) -> CoreSchema:
        return core_schema.str_schema(pattern=r"^\+212[5-8][0-9]{8}$")

    def read_column(self, cells: Any) -> tuple[list[Any], list[Fault]]:
        """Read a column; sheets hold numbers as they are shown, not as they are kept."""
        return super().read_column(
            [
                f"+212{cell[1:].replace(' ', '')}" if type(cell) is str and _SHOWN(cell) else cell
                for cell in cells
            ]
        )

    def read(self, cell: Any) -> Reading:
        """Read a number with or without its zero, its blanks, its country code.

        >>> PhoneKind().read("06.12-34 56 78").value, PhoneKind().read(612345678.0).value
        ('+212612345678', '+212612345678')
        >>> PhoneKind().read("12").problem.code
        'CODE_001'
        """
        text = western_digits(tidy(plain(cell)))
        if not text:
            return Reading(None)
        digits = re.sub(r"[\s().\-/_]", "", text)
        local = re.sub(r"^(?:\+212|00212|212)?0?", "", digits)
        if re.fullmatch(r"[5-8]\d{8}", local):
            return Reading(f"+212{local}")
        return Reading(text, CODE_001, {"example": self.example})

    def show(self, value: Any, lang: Lang) -> Any:  # noqa: ARG002 - numbers look alike in both.
        local = f"0{value[4:]}"
        return " ".join(local[i : i + 2] for i in range(0, 10, 2))


_SHOWN = re.compile(r"0[5-8](?: [0-9]{2}){4}").fullmatch
