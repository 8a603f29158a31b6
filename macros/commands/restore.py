"""Bring back a value or a row as it was at an entry of the ledger."""

from pathlib import Path

from macros.command import Command
from validators.finding import Titles
from workbooks.ledger.sheet import Policy
from workbooks.sync.office import Office
from workbooks.sync.past import bring_back_at
from workbooks.sync.result import Synced
from workbooks.sync.sync import sync

COMMAND = Command(
    "restore",
    Titles("إرجاع قيمة", "Rétablir"),
    Titles("أرجع قيمة أو سطرا كما كان", "Rétablir une valeur ou une ligne d’avant"),
    "restore",
    serves=("ICT-SYS-05", "ICT-SYS-13"),
)


def restore(
    path: Path, office: Office, register: str, key: str, field: str, at: str
) -> list[Synced]:
    """Write again what a row or cell held at an entry, and bring it to the workbook."""
    bring_back_at(path, office, register, key, field, at)
    return sync(path, office, Policy())
