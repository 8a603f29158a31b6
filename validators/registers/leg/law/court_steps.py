from validators import F, Register, calculated, field
from validators.choosing import either, when
from validators.full_days import last_useful_day
from validators.gather import LimitOn
from validators.hint import after, clock, dirhams
from validators.kinds import Choice, Clock, Count, Day, Flag, Money, Note, Ref, Text
from validators.limits.court import APPEAL_DAYS, CASSATION_DAYS
from validators.parameter import parameter
from validators.rules import MostlyOrdered, Must, NotAfter, Should
from validators.today import Today

_FROM = F("step_date")
_DAYS = either(
    parameter("COURT_STEP_DAYS", _FROM),
    when(F("step_kind") == "appeal", LimitOn(APPEAL_DAYS, _FROM)),
    when(F("step_kind") == "cassation", LimitOn(CASSATION_DAYS, _FROM)),
)


class CourtStep(
    Register,
    code="court_steps",
    ar="الجلسات والآجال القضائية",
    fr="Audiences et délais",
    key=("case", "step_no"),
    serves=("LEG-LAW-01", "LEG-LAW-05"),
    sensitive=True,
):
    """سطر لكل جلسة أو مذكرة أو تبليغ أو تنفيذ في الملف: تاريخه ونتيجته والأجل الذي يجري منه وما أنجز.

    Une ligne par audience, mémoire, notification ou acte d’exécution : date, résultat, délai qui
    court et ce qui a été fait.

    Law: code of civil procedure, articles 358 and 512.
    """

    case: Ref = field("الملف", "Affaire", to="court_cases", also=("رقم الملف", "رقم القضية"))
    step_no: Count = field("الرقم الترتيبي", "N° d'ordre", at_least=1, also=("رقم الإجراء", "N°"))
    step_kind: Choice = field(
        "نوع الإجراء", "Acte", of="court_step_kind", also=("الإجراء", "النوع")
    )
    step_date: Day = field("تاريخ الإجراء", "Date", also=("التاريخ", "تاريخ الجلسة"))
    time: Clock | None = field("الساعة", "Heure", sample=clock(9, 14))
    place: Text | None = field(
        "المكان", "Lieu", also=("القاعة",), sample=("القاعة 1", "القاعة 2", "مكتب القاضي المقرر")
    )
    lawyer_present: Flag | None = field(
        "حضور المحامي", "Avocat présent", sample=(True, True, False)
    )
    result: Note | None = field(
        "النتيجة",
        "Résultat",
        also=("مآل الجلسة",),
        sample=("تأخير للجواب", "حجز للمداولة", "إدلاء بمذكرة", "تبليغ الطرف الآخر"),
    )
    next_date: Day | None = field(
        "التاريخ المقبل",
        "Prochaine date",
        also=("الجلسة المقبلة",),
        sample=after("step_date", 30, 130),
    )
    deadline: Day | None = field(
        "آخر أجل", "Délai", also=("الأجل",), sample=after("step_date", 20, 100)
    )
    done_on: Day | None = field(
        "أنجز في", "Fait le", also=("تاريخ الإنجاز",), sample=after("step_date", 1, 15)
    )
    late: Flag = calculated(
        "خارج الأجل", "Hors délai", either(F("done_on"), Today()) > F("deadline")
    )
    cost: Money | None = field("المصاريف", "Frais", also=("الرسوم",), sample=dirhams(100, 2000))
    document: Ref | None = field("الوثيقة", "Pièce", to="archive_items", also=("مرجع الأرشيف",))
    responsible: Ref | None = field(
        "المسؤول عن التتبع", "Responsable", to="staff", also=("المكلف بالتتبع",)
    )
    status: Choice | None = field(
        "الوضعية", "État", of="file_status", sample=("in_process", "closed")
    )

    rules = (
        MostlyOrdered("step_no", "step_date", owner=("case",)),
        NotAfter("step_date", "deadline"),
        Must(
            F("next_date") > F("step_date"),
            "STEP_001",
            "التاريخ المقبل ({value}) ليس بعد هذا الإجراء ({step_date}): صحح أحدهما.",
            "La prochaine date ({value}) ne suit pas cet acte ({step_date}) : corrigez.",
            at="next_date",
        ),
        Should(
            F("done_on") <= F("deadline"),
            "STEP_002",
            "أنجز يوم {value} بعد الأجل ({deadline}): أخبر المحامي وسجل السبب.",
            "Fait le {value}, après le délai ({deadline}) : prévenez l’avocat et notez la cause.",
            at="done_on",
        ),
        Should(
            F("done_on").filled
            | (F("deadline") >= Today())
            | F("status").isin("closed", "cancelled").true,
            "STEP_003",
            "فات الأجل ({value}) ولم يسجل إنجاز الإجراء: راجع الملف اليوم.",
            "Le délai ({value}) est passé sans acte noté : revoyez le dossier aujourd’hui.",
            at="deadline",
        ),
        Should(
            F("deadline") <= last_useful_day(_FROM, _DAYS),
            "STEP_004",
            "الأجل {value} أبعد من آخر يوم نافع ({legal}): تأكد منه مع المحامي.",
            "Le délai {value} dépasse le dernier jour utile ({legal}) : vérifiez avec l’avocat.",
            at="deadline",
            show={"legal": last_useful_day(_FROM, _DAYS)},
        ),
        Should(
            F("case.judgment_date").filled
            | (F("step_kind") != "judgment")
            | F("case.subject").blank,
            "STEP_005",
            "صدر حكم في «{case}» ولم ينقل إلى ملفه: اكتب تاريخه ورقمه هناك.",
            "Jugement rendu dans « {case} » mais absent du dossier : reportez date et numéro.",
            at="step_kind",
            show={"case": F("case")},
        ),
        Should(
            F("step_date") >= F("case.opened_on"),
            "STEP_006",
            "الإجراء ({value}) قبل فتح الملف ({opened}): صحح أحد التاريخين.",
            "Acte du {value}, avant l’ouverture de l’affaire ({opened}) : corrigez.",
            at="step_date",
            show={"opened": F("case.opened_on")},
        ),
        Should(
            F("document").filled
            | F("done_on").blank
            | ~F("step_kind").isin("judgment", "notice").true,
            "STEP_007",
            "«{step_kind}» أنجز بلا وثيقة محفوظة: احفظ نسخة واكتب مرجعها.",
            "« {step_kind} » fait sans pièce conservée : archivez la copie et notez sa cote.",
            at="document",
        ),
        Should(
            F("next_date").filled
            | F("result").blank
            | (F("step_kind") != "hearing")
            | ~F("status").isin("in_process").true,
            "STEP_008",
            "جلسة لها نتيجة ({result}) بلا تاريخ مقبل: اكتبه حتى لا تفوت الجلسة.",
            "Audience tenue ({result}) sans prochaine date : notez-la pour ne pas la manquer.",
            at="next_date",
        ),
    )
