"""Free text: a name or a title on one line, a note on several."""

from dataclasses import dataclass
from typing import Any, ClassVar

from pydantic_core import CoreSchema, core_schema

from validators.findings.cell import CELL_004
from validators.kind import Kind, Reading
from validators.text import TIDY_PATTERN, tidy, tidy_lines


@dataclass(frozen=True)
class TextKind(Kind):
    """Text on one line, tidied of what the keyboard left in it; at most `chars_max` characters."""

    code: ClassVar[str] = "text"
    chars_max: int = 255
    width_chars: int = 24

    @property
    def strict(self) -> CoreSchema:
        return core_schema.str_schema(pattern=TIDY_PATTERN, max_length=self.chars_max)

    def read(self, cell: Any) -> Reading:
        """Read any cell as text.

        >>> TextKind().read(" مدرسة  النخيل ").value
        'مدرسة النخيل'
        >>> TextKind(chars_max=3).read("طويل").problem.code
        'CELL_004'
        """
        text = tidy(plain(cell)) or None
        if text and len(text) > self.chars_max:
            return Reading(text, CELL_004, {"limit": self.chars_max})
        return Reading(text)


@dataclass(frozen=True)
class NoteKind(Kind):
    """Text of several lines."""

    code: ClassVar[str] = "note"
    chars_max: int = 4000
    width_chars: int = 34

    @property
    def strict(self) -> CoreSchema:
        return core_schema.str_schema(pattern=TIDY_PATTERN, max_length=self.chars_max)

    def read(self, cell: Any) -> Reading:
        r"""Read any cell as a note; line breaks stay.

        >>> NoteKind().read("سطر\n آخر").value
        'سطر\nآخر'
        """
        text = tidy_lines(plain(cell)) or None
        if text and len(text) > self.chars_max:
            return Reading(text, CELL_004, {"limit": self.chars_max})
        return Reading(text)


def plain(cell: Any) -> str:
    """Return the text of a cell as a person reads it: a whole number has no decimal point.

    >>> plain(12.0), plain(True), plain(None)
    ('12', 'نعم', '')
    """
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "نعم" if cell else "لا"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)
