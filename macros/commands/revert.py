"""Take back what the last command wrote in the workbook: Excel's own undo ends at a command."""

from macros.button import Button, Group, Needs, Returns
from macros.command import Command
from macros.last_write import revert
from validators.finding import Titles

__all__ = ["COMMAND", "revert"]

COMMAND = Command(
    "revert",
    Titles("إلغاء آخر أمر", "Annuler la commande"),
    Titles(
        "أرجع الملف كما كان قبل آخر أمر كتب فيه، غير المزامنة",
        "Le classeur d’avant la dernière commande qui y a écrit, hors synchronisation",
    ),
    "undo_command",
    serves=("ICT-SYS-05",),
    button=Button(
        Group.PAST,
        3,
        "R",
        "Undo last command",
        (Needs.REGISTERS,),
        Returns.TEXT,
    ),
)
