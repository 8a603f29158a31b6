from validators import F, Register, calculated, count_of, field
from validators.hint import after, in_years, rarely
from validators.kinds import Choice, Code, Count, Day, Flag, Note, Ref, Text
from validators.rules import NotAfter, Should, Unique
from validators.today import Today

_FAULT = F("ticket_kind").isin("breakdown", "warranty", "replacement")
_IN_USE = F("disposed_on").blank


class ItEquipment(
    Register,
    code="it_equipment",
    ar="قاعدة معطيات العتاد المعلوماتي",
    fr="Base du matériel informatique",
    key="it_code",
    serves=(
        "ICT-SYS-05",
        "ICT-SYS-09",
        "ICT-SYS-12",
        "ICT-GENIE-02",
        "ICT-GENIE-03",
        "ICT-GENIE-04",
        "ICT-GENIE-05",
        "ICT-GENIE-08",
        "ICT-GENIE-09",
    ),
):
    """يقيد فيه كل حاسوب أو عاكس أو خادم أو برنامج برقمه التسلسلي ومصدره ومكانه وحالته ونهاية ضمانه.

    On y inscrit chaque ordinateur, projecteur, serveur ou logiciel : numéro de série, origine
    (GENIE ou autre), lieu, état et fin de garantie. Les pannes viennent des interventions.
    """

    it_code: Code = field("رمز العتاد", "Code du matériel", also=("رقم العتاد", "Code"))
    inventory_no: Ref | None = field(
        "رقم الجرد", "N° d'inventaire", to="movable_assets", also=("الرقم الجردي",)
    )
    equipment_kind: Choice = field(
        "نوع العتاد", "Nature", of="it_kind", also=("النوع", "Type de matériel")
    )
    brand_model: Text | None = field(
        "العلامة والطراز",
        "Marque et modèle",
        also=("العلامة التجارية",),
        sample=("HP ProDesk 400", "Dell OptiPlex 3080", "Epson EB-X51", "Lenovo V15", "Acer X1123"),
    )
    serial_no: Code | None = field("الرقم التسلسلي", "N° de série", also=("S/N", "رقم السيري"))
    specs: Note | None = field("الخاصيات التقنية", "Caractéristiques", also=("المواصفات",))
    programme: Choice | None = field("البرنامج", "Programme", of="it_programme", also=("المصدر",))
    contract: Ref | None = field("رقم الصفقة", "Marché", to="contracts")
    received_on: Day | None = field(
        "تاريخ التسلم", "Reçu le", also=("تاريخ التوصل",), sample=in_years(2018, 2025)
    )
    school: Ref | None = field("المؤسسة", "Établissement", to="schools", also=("الموقع", "Site"))
    room: Ref | None = field("القاعة", "Salle", to="school_rooms", also=("القاعة متعددة الوسائط",))
    holder: Ref | None = field("المستعمل", "Utilisateur", to="staff", also=("الحائز", "Détenteur"))
    warranty_until: Day | None = field(
        "نهاية الضمان",
        "Garantie jusqu'au",
        also=("تاريخ انتهاء الضمان", "Fin de garantie"),
        sample=after("received_on", 365, 1095),
    )
    supplier: Ref | None = field("المزود", "Fournisseur", to="suppliers", also=("الشركة",))
    os_software: Text | None = field(
        "النظام والبرامج",
        "Système et logiciels",
        sample=("Windows 10", "Windows 11", "Linux Ubuntu", "Android"),
    )
    connected: Flag | None = field("مرتبط بالأنترنيت", "Connecté", also=("الربط",))
    condition: Choice | None = field("الحالة", "État", of="condition", also=("حالة العتاد",))
    last_check_on: Day | None = field(
        "آخر معاينة", "Dernier contrôle", sample=after("received_on", 30, 300)
    )
    disposed_on: Day | None = field(
        "تاريخ الإسقاط", "Réformé le", sample=rarely(after("received_on", 1500, 2200), 0.05)
    )
    faults_count: Count = calculated(
        "عدد الأعطاب", "Pannes", count_of("it_interventions", only=_FAULT, equipment="key")
    )
    warranty_faults: Count = calculated(
        "أعطاب داخل الضمان",
        "Pannes sous garantie",
        count_of("it_interventions", only=_FAULT & F("under_warranty").isin(True), equipment="key"),
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات",))

    rules = (
        NotAfter("received_on", "warranty_until"),
        NotAfter("received_on", "disposed_on"),
        NotAfter("received_on", "last_check_on"),
        Unique("serial_no", only=~F("equipment_kind").isin("software")),
        Should(
            _IN_USE | F("holder").blank,
            "ITEM_001",
            "العتاد أسقط يوم {disposed_on} وله مستعمل ({value}): أفرغ خانة المستعمل.",
            "Matériel réformé le {disposed_on} mais attribué à {value} : videz cette case.",
            at="holder",
        ),
        Should(
            F("serial_no").filled | F("equipment_kind").isin("software", "multimedia_case"),
            "ITEM_002",
            "لا رقم تسلسلي لهذا العتاد ({equipment_kind}): اكتبه لتتبع ضمانه وأعطابه.",
            "Pas de n° de série pour ce matériel ({equipment_kind}) : notez-le pour la garantie.",
            at="serial_no",
        ),
        Should(
            ~_IN_USE | (F("warranty_until") >= Today()),
            "ITEM_003",
            "انتهى الضمان يوم {value}: أعطاب هذا العتاد لم تعد على المزود.",
            "Garantie finie le {value} : les pannes ne sont plus à la charge du fournisseur.",
            at="warranty_until",
        ),
        Should(
            ~_IN_USE | (F("school.closed_on") > Today()),
            "ITEM_004",
            "المؤسسة «{value}» مغلقة والعتاد ما زال مقيدا بها: سجل حركة تحويل.",
            "L’établissement « {value} » est fermé et garde ce matériel : inscrivez un transfert.",
            at="school",
        ),
        Should(
            ~_IN_USE | (F("faults_count") < 3),  # noqa: PLR2004 - a starting threshold.
            "ITEM_005",
            "بلغ عدد الأعطاب {faults_count}: اقترح تجديد هذا العتاد.",
            "{faults_count} pannes déjà : proposez le renouvellement de ce matériel.",
            at="it_code",
        ),
        Should(
            F("holder.school") == F("school"),
            "ITEM_006",
            "المستعمل «{value}» لا يعمل بالمؤسسة «{school}»: صحح المستعمل أو المؤسسة.",
            "L’utilisateur « {value} » n’est pas de « {school} » : corrigez l’un des deux.",
            at="holder",
        ),
        Should(
            F("inventory_no.quantity") >= count_of("it_equipment", inventory_no="inventory_no"),
            "ITEM_007",
            "رقم الجرد «{value}» يضم {quantity} قطعة فقط وسجل عليه أكثر: تحقق من الرقم.",
            "Le n° d’inventaire « {value} » ne compte que {quantity} pièces : vérifiez.",
            at="inventory_no",
            show={"quantity": F("inventory_no.quantity")},
        ),
    )
