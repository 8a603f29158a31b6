"""Commands around the marks of a check: from one finding to the next, all marks away, what is certain mended."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from addin.headless.cli.say import SAY, both
from addin.headless.cli.shape import finding_shape
from macros.problem import UseProblem
from validators.finding import Titles
from workbooks.sync.plain import plain

if TYPE_CHECKING:
    from macros.commands.fix import Fix


def next_(
    file: Path,
    after: Annotated[
        str, typer.Option(help="بعد أية خلية · après quelle cellule : FEUILLE!B7")
    ] = "",
) -> int:
    """أعط الملاحظة التي تلي خلية · La première remarque après une cellule."""
    from macros.commands import next as command  # noqa: PLC0415 - help and errors come without it.

    sheet, there, cell = after.rpartition("!")
    if after and not there:
        raise UseProblem("USE_001", what=f"--after {after}")
    walk = command.walk(file, date.today())  # noqa: DTZ011 - a clerk's day is the local one.
    found = walk.after(walk.cell(sheet.strip("'"), cell) if after else command.START)
    SAY.give(finding_shape(found[0]) if found else None)
    if not found:
        SAY.tell("لا ملاحظة بعد ذلك.", "Aucune remarque ensuite.", "No finding after that.")
    for one in found[:1]:
        message = one.finding.message
        SAY.line(f"{one.sheet}!{one.cell or one.line or ''} {SAY.of(message.ar, message.fr)}")
    return 1 if found else 0


def clear(file: Path) -> None:
    """أزل ملاحظات التحقق وألوانه من ملف · Ôter les marques d’un contrôle."""
    from macros.commands import clear as command  # noqa: PLC0415 - as above.

    command.unmark(file)
    SAY.give({"file": str(file)})
    SAY.tell(f"أزيلت الملاحظات: {file}", f"Remarques ôtées : {file}", f"Marks taken away: {file}")


def fix(
    file: Path,
    register: Annotated[str, typer.Option(help="في سجل واحد · d’un seul registre")] = "",
    *,
    plan: Annotated[
        bool,
        typer.Option(
            "--plan", help="أظهر ولا تكتب، وهو المعتاد · montrer sans écrire (par défaut)"
        ),
    ] = False,
    apply: Annotated[bool, typer.Option("--apply", help="اكتب · écrire")] = False,
) -> None:
    """أصلح كتابة ما هو مفهوم دون شك · Remettre en forme ce qui est sûr."""
    from macros.commands import fix as command  # noqa: PLC0415 - as above.

    if plan and apply:
        raise UseProblem("USE_001", what="--plan | --apply")
    planned = command.plan(file, register)
    if apply:
        planned.write()
    SAY.give({"file": str(file), "fixes": list(map(_fix_shape, planned.fixes)), "written": apply})
    count = len(planned.fixes)
    SAY.tell(f"خلايا تصلح: {count}", f"Cellules à corriger : {count}", f"Cells to mend: {count}")
    titles = (Titles("الخلية", "Cellule"), Titles("قبل", "Avant"), Titles("بعد", "Après"))
    shown = [
        (f"{one.sheet}!{one.cell}", plain(one.before), plain(one.after), SAY.of(*one.why))
        for one in planned.fixes
    ]
    SAY.table((*titles, Titles("لماذا", "Pourquoi")), shown)


def _fix_shape(one: "Fix") -> dict[str, Any]:
    return {
        "sheet": one.sheet,
        "cell": one.cell,
        "register": one.register,
        "field": one.field,
        "before": plain(one.before),
        "after": plain(one.after),
        "why": both(one.why),
    }


def freeze(
    file: Path,
    out: Annotated[Path, typer.Option("--out", help="النسخة · la copie")],
) -> None:
    """اصنع نسخة تصير فيها دوال دفاتر قيما · Une copie où les fonctions Dafatir sont des valeurs."""
    from macros.commands import freeze as command  # noqa: PLC0415 - as above.

    made = command.freeze(file, out)
    left = [
        {"sheet": one.sheet, "cell": one.cell, "why": both(command.why(one))}
        for one in made.frozen.left
    ]
    SAY.give({"file": str(out), "frozen": made.frozen.count, "left": left})
    count = made.frozen.count
    SAY.tell(
        f"{out.name}: {count} صيغة صارت قيمة",
        f"{out.name} : {count} formule(s) devenue(s) valeur(s)",
        f"{out.name}: {count} formulas became values",
    )
    titles = (Titles("الخلية", "Cellule"), Titles("لماذا بقيت", "Pourquoi elle reste"))
    told = [(f"{one.sheet}!{one.cell}", command.why(one).of(SAY.lang)) for one in made.frozen.left]
    SAY.table(titles, told)


def revert(file: Path) -> None:
    """أرجع الملف كما كان قبل آخر أمر كتب فيه · Annuler la dernière commande qui y a écrit."""
    from macros.commands import revert as command  # noqa: PLC0415 - as above.

    code = command.revert(file)
    SAY.give({"file": str(file), "command": code})
    SAY.tell(f"ألغي {code}: {file}", f"{code} annulé : {file}", f"{code} taken back: {file}")


def register_in(app: typer.Typer) -> None:
    """Put these commands on the command line."""
    app.command("next")(next_)
    app.command("clear")(clear)
    app.command("fix")(fix)
    app.command("freeze")(freeze)
    app.command("revert")(revert)
