from datetime import date
from random import Random
from typing import Any

from validators import F, Register, field
from validators.choosing import either, when
from validators.dated import lasting, sum_on
from validators.hint import after, number, rarely
from validators.kinds import Choice, Code, Count, Day, Note, Number, Ref, SchoolYear, Text
from validators.parameter import parameter
from validators.rules import Must, Required, Should
from validators.school_year import in_school_year
from validators.span import SchoolDay
from validators.today import Today

_DONE = F("status").isin("done")
_VISIT = F("activity_kind").isin("class_visit", "inspection")
_FROM = when(F("semester") == "s2", SchoolDay("school_year", 2, 1), SchoolDay("school_year", 9, 1))
_TO = when(F("semester") == "s2", SchoolDay("school_year", 7, 31), SchoolDay("school_year", 1, 31))
# Semesters end when the councils have met: some days more or less than the month.
_GRACE_DAYS = 21
_REPORT_DAYS = either(parameter("INSPECTION_REPORT_DAYS", F("done_date")), 30)
_RESTS = sum_on(
    F("planned_date"),
    lasting(
        "school_calendar",
        period=("date_from", "date_to"),
        only=F("kind").isin("holiday", "feast", "closure") & F("school").blank,
    ),
)


def _planned(row: dict[str, Any], random: Random) -> date | None:
    year = row.get("school_year")
    return year and date(int(year[:4]), random.randint(9, 10), random.randint(8, 28))


def _status(row: dict[str, Any], random: Random) -> str:
    return "done" if row["done_date"] else random.choice(("postponed", "cancelled"))


class SupervisionActivity(
    Register,
    code="supervision_activities",
    ar="برامج وأنشطة هيأة التأطير والمراقبة التربوية",
    fr="Activités du corps d’encadrement et d’inspection",
    key="activity_no",
    serves=("SUP-GUID-07", "SUP-FRAME-02", "SUP-FRAME-03", "SUP-FRAME-06", "SUP-FRAME-09"),
):
    """سطر لكل نشاط في برنامج المفتش: زيارة أو تفتيش أو لقاء أو مصاحبة لمدير جديد، مبرمجا ثم منجزا، مع الأستاذ المعني والتقرير. منه حصيلة كل أسدس.

    Une ligne par activité du programme d’un inspecteur : visite, inspection, réunion,
    accompagnement d’un nouveau directeur ; prévue puis faite, avec l’intéressé et le rapport.
    """

    activity_no: Code = field(
        "رقم النشاط", "N° d’activité", example="F-2026-031", also=("ر.ت", "الرقم")
    )
    school_year: SchoolYear | None = field(
        "السنة الدراسية", "Année scolaire", sample=("2026/2027",), also=("الموسم الدراسي",)
    )
    inspector: Ref = field("المفتش", "Inspecteur", to="staff", also=("رقم تأجير المفتش", "PPR"))
    corps: Choice | None = field("هيأة المفتش", "Corps", of="inspector_corps", also=("الهيأة",))
    area: Text | None = field(
        "منطقة التفتيش",
        "Zone d’inspection",
        sample=("المنطقة 1", "المنطقة 2", "المنطقة 3"),
        also=("المقاطعة التفتيشية",),
    )
    activity_kind: Choice = field(
        "نوع النشاط", "Nature", of="supervision_kind", also=("النشاط", "النوع")
    )
    school: Ref | None = field("المؤسسة", "Établissement", to="schools", also=("رمز المؤسسة",))
    beneficiary: Ref | None = field(
        "المستفيد", "Bénéficiaire", to="staff", also=("الأستاذ المزور", "رقم تأجير الأستاذ")
    )
    planned_date: Day | None = field(
        "التاريخ المبرمج", "Prévue le", sample=_planned, also=("الموعد",)
    )
    done_date: Day | None = field(
        "تاريخ الإنجاز",
        "Faite le",
        sample=rarely(after("planned_date", 0, 12), 0.6),
        also=("التاريخ",),
    )
    hours: Number | None = field(
        "عدد الساعات", "Heures", at_least=0, at_most=60, sample=number(1, 4), also=("المدة",)
    )
    teachers_reached: Count | None = field(
        "الأساتذة المستفيدون", "Enseignants touchés", at_most=500, sample=number(1, 20)
    )
    subject: Choice | None = field("المادة", "Matière", of="subject", also=("التخصص",))
    theme: Text | None = field(
        "الموضوع",
        "Thème",
        sample=(
            "تدبير القسم متعدد المستويات",
            "التقويم والدعم",
            "تدريس الرياضيات",
            "استعمال الموارد الرقمية",
        ),
        also=("المحور",),
    )
    report: Ref | None = field(
        "تقرير التفتيش",
        "Rapport d’inspection",
        to="inspection_reports",
        sample=(None,),
        also=("رقم التقرير",),
    )
    recommendations: Note | None = field("التوصيات", "Recommandations", also=("الملاحظات",))
    semester: Choice | None = field(
        "الأسدس", "Semestre", of="semester", sample=("s1",), also=("الدورة",)
    )
    status: Choice | None = field(
        "الوضعية", "État", of="action_status", sample=_status, also=("حالة الإنجاز",)
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "Observations"))

    rules = (
        Required("done_date", _DONE),
        Required("hours", _DONE),
        Required("beneficiary", _VISIT & _DONE),
        Must(
            (F("hours") > 0) | ~_DONE,
            "SUPERVISE_001",
            "نشاط منجز بعدد ساعات {value}: اكتب المدة الفعلية.",
            "Activité faite avec {value} heure : indiquez la durée réelle.",
            at="hours",
        ),
        Must(
            F("beneficiary") != F("inspector"),
            "SUPERVISE_002",
            "المستفيد هو المفتش نفسه ({value}): صحح رقم التأجير.",
            "Le bénéficiaire est l’inspecteur lui-même ({value}) : corrigez le PPR.",
            at="beneficiary",
        ),
        Should(
            (F("done_date") >= _FROM - _GRACE_DAYS) & (F("done_date") <= _TO + _GRACE_DAYS),
            "SUPERVISE_003",
            "الإنجاز {value} ليس في «{semester}»: صحح التاريخ أو الأسدس.",
            "Réalisation du {value} hors du « {semester} » : corrigez la date ou le semestre.",
            at="done_date",
        ),
        Should(
            _DONE | F("done_date").blank,
            "SUPERVISE_004",
            "أنجز النشاط ({done_date}) ووضعيته «{value}»: حين الوضعية.",
            "Activité faite le {done_date} mais « {value} » : mettez l’état à jour.",
            at="status",
        ),
        Should(
            (F("planned_date") >= Today())
            | F("done_date").filled
            | F("status").isin("postponed", "cancelled").true,
            "SUPERVISE_005",
            "مر الموعد ({value}) ولم ينجز النشاط: سجل إنجازه أو أجله.",
            "Date prévue ({value}) passée sans réalisation : notez-la ou reportez.",
            at="planned_date",
        ),
        Should(
            (_RESTS == 0) | F("done_date").filled,
            "SUPERVISE_006",
            "الموعد {value} يقع في عطلة: برمج النشاط في يوم دراسة.",
            "La date {value} tombe en congé : programmez un jour de classe.",
            at="planned_date",
        ),
        Should(
            F("inspector.role").isin("inspector"),
            "SUPERVISE_007",
            "الموظف {value} ليس مفتشا في جذاذته: تأكد من رقم التأجير.",
            "L’agent {value} n’est pas inspecteur sur sa fiche : vérifiez le PPR.",
            at="inspector",
        ),
        Should(
            (F("beneficiary.school") == F("school")) | ~_VISIT,
            "SUPERVISE_008",
            "الأستاذ {value} يعمل في {place}: تأكد من المؤسسة أو رقم التأجير.",
            "L’enseignant {value} travaille à {place} : vérifiez l’établissement ou le PPR.",
            at="beneficiary",
            show={"place": F("beneficiary.school")},
        ),
        Should(
            F("beneficiary.role").isin("head", "deputy") | ~F("activity_kind").isin("support_head"),
            "SUPERVISE_009",
            "المصاحبة للإدارة و{value} ليس مديرا في جذاذته: تأكد منه.",
            "Accompagnement de direction, or {value} n’est pas directeur sur sa fiche : vérifiez.",
            at="beneficiary",
        ),
        Should(
            F("report").filled
            | (F("done_date") + _REPORT_DAYS >= Today())
            | ~F("activity_kind").isin("inspection"),
            "SUPERVISE_010",
            "تفتيش يوم {done_date} بدون تقرير: اكتب رقمه في «{field}».",
            "Inspection du {done_date} sans rapport : notez son numéro dans « {field} ».",
            at="report",
        ),
        Should(
            F("report.staff") == F("beneficiary"),
            "SUPERVISE_011",
            "التقرير {value} يخص موظفا آخر ({person}): صحح رقم التقرير.",
            "Le rapport {value} concerne un autre agent ({person}) : corrigez.",
            at="report",
            show={"person": F("report.staff")},
        ),
        Should(
            in_school_year("planned_date"),
            "SUPERVISE_012",
            "التاريخ المبرمج {value} خارج السنة الدراسية: صحح التاريخ أو السنة.",
            "Date prévue {value} hors de l’année scolaire : corrigez.",
            at="planned_date",
        ),
    )
