"""What a person asked that cannot be done as asked, in one sentence of each language."""

from collections.abc import Mapping

from validators.finding import Lang, Titles

SENTENCES = {
    "USE_001": (
        "الأمر غير مفهوم ({what}): اكتب dafatir --help لترى الأوامر.",
        "Commande non comprise ({what}) : tapez dafatir --help pour la liste.",
    ),
    "USE_002": (
        "لا يوجد مكتب ولا سجل باسم «{value}»: انظر اللائحة بأمر registers.",
        "Aucun bureau ni registre « {value} » : voyez la liste avec registers.",
    ),
    "USE_003": (
        "المجلد المشترك «{path}» غير موجود أو غير متاح: تحقق من الاتصال ومن المسار.",
        "Le dossier partagé « {path} » est absent ou injoignable : vérifiez la connexion et le chemin.",
    ),
    "USE_004": (
        "الملف «{file}» موجود: اختر اسما آخر أو احذفه أولا. لم يكتب شيء.",
        "« {file} » existe déjà : choisissez un autre nom ou supprimez-le. Rien n’a été écrit.",
    ),
    "USE_005": (
        "لا توجد في الملف «{file}» أية ورقة سجل: افتح ملف مكتب أو استعمل أمر adopt.",
        "« {file} » ne contient aucun registre : prenez un classeur de bureau ou utilisez adopt.",
    ),
    "USE_006": (
        "«{value}» غير معروف: الممكن هو {known}.",
        "« {value} » est inconnu : les choix sont {known}.",
    ),
    "USE_007": (
        "لم يعثر في «{file}» على سطر عناوين يشبه «{register}»: حدد الأعمدة بخيار --map.",
        "Aucune ligne de titres de « {file} » ne ressemble à « {register} » : indiquez les colonnes avec --map.",
    ),
    "USE_008": (
        "لا يوجد «{value}»: تحقق من المرجع ثم أعد العملية.",
        "« {value} » n’existe pas : vérifiez la clé puis recommencez.",
    ),
    "USE_009": (
        "هذا العمل ({what}) يأتي في نسخة لاحقة من دفاتر.",
        "Cette opération ({what}) viendra dans une version suivante de Dafatir.",
    ),
    "USE_010": (
        "المجلد «{path}» لم ينشئه هذا الأمر فلن يستبدله: اختر مجلدا آخر.",
        "Le dossier « {path} » n’a pas été fait par cette commande : choisissez-en un autre.",
    ),
    "USE_011": (
        "لا مكان في سجل «{register}» إلا للعدد {count} من الأسطر المختلفة: اطلب عددا أقل.",
        "Le registre « {register} » n’admet que {count} lignes différentes : demandez-en moins.",
    ),
    "USE_012": (
        "وقع عطب غير منتظر ({what}): لم يضع شيء، والتفاصيل في «{file}».",
        "Une panne inattendue est survenue ({what}) : rien n’est perdu, le détail est dans « {file} ».",
    ),
    "USE_013": (
        "سجل «{register}» موجود في «{file}» من قبل: استعمل check وsync، أو تبن الملف الأصلي.",
        "« {file} » contient déjà le registre « {register} » : utilisez check et sync, ou adoptez l’original.",
    ),
    "USE_014": (
        "لا توجد نسخة سابقة محفوظة للملف «{file}»: تحقق من اسمه ومكانه. لم يتغير شيء.",
        "Aucune version précédente de « {file} » n’est gardée : vérifiez son nom et son emplacement. Rien n’a changé.",
    ),
    "USE_015": (
        "لا يعرف هذا الحاسوب {what}: أضف {option} أو احفظه مرة واحدة بأمر settings.",
        "Ce poste ne connaît pas {what} : ajoutez {option} ou gardez-le une fois avec settings.",
    ),
    "USE_016": (
        "لا تمكن الكتابة في المجلد المشترك «{path}» ({what}): اطلب حق الكتابة من مكتب الإعلاميات. لم يحفظ شيء.",
        "Impossible d’écrire dans le dossier partagé « {path} » ({what}) : demandez le droit au bureau informatique. Rien n’est gardé.",
    ),
    "USE_017": (
        "أوقفت العملية قبل أن يكتب أي شيء: أعدها متى شئت.",
        "Opération arrêtée avant toute écriture : recommencez quand vous voulez.",
    ),
    "USE_018": (
        "في «{file}» كل السجلات المطلوبة: افتحه واكتب فيه. لم يتغير شيء.",
        "« {file} » contient déjà tous les registres demandés : ouvrez-le et écrivez-y. Rien n’a changé.",
    ),
    "USE_019": (
        "لا أمر يرجع عنه في «{file}»: لم يكتب فيه أمر، أو كتب فيه شيء بعده. وللمزامنة زر «تراجع».",
        "Rien à annuler dans « {file} » : aucune commande n’y a écrit, ou on y a écrit depuis. Pour une synchronisation : « Annuler ».",
    ),
    "USE_020": (
        "اكتب كلمة أو رقما للبحث عنه.",
        "Écrivez un mot ou un numéro à chercher.",
    ),
    "USE_021": (
        "تعذرت الكتابة أو القراءة على القرص ({what}، «{path}»): أفرغ مساحة أو تحقق منه ثم أعد العملية. لم يضع شيء.",
        "Le disque refuse d’écrire ou de lire ({what}, « {path} ») : libérez de la place ou vérifiez-le, puis recommencez. Rien n’est perdu.",
    ),
    "EXCHANGE_001": (
        "الملف «{file}» ليس على شكل «{exchange}»: خذه كما نزل من المنظومة. لم يكتب شيء.",
        "« {file} » n’est pas un fichier « {exchange} » : prenez-le tel que téléchargé. Rien n’a été écrit.",
    ),
    "EXCHANGE_002": (
        "الملف «{file}» لا يقول «{field}»: أضف --set {option}=… ثم أعد العملية.",
        "« {file} » ne dit pas « {field} » : ajoutez --set {option}=… et recommencez.",
    ),
    "EXCHANGE_003": (
        "لا عمود «{field}» في ورقة السجل، وبه تعرف الأسطر: أضفه ثم أعد العملية.",
        "La feuille n’a pas la colonne « {field} » qui identifie les lignes : ajoutez-la puis recommencez.",
    ),
    "PAPER_001": (
        "لا سجل «{register}» في «{file}»: افتح الملف الذي فيه هذا السجل.",
        "« {file} » n’a pas le registre « {register} » : prenez le classeur qui le contient.",
    ),
    "PAPER_002": (
        "السطر «{key}» لا يقول ({blank}): املأ ذلك ثم أعد الطبع.",
        "La ligne « {key} » ne dit pas ({blank}) : complétez puis réimprimez.",
    ),
    "PAPER_003": (
        "لا تطبع «{document}» للسطر «{key}»: {why}",
        "Pas de « {document} » pour la ligne « {key} » : {why}",
    ),
    "PAPER_004": (
        "في السطر «{key}» خطأ: صححه بعد التحقق من الملف ثم أعد الطبع.",
        "La ligne « {key} » contient une erreur : contrôlez le classeur et corrigez-la d’abord.",
    ),
    "PAPER_005": (
        "لا يكتب PDF على هذا الحاسوب إلا بوجود LibreOffice: ثبته أو اطلب ملف xlsx.",
        "Sur ce poste, il faut LibreOffice pour écrire un PDF : installez-le ou demandez un xlsx.",
    ),
    "PAPER_006": (
        "حدد السطر المراد طبعه: أضف --row ومرجعه.",
        "Dites quelle ligne imprimer : ajoutez --row et sa clé.",
    ),
    "PAPER_007": (
        "الملف «{file}» ليس من نوع xlsx ولا pdf: غير آخر اسمه.",
        "« {file} » n’est ni xlsx ni pdf : changez la fin du nom.",
    ),
    "PAPER_008": (
        "لم يصنع LibreOffice ملف PDF ({what}): اطلب ملف xlsx واطبعه من إكسل.",
        "LibreOffice n’a pas fait le PDF ({what}) : demandez un xlsx et imprimez-le d’Excel.",
    ),
    "PAPER_009": (
        "لا يكتب المبلغ بالحروف: {why}",
        "Le montant ne s’écrit pas en lettres : {why}",
    ),
    "PAPER_010": (
        "السطر {line} ليس له مرجعه بعد: أتمه أو زامن الملف ثم أعد الطبع.",
        "La ligne {line} n’a pas encore sa clé : complétez-la ou synchronisez, puis réimprimez.",
    ),
}


class UseProblem(Exception):  # noqa: N818 - the glossary's word is problem.
    """A request that cannot be carried out; nothing was written."""

    def __init__(self, code: str, **facts: object) -> None:
        ar, fr = SENTENCES[code]
        self.code = code
        self.ar, self.fr = ar.format(**_shown(facts, "ar")), fr.format(**_shown(facts, "fr"))
        super().__init__(f"{code}: {self.fr}")


def _shown(facts: Mapping[str, object], lang: Lang) -> dict[str, object]:
    return {name: one.of(lang) if isinstance(one, Titles) else one for name, one in facts.items()}
