"""Leaves granted in the year of the report, by kind."""

from collections import defaultdict
from typing import Any

from validators import F
from validators.finding import Lang, Titles
from validators.rows import World
from workbooks.build.content import Chart, PlainColumn
from workbooks.paper.reckon import named, values
from workbooks.paper.report import Report

_GRANTED = F("decision").isin("accepted", "partial") & ~F("cancelled").true


def compute(world: World, lang: Lang) -> list[tuple[Any, ...]]:
    """Return kind, leaves, agents, women among them, days; the longest sum first."""
    found: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
    rows = values(world, "leaves", "leave_type", "year", "ppr", "ppr.sex", "days", only=_GRANTED)
    for kind, year, *rest in rows:
        if world.today is not None and year == world.today.year:
            found[kind].append(tuple(rest))
    lines = [
        (
            named("leaves", "leave_type", kind, lang),
            len(leaves),
            len({ppr for ppr, _, _ in leaves}),
            len({ppr for ppr, sex, _ in leaves if sex == "f"}),
            sum(days or 0 for _, _, days in leaves),
        )
        for kind, leaves in found.items()
    ]
    return sorted(lines, key=lambda line: (-line[-1], line[0]))


REPORT = Report(
    code="leave_statistics",
    titles=Titles("إحصاء الرخص", "Statistique des congés"),
    bureau="HRF-LEAVE",
    serves=("HRF-LEAVE-01", "HRF-LEAVE-02"),
    inputs=("leaves", "staff"),
    columns=(
        PlainColumn(Titles("نوع الرخصة", "Nature du congé"), 30),
        PlainColumn(Titles("عدد الرخص", "Congés"), 12, "count"),
        PlainColumn(Titles("عدد الموظفين", "Agents"), 14, "count"),
        PlainColumn(Titles("منهم نساء", "Dont femmes"), 14, "count"),
        PlainColumn(Titles("مجموع الأيام", "Jours"), 14, "count"),
    ),
    compute=compute,
    note=Titles(
        "الرخص المقبولة غير الملغاة التي تبدأ خلال السنة الجارية",
        "Congés accordés et non annulés qui commencent dans l’année en cours",
    ),
    chart=Chart(Titles("الأيام حسب نوع الرخصة", "Jours par nature de congé"), 0, (4,)),
)
