"""Commands that make papers of rows, and reports of registers."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from addin.headless.cli.say import SAY
from addin.headless.cli.share import reading
from macros.problem import UseProblem

Out = Annotated[Path | None, typer.Option(help="ملف xlsx أو pdf · un fichier xlsx ou pdf")]


def print_(
    document: Annotated[str, typer.Argument(help="رمز الوثيقة · le code du document")],
    file: Annotated[Path, typer.Argument(help="ملف المكتب · le classeur")],
    row: Annotated[
        list[str], typer.Option(help="مرجع السطر، مرة لكل سطر · la clé de chaque ligne")
    ] = [],  # noqa: B006 - typer reads it.
    out: Out = None,
) -> None:
    """اطبع وثيقة · Imprimer un document."""
    from addin.headless.pdf import converter  # noqa: PLC0415 - as below.
    from addin.headless.settings import letterhead  # noqa: PLC0415 - as below.
    from macros.commands import print as command  # noqa: PLC0415 - loads only what it needs.

    if out is None:
        raise UseProblem("USE_001", what="--out")
    wish = command.Wish(document, tuple(row), out)
    today = date.today()  # noqa: DTZ011 - a clerk's day is the local one.
    printed = command.print_(wish, file, today, letterhead(), converter())
    SAY.give({"file": str(out), "document": document, "rows": list(printed.keys)})
    title = printed.document.titles
    SAY.tell(f"{title.ar}: {out}", f"{title.fr} : {out}", f"{document}: {out}")


def report(
    name: Annotated[str, typer.Argument(help="رمز التقرير · le code du rapport")],
    file: Annotated[Path | None, typer.Argument(help="ملف المكتب · le classeur")] = None,
    share: Annotated[Path | None, typer.Option()] = None,
    out: Out = None,
) -> None:
    """أنجز تقريرا · Établir un rapport."""
    from addin.headless.pdf import converter  # noqa: PLC0415 - as above.
    from macros.commands import report as command  # noqa: PLC0415 - as above.
    from macros.issue import Wish  # noqa: PLC0415 - as above.

    if out is None:
        raise UseProblem("USE_001", what="--out")
    if file is not None and share is not None:
        raise UseProblem("USE_001", what="FILE | --share")
    today = date.today()  # noqa: DTZ011 - as above.
    lang = "ar" if SAY.lang == "ar" else "fr"
    wish = Wish(name, out, lang)
    if file is not None:
        done = command.of_file(wish, file, today, converter())
    else:
        done = command.of_share(wish, reading(share), today, converter())
    SAY.give({"file": str(out), "report": name, "rows": done.lines})
    title = done.report.titles
    SAY.tell(f"{title.ar}: {out}", f"{title.fr} : {out}", f"{name}: {out}")


def register_in(app: typer.Typer) -> None:
    """Put these commands on the command line."""
    app.command("print")(print_)
    app.command("report")(report)
