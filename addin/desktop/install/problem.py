"""Why the add-in could not be put on a PC, in one sentence of each language."""

SENTENCES = {
    "INST_001": (
        "لا يوجد على هذا الحاسوب مجلد بدء إكسل: يثبت دفاتر على ويندوز فقط.",
        "Ce poste n’a pas de dossier de démarrage d’Excel : Dafatir s’installe sous Windows seulement.",
    ),
    "INST_002": (
        "المجلد «{path}» ليس مجلد تثبيت دفاتر أو غير متاح: تحقق من المسار أو أعد تحضيره بأمر kit.",
        "« {path} » n’est pas un dossier d’installation de Dafatir ou est injoignable : vérifiez le chemin ou refaites-le avec kit.",
    ),
    "INST_003": (
        "الملف «{file}» في مجلد التثبيت ناقص أو تغير: أعد تحضير المجلد بأمر kit. لم يتغير شيء على هذا الحاسوب.",
        "« {file} » manque ou a changé dans le dossier d’installation : refaites-le avec kit. Rien n’a changé sur ce poste.",
    ),
    "INST_004": (
        "توقف التثبيت عند «{what}» وبقيت النسخة السابقة: التفاصيل في «{file}».",
        "L’installation s’est arrêtée à « {what} », la version d’avant reste : le détail est dans « {file} ».",
    ),
    "INST_005": (
        "الإضافة «{file}» مفتوحة في إكسل: أغلق إكسل ثم أعد الأمر. لم يتغير شيء.",
        "Excel tient « {file} » ouvert : fermez Excel puis recommencez. Rien n’a changé.",
    ),
    "INST_006": (
        "لا توجد نسخة سابقة على هذا الحاسوب: ثبت من المجلد المشترك.",
        "Aucune version d’avant sur ce poste : installez depuis le dossier partagé.",
    ),
    "INST_007": (
        "تعذر تحضير مجلد التثبيت عند «{what}»: {said}.",
        "Le dossier d’installation n’a pu être fait, arrêt à « {what} » : {said}.",
    ),
    "INST_008": (
        "توقف العمل على هذا الحاسوب ({what}) وبقيت النسخة السابقة: تحقق من المساحة الفارغة ومن حق الكتابة ثم أعد الأمر.",
        "Arrêt sur ce poste ({what}), la version d’avant reste : vérifiez la place libre et le droit d’écrire, puis recommencez.",
    ),
    "INST_010": (
        "المجلد «{path}» لا يحوي شفرة دفاتر: اكتب مكانها بعد --source. لم يكتب شيء.",
        "« {path} » ne contient pas les sources de Dafatir : indiquez leur place après --source. Rien n’a été écrit.",
    ),
    "INST_011": (
        "مثبت بايثون «{path}» غير موجود أو لا يقرأ: تحقق من المسار بعد --python. لم يكتب شيء.",
        "L’installateur de Python « {path} » est absent ou illisible : vérifiez le chemin après --python. Rien n’a été écrit.",
    ),
    "INST_012": (
        "الملف «{path}» ليس مثبت بايثون {version} الرسمي لويندوز 64 بت باسمه الأصلي python-{version}.N-amd64.exe: خذه من python.org. لم يكتب شيء.",
        "« {path} » n’est pas l’installateur officiel de Python {version} 64 bits sous son nom d’origine python-{version}.N-amd64.exe : prenez-le sur python.org. Rien n’a été écrit.",
    ),
    "INST_013": (
        "بايثون {version} غير مثبت على هذا الحاسوب: اكتب install.cmd --python ليثبت لك وحدك دون مسؤول، أو اطلب ذلك من مكتب منظومة الإعلام.",
        "Python {version} n’est pas sur ce poste : lancez install.cmd --python, qui l’installe pour vous seul et sans administrateur, ou demandez-le au bureau du système d’information.",
    ),
    "INST_014": (
        "مثبت بايثون في مجلد التثبيت ناقص أو تغير فلم يشغل: أبلغ مكتب منظومة الإعلام ليعيد تحضيره بأمر kit --python.",
        "L’installateur de Python manque ou a changé dans le dossier d’installation et n’a pas été lancé : prévenez le bureau du système d’information, qui le refera avec kit --python.",
    ),
    "INST_015": (
        "السطر {line} من «{path}» لا يسمي مجموعة معروفة: اكتب رمز المصلحة أو المكتب ثم اسم مجموعته دون علامات خاصة، أو احذف الملف ليكتب من جديد.",
        "La ligne {line} de « {path} » ne nomme pas un groupe connu : écrivez le code du service ou du bureau puis son groupe, sans signe spécial, ou supprimez le fichier pour le refaire.",
    ),
    "INST_009": (
        "لم يفهم الخيار «{what}»: اكتب --back أو --remove، أو لا شيء للتثبيت.",
        "Option « {what} » inconnue : écrivez --back ou --remove, ou rien pour installer.",
    ),
}


class InstallProblem(Exception):  # noqa: N818 - the glossary's word is problem.
    """The add-in could not be installed; the version that was there still works."""

    def __init__(self, code: str, **facts: object) -> None:
        ar, fr = SENTENCES[code]
        self.code, self.ar, self.fr = code, ar.format(**facts), fr.format(**facts)
        super().__init__(f"{code}: {self.fr}")
