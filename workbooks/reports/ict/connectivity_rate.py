"""How many schools are on the Internet, and filtered, by cycle."""

from collections import defaultdict
from typing import Any

from validators import F
from validators.finding import Lang, Titles
from validators.rows import World
from workbooks.build.content import Chart, PlainColumn
from workbooks.paper.reckon import mean, named, share, values
from workbooks.paper.report import Report

_SCHOOLS = F("status").isin("open") & ~F("kind").isin("directorate").true
_INTERNET = F("active").true & ~F("link_kind").isin("lan")


def compute(world: World, lang: Lang) -> list[tuple[Any, ...]]:
    """Return cycle, open schools, on the Internet, their share, filtered, mean speed agreed."""
    links: dict[str, list[tuple[Any, Any]]] = defaultdict(list)
    for school, filtering, speed in values(
        world, "network_links", "school", "filtering", "speed_mbps", only=_INTERNET
    ):
        if school is not None:
            links[school].append((filtering, speed))
    cycles: dict[str | None, list[str]] = defaultdict(list)
    for code, cycle in values(world, "schools", "key", "cycle", only=_SCHOOLS):
        cycles[cycle].append(code)
    lines = []
    for cycle, schools in sorted(cycles.items(), key=lambda one: one[0] or ""):
        connected = [links[code] for code in schools if code in links]
        filtered = sum(all(state == "filtered" for state, _ in each) for each in connected)
        lines.append(
            (
                named("schools", "cycle", cycle, lang),
                len(schools),
                len(connected),
                share(len(connected), len(schools)),
                filtered,
                mean(speed for each in connected for _, speed in each),
            )
        )
    return lines


REPORT = Report(
    code="connectivity_rate",
    titles=Titles("نسبة الربط بالأنترنيت", "Taux de connexion à Internet"),
    bureau="ICT-SYS",
    serves=("ICT-SYS-07", "ICT-GENIE-06", "ICT-GENIE-07"),
    inputs=("network_links", "schools"),
    columns=(
        PlainColumn(Titles("السلك", "Cycle"), 24),
        PlainColumn(Titles("المؤسسات المفتوحة", "Établissements ouverts"), 16, "count"),
        PlainColumn(Titles("المرتبطة", "Connectés"), 12, "count"),
        PlainColumn(Titles("نسبة الربط", "Taux"), 12, "percent"),
        PlainColumn(Titles("كل خطوطها مصفاة", "Toutes lignes filtrées"), 16, "count"),
        PlainColumn(Titles("متوسط الصبيب", "Débit moyen (Mb/s)"), 14, "money"),
    ),
    compute=compute,
    note=Titles(
        "الخطوط المشغلة غير المحلية، على المؤسسات المفتوحة",
        "Lignes en service hors réseau local, sur les établissements ouverts",
    ),
    chart=Chart(Titles("المؤسسات المرتبطة", "Établissements connectés"), 0, (2,)),
)
