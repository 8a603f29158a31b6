"""What each button does: the very commands of the command line, on the workbook that is open."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from pathlib import Path

from addin.desktop.excel import Excel
from addin.desktop.problem import ExcelProblem
from addin.desktop.sheet_click import adopt, new
from addin.desktop.start import FILE, write_settings
from addin.headless.home import home
from validators.finding import Titles
from workbooks.sync.office import Office
from workbooks.sync.result import Synced

Settings = Mapping[str, str]
Click = Callable[[Excel, str, Settings, date], str]
_LINES_MAX = 12


def check(excel: Excel, lang: str, _: Settings, today: date) -> str:
    """Check the workbook, mark its cells, and say how much there is."""
    from macros.commands import check as command  # noqa: PLC0415 - a click loads what it does.

    with excel.released() as path:
        found = command.check(path, today)
        command.mark(path, found.findings, lang)
    told = Titles(
        f"{found.rows} سطرا، {found.errors} خطأ، {len(found.findings)} ملاحظة",
        f"{found.rows} lignes, {found.errors} erreurs, {len(found.findings)} remarques",
    )
    each = (
        f"{one.cell or one.sheet}: {_said(one.finding.message, lang)}" for one in found.findings
    )
    return _text(told.of(lang), each)


def sync(excel: Excel, lang: str, settings: Settings, _: date) -> str:
    """Show what a sync would do, and do it if the person says yes."""
    from workbooks.ledger.sheet import Policy  # noqa: PLC0415 - as above.
    from workbooks.sync import sync as command  # noqa: PLC0415 - as above.

    office = _office(excel, lang, settings)
    with excel.released() as path:
        planned = command.plan(path, office, Policy())
        ask = Titles("هل تتم المزامنة؟", "Synchroniser ?").of(lang)
        if not excel.confirm(_text("\n".join(_summary(one, lang) for one in planned), [ask])):
            return ""
        done = command.sync(path, office, Policy())
    if any(one.conflicts for one in done):
        _to_conflicts(excel)
    held = (
        f"{one.cell or one.sheet}: {_said(one.finding.message, lang)}"
        for each in done
        for one in (*each.held_back, *each.not_written)
    )
    return _text("\n".join(_summary(one, lang) for one in done), held)


def settle(excel: Excel, lang: str, _: Settings, __: date) -> str:
    """Go to the sheet of open conflicts; what is written there goes out with the next sync."""
    if _to_conflicts(excel):
        return Titles(
            "اكتب القرار في العمود الأخير ثم زامن.",
            "Tapez la décision dans la dernière colonne, puis synchronisez.",
        ).of(lang)
    return Titles("لا تعارض مفتوحا في هذا المصنف.", "Aucun conflit ouvert dans ce classeur.").of(
        lang
    )


def undo(excel: Excel, lang: str, settings: Settings, _: date) -> str:
    """Take the last sync back, if the person says yes."""
    from macros.commands import undo as command  # noqa: PLC0415 - as above.

    office = _office(excel, lang, settings)
    ask = Titles("هل ترجع كل ما أرسلته في آخر مزامنة؟", "Annuler tout votre dernier envoi ?").of(
        lang
    )
    if not excel.confirm(ask):
        return ""
    with excel.released() as path:
        done = command.undo(path, office)
    return Titles(
        f"رجع {len(done.changes)} تغييرا، وبقي {len(done.kept)} لأن غيرك عدله بعدك.",
        f"{len(done.changes)} changement(s) annulé(s), {len(done.kept)} gardé(s) car modifié(s) depuis.",
    ).of(lang)


def master(excel: Excel, lang: str, settings: Settings, _: date) -> str:
    """Bring the master of the workbook's service up to date; it may be the one that is open."""
    from macros.commands import master as command  # noqa: PLC0415 - as above.
    from workbooks.read import read_book  # noqa: PLC0415 - as above.
    from workbooks.sync.belong import service_of  # noqa: PLC0415 - as above.

    office = _office(excel, lang, settings)
    with excel.released() as path:
        made = command.bring_up_to_date(service_of(read_book(path)), office)
    return "\n".join(f"{one.file.name}: {command.STATES[one.state].of(lang)}" for one in made)


def find(excel: Excel, lang: str, _: Settings, __: date) -> str:
    """Look for a word in every register of the workbook."""
    from macros.commands import find as command  # noqa: PLC0415 - as above.

    word = excel.ask(Titles("ابحث عن:", "Chercher :").of(lang), "")
    if not word:
        return ""
    with excel.released() as path:
        found = command.in_file(word, path)
    title = Titles(f"وجد {len(found)}", f"{len(found)} trouvé(s)").of(lang)
    return _text(title, (f"{one.cell}: {one.value}" for one in found))


def history(excel: Excel, lang: str, settings: Settings, _: date) -> str:
    """Tell all that was ever written in the selected row."""
    from macros.commands.history import events  # noqa: PLC0415 - as above.

    office, place = _office(excel, lang, settings), excel.place()
    with excel.released() as path:
        code, key = _row_at(path, place.sheet, place.cells)
    if not code or not key:
        return Titles(
            "اختر خانة في سطر من أسطر سجل.", "Choisissez une case dans une ligne de registre."
        ).of(lang)
    declared, found = events(office, code, key, "")
    each = (
        f"{datetime.fromisoformat(one.at).astimezone():%d/%m/%Y %H:%M} {one.by.name}: "
        f"{declared.field(one.field).titles.of(lang) if one.field else one.kind} = {one.value}"
        for one in reversed(found)
    )
    return _text(f"{declared.titles.of(lang)} {key}", each)


def doctor(excel: Excel, lang: str, settings: Settings, _: date) -> str:
    """Say what is wrong with this PC, the share and the workbook."""
    from addin.headless.doctor import examine  # noqa: PLC0415 - as above.

    share = settings.get("share")
    with excel.released() as path:
        signs = examine(path, Path(share) if share else None)
    wrong = [one.ar if lang == "ar" else one.fr for one in signs if not one.fine]
    if wrong:
        return _text(Titles("ما يجب إصلاحه:", "À corriger :").of(lang), wrong)
    return Titles("كل شيء على ما يرام.", "Tout va bien.").of(lang)


CLICKS: Mapping[str, Click] = {
    "new": new,
    "adopt": adopt,
    "check": check,
    "sync": sync,
    "settle": settle,
    "undo": undo,
    "master": master,
    "find": find,
    "history": history,
    "doctor": doctor,
}


def _office(excel: Excel, lang: str, settings: Settings) -> Office:
    """Return this PC at its share; what it does not know yet is asked once and kept."""
    from addin.headless.office import open_office  # noqa: PLC0415 - as above.

    asked = {
        "share": Titles("مسار المجلد المشترك:", "Chemin du dossier partagé :"),
        "name": Titles("اسمك كما يراه زملاؤك:", "Votre nom, tel que le verront vos collègues :"),
    }
    known = {
        name: settings.get(name) or excel.ask(text.of(lang), "") for name, text in asked.items()
    }
    if not all(known.values()):
        raise ExcelProblem("EXC_005")
    if any(settings.get(name) != value for name, value in known.items()):
        write_settings(home() / FILE, {**settings, **known})
    return open_office(Path(known["share"]), known["name"], excel.status)


def _to_conflicts(excel: Excel) -> bool:
    from workbooks.sync.asked import TITLE  # noqa: PLC0415 - as above.

    return any(excel.show(name) for name in TITLE)


def _row_at(path: Path, sheet: str, cells: str) -> tuple[str, str | None]:
    """Return the register and the key of the row on which a cell stands."""
    from workbooks.read import read_book  # noqa: PLC0415 - as above.

    line = re.search(r"\d+", cells)
    for table in read_book(path).tables:
        if line and table.sheet == sheet and int(line[0]) in table.block.lines:
            return table.code, table.rows.keys[table.block.lines.index(int(line[0]))]
    return "", None


def _summary(one: Synced, lang: str) -> str:
    sent, got = one.pushed, one.pulled
    return Titles(
        f"أرسل: {sent.inserted} جديد، {sent.changed} مغير، {sent.deleted} محذوف. "
        f"وصل: {got.inserted} جديد، {got.changed} مغير، {got.deleted} محذوف. "
        f"{len(one.conflicts)} تعارض، {len(one.held_back)} خطأ موقوف، {len(one.vanished)} سطر غاب.",
        f"Envoyé : {sent.inserted} nouveau(x), {sent.changed} modifié(s), {sent.deleted} supprimé(s). "
        f"Reçu : {got.inserted} nouveau(x), {got.changed} modifié(s), {got.deleted} supprimé(s). "
        f"{len(one.conflicts)} conflit(s), {len(one.held_back)} retenu(s), {len(one.vanished)} disparu(s).",
    ).of(lang)


def _said(message: tuple[str, str], lang: str) -> str:
    return message[lang != "ar"]


def _text(title: str, lines: Iterable[str]) -> str:
    """Return a title and the first lines below it: a box holds no more."""
    told = list(lines)
    more = [f"… +{len(told) - _LINES_MAX}"] if len(told) > _LINES_MAX else []
    return "\n".join([title, *told[:_LINES_MAX], *more])
