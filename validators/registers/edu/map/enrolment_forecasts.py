from random import Random
from typing import Any

from validators import F, Register, calculated, count_of, field, sum_of
from validators.choosing import when
from validators.dated import lasting, sum_on
from validators.expression import Expression, Or0, lift, rounded
from validators.hint import number
from validators.kinds import Choice, Count, Day, Note, Number, Percent, Ref, SchoolYear
from validators.rules import Must, Should
from validators.school_year import YearBefore
from validators.schooling import class_ceiling, structure_sum
from validators.span import SchoolDay
from validators.whole import up, whole

_ENTRY = F("level").isin("p1", "m1", "tc", "pre1")
_PASSED_FROM = {"pre2": "pre1", "p2": "p1", "p3": "p2", "p4": "p3", "p5": "p4", "p6": "p5"}
_PASSED_FROM |= {"m2": "m1", "m3": "m2", "b1": "tc", "b2": "b1"}
_below: Expression = lift("")
for _level, _lower in _PASSED_FROM.items():
    _below = when(F("level") == _level, _lower, _below)
_YEAR: dict[str, Any] = {"school": "school", "target_year": "target_year"}
_PROMOTED = sum_of(
    "enrolment_forecasts", F("base_pupils") * F("promotion_rate"), level=_below, **_YEAR
)
_rates = F("promotion_rate") + F("repetition_rate") + F("dropout_rate")
_ROOMS = count_of(
    "school_rooms",
    only=F("room_kind").isin("classroom", "lab", "workshop", "multimedia", "preschool")
    & (F("in_use").blank | F("in_use").true),
    school="school",
)
_ALL_CLASSES = sum_of("enrolment_forecasts", "classes_planned", **_YEAR)
_PER_CLASS = sum_on(
    SchoolDay("target_year", 9, 1),
    lasting(
        "subject_hours",
        F("weekly_hours") / F("teacher_service_hours"),
        only=F("track") == "none",
        level="level",
    ),
)
_THIS_YEAR = structure_sum("pupils", "school", YearBefore("target_year"), level="level")
_NEW = sum_of(
    "new_enrolments",
    "total",
    only=F("source").isin("school", "private"),
    school="school",
    level="level",
    school_year="target_year",
)


def _rest(row: dict[str, Any], _: Random) -> float | None:
    promoted, repeating = row["promotion_rate"], row["repetition_rate"]
    return None if None in (promoted, repeating) else round(1 - promoted - repeating, 4)


class EnrolmentForecast(
    Register,
    code="enrolment_forecasts",
    ar="توقعات الدخول المدرسي",
    fr="Prévisions de rentrée",
    key=("school", "level", "target_year"),
    serves=("EDU-MAP-03", "EDU-MAP-12"),
):
    """لكل مؤسسة ومستوى: تلاميذ هذه السنة ونسب النجاح والتكرار والانقطاع، والجدد والوافدون. تحسب منها وحدها أعداد السنة المقبلة وأقسامها وحجراتها ومناصبها.

    Par établissement et niveau : élèves de l’année, taux de promotion, de redoublement, d’abandon,
    nouveaux et transferts. Effectifs, classes, salles et postes de la rentrée s’en déduisent.
    """

    school: Ref = field("المؤسسة", "Établissement", to="schools", also=("رمز المؤسسة", "Etab"))
    level: Choice = field("المستوى", "Niveau", of="level", also=("المستوى الدراسي",))
    target_year: SchoolYear = field(
        "سنة الدخول", "Année visée", also=("السنة المقبلة", "سنة التوقع", "Rentrée")
    )
    base_pupils: Count | None = field(
        "تلاميذ السنة الجارية",
        "Élèves de l’année",
        at_most=5000,
        sample=number(30, 200),
        also=("العدد الحالي",),
    )
    promotion_rate: Percent | None = field(
        "نسبة النجاح", "Taux de promotion", sample=(0.85, 0.9, 0.92), also=("الانتقال", "النجاح")
    )
    repetition_rate: Percent | None = field(
        "نسبة التكرار", "Taux de redoublement", sample=(0.05, 0.06, 0.08), also=("التكرار",)
    )
    dropout_rate: Percent | None = field(
        "نسبة الانقطاع",
        "Taux d’abandon",
        sample=_rest,
        also=("الهدر", "الانقطاع"),
    )
    promoted_in: Number = calculated("المنتقلون إليه", "Promus reçus", rounded(Or0(_PROMOTED), 1))
    repeaters_in: Number = calculated(
        "المكررون به", "Redoublants", rounded(F("base_pupils") * F("repetition_rate"), 1)
    )
    new_in: Number | None = field(
        "الجدد",
        "Nouveaux",
        at_least=0,
        at_most=5000,
        sample=number(0, 60),
        also=("التسجيلات الجديدة",),
    )
    transfers_net: Number | None = field(
        "صافي الحركية",
        "Solde des transferts",
        at_least=-2000,
        at_most=2000,
        sample=number(-5, 8),
        also=("الوافدون ناقص المغادرين",),
    )
    forecast_pupils: Number = calculated(
        "التلاميذ المتوقعون",
        "Élèves prévus",
        whole(F("promoted_in") + F("repeaters_in") + Or0(F("new_in")) + Or0(F("transfers_net"))),
    )
    classes_planned: Count = calculated(
        "الأقسام المتوقعة",
        "Classes prévues",
        up(F("forecast_pupils") / class_ceiling("level", "target_year")),
    )
    rooms_available: Count = calculated("الحجرات المتوفرة", "Salles disponibles", _ROOMS)
    rooms_gap: Count = calculated("فارق الحجرات", "Écart de salles", _ROOMS - _ALL_CLASSES)
    teachers_planned: Number = calculated(
        "المناصب المتوقعة",
        "Postes prévus",
        when(_PER_CLASS > 0, rounded(F("classes_planned") * _PER_CLASS, 2)),
    )
    version: Choice | None = field(
        "الصيغة", "Version", of="structure_version", sample=("forecast",)
    )
    approved_on: Day | None = field("تاريخ المصادقة", "Approuvé le", also=("المصادقة",))
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "Observations"))

    rules = (
        Must(
            (_rates >= 0.995) & (_rates <= 1.005),  # noqa: PLR2004 - rates are typed to a tenth of a percent.
            "FORECAST_001",
            "النجاح والتكرار والانقطاع لا تساوي معا 100 %: صحح إحدى النسب ({value}).",
            "Promotion, redoublement et abandon ne font pas 100 % : corrigez un taux ({value}).",
            at="promotion_rate",
        ),
        Must(
            F("forecast_pupils") >= 0,
            "FORECAST_002",
            "التوقع أقل من صفر ({forecast_pupils}): راجع صافي الحركية ({value}).",
            "La prévision est négative ({forecast_pupils}) : revoyez le solde ({value}).",
            at="transfers_net",
        ),
        Should(
            (F("base_pupils") == _THIS_YEAR) | (_THIS_YEAR == 0),
            "FORECAST_003",
            "{value} تلميذا هنا وفي البنيات التربوية {there}: اكتب عدد السنة الجارية.",
            "{value} élèves ici, {there} dans les structures : reprenez l’effectif de l’année.",
            at="base_pupils",
            show={"there": _THIS_YEAR},
        ),
        Should(
            (F("new_in") == _NEW) | (F("level") != "p1") | (_NEW == 0),
            "FORECAST_004",
            "الجدد {value} وفي سجل التسجيلات الجديدة {told}: اعتمد العدد المصادق عليه.",
            "{value} nouveaux ici, {told} au registre des inscriptions : retenez le validé.",
            at="new_in",
            show={"told": _NEW},
        ),
        Should(
            (count_of("enrolment_forecasts", level=_below, **_YEAR) >= 1) | _ENTRY,
            "FORECAST_005",
            "لا توقع للمستوى الذي تحت «{value}»: المنتقلون منه غير محتسبين، أضف سطره.",
            "Aucune prévision pour le niveau sous « {value} » : ajoutez sa ligne.",
            at="level",
        ),
        Should(
            (F("rooms_gap") >= 0) | (_ROOMS == 0),
            "FORECAST_006",
            "الأقسام المتوقعة بالمؤسسة {value} تتجاوز حجراتها ({rooms}): سجل الحاجة إلى البناء.",
            "Plus de classes prévues à {value} que de salles ({rooms}) : notez le besoin.",
            at="school",
            show={"rooms": _ROOMS},
        ),
        Should(
            F("approved_on").filled | ~F("version").isin("adjusted"),
            "FORECAST_007",
            "صيغة معدلة بدون «{field}»: اكتبها بعد المصادقة.",
            "Version ajustée sans « {field} » : indiquez-la après l’approbation.",
            at="approved_on",
        ),
        Should(
            (F("school.status") != "closed") | (F("base_pupils") <= 0),
            "FORECAST_008",
            "المؤسسة {value} مغلقة ولها توقعات: صحح الرمز أو وضعية المؤسسة.",
            "L’établissement {value} est fermé et a des prévisions : corrigez.",
            at="school",
        ),
    )
