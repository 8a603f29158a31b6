from datetime import date
from decimal import Decimal
from random import Random
from typing import Any

from validators import F, Register, calculated, field, month_of, rounded, value_of
from validators.calendar_days import feeding_days
from validators.choosing import either
from validators.expression import Condition
from validators.hint import number
from validators.kinds import Choice, Count, Day, Money, Note, Percent, Ref, SchoolYear
from validators.limits.feeding_phase import MONTHS
from validators.rules import AtMost, Must, NoOverlap, NotAfter, Required, Should
from validators.running import running_sum
from validators.span import SchoolDay

_CANTEEN = {"school": "school", "kind": "kind", "school_year": "school_year"}
_QUOTA = value_of("canteens", "approved_quota", only=None, **_CANTEEN)
_STATE = value_of("canteens", "status", only=None, **_CANTEEN)
_COSTS = (Decimal("2.00"), Decimal("5.00"), Decimal("7.50"))
_ENDS = {"phase1": ((9, 14), (12, 25)), "phase2": ((1, 4), (3, 31)), "phase3": ((4, 1), (6, 25))}


def _in_phase(name: str) -> Condition:
    month, day = month_of(F(name)), F(name)
    first, second, third = (~F("phase").isin(p) | month.isin(*m) for p, m in MONTHS.items())
    year = (day >= SchoolDay("school_year", 9, 1)) & (day <= SchoolDay("school_year", 6, 30))
    return first & second & third & year


def _phase_day(row: dict[str, Any], end: int) -> date:
    month, day = _ENDS[row["phase"]][end]
    return date(int(row["school_year"][:4]) + (month < 9), month, day)  # noqa: PLR2004 - a school year opens in September.


def _begins(row: dict[str, Any], _: Random) -> date:
    return _phase_day(row, 0)


def _closes(row: dict[str, Any], _: Random) -> date:
    return _phase_day(row, 1)


_COST = running_sum("cost_planned", owner=("budget_line",), order=("start_date", "school"))


class CanteenSchedule(
    Register,
    code="canteen_schedule",
    ar="الجدولة الزمنية للإطعام المدرسي",
    fr="Calendrier du programme d'alimentation scolaire",
    key=("school", "kind", "school_year", "phase"),
    serves=("HRF-SOCIAL-06", "HRF-SOCIAL-07", "HRF-SOCIAL-12"),
):
    """اكتب هنا لكل مطعم تواريخ كل مرحلة وعدد المستفيدين؛ أيام الإطعام تحسب من المقرر الوزاري، والوجبات والكلفة تتبعها.

    On y inscrit, par cantine et par phase, les dates et le nombre de bénéficiaires. Les jours
    viennent du calendrier scolaire ; les repas prévus et leur coût se calculent seuls.
    """

    school: Ref = field(
        "المؤسسة", "Établissement", to="schools", also=("رمز المؤسسة", "GRESA", "المدرسة")
    )
    kind: Choice = field("النوع", "Nature", of="canteen_kind", also=("نوع الإطعام", "Type"))
    school_year: SchoolYear = field(
        "السنة الدراسية", "Année scolaire", also=("الموسم الدراسي",), sample=("2026/2027",)
    )
    phase: Choice = field("المرحلة", "Phase", of="feeding_phase", also=("مرحلة الإطعام", "الفترة"))
    start_date: Day | None = field(
        "من", "Du", also=("بداية الإطعام", "تاريخ الانطلاق", "Début"), sample=_begins
    )
    end_date: Day | None = field(
        "إلى", "Au", also=("نهاية الإطعام", "تاريخ الانتهاء", "Fin"), sample=_closes
    )
    feeding_days: Count = calculated(
        "عدد أيام الإطعام",
        "Jours d'alimentation",
        feeding_days(
            "start_date",
            "end_date",
            school="school",
            week_ends=F("kind").isin("boarding", "student_house"),
        ),
    )
    beneficiaries: Count | None = field(
        "عدد المستفيدين",
        "Bénéficiaires",
        also=("المستفيدون", "عدد التلاميذ المستفيدين", "Rationnaires"),
        at_most=2000,
        sample=number(20, 60),
    )
    meals_per_day: Count | None = field(
        "وجبات كل يوم",
        "Repas par jour",
        also=("عدد الوجبات في اليوم",),
        at_least=1,
        at_most=5,
        sample=(1,),
    )
    meals_planned: Count = calculated(
        "الوجبات المبرمجة",
        "Repas prévus",
        F("feeding_days") * F("beneficiaries") * either(F("meals_per_day"), 1),
    )
    meals_served: Count | None = field(
        "الوجبات المقدمة",
        "Repas servis",
        also=("عدد الوجبات المقدمة", "Repas distribués"),
        sample=number(300, 1000),
    )
    execution_rate: Percent = calculated(
        "نسبة الإنجاز",
        "Taux d'exécution",
        rounded(F("meals_served") / F("meals_planned"), 4),
    )
    meal_cost: Money | None = field(
        "كلفة الوجبة",
        "Coût du repas",
        also=("ثمن الوجبة", "Prix du repas"),
        at_most=200,
        sample=_COSTS,
    )
    cost_planned: Money = calculated(
        "الكلفة المتوقعة", "Coût prévu", F("meal_cost") * F("meals_planned")
    )
    cost_actual: Money | None = field(
        "الكلفة الفعلية", "Coût réel", also=("المصاريف",), sample=(None,)
    )
    budget_line: Ref | None = field(
        "السطر المالي", "Ligne budgétaire", to="budget_lines", also=("سطر الميزانية",)
    )
    interruptions: Note | None = field(
        "التوقفات وأسبابها", "Interruptions", also=("أسباب التوقف", "التوقفات")
    )
    schedule_signed_on: Day | None = field(
        "تاريخ توقيع الجدولة", "Calendrier signé le", also=("توقيع الجدولة",)
    )
    handed_over_on: Day | None = field("تاريخ تسليم المطعم", "Cantine remise le", also=("التسليم",))
    status: Choice | None = field("الوضعية", "État", of="phase_status", also=("حالة المرحلة",))

    rules = (
        NotAfter("start_date", "end_date"),
        NoOverlap("start_date", "end_date", owner=("school", "kind")),
        AtMost("meals_served", "meals_planned"),
        Required("interruptions", F("status").isin("interrupted")),
        Must(
            _in_phase("start_date"),
            "FEEDING_001",
            "البداية {value} خارج أشهر {phase} لسنة {school_year}: صحح التاريخ أو المرحلة.",
            "Le début {value} est hors des mois de la {phase} de {school_year} : corrigez.",
            at="start_date",
        ),
        Must(
            _in_phase("end_date"),
            "FEEDING_002",
            "النهاية {value} خارج أشهر {phase} لسنة {school_year}: صحح التاريخ أو المرحلة.",
            "La fin {value} est hors des mois de la {phase} de {school_year} : corrigez.",
            at="end_date",
        ),
        Must(
            F("beneficiaries") <= _QUOTA,
            "FEEDING_003",
            "عدد المستفيدين {value} أكبر من الحصة المصادق عليها {quota}: خفض العدد أو صحح الحصة.",
            "{value} bénéficiaires dépassent le contingent accordé ({quota}) : réduisez ou corrigez-le.",
            at="beneficiaries",
            show={"quota": _QUOTA},
        ),
        Must(
            ~_STATE.isin("closed"),
            "FEEDING_004",
            "المطعم مغلق: لا جدولة له في مؤسسة «{value}».",
            "La cantine est fermée : pas de calendrier pour « {value} ».",
            at="school",
        ),
        Should(
            ~F("kind").isin("canteen") | (F("meals_per_day") <= 1),
            "FEEDING_005",
            "المطعم المدرسي يقدم وجبة واحدة في اليوم وهنا {value}: تحقق من العدد.",
            "Une cantine sert un repas par jour, ici {value} : vérifiez.",
            at="meals_per_day",
        ),
        Should(
            F("budget_line.credits_total") >= _COST,
            "FEEDING_006",
            "كلفة المراحل على السطر «{value}» بلغت {reached} واعتماداته {credits}: راجع البرمجة.",
            "Le coût des phases sur la ligne « {value} » atteint {reached} pour {credits} : revoyez.",
            at="budget_line",
            show={"reached": _COST, "credits": F("budget_line.credits_total")},
        ),
        Should(
            F("cost_actual") <= F("cost_planned"),
            "FEEDING_007",
            "الكلفة الفعلية {value} أكبر من المتوقعة {cost_planned}: راجع المصاريف.",
            "Le coût réel {value} dépasse le prévu {cost_planned} : revoyez les dépenses.",
            at="cost_actual",
        ),
        Should(
            F("schedule_signed_on") <= F("start_date"),
            "FEEDING_008",
            "وقعت الجدولة في {value} بعد انطلاق الإطعام {start_date}: تحقق من التاريخ.",
            "Calendrier signé le {value}, après le début du {start_date} : vérifiez.",
            at="schedule_signed_on",
        ),
    )
