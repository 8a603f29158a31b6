from validators import F, Register, calculated, count_of, field
from validators.dated import lasting, sum_on
from validators.hint import after, number
from validators.kinds import Choice, Clock, Code, Count, Day, Flag, Number, Ref, Text
from validators.rules import (
    AtMost,
    Between,
    Blank,
    Must,
    NoOverlap,
    NotAfter,
    OneOf,
    Required,
    Should,
    Unique,
)

_GRANTED = ~F("cancelled").true & ~F("decision").isin("refused", "withdrawn").true
_ON_LEAVE = sum_on(
    F("session_date"),
    lasting("leaves", period=("start_date", "end_date"), only=_GRANTED, ppr="ppr"),
)
_SAME_DAY = count_of("training_participants", ppr="ppr", session_date="session_date")


class TrainingParticipant(
    Register,
    code="training_participants",
    ar="المستفيدون من التكوين",
    fr="Bénéficiaires de la formation",
    key=("action_code", "participant_no"),
    scope="directorate",
    serves=(
        "HRF-TRAIN-02",
        "HRF-TRAIN-04",
        "HRF-TRAIN-06",
        "EDU-PEDA-07",
        "EDU-LIFE-07",
        "EDU-PRIV-05",
        "EDU-PRIV-06",
        "EDU-INCL-08",
        "SUP-FRAME-03",
        "ICT-SYS-06",
        "ICT-SYS-08",
    ),
):
    """يسجل فيه كل مستدعى إلى تكوين: استدعاؤه وحضوره أو سبب غيابه وساعاته وتقويمه وشهادته.

    On y inscrit chaque personne convoquée : convocation, présence ou motif d'absence, heures
    suivies, évaluation et attestation.
    """

    action_code: Ref = field(
        "العملية التكوينية", "Action", to="training_actions", also=("رمز العملية",)
    )
    session: Ref | None = field("الحصة", "Séance", to="training_sessions", also=("رقم الحصة",))
    participant_no: Count = field("الرقم الترتيبي", "N° d'ordre", at_least=1, also=("ر.ت", "N°"))
    ppr: Ref | None = field("رقم التأجير", "PPR", to="staff", also=("رقم التأجير للمستفيد", "SOM"))
    private_staff: Ref | None = field("مستخدم بالخصوصي", "Personnel du privé", to="private_staff")
    participant_name: Text | None = field(
        "الاسم الكامل", "Nom et prénom", also=("اسم المستفيد", "المستفيد(ة)", "Bénéficiaire")
    )
    school: Ref | None = field("مؤسسة العمل", "Établissement", to="schools", also=("المؤسسة",))
    session_date: Day = calculated("تاريخ الحصة", "Date de séance", F("session.session_date"))
    start_time: Clock = calculated("من الساعة", "De", F("session.start_time"))
    end_time: Clock = calculated("إلى الساعة", "À", F("session.end_time"))
    convocation_no: Code | None = field("رقم الاستدعاء", "N° de convocation")
    convened_on: Day | None = field("تاريخ الاستدعاء", "Convoqué le")
    notified_on: Day | None = field(
        "تاريخ التبليغ", "Notifié le", sample=after("convened_on", 0, 7)
    )
    present: Flag | None = field(
        "حضر", "Présent", also=("الحضور", "حاضر"), sample=(True, True, True, False)
    )
    absence_reason: Choice | None = field("سبب الغياب", "Motif d'absence", of="absence_cause")
    hours_attended: Number | None = field(
        "ساعات الحضور", "Heures suivies", at_least=0, sample=number(1, 2)
    )
    mark: Number | None = field(
        "النقطة", "Note sur 20", also=("نقطة التقويم",), sample=number(8, 19)
    )
    satisfaction: Count | None = field(
        "درجة الرضا", "Satisfaction", also=("الرضا من 1 إلى 5",), sample=number(1, 5)
    )
    certificate_no: Code | None = field(
        "رقم الشهادة", "N° d'attestation", also=("رقم شهادة المشاركة",)
    )
    transport_claim: Flag | None = field("تعويض عن التنقل", "Frais de transport")

    rules = (
        OneOf("ppr", "private_staff", "participant_name"),
        Blank("private_staff", F("ppr").filled),
        Between("mark", 0, 20),
        Between("satisfaction", 1, 5),
        Required("present", F("certificate_no").filled),
        Must(
            F("certificate_no").blank | F("present").isin(True),
            "TRAINEE_001",
            "لا تسلم شهادة ({value}) لمن لم يحضر: صحح الحضور أو احذف رقم الشهادة.",
            "Pas d’attestation ({value}) sans présence : corrigez la présence ou ôtez le numéro.",
            at="certificate_no",
        ),
        AtMost("hours_attended", F("session.hours")),
        Must(
            ~F("present").isin(False) | (F("hours_attended") == 0),
            "TRAINEE_002",
            "المستفيد غائب وله {value} ساعة حضور: صحح إحدى الخانتين.",
            "Noté absent avec {value} heures suivies : corrigez l’une des deux cases.",
            at="hours_attended",
        ),
        Blank("absence_reason", F("present").true),
        NoOverlap("start_time", "end_time", owner=("ppr", "session_date")),
        Should(
            _SAME_DAY <= 1,
            "TRAINEE_003",
            "المعني بالأمر مستدعى {times} مرات يوم {day}: تحقق قبل الاستدعاء.",
            "Cette personne est convoquée {times} fois le {day} : vérifiez avant de convoquer.",
            at="ppr",
            show={"times": _SAME_DAY, "day": F("session_date")},
        ),
        Should(
            _ON_LEAVE == 0,
            "TRAINEE_004",
            "المعني بالأمر في رخصة يوم {day}: استدع غيره أو غير الحصة.",
            "Cette personne est en congé le {day} : convoquez-en une autre ou changez de séance.",
            at="ppr",
            show={"day": F("session_date")},
        ),
        Must(
            F("session.action_code") == F("action_code"),
            "TRAINEE_005",
            "الحصة «{value}» ليست من حصص العملية «{action_code}»: اختر حصة منها.",
            "La séance « {value} » n’est pas de l’action « {action_code} » : corrigez.",
            at="session",
        ),
        NotAfter("convened_on", "notified_on"),
        Unique("session", "ppr"),
        Unique("action_code", "certificate_no"),
        Should(
            F("convened_on") <= F("session_date"),
            "TRAINEE_006",
            "الاستدعاء ({value}) بعد يوم الحصة ({day}): صحح التاريخ.",
            "La convocation ({value}) suit la séance ({day}) : corrigez la date.",
            at="convened_on",
            show={"day": F("session_date")},
        ),
    )
