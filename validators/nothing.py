"""Cells that say nothing is missing: blank, or one of the words that clerks write for it."""

from validators.expression import Condition, F
from validators.running import Folded
from validators.text import fold

_WORDS = (
    "لا شيء",
    "لا يوجد",
    "لا",
    "كامل",
    "الملف كامل",
    "تام",
    "لا وثيقة",
    "لايوجد",
    "لاشيء",
    "-",
    "0",
)
_FRENCH = ("néant", "aucun", "aucune", "rien", "complet", "dossier complet", "RAS")


def nothing(name: str) -> Condition:
    """Return the condition that a field is blank or writes "none"; never unknown."""
    return F(name).blank | Folded(F(name)).isin(*map(fold, (*_WORDS, *_FRENCH)))
