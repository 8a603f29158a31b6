from validators import F, Register, count_of, field
from validators.hint import after, clock, hours_after, number, up_to
from validators.kinds import Choice, Clock, Code, Count, Day, Note, Ref, Text
from validators.rules import (
    AtMost,
    BureauOf,
    Must,
    NotAfter,
    RareOverlap,
    Required,
    Should,
)
from validators.today import Today

_LIVE = ~F("status").isin("postponed", "cancelled").true
_HELD = F("status").isin("held")
_MEMBERS = count_of("committees", only=F("valid_to").blank, committee_code="committee")


class Meeting(
    Register,
    code="meetings",
    ar="سجل الاجتماعات واللقاءات",
    fr="Registre des réunions",
    key="meeting_no",
    scope="per_service",
    serves=(
        "HRF-TRAIN-01",
        "HRF-TRAIN-06",
        "HRF-SOCIAL-11",
        "HRF-SOCIAL-15",
        "HRF-ASSET-02",
        "EDU-PEDA-04",
        "EDU-SPORT-03",
        "EDU-SPORT-07",
        "EDU-MAP-02",
        "EDU-STAT-01",
        "EDU-STAT-03",
        "EDU-PRIV-02",
        "EDU-PRIV-07",
        "EDU-PRIV-09",
        "EDU-INCL-05",
        "EDU-HEALTH-02",
        "SUP-GUID-08",
        "SUP-GUID-09",
        "SUP-NFE-08",
        "LEG-LAW-06",
        "LEG-LAW-07",
        "LEG-COMM-07",
        "LEG-ACC-05",
        "LEG-PART-02",
        "ICT-SYS-02",
        "ICT-GENIE-07",
        "ICT-GENIE-14",
    ),
):
    """يسجل فيه كل اجتماع: موضوعه ومكانه وجدول أعماله وعدد الحاضرين وخلاصاته ومحضره.

    On y inscrit chaque réunion : objet, lieu, ordre du jour, présents, conclusions, procès-verbal.
    Les décisions passent au programme d'action.
    """

    meeting_no: Code = field(
        "رقم الاجتماع", "N° de réunion", also=("الرقم",), example="HRF-2026-012"
    )
    service: Choice | None = field("المصلحة", "Service", of="service")
    bureau: Choice | None = field("المكتب", "Bureau", of="bureau")
    meeting_kind: Choice | None = field("نوع الاجتماع", "Nature", of="meeting_kind")
    committee: Ref | None = field("اللجنة", "Commission", to="committees", by="committee_code")
    partner: Ref | None = field("الشريك", "Partenaire", to="partners")
    subject: Text = field(
        "الموضوع",
        "Objet",
        also=("موضوع الاجتماع",),
        sample=(
            "التحضير للدخول المدرسي",
            "تتبع إنجاز برنامج العمل",
            "تنسيق عملية الإحصاء التربوي",
            "دراسة ملفات الدعم الاجتماعي",
            "إعداد مخطط التكوين المستمر",
        ),
    )
    meeting_date: Day = field("تاريخ الاجتماع", "Date", also=("التاريخ", "يوم الاجتماع"))
    start_time: Clock | None = field("من الساعة", "De", sample=clock(9, 14))
    end_time: Clock | None = field("إلى الساعة", "À", sample=hours_after("start_time", 1, 3))
    place: Text | None = field(
        "المكان",
        "Lieu",
        also=("القاعة", "مكان الاجتماع"),
        sample=("قاعة الاجتماعات", "مكتب رئيس المصلحة", "مركز التكوينات", "مقر العمالة"),
    )
    school: Ref | None = field("المؤسسة", "Établissement", to="schools")
    invited_count: Count | None = field(
        "عدد المدعوين", "Invités", at_most=2000, sample=number(4, 40)
    )
    present_count: Count | None = field(
        "عدد الحاضرين", "Présents", also=("الحضور",), sample=up_to("invited_count", 0.6)
    )
    agenda: Note | None = field("جدول الأعمال", "Ordre du jour")
    conclusions: Note | None = field(
        "الخلاصات والقرارات",
        "Conclusions",
        also=("القرارات", "التوصيات"),
        sample=(
            "تحديد المهام وآجال الإنجاز",
            "مواصلة التتبع وعقد لقاء لاحق",
            "المصادقة على البرنامج المقترح",
        ),
    )
    minutes_no: Code | None = field("رقم المحضر", "N° du PV", also=("المحضر",))
    minutes_signed_on: Day | None = field(
        "تاريخ توقيع المحضر", "PV signé le", sample=after("meeting_date", 0, 7)
    )
    status: Choice | None = field("الوضعية", "État", of="meeting_status")

    rules = (
        AtMost("present_count", "invited_count"),
        Must(
            F("end_time") > F("start_time"),
            "MEETING_001",
            "نهاية الاجتماع ({value}) ليست بعد بدايته ({start_time}): صحح الساعتين.",
            "La fin ({value}) n’est pas après le début ({start_time}) : corrigez les heures.",
            at="end_time",
        ),
        NotAfter("meeting_date", "minutes_signed_on"),
        Required("conclusions", _HELD),
        BureauOf("bureau", "service"),
        RareOverlap("start_time", "end_time", owner=("place", "meeting_date"), only=_LIVE),
        RareOverlap("start_time", "end_time", owner=("bureau", "meeting_date"), only=_LIVE),
        Should(
            ~_HELD | (F("present_count") * 2 > _MEMBERS) | (_MEMBERS == 0),
            "MEETING_002",
            "حضر {value} من {members} أعضاء اللجنة: النصاب غير مكتمل، تحقق قبل اتخاذ القرار.",
            "{value} présents pour {members} membres : quorum non atteint, vérifiez.",
            at="present_count",
            show={"members": _MEMBERS},
        ),
        Should(
            ~F("status").isin("convened") | (F("meeting_date") >= Today()),
            "MEETING_003",
            "مر تاريخ الاجتماع ({value}) وهو مسجل مدعوا إليه: سجل انعقاده أو تأجيله.",
            "La date ({value}) est passée, la réunion reste convoquée : notez sa tenue ou son report.",
            at="meeting_date",
        ),
        Should(
            ~F("meeting_kind").isin("committee") | F("committee").filled,
            "MEETING_004",
            "الاجتماع اجتماع لجنة غير محددة: اختر اللجنة.",
            "Réunion de commission sans commission : choisissez-la.",
            at="committee",
        ),
        Should(
            F("minutes_signed_on").blank | F("minutes_no").filled,
            "MEETING_005",
            "المحضر موقع يوم {minutes_signed_on} ولا رقم له: اكتب الرقم.",
            "PV signé le {minutes_signed_on} sans numéro : inscrivez-le.",
            at="minutes_no",
        ),
    )
