from validators import F, Register, calculated, count_of, field
from validators.gather import distinct_of
from validators.hint import clock, number
from validators.kinds import Choice, Clock, Code, Count, Day, Note, Ref
from validators.rules import Must, Required, Should

_ALIVE = ~F("status").isin("cancelled", "refused").true

_DAYS = distinct_of(
    "exam_daily_reports", "day", session="session", centre="centre", report_no="report_no"
)


class ExamDailyReport(
    Register,
    code="exam_daily_reports",
    ar="التقارير اليومية للامتحانات",
    fr="Procès-verbaux quotidiens d'examen",
    key=("session", "centre", "day", "subject"),
    serves=("EXA-EXAM-02",),
):
    """يملؤه كل مركز في نهاية كل مادة: الحاضرون وحالات الغش والحوادث وعدد أوراق التحرير. المسجلون والغائبون يحسبون وحدهم.

    À remplir par centre après chaque matière : présents, fraudes, incidents, copies envoyées. Les
    inscrits et les absents se calculent seuls.
    """

    session: Ref = field(
        "الدورة", "Session", to="exam_sessions", also=("رمز الدورة", "Code session")
    )
    centre: Ref = field("مركز الامتحان", "Centre", to="exam_centres", also=("المركز",))
    day: Day = field("اليوم", "Jour", also=("التاريخ", "Date"))
    period: Choice | None = field(
        "الفترة", "Demi-journée", of="exam_period", also=("الحصة", "Période")
    )
    subject: Choice = field("المادة", "Matière", of="subject", also=("مادة الاختبار", "Épreuve"))
    registered: Count = calculated(
        "المسجلون",
        "Inscrits",
        count_of("exam_candidates", only=_ALIVE, session="session", centre="centre"),
    )
    present: Count | None = field(
        "الحاضرون", "Présents", at_most=5000, also=("عدد الحاضرين",), sample=number(0, 1)
    )
    absent: Count = calculated("الغائبون", "Absents", F("registered") - F("present"))
    fraud_cases: Count | None = field(
        "حالات الغش", "Fraudes", at_most=500, also=("عدد حالات الغش",), sample=(0,)
    )
    fraud_note: Note | None = field("بيان حالات الغش", "Détail des fraudes", sample=(None,))
    incidents: Note | None = field(
        "الحوادث",
        "Incidents",
        also=("وقائع",),
        sample=(None, None, None, "تأخر مترشح", "انقطاع الكهرباء نصف ساعة"),
    )
    papers_sent: Count | None = field(
        "الأوراق المرسلة",
        "Copies envoyées",
        at_most=5000,
        also=("عدد أوراق التحرير",),
        sample=F("present"),
    )
    papers_received: Count | None = field(
        "الأوراق المتوصل بها", "Copies reçues", at_most=5000, sample=F("papers_sent")
    )
    report_at: Clock | None = field("ساعة التقرير", "Heure du rapport", sample=clock(11, 18))
    chief: Ref | None = field(
        "محرر التقرير", "Rédigé par", to="staff", also=("رئيس المركز",), sample=F("centre.chief")
    )
    report_no: Code | None = field("رقم التقرير", "N° du rapport", also=("رقم المحضر",))
    status: Choice | None = field(
        "المصادقة",
        "Validation",
        of="validation_status",
        also=("الوضعية",),
        sample=("pending", "yes"),
    )

    rules = (
        Required("fraud_note", F("fraud_cases") > 0),
        Required("incidents", F("papers_sent") != F("papers_received")),
        Required("present", F("status").isin("yes")),
        Must(
            F("centre.session") == F("session"),
            "EXAMREPORT_001",
            "المركز «{value}» ليس من الدورة «{session}»: اختر مركزا من هذه الدورة.",
            "Le centre « {value} » n’est pas de la session « {session} » : choisissez-en un autre.",
            at="centre",
        ),
        Must(
            F("fraud_cases") <= F("present"),
            "EXAMREPORT_002",
            "حالات الغش {value} أكثر من الحاضرين {present}: صحح أحد العددين.",
            "{value} fraudes pour {present} présents : corrigez l’un des deux nombres.",
            at="fraud_cases",
        ),
        Should(
            F("present") <= F("registered"),
            "EXAMREPORT_003",
            "الحاضرون {value} أكثر من المسجلين بالمركز {registered}: تحقق من لائحة المترشحين.",
            "{value} présents pour {registered} inscrits au centre : vérifiez la liste.",
            at="present",
        ),
        Should(
            F("papers_received") == F("papers_sent"),
            "EXAMREPORT_004",
            "أرسل المركز {papers_sent} ورقة ووصلت {value}: ابحث عن الفرق في اليوم نفسه.",
            "{papers_sent} copies envoyées, {value} reçues : cherchez l’écart le jour même.",
            at="papers_received",
        ),
        Should(
            F("papers_sent") == F("present"),
            "EXAMREPORT_005",
            "أوراق التحرير {value} والحاضرون {present}: صحح العدد أو اذكر السبب.",
            "{value} copies pour {present} présents : corrigez le nombre ou dites pourquoi.",
            at="papers_sent",
        ),
        Should(
            (F("day") >= F("session.exam_from")) & (F("day") <= F("session.exam_to")),
            "EXAMREPORT_006",
            "اليوم {value} خارج أيام الاختبارات (من {first} إلى {last}): صحح التاريخ.",
            "Le {value} sort des jours d’épreuves ({first} – {last}) : corrigez la date.",
            at="day",
            show={"first": F("session.exam_from"), "last": F("session.exam_to")},
        ),
        Should(
            F("chief") == F("centre.chief"),
            "EXAMREPORT_007",
            "محرر التقرير {value} ليس رئيس المركز ({chief_known}): تأكد من الاسم.",
            "Le rapport est de {value} et non du chef de centre ({chief_known}) : vérifiez.",
            at="chief",
            show={"chief_known": F("centre.chief")},
        ),
        Should(
            F("report_at").filled | ~F("status").isin("yes").true,
            "EXAMREPORT_008",
            "تقرير مصادق عليه بلا ساعة: اكتب ساعة التوصل به.",
            "Rapport validé sans heure : indiquez quand il est arrivé.",
            at="report_at",
        ),
        Should(
            _DAYS <= 1,
            "EXAMREPORT_009",
            "رقم التقرير {value} مستعمل في أكثر من يوم بالمركز نفسه: تحقق من الرقم.",
            "Le rapport n° {value} sert à plusieurs jours du même centre : vérifiez le numéro.",
            at="report_no",
        ),
    )
