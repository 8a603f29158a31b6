"""Take back a person's last sync, wherever nobody wrote since."""

from pathlib import Path

from macros.button import Button, Group, Needs, Returns
from macros.command import Command
from validators.finding import Titles
from workbooks.ledger.sheet import Policy
from workbooks.sync.answer import Undone, undo_last
from workbooks.sync.office import Office
from workbooks.sync.sync import sync

COMMAND = Command(
    "undo",
    Titles("تراجع", "Annuler"),
    Titles("تراجع عن آخر مزامنة لي", "Annuler ma dernière synchronisation"),
    "undo",
    serves=("ICT-SYS-05",),
    button=Button(
        Group.PAST,
        2,
        "U",
        "Undo last sync",
        (Needs.REGISTERS, Needs.MEMORY),
        Returns.CHANGES,
    ),
)


def undo(path: Path, office: Office) -> Undone:
    """Take back the last sync of a workbook, and bring the workbook to where it was."""
    done = undo_last(path, office)
    sync(path, office, Policy())
    return done
