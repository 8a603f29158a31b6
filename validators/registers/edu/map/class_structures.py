from validators import F, Register, calculated, count_of, field, largest, rounded
from validators.expression import Or0
from validators.gather import Gather
from validators.hint import number, up_to
from validators.kinds import Choice, Code, Count, Day, Flag, Note, Number, Ref, SchoolYear
from validators.parameter import parameter
from validators.rules import AtMost, Must, Should
from validators.schooling import class_ceiling
from validators.span import SchoolDay

_OPENING = SchoolDay("school_year", 9, 1)
_CEILING = class_ceiling("level", "school_year")


def _rows_of(version: str) -> Gather:
    """Return how many rows a version holds for the school and the year."""
    return count_of(
        "class_structures", only=F("version") == version, school="school", school_year="school_year"
    )


_NOT_COUNTED_YET = _rows_of("census") == 0
_PREVAILS = (
    (F("version") == "census")
    | ((F("version") == "adjusted") & _NOT_COUNTED_YET)
    | ((F("version") == "forecast") & _NOT_COUNTED_YET & (_rows_of("adjusted") == 0))
)
_ROSTER = count_of(
    "pupils",
    only=F("left_on").blank,
    school="school",
    level="level",
    track="track",
    school_year="school_year",
)
_unlike = largest(_ROSTER - F("pupils"), F("pupils") - _ROSTER)
_ROOMS = count_of(
    "school_rooms",
    only=F("room_kind").isin("classroom", "lab", "workshop", "multimedia", "preschool")
    & (F("in_use").blank | F("in_use").true),
    school="school",
)


class ClassStructure(
    Register,
    code="class_structures",
    ar="البنيات التربوية",
    fr="Structures pédagogiques",
    key=("school", "level", "track", "school_year", "version"),
    serves=(
        "HRF-MOVE-02",
        "HRF-SOCIAL-10",
        "HRF-SOCIAL-15",
        "EDU-MAP-03",
        "EDU-MAP-05",
        "EDU-STAT-05",
        "EDU-STAT-06",
    ),
    scope="directorate",
):
    """يكتب فيه لكل مؤسسة ومستوى ومسلك عدد الأقسام والتلاميذ، مرة متوقعا ومرة معدلا ومرة كما أحصي. تبقى الصيغ الثلاث جنبا إلى جنب، وآخرها هي التي يحسب بها.

    Pour chaque établissement, niveau et filière : classes et élèves, prévus, ajustés puis recensés.
    Les trois versions restent côte à côte ; c’est la dernière qui compte.
    """

    school: Ref = field(
        "المؤسسة", "Établissement", to="schools", also=("رمز المؤسسة", "CD_ETAB", "Etab")
    )
    level: Choice = field("المستوى", "Niveau", of="level", also=("المستوى الدراسي",))
    track: Choice = field(
        "المسلك", "Filière", of="track", sample=("none",), also=("الشعبة", "الجذع", "Branche")
    )
    school_year: SchoolYear = field("السنة الدراسية", "Année scolaire", also=("الموسم الدراسي",))
    version: Choice = field("الصيغة", "Version", of="structure_version", also=("نوع البنية",))
    prevails: Flag = calculated("الصيغة المعتمدة", "Version retenue", _PREVAILS)
    classes: Count = field(
        "عدد الأقسام", "Classes", at_most=200, sample=number(1, 8), also=("الأقسام", "Nb classes")
    )
    pupils_boys: Count | None = field(
        "الذكور",
        "Garçons",
        at_most=10000,
        sample=lambda row, random: (row["classes"] or 0) * random.randint(10, 15),
        also=("ذكور", "عدد الذكور", "G"),
    )
    pupils_girls: Count | None = field(
        "الإناث",
        "Filles",
        at_most=10000,
        sample=lambda row, random: (row["classes"] or 0) * random.randint(10, 15),
        also=("إناث", "عدد الإناث", "F"),
    )
    pupils: Count = calculated(
        "مجموع التلاميذ", "Total des élèves", F("pupils_boys") + F("pupils_girls")
    )
    repeaters: Count | None = field(
        "المكررون",
        "Redoublants",
        at_most=10000,
        sample=up_to("classes", 0),
        also=("عدد المكررين",),
    )
    new_pupils: Count | None = field(
        "الجدد", "Nouveaux", at_most=10000, sample=up_to("pupils_boys", 0), also=("التلاميذ الجدد",)
    )
    average_per_class: Number = calculated(
        "المعدل بالقسم", "Moyenne par classe", rounded(F("pupils") / F("classes"), 2)
    )
    rooms_used: Count | None = field(
        "الحجرات المستعملة",
        "Salles utilisées",
        at_most=200,
        sample=up_to("classes", 0.5),
        also=("عدد الحجرات", "الحجرات", "Salles"),
    )
    two_shifts: Flag | None = field(
        "نظام الفوجين", "Double vacation", also=("التفويج", "الدوامان"), sample=(False,)
    )
    approved_on: Day | None = field("تاريخ المصادقة", "Approuvé le", also=("المصادقة",))
    decision_no: Code | None = field("رقم القرار", "N° de décision", also=("مرجع المصادقة",))
    source: Choice | None = field("المصدر", "Source", of="data_source", also=("مصدر المعطيات",))
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "Observations"))

    rules = (
        AtMost("repeaters", "pupils"),
        AtMost("new_pupils", "pupils"),
        Must(
            (F("classes") >= 1) | (F("pupils") <= 0),
            "STRUCTURE_001",
            "{pupils} تلميذا بدون قسم: اكتب عدد الأقسام.",
            "{pupils} élèves sans classe : indiquez le nombre de classes.",
            at="classes",
        ),
        Should(
            F("average_per_class") <= _CEILING,
            "STRUCTURE_002",
            "المعدل {average_per_class} تلميذا بالقسم والسقف {ceiling}: أضف قسما أو راجع العدد.",
            "{average_per_class} élèves par classe pour un plafond de {ceiling} : ajoutez une classe.",
            at="classes",
            show={"ceiling": _CEILING},
        ),
        Should(
            F("approved_on").filled | (F("version") != "adjusted"),
            "STRUCTURE_003",
            "صيغة معدلة بدون «{field}»: اكتبها بعد المصادقة.",
            "Version ajustée sans « {field} » : indiquez-la après l’approbation.",
            at="approved_on",
        ),
        Should(
            (_unlike <= Or0(parameter("CENSUS_TOLERANCE_PUPILS", _OPENING)))
            | (F("version") != "census")
            | (_ROSTER == 0),
            "STRUCTURE_004",
            "أحصي {pupils} تلميذا وفي لوائح مسار {roster}: راجع المؤسسة قبل الاعتماد.",
            "{pupils} élèves recensés, {roster} sur les listes MASSAR : revoyez avec l’établissement.",
            at="pupils_boys",
            show={"roster": _ROSTER},
        ),
        Should(
            (F("rooms_used") <= _ROOMS) | (_ROOMS == 0),
            "STRUCTURE_005",
            "الحجرات المستعملة {value} أكثر من الحجرات المسجلة {rooms}: راجع سجل الحجرات.",
            "{value} salles utilisées pour {rooms} inscrites : revoyez le registre des salles.",
            at="rooms_used",
            show={"rooms": _ROOMS},
        ),
        Should(
            count_of("subject_hours", level="level", track="track") >= 1,
            "STRUCTURE_006",
            "لا حصص أسبوعية لهذا المستوى والمسلك «{value}»: أكمل جدول الحصص.",
            "Pas d’horaires pour ce niveau et la filière « {value} » : complétez-les.",
            at="track",
        ),
        Should(
            (F("school.status") != "closed") | (F("classes") <= 0),
            "STRUCTURE_007",
            "المؤسسة {value} مغلقة ولها أقسام: صحح الرمز أو وضعية المؤسسة.",
            "L’établissement {value} est fermé et a des classes : corrigez le code ou sa situation.",
            at="school",
        ),
    )
