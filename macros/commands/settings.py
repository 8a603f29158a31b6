"""Show and change what this PC knows of its person: the share, the name, the language."""

from macros.button import Button, Group, Needs, Returns
from macros.command import Command
from validators.finding import Titles

COMMAND = Command(
    "settings",
    Titles("الإعدادات", "Réglages"),
    Titles(
        "المجلد المشترك واسمك ولغة الأزرار على هذا الحاسوب",
        "Le dossier partagé, votre nom et la langue des boutons sur ce poste",
    ),
    "settings",
    serves=("ICT-SYS-05", "ICT-SYS-08"),
    button=Button(
        Group.HELP,
        3,
        "T",
        "Settings",
        (Needs.NOTHING,),
        Returns.TEXT,
    ),
)

NAMES = {
    "share": Titles("المجلد المشترك", "le dossier partagé"),
    "name": Titles("اسمك", "votre nom"),
    "lang": Titles("لغة الأزرار", "la langue des boutons"),
}
#: What stands at the head of papers; until it is told, the name that all directorates share.
LETTERHEAD = {
    "academy": Titles("بقية اسم الأكاديمية", "la suite du nom de l’académie"),
    "directorate": Titles("بقية اسم المديرية", "la suite du nom de la direction"),
    "town": Titles("المدينة", "la ville"),
}
LANGUAGES = ("ar", "fr")
