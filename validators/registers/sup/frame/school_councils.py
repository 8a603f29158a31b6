from datetime import date, timedelta

from validators import F, Register, calculated, count_of, field, month_of
from validators.choosing import Measure, either, when
from validators.expression import rounded
from validators.hint import number, up_to
from validators.kinds import Choice, Count, Day, Flag, Note, Percent, Ref, SchoolYear
from validators.parameter import parameter
from validators.rules import AtMost, MostlyOrdered, Must, NotAfter, Should
from validators.school_year import SchoolYearOf
from validators.today import Today

_HELD = F("held").true
_SECOND = month_of(F("session_date")).isin(2, 3, 4, 5, 6, 7, 8)
_MINUTES_DAYS = either(parameter("COUNCIL_MINUTES_DAYS", F("session_date")), 15)
_IN_SEMESTER = count_of(
    "school_councils",
    only=(F("held").blank | F("held").true) & (F("planned").blank | F("planned").true),
    school="school",
    council_kind="council_kind",
    school_year="school_year",
    semester="semester",
)


class SchoolCouncil(
    Register,
    code="school_councils",
    ar="أشغال مجالس المؤسسات",
    fr="Travaux des conseils d’établissement",
    key=("school", "council_kind", "session_date"),
    serves=("SUP-FRAME-07", "SUP-FRAME-09"),
):
    """سطر لكل دورة من دورات مجالس المؤسسة: التدبير والتربوي والتعليمي والأقسام. يكتب الحضور والقرارات وتاريخ التوصل بالمحضر وما تم تتبعه من التوصيات.

    Une ligne par séance des conseils : gestion, pédagogique, enseignement, classe. Présence,
    décisions, réception du procès-verbal et suites données.
    """

    school: Ref = field("المؤسسة", "Établissement", to="schools", also=("رمز المؤسسة", "Etab"))
    council_kind: Choice = field("نوع المجلس", "Conseil", of="council_kind", also=("المجلس",))
    session_no: Count | None = field(
        "رقم الدورة", "N° de séance", at_least=1, at_most=99, also=("الدورة",)
    )
    session_date: Day = field(
        "تاريخ الدورة",
        "Séance du",
        also=("تاريخ الانعقاد", "التاريخ"),
        sample=lambda _, random: date(2026, 9, 10) + timedelta(random.randint(0, 60)),
    )
    school_year: SchoolYear = calculated(
        "السنة الدراسية", "Année scolaire", SchoolYearOf(F("session_date"))
    )
    semester: Choice = calculated("الأسدس", "Semestre", when(_SECOND, "s2", "s1"), of="semester")
    planned: Flag | None = field("مبرمجة", "Prévue", also=("دورة عادية",))
    held: Flag | None = field("انعقدت", "Tenue", sample=(True, True, False), also=("منعقدة",))
    members_count: Count | None = field(
        "عدد الأعضاء", "Membres", at_most=200, sample=number(8, 24), also=("الأعضاء",)
    )
    present_count: Count | None = field(
        "عدد الحاضرين",
        "Présents",
        at_most=200,
        sample=up_to("members_count", 0.6),
        also=("الحاضرون",),
    )
    agenda: Note | None = field(
        "جدول الأعمال",
        "Ordre du jour",
        sample=("الدخول المدرسي", "برنامج العمل السنوي", "نتائج المراقبة المستمرة"),
    )
    decisions: Note | None = field("القرارات", "Décisions", also=("المقررات",))
    minutes_received_on: Day | None = field(
        "تاريخ التوصل بالمحضر",
        "PV reçu le",
        also=("المحضر",),
        sample=lambda row, random: (
            row["session_date"] + timedelta(random.randint(1, 10)) if row["held"] else None
        ),
    )
    recommendations: Note | None = field("التوصيات", "Recommandations")
    followed: Choice | None = field(
        "تتبع التوصيات", "Suites", of="followup_status", also=("المآل",)
    )
    presence_rate: Percent = calculated(
        "نسبة الحضور",
        "Taux de présence",
        rounded(Measure(F("present_count")) / F("members_count"), 4),
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "Observations"))

    rules = (
        AtMost("present_count", "members_count"),
        NotAfter("session_date", "minutes_received_on"),
        MostlyOrdered(
            "session_no", "session_date", owner=("school", "council_kind", "school_year")
        ),
        Must(
            (F("session_date") <= Today()) | ~_HELD,
            "COUNCIL_001",
            "كتب أن الدورة انعقدت وتاريخها {value} لم يأت بعد: صحح أحدهما.",
            "Séance dite tenue alors que sa date {value} est à venir : corrigez.",
            at="session_date",
        ),
        Should(
            F("minutes_received_on").filled
            | (F("session_date") + _MINUTES_DAYS >= Today())
            | ~_HELD,
            "COUNCIL_002",
            "انعقدت الدورة يوم {session_date} ولم يصل محضرها: ذكر المؤسسة به.",
            "Séance tenue le {session_date}, procès-verbal non reçu : relancez l’établissement.",
            at="minutes_received_on",
        ),
        Should(
            (_IN_SEMESTER <= 1)
            | ~F("council_kind").isin("management", "pedagogical")
            | F("planned").isin(False).true,
            "COUNCIL_003",
            "للمجلس {count} دورات عادية في الأسدس: تأكد من {value}، أو اكتب لا في مبرمجة.",
            "Ce conseil a {count} séances ordinaires dans le semestre : vérifiez le {value}.",
            at="session_date",
            show={"count": _IN_SEMESTER},
        ),
        Should(
            F("held").filled | (F("session_date") >= Today()),
            "COUNCIL_004",
            "مر موعد الدورة {session_date}: اكتب في «{field}» هل انعقدت.",
            "La séance du {session_date} est passée : dites dans « {field} » si elle s’est tenue.",
            at="held",
        ),
        Should(
            ~F("held").isin(False) | F("minutes_received_on").blank,
            "COUNCIL_005",
            "دورة لم تنعقد ولها محضر ({value}): صحح أحدهما.",
            "Séance non tenue avec un procès-verbal ({value}) : corrigez.",
            at="minutes_received_on",
        ),
        Should(
            F("presence_rate") >= 0.5,  # noqa: PLR2004 - half of the members, as councils meet.
            "COUNCIL_006",
            "الحضور {presence_rate} أقل من النصف: تأكد من النصاب ومن العدد ({value}).",
            "Présence de {presence_rate}, moins de la moitié : vérifiez le quorum et le nombre ({value}).",
            at="present_count",
        ),
        Should(
            F("decisions").filled | ~F("minutes_received_on").filled,
            "COUNCIL_007",
            "وصل المحضر ({minutes_received_on}) دون نقل قراراته: اكتب «{field}».",
            "Procès-verbal reçu le {minutes_received_on} sans ses décisions : notez « {field} ».",
            at="decisions",
        ),
        Should(
            F("followed").filled | F("recommendations").blank,
            "COUNCIL_008",
            "توصيات بدون تتبع: اختر مآلها في «{field}».",
            "Recommandations sans suite : choisissez leur état dans « {field} ».",
            at="followed",
        ),
    )
