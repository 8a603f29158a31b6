from validators import F, Register, count_of, field
from validators.hint import number
from validators.kinds import Choice, Code, Count, Day, FiscalYear, Flag, Money, Note, Number, Ref
from validators.rules import Must, Required, Should

_UNFIT = F("habitable").isin(False).true
_EMPTY = F("occupied").isin(False).true
_OPEN = F("vacated_on").blank & ~F("status").isin("cancelled", "refused").true
_ALLOTTED = count_of("housing_allocations", only=_OPEN, unit_code="key")
_CASES = count_of(
    "eviction_cases",
    only=F("evacuated_on").blank & ~F("status").isin("settled", "closed").true,
    unit="key",
)


class HousingUnit(
    Register,
    code="housing_units",
    ar="السكنيات الوظيفية والإدارية",
    fr="Logements de fonction et administratifs",
    key="unit_code",
    serves=("HRF-BUILD-01", "HRF-ASSET-05", "HRF-ASSET-06"),
    scope="directorate",
):
    """سطر لكل سكن وظيفي أو إداري: مكانه ونوعه وحالته ومن يشغله، ومحضر عدم الصلاحية إن وجد.

    Une ligne par logement : lieu, type, état, occupant, et le procès-verbal de ceux qui ne sont
    plus habitables.
    """

    unit_code: Code = field(
        "رمز السكن", "Code du logement", also=("رقم السكن", "السكن"), example="SK-014"
    )
    school: Ref | None = field("المؤسسة", "Établissement", to="schools", also=("موقع السكن",))
    unit_kind: Choice | None = field(
        "نوع السكن", "Type", of="housing_kind", also=("النوع", "صنف السكن")
    )
    rooms: Count | None = field(
        "عدد الغرف", "Pièces", at_least=1, at_most=20, also=("الغرف",), sample=number(2, 5)
    )
    area_m2: Number | None = field(
        "المساحة", "Surface (m²)", at_least=5, at_most=1000, sample=number(50, 140)
    )
    built_year: FiscalYear | None = field(
        "سنة البناء", "Année de construction", also=("تاريخ البناء",)
    )
    condition: Choice | None = field(
        "الحالة",
        "État",
        of="condition",
        also=("حالة السكن",),
        sample=("good", "fair", "fair", "poor"),
    )
    condition_date: Day | None = field(
        "تاريخ المعاينة", "Constaté le", also=("تاريخ معاينة الحالة",)
    )
    condition_minutes: Code | None = field(
        "رقم محضر عدم الصلاحية", "N° du PV d'inhabitabilité", also=("محضر المعاينة", "PV")
    )
    habitable: Flag | None = field("صالح للسكن", "Habitable", also=("الصلاحية",), sample=(True,))
    repairs_needed: Note | None = field(
        "الإصلاحات اللازمة",
        "Réparations",
        also=("الإصلاحات",),
        sample=(None, None, "إصلاح السقف", "تغيير شبكة الماء", "صباغة"),
    )
    current_occupant: Ref | None = field(
        "الشاغل الحالي", "Occupant actuel", to="staff", also=("المستفيد", "الساكن")
    )
    occupied: Flag | None = field(
        "مشغول",
        "Occupé",
        also=("وضعية الإشغال",),
        sample=lambda row, _: row.get("current_occupant") is not None,
    )
    legal_occupant: Flag | None = field(
        "إشغال قانوني",
        "Occupation régulière",
        sample=lambda row, _: True if row.get("current_occupant") else None,
    )
    water_meter: Flag | None = field("عداد الماء", "Compteur d'eau")
    power_meter: Flag | None = field("عداد الكهرباء", "Compteur électrique")
    rent: Money | None = field(
        "السومة الكرائية", "Loyer", at_most=20000, also=("الكراء",), sample=(None,)
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات",))

    rules = (
        Required("condition_minutes", F("habitable").isin(False)),
        Required("occupied", F("current_occupant").filled),
        Must(
            ~_EMPTY | F("current_occupant").blank,
            "HOUSING_001",
            "السكن غير مشغول وله شاغل ({value}): صحح أحدهما.",
            "Logement noté vide avec un occupant ({value}) : corrigez.",
            at="current_occupant",
        ),
        Should(
            ~_UNFIT | ~F("occupied").true,
            "HOUSING_002",
            "السكن غير صالح وهو مشغول: أخطر الشاغل وسجل ذلك.",
            "Logement inhabitable mais occupé : avertissez l’occupant et notez-le.",
            at="occupied",
        ),
        Should(
            ~F("condition").isin("unsafe", "out_of_order").true | ~F("habitable").true,
            "HOUSING_003",
            "الحالة «{condition}» والسكن مسجل صالحا: أنجز محضر المعاينة.",
            "État « {condition} » mais noté habitable : établissez le procès-verbal.",
            at="habitable",
        ),
        Should(
            ~F("condition").isin("new", "good").true | ~_UNFIT,
            "HOUSING_004",
            "الحالة «{condition}» والسكن مسجل غير صالح: صحح إحدى الخانتين.",
            "État « {condition} » mais noté inhabitable : corrigez l’un des deux.",
            at="condition",
        ),
        Should(
            ~F("occupied").true | (_ALLOTTED + _CASES >= 1),
            "HOUSING_005",
            "السكن مشغول بلا إسناد جار ولا ملف إفراغ: سجل الإسناد أو أحل الملف.",
            "Logement occupé sans attribution ni dossier d’expulsion : inscrivez l’un ou l’autre.",
            at="occupied",
        ),
        Should(
            ~_EMPTY | (_ALLOTTED == 0),
            "HOUSING_006",
            "السكن غير مشغول وله إسناد لم يغلق: اكتب تاريخ الإفراغ في الإسنادات.",
            "Logement vide avec une attribution ouverte : notez la date de sortie.",
            at="occupied",
        ),
        Should(
            ~F("legal_occupant").isin(False).true | ~F("occupied").true | (_CASES >= 1),
            "HOUSING_007",
            "إشغال غير قانوني بلا ملف إفراغ: أحله على مصلحة الشؤون القانونية.",
            "Occupation irrégulière sans dossier d’expulsion : saisissez le service juridique.",
            at="legal_occupant",
        ),
        Should(
            count_of("housing_units", current_occupant="current_occupant") <= 1,
            "HOUSING_008",
            "الموظف {value} مسجل في أكثر من سكن: تحقق من شغله.",
            "L’agent {value} figure dans plusieurs logements : vérifiez.",
            at="current_occupant",
        ),
        Should(
            F("condition_date").filled | F("condition_minutes").blank,
            "HOUSING_009",
            "محضر {condition_minutes} بلا تاريخ: اكتب تاريخ المعاينة.",
            "Procès-verbal {condition_minutes} sans date : indiquez celle du constat.",
            at="condition_date",
        ),
    )
