from validators import F, Register, calculated, count_of, field, rounded
from validators.choosing import when
from validators.dated import lasting, sum_on
from validators.expression import lift
from validators.hint import dirhams, number, up_to
from validators.kinds import Choice, Count, Day, Flag, Money, Note, Number, Ref
from validators.parameter import parameter
from validators.rules import AtMost, Blank, Must, NotAfter, Required, Should, Unique

_MARKS = F("duty_kind") == "marking"
_WATCHES = F("duty_kind") == "invigilation"
_ON_SITE = F("duty_kind").isin("invigilation", "control", "observation", "chief")
_HERE = F("present").true
_GRANTED = ~F("cancelled").true & ~F("decision").isin("refused", "withdrawn").true
_ON_LEAVE = sum_on(
    F("day"), lasting("leaves", period=("start_date", "end_date"), only=_GRANTED, ppr="staff")
)
_OWN_PUPILS = count_of("exam_candidates", session="session", room="room", school="staff.school")
_COPY_RATE = parameter("EXAM_COPY_RATE", F("day"))
_COPIES_MOST = parameter("EXAM_COPIES_DAY", F("day"))


class ExamDuty(
    Register,
    code="exam_staffing",
    ar="التكليفات بالحراسة والملاحظة والتصحيح",
    fr="Affectations examens et correction",
    key=("session", "staff", "day", "period", "duty_kind"),
    scope="directorate",
    serves=("HRF-BUDGET-07", "EXA-EXAM-02", "EXA-EXAM-03", "EXA-EXAM-04"),
):
    """سطر لكل تكليف: من يحرس أو يلاحظ أو يصحح، وأين ومتى، وعدد الأوراق. لا يؤدى التعويض إلا لمن حضر.

    Une ligne par tâche : qui surveille, observe ou corrige, où et quand, combien de copies.
    L'indemnité n'est due qu'à celui qui était présent.
    """

    session: Ref = field(
        "الدورة", "Session", to="exam_sessions", also=("رمز الدورة", "Code session")
    )
    staff: Ref = field("رقم التأجير", "PPR", to="staff", also=("الموظف", "المكلف", "Agent"))
    duty_kind: Choice = field(
        "نوع المهمة", "Tâche", of="duty_kind", also=("المهمة", "التكليف", "Mission")
    )
    centre: Ref | None = field("مركز الامتحان", "Centre", to="exam_centres", also=("المركز",))
    room: Ref | None = field("القاعة", "Salle", to="school_rooms", also=("قاعة الحراسة",))
    day: Day = field("اليوم", "Jour", also=("التاريخ", "Date"))
    period: Choice = field("الفترة", "Demi-journée", of="exam_period", also=("الحصة", "Période"))
    subject: Choice | None = field("المادة", "Matière", of="subject", also=("المادة المصححة",))
    copies_assigned: Count | None = field(
        "الأوراق المسندة",
        "Copies confiées",
        at_most=1000,
        also=("عدد الأوراق",),
        sample=lambda row, random: (
            random.randint(60, 200) if row.get("duty_kind") == "marking" else None
        ),
    )
    copies_marked: Count | None = field(
        "الأوراق المصححة",
        "Copies corrigées",
        at_most=1000,
        also=("المصححة",),
        sample=up_to("copies_assigned", 0.95),
    )
    present: Flag | None = field(
        "حاضر", "Présent", also=("الحضور", "Présence"), sample=(True, True, True, True, False)
    )
    absence_reason: Choice | None = field(
        "سبب الغياب",
        "Motif d'absence",
        of="absence_cause",
        sample=lambda row, random: (
            random.choice(("sick", "authorised", "mission"))
            if row.get("present") is False
            else None
        ),
    )
    travel_km: Number | None = field(
        "المسافة بالكيلومتر",
        "Trajet en km",
        at_least=0,
        at_most=2000,
        sample=number(0, 120),
        also=("المسافة",),
    )
    claimed: Flag = calculated(
        "أدرج في ملف تعويض",
        "Dossier d'indemnité",
        count_of(
            "allowance_claims", only=~F("status").isin("cancelled", "refused").true, exam_duty="key"
        )
        > 0,
    )
    rate: Money | None = field(
        "التعويض عن الوحدة",
        "Taux",
        also=("التعريفة", "ثمن الورقة"),
        at_most=5000,
        sample=dirhams(10, 120),
    )
    amount: Money = calculated(
        "مبلغ التعويض",
        "Montant",
        when(_HERE, rounded(F("rate") * when(_MARKS, F("copies_marked"), 1), 2), lift(0)),
    )
    sent_for_payment_on: Day | None = field(
        "أحيلت للأداء في",
        "Transmise pour paiement le",
        also=("تاريخ الإحالة",),
        sample=(None,),
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات",))

    rules = (
        AtMost("copies_marked", "copies_assigned"),
        Unique("staff", "day", "period"),
        Required("absence_reason", F("present").isin(False)),
        Blank("absence_reason", _HERE),
        NotAfter("day", "sent_for_payment_on"),
        Must(
            F("centre.session") == F("session"),
            "EXAMDUTY_001",
            "المركز «{value}» ليس من الدورة «{session}»: اختر مركزا من هذه الدورة.",
            "Le centre « {value} » n’est pas de la session « {session} » : choisissez-en un autre.",
            at="centre",
        ),
        Should(
            ((F("day") >= F("session.exam_from")) & (F("day") <= F("session.exam_to"))) | ~_ON_SITE,
            "EXAMDUTY_002",
            "اليوم {value} خارج أيام الاختبارات (من {first} إلى {last}): صحح التاريخ.",
            "Le {value} sort des jours d’épreuves ({first} – {last}) : corrigez la date.",
            at="day",
            show={"first": F("session.exam_from"), "last": F("session.exam_to")},
        ),
        Should(
            (F("day") >= F("session.exam_from")) | ~_MARKS,
            "EXAMDUTY_003",
            "تصحيح يوم {value} قبل بداية الاختبارات ({first}): صحح التاريخ.",
            "Correction le {value}, avant le début des épreuves ({first}) : corrigez la date.",
            at="day",
            show={"first": F("session.exam_from")},
        ),
        Should(
            F("centre").filled | ~_ON_SITE,
            "EXAMDUTY_004",
            "مهمة «{duty_kind}» بلا مركز: اختر المركز ليدرج الموظف في لائحته.",
            "Tâche « {duty_kind} » sans centre : choisissez-le pour établir sa liste.",
            at="centre",
        ),
        Should(
            F("room.school") == F("centre.school"),
            "EXAMDUTY_005",
            "القاعة «{value}» ليست من مؤسسة المركز: اختر قاعة من المركز «{centre}».",
            "La salle « {value} » n’est pas au centre « {centre} » : choisissez-en une autre.",
            at="room",
        ),
        Should(
            (F("subject") != F("staff.subject")) | ~_WATCHES,
            "EXAMDUTY_006",
            "الموظف مكلف بحراسة مادته «{value}»: غير الفترة أو القاعة.",
            "L’agent surveille sa propre matière « {value} » : changez de période ou de salle.",
            at="subject",
        ),
        Should(
            (_OWN_PUPILS == 0) | ~_WATCHES,
            "EXAMDUTY_007",
            "في القاعة «{value}» مترشحون من مؤسسة هذا المكلف: اختر له قاعة أخرى.",
            "La salle « {value} » reçoit des candidats de son établissement : changez-la.",
            at="room",
        ),
        Should(
            _ON_LEAVE == 0,
            "EXAMDUTY_008",
            "الموظف {value} في رخصة يوم {day}: عين غيره أو راجع الرخصة.",
            "L’agent {value} est en congé le {day} : désignez-en un autre ou revoyez le congé.",
            at="staff",
        ),
        Should(
            F("copies_assigned").blank
            | _MARKS
            | F("duty_kind").isin("oral", "secret", "coordination"),
            "EXAMDUTY_009",
            "أوراق مسندة ({value}) لمهمة «{duty_kind}»: لا تسند الأوراق إلا للمصححين.",
            "{value} copies confiées pour « {duty_kind} » : seuls les correcteurs en reçoivent.",
            at="copies_assigned",
        ),
        Should(
            (F("rate") == _COPY_RATE) | ~_MARKS,
            "EXAMDUTY_010",
            "تعويض الورقة {value} والمعمول به {in_force}: راجع المعايير.",
            "Taux de {value} par copie, {in_force} en vigueur : revoyez les paramètres.",
            at="rate",
            show={"in_force": _COPY_RATE},
        ),
        Should(
            F("copies_assigned") <= _COPIES_MOST,
            "EXAMDUTY_011",
            "عدد الأوراق {value} أكبر من المحدد لليوم ({most}): قسمها على مصححين.",
            "{value} copies pour un maximum de {most} par jour : répartissez-les.",
            at="copies_assigned",
            show={"most": _COPIES_MOST},
        ),
        Should(
            _HERE | ~F("claimed").true,
            "EXAMDUTY_012",
            "ملف تعويض أنجز لمن لم يسجل حضوره: سجل الحضور أو ألغ الملف.",
            "Indemnité demandée sans présence notée : notez-la ou annulez le dossier.",
            at="present",
        ),
        Should(
            ~F("present").isin(False).true | (F("copies_marked") <= 0),
            "EXAMDUTY_013",
            "سجل غائبا وصحح {value} ورقة: صحح الحضور أو العدد.",
            "Noté absent avec {value} copies corrigées : corrigez la présence ou le nombre.",
            at="copies_marked",
        ),
    )
