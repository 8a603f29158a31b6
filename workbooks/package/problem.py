"""What can be wrong with a workbook's file, each with a permanent code and a sentence to act on."""

from typing import Final

SENTENCES: Final[dict[str, tuple[str, str]]] = {
    "FILE_001": (
        "الملف «{file}» ليس مصنف إكسل: اختر ملفا من نوع xlsx أو افتحه في إكسل واحفظه بهذا النوع.",
        "« {file} » n’est pas un classeur Excel : choisissez un fichier .xlsx, ou ouvrez-le dans Excel et enregistrez-le en .xlsx.",
    ),
    "FILE_002": (
        "الملف «{file}» ناقص أو تالف ({what}): خذ نسخة سليمة منه أو افتحه في إكسل وأصلحه.",
        "« {file} » est incomplet ou abîmé ({what}) : reprenez une bonne copie, ou ouvrez-le dans Excel pour le réparer.",
    ),
    "FILE_003": (
        "الملف «{file}» محمي بكلمة سر للفتح: افتحه في إكسل، أزل كلمة السر، ثم احفظه.",
        "« {file} » est protégé par un mot de passe à l’ouverture : ouvrez-le dans Excel, retirez le mot de passe et enregistrez.",
    ),
    "FILE_004": (
        "الملف «{file}» من النوع القديم xls: افتحه في إكسل واحفظه من نوع xlsx.",
        "« {file} » est dans l’ancien format .xls : ouvrez-le dans Excel et enregistrez-le en .xlsx.",
    ),
    "FILE_005": (
        "الملف «{file}» من نوع xlsb: افتحه في إكسل واحفظه من نوع xlsx.",
        "« {file} » est au format .xlsb : ouvrez-le dans Excel et enregistrez-le en .xlsx.",
    ),
    "FILE_006": (
        "الملف «{file}» أكبر مما يقبل ({what}): احذف ما لا حاجة إليه أو وزعه على عدة ملفات.",
        "« {file} » dépasse la taille admise ({what}) : retirez ce qui est inutile ou répartissez-le en plusieurs fichiers.",
    ),
    "FILE_007": (
        "تعذرت قراءة الملف «{file}» ({what}): تحقق من مكانه ومن حقك في فتحه.",
        "Impossible de lire « {file} » ({what}) : vérifiez son emplacement et votre droit de l’ouvrir.",
    ),
    "FILE_008": (
        "تعذرت الكتابة في «{file}» ({what}): أغلق الملف إن كان مفتوحا وتحقق من حقك في الكتابة في المجلد. لم يتغير شيء.",
        "Impossible d’écrire dans « {file} » ({what}) : fermez-le s’il est ouvert et vérifiez votre droit d’écrire dans le dossier. Rien n’a changé.",
    ),
    "FILE_009": (
        "تغير الملف «{file}» منذ قراءته: أعد العملية على نسخته الجديدة. لم يتغير شيء.",
        "« {file} » a changé depuis sa lecture : recommencez sur la nouvelle version. Rien n’a été modifié.",
    ),
    "FILE_010": (
        "الملف «{file}» مفتوح في برنامج آخر: أغلقه ثم أعد العملية.",
        "« {file} » est ouvert ailleurs : fermez-le puis recommencez.",
    ),
    "FILE_011": (
        "لم تكتب التغييرات لأن فحص الملف «{file}» لم ينجح ({what}): بقي الملف كما كان، أبلغ المسؤول عن البرنامج.",
        "Rien n’a été écrit car le contrôle de « {file} » a échoué ({what}) : le fichier est resté tel quel, prévenez le responsable du logiciel.",
    ),
    "FILE_012": (
        "لا مكان لتوسيع الجدول «{table}» في الورقة «{sheet}» لأن {cell} ليست فارغة: أفرغ ما حول الجدول أو انقله ثم أعد العملية.",
        "Pas de place pour agrandir le tableau « {table} » dans la feuille « {sheet} » : {cell} n’est pas vide. Libérez les cases autour du tableau puis recommencez.",
    ),
    "FILE_013": (
        "لم يبق مكان في القرص لكتابة «{file}»: أفرغ بعض المكان ثم أعد العملية. لم يتغير شيء.",
        "Le disque est plein, « {file} » n’a pas été écrit : libérez de la place puis recommencez. Rien n’a changé.",
    ),
    "FILE_014": (
        "لا يوجد ملف «{file}»: تحقق من اسمه ومكانه.",
        "Le fichier « {file} » n’existe pas : vérifiez son nom et son emplacement.",
    ),
    "FILE_015": (
        "بنية المصنف «{file}» محمية فلا تضاف إليه أي ورقة: أزل الحماية في إكسل من «مراجعة» ثم «حماية المصنف» ثم أعد العملية. لم يتغير شيء.",
        "La structure de « {file} » est protégée, aucune feuille ne s’y ajoute : ôtez-la dans Excel par Révision > Protéger le classeur, puis recommencez. Rien n’a changé.",
    ),
    "FILE_016": (
        "الملف «{file}» للقراءة فقط: أزل علامة «للقراءة فقط» من خصائصه ثم أعد العملية. لم يتغير شيء.",
        "« {file} » est en lecture seule : décochez « Lecture seule » dans ses propriétés, puis recommencez. Rien n’a changé.",
    ),
}


class FileProblem(Exception):  # noqa: N818 - the glossary's word is problem.
    """One thing that is wrong with a file: `code` for ever, `ar` and `fr` for the person."""

    def __init__(self, code: str, **facts: object) -> None:
        ar, fr = SENTENCES[code]
        shown = {"file": "", "what": "", **facts}
        self.code = code
        self.ar = ar.format(**shown)
        self.fr = fr.format(**shown)
        super().__init__(f"{code}: {self.fr}")
