from validators import F, Register, calculated, field, sum_of
from validators.dated import lasting, sum_on
from validators.hint import after, dirhams, number
from validators.kinds import Choice, Code, Count, Day, Money, Note, Ref, Text
from validators.rules import MostlyUnique, Must, NotAfter, RareOverlap, Should
from validators.today import Today

_LIVE = ~F("status").isin("cancelled", "postponed").true
_HELD = F("status").isin("held").true
_RISKY = F("event_kind").isin("sport", "caravan")
_EXAMS = sum_on(
    F("start_date"),
    lasting(
        "school_calendar",
        period=("date_from", "date_to"),
        only=F("kind").isin("exam") & F("school").blank,
    ),
)
_ON_LINE = sum_of("events", "cost_actual", only=_LIVE, budget_line="budget_line")
_REPORT_DAYS = 15


class Event(
    Register,
    code="events",
    ar="سجل الأنشطة والتظاهرات",
    fr="Registre des activités et manifestations",
    key="event_no",
    scope="per_service",
    serves=(
        "HRF-MAINT-06",
        "EDU-LIFE-02",
        "EDU-LIFE-03",
        "EDU-LIFE-04",
        "EDU-LIFE-08",
        "EDU-LIFE-09",
        "EDU-SPORT-02",
        "EDU-SPORT-03",
        "EDU-SPORT-04",
        "EDU-SPORT-08",
        "EDU-SPORT-09",
        "EDU-PRIV-11",
        "EDU-HEALTH-05",
        "SUP-NFE-02",
        "LEG-COMM-05",
        "ICT-GENIE-11",
    ),
):
    """سطر لكل نشاط إقليمي: حفل أو منافسة أو حملة أو يوم مفتوح أو ندوة، مكانه وتاريخه ومن يحضره وكلفته.

    Une ligne par activité provinciale : fête, concours, campagne, journée, séminaire ; lieu,
    dates, public, coût. Les participants se comptent d’après les participations.
    """

    event_no: Code = field(
        "رقم النشاط", "N° d'événement", also=("رقم التظاهرة", "N°"), example="EV-2026-021"
    )
    event_kind: Choice = field(
        "نوع النشاط", "Nature", of="event_kind", also=("النوع", "نوع التظاهرة")
    )
    title: Text = field(
        "عنوان النشاط",
        "Intitulé",
        also=("العنوان", "النشاط", "اسم التظاهرة"),
        sample=(
            "عيد الاستقلال",
            "البطولة الإقليمية للعدو الريفي",
            "أسبوع القراءة",
            "مسابقة تحدي القراءة",
            "حملة صحة الفم والأسنان",
            "أيام مفتوحة للتوجيه",
            "ورشة الروبوتيك",
            "قافلة تربوية",
        ),
    )
    bureau: Choice | None = field(
        "المكتب المنظم",
        "Bureau",
        of="bureau",
        also=("المكتب",),
        sample=("EDU-LIFE", "EDU-SPORT", "EDU-HEALTH", "SUP-NFE", "LEG-COMM", "ICT-GENIE"),
    )
    partner: Ref | None = field("الشريك", "Partenaire", to="partners")
    school: Ref | None = field(
        "المؤسسة المحتضنة", "Établissement d'accueil", to="schools", also=("المؤسسة",)
    )
    place: Text | None = field(
        "المكان",
        "Lieu",
        also=("مكان النشاط",),
        sample=("المركب الثقافي", "ملعب المدينة", "قاعة الندوات", "ساحة المؤسسة"),
    )
    start_date: Day = field("من", "Du", also=("تاريخ البداية", "التاريخ", "Date"))
    end_date: Day | None = field(
        "إلى", "Au", also=("تاريخ النهاية",), sample=after("start_date", 0, 2)
    )
    target_group: Choice | None = field(
        "الفئة المستهدفة", "Public", of="target_group", also=("المستفيدون",)
    )
    planned_participants: Count | None = field(
        "العدد المتوقع", "Participants prévus", at_most=100000, sample=number(30, 300)
    )
    actual_participants: Count = calculated(
        "عدد المشاركين",
        "Participants",
        sum_of("event_participations", "participants_count", event_no="key"),
    )
    budget_line: Ref | None = field(
        "السطر المالي",
        "Ligne budgétaire",
        to="budget_lines",
        also=("سطر الميزانية",),
        sample=(None,),
    )
    cost_planned: Money | None = field(
        "الكلفة المتوقعة",
        "Coût prévu",
        at_most=10000000,
        also=("الكلفة التقديرية",),
        sample=dirhams(5000, 20000),
    )
    cost_actual: Money | None = field(
        "الكلفة الفعلية",
        "Coût réel",
        at_most=10000000,
        also=("المصاريف",),
        sample=dirhams(1000, 5000),
    )
    programme: Note | None = field(
        "البرنامج",
        "Programme",
        sample=("كلمة افتتاح وعروض", "أدوار إقصائية ونهائية", "ورشات ومعرض"),
    )
    safety_arrangements: Note | None = field(
        "ترتيبات السلامة",
        "Sécurité",
        also=("السلامة",),
        sample=("سيارة إسعاف وتأمين", "مرافقة وتأمين مدرسي", "تنسيق مع الوقاية المدنية"),
    )
    status: Choice | None = field("الوضعية", "État", of="event_status", also=("حالة النشاط",))
    report_no: Code | None = field("رقم التقرير", "N° du rapport", also=("رقم محضر النشاط",))
    media_coverage: Text | None = field(
        "التغطية الإعلامية",
        "Couverture médiatique",
        sample=("موقع المديرية", "جريدة إلكترونية", "صفحة الأكاديمية"),
    )

    rules = (
        NotAfter("start_date", "end_date"),
        MostlyUnique("report_no", "bureau"),
        RareOverlap("start_date", "end_date", owner=("bureau", "place"), only=_LIVE),
        Must(
            ~_HELD | (F("start_date") <= Today()),
            "EVENT_001",
            "نشاط منجز وتاريخه ({value}) لم يحن بعد: صحح التاريخ أو الوضعية.",
            "Activité tenue mais datée du {value}, à venir : corrigez la date ou l’état.",
            at="start_date",
        ),
        Should(
            ~F("status").isin("planned", "prepared").true | (F("end_date") >= Today()),
            "EVENT_002",
            "انتهى النشاط يوم {end_date} ووضعيته «{value}»: سجل إنجازه أو تأجيله.",
            "Activité finie le {end_date} mais « {value} » : notez-la tenue ou reportée.",
            at="status",
        ),
        Should(
            ~_LIVE | (_EXAMS == 0),
            "EVENT_003",
            "يوم {value} من أيام الامتحانات: برمج النشاط في وقت آخر.",
            "Le {value} tombe en période d’examens : programmez l’activité à un autre moment.",
            at="start_date",
        ),
        Should(
            F("cost_actual") <= F("cost_planned"),
            "EVENT_004",
            "الكلفة الفعلية {value} أكبر من المتوقعة {cost_planned}: علل الفرق في التقرير.",
            "Coût réel {value} supérieur au prévu ({cost_planned}) : expliquez-le au rapport.",
            at="cost_actual",
        ),
        Should(
            F("budget_line.committed") >= _ON_LINE,
            "EVENT_005",
            "كلفة أنشطة السطر {spent} أكبر من الملتزم به {committed}: راجع مكتب الميزانية.",
            "Les activités de la ligne coûtent {spent} pour {committed} engagés : voyez le budget.",
            at="cost_actual",
            show={"spent": _ON_LINE, "committed": F("budget_line.committed")},
        ),
        Should(
            ~_HELD | F("report_no").filled | (Today() - F("start_date") <= _REPORT_DAYS),
            "EVENT_006",
            "نشاط منجز يوم {start_date} بلا تقرير: اكتب رقم التقرير.",
            "Activité tenue le {start_date} sans rapport : indiquez son numéro.",
            at="report_no",
        ),
        Should(
            F("place").filled | F("school").filled | ~_LIVE,
            "EVENT_007",
            "نشاط بلا مكان: اكتب المكان أو المؤسسة المحتضنة.",
            "Activité sans lieu : indiquez le lieu ou l’établissement d’accueil.",
            at="place",
        ),
        Should(
            F("safety_arrangements").filled | ~_RISKY | ~_LIVE,
            "EVENT_008",
            "«{event_kind}» بلا ترتيبات السلامة: سجل الإسعاف والتأمين والمرافقة.",
            "« {event_kind} » sans dispositions de sécurité : notez secours, assurance, encadrement.",
            at="safety_arrangements",
        ),
        Should(
            ~F("partner.active").isin(False).true | ~_LIVE,
            "EVENT_009",
            "الشريك «{value}» غير نشيط في دليل الشركاء: تأكد منه.",
            "Le partenaire « {value} » est inactif au répertoire : vérifiez.",
            at="partner",
        ),
    )
