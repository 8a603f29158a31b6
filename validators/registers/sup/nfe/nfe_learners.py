from datetime import date
from random import Random
from typing import Any

from validators import F, Register, count_of, field, years_between
from validators.hint import after
from validators.kinds import Choice, Code, Day, Note, Percent, Ref, SchoolYear, Text
from validators.parameter import parameter
from validators.rules import MostlyUnique, NotAfter, Required, Should, Unique
from validators.span import SchoolDay

_START = SchoolDay("school_year", 9, 1)
_AGE = years_between(F("birth_date"), _START)
_LEAST, _MOST = parameter("NFE_AGE_MIN", _START), parameter("NFE_AGE_MAX", _START)
_JOINED = F("integrated_to").isin("returned", "vocational")
_BORN_BACK = 15


def _born(row: dict[str, Any], random: Random) -> date | None:
    year = row.get("school_year")
    return (
        date(int(year[:4]) - random.randint(10, _BORN_BACK), random.randint(1, 12), 15)
        if year
        else None
    )


class NfeLearner(
    Register,
    code="nfe_learners",
    ar="مستفيدو الفرصة الثانية",
    fr="Bénéficiaires de la deuxième chance",
    key=("learner_no", "school_year"),
    serves=("SUP-NFE-04", "SUP-NFE-06", "SUP-NFE-07"),
):
    """سطر لكل مستفيد في كل سنة: مركزه وسبب انقطاعه ومواظبته ونتيجته، وإدماجه في المدرسة أو التكوين المهني.

    Une ligne par bénéficiaire et par année : centre, cause de l’abandon, assiduité, résultat, et
    sa réintégration à l’école ou en formation professionnelle.
    """

    learner_no: Code = field(
        "رقم المستفيد", "N° du bénéficiaire", also=("الرقم الترتيبي", "رقم التسجيل")
    )
    full_name: Text = field("الاسم الكامل", "Nom complet", also=("الاسم والنسب", "اسم المستفيد"))
    sex: Choice | None = field("الجنس", "Sexe", of="sex", also=("النوع",))
    birth_date: Day | None = field(
        "تاريخ الازدياد", "Date de naissance", also=("تاريخ الإزدياد",), sample=_born
    )
    pupil: Ref | None = field(
        "رمز مسار السابق",
        "Ancien code Massar",
        to="pupils",
        by="massar_code",
        also=("رمز مسار",),
        sample=(None,),
    )
    centre: Ref = field(
        "المركز", "Centre", to="nfe_centres", by="centre_code", also=("رمز المركز",)
    )
    school_year: SchoolYear = field("السنة الدراسية", "Année scolaire", also=("الموسم",))
    registered_on: Day | None = field(
        "تاريخ التسجيل",
        "Inscrit le",
        sample=lambda row, random: (
            date(int(row["school_year"][:4]), random.randint(9, 10), random.randint(1, 28))
            if row.get("school_year")
            else None
        ),
    )
    origin: Choice | None = field("سبب الانقطاع", "Origine", of="dropout_cause", also=("المصدر",))
    group_level: Choice | None = field(
        "مستوى الفوج",
        "Niveau du groupe",
        of="level",
        also=("المستوى", "الفوج"),
        sample=("p4", "p5", "p6", "m1", "m2"),
    )
    attendance_rate: Percent | None = field("نسبة المواظبة", "Assiduité", also=("المواظبة",))
    exam_result: Choice | None = field(
        "نتيجة الامتحان",
        "Résultat",
        of="exam_result",
        also=("النتيجة",),
        sample=("pending", "passed", "failed"),
    )
    certificate: Choice | None = field(
        "الشهادة المحصلة", "Certificat", of="certificate", also=("الشهادة",), sample=("none",)
    )
    integrated_on: Day | None = field(
        "تاريخ الإدماج",
        "Réintégré le",
        also=("أدمج في",),
        sample=lambda row, random: (
            after("registered_on", 5, 20)(row, random)
            if row.get("status") == "integrated"
            else None
        ),
    )
    integrated_to: Choice | None = field(
        "وجهة الإدماج",
        "Réintégré vers",
        of="reintegration_result",
        also=("مآل الإدماج",),
        sample=lambda row, random: (
            random.choice(("returned", "vocational")) if row.get("integrated_on") else None
        ),
    )
    school_after: Ref | None = field(
        "المؤسسة بعد الإدماج", "Établissement après", to="schools", sample=(None,)
    )
    vocational_centre: Text | None = field(
        "مركز التكوين المهني",
        "Centre de formation",
        sample=lambda row, _: (
            "مركز التكوين في مهن البحر" if row.get("integrated_to") == "vocational" else None
        ),
    )
    left_reason: Note | None = field(
        "سبب المغادرة",
        "Motif de départ",
        sample=lambda row, _: "انتقال الأسرة" if row.get("status") == "left" else None,
    )
    status: Choice | None = field(
        "الوضعية",
        "État",
        of="pupil_status",
        sample=("enrolled", "enrolled", "enrolled", "left", "integrated"),
    )

    rules = (
        NotAfter("registered_on", "integrated_on"),
        Required("integrated_to", F("integrated_on").filled),
        Required("integrated_on", _JOINED),
        Required("integrated_on", F("status").isin("integrated")),
        Required("school_after", F("integrated_to").isin("returned")),
        Required("left_reason", F("status").isin("left", "expelled")),
        Unique("pupil", "school_year"),
        MostlyUnique("full_name", "birth_date", "school_year"),
        Should(
            (_AGE >= _LEAST) & (_AGE <= _MOST),
            "LEARNER_001",
            "عمره {age} سنة والبرنامج من {least} إلى {most}: تأكد من تاريخ الازدياد.",
            "{age} ans, programme de {least} à {most} ans : vérifiez la date de naissance.",
            at="birth_date",
            show={"age": _AGE, "least": _LEAST, "most": _MOST},
        ),
        Should(
            count_of("nfe_centres", centre_code="centre", school_year="school_year") >= 1,
            "LEARNER_002",
            "المركز «{value}» لا سطر له في {school_year}: أضفه في سجل المراكز.",
            "Le centre « {value} » n’a pas de ligne en {school_year} : ajoutez-la aux centres.",
            at="centre",
        ),
        Should(
            (F("registered_on") >= SchoolDay("school_year", 8, 1))
            & (F("registered_on") <= SchoolDay("school_year", 7, 31)),
            "LEARNER_003",
            "التسجيل ({value}) خارج السنة {school_year}: صحح التاريخ أو السنة.",
            "Inscription du {value} hors de {school_year} : corrigez date ou année.",
            at="registered_on",
        ),
        Should(
            F("exam_result").isin("passed").true
            | F("certificate").isin("none").true
            | F("certificate").blank,
            "LEARNER_004",
            "شهادة «{value}» بلا نجاح مسجل: اكتب نتيجة الامتحان.",
            "Certificat « {value} » sans réussite notée : indiquez le résultat.",
            at="certificate",
        ),
        Should(
            F("vocational_centre").filled | ~F("integrated_to").isin("vocational").true,
            "LEARNER_005",
            "أدمج في التكوين المهني بلا ذكر المركز: اكتب اسمه.",
            "Orienté en formation professionnelle sans centre : indiquez-le.",
            at="vocational_centre",
        ),
        Should(
            (count_of("dropouts_reintegration", pupil="pupil") >= 1)
            | F("integrated_on").blank
            | F("pupil").blank,
            "LEARNER_006",
            "أدمج يوم {value} ولا سطر له في سجل المنقطعين: أضفه هناك.",
            "Réintégré le {value} mais absent du suivi des abandons : ajoutez-le.",
            at="integrated_on",
        ),
        Should(
            F("integrated_on").blank | F("status").isin("integrated", "transferred").true,
            "LEARNER_007",
            "أدمج يوم {integrated_on} ووضعيته «{value}»: اختر «مدمج».",
            "Réintégré le {integrated_on} mais « {value} » : choisissez « intégré ».",
            at="status",
        ),
        Should(
            F("sex") == F("pupil.sex"),
            "LEARNER_008",
            "الجنس يخالف ملفه في سجل التلاميذ: صحح أحدهما.",
            "Le sexe diffère du registre des élèves : corrigez l’un des deux.",
            at="sex",
        ),
    )
