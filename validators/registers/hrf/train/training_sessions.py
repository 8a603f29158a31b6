from validators import F, Register, calculated, count_of, field
from validators.dated import lasting, sum_on
from validators.hint import clock, dirhams, hours_after, number
from validators.kinds import Choice, Clock, Count, Day, Money, Note, Number, Ref, Text
from validators.rules import AtMost, Must, NoOverlap, Should

_LIVE = ~F("status").isin("cancelled", "postponed").true
_BLOCKS = F("blocks_training").true & F("school").blank & F("date_to").filled
_FOR_ALL = _BLOCKS & (F("cycle").blank | F("cycle").isin("all"))
_CALENDAR = ("date_from", "date_to")
_BLOCKED_FOR_ALL = sum_on(
    F("session_date"), lasting("school_calendar", period=_CALENDAR, only=_FOR_ALL)
)
_BLOCKED_FOR_CYCLE = sum_on(
    F("session_date"),
    lasting("school_calendar", period=_CALENDAR, only=_BLOCKS, cycle="action_code.module.cycle"),
)
_GRANTED = ~F("cancelled").true & ~F("decision").isin("refused", "withdrawn").true
_ON_LEAVE = sum_on(
    F("session_date"),
    lasting("leaves", period=("start_date", "end_date"), only=_GRANTED, ppr="trainer"),
)


class TrainingSession(
    Register,
    code="training_sessions",
    ar="جدولة حصص التكوين",
    fr="Séances de formation",
    key=("action_code", "session_no"),
    scope="directorate",
    serves=(
        "HRF-TRAIN-01",
        "HRF-TRAIN-02",
        "HRF-TRAIN-03",
        "HRF-TRAIN-04",
        "HRF-TRAIN-05",
        "HRF-PROC-11",
        "EDU-PEDA-07",
        "EDU-PRIV-05",
        "EDU-PRIV-06",
        "EDU-INCL-08",
        "ICT-SYS-06",
        "ICT-GENIE-11",
    ),
):
    """تبرمج فيه كل حصة تكوين: يومها وساعتها وقاعتها ومكونها وفوجها، بعيدا عن العطل والامتحانات والدخول.

    On y programme chaque séance : jour, heure, salle, formateur, groupe, hors des vacances, des
    examens et de la rentrée ; on y note ensuite ce qui a été dépensé.
    """

    action_code: Ref = field(
        "العملية التكوينية", "Action", to="training_actions", also=("رمز العملية",)
    )
    session_no: Count = field("رقم الحصة", "N° de séance", at_least=1, also=("الحصة",))
    group_no: Count | None = field("الفوج", "Groupe", at_least=1, sample=number(1, 3))
    session_date: Day = field("تاريخ الحصة", "Date", also=("اليوم", "التاريخ", "Jour"))
    start_time: Clock | None = field("من الساعة", "De", also=("البداية",), sample=clock(8, 14))
    end_time: Clock | None = field(
        "إلى الساعة", "À", also=("النهاية",), sample=hours_after("start_time", 2, 4)
    )
    hours: Number = calculated("مدة الحصة (ساعات)", "Heures", F("end_time") - F("start_time"))
    place: Text | None = field(
        "المكان",
        "Lieu",
        also=("مكان التكوين",),
        sample=("مركز التكوينات والملتقيات", "مقر المديرية الإقليمية", "قاعة الندوات"),
    )
    room: Ref | None = field("القاعة", "Salle", to="school_rooms")
    trainer: Ref | None = field("المكون", "Formateur", to="staff", also=("المؤطر", "PPR formateur"))
    trainer_external: Text | None = field("مكون خارجي", "Formateur externe")
    trainer_hours: Number | None = field(
        "ساعات التأطير", "Heures du formateur", at_least=0, sample=number(1, 2)
    )
    supervisor: Ref | None = field("المشرف", "Superviseur", to="staff")
    participants_expected: Count | None = field(
        "العدد المرتقب", "Effectif attendu", at_most=300, sample=number(15, 30)
    )
    participants_present: Count = calculated(
        "عدد الحاضرين",
        "Présents",
        count_of("training_participants", only=F("present").true, session="key"),
    )
    cost: Money | None = field(
        "مصاريف الحصة",
        "Dépenses de la séance",
        also=("كلفة الحصة",),
        at_most=200000,
        sample=dirhams(300, 4000),
    )
    status: Choice | None = field("الوضعية", "État", of="event_status", also=("حالة الحصة",))
    note: Note | None = field("ملاحظة", "Observation", also=("ملاحظات",))

    rules = (
        Must(
            F("end_time") > F("start_time"),
            "SESSION_001",
            "نهاية الحصة ({value}) ليست بعد بدايتها ({start_time}): صحح الساعتين.",
            "La fin ({value}) n’est pas après le début ({start_time}) : corrigez les heures.",
            at="end_time",
        ),
        AtMost("trainer_hours", F("hours")),
        Must(
            (
                (F("session_date") >= F("action_code.start_date"))
                & (F("session_date") <= F("action_code.end_date"))
            )
            | ~_LIVE,
            "SESSION_002",
            "الحصة بتاريخ {value} خارج فترة العملية (من {first} إلى {last}): صحح أحد التواريخ.",
            "La séance du {value} sort des dates de l’action ({first} – {last}) : corrigez.",
            at="session_date",
            show={"first": F("action_code.start_date"), "last": F("action_code.end_date")},
        ),
        Must(
            (_BLOCKED_FOR_ALL == 0) | ~_LIVE,
            "SESSION_003",
            "يوم {value} عطلة أو امتحان أو دخول مدرسي: برمج الحصة في يوم آخر.",
            "Le {value} tombe en congé, examen ou rentrée : programmez la séance un autre jour.",
            at="session_date",
        ),
        Must(
            (_BLOCKED_FOR_CYCLE == 0) | ~_LIVE,
            "SESSION_004",
            "يوم {value} غير متاح لسلك هذه المصوغة حسب الرزنامة: برمج الحصة في يوم آخر.",
            "Le {value} est pris par le calendrier du cycle de ce module : choisissez un autre jour.",
            at="session_date",
        ),
        NoOverlap("start_time", "end_time", owner=("trainer", "session_date"), only=_LIVE),
        NoOverlap("start_time", "end_time", owner=("room", "session_date"), only=_LIVE),
        Should(
            _ON_LEAVE == 0,
            "SESSION_005",
            "المكون في رخصة يوم {session_date}: عين مكونا آخر أو غير التاريخ.",
            "Le formateur est en congé le {session_date} : désignez-en un autre ou changez la date.",
            at="trainer",
        ),
        Should(
            F("participants_present") <= F("participants_expected"),
            "SESSION_006",
            "الحاضرون {participants_present} أكثر من المرتقبين {value}: تحقق من لائحة الحضور.",
            "{participants_present} présents pour {value} attendus : vérifiez la feuille de présence.",
            at="participants_expected",
        ),
        Should(
            F("trainer").filled | F("trainer_external").filled | ~F("status").isin("held"),
            "SESSION_007",
            "الحصة منجزة ولا مكون لها: اكتب اسم المكون.",
            "La séance est tenue sans formateur : indiquez qui l’a animée.",
            at="trainer",
        ),
    )
