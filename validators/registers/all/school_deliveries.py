from validators import F, Register, calculated, distinct_of, field
from validators.hint import after, number, up_to
from validators.kinds import Choice, Code, Count, Day, Note, Number, Ref, Text
from validators.rules import AtMost, Must, NotAfter, Required, Should
from validators.today import Today

_SCHOOLS = distinct_of("school_deliveries", "school", delivery_no="delivery_no")
_SLIPS = distinct_of("school_deliveries", "slip_no", delivery_no="delivery_no")
_DELIVERIES = distinct_of("school_deliveries", "delivery_no", slip_no="slip_no")


class SchoolDelivery(
    Register,
    code="school_deliveries",
    ar="سجل التسليم والتوزيع على المؤسسات",
    fr="Registre des remises et distributions aux écoles",
    key=("delivery_no", "item_line"),
    scope="per_service",
    serves=(
        "HRF-SOCIAL-06",
        "HRF-SOCIAL-09",
        "HRF-SOCIAL-16",
        "HRF-BUILD-01",
        "EDU-PEDA-02",
        "SUP-GUID-10",
        "LEG-ACC-07",
        "ICT-SYS-09",
        "ICT-GENIE-01",
        "ICT-GENIE-10",
    ),
):
    """يسجل فيه كل ما يسلم للمؤسسات: سجلات ومحافظ وعدة توجيه وعتاد وأثاث، بوصل موقع وكمية مؤكدة.

    On y inscrit tout ce qui est remis aux établissements : registres, cartables, matériel, mobilier,
    avec bon signé et quantité confirmée par celui qui reçoit.
    """

    delivery_no: Code = field("رقم التسليم", "N° de remise", also=("رقم العملية",))
    item_line: Count = field("السطر", "Ligne", at_least=1, also=("ر.ت",))
    delivery_date: Day = field("تاريخ التسليم", "Remis le", also=("التاريخ", "تاريخ الإخراج"))
    delivery_kind: Choice | None = field("نوع التسليم", "Nature", of="delivery_kind")
    school: Ref = field("المؤسسة", "Établissement", to="schools", also=("المؤسسة المستفيدة",))
    item: Ref | None = field(
        "رمز المادة", "Code article", to="reference_prices", by="item_code", also=("المادة",)
    )
    designation: Text | None = field(
        "التعيين",
        "Désignation",
        also=("البيان", "Libellé"),
        sample=(
            "سجل المطعم المدرسي",
            "محفظة ولوازم مدرسية",
            "عدة إعلامية للتوجيه",
            "حاسوب محمول",
            "طاولة مدرسية ذات مقعدين",
            "مقررات دراسية",
        ),
    )
    serials: Note | None = field("الأرقام التسلسلية", "N° de série")
    quantity: Number = field(
        "الكمية المسلمة", "Quantité remise", also=("الكمية", "العدد"), sample=number(1, 120)
    )
    unit: Choice | None = field("الوحدة", "Unité", of="unit", sample=("unit",))
    bureau: Choice | None = field("المكتب المسلم", "Bureau", of="bureau", also=("المكتب",))
    carrier: Ref | None = field("الناقل", "Transporteur", to="staff")
    receiver: Ref | None = field("المتسلم", "Réceptionnaire", to="staff", also=("رئيس المؤسسة",))
    received_on: Day | None = field("تاريخ التسلم", "Reçu le", sample=after("delivery_date", 0, 10))
    slip_no: Code | None = field("رقم الوصل", "N° du bon", also=("وصل التسليم", "Bon de livraison"))
    quantity_confirmed: Number | None = field(
        "الكمية المؤكدة",
        "Quantité confirmée",
        at_least=0,
        also=("المتسلم فعلا",),
        sample=up_to("quantity", 1),
    )
    gap: Number = calculated("الفرق", "Écart", F("quantity") - F("quantity_confirmed"))
    inventory_return_on: Day | None = field(
        "تاريخ موافاة جدول الجرد",
        "Tableau d'inventaire reçu le",
        sample=after("received_on", 1, 30),
    )
    source_ref: Text | None = field("مرجع المصدر", "Réf. d'origine", also=("رقم الصفقة",))

    rules = (
        Must(
            F("quantity") > 0,
            "DELIVERY_001",
            "الكمية المسلمة يجب أن تكون أكبر من صفر ({value}): صحح العدد.",
            "La quantité remise doit dépasser zéro ({value}) : corrigez.",
            at="quantity",
        ),
        AtMost("quantity_confirmed", "quantity"),
        NotAfter("delivery_date", "received_on"),
        NotAfter("delivery_date", "inventory_return_on"),
        Required("received_on", F("quantity_confirmed").filled),
        Must(
            _SCHOOLS <= 1,
            "DELIVERY_002",
            "التسليم «{delivery_no}» موزع على أكثر من مؤسسة: أعط لكل مؤسسة رقم تسليم.",
            "La remise « {delivery_no} » va à plusieurs établissements : un numéro pour chacun.",
            at="school",
        ),
        Must(
            _SLIPS <= 1,
            "DELIVERY_003",
            "للتسليم «{delivery_no}» أكثر من وصل ({value}): لكل تسليم وصل واحد.",
            "La remise « {delivery_no} » a plusieurs bons ({value}) : un seul par remise.",
            at="slip_no",
        ),
        Should(
            _DELIVERIES <= 1,
            "DELIVERY_004",
            "الوصل «{value}» مستعمل في أكثر من تسليم: صحح رقم الوصل.",
            "Le bon « {value} » sert à plusieurs remises : corrigez son numéro.",
            at="slip_no",
        ),
        Must(
            F("school.closed_on") >= F("delivery_date"),
            "DELIVERY_005",
            "المؤسسة «{value}» أغلقت يوم {day} قبل هذا التسليم: صحح المؤسسة أو التاريخ.",
            "« {value} » est fermé depuis le {day}, avant cette remise : corrigez.",
            at="school",
            show={"day": F("school.closed_on")},
        ),
        Should(
            F("gap") == 0,
            "DELIVERY_006",
            "سلم {quantity} وأكدت المؤسسة {value}: ابحث عن {gap} الناقصة.",
            "{quantity} remis, {value} confirmés : cherchez les {gap} manquants.",
            at="quantity_confirmed",
            show={"quantity": F("quantity")},
        ),
        Should(
            F("item").filled | F("designation").filled,
            "DELIVERY_007",
            "السطر لا يبين ما سلم: اكتب التعيين أو اختر المادة.",
            "La ligne ne dit pas ce qui est remis : écrivez la désignation ou choisissez l’article.",
            at="designation",
        ),
        Should(
            F("received_on").filled | (Today() - F("delivery_date") <= 15),  # noqa: PLR2004 - a starting figure.
            "DELIVERY_008",
            "مر على التسليم ({value}) أكثر من 15 يوما ولم تؤكده المؤسسة: اطلب الوصل الموقع.",
            "Remise du {value} non confirmée après 15 jours : demandez le bon signé.",
            at="delivery_date",
        ),
        Should(
            F("slip_no").filled | F("received_on").blank,
            "DELIVERY_009",
            "التسليم مؤكد بلا رقم وصل: اكتب رقم الوصل الموقع.",
            "Remise confirmée sans numéro de bon : inscrivez celui du bon signé.",
            at="slip_no",
        ),
    )
