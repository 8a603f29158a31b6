"""The command on rows that a sheet no longer shows."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from addin.headless.cli.say import SAY
from addin.headless.cli.share import Name, Share, reading, writing
from addin.headless.cli.sync_shape import gone_shape, held_shape
from addin.headless.cli.synced import OPEN
from macros.problem import UseProblem
from validators.finding import Titles

if TYPE_CHECKING:
    from macros.commands.vanished import Outcome, Words
    from workbooks.ledger.sheet import Deletions

_WORDS: dict[str, "Deletions"] = {"delete": "accept", "restore": "restore"}


def vanished(
    file: Path,
    share: Share = None,
    name: Name = "",
    delete: Annotated[list[str], typer.Option(help="مرجع يحذف · clé à supprimer")] = [],  # noqa: B006 - typer reads it.
    restore: Annotated[list[str], typer.Option(help="مرجع يرجع · clé à remettre")] = [],  # noqa: B006 - as above.
    all_: Annotated[str, typer.Option("--all", help="delete|restore")] = "",
    register: Annotated[str, typer.Option(help="في سجل واحد · d’un seul registre")] = "",
) -> int:
    """أسطر غابت من الورقة: احذفها أو أرجعها · Lignes disparues : supprimer ou remettre."""
    from macros.commands import vanished as command  # noqa: PLC0415 - help and errors come without it.

    if all_ not in ("", "delete", "restore"):
        raise UseProblem("USE_006", value=all_, known="delete | restore")
    if all_ and (delete or restore):
        raise UseProblem("USE_001", what="--all | --delete | --restore")
    asked = {"delete": delete, "restore": restore}
    office = writing(share, name) if all_ or delete or restore else reading(share)
    found = command.vanished(file, office)
    here = [gone for gone in found if register in ("", gone.register.code)]
    if all_:
        words: Words = {gone.row: _WORDS[all_] for gone in here}
    else:
        named = (command.chosen(here, keys, _WORDS[w]) for w, keys in asked.items())
        words = {row: word for each in named for row, word in each.items()}
    done = command.decide(file, office, found, words) if words else command.Outcome(found)
    _give(done)
    return OPEN if done.asked else 0


def _give(done: "Outcome") -> None:
    """Show what became of the rows, and what those held that are still to be decided."""
    ways = {"deleted": done.deleted, "restored": done.restored, "asked": done.asked}
    left = [held_shape(one, SAY.lang) for one in done.left]
    SAY.give({"vanished": left} | {way: list(map(gone_shape, rows)) for way, rows in ways.items()})
    gone, back, asked = (len(rows) for rows in ways.values())
    SAY.tell(
        f"{len(left)} سطر غاب ولم يقرر فيه، {gone} حذف، {back} رجع، {asked} غيره غيرك فتقرر فيه ورقة التعارضات",
        f"{len(left)} ligne(s) disparue(s) sans décision, {gone} supprimée(s), {back} remise(s), {asked} modifiée(s) par d’autres : voyez la feuille des conflits",
        f"{len(left)} vanished and undecided, {gone} deleted, {back} put back, {asked} changed by others",
    )
    titles = [Titles("السجل", "Registre"), Titles("المرجع", "Clé"), Titles("القيمة", "Valeur")]
    held = [" · ".join(str(value) for value in one["values"].values()) for one in left]
    rows = zip(done.left, held, strict=True)
    SAY.table(titles, [(one.register.titles.of(SAY.lang), one.key, text) for one, text in rows])


def register_in(app: typer.Typer) -> None:
    """Put this command on the command line."""
    app.command("vanished")(vanished)
