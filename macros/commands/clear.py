"""Take the marks of a check away again."""

from macros.button import Button, Group, Needs, Returns
from macros.command import Command
from macros.commands.check import unmark
from validators.finding import Titles

__all__ = ["COMMAND", "unmark"]

COMMAND = Command(
    "clear",
    Titles("إزالة الملاحظات", "Effacer les remarques"),
    Titles(
        "أزل ما وضعه التحقق من ملاحظات وألوان، وتبقى ملاحظات الناس",
        "Ôter les notes et couleurs du contrôle ; celles des personnes restent",
    ),
    "clear",
    serves=("ICT-SYS-11",),
    button=Button(
        Group.CHECK,
        3,
        "L",
        "Clear marks",
        (Needs.REGISTERS,),
        Returns.TEXT,
    ),
)
