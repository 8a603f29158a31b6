"""The buttons of the share: sync, what it asked, rows that vanished, the master."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from addin.desktop.excel import Excel
from addin.desktop.person import office_of
from addin.desktop.stop import heed
from addin.desktop.told import box_of, last_page, place_of, places_in, told_of
from validators.finding import Titles

if TYPE_CHECKING:
    from workbooks.ledger.sheet import Deletions
    from workbooks.sync.office import Office
    from workbooks.sync.result import Gone, Synced

_QUESTIONS: Mapping["Deletions", Titles] = {
    "accept": Titles(
        "أرقام ما يحذف عند الجميع (مثل 1 3-5 أو الكل)، أو لا شيء:",
        "Numéros à supprimer pour tous (1 3-5, tout), ou rien :",
    ),
    "restore": Titles(
        "أرقام ما يرجع إلى ورقتك (مثل 1 3-5 أو الكل)، أو لا شيء:",
        "Numéros à remettre dans votre feuille (1 3-5, tout), ou rien :",
    ),
}


def sync(excel: Excel, lang: str, settings: Mapping[str, str], _: date) -> str:
    """Show what a sync would do, and do it if the person says yes; till then it can be stopped."""
    from workbooks.ledger.sheet import Policy  # noqa: PLC0415 - a click loads what it does.
    from workbooks.sync import sync as command  # noqa: PLC0415 - as above.

    office = _stoppable(office_of(excel, lang, settings))
    with excel.released() as path:
        planned = command.plan(path, office, Policy())
        ask = Titles("هل تتم المزامنة؟", "Synchroniser ?").of(lang)
        if not excel.confirm(box_of(_summaries(planned, lang), [ask])):
            return ""
        done = command.sync(path, office, Policy())
    if any(one.conflicts for one in done):
        _to_conflicts(excel)
    return _outcome(done, lang)


def settle(excel: Excel, lang: str, settings: Mapping[str, str], _: date) -> str:
    """Carry out what was decided on the sheet of conflicts; go there while something is open."""
    from workbooks.ledger.sheet import Policy  # noqa: PLC0415 - as above.
    from workbooks.package import Package  # noqa: PLC0415 - as above.
    from workbooks.sync.asked import decisions  # noqa: PLC0415 - as above.
    from workbooks.sync.sync import sync as command  # noqa: PLC0415 - as above.

    if not _to_conflicts(excel):
        nothing = Titles("لا تعارض مفتوحا في هذا المصنف.", "Aucun conflit ouvert dans ce classeur.")
        return nothing.of(lang)
    with excel.released() as path:
        said = decisions(Package.open(path))
    if not said:
        return Titles(
            "اختر القرار في العمود الأخير، أو اكتب القيمة الصحيحة، ثم اضغط هذا الزر.",
            "Choisissez dans la dernière colonne, ou tapez la bonne valeur, puis cliquez ici.",
        ).of(lang)
    office = _stoppable(office_of(excel, lang, settings))
    with excel.released() as path:
        done = command(path, office, Policy())
    return _outcome(done, lang)


def vanished(excel: Excel, lang: str, settings: Mapping[str, str], _: date) -> str:
    """Show the rows that vanished, numbered, and ask which are deleted for all and which come back."""
    from macros.commands import vanished as command  # noqa: PLC0415 - as above.

    office = _stoppable(office_of(excel, lang, settings))
    with excel.released() as path:
        found = command.vanished(path, office)
    if not found:
        return Titles("لم يغب أي سطر.", "Aucune ligne n’a disparu.").of(lang)
    title = Titles(f"غاب من أوراقك {len(found)} سطرا:", f"Lignes disparues : {len(found)}")
    excel.tell(last_page(excel, title.of(lang), [_held(one, lang) for one in found], lang))
    words: dict[str, Deletions] = {}
    for word, question in _QUESTIONS.items():
        said = excel.ask(question.of(lang), "")
        words |= {found[at].row: word for at in places_in(said, len(found))}
    goes = [word for word in words.values() if word == "accept"]
    sure = Titles(
        f"تحذف {len(goes)} من الأسطر عند الجميع. هل تؤكد؟",
        f"{len(goes)} ligne(s) seront supprimées pour tous. Confirmer ?",
    )
    if not words or (goes and not excel.confirm(sure.of(lang))):
        return ""
    with excel.released() as path:
        done = command.decide(path, office, found, words)
    return Titles(
        f"حذف {len(done.deleted)} ورجع {len(done.restored)} وبقي {len(done.left)} بلا قرار. "
        f"تعارض: {len(done.asked)}.",
        f"{len(done.deleted)} supprimée(s), {len(done.restored)} remise(s), "
        f"{len(done.left)} sans décision, {len(done.asked)} en conflit.",
    ).of(lang)


def master(excel: Excel, lang: str, settings: Mapping[str, str], _: date) -> str:
    """Bring the master of the workbook's service up to date; it may be the one that is open."""
    from macros.commands import master as command  # noqa: PLC0415 - as above.
    from workbooks.read import read_book  # noqa: PLC0415 - as above.
    from workbooks.sync.belong import service_of  # noqa: PLC0415 - as above.

    office = office_of(excel, lang, settings)
    with excel.released() as path:
        made = command.bring_up_to_date(service_of(read_book(path)), office)
    told = [f"{one.file.name}: {command.STATES[one.state].of(lang)}" for one in made]
    told += [Titles(one.problem.ar, one.problem.fr).of(lang) for one in made if one.problem]
    return "\n".join(told)


def _stoppable(office: "Office") -> "Office":
    """Let a person stop what a sync does, which asks only while nothing is written."""
    return replace(office, heed=heed)


def _held(one: "Gone", lang: str) -> str:
    """Return a row by its register and key, with what it held."""
    from workbooks.sync.plain import told_value  # noqa: PLC0415 - as above.

    told = (told_value(one.register, name, value, lang) for name, value in one.values.items())
    return f"{one.register.titles.of(lang)} {one.key}: {' · '.join(filter(None, told))}"


def _to_conflicts(excel: Excel) -> bool:
    from workbooks.sync.asked import TITLE  # noqa: PLC0415 - as above.

    return any(excel.show(name) for name in TITLE)


def _outcome(done: Sequence["Synced"], lang: str) -> str:
    """Return what a sync did, then each thing that it could not do."""
    from workbooks.sync.lacking import lacking  # noqa: PLC0415 - as above.

    left = [why.of(lang) for one in done for why in lacking(one)]
    left += [why.of(lang) for one in done for _, why in one.undecided.values()]
    if any(one.vanished for one in done):
        left.append(
            Titles("زر «أسطر غابت» يسألك عنها.", "Voyez le bouton « Lignes disparues ».").of(lang)
        )
    held = (
        f"{place_of(one.sheet, one.cell)}: {told_of(one.finding.message, lang)}"
        for each in done
        for one in (*each.held_back, *each.not_written)
    )
    return box_of(_summaries(done, lang), [*left, *held])


def _summaries(done: Sequence["Synced"], lang: str) -> str:
    return "\n".join(_summary(one, lang) for one in done)


def _summary(one: "Synced", lang: str) -> str:
    sent, got = one.pushed, one.pulled
    return Titles(
        f"أرسل: {sent.inserted} جديد، {sent.changed} مغير، {sent.deleted} محذوف. "
        f"وصل: {got.inserted} جديد، {got.changed} مغير، {got.deleted} محذوف. "
        f"{len(one.conflicts)} تعارض، {len(one.held_back)} خطأ موقوف، {len(one.vanished)} سطر غاب.",
        f"Envoyé : {sent.inserted} nouveau(x), {sent.changed} modifié(s), {sent.deleted} supprimé(s). "
        f"Reçu : {got.inserted} nouveau(x), {got.changed} modifié(s), {got.deleted} supprimé(s). "
        f"{len(one.conflicts)} conflit(s), {len(one.held_back)} retenu(s), {len(one.vanished)} disparu(s).",
    ).of(lang)
