from validators import F, Register, calculated, field, sum_of
from validators.choosing import either, when
from validators.expression import Or0
from validators.gather import LimitOn
from validators.hint import after, clock, dirhams
from validators.kinds import Choice, Clock, Code, Count, Day, Money, Note, Percent, Ref, Text
from validators.limits.accident import (
    CERTIFICATE_DAYS,
    DECLARATION_DAYS,
    PENDING_DAYS,
    PENSION_RATE,
)
from validators.parameter import parameter
from validators.rules import Blank, Must, NotAfter, OneOf, Required, Should, Unique
from validators.today import Today

_DAY = F("accident_date")
_DECLARE = either(parameter("ACCIDENT_DECLARATION_DAYS", _DAY), LimitOn(DECLARATION_DAYS, _DAY))
_PENDING = either(parameter("ACCIDENT_PENDING_DAYS", _DAY), LimitOn(PENDING_DAYS, _DAY))
_SETTLED = F("status").isin("closed", "cancelled", "refused").true
_ALLOTTED = sum_of("insurance_payouts", "amount", accident="key")
_PAID = sum_of("insurance_payouts", "amount", only=F("delivered_on").filled, accident="key")


class Accident(
    Register,
    code="accidents",
    ar="الحوادث المدرسية وحوادث المصلحة",
    fr="Accidents scolaires et de service",
    key="accident_no",
    serves=("LEG-ACC-01", "LEG-ACC-02", "LEG-ACC-03", "LEG-ACC-04", "LEG-ACC-05", "LEG-ACC-06"),
    sensitive=True,
):
    """ملف لكل حادثة من التصريح بها إلى تسليم المستحقات: الضحية والظروف والشواهد الطبية وجواب شركة التأمين والمبلغ.

    Un dossier par accident, de la déclaration au versement : victime, circonstances, certificats,
    réponse de l’assureur et montant. Le reste à remettre se calcule seul.

    Law: dahir of 26 October 1942; insurance convention of 1999, amended on 10 September 2007.
    Law: ministerial note 103 of 24 September 1998.
    """

    accident_no: Code = field("رقم الملف", "N° de dossier", also=("رقم الحادثة", "N°"))
    accident_kind: Choice = field(
        "نوع الحادثة",
        "Nature de l'accident",
        of="accident_kind",
        also=("النوع",),
        sample=("school", "sport", "way", "service"),
    )
    pupil: Ref | None = field(
        "رمز مسار", "Code Massar", to="pupils", by="massar_code", also=("التلميذ",)
    )
    staff: Ref | None = field("رقم التأجير", "PPR", to="staff", also=("الموظف المصاب",))
    school: Ref | None = field("المؤسسة", "Établissement", to="schools", also=("اسم المؤسسة",))
    accident_date: Day = field(
        "تاريخ الحادثة", "Date de l'accident", also=("وقعت بتاريخ", "Survenu le")
    )
    accident_time: Clock | None = field("ساعة الحادثة", "Heure", sample=clock(8, 17))
    place: Text | None = field(
        "مكان الحادثة",
        "Lieu",
        sample=("ساحة المؤسسة", "ملعب المؤسسة", "حجرة الدرس", "الطريق إلى المؤسسة", "المختبر"),
    )
    circumstances: Note | None = field(
        "ظروف الحادثة",
        "Circonstances",
        also=("ظروف وملابسات الحادثة",),
        sample=(
            "سقوط أثناء الاستراحة",
            "اصطدام خلال حصة الرياضة",
            "انزلاق في الدرج",
            "حادثة سير قرب المؤسسة",
        ),
    )
    injury: Choice | None = field(
        "الإصابة",
        "Lésion",
        of="injury_kind",
        also=("نوع الإصابة",),
        sample=("wound", "fracture", "head", "dental"),
    )
    certificate_on: Day | None = field(
        "تاريخ الشهادة الطبية الأولية",
        "Certificat médical du",
        also=("الشهادة الطبية الأولية", "Certificat initial"),
        sample=after("accident_date", 0, 6),
    )
    healing_on: Day | None = field(
        "تاريخ شهادة الشفاء",
        "Certificat de guérison du",
        also=("شهادة الشفاء",),
        sample=after("certificate_on", 15, 60),
    )
    disability_rate: Percent | None = field(
        "نسبة العجز",
        "Taux d'incapacité",
        also=("العجز الدائم", "IPP"),
        sample=lambda row, random: (
            random.choice((0, 0, 0.02, 0.05)) if row.get("healing_on") else None
        ),
    )
    declared_on: Day | None = field(
        "تاريخ التصريح",
        "Déclaré le",
        also=("تاريخ التصريح بالحادثة",),
        sample=after("accident_date", 0, 4),
    )
    sent_insurer_on: Day | None = field(
        "أرسل إلى شركة التأمين في",
        "Transmis à l'assureur le",
        also=("تاريخ الإرسال",),
        sample=after("declared_on", 1, 10),
    )
    insurer_no: Code | None = field(
        "رقم الملف لدى الشركة", "N° chez l'assureur", also=("مرجع شركة التأمين",), sample=(None,)
    )
    insurer_decision: Choice | None = field(
        "قرار شركة التأمين",
        "Décision de l'assureur",
        of="decision",
        also=("جواب الشركة",),
        sample=("accepted", "partial"),
    )
    amount_granted: Money | None = field(
        "المبلغ الممنوح",
        "Montant accordé",
        at_most=1000000,
        also=("المبلغ", "التعويض"),
        sample=lambda row, random: (
            dirhams(300, 9000)(row, random) if row.get("insurer_decision") else None
        ),
    )
    paid_out: Money = calculated("المبلغ المسلم", "Montant remis", Or0(_PAID))
    to_deliver: Money = calculated(
        "الباقي تسليمه", "Reste à remettre", F("amount_granted") - Or0(_PAID)
    )
    days_waiting: Count = calculated(
        "أيام انتظار الجواب",
        "Jours d'attente",
        when(F("insurer_decision").blank & ~_SETTLED, Today() - F("sent_insurer_on")),
    )
    reject_reason: Note | None = field(
        "سبب الرفض", "Motif de rejet", also=("أسباب الرفض",), sample=(None,)
    )
    status: Choice | None = field(
        "الوضعية",
        "État",
        of="file_status",
        also=("وضعية الملف",),
        sample=("received", "in_process", "sent", "answered"),
    )

    rules = (
        OneOf("pupil", "staff"),
        Blank("staff", F("pupil").filled),
        Required("staff", F("accident_kind") == "service"),
        Unique("pupil", "accident_date", "accident_kind"),
        Unique("staff", "accident_date", "accident_kind"),
        Unique("insurer_no"),
        NotAfter("accident_date", "declared_on"),
        NotAfter("declared_on", "sent_insurer_on"),
        NotAfter("accident_date", "certificate_on"),
        NotAfter("certificate_on", "healing_on"),
        Required("insurer_decision", F("amount_granted") > 0),
        Required("reject_reason", F("insurer_decision").isin("refused")),
        Must(
            ~F("insurer_decision").isin("refused", "withdrawn").true | (F("amount_granted") <= 0),
            "ACCIDENT_001",
            "مبلغ ممنوح {value} والقرار «{insurer_decision}»: صحح القرار أو أفرغ المبلغ.",
            "Montant de {value} avec la décision « {insurer_decision} » : corrigez l’un des deux.",
            at="amount_granted",
        ),
        Must(
            F("amount_granted") >= _ALLOTTED,
            "ACCIDENT_002",
            "سلم {allotted} والممنوح {value}: صحح المبلغ أو سجل المستحقات.",
            "{allotted} remis pour {value} accordés : corrigez le montant ou les remises.",
            at="amount_granted",
            show={"allotted": _ALLOTTED},
        ),
        Should(
            F("pupil").filled | ~F("accident_kind").isin("school", "sport"),
            "ACCIDENT_011",
            "«{accident_kind}» بلا تلميذ: اكتب رمز مسار، وحادثة الموظف «حادثة مصلحة».",
            "« {accident_kind} » sans élève : code Massar, ou « accident de service » pour un agent.",
            at="pupil",
        ),
        Should(
            F("certificate_on") - _DAY <= LimitOn(CERTIFICATE_DAYS, _DAY),
            "ACCIDENT_003",
            "الشهادة الطبية ({value}) بعد الحادثة ({accident_date}) بأكثر من {most} أيام: قد ترفض.",
            "Certificat du {value}, plus de {most} jours après l’accident ({accident_date}).",
            at="certificate_on",
            show={"most": LimitOn(CERTIFICATE_DAYS, _DAY)},
        ),
        Should(
            either(F("declared_on"), when(~_SETTLED, Today())) - _DAY <= _DECLARE,
            "ACCIDENT_004",
            "لم يصرح بالحادثة داخل {most} أيام ({accident_date}): صرح بها مع تعليل التأخر.",
            "Accident du {accident_date} non déclaré dans les {most} jours : déclarez-le en expliquant.",
            at="declared_on",
            show={"most": _DECLARE},
        ),
        Should(
            F("days_waiting") <= _PENDING,
            "ACCIDENT_005",
            "لم تجب شركة التأمين منذ {days_waiting} يوما (أرسل في {value}): راسلها.",
            "Pas de réponse de l’assureur depuis {days_waiting} jours (envoi du {value}) : relancez.",
            at="sent_insurer_on",
        ),
        Should(
            F("certificate_on").filled | F("sent_insurer_on").blank,
            "ACCIDENT_006",
            "أرسل الملف بدون شهادة طبية: أضف تاريخها قبل الإرسال.",
            "Dossier transmis sans certificat médical : notez sa date avant l’envoi.",
            at="certificate_on",
        ),
        Should(
            F("healing_on").filled | (F("disability_rate") <= 0),
            "ACCIDENT_007",
            "نسبة العجز {disability_rate} بدون شهادة الشفاء: اكتب تاريخ الشهادة.",
            "Taux de {disability_rate} sans certificat de guérison : indiquez sa date.",
            at="healing_on",
        ),
        Should(
            (F("disability_rate") < LimitOn(PENSION_RATE, _DAY))
            | (F("accident_kind") != "service"),
            "ACCIDENT_008",
            "نسبة العجز {value} تخول معاش الزمانة: أحل الملف على المكتب المعني.",
            "Un taux de {value} ouvre droit à une pension d’invalidité : saisissez le bureau concerné.",
            at="disability_rate",
        ),
        Should(
            (F("to_deliver") <= 0) | ~F("status").isin("closed").true,
            "ACCIDENT_009",
            "الملف منته وبقي {to_deliver} لم يسلم: سلمه أو صحح الوضعية.",
            "Dossier clos alors que {to_deliver} restent à remettre : remettez-les ou corrigez.",
            at="status",
        ),
        Should(
            F("school") == either(F("pupil.school"), F("staff.school")),
            "ACCIDENT_010",
            "المؤسسة «{value}» ليست مؤسسة المصاب في سجله: تأكد منها.",
            "« {value} » n’est pas l’établissement de la victime : vérifiez.",
            at="school",
        ),
    )
