"""Settle one conflict: a person says which value stands, and the workbook takes it home."""

from pathlib import Path

from macros.button import Button, Group, Needs, Returns
from macros.command import Command
from macros.problem import UseProblem
from validators.finding import Titles
from workbooks.ledger.sheet import Policy
from workbooks.sync.answer import answer
from workbooks.sync.office import Office
from workbooks.sync.result import Synced
from workbooks.sync.sync import sync

COMMAND = Command(
    "settle",
    Titles("حسم تعارض", "Trancher"),
    Titles(
        "اختر القيمة الصحيحة لخانة كتب فيها شخصان",
        "Choisir la valeur d’une case que deux ont écrite",
    ),
    "settle",
    serves=("ICT-SYS-07", "ICT-SYS-11"),
    button=Button(
        Group.SHARE,
        3,
        "K",
        "Conflicts",
        (Needs.CONFLICTS, Needs.REGISTERS, Needs.MEMORY),
        Returns.QUESTION,
    ),
)


def settle(
    path: Path, office: Office, register: str, key: str, field: str, word: str
) -> list[Synced]:
    """Settle one conflict of a workbook: mine, theirs, or =value; both copies show it afterwards."""
    if word not in ("mine", "theirs") and not word.startswith("="):
        raise UseProblem("USE_006", value=word, known="mine | theirs | =VALUE")
    sync(path, office, Policy())
    rows = answer(path, office, register, key, field, word)
    return sync(path, office, Policy(rows=rows))
