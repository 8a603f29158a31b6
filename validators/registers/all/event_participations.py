from validators import F, Register, count_of, field
from validators.hint import number
from validators.kinds import Choice, Code, Count, Flag, Note, Number, Ref, Text
from validators.rules import Must, OneOf, Should, Unique

_EQUALS = count_of(
    "event_participations",
    event_no="event_no",
    category="category",
    sex="sex",
    stage="stage",
    rank="rank",
)
_BEST = 2
_SINGLE = F("category").isin("individual")


class EventParticipation(
    Register,
    code="event_participations",
    ar="المشاركات والنتائج",
    fr="Participations et résultats",
    key=("event_no", "participation_no"),
    scope="per_service",
    serves=(
        "EDU-LIFE-04",
        "EDU-LIFE-08",
        "EDU-SPORT-02",
        "EDU-SPORT-04",
        "EDU-SPORT-08",
        "EDU-PRIV-11",
        "SUP-NFE-02",
        "LEG-COMM-05",
        "ICT-GENIE-11",
    ),
):
    """سطر لكل مؤسسة أو فريق أو تلميذ شارك في نشاط: فئته ودوره ونقطته ورتبته والجائزة، ومنه تطبع الشواهد.

    Une ligne par établissement, équipe ou élève participant : catégorie, tour, note, rang, prix ;
    les attestations en sortent.
    """

    event_no: Ref = field("النشاط", "Événement", to="events", also=("رقم النشاط", "رقم التظاهرة"))
    participation_no: Count = field(
        "رقم المشاركة", "N° de participation", at_least=1, also=("الرقم الترتيبي", "N°")
    )
    school: Ref | None = field("المؤسسة", "Établissement", to="schools", also=("اسم المؤسسة",))
    pupil: Ref | None = field(
        "رمز مسار", "Code Massar", to="pupils", by="massar_code", also=("التلميذ",), sample=(None,)
    )
    staff: Ref | None = field(
        "المؤطر", "Encadrant", to="staff", also=("رقم التأجير", "الأستاذ المرافق")
    )
    team_name: Text | None = field("اسم الفريق", "Équipe", also=("الفريق",))
    category: Choice | None = field(
        "الفئة",
        "Catégorie",
        of="contest_category",
        sample=("team", "under13", "under15", "primary", "middle"),
    )
    sex: Choice | None = field("الجنس", "Sexe", of="sex")
    stage: Choice | None = field(
        "الدور",
        "Étape",
        of="contest_stage",
        also=("المرحلة",),
        sample=("school", "local", "provincial"),
    )
    participants_count: Count | None = field(
        "عدد المشاركين",
        "Participants",
        at_least=1,
        at_most=5000,
        also=("العدد",),
        sample=number(5, 25),
    )
    score: Number | None = field(
        "النقطة أو التوقيت",
        "Note ou temps",
        at_least=0,
        at_most=100000,
        also=("النقطة",),
        sample=number(5, 20),
    )
    rank: Count | None = field(
        "الرتبة", "Rang", at_least=1, at_most=5000, also=("الترتيب", "المرتبة")
    )
    prize: Text | None = field("الجائزة", "Prix", sample=(None,))
    qualified: Flag | None = field(
        "مؤهل",
        "Qualifié",
        also=("التأهل",),
        sample=lambda row, _: row.get("rank") is not None and row["rank"] <= _BEST,
    )
    certificate_no: Code | None = field("رقم الشهادة", "N° d'attestation", also=("الشهادة",))
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات",))

    rules = (
        OneOf("school", "pupil", "staff", "team_name"),
        Unique("event_no", "pupil", "category", "stage"),
        Unique("event_no", "certificate_no"),
        Must(
            ~F("qualified").true | F("rank").filled | F("score").filled,
            "CONTEST_001",
            "مشاركة مؤهلة بلا رتبة ولا نقطة: اكتب إحداهما.",
            "Participation qualifiée sans rang ni note : indiquez l’un des deux.",
            at="qualified",
        ),
        Should(
            _EQUALS <= 1,
            "CONTEST_002",
            "الرتبة {value} مسندة أكثر من مرة في الفئة والدور نفسيهما: تأكد من التعادل.",
            "Le rang {value} revient plusieurs fois dans cette catégorie : vérifiez l’ex æquo.",
            at="rank",
        ),
        Should(
            F("pupil.school") == F("school"),
            "CONTEST_003",
            "التلميذ ليس من المؤسسة «{value}» في سجل التلاميذ: صحح أحدهما.",
            "L’élève n’est pas de « {value} » au registre des élèves : corrigez.",
            at="school",
        ),
        Should(
            F("pupil.sex") == F("sex"),
            "CONTEST_004",
            "الجنس «{value}» يخالف سجل التلاميذ: صحح أحدهما.",
            "Le sexe « {value} » diffère du registre des élèves : corrigez.",
            at="sex",
        ),
        Should(
            ~_SINGLE | (F("participants_count") == 1),
            "CONTEST_005",
            "منافسة فردية وعدد المشاركين {value}: اكتب 1 أو سطرا لكل مشارك.",
            "Épreuve individuelle avec {value} participants : mettez 1 ou une ligne chacun.",
            at="participants_count",
        ),
        Should(
            F("team_name").filled | F("school").filled | ~F("category").isin("team").true,
            "CONTEST_006",
            "مشاركة جماعية بلا اسم فريق ولا مؤسسة: اكتب أحدهما.",
            "Participation par équipe sans nom ni établissement : indiquez-en un.",
            at="team_name",
        ),
        Should(
            F("prize").blank | F("rank").filled | F("score").filled,
            "CONTEST_007",
            "جائزة «{value}» بلا رتبة ولا نقطة: اكتب الرتبة.",
            "Prix « {value} » sans rang ni note : indiquez le rang.",
            at="prize",
        ),
        Should(
            ~F("event_no.status").isin("cancelled").true | F("rank").blank,
            "CONTEST_008",
            "النشاط «{event}» ملغى وله ترتيب: صحح وضعية النشاط أو أفرغ الرتبة.",
            "L’activité « {event} » est annulée mais classée : corrigez son état ou le rang.",
            at="rank",
            show={"event": F("event_no")},
        ),
    )
