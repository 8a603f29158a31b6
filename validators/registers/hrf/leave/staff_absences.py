from validators import F, Register, calculated, field, sum_of
from validators.choosing import unless, when
from validators.dated import lasting, sum_on
from validators.hint import after
from validators.kinds import Choice, Code, Day, Flag, Note, Number, Ref
from validators.rules import Must, NotAfter, Required, Should

_WHOLE_DAYS = ~F("leave_type").isin("exit_country", "nursing")
_GRANTED = F("decision").isin("accepted", "partial") & ~F("cancelled").true & _WHOLE_DAYS
_ON_LEAVE = sum_on(
    F("absence_date"),
    lasting("leaves", period=("start_date", "end_date"), only=_GRANTED, ppr="ppr"),
)
_HALVES = sum_of("staff_absences", "days", ppr="ppr", absence_date="absence_date")


class StaffAbsence(
    Register,
    code="staff_absences",
    ar="سجل التغيبات (بما فيها الإضرابات)",
    fr="Registre des absences (grèves comprises)",
    key=("ppr", "absence_date", "half_day"),
    serves=("HRF-MOVE-04", "HRF-LEAVE-03", "HRF-LEAVE-05"),
    sensitive=True,
):
    """يكتب فيه كل غياب بلغت به المؤسسة، يوما أو نصف يوم، وكل يوم إضراب، ثم الاستفسار والجواب والقرار وإرسال لائحة الاقتطاع.

    On y inscrit chaque absence signalée par l’établissement, journée ou demi-journée, et chaque
    jour de grève ; puis la demande d’explication, la réponse, la décision et l’envoi de la retenue.
    """

    ppr: Ref = field("رقم التأجير", "PPR", to="staff", also=("ر.التأجير", "الموظف", "N° PPR"))
    absence_date: Day = field(
        "تاريخ الغياب", "Date d’absence", also=("التاريخ", "يوم الغياب", "تاريخ التغيب", "Date")
    )
    half_day: Choice = field(
        "الفترة", "Période", of="half_day", also=("نصف اليوم", "المدة", "Demi-journée")
    )
    days: Number = calculated("عدد الأيام", "Jours", when(F("half_day") == "full", 1, 0.5))
    cause: Choice | None = field(
        "السبب",
        "Motif",
        of="absence_cause",
        sample=("unjustified", "sick", "authorised", "other"),
        also=("سبب الغياب", "نوع الغياب", "Cause"),
    )
    strike_ref: Code | None = field(
        "مرجع الإضراب", "Réf. de la grève", also=("رقم الإضراب", "الجهة الداعية"), sample=(None,)
    )
    school: Ref | None = field("المؤسسة", "Établissement", to="schools", also=("مقر العمل", "Etab"))
    reported_by: Ref | None = field(
        "المبلغ", "Signalé par", to="staff", also=("رئيس المؤسسة", "المصرح")
    )
    reported_on: Day | None = field(
        "تاريخ التبليغ",
        "Signalé le",
        sample=after("absence_date", 0, 3),
        also=("تاريخ الإخبار", "تاريخ الإشعار"),
    )
    inquiry_sent_on: Day | None = field(
        "تاريخ إرسال الاستفسار",
        "Demande d’explication du",
        sample=after("reported_on", 1, 5),
        also=("تاريخ الاستفسار", "الاستفسار"),
    )
    reply_received_on: Day | None = field(
        "تاريخ التوصل بالجواب",
        "Réponse reçue le",
        sample=after("inquiry_sent_on", 1, 10),
        also=("تاريخ الجواب",),
    )
    justification: Note | None = field(
        "التبرير",
        "Justification",
        also=("المبررات", "جواب المعني"),
        sample=("موعد طبي", "ظرف عائلي طارئ", "لم يدل بأي تبرير", "عطل في وسيلة النقل"),
    )
    decision: Choice | None = field(
        "القرار",
        "Décision",
        of="absence_decision",
        sample=("justified", "inquiry"),
        also=("الإجراء المتخذ", "Suite donnée"),
    )
    decided_on: Day | None = field(
        "تاريخ القرار", "Décidé le", sample=after("absence_date", 15, 30)
    )
    deduction_sent_on: Day | None = field(
        "تاريخ إرسال لائحة الاقتطاع",
        "Retenue transmise le",
        sample=(None,),
        also=("تاريخ الاقتطاع",),
    )
    deducted: Flag | None = field(
        "تم الاقتطاع", "Retenue effectuée", sample=(False,), also=("الاقتطاع",)
    )
    masirh_ref: Code | None = field("مرجع مسير", "Réf. MASIRH", also=("رقم مسير",))
    document: Ref | None = field(
        "الوثيقة الصادرة", "Document délivré", to="issued_documents", also=("رقم الوثيقة",)
    )

    rules = (
        NotAfter("absence_date", "reported_on"),
        NotAfter("inquiry_sent_on", "reply_received_on"),
        NotAfter("absence_date", "decided_on"),
        Required("strike_ref", F("cause") == "strike"),
        Must(
            _HALVES <= 1,
            "ABSENCE_001",
            "لنفس الموظف في {absence_date} أكثر من يوم كامل ({total}): احذف السطر الزائد.",
            "Plus d’une journée ({total}) pour le même agent le {absence_date} : retirez le doublon.",
            at="half_day",
            show={"total": _HALVES, "absence_date": F("absence_date")},
        ),
        Must(
            (F("deducted").blank | ~F("deducted").true) | (F("decision") != "justified"),
            "ABSENCE_002",
            "غياب مبرر لا يقتطع عنه: صحح القرار أو «{field}».",
            "Une absence justifiée n’entraîne pas de retenue : corrigez la décision ou « {field} ».",
            at="deducted",
        ),
        Should(
            F("decision").filled
            | ~(F("deducted").true | F("deduction_sent_on").filled)
            | (F("cause") == "strike"),
            "ABSENCE_003",
            "اقتطاع بدون قرار: اكتب القرار قبل إرسال اللائحة.",
            "Retenue sans décision : inscrivez la décision avant d’envoyer la liste.",
            at="decision",
        ),
        Should(
            _ON_LEAVE <= 0,
            "ABSENCE_004",
            "الموظف {ppr} في رخصة مقبولة يوم {value}: احذف الغياب أو راجع الرخصة.",
            "L’agent {ppr} est en congé accordé le {value} : retirez l’absence ou revoyez le congé.",
            at="absence_date",
        ),
        Should(
            F("inquiry_sent_on").filled
            | ~F("decision").isin("deducted", "referred")
            | (F("cause") == "strike"),
            "ABSENCE_005",
            "قرار «{decision}» بدون استفسار سابق: اكتب تاريخ إرساله.",
            "Décision « {decision} » sans demande d’explication : datez son envoi.",
            at="inquiry_sent_on",
        ),
        Should(
            (F("ppr.school") == F("school")) | ~unless(F("cause"), "mission", "training"),
            "ABSENCE_006",
            "المؤسسة {value} ليست مؤسسة الموظف {ppr} في جذاذته: تأكد منها.",
            "L’établissement {value} n’est pas celui de la fiche de {ppr} : vérifiez.",
            at="school",
        ),
    )
