"""The mark sheets of Massar (NotesCC): one class and one subject, marks and absences by pupil."""

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from validators.text import tidy, western_digits
from workbooks.exchange.page import Page, beside, header

_CODE, _NAME = "رقم التلميذ", "إسم التلميذ"
_CLASS, _SUBJECT, _CONTROL = "القسم", "المادة", "نقط"
_LABELS = (_CLASS, "الاستاذ", "الدورة", _CONTROL, _SUBJECT, "السنة الدراسية")
_SCHOOL = re.compile(r"\d{5}[A-Z]", re.IGNORECASE)
_GUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_MARKED = re.compile(r"#(\d+)#")
_REMARK = "100"
_TERMS = ("1", "2")


class MarkSheet(NamedTuple):
    """How far the marks of one class in one subject are entered.

    `sheet` tells two controls of a class apart; each cell expects a mark or a reason of absence.
    """

    page: Page
    school: str
    term: str
    sheet: tuple[Any, ...]
    expected: int
    entered: int


def mark_sheet(page: Page) -> MarkSheet | None:
    """Return the state of a mark sheet, None where the page is none."""
    found = header(page, (_CODE, _NAME))
    known = _hidden(page)
    if found is None or known is None:
        return None
    at, of = found
    marks = _columns(page.lines[at - 1] if at else ())
    if not marks:
        return None
    school, term = known
    said = tuple(beside(page, label, _LABELS, at) for label in (_CLASS, _SUBJECT, _CONTROL))
    pupils = [line for line in page.lines[at + 1 :] if line[of[_CODE]] != ""]
    entered = sum(_is_entered(line, column) for line in pupils for column in marks)
    return MarkSheet(page, school, term, said, len(pupils) * len(marks), entered)


def _hidden(page: Page) -> tuple[str, str] | None:
    """Return the school and the term from the hidden line of keys, which a GUID marks."""
    for line in page.lines[:12]:
        texts = [_text(cell) for cell in line]
        guid = next((at for at, text in enumerate(texts) if _GUID.fullmatch(text)), None)
        if guid is not None:
            school = next((text for text in texts if _SCHOOL.fullmatch(text)), None)
            term = next((text for text in texts[guid + 1 :] if text), None)
            return (school, term) if school and term in _TERMS else None
    return None


def _columns(markers: Sequence[Any]) -> list[int]:
    """Return the columns of marks; each has its absences to its left hand, in the next column."""
    found = [(at, _MARKED.fullmatch(_text(cell))) for at, cell in enumerate(markers)]
    return [at for at, marker in found if marker and marker[1] != _REMARK]


def _is_entered(line: Sequence[Any], column: int) -> bool:
    """Say whether a mark stands there, or why there is none.

    >>> [_is_entered(line, 0) for line in ([0.0, ""], ["", "مبرر"], ["", ""], ["٩,٥"], ["-", ""])]
    [True, True, False, True, False]
    """
    if any(_text(cell) for cell in line[column + 1 : column + 2]):
        return True
    return re.fullmatch(r"\d{1,2}(?:[.,]\d+)?", _text(line[column])) is not None


def _text(cell: Any) -> str:
    """Return a cell as a text; a whole number as Excel shows it."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return western_digits(tidy(str(cell)))
