from validators import F, Register, count_of, field
from validators.gather import LimitOn
from validators.hint import after
from validators.kinds import Choice, Code, Day, Flag, Note, Ref, Text
from validators.limits.family_allowance import CHILDREN
from validators.live import LIVE
from validators.parameter import parameter
from validators.rules import Blank, Must, NotAfter, Required, Should
from validators.today import Today

_CUSTODY, _BIRTH = F("nature").isin("custody"), F("nature").isin("birth")
_WAITS = F("sent_on").blank & ~F("status").isin("closed", "cancelled", "refused").true
_WAITING_MAX = parameter("FAMILY_FILE_DAYS_MAX", F("received_on"))
_OPEN_ALIKE = count_of(
    "family_files",
    only=_WAITS,
    ppr="ppr",
    nature="nature",
    event_date="event_date",
)
_BIRTHS = count_of("family_files", only=LIVE & _BIRTH, ppr="ppr")
_COUNTED = count_of(
    "family_files", only=LIVE & _BIRTH, child_name="child_name", child_birth="child_birth"
)


class FamilyFile(
    Register,
    code="family_files",
    ar="ملفات التعويضات العائلية",
    fr="Dossiers d'allocations familiales",
    key="file_no",
    serves=("HRF-TRAIN-07", "HRF-TRAIN-08", "HRF-TRAIN-09"),
    sensitive=True,
):
    """اكتب هنا كل ملف زواج أو طلاق أو ازدياد أو حضانة: تاريخ الحدث والتوصل والوثائق الناقصة، ثم إدخاله في مسير. ملف الحضانة يبقى ورقيا ولا يدخل في مسير.

    On y inscrit chaque dossier de mariage, divorce, naissance ou garde : événement, réception,
    pièces manquantes, saisie dans MASIRH. La garde reste sur papier, jamais dans MASIRH.

    Law: decree 2-58-1381 of 27 November 1958.
    """

    file_no: Code = field(
        "رقم الملف", "N° de dossier", also=("الرقم", "ر.ت", "N°"), example="F-2026-073"
    )
    ppr: Ref = field("رقم التأجير", "PPR", to="staff", also=("ر.التأجير", "الموظف", "N° PPR"))
    nature: Choice = field(
        "طبيعة الملف",
        "Nature",
        of="family_event",
        also=("النوع", "نوع الملف", "الحدث"),
        sample=("birth", "birth", "marriage", "divorce", "custody"),
    )
    event_date: Day | None = field(
        "تاريخ الحدث", "Date de l'événement", also=("تاريخ الزواج", "تاريخ الطلاق")
    )
    received_on: Day | None = field(
        "تاريخ التوصل", "Reçu le", also=("توصلنا به يوم",), sample=after("event_date", 3, 40)
    )
    hierarchy_channel: Flag | None = field(
        "عبر السلم الإداري", "Par voie hiérarchique", also=("السلم الإداري",)
    )
    documents_missing: Note | None = field(
        "الوثائق الناقصة", "Pièces manquantes", also=("الناقص",), sample=(None,)
    )
    missing_letter: Ref | None = field(
        "مراسلة طلب الوثائق",
        "Lettre de demande de pièces",
        to="correspondence",
        also=("رقم المراسلة",),
        sample=(None,),
    )
    completed_on: Day | None = field(
        "تاريخ استكمال الملف",
        "Complet le",
        also=("استكمل يوم",),
        sample=after("received_on", 0, 15),
    )
    masirh_entered: Flag | None = field(
        "أدخل في مسير",
        "Saisi dans MASIRH",
        also=("الإدخال في مسير",),
        sample=lambda row, _: row["nature"] != "custody" and row.get("completed_on") is not None,
    )
    masirh_ref: Code | None = field(
        "مرجع مسير",
        "Réf. MASIRH",
        also=("رقم مسير", "N° MASIRH"),
        sample=lambda row, random: (
            f"M{random.randint(10000, 99999)}" if row.get("masirh_entered") else None
        ),
    )
    paper_only: Flag | None = field(
        "ملف ورقي فقط",
        "Dossier papier seul",
        also=("المسطرة اليدوية",),
        sample=lambda row, _: row["nature"] == "custody",
    )
    spouse_name: Text | None = field(
        "اسم الزوج", "Conjoint", also=("الزوجة", "الزوج", "اسم الزوجة")
    )
    spouse_employed: Flag | None = field("الزوج يعمل", "Conjoint salarié", also=("عمل الزوج",))
    child_name: Text | None = field("اسم الطفل", "Enfant", also=("الطفل", "المولود"))
    child_birth: Day | None = field(
        "تاريخ ازدياد الطفل",
        "Né(e) le",
        also=("تاريخ الازدياد",),
        sample=F("event_date"),
    )
    sent_on: Day | None = field(
        "تاريخ الإرسال", "Transmis le", also=("أرسل يوم",), sample=after("completed_on", 1, 15)
    )
    effective_from: Day | None = field(
        "سار من", "Effet du", also=("ابتداء من", "تاريخ المفعول"), sample=after("event_date", 1, 30)
    )
    status: Choice | None = field(
        "الوضعية", "État", of="file_status", also=("حالة الملف",), sample=("received", "sent")
    )

    rules = (
        NotAfter("event_date", "received_on"),
        NotAfter("received_on", "completed_on"),
        NotAfter("event_date", "effective_from"),
        Blank("masirh_ref", _CUSTODY),
        Required("child_birth", _BIRTH),
        Must(
            ~_CUSTODY | ~F("masirh_entered").true,
            "FAMILY_001",
            "ملف حضانة مسجل في مسير: ملفات الحضانة ورقية فقط، اكتب لا.",
            "Dossier de garde noté dans MASIRH : ces dossiers restent sur papier, tapez non.",
            at="masirh_entered",
        ),
        Must(
            ~_CUSTODY | ~F("paper_only").isin(False),
            "FAMILY_002",
            "ملف الحضانة يبقى ورقيا: اكتب نعم في «{field}».",
            "Un dossier de garde reste sur papier : tapez oui dans « {field} ».",
            at="paper_only",
        ),
        Must(
            ~F("masirh_entered").true | F("documents_missing").blank | F("completed_on").filled,
            "FAMILY_003",
            "أدخل في مسير وهو ناقص ({documents_missing}): أكمله واكتب تاريخ الاستكمال.",
            "Saisi dans MASIRH alors qu’il manque des pièces ({documents_missing}) : complétez et datez.",
            at="masirh_entered",
        ),
        Should(
            (_OPEN_ALIKE <= 1) | ~_WAITS,
            "FAMILY_004",
            "للموظف {value} ملف آخر مفتوح للحدث نفسه: تأكد من عدم التكرار.",
            "L’agent {value} a un autre dossier ouvert pour cet événement : vérifiez le doublon.",
            at="ppr",
        ),
        Should(
            (_COUNTED <= 1) | ~_BIRTH | ~LIVE,
            "FAMILY_005",
            "الطفل {value} محسوب في ملف آخر: يصرف التعويض لأحد الوالدين فقط.",
            "L’enfant {value} est déjà compté ailleurs : un seul parent perçoit l’allocation.",
            at="child_name",
        ),
        Should(
            (Today() - F("received_on") <= _WAITING_MAX) | ~_WAITS,
            "FAMILY_006",
            "الملف ينتظر منذ {value}: أكمله وأرسله.",
            "Le dossier attend depuis le {value} : complétez-le et transmettez-le.",
            at="received_on",
        ),
        Should(
            (F("child_birth") == F("event_date")) | ~_BIRTH,
            "FAMILY_007",
            "تاريخ ازدياد الطفل {value} غير تاريخ الحدث {event_date}: صحح أحدهما.",
            "L’enfant est né le {value} et l’événement daté du {event_date} : corrigez.",
            at="child_birth",
        ),
        Should(
            (LimitOn(CHILDREN, F("event_date")) >= _BIRTHS) | ~_BIRTH,
            "FAMILY_008",
            "للموظف {value} من ملفات الازدياد {count}: راجع عدد الأطفال المحتسبين.",
            "L’agent {value} a {count} dossiers de naissance : revoyez le nombre d’enfants comptés.",
            at="ppr",
            show={"count": _BIRTHS},
        ),
        Should(
            F("documents_missing").blank | F("missing_letter").filled | F("completed_on").filled,
            "FAMILY_009",
            "وثائق ناقصة ({documents_missing}) بدون «{field}»: اطلبها برسالة.",
            "Pièces manquantes ({documents_missing}) sans « {field} » : demandez-les par lettre.",
            at="missing_letter",
        ),
        Should(
            F("spouse_name").filled | ~F("nature").isin("marriage"),
            "FAMILY_010",
            "ملف زواج بدون «{field}»: اكتبه كما في العقد.",
            "Dossier de mariage sans « {field} » : recopiez-le de l’acte.",
            at="spouse_name",
        ),
        Should(
            F("missing_letter.staff") == F("ppr"),
            "FAMILY_011",
            "المراسلة {value} تخص موظفا آخر: صحح رقمها.",
            "Le courrier {value} concerne un autre agent : corrigez son numéro.",
            at="missing_letter",
        ),
    )
