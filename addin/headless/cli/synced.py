"""What a sync did, for a person and for a script."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from addin.headless.cli.say import SAY
from addin.headless.cli.sync_shape import synced_shape
from validators.finding import Titles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from validators.register import Field
    from workbooks.sync.result import Asked, Synced

OPEN = 1
_STATES = {
    "claimed": Titles("أعطي", "donné"),
    "provisional": Titles(
        "مؤقت حتى المزامنة مع مجلد الشبكة", "provisoire jusqu’à la synchronisation sur le réseau"
    ),
    "cancelled": Titles("ألغي لأن سطره غاب", "annulé, sa ligne n’est plus là"),
    "to_claim": Titles("سيعطى رقما", "recevra un numéro"),
    "to_provide": Titles("سيعطى رقما مؤقتا", "recevra un numéro provisoire"),
    "to_cancel": Titles("سيلغى لأن سطره غاب", "sera annulé, sa ligne n’est plus là"),
}
_MASTER = {
    "written": Titles("كتب", "écrit"),
    "unchanged": Titles("لم يتغير", "inchangé"),
    "pending": Titles("مؤجل", "en attente"),
}


def tell_synced(done: Sequence[Synced]) -> int:
    """Show what a sync did, and return the exit status."""
    from workbooks.sync.lacking import lacking  # noqa: PLC0415 - as below.

    shapes = [synced_shape(one, SAY.lang) for one in done]
    SAY.give(shapes[0] if len(shapes) == 1 else shapes)
    for one in done:
        sent, got, master = one.pushed, one.pulled, _MASTER[one.master]
        SAY.tell(
            f"{one.service}: أرسل {sent.inserted}+{sent.changed}-{sent.deleted}، وصل "
            f"{got.inserted}+{got.changed}-{got.deleted}، {len(one.conflicts)} تعارض، "
            f"{len(one.held_back)} خطأ موقوف، {len(one.vanished)} سطر غاب، الملف الجامع: {master.ar}",
            f"{one.service} : envoyé {sent.inserted}+{sent.changed}-{sent.deleted}, reçu "
            f"{got.inserted}+{got.changed}-{got.deleted}, {len(one.conflicts)} conflit(s), "
            f"{len(one.held_back)} erreur(s) retenue(s), {len(one.vanished)} ligne(s) disparue(s), "
            f"fichier maître : {master.fr}",
            f"{one.service}: sent {sent.inserted}+{sent.changed}-{sent.deleted}, received "
            f"{got.inserted}+{got.changed}-{got.deleted}, {len(one.conflicts)} conflicts, "
            f"{len(one.held_back)} held back, {len(one.vanished)} vanished, master: {one.master}",
        )
        for line in one.plans:
            SAY.line(f"  {line}")
        for why in lacking(one):
            SAY.tell(why.ar, why.fr)
        _tell_upgraded(one)
        _tell_numbers(one)
        _tell_conflicts(one)
    return OPEN if any(one.conflicts or one.held_back or one.missing for one in done) else 0


def _tell_upgraded(one: Synced) -> None:
    titles = [Titles("ورقة من نسخة أقدم", "Feuille ancienne"), Titles("أضيف", "Ajouté")]
    titles += [Titles("تغير عنوانه", "Renommé"), Titles("بقي كما هو", "Resté tel quel")]
    rows = [
        (each.register.titles.of(SAY.lang), *map(_headings, (each.added, each.renamed, each.left)))
        for each in one.upgraded
    ]
    SAY.table(titles, rows)


def _headings(fields: Sequence[Field]) -> str:
    return "، ".join(field.titles.of(SAY.lang) for field in fields)


def _tell_numbers(one: Synced) -> None:
    titles = [Titles("السجل", "Registre"), Titles("الخلية", "Cellule"), Titles("الرقم", "N°")]
    titles.append(Titles("الحالة", "État"))
    rows = [
        (told["register"], told["cell"], told["number"], _STATES[told["state"]].of(SAY.lang))
        for told in one.numbers
    ]
    SAY.table(titles, rows)


def _tell_conflicts(one: Synced) -> None:
    headings = ("السجل|Registre", "المرجع|Clé", "الخانة|Champ", "الخلية|Cellule", "قبل|Avant")
    more = ("قيمتي|La mienne", "قيمتهم|La leur", "كتبها|Par")
    titles = [Titles(*text.split("|")) for text in (*headings, *more)]
    SAY.table(titles, [_row(asked) for asked in one.conflicts])
    titles = [Titles("المرجع", "Clé"), Titles("القرار", "Décision"), Titles("السبب", "Raison")]
    undecided = one.undecided.items()
    SAY.table(titles, [(place[1], said, why.of(SAY.lang)) for place, (said, why) in undecided])
    told = (*one.held_back, *one.not_written)
    titles = [Titles("الورقة", "Feuille"), Titles("الخلية", "Cellule"), Titles("السبب", "Raison")]
    SAY.table(titles, [(h.sheet, h.cell, SAY.of(*h.finding.message)) for h in told])
    gone = [(each.register.titles.of(SAY.lang), each.key) for each in one.vanished]
    SAY.table([Titles("سجل غاب منه سطر", "Registre"), Titles("المرجع", "Clé")], gone)


def _row(asked: Asked) -> list[Any]:
    """Return a conflict as a person knows it: by titles, not by codes."""
    from workbooks.sync.asked import sides  # noqa: PLC0415 - only a sync asks, and has loaded it.

    declared, field = asked.register, asked.conflict.field or asked.register.key[-1]
    titles = (declared.titles.of(SAY.lang), asked.key, title_of(declared.code, field))
    return [*titles, asked.cell, *sides(asked, SAY.lang), asked.conflict.who]


def title_of(code: str, field: str = "") -> str:
    """Return the title of a register, or of one of its fields, in the person's language."""
    from validators.catalogue import register  # noqa: PLC0415 - only what went wrong is named.

    declared = register(code)
    titles = declared.field(field).titles if field else declared.titles
    return titles.of(SAY.lang)
