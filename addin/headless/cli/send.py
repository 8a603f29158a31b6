"""The command that sends some rows of a saved workbook, which stays as it is."""

from pathlib import Path
from typing import Annotated

import typer

from addin.headless.cli.say import SAY
from addin.headless.cli.shape import finding_shape
from addin.headless.cli.share import Name, Share, writing
from addin.headless.cli.synced import OPEN
from validators.finding import Titles


def send(
    file: Path,
    register: str,
    keys: Annotated[list[str], typer.Argument(metavar="KEY...")],
    share: Share = None,
    name: Name = "",
) -> int:
    """أرسل أسطرا بمراجعها دون أن يتغير الملف · Envoyer des lignes par leur clé, sans toucher au classeur."""
    from macros.commands import send as command  # noqa: PLC0415 - help and errors come without it.

    done = command.send(file, writing(share, name), register, keys)
    (new, changed), (held, left) = done.counts, command.told(done)
    SAY.give(
        {
            "register": done.table.code,
            "sent": {"inserted": new, "changed": changed},
            "held_back": [finding_shape(one) for one in held],
            "left": [finding_shape(one) for one in left],
        }
    )
    SAY.tell(
        f"أرسل {new}+{changed}، {len(held)} خطأ موقوف، {len(left)} ترك للمزامنة",
        f"envoyé {new}+{changed}, {len(held)} erreur(s) retenue(s), {len(left)} laissé(s) à la synchronisation",
        f"sent {new}+{changed}, {len(held)} held back, {len(left)} left for a sync",
    )
    titles = [Titles("الورقة", "Feuille"), Titles("الخلية", "Cellule"), Titles("السبب", "Raison")]
    rows = [(one.sheet, one.cell, SAY.of(*one.finding.message)) for one in (*held, *left)]
    SAY.table(titles, rows)
    return OPEN if held or left else 0


def register_in(app: typer.Typer) -> None:
    """Put this command on the command line."""
    app.command("send")(send)
