"""The buttons of the past: what a row or a cell ever held, one of it brought back, an undo."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from addin.desktop.excel import Excel
from addin.desktop.person import office_of
from addin.desktop.selected import Place, row_at
from addin.desktop.told import last_page, place_in
from validators.finding import Titles

if TYPE_CHECKING:
    from validators.register import Declaration
    from workbooks.ledger.history import Event
    from workbooks.sync.office import Office

NOWHERE = Titles("اختر خانة في سطر من أسطر سجل.", "Choisissez une case dans une ligne de registre.")


def history(excel: Excel, lang: str, settings: Mapping[str, str], _: date) -> str:
    """Tell all that was written in the selected cell, or in the whole row; bring one of it back."""
    from macros.commands import history as command  # noqa: PLC0415 - a click loads what it does.

    office, view = office_of(excel, lang, settings), excel.place()
    with excel.released() as path:
        place = row_at(path, view)
    if place is None:
        return NOWHERE.of(lang)
    declared, past = command.events(office, place.register, place.key, "")
    newest = list(reversed(past))
    own = [one for one in newest if one.field in ("", place.field)] if place.field else []
    found = own or newest
    title = f"{declared.titles.of(lang)} {place.key}"
    page = last_page(excel, title, [_line(declared, one, lang) for one in found], lang)
    ask = Titles("هل ترجع شيئا من هذا؟", "Rétablir l’une de ces valeurs ?").of(lang)
    if not excel.confirm(f"{page}\n{ask}"):
        return ""
    number = Titles("رقم ما يرجع:", "Numéro de ce qui est rétabli :").of(lang)
    at = place_in(excel.ask(number, ""), len(found))
    if at is None:
        return ""
    sure = Titles("يرجع كما كان عند الجميع. هل تؤكد؟", "Rétabli pour tous. Confirmer ?").of(lang)
    if not excel.confirm(f"{_line(declared, found[at], lang)}\n{sure}"):
        return ""
    return _bring_back(excel, office, place, found[at], lang)


def undo(excel: Excel, lang: str, settings: Mapping[str, str], _: date) -> str:
    """Take the last sync back, if the person says yes."""
    from macros.commands import undo as command  # noqa: PLC0415 - as above.

    office = office_of(excel, lang, settings)
    ask = Titles("هل ترجع كل ما أرسلته في آخر مزامنة؟", "Annuler tout votre dernier envoi ?")
    if not excel.confirm(ask.of(lang)):
        return ""
    with excel.released() as path:
        done = command.undo(path, office)
    return Titles(
        f"رجع {len(done.changes)} تغييرا، وبقي {len(done.kept)} لأن غيرك عدله بعدك.",
        f"{len(done.changes)} changement(s) annulé(s), {len(done.kept)} gardé(s) car modifié(s) depuis.",
    ).of(lang)


def _line(declared: "Declaration", event: "Event", lang: str) -> str:
    from macros.commands.history import happened  # noqa: PLC0415 - as above.

    when, what = happened(declared, event, lang)
    return f"{when} {event.by.name}: {what}"


def _bring_back(excel: Excel, office: "Office", place: Place, event: "Event", lang: str) -> str:
    """Write one value again, or the whole row as it then was, and bring it to the workbook."""
    from macros.commands import restore as command  # noqa: PLC0415 - as above.

    with excel.released() as path:
        at = str(event.entry)
        done = command.restore(path, office, place.register, place.key, event.field, at)
    asked = sum(len(one.conflicts) for one in done)
    told = Titles("رجع كما كان.", "C’est rétabli.").of(lang)
    more = Titles(f"{told} {asked} تعارض.", f"{told} {asked} conflit(s).").of(lang)
    return more if asked else told
