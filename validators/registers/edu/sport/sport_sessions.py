from datetime import date
from typing import Any

from validators import F, Register, count_of, field, month_of, sum_of, value_of
from validators.hint import number, up_to
from validators.kinds import Choice, Count, Day, Note, Number, Ref
from validators.parameter import parameter
from validators.rules import Must, Should
from validators.span import months_later
from validators.today import Today

_FIRST_OF_MONTH = month_of(F("month") - 1) != month_of(F("month"))
_OVER = months_later(F("month"), 1) <= Today()
_FACILITY = value_of("school_rooms", "room_kind", school="school", room_code="facility")
_ASSOCIATION: dict[str, Any] = {"school": "school", "name": "association"}
_COACHED = sum_of("sport_sessions", "hours_planned", only=None, coach="coach", month="month")
_WEEKLY = parameter("SPORT_ASSOCIATION_HOURS", F("month"))
_WEEKS_MOST = 5


class SportSession(
    Register,
    code="sport_sessions",
    ar="حصص أنشطة الجمعيات الرياضية",
    fr="Séances des associations sportives",
    key=("school", "sport", "month"),
    serves=("EDU-SPORT-01", "EDU-SPORT-06"),
):
    """لكل ثانوية ونوع رياضي سطر في الشهر: الحصص والساعات المبرمجة والمنجزة والتلاميذ والفرق والمؤطر. الشهر يكتب بأول يوم منه.

    Une ligne par établissement secondaire, sport et mois : séances et heures prévues et faites,
    élèves, équipes, encadrant. Le mois s’écrit par son premier jour.
    """

    school: Ref = field(
        "المؤسسة", "Établissement", to="schools", also=("رمز المؤسسة", "الثانوية", "Etab")
    )
    association: Ref | None = field(
        "الجمعية الرياضية",
        "Association sportive",
        to="school_associations",
        by="name",
        sample=(None,),
        also=("الجمعية",),
    )
    sport: Choice = field("النوع الرياضي", "Sport", of="sport", also=("الرياضة", "النشاط"))
    coach: Ref | None = field(
        "المؤطر", "Encadrant", to="staff", also=("رقم تأجير المؤطر", "الأستاذ", "PPR")
    )
    month: Day = field(
        "الشهر",
        "Mois",
        sample=(date(2026, 9, 1), date(2026, 10, 1), date(2026, 11, 1)),
        also=("شهر الإنجاز",),
    )
    sessions_planned: Count | None = field(
        "الحصص المبرمجة", "Séances prévues", at_most=100, sample=number(4, 8)
    )
    sessions_done: Count | None = field(
        "الحصص المنجزة", "Séances faites", at_most=100, sample=up_to("sessions_planned", 1)
    )
    hours_planned: Number | None = field(
        "الساعات المبرمجة", "Heures prévues", at_least=0, at_most=200, sample=number(6, 12)
    )
    hours_done: Number | None = field(
        "الساعات المنجزة",
        "Heures faites",
        at_least=0,
        at_most=200,
        sample=up_to("hours_planned", 0.7),
    )
    pupils_boys: Count | None = field(
        "الذكور", "Garçons", at_most=1000, sample=number(5, 25), also=("ذكور",)
    )
    pupils_girls: Count | None = field(
        "الإناث", "Filles", at_most=1000, sample=number(5, 25), also=("إناث",)
    )
    teams_count: Count | None = field("عدد الفرق", "Équipes", at_most=50, sample=number(1, 3))
    equipment_state: Choice | None = field(
        "حالة التجهيزات",
        "État du matériel",
        of="condition",
        sample=("good", "fair"),
        also=("العتاد الرياضي",),
    )
    facility: Ref | None = field(
        "الفضاء الرياضي",
        "Installation",
        to="school_rooms",
        by="room_code",
        sample=(None,),
        also=("الملعب", "القاعة"),
    )
    cancelled_reason: Note | None = field(
        "سبب عدم الإنجاز",
        "Motif d’annulation",
        sample=("أحوال جوية", "غياب المؤطر", "عطلة", "أشغال بالملعب"),
        also=("الأسباب",),
    )
    validated: Choice | None = field(
        "التحقق", "Validation", of="validation_status", also=("المصادقة",)
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "Observations"))

    rules = (
        Must(
            _FIRST_OF_MONTH,
            "SPORT_001",
            "الشهر مكتوب {value}: اكتب أول يوم من الشهر حتى لا يتكرر.",
            "Le mois est écrit {value} : tapez le premier jour du mois, pour éviter les doublons.",
            at="month",
        ),
        Should(
            F("sessions_done") <= F("sessions_planned"),
            "SPORT_002",
            "الحصص المنجزة {value} أكثر من المبرمجة {sessions_planned}: تأكد من العددين.",
            "{value} séances faites pour {sessions_planned} prévues : vérifiez.",
            at="sessions_done",
        ),
        Should(
            F("hours_done") <= F("hours_planned"),
            "SPORT_003",
            "الساعات المنجزة {value} أكثر من المبرمجة {hours_planned}: تأكد من العددين.",
            "{value} h faites pour {hours_planned} prévues : vérifiez.",
            at="hours_done",
        ),
        Should(
            (F("sessions_done") > 0) | (F("sessions_planned") <= 0) | ~_OVER,
            "SPORT_004",
            "انقضى الشهر بدون أي حصة ({value}): تواصل مع المؤسسة لتفعيل الجمعية.",
            "Mois écoulé sans séance ({value}) : voyez l’établissement pour relancer l’association.",
            at="sessions_done",
        ),
        Should(
            F("cancelled_reason").filled | (F("sessions_done") >= F("sessions_planned")) | ~_OVER,
            "SPORT_005",
            "أنجز {sessions_done} من {sessions_planned} حصص: اكتب السبب في «{field}».",
            "{sessions_done} séances sur {sessions_planned} : donnez le motif dans « {field} ».",
            at="cancelled_reason",
        ),
        Should(
            F("coach.school") == F("school"),
            "SPORT_006",
            "المؤطر {value} يعمل في {place}: تأكد من رقم تأجيره.",
            "L’encadrant {value} travaille à {place} : vérifiez son PPR.",
            at="coach",
            show={"place": F("coach.school")},
        ),
        Should(
            F("coach.subject").isin("sport"),
            "SPORT_007",
            "المؤطر {value} ليس أستاذ التربية البدنية في جذاذته: تأكد منه.",
            "L’encadrant {value} n’enseigne pas l’EPS d’après sa fiche : vérifiez.",
            at="coach",
        ),
        Should(
            _COACHED <= _WEEKLY * _WEEKS_MOST,
            "SPORT_008",
            "برمجت للمؤطر {value} في الشهر {hours} ساعة أكثر من حصته للجمعية: راجع التوزيع.",
            "{hours} h prévues ce mois pour l’encadrant {value}, plus que sa part : répartissez.",
            at="coach",
            show={"hours": _COACHED},
        ),
        Should(
            F("school.cycle").isin("middle", "high", "all"),
            "SPORT_009",
            "المؤسسة {value} ليست ثانوية: تأكد من رمزها.",
            "L’établissement {value} n’est pas secondaire : vérifiez son code.",
            at="school",
        ),
        Should(
            _FACILITY.isin("sport"),
            "SPORT_010",
            "الفضاء {value} ليس فضاء رياضيا في سجل المرافق: تأكد من رمزه.",
            "Le local {value} n’est pas une installation sportive au registre : vérifiez.",
            at="facility",
        ),
        Should(
            count_of("school_associations", **_ASSOCIATION) >= 1,
            "SPORT_011",
            "لا جمعية باسم «{value}» لهذه المؤسسة: صحح الاسم أو سجل الجمعية.",
            "Aucune association « {value} » dans cette école : corrigez ou inscrivez-la.",
            at="association",
        ),
        Should(
            ~F("equipment_state").isin("unsafe") | (F("sessions_done") <= 0),
            "SPORT_012",
            "التجهيزات «{value}» والحصص تجرى: أوقفها إلى أن تصلح.",
            "Matériel « {value} » et séances tenues : suspendez jusqu’à réparation.",
            at="equipment_state",
        ),
    )
