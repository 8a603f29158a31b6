"""The class lists of Massar (ListEleve): one sheet a class, its pupils below a line of headings."""

import re
from typing import Any, NamedTuple

from validators.text import fold, tidy
from workbooks.exchange.page import Page, beside, header

_CODE, _FAMILY, _FIRST, _SEX = "الرمز", "النسب", "الإسم", "النوع"
_BORN, _PLACE = "تاريخ الإزدياد", "مكان الازدياد"
_SCHOOL, _LEVEL, _YEAR, _CLASS = "المؤسسة", "المستوى", "السنة الدراسية", "القسم"
_LABELS = (_SCHOOL, _LEVEL, _YEAR, _CLASS)
_LEVELS = (
    (re.compile(r"([1-3])A(?:PI)?C"), "m"),
    (re.compile(r"([1-6])AP"), "p"),
    (re.compile(r"([12])BAC"), "b"),
    (re.compile(r"TC()"), "tc"),
)


class Pupil(NamedTuple):
    """One line of a class list, and which line it is."""

    row: int
    code: Any
    name: str
    sex: Any
    born: Any
    place: Any


class ClassList(NamedTuple):
    """One class as its list names it."""

    page: Page
    school: Any
    year: Any
    level: Any
    name: Any
    pupils: list[Pupil]


def class_list(page: Page) -> ClassList | None:
    """Return the class on a page, None where the page is no class list."""
    found = header(page, (_CODE, _FAMILY, _FIRST, _SEX, _BORN, _PLACE))
    if found is None:
        return None
    at, of = found
    said = {label: beside(page, label, _LABELS, at) for label in _LABELS}
    if said[_YEAR] is None or said[_CLASS] is None:
        return None
    pupils = []
    for row, line in enumerate(page.lines[at + 1 :], start=at + 2):
        code, family, first, sex, born, place = (line[column] for column in of.values())
        if any(cell != "" for cell in (code, family, first)):
            name = tidy(f"{family} {first}")
            pupils.append(Pupil(row, code, name, sex, born, place))
    level = level_of(str(said[_CLASS])) or said[_LEVEL]
    return ClassList(page, said[_SCHOOL], said[_YEAR], level, said[_CLASS], pupils)


def level_of(name: str) -> str | None:
    """Return the level that a class's name begins with.

    >>> [level_of(name) for name in ("1APIC-3", "6APG-1", "2ACG-2", "TCS-1", "2BACSP-1", "أ")]
    ['m1', 'p6', 'm2', 'tc', 'b2', None]
    """
    for form, level in _LEVELS:
        if found := form.match(tidy(name).upper()):
            return f"{level}{found[1]}"
    return None


def is_girl(sex: Any) -> bool | None:
    """Return whether a cell says a girl, None where it says nothing known.

    >>> is_girl("أنثى"), is_girl("ذكر"), is_girl("")
    (True, False, None)
    """
    return {fold("أنثى"): True, fold("ذكر"): False}.get(fold(str(sex)))
