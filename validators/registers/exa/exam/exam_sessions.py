from validators import F, Register, calculated, count_of, field
from validators.choosing import when
from validators.dated import lasting, sum_on
from validators.expression import lift
from validators.hint import after
from validators.kinds import Choice, Code, Count, Day, Note, Ref, SchoolYear, Text
from validators.rules import Must, NotAfter, Should, Unique
from validators.span import SchoolDay
from validators.today import Today

_WAITING = F("decision").isin("pending").true | F("decision").blank
_ALIVE = ~F("status").isin("cancelled", "refused").true
_TWINS = count_of("exam_sessions", exam_kind="exam_kind", level="level", school_year="school_year")
# A certificate is sat at the end of one level; other exams are of any.
_LEVEL = when(
    F("exam_kind") == "primary_unified",
    "p6",
    when(
        F("exam_kind") == "middle_unified",
        "m3",
        when(F("exam_kind") == "regional_bac", "b1", when(F("exam_kind") == "national_bac", "b2")),
    ),
)


class ExamSession(
    Register,
    code="exam_sessions",
    ar="دورات الامتحانات والمباريات",
    fr="Sessions d'examens et concours",
    key="session_code",
    serves=("EXA-EXAM-01", "EXA-EXAM-02", "EXA-EXAM-03", "EXA-EXAM-05"),
):
    """سطر لكل دورة امتحان أو مباراة: نوعها ومستواها وتواريخ الترشيح والإجراء والنتائج. عدد المترشحين والمراكز يحسب وحده.

    Une ligne par session d'examen ou de concours : nature, niveau, dates d'inscription, d'épreuves
    et de résultats. Candidats et centres se comptent seuls.
    """

    session_code: Code = field(
        "رمز الدورة", "Code de session", also=("رقم الدورة", "Code session"), example="S-2026-04"
    )
    exam_kind: Choice = field(
        "نوع الامتحان",
        "Examen",
        of="exam_kind",
        also=("الامتحان", "المباراة", "Nature de l'examen"),
        sample=("local", "professional", "aptitude", "excellence"),
    )
    label: Text | None = field(
        "اسم الدورة",
        "Intitulé",
        also=("الدورة", "Session"),
        sample=("الدورة العادية", "الدورة الاستدراكية", "دورة يونيو", "دورة شتنبر"),
    )
    level: Choice | None = field("المستوى", "Niveau", of="level", also=("المستوى الدراسي",))
    school_year: SchoolYear = field("السنة الدراسية", "Année scolaire", also=("الموسم الدراسي",))
    registration_from: Day | None = field(
        "بداية الترشيح",
        "Inscriptions du",
        also=("فتح باب الترشيح",),
        sample=SchoolDay("school_year", 10, 1),
    )
    registration_to: Day | None = field(
        "نهاية الترشيح",
        "Inscriptions au",
        also=("آخر أجل للترشيح", "Clôture des inscriptions"),
        sample=after("registration_from", 15, 45),
    )
    exam_from: Day | None = field(
        "بداية الاختبارات",
        "Épreuves du",
        also=("تاريخ الامتحان", "Date de l'examen"),
        sample=after("registration_to", 40, 150),
    )
    exam_to: Day | None = field("نهاية الاختبارات", "Épreuves au", sample=after("exam_from", 0, 3))
    subjects: Note | None = field(
        "المواد والمعاملات",
        "Matières et coefficients",
        also=("المواد",),
        sample=("العربية، الفرنسية، الرياضيات", "علوم التربية، الديداكتيك", "جميع المواد الأساسية"),
    )
    marking_plan: Note | None = field(
        "خطة التصحيح",
        "Plan de correction",
        sample=("مركز واحد للتصحيح", "التصحيح بالمؤسسات", "مركزان حسب المواد"),
    )
    committee: Ref | None = field(
        "اللجنة المشرفة", "Commission", to="committees", by="committee_code"
    )
    results_on: Day | None = field(
        "تاريخ النتائج", "Résultats le", also=("إعلان النتائج",), sample=after("exam_to", 7, 25)
    )
    candidates: Count = calculated(
        "عدد المترشحين", "Candidats", count_of("exam_candidates", only=_ALIVE, session="key")
    )
    centres: Count = calculated("عدد المراكز", "Centres", count_of("exam_centres", session="key"))
    status: Choice | None = field("وضعية الدورة", "État", of="campaign_status", also=("الوضعية",))
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "Observations"))

    rules = (
        NotAfter("registration_from", "registration_to"),
        NotAfter("exam_from", "exam_to"),
        Unique("exam_kind", "level", "school_year", "label"),
        Must(
            F("registration_to") < F("exam_from"),
            "EXAM_001",
            "الترشيح ينتهي ({value}) بعد بداية الاختبارات ({exam_from}): صحح أحد التاريخين.",
            "Les inscriptions ferment le {value}, pas avant les épreuves ({exam_from}) : corrigez.",
            at="registration_to",
        ),
        Must(
            F("results_on") > F("exam_to"),
            "EXAM_002",
            "النتائج ({value}) ليست بعد نهاية الاختبارات ({exam_to}): صحح أحد التاريخين.",
            "Les résultats ({value}) ne suivent pas la fin des épreuves ({exam_to}) : corrigez.",
            at="results_on",
        ),
        Must(
            F("level") == _LEVEL,
            "EXAM_003",
            "«{exam_kind}» لا يجرى في مستوى «{value}»: صحح المستوى أو نوع الامتحان.",
            "« {exam_kind} » ne se passe pas au niveau « {value} » : corrigez l’un des deux.",
            at="level",
        ),
        Should(
            (F("exam_from") >= SchoolDay("school_year", 9, 1))
            & (F("exam_from") <= SchoolDay("school_year", 7, 31)),
            "EXAM_004",
            "الاختبارات ({value}) خارج السنة الدراسية {school_year}: صحح التاريخ أو السنة.",
            "Les épreuves ({value}) sortent de l’année {school_year} : corrigez date ou année.",
            at="exam_from",
        ),
        Should(
            _TWINS <= 2,  # noqa: PLR2004 - one session and its catch-up session.
            "EXAM_005",
            "لهذا الامتحان أكثر من دورتين في {school_year} للمستوى نفسه: تحقق من التكرار.",
            "Plus de deux sessions de cet examen en {school_year} pour ce niveau : vérifiez.",
            at="exam_kind",
        ),
        Should(
            sum_on(
                F("exam_from"),
                lasting(
                    "school_calendar",
                    period=("date_from", "date_to"),
                    only=F("kind").isin("holiday", "feast") & F("school").blank,
                ),
            )
            == 0,
            "EXAM_006",
            "يوم {value} عطلة في الرزنامة المدرسية: تأكد من تاريخ الاختبارات.",
            "Le {value} est chômé au calendrier scolaire : vérifiez la date des épreuves.",
            at="exam_from",
        ),
        Should(
            (F("results_on") >= Today())
            | (count_of("exam_candidates", only=_WAITING & _ALIVE, session="key") == 0),
            "EXAM_007",
            "مر تاريخ النتائج ({value}) وما زال {left} من المترشحين بدون قرار: أكمل النتائج.",
            "Date des résultats passée ({value}) et {left} candidat(s) sans décision : complétez.",
            at="results_on",
            show={
                "left": count_of("exam_candidates", only=_WAITING & _ALIVE, session="key") + lift(0)
            },
        ),
        Should(
            (F("registration_to") >= Today()) | ~F("status").isin("open").true,
            "EXAM_008",
            "انتهى أجل الترشيح ({registration_to}) والدورة ما زالت مفتوحة: أغلقها.",
            "Les inscriptions sont closes depuis le {registration_to} : fermez la session.",
            at="status",
        ),
    )
