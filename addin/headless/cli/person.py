"""Commands for the person at this PC: settings, help."""

from typing import Annotated

import typer

from addin.headless.cli.say import SAY
from validators.finding import Titles


def settings(
    share: Annotated[str | None, typer.Option(help="المجلد المشترك · le dossier partagé")] = None,
    name: Annotated[str | None, typer.Option(help="اسمك · votre nom")] = None,
    lang: Annotated[str | None, typer.Option(help="ar|fr")] = None,
    academy: Annotated[
        str | None, typer.Option(help="بقية اسم الأكاديمية في الوثائق · suite de son nom")
    ] = None,
    directorate: Annotated[
        str | None, typer.Option(help="بقية اسم المديرية · suite de son nom")
    ] = None,
    town: Annotated[str | None, typer.Option(help="مدينة المديرية · sa ville")] = None,
) -> None:
    """ما يعرفه هذا الحاسوب عنك · Les réglages de ce poste."""
    from addin.headless.settings import keep  # noqa: PLC0415 - help and errors come without it.
    from macros.commands.settings import LETTERHEAD, NAMES  # noqa: PLC0415 - as above.

    told = {"share": share, "name": name, "lang": lang}
    told |= {"academy": academy, "directorate": directorate, "town": town}
    known = keep({one: text for one, text in told.items() if text is not None})
    names = NAMES | {one: LETTERHEAD[one] for one in LETTERHEAD if one in known}
    shown = {one: known.get(one) for one in names}
    SAY.lang = lang or SAY.lang
    SAY.give(shown)
    headings = (Titles("الإعداد", "Réglage"), Titles("القيمة", "Valeur"))
    SAY.table(headings, [(titles.of(SAY.lang), shown[one]) for one, titles in names.items()])
    if lang is not None:
        SAY.tell(
            "تتغير لغة الأزرار عند فتح إكسل في المرة القادمة.",
            "La langue des boutons change à la prochaine ouverture d’Excel.",
            "The buttons change their language when Excel is opened again.",
        )


def help_(
    register: Annotated[str, typer.Argument(help="السجل · le registre")] = "",
    field: Annotated[str, typer.Argument(help="الخانة · le champ")] = "",
) -> None:
    """دليل الموظف، وما يكتب في سجل أو خانة · Le guide, et ce qui s’écrit dans un champ."""
    from addin.headless.guide import GUIDE  # noqa: PLC0415 - as above.

    if not register:
        SAY.give({"guide": str(GUIDE), "register": None, "fields": []})
        SAY.tell(f"دليل الموظف: {GUIDE}", f"Le guide de l’agent : {GUIDE}", f"The guide: {GUIDE}")
        return
    from addin.headless.cli.shape import help_shape  # noqa: PLC0415 - as above.
    from macros.commands.help import help_on, lines  # noqa: PLC0415 - as above.

    declared, found = help_on(register, field)
    SAY.give({"guide": str(GUIDE)} | help_shape(declared, found))
    arabic, french, laws = declared.help
    SAY.tell(f"{declared.titles.ar}: {arabic}", f"{declared.titles.fr} : {french}")
    for law in laws:
        SAY.line(f"  {law}")
    headings = (Titles("الخانة", "Champ"), Titles("ما يكتب", "À écrire"))
    rows = [(one.field.titles.of(SAY.lang), "\n".join(lines(one, SAY.lang))) for one in found]
    SAY.table(headings, rows)


def register_in(app: typer.Typer) -> None:
    """Put these commands on the command line."""
    app.command("settings")(settings)
    app.command("help")(help_)
