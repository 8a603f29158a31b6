"""Commands on one workbook: make, check, mark, adopt."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from addin.headless.cli.say import SAY
from addin.headless.cli.shape import checked_shape, made_shape
from macros.problem import UseProblem
from validators.finding import Severity, Titles
from validators.findings.sheet import SHEET_008

if TYPE_CHECKING:
    from collections.abc import Sequence

    from macros.commands.adopt import Adopted
    from macros.commands.check import Checked

_FOUND = 1


def new(
    names: Annotated[list[str], typer.Argument(help="مكاتب أو سجلات · bureaux ou registres")],
    out: Annotated[Path | None, typer.Option(help="الملف الجديد · le nouveau fichier")] = None,
    into: Annotated[Path | None, typer.Option(help="ملف موجود · un fichier existant")] = None,
    bureau: Annotated[str, typer.Option(help="لأي مكتب · pour quel bureau")] = "",
    sample: Annotated[
        int, typer.Option(min=0, max=200_000, help="أسطر للتجربة · lignes d’essai")
    ] = 0,
    mistakes: Annotated[
        int, typer.Option(min=0, max=10_000, help="أخطاء مقصودة · fautes voulues")
    ] = 0,
) -> None:
    """أنشئ ملف مكتب أو أضف إليه سجلا · Créer un classeur."""
    from macros.commands.new import add, make, wanted  # noqa: PLC0415 - openpyxl is slow to load.

    if (out is None) == (into is None):
        raise UseProblem("USE_001", what="--out / --into")
    lang = "ar" if SAY.lang == "ar" else "fr"
    request = wanted(names, bureau, lang, sample, mistakes)
    today = date.today()  # noqa: DTZ011 - a clerk's day is the local one.
    made = make(request, out, today) if out else add(request, into or Path(), today)
    SAY.give(made_shape(made))
    SAY.tell(f"أنشئ الملف: {made.path}", f"Fichier prêt : {made.path}", f"Made: {made.path}")
    headings = (
        Titles("السجل", "Registre"),
        Titles("الورقة", "Feuille"),
        Titles("الأسطر", "Lignes"),
    )
    SAY.table(headings, [(t.register, t.sheet, t.rows) for t in made.tables])
    if made.planted:
        headings = (
            Titles("الورقة", "Feuille"),
            Titles("الخلية", "Cellule"),
            Titles("الخطأ", "Faute"),
        )
        SAY.table(headings, [(w.sheet, w.cell, w.code) for w in made.planted])


def check(
    files: Annotated[list[Path], typer.Argument(help="الملفات · les fichiers")],
    *,
    mark: Annotated[
        bool, typer.Option("--mark", help="ضع ملاحظات في الملف · annoter le fichier")
    ] = False,
    unmark: Annotated[
        bool, typer.Option("--unmark", help="أزل الملاحظات · ôter les notes")
    ] = False,
    listed: Annotated[
        bool, typer.Option("--list", help="ومعها ورقة تجمعها · et les lister dans une feuille")
    ] = False,
) -> int:
    """تحقق من أسطر الملفات · Contrôler des classeurs."""
    from macros.commands import check as command  # noqa: PLC0415 - loads only what it checks.

    today = date.today()  # noqa: DTZ011 - a clerk's day is the local one.
    found = [command.check(path, today) for path in files]
    for one in found:
        if unmark:
            command.unmark(one.path)
        elif mark or listed:
            command.mark(one.path, one.findings, SAY.lang, listed=listed)
    return _tell_checked(found)


def _tell_checked(found: "Sequence[Checked]") -> int:
    SAY.give({"files": [checked_shape(one) for one in found]})
    errors = sum(one.errors for one in found)
    for one in found:
        SAY.tell(
            f"{one.path.name}: {one.rows} سطرا، {one.errors} خطأ، {len(one.findings)} ملاحظة",
            f"{one.path.name} : {one.rows} lignes, {one.errors} erreurs, {len(one.findings)} remarques",
            f"{one.path.name}: {one.rows} rows, {one.errors} errors, {len(one.findings)} findings",
        )
        headings = (
            Titles("الورقة", "Feuille"),
            Titles("الخلية", "Cellule"),
            Titles("الرمز", "Code"),
        )
        shown = [
            (f.sheet, f.cell or f.line, f.finding.code, _sentence(f.finding.message))
            for f in one.findings
            if f.finding.severity is not Severity.INFORMATION
        ]
        SAY.table((*headings, Titles("الملاحظة", "Remarque")), shown)
    return _FOUND if errors else 0


def _sentence(message: tuple[str, str]) -> str:
    return SAY.of(*message)


def adopt(
    file: Path,
    register: Annotated[str, typer.Option(help="السجل · le registre")],
    out: Annotated[Path | None, typer.Option(help="الملف الجديد · le nouveau fichier")] = None,
    bureau: Annotated[str, typer.Option(help="لأي مكتب · pour quel bureau")] = "",
    map_: Annotated[list[str], typer.Option("--map", help="heading=field")] = [],  # noqa: B006 - typer reads it.
    *,
    plan: Annotated[
        bool, typer.Option("--plan", help="أظهر ولا تكتب · montrer sans écrire")
    ] = False,
) -> None:
    """اجعل ملفا قديما للمكتب ملف سجل · Adopter un classeur existant."""
    from addin.headless.headings import remember, remembered  # noqa: PLC0415 - as below.
    from macros.commands import adopt as command  # noqa: PLC0415 - loads only what it needs.

    if out is None and not plan:
        raise UseProblem("USE_001", what="--out")
    owner = command.owner(register, bureau)
    known = remembered(owner, register)
    adopted = command.adopt(file, register, map_, None if plan else out, bureau, known)
    if not plan:
        remember(owner, register, adopted.decided)
    SAY.give(command.shape(adopted))
    _tell_adopted(adopted)


def _tell_adopted(adopted: "Adopted") -> None:
    """Show where the rows were found, and what becomes of each column."""
    SAY.tell(
        f"الورقة «{adopted.sheet}»، سطر العناوين {adopted.header_row}، {adopted.rows} سطرا",
        f"Feuille « {adopted.sheet} », titres en ligne {adopted.header_row}, {adopted.rows} lignes",
        f"Sheet {adopted.sheet}, headings in line {adopted.header_row}, {adopted.rows} rows",
    )
    headings = (Titles("العنوان", "Titre"), Titles("الخانة", "Champ"), Titles("الثقة", "Confiance"))
    SAY.table(headings, [(m.heading, m.field, f"{m.confidence:.0%}") for m in adopted.map])
    for names, ar, fr, en in (
        (
            adopted.unmapped,
            "أعمدة تبقى كما هي",
            "Colonnes laissées telles quelles",
            "Columns left as they are",
        ),
        (
            adopted.absent,
            "خانات بلا عمود",
            "Champs sans colonne",
            "Fields without a column",
        ),
        (
            adopted.others,
            "في هذه الأوراق لوائح مشابهة لم تؤخذ",
            "Feuilles avec une liste semblable, non reprises",
            "Sheets with a list alike, not taken",
        ),
    ):
        told = "، ".join(names)
        if told:
            SAY.tell(f"{ar}: {told}", f"{fr} : {told}", f"{en}: {told}")
    if adopted.protected:
        SAY.tell(SHEET_008.ar, SHEET_008.fr, "The sheet is protected: it is read as it is")


def register_in(app: typer.Typer) -> None:
    """Put these commands on the command line."""
    for command in (new, check, adopt):
        app.command(command.__name__)(command)
