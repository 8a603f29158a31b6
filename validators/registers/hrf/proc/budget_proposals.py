from typing import Any

from validators import F, Register, calculated, field, rounded, sum_of
from validators.choosing import when
from validators.hint import dirhams
from validators.kinds import Choice, Day, FiscalYear, Money, Note, Ref, Text
from validators.live import LIVE
from validators.parameter import parameter
from validators.rules import Must, Required, Should

_RETAINED = LIVE & F("decision").isin("retained")
_QUARTERS = F("q1_plan") + F("q2_plan") + F("q3_plan") + F("q4_plan")
_OF_KIND = sum_of(
    "budget_proposals", "proposed", only=LIVE, fiscal_year="fiscal_year", budget_kind="budget_kind"
)
_DAY = F("asked_on")
_CEILING = when(
    F("budget_kind").isin("operating"),
    parameter("BUDGET_CEILING_OPERATING", _DAY),
    when(F("budget_kind").isin("investment"), parameter("BUDGET_CEILING_INVESTMENT", _DAY)),
)
_RISE_MAX = parameter("BUDGET_RISE_MAX", _DAY)


def _quarter(no: int) -> Any:
    part = rounded(F("proposed") * 0.25, 2)
    sample = F("proposed") - part * 3 if no == 4 else part  # noqa: PLR2004 - the last takes the rest.
    return field(f"برنامج الفصل {no}", f"Plan du trimestre {no}", also=(f"T{no}",), sample=sample)


class BudgetProposal(
    Register,
    code="budget_proposals",
    ar="مشروع الميزانية",
    fr="Projet de budget",
    key=("fiscal_year", "line_code"),
    serves=("HRF-PROC-02",),
):
    """اكتب هنا ما تقترحه المديرية لكل سطر: المبلغ وتوزيعه على الفصول الأربعة ومبرره، ثم ما منحته الأكاديمية. الحاجيات المحتفظ بها تجمع وحدها.

    On y inscrit la proposition de la direction, ligne par ligne : montant, répartition par
    trimestre, justification, puis ce que l’Académie accorde. Les besoins retenus s’additionnent.
    """

    fiscal_year: FiscalYear = field(
        "السنة المالية", "Exercice", also=("السنة", "Année"), sample=(2026,)
    )
    line_code: Ref = field(
        "السطر المالي",
        "Ligne budgétaire",
        to="budget_lines",
        also=("سطر الميزانية", "رمز السطر", "Rubrique"),
    )
    budget_kind: Choice | None = field(
        "نوع الميزانية",
        "Nature du budget",
        of="budget_kind",
        also=("تسيير أو استثمار",),
        sample=F("line_code.budget_kind"),
    )
    label: Text | None = field(
        "بيان السطر", "Intitulé", also=("البيان", "نوع النفقة"), sample=F("line_code.label_ar")
    )
    need_total: Money = calculated(
        "مجموع الحاجيات المحتفظ بها",
        "Besoins retenus",
        sum_of("needs_requests", "total_cost", only=_RETAINED, budget_line="line_code"),
    )
    previous_year: Money | None = field(
        "اعتمادات السنة السابقة",
        "Crédits de l'an dernier",
        also=("السنة السابقة", "N-1"),
        sample=dirhams(50000, 200000),
    )
    proposed: Money = field(
        "المبلغ المقترح",
        "Montant proposé",
        also=("الاقتراح", "المبلغ المطلوب", "Proposition"),
        sample=dirhams(60000, 250000),
    )
    justification: Note | None = field(
        "المبررات",
        "Justification",
        also=("التعليل",),
        sample=("ارتفاع عدد المؤسسات", "صفقة متعددة السنوات", "تدهور البنايات"),
    )
    q1_plan: Money | None = _quarter(1)
    q2_plan: Money | None = _quarter(2)
    q3_plan: Money | None = _quarter(3)
    q4_plan: Money | None = _quarter(4)
    procurement_mode: Choice | None = field(
        "طريقة الإنجاز",
        "Mode de passation",
        of="procurement_mode",
        also=("طريقة الإبرام",),
    )
    calendar_note: Text | None = field(
        "برمجة الإنجاز",
        "Calendrier",
        also=("الجدولة",),
        sample=("بداية السنة", "قبل الدخول المدرسي"),
    )
    asked_on: Day | None = field(
        "تاريخ تقديم المشروع", "Présenté le", also=("تاريخ الإرسال إلى الأكاديمية",)
    )
    granted: Money | None = field(
        "المبلغ الممنوح",
        "Montant accordé",
        also=("الممنوح", "المصادق عليه", "Accordé"),
        sample=F("proposed") * 0.9,
    )
    gap: Money = calculated("الفرق", "Écart", F("proposed") - F("granted"))
    status: Choice | None = field(
        "الوضعية", "État", of="file_status", also=("حالة المشروع",), sample=("sent", "in_process")
    )

    rules = (
        Required("granted", F("status").isin("accepted")),
        Must(
            F("proposed") == _QUARTERS,
            "PROPOSAL_001",
            "مجموع الفصول الأربعة {quarters} والمقترح {value}: صحح التوزيع أو المبلغ.",
            "Les quatre trimestres font {quarters} pour {value} proposés : corrigez l’un ou l’autre.",
            at="proposed",
            show={"quarters": _QUARTERS},
        ),
        Should(
            F("granted") <= F("proposed"),
            "PROPOSAL_002",
            "الممنوح {value} أكبر من المقترح {proposed}: تأكد من المبلغ.",
            "L’accordé ({value}) dépasse le proposé ({proposed}) : vérifiez le montant.",
            at="granted",
        ),
        Should(
            F("need_total") <= F("proposed"),
            "PROPOSAL_003",
            "الحاجيات المحتفظ بها {need_total} أكبر من المقترح {value}: ارفع المبلغ أو أجل حاجيات.",
            "Les besoins retenus ({need_total}) dépassent le proposé ({value}) : relevez ou différez.",
            at="proposed",
        ),
        Should(
            (F("line_code.fiscal_year") == F("fiscal_year"))
            | (F("line_code.fiscal_year") + 1 == F("fiscal_year")),
            "PROPOSAL_004",
            "السطر «{value}» بعيد عن سنة {fiscal_year}: اختر سطر السنة أو التي قبلها.",
            "La ligne « {value} » est loin de l’exercice {fiscal_year} : prenez celle de l’année.",
            at="line_code",
        ),
        Should(
            _OF_KIND <= _CEILING,
            "PROPOSAL_005",
            "مجموع الاقتراحات من هذا النوع {sum} والسقف المبلغ {ceiling}: خفض أو رتب الأولويات.",
            "Les propositions de cette nature font {sum} pour un plafond de {ceiling} : réduisez.",
            at="proposed",
            show={"sum": _OF_KIND, "ceiling": _CEILING},
        ),
        Should(
            (F("proposed") <= F("previous_year") * (_RISE_MAX + 1)) | F("justification").filled,
            "PROPOSAL_006",
            "المقترح {proposed} يتجاوز كثيرا السنة السابقة {previous_year}: اكتب المبررات.",
            "Le proposé {proposed} dépasse nettement l’an dernier ({previous_year}) : justifiez.",
            at="justification",
        ),
        Should(
            F("budget_kind") == F("line_code.budget_kind"),
            "PROPOSAL_007",
            "النوع «{value}» غير نوع السطر في سطور الميزانية: تأكد منه.",
            "La nature « {value} » n’est pas celle de la ligne budgétaire : vérifiez.",
            at="budget_kind",
        ),
        Should(
            (F("proposed") > 0) | F("justification").filled,
            "PROPOSAL_008",
            "المقترح {value} درهم: اكتب المبلغ أو سبب عدم الاقتراح.",
            "Proposition de {value} dirham : tapez le montant ou dites pourquoi il n’y en a pas.",
            at="proposed",
        ),
    )
