"""Show every value that a row or a cell ever had, with who wrote it and when."""

from datetime import datetime

from macros.button import Button, Group, Needs, Returns
from macros.command import Command
from validators.finding import Lang, Titles
from validators.register import Declaration
from workbooks.ledger.history import Event
from workbooks.sync.past import events
from workbooks.sync.plain import told_value

__all__ = ["COMMAND", "events", "happened"]

COMMAND = Command(
    "history",
    Titles("سجل التغييرات", "Historique"),
    Titles("كل ما كتب في سطر أو خانة ومن كتبه", "Tout ce qui fut écrit dans une ligne, et par qui"),
    "history",
    serves=("ICT-SYS-05", "ICT-SYS-13"),
    button=Button(
        Group.PAST,
        1,
        "H",
        "History",
        (Needs.SELECTION, Needs.REGISTERS, Needs.MEMORY),
        Returns.CHANGES,
    ),
)

_KINDS = {
    "offered": Titles("قيمة لم تعرض", "valeur non retenue"),
    "lost": Titles("قيمة متروكة", "valeur abandonnée"),
    "withdraw": Titles("سحبت القيمة", "valeur retirée"),
    "delete": Titles("حذف السطر", "ligne supprimée"),
    "keep": Titles("أبقي السطر", "ligne gardée"),
    "alias": Titles("ضم إلى سطر آخر", "réunie à une autre ligne"),
}


def happened(declared: Declaration, event: Event, lang: Lang) -> tuple[str, str]:
    """Return when and what happened, as a person reads it: the field, its value, what became of it."""
    when = f"{datetime.fromisoformat(event.at).astimezone():%d/%m/%Y %H:%M}"
    kind = _KINDS[event.kind].of(lang) if event.kind in _KINDS else ""
    if not event.field:
        return when, kind
    value = told_value(declared, event.field, event.value, lang)
    told = f"{declared.field(event.field).titles.of(lang)} = {value}"
    return when, f"{told} ({kind})" if kind else told
