from random import Random
from typing import Any

from validators import F, Register, field
from validators.choosing import when
from validators.dated import days_within, lasting
from validators.hint import number, up_to
from validators.kinds import Choice, Count, Flag, Note, Number, Percent, Ref, SchoolYear
from validators.parameter import parameter
from validators.rules import Must, Should
from validators.schooling import LEVELS, level_of
from validators.span import SchoolDay

_START = SchoolDay("school_year", 9, 1)
_FROM = when(F("term").isin("s2"), SchoolDay("school_year", 2, 1), _START)
_TO = when(F("term").isin("s1"), SchoolDay("school_year", 1, 31), SchoolDay("school_year", 7, 15))
_TEACHERS_OF: dict[str, Any] = {"school": "school", "ppr.subject": "subject"}
_ABSENT = days_within(
    _FROM, _TO, lasting("staff_absences", period=("absence_date", "absence_date"), **_TEACHERS_OF)
)
_LEAST_PROGRESS = parameter("PROGRAMME_PROGRESS_MIN", _START)
_LEAST_SUCCESS = parameter("SUCCESS_RATE_MIN", _START)
_HUNDRED, _TEN = 100, 10


def _lost(row: dict[str, Any], _: Random) -> Any:
    planned, done = row["hours_planned"], row["hours_done"]
    return None if None in (planned, done) else planned - done


class PedagogicalFollowUp(
    Register,
    code="pedagogical_followup",
    ar="تتبع العمل التربوي وتنفيذ البرامج",
    fr="Suivi de l’action éducative et des programmes",
    key=("school", "school_year", "level", "subject", "term"),
    serves=("EDU-PEDA-01", "EDU-PEDA-02", "EDU-PEDA-03", "EDU-PEDA-04", "EDU-PEDA-08"),
):
    """لكل مؤسسة ومستوى ومادة سطر في كل مرحلة: الساعات المنجزة والضائعة، ونسبة إنجاز البرنامج، والمراقبة المستمرة ونتائجها، والدعم وما يلزم.

    Une ligne par établissement, niveau, matière et période : heures faites et perdues, avancement du
    programme, contrôles et résultats, soutien et mesures à prendre.
    """

    school: Ref = field("المؤسسة", "Établissement", to="schools", also=("رمز المؤسسة", "Etab"))
    school_year: SchoolYear = field("السنة الدراسية", "Année scolaire", also=("الموسم الدراسي",))
    term: Choice = field(
        "المرحلة", "Période", of="term", sample=("s1", "s2"), also=("الأسدس", "الدورة")
    )
    cycle: Choice | None = field(
        "السلك",
        "Cycle",
        of="cycle",
        sample=lambda row, _: next((c for c, held in LEVELS.items() if row["level"] in held), None),
    )
    level: Choice = field("المستوى", "Niveau", of="level", also=("المستوى الدراسي",))
    subject: Choice = field(
        "المادة", "Matière", of="subject", also=("المادة الدراسية", "Discipline")
    )
    hours_planned: Number | None = field(
        "الساعات المقررة",
        "Heures prévues",
        at_least=0,
        at_most=2000,
        sample=number(30, 90),
        also=("الحصص المقررة",),
    )
    hours_done: Number | None = field(
        "الساعات المنجزة",
        "Heures faites",
        at_least=0,
        at_most=2000,
        sample=up_to("hours_planned", 0.85),
        also=("المنجز",),
    )
    hours_lost: Number | None = field(
        "الساعات الضائعة",
        "Heures perdues",
        at_least=0,
        at_most=2000,
        sample=_lost,
        also=("الضائعة", "غير المنجزة"),
    )
    programme_progress: Percent | None = field(
        "نسبة إنجاز البرنامج",
        "Avancement du programme",
        sample=(0.7, 0.8, 0.9, 1.0),
        also=("نسبة الإنجاز",),
    )
    programmes_received: Flag | None = field(
        "توصلت بالبرامج", "Programmes reçus", sample=(True,), also=("التوصل بالبرامج",)
    )
    assessments_planned: Count | None = field(
        "الفروض المقررة",
        "Contrôles prévus",
        at_most=60,
        sample=number(2, 4),
        also=("المراقبة المقررة",),
    )
    assessments_done: Count | None = field(
        "الفروض المنجزة",
        "Contrôles faits",
        at_most=60,
        sample=up_to("assessments_planned", 0.6),
        also=("المراقبة المنجزة",),
    )
    class_average: Number | None = field(
        "معدل القسم",
        "Moyenne",
        at_least=0,
        at_most=20,
        sample=(5.5, 6, 7.5, 8),
        also=("المعدل", "المعدل العام"),
    )
    success_rate: Percent | None = field("نسبة النجاح", "Taux de réussite", sample=(0.6, 0.7, 0.85))
    support_groups: Count | None = field(
        "أفواج الدعم", "Groupes de soutien", at_most=100, sample=number(1, 4)
    )
    support_pupils: Count | None = field(
        "المستفيدون من الدعم", "Élèves en soutien", at_most=3000, sample=number(10, 40)
    )
    weaknesses: Note | None = field(
        "مواطن الضعف",
        "Points faibles",
        sample=("التعبير الكتابي", "حل المسائل", "القراءة", "العمليات الحسابية"),
        also=("التعثرات",),
    )
    actions: Note | None = field(
        "التدابير المتخذة", "Mesures prises", also=("الإجراءات", "خطة الدعم")
    )

    rules = (
        Must(
            level_of("cycle", "level"),
            "PEDAGOGY_001",
            "المستوى «{value}» ليس من السلك «{cycle}»: صحح أحدهما.",
            "Le niveau « {value} » n’est pas du cycle « {cycle} » : corrigez l’un des deux.",
            at="level",
        ),
        Should(
            F("hours_done") <= F("hours_planned"),
            "PEDAGOGY_002",
            "المنجز {value} ساعة أكثر من المقرر {hours_planned}: تأكد من العددين.",
            "{value} h faites pour {hours_planned} prévues : vérifiez les deux nombres.",
            at="hours_done",
        ),
        Should(
            F("hours_done") + F("hours_lost") <= F("hours_planned"),
            "PEDAGOGY_003",
            "المنجز {hours_done} والضائع {value} يفوقان معا المقرر {hours_planned}: صحح أحدها.",
            "{hours_done} h faites et {value} perdues dépassent les {hours_planned} prévues : corrigez.",
            at="hours_lost",
        ),
        Should(
            F("assessments_done") <= F("assessments_planned"),
            "PEDAGOGY_004",
            "الفروض المنجزة {value} أكثر من المقررة {assessments_planned}: تأكد منها.",
            "{value} contrôles faits pour {assessments_planned} prévus : vérifiez.",
            at="assessments_done",
        ),
        Should(
            (F("class_average") <= _TEN) | ~F("cycle").isin("primary"),
            "PEDAGOGY_005",
            "المعدل {value} والتنقيط بالابتدائي على 10: حوله أو صحح السلك.",
            "Moyenne {value} alors que le primaire note sur 10 : convertissez ou corrigez le cycle.",
            at="class_average",
        ),
        Should(
            (F("hours_lost") > 0) | (_ABSENT <= 0),
            "PEDAGOGY_006",
            "غاب أساتذة المادة {days} يوما بالمؤسسة والساعات الضائعة {value}: راجعها.",
            "Les enseignants de la matière ont manqué {days} jours, heures perdues {value} : revoyez.",
            at="hours_lost",
            show={"days": _ABSENT},
        ),
        Should(
            F("programme_progress") * _HUNDRED >= _LEAST_PROGRESS,
            "PEDAGOGY_007",
            "إنجاز البرنامج {value} أقل من {least} %: اقترح خطة تدارك مع المفتش.",
            "Avancement de {value}, sous les {least} % : proposez un rattrapage avec l’inspecteur.",
            at="programme_progress",
            show={"least": _LEAST_PROGRESS},
        ),
        Should(
            F("actions").filled | (F("success_rate") * _HUNDRED >= _LEAST_SUCCESS),
            "PEDAGOGY_008",
            "نسبة النجاح {success_rate} ضعيفة بدون تدابير: اكتبها في «{field}».",
            "Réussite de {success_rate} sans mesure : notez-la dans « {field} ».",
            at="actions",
        ),
        Should(
            (F("support_groups") > 0) | (F("support_pupils") <= 0),
            "PEDAGOGY_009",
            "{support_pupils} مستفيدين بدون أفواج ({value}): اكتب عدد أفواج الدعم.",
            "{support_pupils} élèves soutenus sans groupe ({value}) : indiquez les groupes.",
            at="support_groups",
        ),
        Should(
            ~F("programmes_received").isin(False) | F("hours_done").blank,
            "PEDAGOGY_010",
            "الدراسة جارية والبرامج لم تصل ({value}): أرسلها إلى المؤسسة.",
            "Les cours ont lieu sans les programmes ({value}) : envoyez-les à l’établissement.",
            at="programmes_received",
        ),
    )
