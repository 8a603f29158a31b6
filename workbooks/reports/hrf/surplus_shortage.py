"""Surplus and shortage of posts by cycle and subject, summed over the schools."""

from collections import defaultdict
from typing import Any

from validators.finding import Lang, Titles
from validators.rows import World
from workbooks.build.content import Chart, PlainColumn
from workbooks.paper.reckon import named, values
from workbooks.paper.report import Report

_SEPTEMBER = 9
_FIGURES = (
    "classes_count",
    "hours_due",
    "posts_due",
    "posts_available",
    "surplus",
    "shortage",
)


def compute(world: World, lang: Lang) -> list[tuple[Any, ...]]:
    """Return cycle, subject and the sums of the schools' tables of the present school year."""
    found: dict[tuple[str | None, str | None], list[tuple[Any, ...]]] = defaultdict(list)
    for year, cycle, subject, *figures in values(
        world, "staffing_tables", "school_year", "cycle", "subject", *_FIGURES
    ):
        if year == _present(world):
            found[cycle, subject].append(tuple(figures))
    return [
        (
            named("staffing_tables", "subject", subject, lang),
            named("staffing_tables", "cycle", cycle, lang),
            *(round(sum(figure or 0 for figure in each), 2) for each in zip(*rows, strict=True)),
        )
        for (cycle, subject), rows in sorted(found.items(), key=_place)
    ]


def _place(group: tuple[tuple[str | None, str | None], Any]) -> tuple[str, str]:
    cycle, subject = group[0]
    return cycle or "", subject or ""


def _present(world: World) -> str:
    if world.today is None:
        return ""
    first = world.today.year - (world.today.month < _SEPTEMBER)
    return f"{first}/{first + 1}"


REPORT = Report(
    code="surplus_shortage",
    titles=Titles(
        "احتساب الفائض والخصاص حسب المادة",
        "Excédent et déficit par matière",
    ),
    bureau="HRF-MOVE",
    serves=("HRF-MOVE-02", "HRF-MOVE-03"),
    inputs=(
        "staffing_tables",
        "class_structures",
        "subject_hours",
        "staff_assignments",
        "staff",
        "admin_positions",
        "leaves",
    ),
    columns=(
        PlainColumn(Titles("المادة", "Matière"), 24),
        PlainColumn(Titles("السلك", "Cycle"), 22),
        PlainColumn(Titles("الأقسام", "Classes"), 12, "count"),
        PlainColumn(Titles("الحصص الواجبة", "Heures dues"), 14, "money"),
        PlainColumn(Titles("المناصب اللازمة", "Postes nécessaires"), 14, "money"),
        PlainColumn(Titles("المناصب المتوفرة", "Postes disponibles"), 14, "money"),
        PlainColumn(Titles("الفائض", "Excédent"), 12, "money"),
        PlainColumn(Titles("الخصاص", "Déficit"), 12, "money"),
    ),
    compute=compute,
    note=Titles(
        "مجموع جداول المؤسسات للسنة الدراسية الجارية؛ لا يعوض فائض مؤسسة خصاص أخرى",
        "Somme des tableaux des écoles de l’année ; l’excédent d’une école ne couvre pas une autre",
    ),
    chart=Chart(Titles("الفائض والخصاص حسب المادة", "Excédent et déficit"), 0, (6, 7)),
)
