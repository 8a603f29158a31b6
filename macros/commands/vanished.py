"""Rows that a sheet no longer shows: each is deleted for everybody, put back, or left undecided."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from macros.button import Button, Group, Needs, Returns
from macros.command import Command
from macros.problem import UseProblem
from validators.finding import Titles
from workbooks.ledger.sheet import Deletions, Policy
from workbooks.sync.office import Office
from workbooks.sync.result import Gone
from workbooks.sync.sync import plan, sync

COMMAND = Command(
    "vanished",
    Titles("أسطر غابت", "Lignes disparues"),
    Titles(
        "قرر في أسطر غابت من ورقتك: تحذف عند الجميع أو ترجع",
        "Décider des lignes disparues de votre feuille : supprimer pour tous ou remettre",
    ),
    "vanished",
    serves=("ICT-SYS-05", "ICT-SYS-07"),
    button=Button(
        Group.SHARE,
        4,
        "V",
        "Vanished rows",
        (Needs.REGISTERS, Needs.MEMORY),
        Returns.QUESTION,
    ),
)

Words = Mapping[str, Deletions]  # By the row's identity.


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of rows that had vanished; `asked` were changed by others meanwhile."""

    left: Sequence[Gone]
    deleted: Sequence[Gone] = ()
    restored: Sequence[Gone] = ()
    asked: Sequence[Gone] = ()


def vanished(path: Path, office: Office) -> list[Gone]:
    """Return the rows that vanished from a workbook's sheets; nothing is written."""
    return [gone for one in plan(path, office, Policy()) for gone in one.vanished]


def chosen(found: Sequence[Gone], keys: Sequence[str], word: Deletions) -> Words:
    """Return a word for each row whose key is named; UseProblem for one that has not vanished."""
    words: dict[str, Deletions] = {}
    for key in keys:
        rows = [gone for gone in found if gone.key == key]
        if not rows:
            raise UseProblem("USE_008", value=key)
        if len(rows) > 1:
            known = " | ".join(gone.register.code for gone in rows)
            raise UseProblem("USE_006", value=key, known=known)
        words[rows[0].row] = word
    return words


def decide(path: Path, office: Office, found: Sequence[Gone], words: Words) -> Outcome:
    """Delete rows in the ledger or put them back, and bring the workbook up to date."""
    done = sync(path, office, Policy(vanished=words))
    left = [gone for one in done for gone in one.vanished]
    open_ = {(one.register.code, one.key) for each in done for one in each.conflicts}
    asked = [gone for gone in found if (gone.register.code, gone.key) in open_]
    still = {gone.row for gone in (*left, *asked)}
    said = {
        word: [gone for gone in found if words.get(gone.row) == word and gone.row not in still]
        for word in ("accept", "restore")
    }
    return Outcome(left, said["accept"], said["restore"], asked)
