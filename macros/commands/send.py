"""Send some rows of a register to the ledger, and leave their workbook as it is until its next sync."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from macros.button import Button, Group, Needs, Returns
from macros.command import Command
from macros.problem import UseProblem
from validators.finding import Titles

if TYPE_CHECKING:
    from workbooks.sync.hand_over import HandedOver
    from workbooks.sync.office import Office
    from workbooks.sync.result import Placed

COMMAND = Command(
    "send",
    Titles("أرسل السطور المحددة", "Envoyer les lignes sélectionnées"),
    Titles(
        "أرسل فورا ما كتبته في السطور المحددة والملف مفتوح؛ لا يصلك شيء قبل المزامنة",
        "Envoyer aussitôt ce qui est tapé dans les lignes choisies, classeur ouvert ; rien n’est reçu avant la synchronisation",
    ),
    "send",
    serves=("ICT-SYS-02", "ICT-SYS-07", "ICT-SYS-11"),
    button=Button(
        Group.SHARE,
        2,
        "W",
        "Send selected rows",
        (Needs.SELECTION, Needs.SHEET, Needs.MEMORY),
        Returns.CHANGES,
    ),
)


def send(path: Path, office: "Office", name: str, keys: Sequence[str]) -> "HandedOver":
    """Send the rows of some keys as a saved workbook holds them; UseProblem for a key without row."""
    from workbooks.read import read_book  # noqa: PLC0415 - an open Excel hands its rows over itself.
    from workbooks.read.piece import only  # noqa: PLC0415 - as above.
    from workbooks.sync.answer import declared_by  # noqa: PLC0415 - as above.
    from workbooks.sync.hand_over import hand_over  # noqa: PLC0415 - as above.

    declared, book = declared_by(name), read_book(path)
    table = book.table(declared.code)
    if table is None:
        raise UseProblem("USE_005", file=path.name)
    lacking = next((key for key in keys if key not in table.rows.keys), None)
    if lacking is not None:
        raise UseProblem("USE_008", value=lacking)
    places = [at for at, key in enumerate(table.rows.keys) if key in keys]
    return hand_over(only(table, places), book.memory, path, office)


def told(done: "HandedOver") -> tuple[list["Placed"], list["Placed"]]:
    """Return what errors hold back and what is left for a sync, where people find it."""
    from workbooks.sync.tell import place  # noqa: PLC0415 - most of the time all is sent.

    held, left = ([place(one, done.table) for one in told] for told in (done.held, done.left))
    return held, left
