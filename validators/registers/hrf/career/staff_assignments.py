from validators import F, Register, calculated, count_of, field
from validators.choosing import either, unless, when
from validators.dated import lasting, value_on
from validators.gather import LimitOn
from validators.hint import after, number
from validators.kinds import Choice, Code, Day, Note, Number, Ref
from validators.limits.teaching_service import HIGH_HOURS, MIDDLE_HOURS, PRIMARY_HOURS
from validators.rules import Must, NoOverlap, NotAfter, Should

_PRINCIPAL = F("assignment_kind").isin("appointment", "transfer", "redeployment")
_STANDS = unless(F("status"), "refused", "cancelled")
_CYCLE, _start = F("school.cycle"), F("start_date")
_SERVICE = either(
    value_on(
        _start,
        lasting(
            "subject_hours", "teacher_service_hours", cycle=_CYCLE, subject=F("taught_subject")
        ),
    ),
    when(_CYCLE == "primary", LimitOn(PRIMARY_HOURS, _start)),
    when(_CYCLE == "middle", LimitOn(MIDDLE_HOURS, _start)),
    when(_CYCLE == "high", LimitOn(HIGH_HOURS, _start)),
)
_HEADS = _PRINCIPAL & _STANDS & (F("role") == "head") & F("end_date").blank


class StaffAssignment(
    Register,
    code="staff_assignments",
    ar="التعيينات والتكليفات ومحاضر الالتحاق",
    fr="Affectations, missions et procès-verbaux de prise de service",
    key=("ppr", "start_date", "assignment_kind"),
    serves=(
        "HRF-CAREER-03",
        "HRF-CAREER-04",
        "HRF-CAREER-06",
        "HRF-CAREER-11",
        "HRF-MOVE-01",
        "HRF-MOVE-02",
        "HRF-MOVE-03",
        "HRF-ARCH-01",
        "HRF-ARCH-02",
        "SUP-FRAME-03",
        "ICT-GENIE-08",
    ),
    scope="directorate",
):
    """يسجل فيه أين يعمل كل موظف وبأي مهمة، مع محضر الالتحاق. لكل موظف تعيين رئيسي واحد مفتوح: عند الانتقال يغلق القديم بتاريخ ثم يفتح الجديد. التكليفات واستكمال الحصة أسطر إضافية.

    On y inscrit où chaque agent travaille, dans quelle fonction, et son procès-verbal de prise de
    service. Une seule affectation principale ouverte : à la mutation, on clôt l’ancienne puis on
    ouvre la nouvelle. Missions et compléments de service font des lignes de plus.
    """

    ppr: Ref = field("رقم التأجير", "PPR", to="staff", also=("ر.التأجير", "الموظف", "N° PPR"))
    assignment_kind: Choice = field(
        "نوع التعيين",
        "Nature de l’affectation",
        of="assignment_kind",
        sample=("appointment", "appointment", "transfer"),
        also=("طبيعة التعيين", "النوع", "Type d’affectation"),
    )
    school: Ref = field(
        "المؤسسة",
        "Établissement",
        to="schools",
        also=("مؤسسة التعيين", "مقر العمل", "Lieu d’affectation", "Etab"),
    )
    role: Choice | None = field(
        "المهمة",
        "Fonction",
        of="staff_role",
        sample=("teacher",),
        also=("المهمة المسندة", "الوظيفة", "Mission"),
    )
    subject: Choice | None = field(
        "المادة", "Matière", of="subject", also=("مادة التدريس", "التخصص", "Discipline")
    )
    taught_subject: Choice = calculated(
        "المادة المحتسبة", "Matière comptée", either(F("subject"), F("ppr.subject")), of="subject"
    )
    weekly_hours: Number | None = field(
        "الحصة الأسبوعية",
        "Heures hebdomadaires",
        at_least=0,
        at_most=60,
        sample=number(16, 21),
        also=("عدد الساعات", "الحصص", "Volume horaire"),
    )
    start_date: Day = field(
        "ابتداء من", "À compter du", also=("تاريخ البداية", "تاريخ التعيين", "من", "Date d’effet")
    )
    planned_end: Day | None = field(
        "النهاية المقررة",
        "Fin prévue",
        sample=after("start_date", 200, 300),
        also=("إلى غاية", "Jusqu’au"),
    )
    end_date: Day | None = field(
        "تاريخ النهاية",
        "Fin",
        sample=(None,),
        also=("إلى", "النهاية الفعلية", "تاريخ المغادرة", "Date de fin"),
    )
    joining_minutes_no: Code | None = field(
        "رقم محضر الالتحاق",
        "N° du PV de prise de service",
        also=("محضر الالتحاق", "محضر الدخول", "PV d’installation"),
    )
    joined_on: Day | None = field(
        "تاريخ الالتحاق",
        "Prise de service le",
        sample=after("start_date", 0, 3),
        also=("تاريخ الدخول", "تاريخ الالتحاق الفعلي", "Date de prise de service"),
    )
    campaign: Ref | None = field(
        "الحركة", "Mouvement", to="campaigns", also=("رمز الحركة", "الحركة الانتقالية")
    )
    decision_no: Code | None = field(
        "رقم القرار", "N° de décision", also=("مرجع القرار", "رقم التكليف", "Réf. décision")
    )
    decision_date: Day | None = field(
        "تاريخ القرار", "Date de décision", sample=after("start_date", -30, 0)
    )
    replaces: Ref | None = field(
        "يعوض الموظف", "Remplace", to="staff", sample=(None,), also=("المعوض", "خلفا ل")
    )
    status: Choice | None = field(
        "حالة الملف", "État du dossier", of="file_status", sample=("accepted", "closed")
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "Observations"))

    rules = (
        NotAfter("start_date", "end_date"),
        NotAfter("start_date", "planned_end"),
        NoOverlap("start_date", "end_date", owner="ppr", only=_PRINCIPAL & _STANDS),
        Must(
            F("replaces") != F("ppr"),
            "ASSIGN_001",
            "الموظف {value} لا يعوض نفسه: صحح «{field}».",
            "L’agent {value} ne peut se remplacer lui-même : corrigez « {field} ».",
            at="replaces",
        ),
        Must(
            (F("school.status") != "closed") | (_start <= F("school.closed_on")),
            "ASSIGN_002",
            "المؤسسة {value} أغلقت قبل {start_date}: لا يعين بها، اختر مؤسسة مفتوحة.",
            "L’établissement {value} a fermé avant le {start_date} : choisissez-en un ouvert.",
            at="school",
        ),
        Should(
            F("joined_on") >= F("decision_date"),
            "ASSIGN_003",
            "الالتحاق ({value}) سابق للقرار ({decision_date}): راجع التاريخين.",
            "Prise de service ({value}) antérieure à la décision ({decision_date}) : revoyez.",
            at="joined_on",
        ),
        Should(
            F("decision_no").filled | F("joined_on").blank,
            "ASSIGN_004",
            "التحق يوم {joined_on} بدون قرار مسجل: اطلب القرار واكتب رقمه.",
            "Prise de service le {joined_on} sans décision enregistrée : demandez-la et notez-la.",
            at="decision_no",
        ),
        Should(
            F("planned_end").filled | F("end_date").filled | (F("assignment_kind") != "acting"),
            "ASSIGN_005",
            "تكليف بدون نهاية مقررة: اكتب «{field}».",
            "Intérim ou mission sans terme : indiquez « {field} ».",
            at="planned_end",
        ),
        Should(
            (F("weekly_hours") <= _SERVICE) | (F("role") != "teacher"),
            "ASSIGN_006",
            "الحصة {value} ساعة تتجاوز الحصة الواجبة {owed}: صحح العدد أو سجل ساعات إضافية.",
            "{value} h dépassent le service dû de {owed} h : corrigez ou notez des heures en plus.",
            at="weekly_hours",
            show={"owed": _SERVICE},
        ),
        Should(
            (count_of("staff_assignments", only=_HEADS, school="school") <= 1) | ~_HEADS,
            "ASSIGN_007",
            "للمؤسسة {place} أكثر من تعيين مفتوح لمدير: أغلق السابق بتاريخه.",
            "L’établissement {place} a plus d’une affectation ouverte de directeur : clôturez l’ancienne.",
            at="role",
            show={"place": F("school")},
        ),
        Should(
            _start >= F("ppr.recruitment_date"),
            "ASSIGN_008",
            "التعيين ({value}) سابق لتوظيف الموظف في جذاذته: راجع التاريخين.",
            "Affectation ({value}) antérieure au recrutement de la fiche : revoyez les dates.",
            at="start_date",
        ),
        Should(
            F("subject").filled | F("ppr.subject").filled | (F("role") != "teacher"),
            "ASSIGN_009",
            "أستاذ بدون مادة هنا وفي جذاذته: اكتبها ليحسب في جدول الفائض والخصاص.",
            "Enseignant sans matière ici ni sur sa fiche : indiquez-la pour la table des effectifs.",
            at="subject",
        ),
    )
