"""How many candidates passed, by session and school."""

from collections import defaultdict
from typing import Any

from validators import F
from validators.finding import Lang, Titles
from validators.rows import World
from workbooks.build.content import PlainColumn
from workbooks.paper.reckon import UNTOLD, mean, share, values
from workbooks.paper.report import Report

_JUDGED = F("decision").isin("passed", "resit", "failed", "excluded", "absent")


def compute(world: World, lang: Lang) -> list[tuple[Any, ...]]:
    """Return session, school, judged, present, passed, rate, mean average; the best school first."""
    found: dict[tuple[str, str], list[tuple[Any, Any]]] = defaultdict(list)
    untold = UNTOLD.of(lang)
    facts = ("session", "school.name_ar", "decision", "average")
    for session, school, decision, average in values(
        world, "exam_candidates", *facts, only=_JUDGED
    ):
        found[session or untold, school or untold].append((decision, average))
    lines = []
    for (session, school), judged in found.items():
        present = [one for one in judged if one[0] != "absent"]
        passed = sum(decision == "passed" for decision, _ in present)
        rate = share(passed, len(present))
        average = mean(average for _, average in present)
        lines.append((session, school, len(judged), len(present), passed, rate, average))
    return sorted(lines, key=lambda line: (line[0], -(line[5] or 0), line[1]))


REPORT = Report(
    code="exam_results_figures",
    titles=Titles("نتائج الامتحانات", "Résultats des examens"),
    bureau="EXA-EXAM",
    serves=("EXA-EXAM-02", "EXA-EXAM-03", "EXA-EXAM-05"),
    inputs=("exam_candidates", "schools"),
    columns=(
        PlainColumn(Titles("الدورة", "Session"), 16),
        PlainColumn(Titles("المؤسسة", "Établissement"), 34),
        PlainColumn(Titles("المترشحون", "Candidats"), 12, "count"),
        PlainColumn(Titles("الحاضرون", "Présents"), 12, "count"),
        PlainColumn(Titles("الناجحون", "Admis"), 12, "count"),
        PlainColumn(Titles("نسبة النجاح", "Taux de réussite"), 14, "percent"),
        PlainColumn(Titles("متوسط المعدلات", "Moyenne"), 14, "money"),
    ),
    compute=compute,
    note=Titles(
        "المترشحون الذين صدر قرار في حقهم؛ نسبة النجاح هي الناجحون على الحاضرين",
        "Candidats jugés ; taux de réussite = admis sur présents",
    ),
)
