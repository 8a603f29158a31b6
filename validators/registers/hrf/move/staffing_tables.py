from typing import Any

from validators import F, Register, calculated, field, largest, rounded, total
from validators.choosing import Measure, either, unless, when
from validators.dated import lasting, sum_on, value_on
from validators.expression import Or0, lift
from validators.gather import LimitOn
from validators.kinds import Choice, Count, Day, Note, Number, Ref, SchoolYear
from validators.limits.teaching_service import HIGH_HOURS, MIDDLE_HOURS, PRIMARY_HOURS
from validators.parameter import parameter
from validators.rules import Blank, Should
from validators.span import SchoolDay

# Until it is frozen or dated, a table tells the first of October, when the classes have settled.
_DAY = either(F("frozen_on"), F("counted_on"), SchoolDay("school_year", 10, 1))
_PERIOD = ("start_date", "end_date")
_STANDS = unless(F("status"), "refused", "cancelled")
_TEACHES = F("role").blank | (F("role") == "teacher")
_PRINCIPAL = F("assignment_kind").isin("appointment", "transfer", "redeployment")
_TASK = F("assignment_kind").isin("acting", "temporary")
_EXTRA = F("assignment_kind") == "complement"
_LONG = F("leave_type").isin("sick_medium", "sick_long", "maternity", "unpaid", "work_accident")
_LEAVE_STANDS = ~F("cancelled").true & unless(F("decision"), "refused", "withdrawn", "postponed")

_classes = lasting(
    "class_structures",
    "classes",
    period=None,
    only=F("prevails").true,
    school="school",
    school_year="school_year",
)
_per_class = lasting("subject_hours", total("weekly_hours", "split_group_hours"), subject="subject")
_here: dict[str, Any] = {"school": "school", "taught_subject": "subject"}
_principal = lasting(
    "staff_assignments", period=_PERIOD, only=_PRINCIPAL & _TEACHES & _STANDS, **_here
)
_teachers = lasting(
    "staff_assignments", period=_PERIOD, only=(_PRINCIPAL | _TASK) & _TEACHES & _STANDS, **_here
)
_long_leaves = lasting("leaves", period=_PERIOD, only=_LONG & _LEAVE_STANDS)
_tasks = lasting("staff_assignments", period=_PERIOD, only=_TASK & _STANDS)
_positions = lasting(
    "admin_positions",
    period=_PERIOD,
    # Long sickness is already counted among the leaves.
    only=~F("position_kind").isin("active", "long_sick") & _STANDS,
)
_extra: dict[str, Any] = {"value": "weekly_hours", "period": _PERIOD, "only": _EXTRA & _STANDS}
_HOURS_IN = sum_on(_DAY, lasting("staff_assignments", **_extra, **_here))
_HOURS_OUT = sum_on(_DAY, _principal, lasting("staff_assignments", **_extra), same=("ppr",))
_SERVICE = either(
    value_on(
        _DAY,
        lasting("subject_hours", "teacher_service_hours", cycle="cycle", subject="subject"),
    ),
    when(F("cycle") == "primary", LimitOn(PRIMARY_HOURS, _DAY)),
    when(F("cycle") == "middle", LimitOn(MIDDLE_HOURS, _DAY)),
    when(F("cycle") == "high", LimitOn(HIGH_HOURS, _DAY)),
)
_DUE = (Or0(F("hours_due")) + Or0(F("hours_other"))) / F("service_hours")
_STEP = parameter("STAFFING_ROUNDING_STEP", _DAY)
_LIVE_GAP = rounded(F("posts_available") - F("posts_due"), 4)


class StaffingTable(
    Register,
    code="staffing_tables",
    ar="جدول الفائض والخصاص حسب المؤسسة والمادة",
    fr="Tableau des effectifs: besoins, excédent et déficit par établissement et matière",
    key=("school_year", "school", "subject"),
    serves=("HRF-MOVE-02", "HRF-MOVE-03", "EDU-MAP-02"),
    scope="directorate",
):
    """يكتب فيه سطر لكل مؤسسة ومادة في السنة الدراسية، وتحسب الباقي وحدها: الأقسام والساعات من البنيات وجدول الحصص، والأساتذة من التعيينات، ناقص الرخص الطويلة والتكليفات. عند الحصر يكتب التاريخ والفارق فلا يتغير بعده.

    Une ligne par établissement et matière ; le reste se calcule : classes et heures d’après les
    structures et les horaires, enseignants d’après les affectations, moins longs congés et
    missions. Au moment d’arrêter le tableau, on écrit la date et l’écart, qui ne bouge plus.

    Law: note 97 of 15 June 2006 (surplus and shortage).
    """

    school_year: SchoolYear = field("السنة الدراسية", "Année scolaire", also=("الموسم الدراسي",))
    school: Ref = field("المؤسسة", "Établissement", to="schools", also=("اسم المؤسسة", "Etab"))
    cycle: Choice = field(
        "السلك", "Cycle", of="cycle", sample=("primary", "middle", "high"), also=("السلك التعليمي",)
    )
    subject: Choice = field(
        "المادة",
        "Matière",
        of="subject",
        sample=lambda row, random: random.choice(
            ("primary", "primary_fr", "amazigh")
            if row["cycle"] == "primary"
            else ("arabic", "french", "maths", "svt", "physics", "english", "islamic")
        ),
        also=("التخصص", "Discipline"),
    )
    classes_count: Count = calculated(
        "عدد الأقسام",
        "Classes",
        sum_on(
            _DAY, _classes, lasting("subject_hours", subject="subject"), same=("level", "track")
        ),
    )
    hours_due: Number = calculated(
        "الحصص الواجبة",
        "Heures dues",
        sum_on(_DAY, _classes, _per_class, same=("level", "track")),
    )
    hours_other: Number | None = field(
        "حصص أخرى", "Autres heures", at_least=0, at_most=500, sample=(None, 2, 4)
    )
    service_hours: Number = calculated("حصة الأستاذ", "Service d’un enseignant", Measure(_SERVICE))
    posts_due: Number = calculated(
        "المناصب اللازمة",
        "Postes nécessaires",
        either(rounded(rounded(_DUE / _STEP, 0) * _STEP, 4), rounded(_DUE, 4)),
    )
    teachers_assigned: Count = calculated(
        "الأساتذة المعينون", "Enseignants affectés", sum_on(_DAY, _teachers)
    )
    on_leave: Count = calculated(
        "في رخصة طويلة",
        "En congé de longue durée",
        sum_on(_DAY, _teachers, _long_leaves, same=("ppr",)),
    )
    acting_away: Count = calculated(
        "مكلفون أو خارج الوظيفة",
        "En mission ou hors activité",
        Or0(sum_on(_DAY, _principal, _tasks, same=("ppr",)))
        + Or0(sum_on(_DAY, _principal, _positions, same=("ppr",))),
    )
    posts_available: Number = calculated(
        "المناصب المتوفرة",
        "Postes disponibles",
        rounded(
            largest(F("teachers_assigned") - Or0(F("on_leave")) - F("acting_away"), 0)
            + Or0((Or0(_HOURS_IN) - Or0(_HOURS_OUT)) / F("service_hours")),
            4,
        ),
    )
    hours_available: Number = calculated(
        "الحصص المتوفرة", "Heures disponibles", F("posts_available") * F("service_hours")
    )
    gap: Number = calculated("الفارق", "Écart", either(F("frozen_gap"), _LIVE_GAP))
    surplus: Number = calculated("الفائض", "Excédent", largest(F("gap"), 0))
    shortage: Number = calculated("الخصاص", "Déficit", largest(lift(0) - F("gap"), 0))
    shortage_covered: Number | None = field(
        "الخصاص المغطى", "Déficit couvert", at_least=0, at_most=100, sample=(None,)
    )
    counted_on: Day | None = field(
        "الوضعية بتاريخ", "Situation au", sample=(None,), also=("إلى غاية تاريخ",)
    )
    frozen_on: Day | None = field(
        "تاريخ الحصر", "Arrêté le", sample=(None,), also=("حصر الجدول بتاريخ",)
    )
    frozen_gap: Number | None = field(
        "الفارق المحصور", "Écart arrêté", at_least=-200, at_most=200, sample=(None,)
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "Observations"))

    rules = (
        Blank("frozen_gap", F("frozen_on").blank),
        Should(
            F("frozen_gap").filled | F("frozen_on").blank,
            "STAFFING_001",
            "حصر الجدول يوم {frozen_on} بدون «{field}»: انقل الفارق ليبقى ثابتا.",
            "Tableau arrêté le {frozen_on} sans « {field} » : reportez l’écart pour qu’il ne bouge plus.",
            at="frozen_gap",
        ),
        Should(
            F("frozen_gap") == _LIVE_GAP,
            "STAFFING_002",
            "الفارق المحصور {value} والمحسوب اليوم {live}: تغيرت المعطيات بعد الحصر.",
            "Écart arrêté {value}, écart recalculé {live} : les données ont changé depuis.",
            at="frozen_gap",
            show={"live": _LIVE_GAP},
        ),
        Should(
            F("shortage_covered") <= F("shortage"),
            "STAFFING_003",
            "الخصاص المغطى {value} أكبر من الخصاص {shortage}: صحح العدد.",
            "Le déficit couvert {value} dépasse le déficit {shortage} : corrigez.",
            at="shortage_covered",
        ),
        Should(
            F("classes_count") > 0,
            "STAFFING_004",
            "لا قسم بهذه المؤسسة له حصص في «{value}»: أكمل البنيات أو جدول الحصص.",
            "Aucune classe n’a d’heures en « {value} » : complétez structures ou horaires.",
            at="subject",
        ),
        Should(
            (F("cycle") == F("school.cycle")) | F("school.cycle").isin("all"),
            "STAFFING_005",
            "السلك «{value}» يخالف سلك المؤسسة في سجلها: تأكد منه.",
            "Le cycle « {value} » diffère de celui de l’établissement : vérifiez.",
            at="cycle",
        ),
        Should(
            F("acting_away") + Or0(F("on_leave")) <= F("teachers_assigned"),
            "STAFFING_006",
            "المتغيبون ({acting_away} و{on_leave}) أكثر من المعينين ({teachers_assigned}): راجع التكليفات والرخص.",
            "Absents ({acting_away} et {on_leave}) plus nombreux que les affectés ({teachers_assigned}) : revoyez.",
            at="subject",
        ),
    )
