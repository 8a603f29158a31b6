from datetime import date
from random import Random
from typing import Any

from validators import F, Register, count_of, field, year_of
from validators.identifiers import Cnie, MassarCode
from validators.kinds import Choice, Day, Phone, Ref, SchoolYear, Text
from validators.rules import Must, Should
from validators.schooling import level_of
from validators.span import SchoolDay
from validators.table import looked_up

_LEVELS = ("pre1", "pre2", "p1", "p2", "p3", "p4", "p5", "p6", "m1", "m2", "m3", "tc", "b1", "b2")
_AGE = {level: age for age, level in enumerate(_LEVELS, start=4)}
_EXPECTED = looked_up(_AGE, "level")
_YEARS_OLD = year_of(SchoolDay("school_year", 12, 31)) - year_of(F("birth_date"))
_YOUNGER, _OLDER = 1, 4
_LEFT = F("pupil_status").isin("left", "expelled", "transferred")
_HERE: dict[str, Any] = {"school": "school", "school_year": "school_year"}
_BASIC = F("level").isin("pre1", "pre2", "p1", "p2", "p3", "p4", "p5", "p6")
_TWINS = count_of(
    "pupils", full_name_ar="full_name_ar", birth_date="birth_date", school_year="school_year"
)


def _first(row: dict[str, Any]) -> int:
    return int((row.get("school_year") or "2026/2027")[:4])


def _born(row: dict[str, Any], random: Random) -> date:
    age = random.randint(6, 17)
    return date(_first(row) - age, random.randint(1, 12), random.randint(1, 28))


def _level(row: dict[str, Any], random: Random) -> str:
    born = row.get("birth_date")
    place = _first(row) - born.year - 4 if born else random.randint(2, 13)
    return _LEVELS[min(max(place - random.randint(0, 1), 2), 13)]


def _gone(row: dict[str, Any], random: Random) -> date | None:
    stayed = row.get("pupil_status") not in {"left", "expelled", "transferred"}
    return None if stayed else date(_first(row), random.randint(9, 11), random.randint(1, 20))


class Pupil(
    Register,
    code="pupils",
    ar="سجل التلميذات والتلاميذ",
    fr="Registre des élèves",
    key=("massar_code", "school_year"),
    serves=(
        "EDU-MAP-06",
        "EDU-MAP-07",
        "EDU-MAP-08",
        "EDU-STAT-05",
        "EDU-INCL-01",
        "EDU-HEALTH-01",
        "SUP-GUID-11",
        "SUP-NFE-04",
        "LEG-ACC-01",
        "EXA-EXAM-01",
    ),
    scope="directorate",
):
    """لكل تلميذة أو تلميذ سطر واحد في السنة الدراسية برمز مسار: قسمه ومؤسسته ووضعيته. من غادر لا يحذف سطره: تغير وضعيته ويكتب تاريخ مغادرته.

    Une ligne par élève et par année, avec son code Massar : établissement, niveau, situation. Un
    élève qui part ne s’efface pas : on change sa situation et on date son départ.
    """

    massar_code: MassarCode = field(
        "رمز مسار", "Code Massar", also=("الرمز", "رقم التلميذ", "رمز التلميذ", "Code élève")
    )
    school_year: SchoolYear = field(
        "السنة الدراسية", "Année scolaire", also=("الموسم الدراسي", "السنة")
    )
    full_name_ar: Text = field(
        "الاسم والنسب",
        "Nom et prénom en arabe",
        also=("الاسم الكامل", "إسم التلميذ", "النسب والاسم"),
    )
    full_name_fr: Text | None = field(
        "الاسم والنسب بالفرنسية", "Nom et prénom", also=("الاسم باللاتينية", "Nom complet")
    )
    sex: Choice | None = field("النوع", "Sexe", of="sex", also=("الجنس", "Genre"))
    birth_date: Day | None = field(
        "تاريخ الازدياد",
        "Date de naissance",
        also=("تاريخ الإزدياد", "تاريخ الولادة", "Né(e) le"),
        sample=_born,
    )
    birth_place: Text | None = field(
        "مكان الازدياد", "Lieu de naissance", also=("مكان الولادة", "Né(e) à")
    )
    school: Ref = field(
        "المؤسسة", "Établissement", to="schools", also=("رمز المؤسسة", "CD_ETAB", "Etab")
    )
    level: Choice = field("المستوى", "Niveau", of="level", also=("المستوى الدراسي",), sample=_level)
    track: Choice | None = field(
        "المسلك", "Filière", of="track", sample=("none",), also=("الشعبة", "الجذع", "Branche")
    )
    class_name: Text | None = field("القسم", "Classe", also=("اسم القسم", "الفصل"))
    origin: Choice | None = field(
        "الأصل", "Provenance", of="pupil_origin", also=("مصدر التلميذ",), sample=("promoted", "new")
    )
    pupil_status: Choice | None = field(
        "وضعية التلميذ",
        "Situation",
        of="pupil_status",
        also=("الوضعية", "الحالة"),
        sample=("enrolled", "enrolled", "enrolled", "enrolled", "left", "transferred"),
    )
    left_on: Day | None = field(
        "تاريخ المغادرة", "Parti le", also=("تاريخ الانقطاع", "Date de départ"), sample=_gone
    )
    guardian_name: Text | None = field(
        "ولي الأمر", "Tuteur", also=("اسم الولي", "الأب أو الولي", "Parent")
    )
    guardian_cin: Cnie | None = field(
        "بطاقة ولي الأمر", "CNIE du tuteur", also=("رقم البطاقة الوطنية للولي", "CIN du tuteur")
    )
    guardian_phone: Phone | None = field(
        "هاتف ولي الأمر", "Téléphone du tuteur", also=("الهاتف", "هاتف الولي", "Tél.")
    )
    address: Text | None = field(
        "العنوان",
        "Adresse",
        also=("عنوان السكنى",),
        sample=("حي السلام", "حي المسيرة", "مركز العركوب"),
    )

    rules = (
        Must(
            F("birth_date") < SchoolDay("school_year", 9, 1),
            "PUPIL_001",
            "تاريخ الازدياد {value} ليس قبل بداية السنة {school_year}: صحح التاريخ.",
            "La naissance ({value}) n’est pas antérieure à l’année {school_year} : corrigez la date.",
            at="birth_date",
        ),
        Should(
            (_YEARS_OLD >= _EXPECTED - _YOUNGER) & (_YEARS_OLD <= _EXPECTED + _OLDER),
            "PUPIL_002",
            "سن التلميذ {age} سنة والمنتظر في «{level}» حوالي {expected}: تأكد من الازدياد والمستوى.",
            "Élève de {age} ans, environ {expected} attendus en « {level} » : vérifiez naissance et niveau.",
            at="birth_date",
            show={"age": _YEARS_OLD, "expected": _EXPECTED},
        ),
        Should(
            F("left_on").filled | ~_LEFT,
            "PUPIL_003",
            "«{pupil_status}» بدون «{field}»: اكتب التاريخ ليخرج من عدد القسم.",
            "« {pupil_status} » sans « {field} » : datez le départ pour qu’il sorte de l’effectif.",
            at="left_on",
        ),
        Should(
            F("left_on").blank | _LEFT,
            "PUPIL_004",
            "غادر يوم {left_on} ووضعيته «{value}»: حين الوضعية أو احذف التاريخ.",
            "Parti le {left_on} mais « {value} » : mettez la situation à jour ou videz la date.",
            at="pupil_status",
        ),
        Should(
            (F("left_on") >= SchoolDay("school_year", 8, 1))
            & (F("left_on") <= SchoolDay("school_year", 7, 31)),
            "PUPIL_005",
            "تاريخ المغادرة {value} خارج السنة {school_year}: صحح التاريخ.",
            "Le départ ({value}) sort de l’année {school_year} : corrigez la date.",
            at="left_on",
        ),
        Should(
            level_of("school.cycle", "level") | F("level").isin("pre1", "pre2"),
            "PUPIL_006",
            "المستوى «{value}» ليس من سلك المؤسسة {school}: تأكد منهما.",
            "Le niveau « {value} » n’est pas du cycle de l’établissement {school} : vérifiez.",
            at="level",
        ),
        Should(
            (count_of("class_structures", level="level", **_HERE) > 0)
            | (count_of("class_structures", **_HERE) <= 0),
            "PUPIL_007",
            "لا قسم من المستوى «{value}» في بنية المؤسسة {school}: راجع المستوى أو البنية.",
            "Aucune classe de « {value} » dans la structure de {school} : revoyez l’un ou l’autre.",
            at="level",
        ),
        Should(
            ~_BASIC | F("track").isin("none"),
            "PUPIL_008",
            "المسلك «{value}» لا يوجد في المستوى «{level}»: أفرغه أو صحح المستوى.",
            "La filière « {value} » n’existe pas en « {level} » : videz-la ou corrigez le niveau.",
            at="track",
        ),
        Should(
            _TWINS <= 1,
            "PUPIL_009",
            "«{value}» مسجل برمز آخر بنفس تاريخ الازدياد: تأكد من أنه ليس مكررا.",
            "« {value} », né le même jour, figure sous un autre code : vérifiez le doublon.",
            at="full_name_ar",
        ),
        Should(
            F("school.status").isin("open") | _LEFT,
            "PUPIL_010",
            "المؤسسة {value} ليست مفتوحة: اكتب المؤسسة التي يدرس بها.",
            "L’établissement {value} n’est pas ouvert : indiquez celui où il étudie.",
            at="school",
        ),
    )
