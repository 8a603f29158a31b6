from validators import F, Register, calculated, count_of, field, value_of
from validators.choosing import either
from validators.hint import number, school_day
from validators.kinds import Choice, Code, Count, Day, Flag, Note, Ref, SchoolYear
from validators.parameter import parameter
from validators.rules import Must, Should
from validators.span import SchoolDay
from validators.today import Today

_OPEN = F("status").isin("open")
_START = SchoolDay("school_year", 9, 1)
_CAPACITY = value_of("school_rooms", "capacity", school="school", room_code="room")
_CEILING = parameter("CLASS_MAX_PRESCHOOL", _START)
_YEAR = {"school_year": "school_year"}
_IN_ROOM = count_of("preschool_classes", only=_OPEN, school="school", room="room", **_YEAR)
_WITH_HER = count_of("preschool_classes", only=_OPEN, educator="educator", **_YEAR)
_TRAINED = F("educator_trained").true | (F("educator.trained_hours") > 0).true


class PreschoolClass(
    Register,
    code="preschool_classes",
    ar="أقسام التعليم الأولي المدمج",
    fr="Classes de préscolaire intégré",
    key=("school", "class_code", "school_year"),
    serves=("EDU-PRIV-01", "EDU-PRIV-05", "EDU-PRIV-08", "EDU-PRIV-09"),
):
    """لكل قسم للتعليم الأولي داخل مؤسسة عمومية سطر في السنة: أطفاله ومربيته وتكوينها، والجمعية التي تسيره واتفاقيتها، وقاعته وآخر زيارة له.

    Une ligne par an et par classe de préscolaire d’une école publique : enfants, éducatrice et sa
    formation, association gestionnaire et convention, salle, dernière visite.
    """

    school: Ref = field("المؤسسة", "Établissement", to="schools", also=("رمز المؤسسة", "المدرسة"))
    class_code: Code = field("رمز القسم", "Code de la classe", example="PRE-1", also=("القسم",))
    school_year: SchoolYear = field("السنة الدراسية", "Année scolaire", also=("الموسم الدراسي",))
    association: Ref | None = field(
        "الجمعية الشريكة", "Association partenaire", to="partners", also=("الجمعية", "رمز الشريك")
    )
    agreement: Ref | None = field(
        "الاتفاقية", "Convention", to="agreements", also=("رقم الاتفاقية",)
    )
    educator: Ref | None = field(
        "المربية",
        "Éducatrice",
        to="private_staff",
        by="person_id",
        also=("بطاقة المربية", "المربي(ة)"),
    )
    educator_trained: Flag | None = field(
        "المربية مكونة", "Éducatrice formée", sample=(True,), also=("التكوين", "استفادت من التكوين")
    )
    children_boys: Count | None = field(
        "الذكور", "Garçons", at_most=100, sample=number(5, 12), also=("ذكور",)
    )
    children_girls: Count | None = field(
        "الإناث", "Filles", at_most=100, sample=number(5, 12), also=("إناث",)
    )
    children: Count = calculated("عدد الأطفال", "Enfants", F("children_boys") + F("children_girls"))
    age_group: Choice | None = field(
        "الفئة العمرية", "Tranche d’âge", of="age_group", also=("السن",)
    )
    room: Ref | None = field(
        "القاعة",
        "Salle",
        to="school_rooms",
        by="room_code",
        sample=(None,),
        also=("رمز الحجرة", "الحجرة"),
    )
    equipped: Flag | None = field("القسم مجهز", "Classe équipée", also=("التجهيز",))
    opening_date: Day | None = field(
        "تاريخ الفتح", "Ouverte le", sample=school_day("school_year", 5, 40)
    )
    allowance_paid_until: Day | None = field(
        "المنحة مؤداة إلى",
        "Indemnité versée jusqu’au",
        sample=school_day("school_year", 60, 80),
        also=("صرف المنحة",),
    )
    last_visit: Ref | None = field("آخر زيارة", "Dernière visite", to="field_visits", by="visit_no")
    status: Choice | None = field(
        "وضعية القسم", "État de la classe", of="class_status", also=("الوضعية",)
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "Observations"))

    rules = (
        Must(
            (F("school.status") != "closed") | ~_OPEN,
            "PRECLASS_001",
            "المؤسسة مغلقة والقسم {value}: صحح وضعية القسم أو رمز المؤسسة.",
            "École fermée et classe « {value} » : corrigez l’état de la classe ou le code.",
            at="status",
        ),
        Should(
            F("children") <= either(_CAPACITY, _CEILING),
            "PRECLASS_002",
            "{children} طفلا وطاقة القاعة {capacity}: وزع الأطفال أو صحح العدد ({value} ذكور).",
            "{children} enfants pour {capacity} places : répartissez ou corrigez ({value} garçons).",
            at="children_boys",
            show={"capacity": either(_CAPACITY, _CEILING)},
        ),
        Should(
            F("children") <= _CEILING,
            "PRECLASS_003",
            "{children} طفلا بالقسم والسقف {ceiling}: افتح قسما آخر أو صحح العدد ({value} إناث).",
            "{children} enfants pour un plafond de {ceiling} : ouvrez une classe ({value} filles).",
            at="children_girls",
            show={"ceiling": _CEILING},
        ),
        Should(
            F("educator").filled | ~_OPEN,
            "PRECLASS_004",
            "قسم مفتوح بدون مربية: اكتب رقم بطاقتها في «{field}».",
            "Classe ouverte sans éducatrice : indiquez-la dans « {field} ».",
            at="educator",
        ),
        Should(
            _TRAINED | F("educator").blank | ~_OPEN,
            "PRECLASS_005",
            "لا أثر لتكوين المربية {educator}: برمج تكوينها أو اكتب نعم في «{field}».",
            "Aucune formation connue pour l’éducatrice {educator} : programmez-la, ou oui dans « {field} ».",
            at="educator_trained",
        ),
        Should(
            F("agreement").filled | ~_OPEN,
            "PRECLASS_006",
            "قسم مفتوح بدون اتفاقية: اكتب رقمها في «{field}».",
            "Classe ouverte sans convention : indiquez son numéro dans « {field} ».",
            at="agreement",
        ),
        Should(
            (F("agreement.end_date") >= Today()) | ~_OPEN,
            "PRECLASS_007",
            "انتهت الاتفاقية {value} يوم {end}: جددها مع الجمعية.",
            "La convention {value} a pris fin le {end} : renouvelez-la.",
            at="agreement",
            show={"end": F("agreement.end_date")},
        ),
        Should(
            F("agreement.partner") == F("association"),
            "PRECLASS_008",
            "الاتفاقية مبرمة مع شريك آخر غير {value}: صحح الجمعية أو رقم الاتفاقية.",
            "La convention lie un autre partenaire que {value} : corrigez l’un des deux.",
            at="association",
        ),
        Should(
            (_WITH_HER <= 1) | ~_OPEN,
            "PRECLASS_009",
            "المربية {value} مسجلة لأكثر من قسم مفتوح: تأكد من ذلك.",
            "L’éducatrice {value} tient plus d’une classe ouverte : vérifiez.",
            at="educator",
        ),
        Should(
            (_IN_ROOM <= 1) | ~_OPEN,
            "PRECLASS_010",
            "القاعة {value} لأكثر من قسم مفتوح: تأكد من رمزها.",
            "La salle {value} sert plus d’une classe ouverte : vérifiez son code.",
            at="room",
        ),
        Should(
            F("association.partner_kind").isin("association"),
            "PRECLASS_011",
            "الشريك {value} ليس جمعية في دليل الشركاء: تأكد من رمزه.",
            "Le partenaire {value} n’est pas une association au répertoire : vérifiez.",
            at="association",
        ),
        Should(
            F("school.sector") != "private",
            "PRECLASS_012",
            "المؤسسة {value} خصوصية والقسم المدمج يكون بمؤسسة عمومية: صحح الرمز.",
            "L’établissement {value} est privé ; une classe intégrée est en école publique : corrigez.",
            at="school",
        ),
        Should(
            F("opening_date").filled | ~_OPEN,
            "PRECLASS_013",
            "قسم مفتوح بدون «{field}»: اكتب تاريخ افتتاحه.",
            "Classe ouverte sans « {field} » : indiquez la date d’ouverture.",
            at="opening_date",
        ),
    )
