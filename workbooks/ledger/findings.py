"""What can be wrong with a ledger's files: codes for ever, sentences in Arabic and French."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from workbooks.ledger.entry import Scalar

Code = Literal[
    "LED_001",
    "LED_002",
    "LED_003",
    "LED_004",
    "LED_005",
    "LED_006",
    "LED_007",
    "LED_008",
    "LED_009",
]


class Sentence(NamedTuple):
    """One finding's template in the two languages, with the same tokens in both."""

    ar: str
    fr: str


SENTENCES: Mapping[Code, Sentence] = {
    "LED_001": Sentence(
        "غُيّر سطر في الملف {file} من دفتر النسخة {log} بعد ختمه؛ استرجعوا الملف من نسخة احتياطية.",
        "Une ligne du fichier {file} de la copie {log} a été modifiée après son scellement ; "
        "restaurez le fichier depuis une sauvegarde.",
    ),
    "LED_002": Sentence(
        "القيد رقم {seq} من دفتر النسخة {log} غير موجود؛ زامنوا الحاسوب الذي كتبه أو استرجعوا الملف {file}.",
        "L’écriture n° {seq} de la copie {log} manque ; synchronisez le poste qui l’a écrite "
        "ou restaurez le fichier {file}.",
    ),
    "LED_003": Sentence(
        "انقطعت كتابة في آخر الملف {file} من دفتر النسخة {log} وتُجوهلت؛ لا شيء يلزم عمله.",
        "Une écriture interrompue à la fin du fichier {file} de la copie {log} a été écartée ; "
        "il n’y a rien à faire.",
    ),
    "LED_004": Sentence(
        "للقيد رقم {seq} من دفتر النسخة {log} ختمان مختلفان في الملف {file}؛ أخبروا مكتب الإعلاميات.",
        "L’écriture n° {seq} de la copie {log} porte deux sceaux différents dans le fichier {file} ; "
        "prévenez le bureau informatique.",
    ),
    "LED_005": Sentence(
        "كُتب القيد رقم {seq} من دفتر النسخة {log}، الملف {file}، بإصدار أحدث؛ حدّثوا البرنامج على هذا الحاسوب.",
        "L’écriture n° {seq} de la copie {log}, fichier {file}, vient d’une version plus récente ; "
        "mettez à jour ce poste.",
    ),
    "LED_006": Sentence(
        "القيد رقم {seq} من دفتر النسخة {log}، الملف {file}، مختوم لكنه غير مفهوم؛ أخبروا مكتب الإعلاميات.",
        "L’écriture n° {seq} de la copie {log}, fichier {file}, est scellée mais illisible ; "
        "prévenez le bureau informatique.",
    ),
    "LED_007": Sentence(
        "الملف {file} من دفتر النسخة {log} أقصر مما قرئ منه سابقا، إلى القيد رقم {seq}؛ ربما استُرجع من نسخة قديمة.",
        "Le fichier {file} de la copie {log} est plus court qu’à la lecture précédente, jusqu’à "
        "l’écriture n° {seq} ; une ancienne sauvegarde a peut-être été restaurée.",
    ),
    "LED_008": Sentence(
        "القيد رقم {seq} من دفتر النسخة {log}، الملف {file}، ينتظر قيودا لم تصل بعد؛ زامنوا الحواسيب الأخرى.",
        "L’écriture n° {seq} de la copie {log}, fichier {file}, attend des écritures qui ne sont pas "
        "encore arrivées ; synchronisez les autres postes.",
    ),
    "LED_009": Sentence(
        "الملف {file} من دفتر النسخة {log} ليس لهذا الدفتر، عند القيد رقم {seq}؛ أعيدوه إلى مكانه.",
        "Le fichier {file} de la copie {log} n’appartient pas à ce registre d’écritures, "
        "à l’écriture n° {seq} ; remettez-le à sa place.",
    ),
}


@dataclass(frozen=True, slots=True)
class LedgerFinding:
    """One thing found wrong at one place of a ledger's files."""

    code: Code
    log: str
    file: int = 0
    seq: int = 0
    facts: Mapping[str, Scalar] = field(default_factory=dict)

    def sentence(self) -> Sentence:
        """Return what is wrong and what to do, in both languages."""
        told = {"log": self.log, "file": self.file, "seq": self.seq, **self.facts}
        ar, fr = SENTENCES[self.code]
        return Sentence(ar.format(**told), fr.format(**told))
