"""The signs that the doctor knows: each with a permanent code, a sentence when fine and when not."""

from dataclasses import dataclass
from typing import Final

from validators.finding import Titles

_FINE: Final = {
    "DOC_001": (
        "بايثون {version}.",
        "Python {version}.",
    ),
    "DOC_002": (
        "المكتبات حاضرة: {versions}.",
        "Les bibliothèques sont là : {versions}.",
    ),
    "DOC_003": (
        "مجلد هذا الحاسوب قابل للكتابة: {path}",
        "Le dossier de ce poste est accessible en écriture : {path}",
    ),
    "DOC_004": (
        "المجلد المشترك متاح: {path}",
        "Le dossier partagé est joignable : {path}",
    ),
    "DOC_005": (
        "المجلد المشترك معد لدفاتر، نوعه {kind}.",
        "Le dossier partagé est prêt pour Dafatir, de type {kind}.",
    ),
    "DOC_006": (
        "الكتابة ممكنة في المجلد المشترك.",
        "On peut écrire dans le dossier partagé.",
    ),
    "DOC_007": (
        "ساعة هذا الحاسوب توافق ساعة المجلد المشترك.",
        "L’horloge de ce poste suit celle du dossier partagé.",
    ),
    "DOC_008": (
        "الملف الجامع لمصلحة {service} مفتوح ({who}): المزامنة تنجح، وهو يلحق بها بعد إغلاقه.",
        "Le fichier maître de {service} est ouvert ({who}) : on peut synchroniser, il suivra une fois fermé.",
    ),
    "DOC_009": (
        "الملف الجامع لمصلحة {service} يكتب الآن: انتظر لحظة.",
        "Le fichier maître de {service} est en cours d’écriture : patientez un instant.",
    ),
    "DOC_010": (
        "السجل المشترك سليم. عدد ملفات القيود: {logs}، عدد القيود: {entries}.",
        "Le registre partagé est entier. Journaux : {logs}, écritures : {entries}.",
    ),
    "DOC_011": (
        "لم تبدأ أية مزامنة في المجلد المشترك بعد: أول مزامنة تعده.",
        "Personne n’a encore synchronisé dans ce dossier partagé : la première synchronisation le préparera.",
    ),
    "DOC_012": (
        "الملف «{file}» سليم ويقرأ.",
        "« {file} » se lit bien.",
    ),
    "DOC_014": (
        "سجلات الملف: {names}.",
        "Registres du classeur : {names}.",
    ),
    "DOC_015": (
        "الملف يعرف هويته. المكتب: {bureau}، عدد السجلات التي زومنت منه: {count}.",
        "Le classeur sait qui il est. Bureau : {bureau}, registres déjà synchronisés : {count}.",
    ),
    "DOC_016": (
        "النسخ السابقة المحفوظة: {count}، آخرها {name}. ترجع بخيار --bring-back.",
        "Versions précédentes gardées : {count}, la dernière {name}. L’option --bring-back la reprend.",
    ),
    "DOC_017": (
        "لا توجد نسخة سابقة محفوظة بعد: تحفظ واحدة عند كل كتابة لدفاتر في الملف.",
        "Aucune version précédente encore : Dafatir en garde une à chaque écriture.",
    ),
    "DOC_020": (
        "إضافة إكسل مثبتة، نسختها {release}.",
        "Le complément Excel est installé, version {release}.",
    ),
    "DOC_024": (
        "إكسل على هذا الحاسوب {bits} بت: دفاتر يعمل معه.",
        "Excel sur ce poste : {bits} bits, Dafatir s’y prête.",
    ),
}
_WRONG: Final = {
    "DOC_001": (
        "بايثون {version} قديم: ثبت النسخة 3.11 أو أحدث.",
        "Python {version} est trop ancien : installez la version 3.11 ou plus récente.",
    ),
    "DOC_002": (
        "مكتبات ناقصة أو معطوبة ({what}): أعد تثبيت دفاتر كما في الدليل.",
        "Bibliothèques absentes ou abîmées ({what}) : réinstallez Dafatir comme le dit le guide.",
    ),
    "DOC_003": (
        "تعذرت الكتابة في مجلد هذا الحاسوب «{path}» ({what}): تحقق من حقك أو حدد مجلدا آخر في DAFATIR_HOME.",
        "Impossible d’écrire dans le dossier de ce poste « {path} » ({what}) : vérifiez vos droits ou indiquez un autre dossier dans DAFATIR_HOME.",
    ),
    "DOC_004": (
        "المجلد المشترك «{path}» غير موجود أو غير متاح: تحقق من الاتصال ومن المسار.",
        "Le dossier partagé « {path} » est absent ou injoignable : vérifiez la connexion et le chemin.",
    ),
    "DOC_005": (
        "الملف share.json في المجلد المشترك تالف: أرجعه من نسخة احتياطية، فبدونه تعد الأرقام مؤقتة.",
        "Le fichier share.json du dossier partagé est abîmé : reprenez-le d’une sauvegarde, sans lui les numéros restent provisoires.",
    ),
    "DOC_006": (
        "تعذرت الكتابة في المجلد المشترك ({what}): اطلب حق الكتابة فيه من مكتب منظومة الإعلام.",
        "Impossible d’écrire dans le dossier partagé ({what}) : demandez ce droit au bureau du système d’information.",
    ),
    "DOC_007": (
        "ساعة هذا الحاسوب تخالف ساعة المجلد المشترك (الفرق بالدقائق: {minutes}): اضبطها، فمنها الأوقات التي يراها زملاؤك.",
        "L’horloge de ce poste s’écarte de celle du dossier partagé ({minutes} min) : réglez-la, vos collègues lisent ses heures.",
    ),
    "DOC_008": (
        "علامة فتح قديمة متروكة بجانب الملف الجامع لمصلحة {service} ({who}): أزلها بأمر master {service} --stale",
        "Une vieille marque d’ouverture est restée près du fichier maître de {service} ({who}) : ôtez-la avec master {service} --stale",
    ),
    "DOC_009": (
        "بقيت علامة كتابة قديمة للملف الجامع لمصلحة {service}: أعد تحيينه بأمر master {service}",
        "Une vieille marque d’écriture est restée pour le fichier maître de {service} : relancez master {service}",
    ),
    "DOC_010": (
        "السجل المشترك غير سليم. عدد الملاحظات: {count}. اقرأها بأمر verify وأبلغ مكتب منظومة الإعلام.",
        "Le registre partagé n’est pas entier. Remarques : {count}. Lisez-les avec verify et prévenez le bureau du système d’information.",
    ),
    "DOC_013": (
        "الملف «{file}» مفتوح في برنامج آخر ({who}): أغلقه قبل المزامنة.",
        "« {file} » est ouvert ailleurs ({who}) : fermez-le avant de synchroniser.",
    ),
    "DOC_014": (
        "لا توجد في الملف أية ورقة سجل: افتح ملف مكتبك أو استعمل أمر adopt.",
        "Aucune feuille de registre dans ce classeur : prenez celui du bureau ou utilisez adopt.",
    ),
    "DOC_015": (
        "ذاكرة الملف غير موجودة: المزامنة تعطيه هوية جديدة وتسأل عن كل ما يخالف السجل المشترك. إن كانت له نسخة سابقة فأرجعها بخيار --bring-back.",
        "La mémoire du classeur manque : à la synchronisation il recevra une nouvelle identité et tout écart sera demandé. S’il a une version précédente, reprenez-la avec --bring-back.",
    ),
    "DOC_019": (
        "هذا المجلد المشترك ليس في مكانه المعتاد «{path}» على هذا الحاسوب: تبقى الأرقام مؤقتة. إن نقل فعلا فاكتب مكانه الجديد في DAFATIR_SHARE.",
        "Ce dossier partagé n’est pas à sa place habituelle « {path} » sur ce poste : les numéros restent provisoires. S’il a vraiment changé de place, indiquez-la dans DAFATIR_SHARE.",
    ),
    "DOC_018": (
        "علامة فتح قديمة متروكة بجانب الملف ({who}): احذف الملف {mark}",
        "Une vieille marque d’ouverture est restée près du classeur ({who}) : supprimez le fichier {mark}",
    ),
    "DOC_020": (
        "إضافة إكسل «{path}» لا توافق ما ثبت على هذا الحاسوب: أغلق إكسل ثم انقر install.cmd في مجلد التثبيت.",
        "Le complément « {path} » n’est pas celui qui fut installé : fermez Excel puis lancez install.cmd du dossier d’installation.",
    ),
    "DOC_021": (
        "ويندوز يحجب الإضافة «{path}» كأنها من الإنترنت: في خصائصها اختر إلغاء الحجب، أو انقر install.cmd.",
        "Windows bloque « {path} » comme venant d’Internet : dans ses propriétés cochez Débloquer, ou lancez install.cmd.",
    ),
    "DOC_022": (
        "سياسة الإدارة ({policy}) تمنع الإضافات أو وحدات الماكرو في إكسل: اطلب من مكتب منظومة الإعلام استثناء إضافة دفاتر.",
        "Une stratégie ({policy}) interdit les compléments ou les macros dans Excel : demandez au bureau du système d’information d’en excepter Dafatir.",
    ),
    "DOC_023": (
        "عطل إكسل إضافة دفاتر بعد توقف سابق: ملف، خيارات، الوظائف الإضافية، العناصر المعطلة، ثم مكنها وأعد فتح إكسل.",
        "Excel a désactivé le complément Dafatir après un arrêt : Fichier, Options, Compléments, Éléments désactivés, réactivez-le puis rouvrez Excel.",
    ),
    "DOC_025": (
        "سياسة الإدارة ({policy}) لا تقبل إلا إضافة موقعة: اطلب من مكتب منظومة الإعلام توقيع dafatir.xlam كما في صفحة التثبيت.",
        "Une stratégie ({policy}) n’admet que les compléments signés : demandez au bureau du système d’information de signer dafatir.xlam comme le dit sa page.",
    ),
    "DOC_026": (
        "سياسة الإدارة ({policy}) ألغت المجلدات الموثوقة، ومنها XLSTART: اطلب من مكتب منظومة الإعلام توقيع dafatir.xlam أو إعادة الثقة.",
        "Une stratégie ({policy}) a supprimé les emplacements approuvés, dont XLSTART : demandez au bureau du système d’information de signer dafatir.xlam ou de rétablir la confiance.",
    ),
    "DOC_027": (
        "بايثون الذي تشغله الإضافة غير موجود في «{path}»: انقر install.cmd في مجلد التثبيت، وإن تكرر فاطلب استثناءه من مضاد الفيروسات.",
        "Le Python que lance le complément manque dans « {path} » : lancez install.cmd du dossier d’installation ; si cela revient, faites-le excepter de l’antivirus.",
    ),
    "DOC_028": (
        "إضافة إكسل غير موجودة في «{path}»: أغلق إكسل ثم انقر install.cmd في مجلد التثبيت.",
        "Le complément Excel manque dans « {path} » : fermez Excel puis lancez install.cmd du dossier d’installation.",
    ),
    "DOC_029": (
        "المكتبة {file} غير موجودة في «{path}» فلا تحسب دوال دفاتر: انقر install.cmd، وإن تكرر فاطلب استثناءها من مضاد الفيروسات.",
        "{file} manque dans « {path} », les fonctions de Dafatir ne calculent pas : lancez install.cmd ; si cela revient, faites-la excepter de l’antivirus.",
    ),
    "DOC_030": (
        "بقيت نسخ قديمة في «{path}» (العدد: {count}): أغلق إكسل ثم انقر install.cmd فتحذف.",
        "De vieilles versions restent dans « {path} » ({count}) : fermez Excel puis lancez install.cmd, il les ôtera.",
    ),
    "DOC_031": (
        "إضافة إكسل «{path}» من نسخة أقدم ({there}) من البرنامج ({here}): أغلق إكسل ثم انقر install.cmd في مجلد التثبيت.",
        "Le complément « {path} » est d’une version plus ancienne ({there}) que le programme ({here}) : fermez Excel puis lancez install.cmd du dossier d’installation.",
    ),
    "DOC_032": (
        "إضافة إكسل «{path}» من نسخة أحدث ({there}) من البرنامج ({here}): انقر install.cmd في مجلد التثبيت ليحدث البرنامج أيضا.",
        "Le complément « {path} » est d’une version plus récente ({there}) que le programme ({here}) : lancez install.cmd du dossier d’installation, qui mettra aussi le programme à jour.",
    ),
}
NO_VERSION: Final = Titles("بلا رقم", "sans numéro")
NOBODY: Final = Titles("لا يعرف من", "on ne sait qui")


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing that was looked at: fine or not, and what to do."""

    code: str
    fine: bool
    ar: str
    fr: str

    @property
    def mark(self) -> str:
        return "✓" if self.fine else "✗"

    def shape(self) -> dict[str, object]:
        """Return it as JSON shows it."""
        message = {"ar": self.ar, "fr": self.fr}
        return {"code": self.code, "fine": self.fine, "message": message}


def fine(code: str, **facts: object) -> Sign:
    """Return the sign that something is as it should be."""
    return _sign(code, _FINE[code], facts, fine=True)


def wrong(code: str, **facts: object) -> Sign:
    """Return the sign that something is not, with what to do."""
    return _sign(code, _WRONG[code], facts, fine=False)


def _sign(code: str, said: tuple[str, str], facts: dict[str, object], *, fine: bool) -> Sign:
    ar, fr = ({name: _of(fact, at) for name, fact in facts.items()} for at in (0, 1))
    return Sign(code, fine, said[0].format(**ar), said[1].format(**fr))


def _of(fact: object, at: int) -> object:
    return fact[at] if isinstance(fact, Titles) else fact


def who_of(name: str) -> Titles:
    """Return a person's name as a sentence shows it, also when nobody knows it."""
    return Titles(name, name) if name else NOBODY
