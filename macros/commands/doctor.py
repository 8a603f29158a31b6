"""Explain what is wrong with a PC, a share or a workbook; each host looks at its own machine."""

from macros.button import Button, Group, Needs, Returns
from macros.command import Command
from validators.finding import Titles

COMMAND = Command(
    "doctor",
    Titles("فحص الحاسوب", "Diagnostic"),
    Titles(
        "ما خطب هذا الحاسوب أو هذا الملف وما العمل", "Ce qui ne va pas sur ce poste et que faire"
    ),
    "doctor",
    serves=("ICT-SYS-05", "ICT-SYS-08"),
    button=Button(
        Group.HELP,
        2,
        "D",
        "Doctor",
        (Needs.MEMORY,),
        Returns.TEXT,
    ),
)
