"""Show every value that a row or a cell ever had, with who wrote it and when."""

from macros.button import Button, Group, Needs, Returns
from macros.command import Command
from validators.finding import Titles
from workbooks.sync.past import events

__all__ = ["COMMAND", "events"]

COMMAND = Command(
    "history",
    Titles("سجل التغييرات", "Historique"),
    Titles("كل ما كتب في سطر أو خانة ومن كتبه", "Tout ce qui fut écrit dans une ligne, et par qui"),
    "history",
    serves=("ICT-SYS-05", "ICT-SYS-13"),
    button=Button(
        Group.PAST,
        1,
        "H",
        "History",
        (Needs.SELECTION, Needs.REGISTERS, Needs.MEMORY),
        Returns.CHANGES,
    ),
)
