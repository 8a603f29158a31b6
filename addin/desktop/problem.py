"""Why a button could not do its work, in one sentence of each language."""

SENTENCES = {
    "EXC_001": (
        "هذا المصنف لم يحفظ بعد في ملف: احفظه في مجلد ثم أعد الضغط على الزر.",
        "Ce classeur n’est pas encore un fichier : enregistrez-le dans un dossier puis recommencez.",
    ),
    "EXC_002": (
        "إكسل مشغول، وقد تكون خانة قيد الكتابة: اضغط Enter أو Esc ثم أعد الضغط على الزر. لم يتغير شيء.",
        "Excel est occupé, peut-être une case en cours de saisie : tapez Entrée ou Échap puis recommencez. Rien n’a changé.",
    ),
    "EXC_003": (
        "المصنف «{file}» مفتوح للقراءة فقط: أغلقه عند غيرك أو احفظه باسم آخر. لم يتغير شيء.",
        "« {file} » est ouvert en lecture seule : fermez-le ailleurs ou enregistrez-le sous un autre nom. Rien n’a changé.",
    ),
    "EXC_004": (
        "لم يعثر على مصنف مفتوح في نافذة إكسل: افتح مصنفا ولو فارغا ثم أعد الضغط على الزر.",
        "Aucun classeur ouvert dans cette fenêtre d’Excel : ouvrez-en un, même vide, puis pressez de nouveau.",
    ),
    "EXC_005": (
        "لا تعرف المزامنة اسمك ولا المجلد المشترك: اضغط الزر من جديد واكتبهما.",
        "La synchronisation ne connaît ni votre nom ni le dossier partagé : recommencez et donnez-les.",
    ),
    "EXC_006": (
        "لم يعد إكسل يفتح «{file}»: افتحه بنفسك، فالملف سليم في مكانه.",
        "Excel n’a pas rouvert « {file} » : ouvrez-le vous-même, le fichier est intact à sa place.",
    ),
    "EXC_007": (
        "هذا المصنف مفتوح من الإنترنت لا من مجلد: احفظ نسخة منه في مجلد على هذا الحاسوب ثم افتحها وأعد الضغط على الزر.",
        "Ce classeur est ouvert depuis Internet et non d’un dossier : enregistrez-en une copie dans un dossier de ce poste, ouvrez-la et recommencez.",
    ),
}


class ExcelProblem(Exception):  # noqa: N818 - the glossary's word is problem.
    """A button's work was not begun, or Excel did not take the workbook back."""

    def __init__(self, code: str, **facts: object) -> None:
        ar, fr = SENTENCES[code]
        self.code, self.ar, self.fr = code, ar.format(**facts), fr.format(**facts)
        super().__init__(f"{code}: {self.fr}")
