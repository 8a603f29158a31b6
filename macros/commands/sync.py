"""Bring a clerk's workbook and the service's ledger together."""

from macros.button import Button, Group, Needs, Returns
from macros.command import Command
from validators.finding import Titles

COMMAND = Command(
    "sync",
    Titles("مزامنة", "Synchroniser"),
    Titles(
        "أرسل ما كتبته وخذ ما كتبه الآخرون؛ ضغطة ثانية توقف ذلك قبل الكتابة",
        "Envoyer ce qui est tapé et recevoir ce que d’autres ont tapé ; un second clic l’arrête à temps",
    ),
    "sync",
    serves=("ICT-SYS-02", "ICT-SYS-07", "ICT-SYS-11"),
    button=Button(
        Group.SHARE,
        1,
        "S",
        "Synchronise",
        (Needs.REGISTERS, Needs.MEMORY),
        Returns.PLAN,
        large=True,
    ),
)
