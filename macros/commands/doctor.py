"""Explain what is wrong with a PC, a share or a workbook; each host looks at its own machine."""

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
)
