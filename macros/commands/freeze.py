"""Make a copy in which our functions gave way to their values, for whoever has no add-in."""

import re
from dataclasses import dataclass
from pathlib import Path

from macros.button import Button, Group, Needs, Returns
from macros.command import Command
from macros.problem import UseProblem
from validators.finding import Titles
from workbooks.package import Edit, Package
from workbooks.package.freeze import Frozen

COMMAND = Command(
    "freeze",
    Titles("نسخة بالقيم", "Copie en valeurs"),
    Titles(
        "اصنع نسخة ترسلها: نتائج دوال دفاتر فيها قيم ثابتة",
        "Une copie à envoyer, où les fonctions Dafatir sont des valeurs",
    ),
    "freeze",
    serves=("ICT-SYS-11",),
    button=Button(
        Group.SHEET,
        5,
        "Z",
        "Copy with values",
        (Needs.REGISTERS,),
        Returns.FILE,
    ),
)
WHY = Titles(
    "لا قيمة لها أو فيها خطأ، هي أو خلية من الصيغة نفسها: احسبها في إكسل واحفظ الملف ثم أعد الأمر",
    "sans valeur ou en erreur, elle ou une case de la même formule : calculez dans Excel, enregistrez, puis recommencez",
)
_CALLS = re.compile(rb"(?i)\bDAF_[A-Z0-9_]+\s*\(")


@dataclass(frozen=True, slots=True)
class Made:
    """The copy, and what became of the formulas."""

    file: Path
    frozen: Frozen


def freeze(path: Path, out: Path) -> Made:
    """Write a copy of a workbook without our functions; the workbook itself stays as it is."""
    if out.exists():
        raise UseProblem("USE_004", file=out.name)
    edit = Edit(Package.open(path))
    frozen = edit.freeze(_CALLS)
    edit.save(out, keep=0)
    return Made(out, frozen)
