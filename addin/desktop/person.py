"""The person at this PC: what the add-in knows of them, and what it can tell them."""

import webbrowser
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from addin.desktop.excel import Excel
from addin.desktop.problem import ExcelProblem
from addin.desktop.selected import field_at
from addin.desktop.told import box_of
from validators.finding import Titles

if TYPE_CHECKING:
    from workbooks.sync.office import Office

_QUESTIONS = {
    "share": Titles("مسار المجلد المشترك:", "Chemin du dossier partagé :"),
    "name": Titles("اسمك كما يراه زملاؤك:", "Votre nom, tel que le verront vos collègues :"),
    "lang": Titles("لغة الأزرار (ar أو fr):", "Langue des boutons (ar ou fr) :"),
}


def settings(excel: Excel, lang: str, known: Mapping[str, str], _: object) -> str:
    """Ask for the share, the name and the language, each with what is known; keep all or none."""
    from addin.headless.settings import keep  # noqa: PLC0415 - a click loads what it does.
    from macros.commands.settings import NAMES  # noqa: PLC0415 - as above.

    wished = {}
    for name, question in _QUESTIONS.items():
        usual = lang if name == "lang" else ""
        wished[name] = excel.ask(question.of(lang), known.get(name) or usual)
        if not wished[name]:
            return ""
    kept = keep(wished)
    later = Titles(
        "تتغير لغة الأزرار عند فتح إكسل في المرة القادمة.",
        "La langue des boutons change à la prochaine ouverture d’Excel.",
    )
    told = [f"{titles.of(lang)} : {kept[name]}" for name, titles in NAMES.items()]
    waits = kept["lang"] != lang and not excel.speak_again()
    return "\n".join([*told, *([later.of(lang)] if waits else [])])


def help_(excel: Excel, lang: str, _: Mapping[str, str], __: object) -> str:
    """Say what is written in the selected column, then open the guide if the person says yes."""
    from macros.commands.help import help_on, lines  # noqa: PLC0415 - as above.

    here = _here(excel)
    if here is not None:
        declared, found = help_on(*here)
        told = [line for one in found for line in lines(one, lang)] if here[1] else []
        title = found[0].field.titles.of(lang) if here[1] else declared.titles.of(lang)
        arabic, french, _laws = declared.help
        about = box_of(title, [*told, Titles(arabic, french).of(lang)])
        ask = Titles("هل يفتح دليل الموظف؟", "Ouvrir le guide de l’agent ?").of(lang)
        if not excel.confirm(f"{about}\n\n{ask}"):
            return ""
    open_guide()
    return ""


def open_guide() -> None:
    """Open the clerk's guide in the browser."""
    from addin.headless.guide import GUIDE  # noqa: PLC0415 - as above.

    webbrowser.open(GUIDE.as_uri())


def _here(excel: Excel) -> tuple[str, str] | None:
    """Return the register and the field that are selected, if the workbook's file can tell."""
    from workbooks.package import FileProblem  # noqa: PLC0415 - as above.

    with suppress(ExcelProblem, FileProblem, OSError):
        return None if excel.is_empty else field_at(excel.path, excel.place())
    return None


def office_of(excel: Excel, lang: str, settings: Mapping[str, str]) -> "Office":
    """Return this PC at its share; what it does not know yet is asked once and kept."""
    from addin.headless.office import open_office  # noqa: PLC0415 - as above.
    from addin.headless.settings import keep  # noqa: PLC0415 - as above.

    known = {name: settings.get(name, "") for name in ("share", "name")}
    missing = [name for name, value in known.items() if not value]
    told = {name: excel.ask(_QUESTIONS[name].of(lang), "") for name in missing}
    if not all(told.values()):
        raise ExcelProblem("EXC_005")
    known = {**known, **keep(told)} if told else known
    return open_office(Path(known["share"]), known["name"], excel.progress)
