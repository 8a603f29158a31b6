from typing import Any

from validators import F, Register, calculated, count_of, field, sum_of, year_of
from validators.choosing import Measure, either
from validators.expression import rounded
from validators.hint import after, dirhams, in_years, rarely
from validators.kinds import Choice, Code, Day, FiscalYear, Flag, Money, Note, Percent, Ref, Text
from validators.rules import AtLeast, AtMost, NoOverlap, NotAfter, Should
from validators.today import Today

_ACTIONS: dict[str, Any] = {"school": "school", "project": "project_no"}
_LIVE = ~F("status").isin("cancelled").true
_COSTS = sum_of("school_project_actions", "cost", only=_LIVE, **_ACTIONS)
_WEIGHED = sum_of(
    "school_project_actions", Measure(F("progress") * F("cost")), only=_LIVE, **_ACTIONS
)
_COUNT = count_of("school_project_actions", only=_LIVE & F("progress").filled, **_ACTIONS)
_MEAN = sum_of("school_project_actions", "progress", only=_LIVE, **_ACTIONS) / _COUNT
_VALID = F("validated_on").filled & ~F("state").isin("cancelled").true


class SchoolProject(
    Register,
    code="school_projects",
    ar="مشاريع المؤسسات",
    fr="Projets d’établissement",
    key=("school", "project_no"),
    serves=("SUP-FRAME-04", "SUP-FRAME-05", "SUP-FRAME-09"),
):
    """لكل مشروع مؤسسة سطر: مدته وتشخيصه وأولوياته وميزانيته، ثم عرضه والمصادقة عليه ومراجعته. نسبة التقدم تحسب من عملياته.

    Une ligne par projet d’établissement : période, diagnostic, priorités, budget, présentation,
    validation, révision. L’avancement se calcule sur ses actions.
    """

    school: Ref = field("المؤسسة", "Établissement", to="schools", also=("رمز المؤسسة", "Etab"))
    project_no: Code = field("رقم المشروع", "N° de projet", example="M-2026-1", also=("المشروع",))
    title: Text | None = field(
        "عنوان المشروع",
        "Intitulé",
        sample=(
            "الارتقاء بالتعلمات الأساس",
            "مدرسة دامجة",
            "الحد من الهدر المدرسي",
            "فضاء مدرسي جذاب",
        ),
    )
    period_from: FiscalYear = field(
        "من سنة", "De l’année", sample=(2025, 2026), also=("بداية المشروع",)
    )
    period_to: FiscalYear | None = field(
        "إلى سنة", "À l’année", sample=(2027, 2028), also=("نهاية المشروع",)
    )
    diagnosis_on: Day | None = field(
        "تاريخ التشخيص", "Diagnostic du", sample=in_years(2024, 2024), also=("التشخيص",)
    )
    priorities: Note | None = field(
        "الأولويات", "Priorités", sample=("القراءة والحساب", "الحياة المدرسية", "الهدر المدرسي")
    )
    indicators: Note | None = field(
        "المؤشرات", "Indicateurs", sample=("نسبة النجاح", "نسبة الحضور", "عدد المنقطعين")
    )
    budget: Money | None = field(
        "الميزانية", "Budget", sample=dirhams(20000, 90000), also=("كلفة المشروع",)
    )
    own_funding: Money | None = field(
        "التمويل الذاتي", "Autofinancement", sample=dirhams(1000, 15000), also=("مساهمة المؤسسة",)
    )
    presented_on: Day | None = field(
        "تاريخ العرض", "Présenté le", sample=after("diagnosis_on", 40, 120), also=("تاريخ التقديم",)
    )
    committee: Ref | None = field(
        "اللجنة", "Commission", to="committees", by="committee_code", also=("لجنة المصادقة",)
    )
    validated_on: Day | None = field(
        "تاريخ المصادقة",
        "Validé le",
        sample=rarely(after("presented_on", 5, 60), 0.6),
        also=("المصادقة",),
    )
    validation_no: Code | None = field("رقم المصادقة", "N° de validation", also=("مرجع المصادقة",))
    council_minutes: Ref | None = field(
        "محضر مجلس التدبير", "PV du conseil", to="school_councils", sample=(None,), also=("المحضر",)
    )
    progress_rate: Percent = calculated(
        "نسبة التقدم", "Avancement", rounded(either(_WEIGHED / Measure(_COSTS), _MEAN), 4)
    )
    state: Choice | None = field(
        "حالة المشروع", "État", of="action_status", sample=("running", "planned"), also=("الوضعية",)
    )
    revised_on: Day | None = field(
        "تاريخ المراجعة", "Révisé le", sample=(None,), also=("تاريخ التحيين",)
    )
    new_head: Flag | None = field("مدير جديد", "Nouveau directeur", also=("المدير جديد",))
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "Observations"))

    rules = (
        AtLeast("period_to", "period_from"),
        NotAfter("diagnosis_on", "presented_on"),
        NotAfter("presented_on", "validated_on"),
        NotAfter("validated_on", "revised_on"),
        AtMost("own_funding", "budget"),
        NoOverlap("period_from", "period_to", owner="school", only=_VALID),
        Should(
            (F("budget") == _COSTS) | (_COSTS == 0),
            "SCHOOLPROJECT_001",
            "عمليات المشروع كلفتها {costs} وميزانيته {value}: راجع العمليات أو الميزانية.",
            "Les actions coûtent {costs} pour un budget de {value} : revoyez l’un des deux.",
            at="budget",
            show={"costs": _COSTS},
        ),
        Should(
            F("validation_no").filled | F("validated_on").blank,
            "SCHOOLPROJECT_002",
            "مشروع مصادق عليه يوم {validated_on} بدون «{field}»: اكتب مرجع المصادقة.",
            "Projet validé le {validated_on} sans « {field} » : indiquez la référence.",
            at="validation_no",
        ),
        Should(
            F("presented_on").filled | F("validated_on").blank,
            "SCHOOLPROJECT_003",
            "مصادقة يوم {validated_on} بدون «{field}»: اكتب تاريخ عرض المشروع.",
            "Validation du {validated_on} sans « {field} » : datez la présentation.",
            at="presented_on",
        ),
        Should(
            F("validated_on").filled | ~F("state").isin("running", "done"),
            "SCHOOLPROJECT_004",
            "مشروع «{state}» دون مصادقة: اكتب «{field}» أو أعده مقترحا.",
            "Projet « {state} » non validé : indiquez « {field} » ou remettez-le en proposition.",
            at="validated_on",
        ),
        Should(
            (F("progress_rate") >= 1) | ~F("state").isin("done"),
            "SCHOOLPROJECT_005",
            "المشروع «{value}» وتقدم عملياته {progress_rate}: أتمم العمليات أو صحح الحالة.",
            "Projet « {value} » et avancement {progress_rate} : complétez ou corrigez l’état.",
            at="state",
        ),
        Should(
            (F("period_to") >= year_of(Today()))
            | ~F("state").isin("proposed", "planned", "running"),
            "SCHOOLPROJECT_006",
            "انتهت مدة المشروع ({value}) وهو مفتوح: أغلقه أو مدده بمراجعة.",
            "La période a pris fin ({value}), le projet reste ouvert : clôturez ou révisez.",
            at="period_to",
        ),
        Should(
            (_COUNT >= 1) | ~F("state").isin("running"),
            "SCHOOLPROJECT_007",
            "مشروع جار بدون عمليات مسجلة ({value}): أدخل عملياته ونسب تقدمها.",
            "Projet en cours sans action inscrite ({value}) : saisissez-les avec leur avancement.",
            at="state",
        ),
        Should(
            F("council_minutes.school") == F("school"),
            "SCHOOLPROJECT_008",
            "المحضر {value} لمؤسسة أخرى: صحح مرجع محضر مجلس التدبير.",
            "Le PV {value} est d’un autre établissement : corrigez la référence.",
            at="council_minutes",
        ),
        Should(
            F("diagnosis_on").filled | F("presented_on").blank,
            "SCHOOLPROJECT_009",
            "عرض المشروع ({presented_on}) بدون «{field}»: اكتب تاريخ التشخيص.",
            "Projet présenté le {presented_on} sans « {field} » : datez le diagnostic.",
            at="diagnosis_on",
        ),
    )
