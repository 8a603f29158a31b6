"""What keeps a sync from starting or from being committed, each with its sentence."""

from collections.abc import Mapping

from validators.finding import Lang, Titles

_SENTENCES = {
    "SHARE_001": (
        "المجلد المشترك «{path}» غير موجود أو غير متاح: تحقق من الاتصال ومن المسار ثم أعد العملية.",
        "Le dossier partagé « {path} » est absent ou injoignable : vérifiez la connexion et le chemin.",
    ),
    "SHARE_002": (
        "لا يعرف لأي مكتب هذا الملف (الورقة «{sheet}»): أنشئه بخيار --bureau أو أضف ورقته إلى ملف مكتبك.",
        "On ne sait à quel bureau appartient ce classeur (feuille « {sheet} ») : recréez-le avec --bureau.",
    ),
    "SHARE_003": (
        "لا توجد في «{file}» أية ورقة سجل: افتح ملف مكتبك أو استعمل أمر adopt.",
        "« {file} » ne contient aucune feuille de registre : ouvrez le classeur du bureau ou utilisez adopt.",
    ),
    "SHARE_004": (
        "السجل المشترك كتبته نسخة أحدث من البرنامج: حدث البرنامج على هذا الحاسوب ثم أعد المزامنة.",
        "Le registre partagé a été écrit par une version plus récente : mettez le logiciel à jour sur ce poste.",
    ),
    "SHARE_006": (
        "كتب برنامج آخر في سجل هذا الملف «{path}» في اللحظة نفسها: لم يضع شيء، أعد المزامنة.",
        "Un autre programme a écrit au même instant dans le journal « {path} » : rien n’est perdu, resynchronisez.",
    ),
    "SHARE_007": (
        "لا يوجد سجل باسم «{value}»: انظر لائحة السجلات بأمر registers.",
        "Aucun registre « {value} » : voyez la liste avec la commande registers.",
    ),
    "SHARE_008": (
        "لا يوجد تعارض مفتوح في «{value}»: زامن الملف ثم انظر ورقة التعارضات.",
        "Aucun conflit ouvert pour « {value} » : synchronisez puis voyez la feuille des conflits.",
    ),
    "SHARE_009": ("{ar}", "{fr}"),
    "SHARE_010": (
        "لا يوجد سطر «{value}» في السجل المشترك: تحقق من المرجع.",
        "Aucune ligne « {value} » dans le registre partagé : vérifiez la clé.",
    ),
    "SHARE_011": (
        "ورقة «{sheet}» خاصة بمكتب «{owner}» وهذا الملف لمكتب آخر: أزلها منه أو أنشئ ملفا لذلك المكتب.",
        "La feuille « {sheet} » est réservée à « {owner} » et ce classeur est à un autre bureau : retirez-la.",
    ),
    "SHARE_012": (
        "الملف «{file}» من إصدار أحدث ({release}) من برنامج دفاتر: حدث البرنامج في هذا الحاسوب ثم أعد المزامنة.",
        "« {file} » vient d’une version plus récente ({release}) de Dafatir : mettez ce poste à jour puis resynchronisez.",
    ),
    "SHARE_013": (
        "«{value}» لا يقرر في سطر: اكتب «قيمتي» أو «قيمتهم» أو واحدة من {known}.",
        "« {value} » ne décide pas d’une ligne : tapez « la mienne », « la leur » ou l’un de {known}.",
    ),
    "SHARE_014": (
        "هذا هو المعروض الآن ({value}): لا شيء يرجع.",
        "C’est déjà ce qui est affiché ({value}) : rien à rétablir.",
    ),
    "SHARE_015": (
        "لا يوجد القيد «{value}» في تاريخ «{row}»: خذه من عمود «القيد» في أمر history.",
        "Aucune écriture « {value} » dans l’historique de « {row} » : prenez-la dans celui que donne history.",
    ),
    "SHARE_016": (
        "لا توجد خانة باسم «{value}» في «{register}»: انظر خاناته بأمر help.",
        "Aucun champ « {value} » dans « {register} » : voyez ses champs avec la commande help.",
    ),
    "SHARE_017": (
        "«{register}» لا يكتب في «{file}»: خذ ملف المكتب الذي يمسكه.",
        "« {register} » ne s’écrit pas dans « {file} » : prenez le classeur du bureau qui le tient.",
    ),
    "SHARE_018": (
        "لا ترسل أسطر «{file}» وحدها قبل أن يزامن الملف كله: اضغط زر المزامنة أولا.",
        "Les lignes de « {file} » ne partent seules qu’une fois le classeur synchronisé : synchronisez d’abord.",
    ),
    "SHARE_019": (
        "ورقة «{sheet}» للاطلاع فقط: أسطرها لا ترسل من هنا، يكتب فيها المكتب صاحب السجل.",
        "La feuille « {sheet} » se consulte seulement : ses lignes ne partent pas d’ici, seul son bureau les écrit.",
    ),
    "SHARE_020": (
        "في «{path}» سجلات بلا ملف share.json الذي يسمي المجلد المشترك: لم يرسل شيء. خذ المجلد المشترك الأصلي، أو انسخ منه share.json إلى هنا؛ وإن ضاع فليسترجعه مكتب منظومة الإعلام.",
        "« {path} » contient des registres sans le fichier share.json qui nomme le dossier partagé : rien n’est parti. Prenez le vrai dossier partagé, ou copiez-en share.json ici ; s’il est perdu, le bureau du système d’information le rétablit.",
    ),
    "SHARE_021": (
        "الملف الجامع «{path}» لا يقرأ ({what}) فلا يحين: احتفظ به باسم آخر ثم حين الملف الجامع، فيصنع من جديد من السجل المشترك.",
        "Le fichier maître « {path} » ne peut être lu ({what}) et n’est plus tenu à jour : gardez-le sous un autre nom, puis actualisez le fichier maître, il sera refait depuis le registre partagé.",
    ),
    "SHARE_005": (
        "تعذرت الكتابة في المجلد المشترك «{path}» ({what}): لم يرسل شيء، أعد المزامنة لاحقا.",
        "Impossible d’écrire dans le dossier partagé « {path} » ({what}) : rien n’est parti, resynchronisez plus tard.",
    ),
}


class ShareProblem(Exception):  # noqa: N818 - the glossary's word is problem.
    """Something that keeps a sync from starting; told in one sentence, nothing was written."""

    def __init__(self, code: str, **facts: object) -> None:
        self.code = code
        ar, fr = _SENTENCES[code]
        self.ar, self.fr = ar.format(**_shown(facts, "ar")), fr.format(**_shown(facts, "fr"))
        super().__init__(f"{code}: {self.fr}")


def _shown(facts: Mapping[str, object], lang: Lang) -> dict[str, object]:
    return {name: one.of(lang) if isinstance(one, Titles) else one for name, one in facts.items()}
