from validators import F, Register, calculated, count_of, field, rounded, total, value_of
from validators.dated import lasting, sum_on
from validators.expression import as_number, lift
from validators.gather import LimitOn
from validators.hint import after, dirhams, number
from validators.identifiers import Rib
from validators.kinds import Choice, Code, Day, Money, Number, Ref
from validators.limits.allowance import KILOMETRE, OVERTIME_HOUR
from validators.live import LIVE
from validators.parameter import parameter
from validators.rules import Awaited, Must, NotAfter, Required, Should, Unique
from validators.running import running_sum

_FROM = F("period_from")
_OVERTIME, _KM = F("allowance_kind").isin("overtime"), F("unit").isin("km")
_NIGHTS = F("mission.nights")
_BY_DAY = F("allowance_kind").isin("travel") & ~(_KM | F("unit").isin("unit", "lump")).true
_TYPED = lasting("parameters", param_group=lift("allowance"), unit="unit")
_TYPED_ALIKE = lasting(
    "parameters", param_group=lift("allowance"), unit="unit", value_num=as_number(F("rate"))
)
_HOUR, _ROAD = (
    [F("rate") == LimitOn(limit, _FROM) for limit in limits]
    for limits in (OVERTIME_HOUR, KILOMETRE)
)
_HOURS_MAX = parameter("OVERTIME_HOURS_MAX", _FROM)
_CAUSELESS = F("mission").blank & F("session").blank & F("exam_duty").blank
_TWINS = count_of(
    "allowance_claims",
    only=LIVE & _CAUSELESS,
    ppr="ppr",
    allowance_kind="allowance_kind",
    period_from="period_from",
    period_to="period_to",
)
_ON_LINE = running_sum("net", owner=("budget_line",), order=("period_from", "claim_no"), only=LIVE)


class AllowanceClaim(
    Register,
    code="allowance_claims",
    ar="ملفات صرف التعويضات",
    fr="Dossiers d'indemnités à payer",
    key="claim_no",
    serves=("HRF-PROC-11", "HRF-BUDGET-07"),
):
    """اكتب هنا كل تعويض يستحقه موظف: سببه، وفترته، والعدد والتعريفة؛ المبلغ والصافي يحسبان وحدهما.

    On y inscrit chaque indemnité due : sa cause, sa période, la quantité et le taux. Le montant
    et le net se calculent seuls ; le dossier passe ensuite au bureau du budget.

    Law: decree 2-97-1053 of 2 February 1998, kilometric allowance.
    Law: decree 2-25-539, official bulletin of 6 October 2025, overtime.
    """

    claim_no: Code = field(
        "رقم ملف التعويض", "N° de dossier", also=("رقم الملف", "N°"), example="T-2026-015"
    )
    allowance_kind: Choice = field(
        "نوع التعويض",
        "Nature de l'indemnité",
        of="allowance_kind",
        also=("التعويض", "طبيعة التعويض", "Indemnité"),
    )
    ppr: Ref = field("رقم التأجير", "PPR", to="staff", also=("رقم التأجير PPR", "SOM", "Matricule"))
    period_from: Day = field("من", "Du", also=("بداية الفترة", "تاريخ الذهاب"))
    period_to: Day | None = field(
        "إلى", "Au", also=("نهاية الفترة", "تاريخ العودة"), sample=after("period_from", 0, 25)
    )
    mission: Ref | None = field(
        "الأمر بالمهمة", "Ordre de mission", to="mission_orders", also=("رقم المهمة", "O.M.")
    )
    session: Ref | None = field("حصة التكوين", "Séance de formation", to="training_sessions")
    exam_duty: Ref | None = field("مهمة الامتحان", "Mission d'examen", to="exam_staffing")
    quantity: Number = field(
        "العدد",
        "Quantité",
        also=("عدد الأيام", "عدد الساعات", "عدد الأوراق", "Nombre"),
        sample=number(1, 3),
    )
    unit: Choice | None = field(
        "الوحدة", "Unité", of="unit", also=("وحدة الاحتساب",), sample=("day", "hour", "km")
    )
    rate: Money = field(
        "التعريفة", "Taux", also=("ثمن الوحدة", "المبلغ الوحدوي", "Tarif"), sample=dirhams(50, 200)
    )
    amount: Money = calculated(
        "المبلغ الخام", "Montant brut", rounded(F("rate") * F("quantity"), 2)
    )
    deductions: Money | None = field(
        "الاقتطاعات", "Retenues", also=("الضريبة على الدخل", "IR"), sample=(None,)
    )
    net: Money = calculated("الصافي", "Net à payer", F("amount") - total("deductions"))
    rib: Rib | None = field("رقم الحساب البنكي", "RIB", also=("الحساب البنكي",))
    budget_line: Ref | None = field(
        "السطر المالي", "Ligne budgétaire", to="budget_lines", also=("سطر الميزانية",)
    )
    received_on: Day | None = field("توصل به في", "Reçu le", also=("تاريخ التوصل",), sample=(None,))
    handed_to_budget_on: Day | None = field(
        "أحيل على مكتب الميزانية في",
        "Transmis au budget le",
        also=("تاريخ الإحالة",),
        sample=after("period_to", 3, 30),
    )
    payment_order_no: Code = calculated(
        "رقم أمر الأداء",
        "N° d'ordonnance",
        value_of("payment_orders", "key", only=LIVE, claim="key"),
    )
    paid_on: Day | None = field(
        "تاريخ الأداء", "Payé le", also=("أدي في",), sample=after("handed_to_budget_on", 10, 60)
    )
    status: Choice | None = field("الوضعية", "État", of="file_status", also=("حالة الملف",))

    rules = (
        NotAfter("period_from", "period_to"),
        NotAfter("received_on", "handed_to_budget_on"),
        NotAfter("handed_to_budget_on", "paid_on"),
        Awaited(
            "exam_duty",
            source="exam_staffing",
            sent="sent_for_payment_on",
            only=F("present").true,
        ),
        Required("handed_to_budget_on", F("paid_on").filled),
        Unique("ppr", "allowance_kind", "mission", "unit", only=LIVE),
        Unique("ppr", "allowance_kind", "mission", only=LIVE & F("unit").blank),
        Unique("ppr", "allowance_kind", "session", "unit", only=LIVE),
        Unique("ppr", "allowance_kind", "session", only=LIVE & F("unit").blank),
        Unique("ppr", "allowance_kind", "exam_duty", "unit", only=LIVE),
        Unique("ppr", "allowance_kind", "exam_duty", only=LIVE & F("unit").blank),
        Must(
            F("net") >= 0,
            "CLAIM_001",
            "الاقتطاعات {value} أكبر من المبلغ {amount}: صححها.",
            "Les retenues ({value}) dépassent le montant ({amount}) : corrigez-les.",
            at="deductions",
            show={"amount": F("amount")},
        ),
        Must(
            ~_BY_DAY | (F("quantity") < _NIGHTS + 1) | ((_NIGHTS < 1) & (F("quantity") <= 1)),
            "CLAIM_002",
            "المهمة «{mission}» فيها {nights} ليال والمطلوب {value}: صحح العدد.",
            "La mission « {mission} » compte {nights} nuit(s) et l’état en demande {value} : corrigez.",
            at="quantity",
            show={"mission": F("mission"), "nights": _NIGHTS},
        ),
        Must(
            (F("mission.ppr") == F("ppr")) | F("mission").blank,
            "CLAIM_003",
            "المهمة «{value}» باسم موظف آخر ({other}): صحح رقم المهمة أو رقم التأجير {ppr}.",
            "La mission « {value} » est au nom d’un autre agent ({other}) : corrigez-la ou le PPR {ppr}.",
            at="mission",
            show={"other": F("mission.ppr")},
        ),
        Should(
            ~F("allowance_kind").isin("travel") | F("mission").filled,
            "CLAIM_004",
            "تعويض عن التنقل بدون أمر بالمهمة ({value}): اكتب رقم المهمة.",
            "Frais de déplacement sans ordre de mission ({value}) : inscrivez son numéro.",
            at="allowance_kind",
        ),
        Should(
            _TWINS <= 1,
            "CLAIM_005",
            "للموظف {value} ملف آخر من النوع نفسه للفترة نفسها: تحقق من عدم التكرار.",
            "L’agent {value} a un autre dossier de même nature pour la même période : vérifiez.",
            at="ppr",
        ),
        Should(
            ~_OVERTIME | _HOUR[0] | _HOUR[1] | _HOUR[2] | _HOUR[3],
            "CLAIM_006",
            "تعريفة الساعة {value} ليست من التعريفات المعمول بها في {period_from}: راجع المرسوم.",
            "Le taux horaire {value} n’était pas en vigueur le {period_from} : revoyez le décret.",
            at="rate",
        ),
        Should(
            ~_KM | _ROAD[0] | _ROAD[1] | _ROAD[2],
            "CLAIM_007",
            "تعريفة الكيلومتر {value} ليست من التعريفات المعمول بها في {period_from}: راجع قوة السيارة.",
            "Le taux kilométrique {value} n’était pas en vigueur le {period_from} : revoyez la puissance.",
            at="rate",
        ),
        Should(
            (sum_on(_FROM, _TYPED) < 1) | (sum_on(_FROM, _TYPED_ALIKE) > 0),
            "CLAIM_008",
            "التعريفة {value} ليست من تعريفات المكتب المعمول بها في {period_from}: راجع المعايير.",
            "Le taux {value} n’est pas de ceux du bureau en vigueur le {period_from} : revoyez les paramètres.",
            at="rate",
        ),
        Should(
            ~_OVERTIME | (F("quantity") <= _HOURS_MAX),
            "CLAIM_009",
            "عدد الساعات {value} أكبر من السقف {hours_max}: صحح العدد أو قسم الملف.",
            "{value} heures dépassent le plafond de {hours_max} : corrigez ou scindez le dossier.",
            at="quantity",
            show={"hours_max": _HOURS_MAX},
        ),
        Should(
            F("budget_line.credits_total") >= _ON_LINE,
            "CLAIM_010",
            "ملفات السطر «{value}» بلغت {reached} واعتماداته {credits}: راجع السطر.",
            "Les dossiers de la ligne « {value} » atteignent {reached} pour {credits} de crédits : vérifiez.",
            at="budget_line",
            show={"reached": _ON_LINE, "credits": F("budget_line.credits_total")},
        ),
    )
