from datetime import date, timedelta
from typing import Any

from validators import F, Register, calculated, count_of, field, sum_of
from validators.hint import number, up_to
from validators.kinds import Choice, Count, Day, Note, Ref, SchoolYear
from validators.rules import AtMost, Must, Required, Should
from validators.school_year import YearBefore
from validators.span import SchoolDay, months_later

_APRIL = months_later(SchoolDay("school_year", 9, 1), -5)
_IN_SCHOOL = F("source").isin("school", "private", "preschool")
_SAME: dict[str, Any] = {"source": "source", "commune": "commune", "level": "level"}
_LAST_YEAR = sum_of(
    "new_enrolments", "total", school="school", school_year=YearBefore("school_year"), **_SAME
)
_HERE = {"commune": "commune", "level": "level", "school_year": "school_year"}
_ENROLLED = sum_of("new_enrolments", "total", only=F("source").isin("school", "private"), **_HERE)


class NewEnrolment(
    Register,
    code="new_enrolments",
    ar="التسجيلات الجديدة بالتعليم الأولي والأولى ابتدائي",
    fr="Nouvelles inscriptions préscolaire et 1re année",
    key=("source", "commune", "school", "level", "school_year"),
    serves=("EDU-MAP-03", "EDU-MAP-10", "EDU-MAP-11"),
):
    """يكتب فيه ابتداء من أبريل عدد المسجلين الجدد بالتعليم الأولي والأولى ابتدائي، لكل مؤسسة ولكل جهة خارجية أجابت. السنة هي سنة الدخول التي يسجل لها الأطفال، وسنوات ما قبلها تبقى للمقارنة.

    On y note dès avril les nouvelles inscriptions au préscolaire et en 1re année, par école et par
    source. L’année est celle de la rentrée préparée ; les années passées restent pour comparer.
    """

    school: Ref = field(
        "المؤسسة", "Établissement", to="schools", also=("رمز المؤسسة", "مؤسسة الاستقبال", "Etab")
    )
    source: Choice = field(
        "المصدر", "Source", of="enrolment_source", also=("الجهة", "مصدر المعطيات")
    )
    partner: Ref | None = field("الشريك", "Partenaire", to="partners", also=("الجهة الشريكة",))
    commune: Choice = field("الجماعة", "Commune", of="commune", also=("الجماعة الترابية",))
    school_year: SchoolYear = field(
        "سنة الدخول المدرسي",
        "Année de rentrée",
        also=("السنة الدراسية", "الموسم الدراسي", "Année scolaire"),
    )
    level: Choice = field("المستوى", "Niveau", of="level", sample=("p1", "pre1", "pre2"))
    boys: Count | None = field(
        "الذكور", "Garçons", at_most=2000, sample=number(5, 40), also=("ذكور",)
    )
    girls: Count | None = field(
        "الإناث", "Filles", at_most=2000, sample=number(5, 40), also=("إناث",)
    )
    total: Count = calculated("المجموع", "Total", F("boys") + F("girls"))
    from_private: Count | None = field(
        "منهم من الخصوصي",
        "Dont venus du privé",
        at_most=2000,
        sample=up_to("girls", 0),
        also=("من الخصوصي",),
    )
    age_eligible: Count | None = field(
        "البالغون سن التمدرس",
        "Enfants en âge",
        at_most=20000,
        sample=number(90, 160),
        also=("الأطفال في سن التمدرس",),
    )
    collected_on: Day | None = field(
        "تاريخ التوصل",
        "Recueilli le",
        also=("تاريخ الجواب", "Reçu le"),
        sample=lambda row, random: (
            date(int(row["school_year"][:4]), 4, 2) + timedelta(random.randint(0, 80))
        ),
    )
    validated: Choice | None = field(
        "التحقق", "Validation", of="validation_status", also=("المصادقة",)
    )
    letter: Ref | None = field(
        "رقم المراسلة", "N° du courrier", to="correspondence", also=("المراسلة",)
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "Observations"))

    rules = (
        AtMost("from_private", F("total")),
        Required("partner", F("source").isin("association")),
        Must(
            F("level").isin("pre1", "pre2", "p1"),
            "NEWENROL_001",
            "المستوى «{value}» لا يسجل به الجدد هنا: اختر الأولي أو الأولى ابتدائي.",
            "Le niveau « {value} » ne reçoit pas de nouveaux ici : préscolaire ou 1re année.",
            at="level",
        ),
        Must(
            F("collected_on") >= _APRIL,
            "NEWENROL_002",
            "جمع العدد يوم {value} قبل أبريل ({april}): صحح التاريخ أو سنة الدخول.",
            "Recueilli le {value}, avant le début d’avril ({april}) : corrigez date ou rentrée.",
            at="collected_on",
            show={"april": _APRIL},
        ),
        Should(
            F("collected_on") <= SchoolDay("school_year", 12, 31),
            "NEWENROL_003",
            "جمع العدد يوم {value} بعد انتهاء التسجيل: تأكد من سنة الدخول.",
            "Recueilli le {value}, bien après les inscriptions : vérifiez l’année de rentrée.",
            at="collected_on",
        ),
        Should(
            F("total") <= F("age_eligible"),
            "NEWENROL_004",
            "المسجلون {total} أكثر من البالغين سن التمدرس {value}: تحقق من العددين.",
            "{total} inscrits pour {value} enfants en âge : vérifiez les deux nombres.",
            at="age_eligible",
        ),
        Should(
            (F("total") >= _ENROLLED)
            | ~F("source").isin("civil_registry", "hcp")
            | (_ENROLLED == 0),
            "NEWENROL_005",
            "سجلت المؤسسات {enrolled} وهذا المصدر يذكر أقل في الجماعة ({value} ذكور): قارن بينهما.",
            "Les écoles ont inscrit {enrolled}, cette source en compte moins ({value} garçons) : comparez.",
            at="boys",
            show={"enrolled": _ENROLLED},
        ),
        Should(
            ((F("total") <= _LAST_YEAR * 2) & (F("total") * 2 >= _LAST_YEAR)) | (_LAST_YEAR == 0),
            "NEWENROL_006",
            "المجموع بعيد عن السنة الماضية ({before}): تأكد من عدد الذكور ({value}) والإناث.",
            "Total loin de l’an passé ({before}) : vérifiez garçons ({value}) et filles.",
            at="boys",
            show={"before": _LAST_YEAR},
        ),
        Should(
            (F("school.commune") == F("commune")) | ~_IN_SCHOOL,
            "NEWENROL_007",
            "المؤسسة ليست في جماعة «{value}» حسب سجل المؤسسات: تأكد من الجماعة.",
            "L’école n’est pas dans la commune « {value} » selon son registre : vérifiez.",
            at="commune",
        ),
        Should(
            F("validated").isin("yes", "corrected")
            | (
                count_of(
                    "enrolment_forecasts", school="school", level="level", target_year="school_year"
                )
                == 0
            ),
            "NEWENROL_008",
            "بنيت عليها التوقعات ولم تتم المصادقة عليها ({value}): صادق أو صحح.",
            "Les prévisions s’en servent sans validation ({value}) : validez ou corrigez.",
            at="validated",
        ),
    )
