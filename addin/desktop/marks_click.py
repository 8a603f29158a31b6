"""The buttons around the marks of a check: from one to the next, all of them away, the certain ones mended."""

from collections.abc import Mapping
from datetime import date

from addin.desktop import stage
from addin.desktop.excel import Excel, View
from addin.desktop.paper_click import beside
from addin.desktop.stop import heed
from addin.desktop.told import box_of, last_page, place_of, told_of
from validators.finding import Titles


def next_(excel: Excel, lang: str, _: Mapping[str, str], today: date) -> str:
    """Select the next cell that has a finding and tell it; behind the last comes the first."""
    from macros.commands import next as command  # noqa: PLC0415 - a click loads what it does.

    view = excel.place()
    with excel.released() as path:
        excel.at_stage(stage.CHECKING)
        walk = command.walk(path, today)
    here = walk.cell(view.sheet, view.cells.partition(",")[0] or "A1")
    found = walk.after(here) or walk.after(command.START)
    if not found:
        return Titles("لا ملاحظة في هذا الملف.", "Aucune remarque dans ce classeur.").of(lang)
    first = found[0]
    excel.go(
        View(first.sheet, first.cell or (f"{first.line}:{first.line}" if first.line else "A1"))
    )
    return box_of(first.cell or first.sheet, (told_of(one.finding.message, lang) for one in found))


def clear(excel: Excel, lang: str, _: Mapping[str, str], __: date) -> str:
    """Take the notes and colours of a check away."""
    from macros.commands import clear as command  # noqa: PLC0415 - as above.

    with excel.released() as path:
        command.unmark(path)
    return Titles("أزيلت ملاحظات دفاتر وألوانه.", "Notes et couleurs de Dafatir ôtées.").of(lang)


def fix(excel: Excel, lang: str, _: Mapping[str, str], __: date) -> str:
    """Show what is certain to be mended, and write it if the person says yes."""
    from macros.commands import fix as command  # noqa: PLC0415 - as above.
    from workbooks.sync.plain import plain  # noqa: PLC0415 - as above.

    with excel.released() as path:
        excel.at_stage(stage.CHECKING)
        planned = command.plan(path)
        if not planned.fixes:
            return Titles("لا شيء يصلح تلقائيا.", "Rien à corriger d’office.").of(lang)
        lines = [
            f"{place_of(one.sheet, one.cell)}: "
            f"{plain(one.before)} → {plain(one.after)} ({one.why.of(lang)})"
            for one in planned.fixes
        ]
        title = Titles("ما يصلح:", "À corriger :").of(lang)
        ask = Titles("هل تكتب كل هذا؟", "Écrire tout cela ?").of(lang)
        if not excel.confirm(f"{last_page(excel, title, lines, lang)}\n{ask}"):
            return ""
        heed()
        excel.at_stage(stage.WRITING)
        planned.write()
    count = len(planned.fixes)
    return Titles(f"أصلحت {count} خلية.", f"{count} cellule(s) corrigée(s).").of(lang)


def freeze(excel: Excel, lang: str, _: Mapping[str, str], __: date) -> str:
    """Make a copy beside the workbook in which our functions are values, and open it."""
    from macros.commands import freeze as command  # noqa: PLC0415 - as above.

    with excel.released() as path:
        name = Titles(f"{path.stem} - قيم", f"{path.stem} - valeurs").of(lang)
        made = command.freeze(path, beside(path, name, path.suffix))
    excel.open(made.file)
    count, left = made.frozen.count, made.frozen.left
    title = Titles(
        f"{made.file.name}: {count} صيغة صارت قيمة.",
        f"{made.file.name} : {count} formule(s) devenue(s) valeur(s).",
    )
    told = (f"{place_of(one.sheet, one.cell)}: {command.why(one).of(lang)}" for one in left)
    return box_of(title.of(lang), told)


def revert(excel: Excel, lang: str, _: Mapping[str, str], __: date) -> str:
    """Put back what stood before the last command that wrote, unless somebody typed since."""
    from macros.commands import revert as command  # noqa: PLC0415 - as above.
    from macros.problem import UseProblem  # noqa: PLC0415 - as above.

    if not excel.is_saved:
        raise UseProblem("USE_019", file=excel.path.name)
    with excel.released(save=False) as path:
        command.revert(path)
    return Titles(
        "رجع الملف كما كان قبل آخر أمر.", "Le classeur d’avant la commande est remis."
    ).of(lang)
