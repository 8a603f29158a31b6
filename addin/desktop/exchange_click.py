"""The button that brings in a file of another system: which file, what it leaves unsaid, a yes."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from addin.desktop.excel import Excel
from addin.desktop.told import box_of, last_page, places_in, told_of
from validators.finding import Titles

if TYPE_CHECKING:
    from macros.commands.import_ import Brought
    from workbooks.exchange.exchange import Exchange

_FILE = Titles("ملف المنظومة:", "Fichier de l’autre système :")
_NONE = Titles(
    "لا سجل في هذا المصنف يأخذ أسطر ذلك الملف.",
    "Aucun registre de ce classeur ne prend les lignes de ce fichier.",
)
_WHICH = Titles("رقم ما تريد:", "Numéro de votre choix :")
_YES = Titles("هل تدخل هذه الأسطر؟", "Faire entrer ces lignes ?")
_OVER = Titles(
    "هل يكتب ما في الملف مكان هذا الاختلاف؟",
    "Écrire ce que dit le fichier à la place de ces cellules ?",
)


def import_(excel: Excel, lang: str, _: Mapping[str, str], today: date) -> str:
    """Show what a file would bring into the open workbook, and bring it if the person says yes."""
    from macros.commands import import_ as command  # noqa: PLC0415 - a click loads what it does.

    file = excel.choose_file(_FILE.of(lang))
    if file is None:
        return ""
    with excel.released() as path:
        chosen = _chosen(excel, lang, command.recognised(file, path))
        if chosen is None:
            return _NONE.of(lang)
        wish = command.Wish(chosen.code, file, {})
        told = {}
        for field in command.unsaid(wish, path):
            answer = excel.ask(field.titles.of(lang), "")
            if not answer:
                return ""
            told[field.name] = answer
        wish = command.Wish(chosen.code, file, told)
        planned = command.import_(wish, path, today, overwrite=False, dry=True)
        if not excel.confirm(_shown(planned, lang)):
            return ""
        over = _over(excel, lang, planned)
        done = command.import_(wish, path, today, overwrite=over, dry=False)
    return _counts(done, lang)


def _chosen(excel: Excel, lang: str, offered: Sequence["Exchange"]) -> "Exchange | None":
    """Return the exchange that a file is for; one layout may be rows of several registers."""
    if len(offered) < 2:  # noqa: PLR2004 - one is no choice.
        return offered[0] if offered else None
    page = last_page(excel, _WHICH.of(lang), [one.titles.of(lang) for one in offered], lang)
    places = places_in(excel.ask(page, "1"), len(offered))
    return offered[places[0]] if len(places) == 1 else None


def _shown(planned: "Brought", lang: str) -> str:
    """Return what a file would bring, with the lines that stay out, and ask for a yes."""
    out = (
        f"{one.sheet} {one.line}: {told_of(one.finding.message, lang)}" for one in planned.findings
    )
    return "\n".join([box_of(_counts(planned, lang), out), _YES.of(lang)])


def _over(excel: Excel, lang: str, planned: "Brought") -> bool:
    """Ask whether the file is right where it differs, if it does."""
    differences = planned.plan.differences
    if not differences:
        return False
    told = (
        f"{one.key}: {planned.shown(one, one.before)} → {planned.shown(one, one.after)}"
        for one in differences
    )
    return excel.confirm(box_of(_OVER.of(lang), told))


def _counts(brought: "Brought", lang: str) -> str:
    made = brought.plan
    return Titles(
        f"{len(made.new)} سطرا جديدا، {len(made.fills)} خانة تملأ، "
        f"{len(made.differences)} اختلافا، {len(made.held)} سطرا لم يؤخذ",
        f"{len(made.new)} nouvelles lignes, {len(made.fills)} cellules remplies, "
        f"{len(made.differences)} différences, {len(made.held)} lignes non reprises",
    ).of(lang)
