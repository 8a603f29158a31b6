"""The buttons around other systems: a file of theirs comes in, a list to enter there goes out."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from addin.desktop import stage
from addin.desktop.excel import Excel
from addin.desktop.paper_click import beside, choice
from addin.desktop.stop import heed
from addin.desktop.told import box_of, told_of
from validators.finding import Titles

if TYPE_CHECKING:
    from macros.commands.import_ import Brought

_FILE = Titles("ملف المنظومة:", "Fichier de l’autre système :")
_NONE = Titles(
    "لا سجل في هذا المصنف يأخذ أسطر ذلك الملف.",
    "Aucun registre de ce classeur ne prend les lignes de ce fichier.",
)
_NO_LIST = Titles(
    "لا لائحة للمنظومات تؤخذ من سجلات هذا المصنف.",
    "Aucune liste pour les autres systèmes ne se tire de ce classeur.",
)
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
        known = command.recognised(file, path)
        if not known:
            return _NONE.of(lang)
        wanted = choice(excel, lang, known)
        if wanted is None:
            return ""
        wish = command.Wish(wanted.code, file, {})
        told = {}
        for field in command.unsaid(wish, path):
            answer = excel.ask(field.titles.of(lang), "")
            if not answer:
                return ""
            told[field.name] = answer
        wish = command.Wish(wanted.code, file, told)
        excel.at_stage(stage.COMPARING)
        planned = command.import_(wish, path, today, overwrite=False, dry=True)
        if not excel.confirm(_shown(planned, lang)):
            return ""
        over = _over(excel, lang, planned)
        heed()
        excel.at_stage(stage.WRITING)
        done = command.import_(wish, path, today, overwrite=over, dry=False)
    return command.counts(done).of(lang)


def export(excel: Excel, lang: str, _: Mapping[str, str], today: date) -> str:
    """Write the list that the person chooses beside the open workbook, and open it."""
    from macros.commands import export as command  # noqa: PLC0415 - as above.
    from macros.issue import Wish  # noqa: PLC0415 - as above.

    with excel.released() as path:
        lists = command.offered(path)
        if not lists:
            return _NO_LIST.of(lang)
        wanted = choice(excel, lang, lists)
        if wanted is None:
            return ""
        out = beside(path, f"{wanted.titles.of(lang)} {today.isoformat()}")
        done = command.export(Wish(wanted.code, out, lang), path, today, None)
    excel.open(out)
    left = Titles(
        f"{done.lines} سطرا، و{len(done.held)} فيها خطأ لم تؤخذ",
        f"{done.lines} lignes, {len(done.held)} en erreur non reprises",
    )
    return f"{out.name}\n{left.of(lang)}"


def _shown(planned: "Brought", lang: str) -> str:
    """Return what a file would bring, with the lines that stay out, and ask for a yes."""
    from macros.commands.import_ import counts  # noqa: PLC0415 - as above.

    out = (
        f"{one.sheet} {one.line}: {told_of(one.finding.message, lang)}" for one in planned.findings
    )
    return "\n".join([box_of(counts(planned).of(lang), out), _YES.of(lang)])


def _over(excel: Excel, lang: str, planned: "Brought") -> bool:
    """Ask whether the file is right where it differs, if any such cell may be written."""
    differences = [one for one in planned.plan.differences if not one.fixed]
    if not differences:
        return False
    told = (
        f"{one.key}: {planned.shown(one, one.before)} → {planned.shown(one, one.after)}"
        for one in differences
    )
    return excel.confirm(box_of(_OVER.of(lang), told))
