"""Commands on a share: sync, settle, undo, history, restore, find, master, verify."""

from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from addin.headless.cli.say import SAY
from addin.headless.cli.share import Name, Share, planning, reading, writing
from addin.headless.cli.sync_shape import master_shape
from addin.headless.cli.synced import OPEN, tell_synced, title_of
from macros.problem import UseProblem
from validators.finding import Titles
from workbooks.sync.plain import shown_value


def sync(
    file: Path,
    share: Share = None,
    name: Name = "",
    on_conflict: Annotated[str, typer.Option(help="ask|mine|theirs")] = "ask",
    deletions: Annotated[str, typer.Option(help="ask|accept|restore")] = "ask",
    *,
    plan: Annotated[
        bool, typer.Option("--plan", help="أظهر ولا تكتب · montrer sans écrire")
    ] = False,
) -> int:
    """زامن ملفا مع المجلد المشترك · Synchroniser."""
    from workbooks.ledger.sheet import Policy  # noqa: PLC0415 - help and errors come without it.
    from workbooks.sync import sync as command  # noqa: PLC0415 - as above.

    _one_of(on_conflict, ("ask", "mine", "theirs"))
    _one_of(deletions, ("ask", "accept", "restore"))
    policy = Policy(on_conflict=on_conflict, deletions=deletions)  # type: ignore[arg-type]  # Checked above.
    office = planning(share) if plan else writing(share, name)
    done = (command.plan if plan else command.sync)(file, office, policy)
    return tell_synced(done)


def _one_of(value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        raise UseProblem("USE_006", value=value, known=" | ".join(known))


def settle(
    file: Path,
    register: str,
    key: str,
    field: str,
    answer: Annotated[str, typer.Argument(metavar="mine|theirs|=VALUE")],
    share: Share = None,
    name: Name = "",
) -> int:
    """احسم تعارضا · Trancher un conflit."""
    from macros.commands import settle as command  # noqa: PLC0415 - as above.

    office = writing(share, name)
    return tell_synced(command.settle(file, office, register, key, field, answer))


def undo(file: Path, share: Share = None, name: Name = "") -> None:
    """تراجع عن آخر مزامنة لي · Annuler ma dernière synchronisation."""
    from macros.commands import undo as command  # noqa: PLC0415 - as above.

    done = command.undo(file, writing(share, name))
    undone = [
        {
            "register": declared.code,
            "key": key,
            "field": change.field or None,
            "kind": change.kind,
            "from": shown_value(declared, change.field, change.before, SAY.lang),
            "to": shown_value(declared, change.field, change.after, SAY.lang),
        }
        for declared, key, change in done.changes
    ]
    kept = [
        {"register": d.code, "key": key, "field": k.field or None, "reason": k.reason}
        for d, key, k in done.kept
    ]
    SAY.give({"undone": undone, "kept": kept})
    SAY.tell(
        f"رجع {len(undone)} تغييرا، وبقي {len(kept)} لأن غيرك عدله بعدك.",
        f"{len(undone)} changement(s) annulé(s), {len(kept)} gardé(s) car modifié(s) depuis.",
        f"{len(undone)} changes undone, {len(kept)} kept: somebody changed them since.",
    )


def history(
    register: str,
    key: str,
    field: Annotated[str, typer.Argument()] = "",
    share: Share = None,
) -> None:
    """كل ما كتب في سطر أو خانة · L’historique d’une ligne ou d’une case."""
    from macros.commands.history import events, happened  # noqa: PLC0415 - as above.

    declared, found = events(reading(share), register, key, field)
    rows = [
        {
            "entry": str(event.entry),
            "when": event.at,
            "who": event.by.name,
            "account": event.by.account,
            "machine": event.by.machine,
            "kind": event.kind,
            "field": event.field or None,
            "value": shown_value(declared, event.field, event.value, SAY.lang),
        }
        for event in found
    ]
    SAY.give(rows)
    titles = [Titles("متى", "Quand"), Titles("من", "Qui"), Titles("الخانة", "Champ")]
    titles += [Titles("القيمة", "Valeur"), Titles("القيد", "Écriture")]
    shown = [
        (
            f"{datetime.fromisoformat(event.at).astimezone():%d/%m/%Y %H:%M}",
            event.by.name,
            declared.field(event.field).titles.of(SAY.lang)
            if event.field
            else happened(declared, event, SAY.lang)[1],
            row["value"],
            row["entry"],
        )
        for event, row in zip(found, rows, strict=True)
    ]
    SAY.table(titles, shown)


def restore(
    file: Path,
    register: str,
    key: str,
    at: Annotated[str, typer.Option("--at", help="القيد · l’écriture")],
    field: Annotated[str, typer.Argument()] = "",
    share: Share = None,
    name: Name = "",
) -> int:
    """أرجع قيمة سابقة · Rétablir une ancienne valeur."""
    from macros.commands import restore as command  # noqa: PLC0415 - as above.

    office = writing(share, name)
    return tell_synced(command.restore(file, office, register, key, field, at))


def find(
    text: str,
    file: Annotated[Path | None, typer.Argument()] = None,
    share: Annotated[Path | None, typer.Option()] = None,
) -> None:
    """ابحث في كل السجلات · Chercher partout."""
    from macros.commands import find as command  # noqa: PLC0415 - as above.

    if file is not None and share is not None:
        raise UseProblem("USE_001", what="FILE | --share")
    found = command.in_file(text, file) if file else command.in_share(text, reading(share))
    SAY.give([asdict(one) for one in found])
    titles = [Titles("السجل", "Registre"), Titles("المرجع", "Clé"), Titles("الخانة", "Champ")]
    titles += [Titles("القيمة", "Valeur"), Titles("الخلية", "Cellule")]
    SAY.table(
        titles,
        [
            (title_of(f.register), f.key, title_of(f.register, f.field), f.value, f.cell)
            for f in found
        ],
    )


def master(
    service: str,
    share: Share = None,
    *,
    stale: Annotated[
        bool,
        typer.Option(
            "--stale", help="أزل علامة فتح قديمة متروكة · ôter une vieille marque d’ouverture"
        ),
    ] = False,
) -> int:
    """حين الملف الجامع لمصلحة أو لجميعها · Mettre à jour les fichiers maîtres."""
    from macros.commands import master as command  # noqa: PLC0415 - as above.

    office = writing(share, "dafatir")
    made = command.bring_up_to_date(service, office, stale=stale)
    shapes = [master_shape(one) for one in made]
    SAY.give({"masters": shapes})
    titles = [Titles("المصلحة", "Service"), Titles("الملف", "Fichier"), Titles("الحالة", "État")]
    rows = [(m.service, m.file, command.STATES[m.state].of(SAY.lang)) for m in made]
    SAY.table(titles, rows)
    problems = [one.problem for one in made if one.problem]
    for problem in problems:
        SAY.tell(problem.ar, problem.fr)
    return OPEN if problems else 0


def verify(share: Share = None) -> int:
    """أثبت سلامة السجل المشترك · Prouver que le registre partagé est entier."""
    from macros.commands.verify import verify_share  # noqa: PLC0415 - as above.

    done = verify_share(reading(share))
    SAY.give(done.shape())
    SAY.tell(
        f"{done.logs} ملف قيود، {done.entries} قيدا، {len(done.findings)} ملاحظة",
        f"{done.logs} journaux, {done.entries} écritures, {len(done.findings)} remarque(s)",
        f"{done.logs} logs, {done.entries} entries, {len(done.findings)} findings",
    )
    for one in done.findings:
        SAY.tell(
            f"  {one['code']} {one['message']['ar']}", f"  {one['code']} {one['message']['fr']}"
        )
    return 0 if done.whole else OPEN


def register_in(app: typer.Typer) -> None:
    """Put these commands on the command line."""
    commands: tuple[Callable[..., Any], ...] = (
        sync,
        settle,
        undo,
        history,
        restore,
        find,
        master,
        verify,
    )
    for command in commands:
        app.command(command.__name__)(command)
