"""Make a copy in which our functions gave way to their values, for whoever has no add-in."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from macros.button import Button, Group, Needs, Returns
from macros.command import Command
from macros.problem import UseProblem
from validators.finding import Titles
from workbooks.package import Edit, Package
from workbooks.package.freeze import Frozen, Left, Stays

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
WHY: Mapping[Stays, Titles] = {
    Stays.BLANK: Titles(
        "لم تحسب بعد: افتح الملف في إكسل واحفظه ثم أعد الأمر",
        "pas encore calculée : ouvrez le classeur dans Excel, enregistrez, puis recommencez",
    ),
    Stays.ERROR: Titles(
        "فيها خطأ {fact}: صحح الخانات التي تحسب منها ثم أعد الأمر",
        "en erreur ({fact}) : corrigez les cases dont elle part, puis recommencez",
    ),
    Stays.SHARED: Titles(
        "صيغتها هي صيغة {fact} التي بقيت، وتبقى معها",
        "sa formule est celle de {fact}, qui reste, et reste avec elle",
    ),
}
_CALLS = re.compile(rb"(?i)\bDAF_[A-Z0-9_]+\s*\(")


@dataclass(frozen=True, slots=True)
class Made:
    """The copy, and what became of the formulas."""

    file: Path
    frozen: Frozen


def why(left: Left) -> Titles:
    """Return why one cell keeps its formula, and what to do.

    >>> why(Left("s", "A5", Stays.ERROR, "#N/A")).fr
    'en erreur (#N/A) : corrigez les cases dont elle part, puis recommencez'
    """
    ar, fr = (told.format(fact=left.fact) for told in WHY[left.why])
    return Titles(ar, fr)


def freeze(path: Path, out: Path) -> Made:
    """Write a copy of a workbook without our functions; the workbook itself stays as it is."""
    if out.exists():
        raise UseProblem("USE_004", file=out.name)
    edit = Edit(Package.open(path))
    frozen = edit.freeze(_CALLS)
    edit.save(out, keep=0)
    return Made(out, frozen)
