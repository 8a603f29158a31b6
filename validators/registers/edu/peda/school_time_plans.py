from datetime import time
from typing import Any

from validators import F, Register, count_of, distinct_of, field, sum_of
from validators.expression import Or0
from validators.hint import number, school_day
from validators.kinds import Choice, Clock, Code, Count, Day, Flag, Note, Number, Ref, SchoolYear
from validators.nothing import nothing
from validators.rules import Must, Should
from validators.schooling import structure_sum, within

_IN_FORCE = F("valid_to").blank & (F("track") == "none")
_CYCLE: dict[str, Any] = {"cycle": F("school.cycle")}
_OFFICIAL = sum_of("subject_hours", "weekly_hours", only=_IN_FORCE, **_CYCLE) / distinct_of(
    "subject_hours", "level", only=_IN_FORCE, **_CYCLE
)
_SUPPORT = Or0(F("support_hours_weekly"))
_PUPILS = structure_sum("pupils")
_ROOMS = count_of(
    "school_rooms",
    only=F("room_kind").isin("classroom", "lab", "workshop", "multimedia", "preschool")
    & (F("in_use").blank | F("in_use").true),
    school="school",
)
# Levels of one cycle differ by an hour or two; the plan has one total for the school.
_SPREAD_HOURS, _DAYS = 2, 6


class SchoolTimePlan(
    Register,
    code="school_time_plans",
    ar="تنظيم الزمن والفضاءات المدرسية والدعم",
    fr="Organisation du temps, des espaces et du soutien",
    key=("school", "school_year"),
    serves=("EDU-PEDA-03", "EDU-PEDA-04", "EDU-PEDA-05"),
):
    """لكل مؤسسة سطر في السنة: صيغة استعمال الزمن وساعاته، وما كيف محليا وقراره، والفضاءات المستعملة، وأفواج الدعم وساعاته.

    Une ligne par établissement et par an : modèle d’emploi du temps, horaires, adaptation locale et
    sa décision, espaces utilisés, soutien scolaire.
    """

    school: Ref = field("المؤسسة", "Établissement", to="schools", also=("رمز المؤسسة", "Etab"))
    school_year: SchoolYear = field("السنة الدراسية", "Année scolaire", also=("الموسم الدراسي",))
    timetable_model: Choice | None = field(
        "صيغة استعمال الزمن",
        "Modèle d’emploi du temps",
        of="timetable_model",
        sample=("standard", "rural"),
        also=("الصيغة",),
    )
    start_hour: Clock | None = field(
        "بداية الدراسة", "Début des cours", sample=(time(8, 0), time(8, 30)), also=("الدخول",)
    )
    end_hour: Clock | None = field(
        "نهاية الدراسة", "Fin des cours", sample=(time(16, 30), time(18, 0)), also=("الخروج",)
    )
    break_minutes: Count | None = field(
        "الاستراحة بالدقائق",
        "Pause en minutes",
        at_most=240,
        sample=(15, 20, 30),
        also=("الاستراحة",),
    )
    weekly_hours: Number | None = field(
        "الغلاف الأسبوعي",
        "Horaire hebdomadaire",
        at_least=0,
        at_most=60,
        sample=(28, 30, 32),
        also=("عدد الساعات الأسبوعية",),
    )
    two_shifts: Flag | None = field(
        "نظام الفوجين", "Double vacation", sample=(False,), also=("التفويج", "الدوامان")
    )
    local_adaptation: Note | None = field(
        "التكييف المحلي",
        "Adaptation locale",
        sample=("تأخير الدخول في الشتاء", "ملاءمة التوقيت مع النقل", "لا شيء"),
        also=("الملاءمة",),
    )
    adaptation_decision: Code | None = field(
        "رقم قرار التكييف", "N° de décision", also=("قرار التكييف",)
    )
    approved_on: Day | None = field(
        "تاريخ المصادقة", "Approuvé le", sample=school_day("school_year", 5, 40), also=("المصادقة",)
    )
    rooms_used: Count | None = field(
        "الحجرات المستعملة",
        "Salles utilisées",
        at_most=200,
        sample=number(1, 3),
        also=("عدد الحجرات",),
    )
    special_spaces: Note | None = field(
        "الفضاءات الخاصة",
        "Espaces spécialisés",
        sample=("مكتبة وقاعة متعددة الوسائط", "ملعب رياضي", "مختبر العلوم"),
    )
    support_groups: Count | None = field(
        "أفواج الدعم", "Groupes de soutien", at_most=100, sample=number(1, 5)
    )
    support_hours_weekly: Number | None = field(
        "ساعات الدعم الأسبوعية",
        "Heures de soutien par semaine",
        at_least=0,
        at_most=40,
        sample=number(1, 4),
        also=("ساعات الدعم",),
    )
    support_pupils: Count | None = field(
        "المستفيدون من الدعم", "Élèves en soutien", at_most=3000, sample=number(10, 60)
    )
    library_open: Flag | None = field(
        "الخزانة مفتوحة", "Bibliothèque ouverte", also=("المكتبة المدرسية",)
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "Observations"))

    rules = (
        Must(
            F("end_hour") > F("start_hour"),
            "TIMEPLAN_001",
            "نهاية الدراسة ({value}) ليست بعد بدايتها ({start_hour}): صحح الساعتين.",
            "La fin ({value}) n’est pas après le début ({start_hour}) : corrigez les heures.",
            at="end_hour",
        ),
        Should(
            (F("weekly_hours") + _SPREAD_HOURS >= _OFFICIAL)
            & (F("weekly_hours") <= _OFFICIAL + _SUPPORT + _SPREAD_HOURS),
            "TIMEPLAN_002",
            "الغلاف {value} ساعة والرسمي {official} مع الدعم {support}: راجع استعمال الزمن.",
            "{value} h par semaine pour {official} officielles et {support} de soutien : revoyez.",
            at="weekly_hours",
            show={"official": _OFFICIAL, "support": _SUPPORT},
        ),
        Should(
            F("weekly_hours") <= (F("end_hour") - F("start_hour")) * _DAYS,
            "TIMEPLAN_003",
            "الغلاف {value} ساعة لا تسعه أيام الأسبوع بين {start_hour} و{end_hour}: راجع الأوقات.",
            "{value} h ne tiennent pas entre {start_hour} et {end_hour} : revoyez les heures.",
            at="weekly_hours",
        ),
        Should(
            F("two_shifts").true | ~F("timetable_model").isin("two_shifts"),
            "TIMEPLAN_004",
            "الصيغة تفويج زمني: اكتب نعم في «{field}» وأرفق استعمالي الزمن.",
            "Modèle à double vacation : tapez oui dans « {field} » et joignez les deux horaires.",
            at="two_shifts",
        ),
        Should(
            F("timetable_model").isin("two_shifts", "ramadan") | ~F("two_shifts").true,
            "TIMEPLAN_005",
            "نظام الفوجين يحتاج صيغة تفويج وهي «{value}»: صحح إحداهما.",
            "La double vacation demande son modèle, pas « {value} » : corrigez l’un des deux.",
            at="timetable_model",
        ),
        Should(
            F("adaptation_decision").filled | nothing("local_adaptation"),
            "TIMEPLAN_006",
            "تكييف محلي بدون قرار: اكتب «{field}».",
            "Adaptation locale sans décision : indiquez « {field} ».",
            at="adaptation_decision",
        ),
        Should(
            within(F("support_pupils"), _PUPILS),
            "TIMEPLAN_007",
            "المستفيدون من الدعم {value} أكثر من تلاميذ المؤسسة {pupils}: صحح العدد.",
            "{value} élèves en soutien pour {pupils} inscrits : corrigez.",
            at="support_pupils",
            show={"pupils": _PUPILS},
        ),
        Should(
            within(F("rooms_used"), _ROOMS),
            "TIMEPLAN_008",
            "الحجرات المستعملة {value} أكثر من المسجلة {rooms}: راجع سجل الحجرات.",
            "{value} salles utilisées pour {rooms} inscrites : revoyez le registre des salles.",
            at="rooms_used",
            show={"rooms": _ROOMS},
        ),
        Should(
            (F("support_hours_weekly") > 0) | (F("support_groups") <= 0),
            "TIMEPLAN_009",
            "{support_groups} أفواج دعم بدون ساعات ({value}): اكتب الساعات الأسبوعية.",
            "{support_groups} groupes de soutien sans heures ({value}) : indiquez-les.",
            at="support_hours_weekly",
        ),
    )
