"""How tickets of the year were served, by kind."""

from collections import defaultdict
from typing import Any

from validators import F
from validators.choosing import unless
from validators.finding import Lang, Titles
from validators.rows import World
from workbooks.build.content import Chart, PlainColumn
from workbooks.paper.reckon import mean, named, share, values
from workbooks.paper.report import Report

_LIVE = unless(F("status"), "refused", "cancelled")


def compute(world: World, lang: Lang) -> list[tuple[Any, ...]]:
    """Return kind, tickets, solved, open, mean days to solve, share of users content."""
    found: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
    facts = ("ticket_kind", "opened_on", "solved_on", "user_satisfied")
    for kind, opened, solved, content in values(world, "it_interventions", *facts, only=_LIVE):
        if world.today is not None and opened and opened.year == world.today.year:
            found[kind].append((solved and (solved - opened).days, content))
    lines = []
    for kind, tickets in found.items():
        solved = sum(days is not None for days, _ in tickets)
        asked = [content for _, content in tickets if content is not None]
        lines.append(
            (
                named("it_interventions", "ticket_kind", kind, lang),
                len(tickets),
                solved,
                len(tickets) - solved,
                mean(days for days, _ in tickets),
                share(sum(asked), len(asked)),
            )
        )
    return sorted(lines, key=lambda line: (-line[1], line[0]))


REPORT = Report(
    code="it_service_level",
    titles=Titles("جودة خدمة التدخلات", "Qualité du service informatique"),
    bureau="ICT-SYS",
    serves=("ICT-SYS-07", "ICT-SYS-08", "ICT-GENIE-04", "ICT-GENIE-16"),
    inputs=("it_interventions",),
    columns=(
        PlainColumn(Titles("نوع التدخل", "Nature"), 28),
        PlainColumn(Titles("التذاكر", "Tickets"), 12, "count"),
        PlainColumn(Titles("حلت", "Résolus"), 12, "count"),
        PlainColumn(Titles("مفتوحة", "Ouverts"), 12, "count"),
        PlainColumn(Titles("متوسط أيام الحل", "Délai moyen (jours)"), 16, "money"),
        PlainColumn(Titles("رضا المستعملين", "Satisfaction"), 14, "percent"),
    ),
    compute=compute,
    note=Titles(
        "التذاكر المفتوحة خلال السنة الجارية، غير المرفوضة ولا الملغاة",
        "Tickets ouverts dans l’année, ni refusés ni annulés",
    ),
    chart=Chart(Titles("حلت ومفتوحة", "Résolus et ouverts"), 0, (2, 3)),
)
