"""Words of headings: those that say nothing, that say little, and the short forms of others."""

from validators.text import fold

#: A number of order in the list is no field, whatever the register's own numbers are called.
ORDINALS = frozenset(
    fold(text)
    for text in (
        "ر.ت",
        "رت",
        "الرقم الترتيبي",
        "رقم ترتيبي",
        "الترتيب",
        "رقم الترتيب",
        "ترتيب",
        "الرقم",
        "رقم",
        "ع.ت",
        "ع.ر",
        "العدد الترتيبي",
        "عدد ترتيبي",
        "م",
        "ت",
        "#",
        "N°",
        "N",
        "No",
        "Nº",
        "Num",
        "N° d'ordre",
        "N° ordre",
        "N.O",
        "Numéro d'ordre",
        "Ordre",
        "Rang",
        "Numéro",
    )
)

#: Short forms, folded and without article, and what they stand for.
SHORT = {
    "n": "numero",
    "no": "numero",
    "num": "numero",
    "nº": "numero",
    "tel": "telephone",
    "gsm": "telephone",
    "etab": "etablissement",
    "ets": "etablissement",
    "etabl": "etablissement",
    "dt": "date",
    "nb": "nombre",
    "nbr": "nombre",
    "nbre": "nombre",
    "qte": "quantite",
    "mt": "montant",
    "mnt": "montant",
    "obs": "observation",
    "ref": "reference",
    "prov": "province",
    "resp": "responsable",
    "adr": "adresse",
    "desig": "designation",
    "pu": "prix",
    "frs": "fournisseur",
    "cd": "code",
    "annee": "exercice",
    "remarque": "observation",
    "remarques": "observation",
    "مؤسسه": fold("موسسه"),
    "ملاحظات": fold("ملاحظه"),
    "اسماء": fold("اسم"),
    "ر": fold("رقم"),
    "تا": fold("تاريخ"),
}

#: Small words that no heading is told by.
FILLERS = frozenset(
    (
        "du",
        "des",
        "على",
        "de",
        "a",
        "le",
        "و",
        "sur",
        "la",
        "d",
        "l",
        "en",
        "او",
        "au",
        "في",
        "الي",
        "et",
        "عن",
        "par",
        "علي",
        "les",
        "pour",
        "من",
        "aux",
        "dh",
        "dhs",
        "درهم",
    )
)

#: Words that many headings share: they weigh half.
GENERAL = frozenset(
    (
        "nombre",
        "nom",
        "type",
        "nature",
        "montant",
        "تاريخ",
        "date",
        "مبلغ",
        "رمز",
        "نوع",
        "code",
        "اسم",
        "حاله",
        "عدد",
        "رقم",
        "numero",
        "اجمالي",
        "total",
    )
)
