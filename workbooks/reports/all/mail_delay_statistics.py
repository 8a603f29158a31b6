"""How letters received in the year were answered, by the bureau that they were passed to."""

from collections import defaultdict
from typing import Any

from validators import F
from validators.finding import Lang, Titles
from validators.rows import World
from workbooks.build.content import Chart, PlainColumn
from workbooks.paper.reckon import mean, named, values
from workbooks.paper.report import Report

_IN = F("direction").isin("in")
_SETTLED = ("answered", "no_reply", "closed")


def compute(world: World, lang: Lang) -> list[tuple[Any, ...]]:
    """Return bureau, received, answered, waiting, overdue, mean days from arrival to answer."""
    day = world.today
    if day is None:
        return []
    answers: dict[str, Any] = {}
    for asked, on in values(world, "correspondence", "reply_to", "registered_on"):
        if asked and on:
            answers[asked] = min(on, answers.get(asked, on))
    found: dict[str | None, list[tuple[Any, ...]]] = defaultdict(list)
    facts = ("routed_to", "year", "key", "registered_on", "reply_due", "status")
    for bureau, year, key, on, due, status in values(world, "correspondence", *facts, only=_IN):
        if year == day.year:
            answered = answers.get(key)
            waits = answered is None and status not in _SETTLED
            late = bool(waits and due and due < day)
            delay = (answered - on).days if answered and on else None
            found[bureau].append((answered is not None, delay, waits, late))
    return [
        (
            named("correspondence", "routed_to", bureau, lang),
            len(letters),
            sum(answered for answered, _, _, _ in letters),
            sum(waits for _, _, waits, _ in letters),
            sum(late for _, _, _, late in letters),
            mean(delay for _, delay, _, _ in letters),
        )
        for bureau, letters in sorted(found.items(), key=lambda one: one[0] or "")
    ]


REPORT = Report(
    code="mail_delay_statistics",
    titles=Titles("إحصاء آجال معالجة البريد", "Délais de traitement du courrier"),
    bureau="ALL",
    serves=(
        "HRF-SEC-01",
        "HRF-SEC-02",
        "EDU-SEC-01",
        "EDU-SEC-03",
        "SUP-SEC-01",
        "SUP-SEC-03",
        "LEG-SEC-01",
        "EXA-SEC-01",
        "ICT-SEC-01",
    ),
    inputs=("correspondence",),
    columns=(
        PlainColumn(Titles("المكتب", "Bureau"), 34),
        PlainColumn(Titles("الوارد", "Reçues"), 12, "count"),
        PlainColumn(Titles("أجيب عنه", "Répondues"), 12, "count"),
        PlainColumn(Titles("في الانتظار", "En attente"), 12, "count"),
        PlainColumn(Titles("فات أجله", "En retard"), 12, "count"),
        PlainColumn(Titles("متوسط أيام الجواب", "Délai moyen (jours)"), 16, "money"),
    ),
    compute=compute,
    note=Titles(
        "الوارد خلال السنة الجارية؛ الجواب هو أول صادر يحيل على الوارد",
        "Courrier reçu dans l’année ; la réponse est le premier départ qui s’y réfère",
    ),
    chart=Chart(Titles("الوارد في الانتظار", "Courrier en attente"), 0, (3,)),
)
