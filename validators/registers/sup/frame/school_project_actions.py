from typing import Any

from validators import F, Register, count_of, field, sum_of, value_of
from validators.hint import after, dirhams, in_years
from validators.kinds import Choice, Count, Day, Money, Note, Percent, Ref, Text
from validators.rules import Must, NotAfter, Required, Should
from validators.today import Today

_DONE = F("status").isin("done")
_LIVE = ~F("status").isin("cancelled").true
_PROJECT: dict[str, Any] = {"school": "school", "project_no": "project"}
_BUDGET = value_of("school_projects", "budget", only=None, **_PROJECT)
_HELD = count_of("school_projects", only=None, **_PROJECT)
_COSTS = sum_of("school_project_actions", "cost", only=_LIVE, school="school", project="project")
_THERE = count_of("school_associations", only=None, school="school", association_kind="association")


class SchoolProjectAction(
    Register,
    code="school_project_actions",
    ar="عمليات مشروع المؤسسة",
    fr="Actions du projet d’établissement",
    key=("school", "project", "action_no"),
    serves=("SUP-FRAME-04", "SUP-FRAME-05", "SUP-FRAME-08"),
):
    """سطر لكل عملية في مشروع المؤسسة: محورها وموعدها وكلفتها ومن يمولها ومن يسهر عليها، ثم تقدمها وإنجازها. ما تموله جمعية تذكر معه.

    Une ligne par action du projet : axe, dates, coût, financement, responsable, avancement. Ce
    qu’une association finance la cite.
    """

    school: Ref = field("المؤسسة", "Établissement", to="schools", also=("رمز المؤسسة", "Etab"))
    project: Ref = field(
        "رقم المشروع", "N° de projet", to="school_projects", by="project_no", also=("المشروع",)
    )
    action_no: Count = field("رقم العملية", "N° d’action", at_least=1, also=("ر.ت", "العملية"))
    axis: Choice | None = field("المحور", "Axe", of="project_axis", also=("مجال العملية",))
    title: Text = field(
        "عنوان العملية",
        "Action",
        also=("العملية المبرمجة",),
        sample=(
            "دعم القراءة",
            "تأهيل الفضاءات الخضراء",
            "خلية اليقظة",
            "تجهيز قاعة الموارد",
            "أيام مفتوحة",
        ),
    )
    start_planned: Day | None = field(
        "بداية التنفيذ", "Début prévu", sample=in_years(2025, 2025), also=("من",)
    )
    end_planned: Day | None = field(
        "نهاية التنفيذ",
        "Fin prévue",
        sample=after("start_planned", 400, 700),
        also=("إلى", "الأجل"),
    )
    done_on: Day | None = field(
        "تاريخ الإنجاز", "Faite le", sample=after("start_planned", 60, 250), also=("الإنجاز",)
    )
    cost: Money | None = field("الكلفة", "Coût", sample=dirhams(500, 4000), also=("الغلاف المالي",))
    funding: Choice | None = field(
        "مصدر التمويل",
        "Financement",
        of="funding_source",
        sample=("school", "directorate", "academy"),
        also=("التمويل",),
    )
    association: Ref | None = field(
        "الجمعية المساهمة",
        "Association contributrice",
        to="school_associations",
        by="association_kind",
        sample=(None,),
        also=("الجمعية",),
    )
    responsible: Ref | None = field(
        "المسؤول", "Responsable", to="staff", also=("رقم تأجير المسؤول", "المكلف بالعملية")
    )
    target: Text | None = field(
        "النتيجة المنتظرة", "Cible", sample=("80 تلميذا", "قسمان", "100 %"), also=("الهدف",)
    )
    achieved: Text | None = field(
        "النتيجة المحققة", "Résultat obtenu", sample=("60 تلميذا", "قسم واحد"), also=("المحقق",)
    )
    progress: Percent | None = field(
        "نسبة الإنجاز",
        "Avancement",
        sample=lambda row, random: 1 if row["done_on"] else random.choice((0.2, 0.5)),
        also=("التقدم",),
    )
    status: Choice | None = field(
        "الوضعية",
        "État",
        of="action_status",
        sample=lambda row, _: "done" if row["done_on"] else "running",
        also=("حالة الإنجاز",),
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "Observations"))

    rules = (
        NotAfter("start_planned", "end_planned"),
        Required("done_on", _DONE),
        Must(
            (F("progress") >= 1) | ~_DONE,
            "PROJECTACTION_001",
            "عملية منجزة وتقدمها {value}: اكتب 100 % أو صحح الوضعية.",
            "Action faite avec un avancement de {value} : tapez 100 % ou corrigez l’état.",
            at="progress",
        ),
        Should(
            F("done_on").blank | _DONE,
            "PROJECTACTION_002",
            "أنجزت العملية ({done_on}) ووضعيتها «{value}»: حين الوضعية.",
            "Action faite le {done_on} mais « {value} » : mettez l’état à jour.",
            at="status",
        ),
        Should(
            F("done_on") >= F("start_planned"),
            "PROJECTACTION_003",
            "الإنجاز {value} قبل بداية التنفيذ {start_planned}: راجع التاريخين.",
            "Faite le {value}, avant son début ({start_planned}) : revoyez les dates.",
            at="done_on",
        ),
        Should(
            (F("end_planned") >= Today())
            | _DONE.true
            | F("status").isin("cancelled", "postponed").true,
            "PROJECTACTION_004",
            "انقضى أجل العملية ({value}) ولم تنجز: سجل إنجازها أو أجلها.",
            "Le délai ({value}) est passé sans réalisation : notez-la ou reportez.",
            at="end_planned",
        ),
        Should(
            _HELD >= 1,
            "PROJECTACTION_005",
            "المشروع {value} ليس لهذه المؤسسة: صحح رقم المشروع أو المؤسسة.",
            "Le projet {value} n’est pas celui de cet établissement : corrigez l’un des deux.",
            at="project",
        ),
        Should(
            (_COSTS <= _BUDGET) | ~_LIVE,
            "PROJECTACTION_006",
            "عمليات المشروع كلفتها {costs} وميزانيته {budget}: راجع كلفة العملية ({value}).",
            "Les actions coûtent {costs} pour un budget de {budget} : revoyez ce coût ({value}).",
            at="cost",
            show={"costs": _COSTS, "budget": _BUDGET},
        ),
        Should(
            _THERE >= 1,
            "PROJECTACTION_007",
            "لا جمعية من نوع «{value}» مسجلة بهذه المؤسسة: سجلها أو صحح الخانة.",
            "Aucune association « {value} » inscrite dans cette école : inscrivez-la ou corrigez.",
            at="association",
        ),
        Should(
            F("association").filled | ~F("funding").isin("success", "parents"),
            "PROJECTACTION_008",
            "التمويل من «{funding}» بدون جمعية: اكتب «{field}».",
            "Financement « {funding} » sans association : indiquez « {field} ».",
            at="association",
        ),
        Should(
            (F("funding") == F("association")) | ~F("funding").isin("success", "parents"),
            "PROJECTACTION_009",
            "التمويل من «{value}» والجمعية المساهمة «{association}»: صحح أحدهما.",
            "Financement « {value} » et association « {association} » : corrigez l’un des deux.",
            at="funding",
        ),
        Should(
            F("responsible.school") == F("school"),
            "PROJECTACTION_010",
            "المسؤول {value} يعمل في {place}: تأكد من رقم تأجيره.",
            "Le responsable {value} travaille à {place} : vérifiez son PPR.",
            at="responsible",
            show={"place": F("responsible.school")},
        ),
    )
