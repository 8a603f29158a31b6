"""Commands around other systems: their files come in, lists to enter there go out."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from addin.headless.cli.say import SAY
from addin.headless.cli.shape import finding_shape
from macros.problem import UseProblem
from validators.finding import Titles

if TYPE_CHECKING:
    from macros.commands.import_ import Brought

_HELD = 1


def import_(
    exchange: Annotated[str, typer.Argument(help="رمز التبادل · le code de l’échange")],
    file: Annotated[Path, typer.Argument(help="ملف المنظومة أو مجلد · le fichier, ou un dossier")],
    into: Annotated[Path | None, typer.Option(help="ملف المكتب · le classeur")] = None,
    set_: Annotated[list[str], typer.Option("--set", help="ما لا يقوله الملف · champ=valeur")] = [],  # noqa: B006 - typer reads it.
    *,
    plan: Annotated[
        bool, typer.Option("--plan", help="أظهر ولا تكتب · montrer sans écrire")
    ] = False,
    replace: Annotated[
        bool, typer.Option("--replace", help="خذ ما في الملف عند الاختلاف · le fichier l’emporte")
    ] = False,
) -> int:
    """أدخل أسطر ملف من منظومة أخرى · Importer."""
    from macros.commands import import_ as command  # noqa: PLC0415 - loads only what it needs.

    if into is None:
        raise UseProblem("USE_001", what="--into")
    told = dict(_told(text) for text in set_)
    wish = command.Wish(exchange, file, told)
    today = date.today()  # noqa: DTZ011 - a clerk's day is the local one.
    brought = command.import_(wish, into, today, overwrite=replace, dry=plan)
    findings = [finding_shape(one) for one in brought.findings]
    SAY.give(command.shape(brought) | {"findings": findings})
    _tell(brought)
    return _HELD if brought.plan.held else 0


def _told(text: str) -> tuple[str, str]:
    name, mark, value = text.partition("=")
    if not mark:
        raise UseProblem("USE_006", value=text, known="field=value")
    return name.strip(), value.strip()


def _tell(brought: "Brought") -> None:
    """Show how much comes, what differs, and which lines stay out."""
    from macros.commands.import_ import counts  # noqa: PLC0415 - as above.

    made = brought.plan
    SAY.tell(
        *counts(brought),
        f"{len(made.new)} new rows, {len(made.fills)} cells filled, "
        f"{len(made.differences)} differences, {len(made.held)} lines left out",
    )
    field = made.table.register.field
    SAY.table(
        (
            Titles("السطر", "Ligne"),
            Titles("الخانة", "Champ"),
            Titles("في المصنف", "Classeur"),
            Titles("في الملف", "Fichier"),
        ),
        [
            (
                one.key,
                field(one.field).titles.of(SAY.lang),
                brought.shown(one, one.before),
                brought.shown(one, one.after),
            )
            for one in made.differences
        ],
    )
    SAY.table(
        (Titles("الملف", "Fichier"), Titles("السطر", "Ligne"), Titles("الملاحظة", "Remarque")),
        [(one.sheet, one.line, SAY.of(*one.finding.message)) for one in brought.findings],
    )


def export(
    exchange: Annotated[str, typer.Argument(help="رمز التبادل · le code de l’échange")],
    file: Annotated[Path, typer.Argument(help="ملف المكتب · le classeur")],
    out: Annotated[Path | None, typer.Option(help="ملف xlsx أو pdf · un xlsx ou un pdf")] = None,
) -> int:
    """حضر لائحة ما يدخل في منظومة أخرى · Exporter."""
    from addin.headless.pdf import converter  # noqa: PLC0415 - as above.
    from macros.commands import export as command  # noqa: PLC0415 - as above.
    from macros.issue import Wish  # noqa: PLC0415 - as above.

    if out is None:
        raise UseProblem("USE_001", what="--out")
    wish = Wish(exchange, out, "ar" if SAY.lang == "ar" else "fr")
    today = date.today()  # noqa: DTZ011 - a clerk's day is the local one.
    done = command.export(wish, file, today, converter())
    shape = {"exchange": exchange, "file": str(out), "rows": done.lines}
    SAY.give(shape | {"held_back": list(done.held)})
    title = done.work_list.titles
    SAY.tell(
        f"{title.ar}: {done.lines} سطرا في {out}",
        f"{title.fr} : {done.lines} lignes dans {out}",
        f"{exchange}: {done.lines} rows in {out}",
    )
    if done.held:
        told = ", ".join(done.held)
        SAY.tell(
            f"أسطر فيها خطأ لم تؤخذ: {told}",
            f"Lignes en erreur, non reprises : {told}",
            f"Lines with an error, left out: {told}",
        )
    return _HELD if done.held else 0


def register_in(app: typer.Typer) -> None:
    """Put these commands on the command line."""
    app.command("import")(import_)
    app.command("export")(export)
