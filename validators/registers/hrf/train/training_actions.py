from validators import F, Register, calculated, count_of, field, rounded, sum_of, year_of
from validators.hint import after, dirhams, in_year, number
from validators.kinds import (
    Choice,
    Code,
    Count,
    Day,
    FiscalYear,
    Money,
    Note,
    Number,
    Ref,
    Text,
)
from validators.rules import AtLeast, Must, NotAfter, Required, Should

_KEPT = F("status").isin("retained", "scheduled", "running", "done", "evaluated")
_LIVE = ~F("status").isin("cancelled").true
_HELD = F("status").isin("held")
_RUN = F("status").isin("done", "evaluated")
_COUNTS = ~F("status").isin("proposed", "cancelled").true
_PLANNED_ON_LINE = sum_of(
    "training_actions", "cost_planned", only=_COUNTS, budget_line="budget_line"
)
_ALIKE = count_of(
    "training_actions",
    only=_LIVE,
    fiscal_year="fiscal_year",
    module="module",
    target_group="target_group",
    title="title",
)


class TrainingAction(
    Register,
    code="training_actions",
    ar="مخطط التكوين المستمر",
    fr="Plan de formation continue",
    key=("fiscal_year", "action_code"),
    scope="directorate",
    serves=(
        "HRF-TRAIN-01",
        "HRF-TRAIN-02",
        "HRF-TRAIN-03",
        "HRF-TRAIN-04",
        "HRF-TRAIN-06",
        "EDU-PEDA-07",
        "EDU-PRIV-05",
        "EDU-PRIV-06",
        "EDU-INCL-08",
        "ICT-SYS-06",
    ),
):
    """يكتب فيه كل تكوين اقترحته المكاتب: الفئة والعدد والتواريخ والكلفة، ثم ما احتفظ به وما أنجز منه.

    On y inscrit chaque formation proposée par les bureaux : public, effectif, dates et coût, puis
    ce qui a été retenu et réalisé. Heures, présents et dépenses viennent des séances.
    """

    fiscal_year: FiscalYear = field("السنة المالية", "Exercice", also=("السنة",), sample=(2026,))
    action_code: Code = field(
        "رمز العملية", "Code de l'action", also=("رقم العملية", "N° d'action"), example="F-012"
    )
    bureau: Choice = field("المكتب المقترح", "Bureau proposant", of="bureau", also=("المكتب",))
    module: Ref | None = field(
        "المصوغة", "Module", to="training_modules", also=("رمز المصوغة", "مصوغة التكوين")
    )
    title: Text = field(
        "عنوان العملية التكوينية",
        "Intitulé",
        also=("موضوع التكوين", "Action de formation", "Thème"),
        sample=(
            "تكوين أساتذة الابتدائي في تدريس الرياضيات",
            "تكوين رؤساء المؤسسات في التدبير المالي",
            "تكوين الأطر الإدارية في منظومة مسار",
            "تكوين أساتذة الأقسام الدامجة",
            "تكوين مربيات التعليم الأولي",
        ),
    )
    proposed_by: Text | None = field("الجهة المقترحة", "Proposé par")
    proposed_on: Day | None = field("تاريخ الاقتراح", "Proposé le", sample=in_year("fiscal_year"))
    target_group: Choice | None = field(
        "الفئة المستهدفة", "Public visé", of="target_group", also=("المستفيدون", "Bénéficiaires")
    )
    expected_participants: Count | None = field(
        "العدد المرتقب",
        "Effectif prévu",
        at_most=2000,
        also=("عدد المستفيدين المرتقب",),
        sample=number(15, 90),
    )
    groups_count: Count | None = field(
        "عدد الأفواج", "Groupes", at_least=1, at_most=60, sample=number(1, 4)
    )
    days_count: Number | None = field(
        "عدد الأيام", "Jours", at_most=120, also=("المدة بالأيام",), sample=number(1, 5)
    )
    start_date: Day | None = field(
        "من", "Du", also=("تاريخ البداية",), sample=in_year("fiscal_year")
    )
    end_date: Day | None = field(
        "إلى", "Au", also=("تاريخ النهاية",), sample=after("start_date", 2, 40)
    )
    school: Ref | None = field("المؤسسة المحتضنة", "Établissement d'accueil", to="schools")
    budget_line: Ref | None = field(
        "السطر المالي", "Ligne budgétaire", to="budget_lines", also=("سطر الميزانية",)
    )
    cost_planned: Money | None = field(
        "الكلفة المتوقعة",
        "Coût prévu",
        also=("التكلفة التقديرية", "Coût estimatif"),
        at_most=2000000,
        sample=dirhams(4000, 60000),
    )
    sessions_count: Count = calculated(
        "عدد الحصص المنجزة",
        "Séances tenues",
        count_of("training_sessions", only=_HELD, action_code="key"),
    )
    hours_held: Number = calculated(
        "الساعات المنجزة",
        "Heures tenues",
        sum_of("training_sessions", "hours", only=_HELD, action_code="key"),
    )
    present_count: Count = calculated(
        "مجموع الحضور",
        "Présences",
        sum_of("training_sessions", "participants_present", only=_HELD, action_code="key"),
    )
    cost_actual: Money = calculated(
        "الكلفة الفعلية", "Coût réel", sum_of("training_sessions", "cost", action_code="key")
    )
    status: Choice | None = field(
        "الوضعية", "État", of="training_status", also=("حالة التنفيذ", "Statut")
    )
    evaluation: Number = calculated(
        "معدل الرضا",
        "Satisfaction moyenne",
        rounded(
            sum_of("training_participants", "satisfaction", action_code="key")
            / count_of("training_participants", only=F("satisfaction").filled, action_code="key"),
            2,
        ),
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات",))

    rules = (
        NotAfter("start_date", "end_date"),
        Must(
            F("days_count") > 0,
            "TRAIN_001",
            "مدة العملية يجب أن تكون أكبر من صفر ({value}): اكتب عدد الأيام.",
            "La durée de l’action doit dépasser zéro ({value}) : tapez le nombre de jours.",
            at="days_count",
        ),
        AtLeast("groups_count", 1),
        Required("module", _KEPT),
        Required("budget_line", _KEPT & (F("cost_planned") > 0)),
        Should(
            F("module.module_code").blank | F("module.approved_on").filled | ~_KEPT,
            "TRAIN_002",
            "المصوغة «{module}» لم يصادق عليها بعد: سجل تاريخ المصادقة قبل البرمجة.",
            "Le module « {module} » n’est pas encore approuvé : datez l’approbation avant de programmer.",
            at="module",
        ),
        Must(
            F("module.retired_on") >= F("start_date"),
            "TRAIN_003",
            "المصوغة «{value}» سحبت قبل {start_date}: اختر مصوغة سارية.",
            "Le module « {value} » est retiré avant le {start_date} : choisissez-en un autre.",
            at="module",
        ),
        Should(
            year_of(F("proposed_on")) < F("fiscal_year"),
            "TRAIN_004",
            "الاقتراح مؤرخ في {value} وسنة المخطط {fiscal_year}: يقترح التكوين قبل بداية السنة.",
            "Proposé le {value} pour {fiscal_year} : une formation se propose avant le début de l’année.",
            at="proposed_on",
        ),
        Should(
            year_of(F("start_date")) == F("fiscal_year"),
            "TRAIN_005",
            "بداية التكوين {value} خارج السنة المالية {fiscal_year}: تحقق من التاريخ.",
            "Le début ({value}) est hors de l’exercice {fiscal_year} : vérifiez la date.",
            at="start_date",
        ),
        Must(
            F("budget_line.fiscal_year") == F("fiscal_year"),
            "TRAIN_006",
            "السطر «{value}» ليس من سطور سنة {fiscal_year}: اختر سطرا من السنة نفسها.",
            "La ligne « {value} » n’est pas de l’exercice {fiscal_year} : prenez-en une de l’année.",
            at="budget_line",
        ),
        Must(
            ~_COUNTS | (F("budget_line.credits_total") >= _PLANNED_ON_LINE),
            "TRAIN_007",
            "كلفة المخطط على السطر «{budget_line}» بلغت {planned} واعتماداته {credits}: خفض الكلفة.",
            "Le plan coûte {planned} sur la ligne « {budget_line} » dotée de {credits} : réduisez.",
            at="cost_planned",
            show={"planned": _PLANNED_ON_LINE, "credits": F("budget_line.credits_total")},
        ),
        Should(
            (_ALIKE <= 1) | ~_LIVE,
            "TRAIN_008",
            "المصوغة «{value}» مبرمجة أكثر من مرة للفئة نفسها سنة {fiscal_year}: تحقق من التكرار.",
            "Le module « {value} » est prévu plusieurs fois pour ce public en {fiscal_year} : vérifiez.",
            at="module",
        ),
        Should(
            ~_RUN | (count_of("training_sessions", action_code="key") > 0),
            "TRAIN_009",
            "العملية مسجلة منجزة ({value}) ولا حصة لها: سجل الحصص أو صحح الوضعية.",
            "L’action est notée réalisée ({value}) sans séance : inscrivez les séances ou corrigez.",
            at="status",
        ),
        Should(
            ~_RUN | (F("hours_held") == F("module.hours") * F("groups_count")),
            "TRAIN_010",
            "أنجزت {hours_held} ساعة والمصوغة تتطلب {hours} لكل فوج: أكمل الحصص أو علل الفرق.",
            "{hours_held} h tenues ; le module en demande {hours} par groupe : complétez ou motivez.",
            at="status",
            show={"hours": F("module.hours")},
        ),
        Should(
            F("cost_actual") <= F("cost_planned"),
            "TRAIN_011",
            "الكلفة الفعلية {cost_actual} تجاوزت المتوقعة {value}: راجع مصاريف الحصص.",
            "Le coût réel {cost_actual} dépasse le prévu {value} : revoyez les frais des séances.",
            at="cost_planned",
        ),
    )
