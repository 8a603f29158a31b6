from validators import F, Register, count_of, field, sum_of
from validators.dated import Dated, lasting, sum_on
from validators.expression import Or0
from validators.hint import after, number, up_to
from validators.kinds import Choice, Code, Count, Day, Note, Number, Ref
from validators.parameter import parameter
from validators.rules import AtMost, Must, NotAfter, Required, Should

_BY_TEACHER = F("arrangement").isin("colleague", "surplus", "other_school")
_DAY = F("cover_date")
_GRANTED = F("decision").isin("accepted", "partial") & ~F("cancelled").true
_WEEKLY = sum_on(
    _DAY,
    lasting(
        "staff_assignments",
        "weekly_hours",
        period=("start_date", "end_date"),
        ppr="replacement_staff",
    ),
) + sum_of(
    "emergency_cover",
    "hours_covered",
    replacement_staff="replacement_staff",
    cover_date="cover_date",
)


def _leaves_of(who: str) -> Dated:
    period = ("start_date", "end_date")
    return sum_on(_DAY, lasting("leaves", period=period, only=_GRANTED, ppr=who))


class EmergencyCover(
    Register,
    code="emergency_cover",
    ar="تدبير الخصاص الطارئ اليومي",
    fr="Gestion des déficits urgents quotidiens",
    key="cover_no",
    serves=("HRF-MOVE-04",),
):
    """يسجل فيه كل صباح ما بقي من الحصص بدون أستاذ، والحل المتخذ في اليوم نفسه: زميل، فائض، أستاذ من مؤسسة أخرى، ضم الأقسام أو تعديل استعمال الزمن.

    On y inscrit chaque matin les heures restées sans enseignant et la solution prise le jour même :
    collègue, excédentaire, autre établissement, regroupement ou réaménagement.
    """

    cover_no: Code = field("رقم العملية", "N°", also=("الرقم", "الرقم الترتيبي", "N° d’ordre"))
    cover_date: Day = field("التاريخ", "Date", also=("اليوم", "تاريخ الخصاص"))
    school: Ref = field("المؤسسة", "Établissement", to="schools", also=("اسم المؤسسة", "Etab"))
    absent_staff: Ref | None = field(
        "الأستاذ المتغيب",
        "Enseignant absent",
        to="staff",
        also=("المتغيب", "رقم تأجير المتغيب", "PPR de l’absent"),
    )
    cause: Choice | None = field(
        "سبب الغياب", "Motif", of="absence_cause", also=("السبب", "سبب الخصاص")
    )
    leave_ref: Ref | None = field("رقم الرخصة", "N° de congé", to="leaves", also=("الرخصة",))
    level: Choice | None = field("المستوى", "Niveau", of="level", also=("المستوى الدراسي",))
    subject: Choice | None = field("المادة", "Matière", of="subject", also=("Discipline",))
    classes_affected: Count | None = field(
        "عدد الأقسام المعنية",
        "Classes concernées",
        at_most=100,
        sample=number(1, 6),
        also=("الأقسام",),
    )
    hours_uncovered: Number | None = field(
        "الساعات بدون أستاذ",
        "Heures à couvrir",
        at_least=0,
        at_most=60,
        sample=number(2, 24),
        also=("عدد الساعات", "ساعات الخصاص"),
    )
    arrangement: Choice | None = field(
        "الإجراء المتخذ",
        "Solution retenue",
        of="cover_arrangement",
        also=("التدبير", "الحل المتخذ", "Mesure"),
    )
    replacement_staff: Ref | None = field(
        "الأستاذ المعوض",
        "Remplaçant",
        to="staff",
        also=("المعوض", "رقم تأجير المعوض", "PPR du remplaçant"),
    )
    hours_covered: Number | None = field(
        "الساعات المعوضة",
        "Heures couvertes",
        at_least=0,
        at_most=60,
        sample=up_to("hours_uncovered", 0.5),
        also=("الساعات المؤمنة",),
    )
    start_date: Day | None = field("من", "Du", sample=F("cover_date"), also=("ابتداء من",))
    end_date: Day | None = field("إلى", "Au", sample=after("start_date", 0, 10), also=("إلى غاية",))
    decision_no: Code | None = field("رقم التكليف", "N° de l’ordre", also=("رقم القرار",))
    status: Choice | None = field("الحالة", "État", of="file_status")
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "Observations"))

    rules = (
        NotAfter("start_date", "end_date"),
        AtMost("hours_covered", "hours_uncovered"),
        Required("replacement_staff", _BY_TEACHER),
        Must(
            F("replacement_staff") != F("absent_staff"),
            "COVER_001",
            "المعوض هو المتغيب نفسه ({value}): اكتب أستاذا آخر.",
            "Le remplaçant est l’absent lui-même ({value}) : indiquez un autre enseignant.",
            at="replacement_staff",
        ),
        Must(
            F("leave_ref.ppr") == F("absent_staff"),
            "COVER_002",
            "الرخصة {value} باسم موظف آخر: اكتب رخصة المتغيب.",
            "Le congé {value} est celui d’un autre agent : indiquez celui de l’absent.",
            at="leave_ref",
        ),
        Should(
            F("absent_staff").filled | (F("cause") == "vacancy"),
            "COVER_003",
            "خصاص بدون اسم المتغيب: اكتبه أو اختر «منصب شاغر».",
            "Déficit sans nom de l’absent : indiquez-le ou choisissez « poste vacant ».",
            at="absent_staff",
        ),
        Should(
            _leaves_of("absent_staff")
            + count_of("staff_absences", ppr="absent_staff", absence_date="cover_date")
            >= 1,
            "COVER_004",
            "لا توجد للموظف {value} رخصة ولا غياب مسجل في هذا اليوم: سجله أو صحح التاريخ.",
            "Ni congé ni absence de {value} ce jour : inscrivez-la ou corrigez la date.",
            at="absent_staff",
        ),
        Should(
            _leaves_of("replacement_staff") <= 0,
            "COVER_005",
            "المعوض {value} في رخصة هذا اليوم: اختر غيره.",
            "Le remplaçant {value} est en congé ce jour : choisissez-en un autre.",
            at="replacement_staff",
        ),
        Should(
            Or0(_WEEKLY) <= parameter("COVER_WEEKLY_HOURS_MAX", _DAY),
            "COVER_006",
            "حصة المعوض {replacement_staff} تصل {hours} ساعة في الأسبوع وهي فوق السقف: خففها.",
            "Le service de {replacement_staff} atteint {hours} h, au-delà du plafond : allégez-le.",
            at="hours_covered",
            show={"hours": _WEEKLY, "replacement_staff": F("replacement_staff")},
        ),
        Should(
            count_of(
                "emergency_cover",
                absent_staff="absent_staff",
                cover_date="cover_date",
                level="level",
                subject="subject",
            )
            <= 1,
            "COVER_007",
            "غياب {value} معوض مرتين في نفس اليوم والمستوى والمادة: احذف الزائد أو وزع الساعات.",
            "L’absence de {value} est couverte deux fois ce jour : retirez le doublon ou répartissez.",
            at="absent_staff",
        ),
        Should(
            (F("hours_covered") > 0) | ~_BY_TEACHER,
            "COVER_008",
            "عين معوض ولم تكتب الساعات المعوضة: اكتبها.",
            "Un remplaçant est désigné sans heures couvertes : indiquez-les.",
            at="hours_covered",
        ),
    )
