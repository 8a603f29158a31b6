"""Class lists of Massar counted by school and level, as rows of the register of structures."""

from collections.abc import Sequence
from typing import Any

from validators.finding import Titles
from workbooks.exchange.class_list import ClassList, class_list, is_girl
from workbooks.exchange.exchange import Exchange, Line

#: Below the common core there are no tracks; above it a class's name does not say which.
_WITH_TRACKS = ("tc", "b1", "b2")


def _lines(classes: Sequence[ClassList]) -> list[Line]:
    """Return a row for each school, year and level; a list that was given twice counts once."""
    levels: dict[tuple[Any, Any, Any], dict[Any, ClassList]] = {}
    for one in classes:
        levels.setdefault((one.school, one.year, one.level), {})[one.name] = one
    return [_line(*key, list(held.values())) for key, held in levels.items()]


def _line(school: Any, year: Any, level: Any, classes: Sequence[ClassList]) -> Line:
    girls = [is_girl(pupil.sex) for one in classes for pupil in one.pupils]
    first = classes[0].page
    known = None not in girls
    return Line(
        first.file,
        first.sheet,
        1,
        {
            "school": school,
            "level": level,
            "track": None if level in _WITH_TRACKS else "none",
            "school_year": year,
            "version": None,
            "classes": len(classes),
            "pupils_boys": girls.count(False) if known else None,
            "pupils_girls": girls.count(True) if known else None,
            "source": "massar",
        },
    )


EXCHANGE = Exchange(
    "massar_structures_import",
    "MASSAR",
    Titles("استيراد البنيات التربوية من مسار", "Import des structures pédagogiques MASSAR"),
    register="class_structures",
    bureau="EDU-MAP",
    serves=("HRF-SOCIAL-15", "EDU-MAP-03", "EDU-MAP-05", "EDU-STAT-05"),
    see=class_list,
    lines=_lines,
)
