"""The staff in activity by corps: numbers, women, mean age."""

from collections import defaultdict
from datetime import date
from typing import Any

from validators import F
from validators.finding import Lang, Titles
from validators.rows import World
from workbooks.build.content import Chart, PlainColumn
from workbooks.paper.reckon import mean, named, share, values
from workbooks.paper.report import Report

_ACTIVE = F("position").isin("active")


def compute(world: World, lang: Lang) -> list[tuple[Any, ...]]:
    """Return corps, agents, women, their share, the mean age in whole years lived."""
    found: dict[str | None, list[tuple[Any, Any]]] = defaultdict(list)
    for corps, sex, birth in values(world, "staff", "corps", "sex", "birth_date", only=_ACTIVE):
        found[corps].append((sex, birth))
    lines = []
    for corps, agents in found.items():
        women = sum(sex == "f" for sex, _ in agents)
        ages = [_age(birth, world.today) for _, birth in agents]
        name = named("staff", "corps", corps, lang)
        lines.append((name, len(agents), women, share(women, len(agents)), mean(ages)))
    return sorted(lines, key=lambda line: (-line[1], line[0]))


def _age(birth: date | None, day: date | None) -> int | None:
    if birth is None or day is None:
        return None
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


REPORT = Report(
    code="staff_statistics",
    titles=Titles("إحصاء الموارد البشرية", "Statistique du personnel"),
    bureau="HRF-CAREER",
    serves=("HRF-CAREER-01", "HRF-MOVE-02"),
    inputs=("staff",),
    columns=(
        PlainColumn(Titles("الإطار", "Cadre"), 34),
        PlainColumn(Titles("القائمون بالوظيفة", "En activité"), 16, "count"),
        PlainColumn(Titles("منهم نساء", "Dont femmes"), 14, "count"),
        PlainColumn(Titles("نسبة النساء", "Part des femmes"), 14, "percent"),
        PlainColumn(Titles("متوسط السن", "Âge moyen"), 14, "money"),
    ),
    compute=compute,
    note=Titles(
        "الموظفون القائمون بالوظيفة حسب الإطار",
        "Agents en activité, par cadre",
    ),
    chart=Chart(Titles("عدد الموظفين حسب الإطار", "Agents par cadre"), 0, (1,)),
)
