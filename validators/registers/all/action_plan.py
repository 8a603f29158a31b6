from validators import F, Register, calculated, field, quarter_of, rounded, smallest, year_of
from validators.dated import lasting, sum_on
from validators.hint import after, dirhams, in_year, number, up_to
from validators.kinds import (
    Choice,
    Count,
    Day,
    FiscalYear,
    Flag,
    Money,
    Note,
    Number,
    Percent,
    Ref,
    Text,
)
from validators.rules import BureauOf, Must, NotAfter, Required, Should
from validators.today import Today

_EXAM_CENTRE = F("bureau").isin("EXA-SEC", "EXA-ARCH", "EXA-EXAM")
_OPEN = ~F("status").isin("done", "cancelled", "postponed").true
_WHOLE = F("date_to").filled & F("school").blank
_PERIOD = ("date_from", "date_to")
_RESTS = _WHOLE & F("kind").isin("holiday", "feast")
_EXAMS = _WHOLE & F("kind").isin("exam")
_IN_REST = sum_on(F("start_planned"), lasting("school_calendar", period=_PERIOD, only=_RESTS))
_IN_EXAM = sum_on(F("start_planned"), lasting("school_calendar", period=_PERIOD, only=_EXAMS))


class PlannedAction(
    Register,
    code="action_plan",
    ar="برنامج العمل وتتبع الإنجاز",
    fr="Programme d'action et suivi des réalisations",
    key=("service", "year", "action_no"),
    scope="per_service",
    serves=(
        "HRF-MAINT-06",
        "EDU-LIFE-01",
        "EDU-LIFE-09",
        "EDU-SPORT-09",
        "EDU-MAP-01",
        "EDU-MAP-04",
        "EDU-MAP-15",
        "EDU-STAT-01",
        "EDU-STAT-02",
        "EDU-STAT-07",
        "EDU-STAT-11",
        "EDU-PRIV-11",
        "EDU-PRIV-15",
        "EDU-INCL-02",
        "EDU-INCL-10",
        "EDU-HEALTH-05",
        "SUP-GUID-01",
        "SUP-GUID-02",
        "SUP-GUID-09",
        "SUP-FRAME-01",
        "SUP-FRAME-09",
        "SUP-NFE-01",
        "LEG-LAW-06",
        "LEG-LAW-07",
        "LEG-COMM-04",
        "LEG-COMM-07",
        "ICT-SYS-01",
        "ICT-SYS-03",
        "ICT-SYS-04",
        "ICT-SYS-11",
    ),
):
    """تكتب فيه عمليات كل مكتب المبرمجة أو المتفق عليها في اجتماع أو زيارة، ثم ما أنجز منها ومتى.

    On y inscrit les actions de chaque bureau, prévues au programme ou décidées en réunion ou en
    visite, puis ce qui a été fait. Les rapports d'activité en sont tirés.
    """

    service: Choice = field("المصلحة", "Service", of="service")
    year: FiscalYear = field("السنة", "Année", sample=(2025, 2026))
    action_no: Count = field("رقم العملية", "N° d'action", at_least=1, also=("ر.ت", "الرقم"))
    bureau: Choice = field("المكتب", "Bureau", of="bureau", also=("المكتب المكلف",))
    origin: Choice | None = field("المصدر", "Origine", of="action_origin", also=("مصدر العملية",))
    origin_ref: Text | None = field("مرجع المصدر", "Réf. d'origine")
    axis: Text | None = field(
        "المحور",
        "Axe",
        also=("المجال",),
        sample=("الارتقاء بالحياة المدرسية", "الدعم الاجتماعي", "الحكامة والتدبير", "الرقمنة"),
    )
    title: Text = field(
        "العملية",
        "Action",
        also=("الإجراء", "النشاط", "Activité"),
        sample=(
            "تتبع الدخول المدرسي بالمؤسسات",
            "تنظيم لقاء تواصلي مع رؤساء المؤسسات",
            "تحيين قاعدة معطيات البنايات",
            "تنظيم البطولة الإقليمية المدرسية",
            "زيارة المطاعم المدرسية",
            "رقمنة ملفات الأرشيف",
        ),
    )
    responsible: Ref | None = field("المسؤول", "Responsable", to="staff", also=("المكلف بالتنفيذ",))
    start_planned: Day | None = field(
        "البداية المبرمجة", "Début prévu", also=("من",), sample=in_year("year")
    )
    end_planned: Day | None = field(
        "النهاية المبرمجة",
        "Fin prévue",
        also=("إلى", "الأجل"),
        sample=after("start_planned", 0, 60),
    )
    start_actual: Day | None = field(
        "البداية الفعلية", "Début réel", sample=after("start_planned", 0, 15)
    )
    end_actual: Day | None = field(
        "النهاية الفعلية",
        "Fin réelle",
        also=("تاريخ الإنجاز",),
        sample=after("start_actual", 0, 40),
    )
    indicator: Text | None = field(
        "المؤشر",
        "Indicateur",
        sample=("عدد المؤسسات المستفيدة", "عدد الزيارات", "عدد المشاركين", "نسبة التغطية"),
    )
    target_value: Number | None = field(
        "القيمة المستهدفة", "Cible", at_least=0, also=("الهدف",), sample=number(5, 60)
    )
    achieved_value: Number | None = field(
        "القيمة المحققة", "Réalisé", at_least=0, also=("المنجز",), sample=up_to("target_value", 0.5)
    )
    achievement: Percent = calculated(
        "نسبة الإنجاز",
        "Taux de réalisation",
        rounded(smallest(F("achieved_value") / F("target_value"), 1), 4),
    )
    quarter: Count = calculated("الفصل", "Trimestre", quarter_of(F("end_planned")))
    unplanned: Flag = calculated("خارج البرنامج", "Hors programme", F("origin").isin("unplanned"))
    budget_line: Ref | None = field("السطر المالي", "Ligne budgétaire", to="budget_lines")
    cost: Money | None = field(
        "الكلفة", "Coût", at_most=5000000, sample=dirhams(2000, 80000), also=("التكلفة",)
    )
    status: Choice | None = field("حالة الإنجاز", "État", of="action_status", also=("الوضعية",))
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "الإكراهات"))

    rules = (
        NotAfter("start_planned", "end_planned"),
        NotAfter("start_actual", "end_actual"),
        Required("end_actual", F("status").isin("done")),
        BureauOf("bureau", "service"),
        Must(
            F("end_actual").blank | ~F("status").isin("proposed", "planned"),
            "ACTION_001",
            "للعملية تاريخ إنجاز ({end_actual}) ووضعيتها «{value}»: حين الوضعية.",
            "L’action porte une fin réelle ({end_actual}) et reste « {value} » : mettez à jour.",
            at="status",
        ),
        Should(
            (year_of(F("start_planned")) <= F("year")) & (year_of(F("end_planned")) >= F("year")),
            "ACTION_002",
            "التواريخ المبرمجة ({start_planned} – {end_planned}) خارج سنة {year}: تحقق منها.",
            "Les dates prévues ({start_planned} – {end_planned}) sortent de {year} : vérifiez.",
            at="start_planned",
        ),
        Should(
            _IN_REST == 0,
            "ACTION_003",
            "العملية «{title}» تبدأ يوم {value} في عطلة: غير التاريخ إن أمكن.",
            "L’action « {title} » débute le {value}, en congé : changez la date si possible.",
            at="start_planned",
            show={"title": F("title")},
        ),
        Should(
            _EXAM_CENTRE | (_IN_EXAM == 0),
            "ACTION_004",
            "العملية «{title}» تبدأ يوم {value} في فترة امتحانات: غير التاريخ إن أمكن.",
            "L’action « {title} » débute le {value}, en période d’examens : changez si possible.",
            at="start_planned",
            show={"title": F("title")},
        ),
        Should(
            ~_OPEN | (F("end_planned") >= Today()),
            "ACTION_005",
            "انقضى أجل العملية ({value}) ولم تنجز: سجل الإنجاز أو أجلها.",
            "Le délai de l’action ({value}) est passé : inscrivez sa réalisation ou reportez-la.",
            at="end_planned",
        ),
        Should(
            ~F("status").isin("done") | (F("achieved_value") > 0),
            "ACTION_006",
            "العملية منجزة والقيمة المحققة {value}: اكتب ما تحقق.",
            "Action réalisée avec un résultat de {value} : inscrivez ce qui a été atteint.",
            at="achieved_value",
        ),
        Should(
            ~F("cost").filled | F("budget_line").filled | (F("cost") == 0),
            "ACTION_007",
            "للعملية كلفة ({cost}) بلا سطر مالي: حدد السطر.",
            "L’action coûte {cost} sans ligne budgétaire : précisez la ligne.",
            at="budget_line",
        ),
        Should(
            F("budget_line.fiscal_year") == F("year"),
            "ACTION_008",
            "السطر «{value}» ليس من سطور سنة {year}: تحقق منه.",
            "La ligne « {value} » n’est pas de {year} : vérifiez.",
            at="budget_line",
        ),
    )
