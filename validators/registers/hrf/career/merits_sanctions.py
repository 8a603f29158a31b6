from validators import F, Register, field
from validators.hint import after, rarely
from validators.kinds import Choice, Code, Day, Flag, Note, Ref
from validators.parameter import parameter
from validators.rules import NotAfter, Required, Should
from validators.span import months_later
from validators.today import Today

_MERIT = F("measure_kind").isin("thanks", "encouragement")
_SANCTION = F("measure_kind").isin(
    "warning", "reprimand", "strike_off_list", "step_down", "grade_down", "suspension", "dismissal"
)
_SECOND_DEGREE = F("measure_kind").isin(
    "strike_off_list", "step_down", "grade_down", "suspension", "dismissal"
)
_REFERRAL = F("measure_kind").isin("referral")
_MONTHS_MAX = parameter("DISCIPLINE_MONTHS_MAX", F("opened_on"))


class MeritSanction(
    Register,
    code="merits_sanctions",
    ar="التشجيعات والعقوبات والملفات التأديبية",
    fr="Encouragements, sanctions et dossiers disciplinaires",
    key="case_no",
    serves=("HRF-CAREER-09", "HRF-LEAVE-05"),
    sensitive=True,
):
    """اكتب هنا كل تنويه أو عقوبة أو إحالة تأديبية بمراحلها: الوقائع والاستفسار والجواب ثم المجلس والقرار ومدته. سجل سري لا يطلع عليه إلا المكتب والرئيس.

    On y inscrit chaque félicitation, sanction ou renvoi disciplinaire, étape par étape : faits,
    demande d’explication, réponse, conseil, décision, durée. Registre confidentiel.

    Law: dahir 1-58-008 of 24 February 1958 (general statute of the civil service).
    """

    case_no: Code = field(
        "رقم الملف", "N° de dossier", also=("الرقم", "ر.ت", "N°"), example="T-2026-009"
    )
    ppr: Ref = field("رقم التأجير", "PPR", to="staff", also=("ر.التأجير", "الموظف", "N° PPR"))
    measure_kind: Choice = field(
        "نوع الإجراء",
        "Nature de la mesure",
        of="merit_sanction_kind",
        also=("العقوبة", "التشجيع", "النوع", "Sanction"),
        sample=("thanks", "encouragement", "warning", "referral"),
    )
    occurred_on: Day | None = field("تاريخ الوقائع", "Faits du", also=("تاريخ الفعل",))
    facts: Note | None = field(
        "الوقائع",
        "Faits",
        also=("الأفعال المنسوبة", "سبب التنويه"),
        sample=("مجهود في تأطير الأنشطة", "تغيبات متكررة بدون مبرر", "تأخر عن أداء المهام"),
    )
    school: Ref | None = field(
        "المؤسسة", "Établissement", to="schools", also=("مقر العمل",), sample=F("ppr.school")
    )
    opened_on: Day | None = field(
        "تاريخ فتح الملف", "Ouvert le", also=("فتح يوم",), sample=after("occurred_on", 1, 15)
    )
    explanation_asked_on: Day | None = field(
        "تاريخ الاستفسار",
        "Explication demandée le",
        also=("الاستفسار",),
        sample=lambda row, random: (
            after("opened_on", 0, 3)(row, random)
            if row["measure_kind"] in {"warning", "referral"}
            else None
        ),
    )
    explanation_received_on: Day | None = field(
        "تاريخ الجواب على الاستفسار",
        "Explication reçue le",
        also=("الجواب",),
        sample=after("explanation_asked_on", 2, 6),
    )
    referred_to: Choice | None = field(
        "الجهة المحال عليها",
        "Saisi",
        of="discipline_body",
        also=("أحيل على", "المجلس"),
        sample=lambda row, _: "council" if row["measure_kind"] == "referral" else None,
    )
    referred_on: Day | None = field(
        "تاريخ الإحالة",
        "Saisi le",
        also=("أحيل يوم",),
        sample=lambda row, random: (
            after("opened_on", 10, 20)(row, random) if row.get("referred_to") else None
        ),
    )
    council_date: Day | None = field(
        "تاريخ انعقاد المجلس",
        "Conseil tenu le",
        also=("تاريخ المجلس التأديبي",),
        sample=after("referred_on", 10, 30),
    )
    decision: Choice | None = field("القرار", "Décision", of="decision", also=("المآل",))
    decision_no: Code | None = field("رقم القرار", "N° de décision", also=("مرجع القرار",))
    decided_on: Day | None = field(
        "تاريخ القرار", "Décidé le", also=("القرار بتاريخ",), sample=after("opened_on", 31, 60)
    )
    effective_from: Day | None = field(
        "سارية من", "Effet du", also=("ابتداء من",), sample=after("decided_on", 0, 10)
    )
    effective_to: Day | None = field(
        "سارية إلى",
        "Effet jusqu'au",
        also=("إلى غاية",),
        sample=rarely(after("effective_from", 30, 180), 0.2),
    )
    cancelled_on: Day | None = field(
        "تاريخ الإلغاء أو المحو", "Annulée le", also=("تاريخ المحو",), sample=(None,)
    )
    entered_on_card: Flag | None = field(
        "أدخل في الجذاذة", "Reporté sur la fiche", also=("التحيين في الجذاذة",)
    )
    archive_ref: Ref | None = field("مرجع الأرشيف", "Réf. d'archive", to="archive_items")

    rules = (
        NotAfter("occurred_on", "opened_on"),
        NotAfter("explanation_asked_on", "explanation_received_on"),
        NotAfter("opened_on", "referred_on"),
        NotAfter("referred_on", "council_date"),
        NotAfter("opened_on", "decided_on"),
        NotAfter("effective_from", "effective_to"),
        NotAfter("decided_on", "cancelled_on"),
        Required("referred_to", F("referred_on").filled),
        Should(
            F("council_date").filled | ~_SECOND_DEGREE | F("decided_on").blank,
            "DISCIPLINE_001",
            "«{measure_kind}» من الدرجة الثانية بدون «{field}»: اكتب تاريخ المجلس التأديبي.",
            "« {measure_kind} », du second degré, sans « {field} » : datez le conseil de discipline.",
            at="council_date",
        ),
        Should(
            F("explanation_asked_on").filled | ~_SANCTION,
            "DISCIPLINE_002",
            "عقوبة «{measure_kind}» بدون استفسار: من حق الموظف أن يدلي بتوضيحاته أولا.",
            "« {measure_kind} » sans demande d’explication : l’agent doit d’abord être entendu.",
            at="explanation_asked_on",
        ),
        Should(
            F("explanation_asked_on") <= F("decided_on"),
            "DISCIPLINE_003",
            "الاستفسار يوم {value} بعد القرار {decided_on}: راجع التاريخين.",
            "Explication demandée le {value}, après la décision ({decided_on}) : revoyez.",
            at="explanation_asked_on",
        ),
        Should(
            F("referred_to").filled | ~_REFERRAL,
            "DISCIPLINE_004",
            "إحالة بدون «{field}»: اختر المجلس أو الجهة.",
            "Renvoi sans « {field} » : choisissez le conseil ou l’autorité.",
            at="referred_to",
        ),
        Should(
            (months_later(F("opened_on"), _MONTHS_MAX) >= Today())
            | F("decided_on").filled
            | _MERIT,
            "DISCIPLINE_005",
            "الملف مفتوح منذ {value} بدون قرار وتجاوز الأجل: عجل بعرضه.",
            "Dossier ouvert depuis le {value} sans décision, délai dépassé : hâtez l’examen.",
            at="opened_on",
        ),
        Should(
            F("decided_on") >= F("council_date"),
            "DISCIPLINE_006",
            "القرار يوم {value} قبل انعقاد المجلس {council_date}: راجع التاريخين.",
            "Décision du {value} avant le conseil du {council_date} : revoyez.",
            at="decided_on",
        ),
        Should(
            F("effective_from").filled | ~_SECOND_DEGREE | F("decision_no").blank,
            "DISCIPLINE_007",
            "قرار رقم {decision_no} بدون «{field}»: منه تحسب آثار العقوبة.",
            "Décision n° {decision_no} sans « {field} » : c’est d’elle que courent les effets.",
            at="effective_from",
        ),
        Should(
            F("effective_to").filled
            | ~F("measure_kind").isin("suspension")
            | F("effective_from").blank,
            "DISCIPLINE_008",
            "حرمان مؤقت منذ {effective_from} بدون «{field}»: اكتب نهايته.",
            "Exclusion temporaire depuis le {effective_from} sans « {field} » : indiquez sa fin.",
            at="effective_to",
        ),
        Should(
            F("facts").filled | _MERIT,
            "DISCIPLINE_009",
            "«{measure_kind}» بدون «{field}»: اكتب الوقائع كما في التقرير.",
            "« {measure_kind} » sans « {field} » : décrivez-les d’après le rapport.",
            at="facts",
        ),
    )
