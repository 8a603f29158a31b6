"""Numbers with their nouns, as Arabic and French count them."""

from typing import NamedTuple


class Noun(NamedTuple):
    """A thing that the story counts: alone, two, three to ten, eleven to ninety-nine."""

    bare: str
    one: str
    two: str
    few: str
    many: str
    singular: str
    plural: str

    def ar(self, count: int) -> str:
        """Return a number with its noun in Arabic.

        >>> [ROW.ar(count) for count in (2, 7, 24, 100)]
        ['سطرين', '7 أسطر', '24 سطرا', '100 سطر']
        """
        if count in (1, 2):
            return (self.one, self.two)[count - 1]
        last = count % 100
        if 3 <= last <= 10:  # noqa: PLR2004 - Arabic grammar's own bounds.
            return f"{count} {self.few}"
        return f"{count} {self.many if last > 10 else self.bare}"  # noqa: PLR2004 - as above.

    def fr(self, count: int) -> str:
        """Return a number with its noun in French.

        >>> ROW.fr(1), ROW.fr(24)
        ('1 ligne', '24 lignes')
        """
        return f"{count} {self.singular if count < 2 else self.plural}"  # noqa: PLR2004 - as above.


ROW = Noun(
    "سطر",
    "سطر واحد",
    "سطرين",
    "أسطر",
    "سطرا",
    "ligne",
    "lignes",
)
WORKBOOK = Noun(
    "ملف",
    "ملف واحد",
    "ملفين",
    "ملفات",
    "ملفا",
    "classeur",
    "classeurs",
)
REGISTER = Noun(
    "سجل",
    "سجل واحد",
    "سجلين",
    "سجلات",
    "سجلا",
    "registre",
    "registres",
)
MISTAKE = Noun(
    "خطأ",
    "خطأ واحد",
    "خطأين",
    "أخطاء",
    "خطأ",
    "faute",
    "fautes",
)
CELL = Noun(
    "خلية",
    "خلية واحدة",
    "خليتين",
    "خلايا",
    "خلية",
    "cellule",
    "cellules",
)
ENTRY = Noun(
    "قيد",
    "قيد واحد",
    "قيدين",
    "قيود",
    "قيدا",
    "écriture",
    "écritures",
)
LOG = Noun(
    "ملف قيود",
    "ملف قيود واحد",
    "ملفي قيود",
    "ملفات قيود",
    "ملف قيود",
    "journal",
    "journaux",
)
