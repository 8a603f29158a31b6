from validators import F, Register, calculated, count_of, field, sum_of, total
from validators.choosing import when
from validators.hint import number, up_to
from validators.kinds import Choice, Count, Day, Flag, Note, Number, Ref, SchoolYear
from validators.parameter import parameter
from validators.rules import AtMost, Must, Should
from validators.span import SchoolDay

_SCHOOL = {"school": "school", "school_year": "school_year"}
_VERSIONS = ("census", "adjusted", "forecast")
_COUNTS = [count_of("class_structures", only=F("version").isin(v), **_SCHOOL) for v in _VERSIONS]
_PUPILS = [
    sum_of("class_structures", "pupils", only=F("version").isin(v), **_SCHOOL) for v in _VERSIONS
]
_OWN_PUPILS = F("kind").isin("canteen", "half_board")
_QUOTAS = sum_of(
    "canteens",
    "approved_quota",
    only=~F("status").isin("closed").true,
    kind="kind",
    school_year="school_year",
)
_CREDITED = parameter("CANTEEN_QUOTA", SchoolDay("school_year", 9, 1))


class Canteen(
    Register,
    code="canteens",
    ar="المطاعم المدرسية والداخليات",
    fr="Cantines et internats",
    key=("school", "kind", "school_year"),
    serves=("HRF-SOCIAL-02", "HRF-SOCIAL-03", "HRF-SOCIAL-06", "HRF-SOCIAL-10", "HRF-SOCIAL-12"),
):
    """اكتب هنا كل مطعم مدرسي أو داخلية، سطرا لكل سنة دراسية: الطاقة، والحصة المصادق عليها، والمستفيدون، وحالة المطبخ.

    On y inscrit chaque cantine ou internat, une ligne par année scolaire : capacité, contingent
    accordé, bénéficiaires, personnel et état de la cuisine.
    """

    school: Ref = field(
        "المؤسسة", "Établissement", to="schools", also=("رمز المؤسسة", "GRESA", "المدرسة")
    )
    kind: Choice = field(
        "النوع", "Nature", of="canteen_kind", also=("نوع الإطعام", "مطعم أو داخلية", "Type")
    )
    school_year: SchoolYear = field(
        "السنة الدراسية", "Année scolaire", also=("الموسم الدراسي",), sample=("2026/2027",)
    )
    capacity: Count | None = field(
        "الطاقة الاستيعابية", "Capacité", also=("الطاقة",), at_most=2000, sample=number(120, 400)
    )
    enrolled: Count = calculated(
        "عدد تلاميذ المؤسسة",
        "Élèves inscrits",
        when(
            _COUNTS[0] > 0,
            _PUPILS[0],
            when(_COUNTS[1] > 0, _PUPILS[1], when(_COUNTS[2] > 0, _PUPILS[2])),
        ),
    )
    approved_quota: Count | None = field(
        "الحصة المصادق عليها",
        "Contingent accordé",
        also=("عدد المنح", "الحصة", "Quota"),
        at_most=2000,
        sample=up_to("capacity", 0.5),
    )
    beneficiaries_boys: Count | None = field(
        "المستفيدون الذكور",
        "Bénéficiaires garçons",
        also=("ذكور", "Garçons"),
        at_most=1500,
        sample=number(20, 30),
    )
    beneficiaries_girls: Count | None = field(
        "المستفيدات الإناث",
        "Bénéficiaires filles",
        also=("إناث", "Filles"),
        at_most=1500,
        sample=number(20, 30),
    )
    beneficiaries: Count = calculated(
        "مجموع المستفيدين",
        "Total des bénéficiaires",
        when(
            F("beneficiaries_boys").filled | F("beneficiaries_girls").filled,
            total("beneficiaries_boys", "beneficiaries_girls"),
        ),
    )
    cooks_count: Count | None = field(
        "عدد الطباخين", "Cuisiniers", also=("الطباخون",), at_most=60, sample=number(1, 4)
    )
    kitchen_state: Choice | None = field(
        "حالة المطبخ", "État de la cuisine", of="condition", also=("المطبخ", "Cuisine")
    )
    storage_capacity_kg: Number | None = field(
        "سعة المخزن بالكيلوغرام",
        "Stockage (kg)",
        also=("سعة التخزين",),
        at_least=0,
        sample=number(300, 3000),
    )
    cold_store: Flag | None = field("غرفة مبردة", "Chambre froide", also=("مبرد", "ثلاجة"))
    water_supply: Flag | None = field("ماء صالح للشرب", "Eau potable", also=("الماء", "Eau"))
    manager: Ref | None = field(
        "المسير", "Gestionnaire", to="staff", also=("المقتصد", "المكلف بالمطعم", "Économe")
    )
    hygiene_certificate_on: Day | None = field(
        "تاريخ الشهادة الصحية", "Certificat d'hygiène du", also=("الشهادة الصحية",)
    )
    last_control: Ref | None = field(
        "آخر مراقبة", "Dernier contrôle", to="field_visits", by="visit_no"
    )
    status: Choice | None = field("الوضعية", "État", of="canteen_status", also=("حالة المطعم",))
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات",))

    rules = (
        AtMost("approved_quota", "capacity"),
        Must(
            F("beneficiaries") <= F("approved_quota"),
            "CANTEEN_001",
            "عدد المستفيدين {beneficiaries} أكبر من الحصة المصادق عليها {value}: صحح أحدهما.",
            "Les bénéficiaires ({beneficiaries}) dépassent le contingent ({value}) : corrigez l’un des deux.",
            at="approved_quota",
        ),
        Must(
            ~_OWN_PUPILS | (F("beneficiaries") <= F("enrolled")),
            "CANTEEN_002",
            "عدد المستفيدين {beneficiaries} أكبر من عدد تلاميذ المؤسسة {enrolled}: صحح المستفيدين {value}.",
            "Les bénéficiaires ({beneficiaries}) dépassent les élèves inscrits ({enrolled}) : corrigez ({value}).",
            at="beneficiaries_boys",
        ),
        Should(
            _OWN_PUPILS | (F("beneficiaries") <= F("enrolled")),
            "CANTEEN_003",
            "نزلاء الداخلية {beneficiaries} أكثر من تلاميذ المؤسسة {enrolled}: تحقق من عدد الذكور {value} والإناث.",
            "Les internes ({beneficiaries}) dépassent les élèves inscrits ({enrolled}) : vérifiez garçons ({value}) et filles.",
            at="beneficiaries_boys",
        ),
        Should(
            _QUOTAS <= _CREDITED,
            "CANTEEN_004",
            "مجموع الحصص {quotas} أكبر من العدد المعتمد للمديرية {credited}: راجع الحصة {value}.",
            "Les contingents ({quotas}) dépassent le nombre accordé à la direction ({credited}) : revoyez {value}.",
            at="approved_quota",
            show={"quotas": _QUOTAS, "credited": _CREDITED},
        ),
        Must(
            ~(F("status").isin("running").true & F("school.status").isin("closed").true),
            "CANTEEN_005",
            "المؤسسة «{school}» مغلقة والمطعم مسجل {value}: صحح وضعية المطعم.",
            "L’établissement « {school} » est fermé et la cantine notée {value} : corrigez son état.",
            at="status",
        ),
        Should(
            ~F("status").isin("running") | ~F("kitchen_state").isin("out_of_order", "unsafe"),
            "CANTEEN_006",
            "المطعم مشتغل وحالة مطبخه {value}: أوقفه أو أصلح المطبخ.",
            "La cantine fonctionne avec une cuisine notée {value} : suspendez-la ou réparez.",
            at="kitchen_state",
        ),
        Should(
            ~F("status").isin("running") | ~F("water_supply").isin(False),
            "CANTEEN_007",
            "المطعم مشتغل بدون ماء صالح للشرب ({value}): أخبر المصالح المعنية.",
            "La cantine fonctionne sans eau potable ({value}) : prévenez les services compétents.",
            at="water_supply",
        ),
    )
