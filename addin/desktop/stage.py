"""What stands at the foot of Excel's window while a command works."""

from typing import Final

from validators.finding import Titles

SAVING: Final = Titles("يحفظ المصنف", "enregistrement du classeur")
WORKING: Final = Titles("يعمل على الملف", "travail sur le fichier")
CHECKING: Final = Titles("يتحقق من السطور", "contrôle des lignes")
MARKING: Final = Titles("يضع العلامات", "pose des marques")
COMPARING: Final = Titles("يقارن", "comparaison")
WRITING: Final = Titles("يكتب", "écriture")
ASKING: Final = Titles("ينتظر جوابك", "en attente de votre réponse")
OPENING: Final = Titles("يعيد فتح المصنف", "réouverture du classeur")
_LINE: Final = Titles("دفاتر: {stage}…", "Dafatir : {stage}…")


def line(stage: str, lang: str) -> str:
    """Return the whole line of a stage.

    >>> line("écriture", "fr")
    'Dafatir : écriture…'
    """
    return _LINE.of("ar" if lang == "ar" else "fr").format(stage=stage)
