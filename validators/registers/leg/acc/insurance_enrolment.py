from typing import Any

from validators import F, Register, calculated, count_of, field, rounded, sum_of, total
from validators.choosing import either, when
from validators.dated import Dated, lasting
from validators.expression import Or0
from validators.hint import dirhams, number
from validators.kinds import Choice, Code, Count, Day, Money, Note, Ref, SchoolYear
from validators.parameter import parameter
from validators.rules import Required, Should
from validators.span import SchoolDay
from validators.today import Today

_FIRST, _LAST = SchoolDay("school_year", 8, 1), SchoolDay("school_year", 7, 31)
_YEAR: dict[str, Any] = {"period": ("accident_date", "accident_date"), "school": "school"}
_ROSTER = count_of(
    "pupils",
    only=~F("pupil_status").isin("left", "expelled", "transferred", "not_joined").true,
    school="school",
    school_year="school_year",
)
_CLASSES = sum_of(
    "class_structures",
    "pupils",
    only=F("prevails").true,
    school="school",
    school_year="school_year",
)
_RATE = parameter("SCHOOL_INSURANCE_PREMIUM", SchoolDay("school_year", 9, 1))
_DUE_DAY = parameter("SCHOOL_INSURANCE_DEADLINE", SchoolDay("school_year", 9, 1), "value_date")


class InsuranceEnrolment(
    Register,
    code="insurance_enrolment",
    ar="معطيات التأمين المدرسي",
    fr="Données d'assurance scolaire",
    key=("school", "school_year"),
    serves=("LEG-ACC-02", "LEG-ACC-03", "LEG-ACC-04"),
):
    """سطر لكل مؤسسة وسنة: عدد المؤمنين وواجب التأمين وما أدي منه. المسجلون والحوادث والمبالغ تحسب وحدها.

    Une ligne par établissement et année : assurés, prime unitaire et prime versée. Inscrits,
    sinistres et montants se calculent seuls.
    """

    school: Ref = field("المؤسسة", "Établissement", to="schools", also=("اسم المؤسسة", "Etab"))
    school_year: SchoolYear = field("السنة الدراسية", "Année scolaire", also=("الموسم الدراسي",))
    pupils: Count = calculated(
        "عدد التلاميذ", "Élèves", either(when(_ROSTER > 0, _ROSTER), when(_CLASSES > 0, _CLASSES))
    )
    insured: Count | None = field(
        "المؤمنون المؤدون",
        "Assurés payants",
        at_most=10000,
        also=("عدد المؤمنين", "المؤمنون", "Assurés"),
        sample=number(0, 12),
    )
    free_insured: Count | None = field(
        "المؤمنون المعفون",
        "Assurés exonérés",
        at_most=10000,
        also=("المعفون من الأداء",),
        sample=(0,),
    )
    uninsured: Count = calculated(
        "غير المؤمنين", "Non assurés", F("pupils") - total("insured", "free_insured")
    )
    premium_rate: Money | None = field(
        "واجب التأمين للفرد",
        "Prime par élève",
        at_most=500,
        also=("واجب التأمين", "Prime"),
        sample=dirhams(10, 20),
    )
    premium_due: Money = calculated(
        "المبلغ الواجب", "Prime due", rounded(F("premium_rate") * F("insured"), 2)
    )
    premium_paid: Money | None = field(
        "المبلغ المؤدى", "Prime versée", at_most=1000000, also=("المؤدى",), sample=F("premium_due")
    )
    paid_on: Day | None = field("تاريخ الأداء", "Versée le", also=("أدي في",))
    policy_no: Code | None = field("رقم بوليصة التأمين", "N° de police", also=("رقم العقد",))
    claims_count: Count = calculated(
        "عدد الحوادث",
        "Accidents",
        Dated((lasting("accidents", **_YEAR, only=F("pupil").filled),), (), _FIRST, _LAST, "sum"),
    )
    claims_amount: Money = calculated(
        "مبالغ التعويضات",
        "Indemnités",
        Or0(
            Dated(
                (lasting("accidents", "amount_granted", **_YEAR, only=F("pupil").filled),),
                (),
                _FIRST,
                _LAST,
                "sum",
            )
        ),
    )
    returned_on: Day | None = field(
        "تاريخ موافاة المديرية", "Transmis le", also=("تاريخ التوصل باللائحة",)
    )
    validated: Choice | None = field(
        "المصادقة", "Validation", of="validation_status", also=("الوضعية",), sample=("pending",)
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات",))

    rules = (
        Required("paid_on", F("premium_paid") > 0),
        Required("returned_on", F("validated").isin("yes", "corrected")),
        Should(
            total("insured", "free_insured") <= F("pupils"),
            "INSURED_001",
            "المؤمنون {reached} أكثر من التلاميذ {pupils}: صحح العدد أو لائحة التلاميذ.",
            "{reached} assurés pour {pupils} élèves : corrigez le nombre ou la liste.",
            at="insured",
            show={"reached": total("insured", "free_insured")},
        ),
        Should(
            (F("uninsured") <= 0) | F("insured").blank,
            "INSURED_002",
            "تلاميذ غير مؤمنين: {uninsured}. أضفهم إلى لائحة التأمين.",
            "{uninsured} élève(s) non assuré(s) : ajoutez-les à la liste.",
            at="insured",
        ),
        Should(
            F("premium_paid") >= F("premium_due"),
            "INSURED_003",
            "أدي {value} والواجب {premium_due}: طالب المؤسسة بالفرق.",
            "{value} versés pour {premium_due} dus : demandez le complément.",
            at="premium_paid",
        ),
        Should(
            F("premium_paid") <= F("premium_due"),
            "INSURED_004",
            "المؤدى {value} أكبر من الواجب {premium_due}: راجع عدد المؤمنين.",
            "Versé {value}, dû {premium_due} : revoyez le nombre d’assurés.",
            at="premium_paid",
        ),
        Should(
            F("premium_rate") == _RATE,
            "INSURED_005",
            "واجب التأمين {value} والمحدد لهذه السنة {in_force}: راجع المعايير.",
            "Prime de {value}, fixée à {in_force} cette année : revoyez les paramètres.",
            at="premium_rate",
            show={"in_force": _RATE},
        ),
        Should(
            F("policy_no").filled | ~(F("premium_paid") > 0),
            "INSURED_006",
            "أدي واجب التأمين بدون رقم البوليصة: اكتبه.",
            "Prime versée sans numéro de police : indiquez-le.",
            at="policy_no",
        ),
        Should(
            F("returned_on").filled | (Today() <= _DUE_DAY),
            "INSURED_007",
            "انقضى أجل موافاة المديرية بمعطيات التأمين ({due}): ذكر المؤسسة «{school}».",
            "Le délai de transmission ({due}) est passé : relancez « {school} ».",
            at="returned_on",
            show={"due": _DUE_DAY, "school": F("school")},
        ),
        Should(
            F("paid_on") >= SchoolDay("school_year", 8, 1),
            "INSURED_008",
            "أداء {value} قبل بداية السنة {school_year}: صحح التاريخ أو السنة.",
            "Versement du {value}, avant l’année {school_year} : corrigez date ou année.",
            at="paid_on",
        ),
    )
