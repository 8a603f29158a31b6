from validators import F, Register, calculated, field, value_of, years_between
from validators.choosing import either
from validators.hint import after
from validators.kinds import Choice, Code, Count, Day, Flag, Number, Ref
from validators.parameter import parameter
from validators.rank import Rank
from validators.rules import Must, NoOverlap, NotAfter, Required, Sent, Should
from validators.today import Today

_LIVE = ~F("status").isin("cancelled", "refused").true
# A request that waits names the day it would begin; it holds no house yet.
_HOLDS = _LIVE & (
    F("decision_no").filled | F("occupation_kind").isin("right_ended", "unlawful").true
)
_IN = _HOLDS & F("vacated_on").blank
_ASKED = either(F("request_date"), F("start_date"))
_YEAR_POINTS = either(parameter("HOUSING_SENIORITY_POINTS", _ASKED), 1)
_NOTICE_DAYS = either(parameter("HOUSING_NOTICE_DAYS", F("notice_sent_on")), 90)


class HousingAllocation(
    Register,
    code="housing_allocations",
    ar="إسناد السكنيات ووضعية المحتلين",
    fr="Attributions et occupations de logements",
    key=("unit_code", "ppr", "start_date"),
    scope="directorate",
    serves=("HRF-ASSET-05", "LEG-LAW-04"),
):
    """سطر لكل طلب سكن أو إسناد: الموظف والقرار والمدة، ثم انتهاء الحق والإنذار والإحالة على الشؤون القانونية. النقط والترتيب يحسبان وحدهما.

    Une ligne par demande ou attribution : agent, décision, durée, puis fin du droit, mise en
    demeure et transmission au service juridique. Points et rang se calculent seuls.
    """

    unit_code: Ref = field("رمز السكن", "Logement", to="housing_units", also=("السكن", "رقم السكن"))
    ppr: Ref = field("رقم التأجير", "PPR", to="staff", also=("المستفيد", "الشاغل"))
    request_date: Day | None = field(
        "تاريخ الطلب", "Demande du", also=("طلب بتاريخ",), sample=after("start_date", -120, -60)
    )
    points: Number = calculated(
        "النقط", "Points", years_between(F("ppr.recruitment_date"), _ASKED) * _YEAR_POINTS
    )
    rank: Count = calculated(
        "الترتيب",
        "Rang",
        Rank(F("points"), (F("ppr.recruitment_date"),), ("unit_code",), _LIVE & ~_HOLDS),
    )
    decision_no: Code | None = field("رقم القرار", "N° de décision", also=("قرار الإسناد",))
    decision_date: Day | None = field(
        "تاريخ القرار", "Décision du", sample=after("start_date", -40, -2)
    )
    start_date: Day = field("بداية الإسناد", "Depuis le", also=("تاريخ الشغل", "ابتداء من"))
    end_right_date: Day | None = field(
        "نهاية الحق", "Fin du droit", also=("تاريخ انتهاء الحق",), sample=(None,)
    )
    vacated_on: Day | None = field("تاريخ الإفراغ", "Libéré le", also=("أفرغ في",), sample=(None,))
    occupation_kind: Choice | None = field(
        "وضعية الشغل", "Situation", of="occupation_kind", also=("نوع الشغل",), sample=("legal",)
    )
    notice_sent_on: Day | None = field(
        "تاريخ الإنذار", "Mise en demeure du", also=("الإنذار",), sample=(None,)
    )
    notice_no: Code | None = field("رقم الإنذار", "N° de la mise en demeure", sample=(None,))
    referred_to_legal_on: Day | None = field(
        "أحيل على الشؤون القانونية في",
        "Transmis au juridique le",
        also=("تاريخ الإحالة",),
        sample=(None,),
    )
    legal_case_no: Code = calculated(
        "رقم ملف الإفراغ",
        "N° du dossier d'expulsion",
        value_of("eviction_cases", "key", allocation="key"),
    )
    rent_paid: Flag | None = field("الكراء مؤدى", "Loyer payé", sample=(True,))
    status: Choice | None = field(
        "وضعية الملف",
        "État du dossier",
        of="file_status",
        sample=("received", "in_process", "accepted"),
    )

    rules = (
        NotAfter("decision_date", "start_date"),
        NotAfter("request_date", "decision_date"),
        NotAfter("start_date", "vacated_on"),
        NotAfter("start_date", "end_right_date"),
        NotAfter("notice_sent_on", "referred_to_legal_on"),
        Required("notice_sent_on", F("referred_to_legal_on").filled),
        Sent(
            "referred_to_legal_on",
            to="eviction_cases",
            by="allocation",
            received="received_on",
            days_max=15,
        ),
        Required("end_right_date", F("occupation_kind").isin("right_ended")),
        NoOverlap("start_date", "vacated_on", owner="unit_code", only=_HOLDS),
        NoOverlap("start_date", "vacated_on", owner="ppr", only=_HOLDS),
        Must(
            F("unit_code.habitable").isin(True)
            | (F("decision_date") < F("unit_code.condition_date"))
            | ~_IN,
            "OCCUPANCY_001",
            "السكن {value} غير صالح بمحضر {day}: لا يسند.",
            "Le logement {value} est inhabitable (constat du {day}) : il ne s’attribue pas.",
            at="unit_code",
            show={"day": F("unit_code.condition_date")},
        ),
        Should(
            ~_IN | ~(F("end_right_date") < Today()).true | F("notice_sent_on").filled,
            "OCCUPANCY_002",
            "انتهى الحق يوم {value} والسكن لم يفرغ: أرسل الإنذار.",
            "Droit échu le {value} et logement occupé : envoyez la mise en demeure.",
            at="end_right_date",
        ),
        Should(
            ~_IN
            | (Today() - F("notice_sent_on") <= _NOTICE_DAYS)
            | F("referred_to_legal_on").filled,
            "OCCUPANCY_003",
            "مر على الإنذار ({value}) أكثر من {most} يوما: أحل الملف على الشؤون القانونية.",
            "Mise en demeure du {value} vieille de plus de {most} jours : transmettez au juridique.",
            at="notice_sent_on",
            show={"most": _NOTICE_DAYS},
        ),
        Should(
            ~_IN | (F("ppr.retires_on") >= Today()) | F("end_right_date").filled,
            "OCCUPANCY_004",
            "الموظف {ppr} أحيل على التقاعد يوم {day}: حدد نهاية الحق.",
            "L’agent {ppr} est retraité depuis le {day} : fixez la fin du droit.",
            at="ppr",
            show={"day": F("ppr.retires_on")},
        ),
        Should(
            ~_IN
            | ~F("occupation_kind").isin("legal").true
            | (F("ppr.school") == F("unit_code.school")),
            "OCCUPANCY_005",
            "الموظف {ppr} لا يعمل بمؤسسة السكن {unit_code}: تأكد من حقه فيه.",
            "L’agent {ppr} ne travaille pas à l’établissement du logement {unit_code} : vérifiez.",
            at="ppr",
            show={"unit_code": F("unit_code")},
        ),
        Should(
            F("decision_no").filled | F("decision_date").blank,
            "OCCUPANCY_006",
            "قرار بتاريخ {decision_date} بلا رقم: اكتب رقمه.",
            "Décision du {decision_date} sans numéro : indiquez-le.",
            at="decision_no",
        ),
        Should(
            ~F("occupation_kind").isin("vacant").true | F("vacated_on").filled,
            "OCCUPANCY_007",
            "وضعية «{occupation_kind}» بلا تاريخ إفراغ: اكتبه.",
            "Situation « {occupation_kind} » sans date de sortie : indiquez-la.",
            at="vacated_on",
        ),
    )
