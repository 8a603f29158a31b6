"""The first sheets of a service's master: the state of its bureaus, figures, conflicts, history."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal, NamedTuple

from validators.finding import Lang, Titles
from validators.service import titles_of
from workbooks.build.content import Chart, PlainColumn, PlainSheet, Tone
from workbooks.layout import CONFLICTS_TABLE, FIGURES_TABLE, HISTORY_TABLE, STATE_TABLE

Standing = Literal["current", "late", "never"]

_STANDINGS: dict[Standing, tuple[Titles, Tone]] = {
    "current": (Titles("محين", "à jour"), "good"),
    "late": (Titles("متأخر", "en retard"), "watch"),
    "never": (Titles("لم يزامن بعد", "jamais synchronisé"), "bad"),
}


class StateRow(NamedTuple):
    """How one bureau stands: `last` is its last sync, `by` who did it."""

    bureau: str
    standing: Standing
    last: datetime | str | None
    by: str
    rows: int
    findings: int
    conflicts: int


class FigureRow(NamedTuple):
    """One register of one bureau in numbers; `changed` counts the last thirty days."""

    register: str
    bureau: str
    rows: int
    changed: int
    errors: int
    warnings: int
    last: datetime | str | None


class ConflictRow(NamedTuple):
    """One open conflict: the cell, its three values, who wrote theirs and when."""

    register: str
    key: str
    field: str
    base: str
    mine: str
    mine_by: str
    theirs: str
    theirs_by: str
    when: datetime | str | None


class HistoryRow(NamedTuple):
    """One change of one cell, or of a whole row where `field` is empty."""

    when: datetime | str | None
    who: str
    register: str
    key: str
    field: str
    before: str
    after: str


def master_sheets(
    lang: Lang,
    service: str,
    state: Sequence[StateRow],
    figures: Sequence[FigureRow],
    conflicts: Sequence[ConflictRow],
    history: Sequence[HistoryRow],
) -> list[PlainSheet]:
    """Return the sheets that stand before the registers in a service's master."""
    return [
        _state(lang, service, state),
        _figures(figures),
        _conflicts(conflicts),
        _history(history),
    ]


def _state(lang: Lang, service: str, rows: Sequence[StateRow]) -> PlainSheet:
    tones = {titles.of(lang): tone for titles, tone in _STANDINGS.values()}
    columns = [
        PlainColumn(Titles("المكتب", "Bureau"), 54),
        PlainColumn(Titles("الحالة", "État"), 18, tones=tones),
        PlainColumn(Titles("آخر مزامنة", "Dernière synchronisation"), 18, "moment"),
        PlainColumn(Titles("قام بها", "Par"), 20),
        PlainColumn(Titles("عدد الأسطر", "Lignes"), 12, "count"),
        PlainColumn(Titles("ملاحظات مفتوحة", "Anomalies ouvertes"), 14, "count"),
        PlainColumn(Titles("تعارضات مفتوحة", "Conflits ouverts"), 14, "count"),
    ]
    shown = [row._replace(standing=_STANDINGS[row.standing][0].of(lang)) for row in rows]  # type: ignore[arg-type]  # Shown, the standing is a label.
    name = titles_of(service)
    return PlainSheet(
        title=Titles("وضعية المكاتب", "État des bureaux"),
        table=STATE_TABLE,
        columns=columns,
        rows=shown,
        note=Titles(
            f"{name.ar}: آخر مزامنة لكل مكتب وما بقي مفتوحا لديه.",
            f"{name.fr} : dernière synchronisation de chaque bureau et ce qui y reste ouvert.",
        ),
        chart=Chart(
            Titles(
                "الملاحظات والتعارضات المفتوحة حسب المكتب",
                "Anomalies et conflits ouverts par bureau",
            ),
            label=0,
            values=(5, 6),
        ),
    )


def _figures(rows: Sequence[FigureRow]) -> PlainSheet:
    return PlainSheet(
        title=Titles("أرقام السجلات", "Chiffres des registres"),
        table=FIGURES_TABLE,
        columns=[
            PlainColumn(Titles("السجل", "Registre"), 34),
            PlainColumn(Titles("المكتب", "Bureau"), 40),
            PlainColumn(Titles("عدد الأسطر", "Lignes"), 12, "count"),
            PlainColumn(Titles("تغيرت في 30 يوما", "Modifiées en 30 jours"), 14, "count"),
            PlainColumn(Titles("أخطاء", "Erreurs"), 11, "count"),
            PlainColumn(Titles("تنبيهات", "Avertissements"), 11, "count"),
            PlainColumn(Titles("آخر تغيير", "Dernier changement"), 18, "moment"),
        ],
        rows=rows,
        note=Titles("سطر لكل سجل.", "Une ligne par registre."),
        chart=Chart(Titles("عدد الأسطر حسب السجل", "Lignes par registre"), label=0, values=(2,)),
    )


def _conflicts(rows: Sequence[ConflictRow]) -> PlainSheet:
    return PlainSheet(
        title=Titles("التعارضات المفتوحة", "Conflits ouverts"),
        table=CONFLICTS_TABLE,
        columns=[
            PlainColumn(Titles("السجل", "Registre"), 24),
            PlainColumn(Titles("المفتاح", "Clé"), 16),
            PlainColumn(Titles("الخانة", "Case"), 18),
            PlainColumn(Titles("القيمة قبل", "Valeur avant"), 22),
            PlainColumn(Titles("القيمة المقترحة", "Valeur proposée"), 22),
            PlainColumn(Titles("اقترحها", "Proposée par"), 18),
            PlainColumn(Titles("القيمة المسجلة", "Valeur enregistrée"), 22),
            PlainColumn(Titles("سجلها", "Enregistrée par"), 18),
            PlainColumn(Titles("التاريخ", "Date"), 18, "moment"),
        ],
        rows=rows,
        note=Titles(
            "الخانات التي غيرها موظفان تغييرا مختلفا: القيمتان محفوظتان إلى أن يختار أحد.",
            "Cases que deux personnes ont changées autrement : les deux valeurs sont gardées jusqu’au choix.",
        ),
    )


def _history(rows: Sequence[HistoryRow]) -> PlainSheet:
    return PlainSheet(
        title=Titles("سجل التغييرات", "Historique des changements"),
        table=HISTORY_TABLE,
        columns=[
            PlainColumn(Titles("التاريخ", "Date"), 18, "moment"),
            PlainColumn(Titles("من", "Par"), 20),
            PlainColumn(Titles("السجل", "Registre"), 24),
            PlainColumn(Titles("المفتاح", "Clé"), 16),
            PlainColumn(Titles("الخانة", "Case"), 20),
            PlainColumn(Titles("قبل", "Avant"), 30),
            PlainColumn(Titles("بعد", "Après"), 30),
        ],
        rows=rows,
        note=Titles(
            "آخر ما تغير في سجلات المصلحة.", "Les derniers changements des registres du service."
        ),
    )
