"""Class lists of Massar (ListEleve_*.xlsx) as rows of the register of pupils."""

from collections.abc import Sequence

from validators.finding import Titles
from workbooks.exchange.class_list import ClassList, class_list
from workbooks.exchange.exchange import Exchange, Line


def _lines(classes: Sequence[ClassList]) -> list[Line]:
    return [
        Line(
            one.page.file,
            one.page.sheet,
            pupil.row,
            {
                "massar_code": pupil.code,
                "school_year": one.year,
                "full_name_ar": pupil.name,
                "sex": pupil.sex,
                "birth_date": pupil.born,
                "birth_place": pupil.place,
                "school": one.school,
                "level": one.level,
                "class_name": one.name,
            },
        )
        for one in classes
        for pupil in one.pupils
    ]


EXCHANGE = Exchange(
    "massar_pupils_import",
    "MASSAR",
    Titles("استيراد لوائح التلاميذ من مسار", "Import des listes d’élèves MASSAR"),
    register="pupils",
    bureau="EDU-STAT",
    serves=(
        "EDU-STAT-05",
        "EDU-INCL-01",
        "EDU-HEALTH-01",
        "SUP-GUID-11",
        "SUP-NFE-04",
    ),
    see=class_list,
    lines=_lines,
)
