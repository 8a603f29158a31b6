from validators import F, Register, count_of, earliest_of, field, rounded, sum_of
from validators.choosing import when
from validators.hint import after, dirhams, number
from validators.kinds import Choice, Code, Day, Flag, Money, Note, Number, Ref, Text
from validators.parameter import parameter
from validators.rules import Must, NotAfter, OneOf, Should
from validators.running import running_sum
from validators.today import Today

_FINAL = F("reception_kind").isin("definitive")
_FIRST = F("reception_kind").isin("provisional")
_WORKS = F("contract.nature").isin("works")
_PROVISIONAL_ON = earliest_of("receptions", "reception_date", only=_FIRST, contract="contract")
_PROVISIONALS = count_of("receptions", only=_FIRST, contract="contract")
_ORDER = ("reception_date", "reception_no")
_PARTS = ~F("reception_kind").isin("definitive").true
_RECEIVED = running_sum("quantity_received", owner=("purchase_order",), order=_ORDER, only=_PARTS)
_LINES = sum_of(
    "procurement_lines",
    "quantity",
    only=F("source_kind").isin("po"),
    source_ref="purchase_order",
)
_ORDERED = when(_LINES > 0, rounded(_LINES, 3))
_ON_CONTRACT = running_sum("amount_done", owner=("contract",), order=_ORDER, only=_PARTS)
_ON_ORDER = running_sum("amount_done", owner=("purchase_order",), order=_ORDER, only=_PARTS)
_DURABLE = count_of(
    "procurement_lines",
    only=F("source_kind").isin("po") & F("item.item_category").isin("it", "furniture"),
    source_ref="purchase_order",
)
_LIFT_MAX = parameter("RESERVES_DAYS_MAX", F("reception_date"))


class Reception(
    Register,
    code="receptions",
    ar="محاضر التسلم",
    fr="Procès-verbaux de réception",
    key="reception_no",
    serves=(
        "HRF-PROC-09",
        "HRF-MAINT-02",
        "HRF-SOCIAL-07",
        "HRF-SOCIAL-08",
        "HRF-BUILD-01",
        "ICT-GENIE-02",
    ),
    scope="directorate",
):
    """اكتب هنا كل محضر تسلم: الصفقة أو سند الطلب، ونوع التسلم واللجنة، وما تسلم وبأي تحفظات، ثم تاريخ رفعها.

    On y inscrit chaque procès-verbal de réception : marché ou bon, nature, commission, ce qui est
    reçu, les réserves et la date où elles sont levées.

    Law: decree 2-22-431 of 8 March 2023, public contracts.
    """

    reception_no: Code = field(
        "رقم المحضر", "N° du PV", also=("رقم محضر التسلم", "PV de réception"), example="PV-2026-019"
    )
    contract: Ref | None = field(
        "رقم الصفقة", "N° du marché", to="contracts", also=("الصفقة", "العقد", "Marché")
    )
    purchase_order: Ref | None = field(
        "سند الطلب",
        "Bon de commande",
        to="purchase_orders",
        also=("رقم السند", "BC"),
        sample=(None,),
    )
    reception_kind: Choice = field(
        "نوع التسلم",
        "Nature de la réception",
        of="reception_kind",
        also=("النوع", "Type de réception"),
        sample=("delivery", "partial", "service_month", "provisional"),
    )
    reception_date: Day = field(
        "تاريخ التسلم", "Reçu le", also=("تاريخ المحضر", "التاريخ", "Date de réception")
    )
    committee: Ref | None = field(
        "لجنة التسلم",
        "Commission",
        to="committees",
        by="committee_code",
        also=("اللجنة", "لجنة المعاينة"),
    )
    place: Text | None = field("مكان التسلم", "Lieu", also=("المكان",))
    school: Ref | None = field(
        "المؤسسة", "Établissement", to="schools", also=("المؤسسة المستفيدة", "CD_ETAB")
    )
    items: Note | None = field(
        "ما تم تسلمه",
        "Objet reçu",
        also=("المواد المتسلمة", "الأشغال المنجزة", "Désignation"),
        sample=("طاولات مدرسية", "أشغال الصباغة", "خدمة الحراسة", "حواسيب وطابعات"),
    )
    quantity_received: Number | None = field(
        "الكمية المتسلمة", "Quantité reçue", at_least=0, also=("الكمية",), sample=number(1, 30)
    )
    quality_ok: Flag | None = field(
        "الجودة مطابقة", "Qualité conforme", also=("مطابق",), sample=(True, True, None)
    )
    reserves: Note | None = field(
        "التحفظات",
        "Réserves",
        also=("الملاحظات", "النواقص"),
        sample=(None, None, None, None, "إتمام طلاء الأبواب"),
    )
    reserves_lifted_on: Day | None = field(
        "تاريخ رفع التحفظات",
        "Réserves levées le",
        also=("رفع التحفظات",),
        sample=lambda row, random: (
            after("reception_date", 5, 30)(row, random) if row.get("reserves") else None
        ),
    )
    service_done: Flag | None = field(
        "الخدمة منجزة", "Service fait", also=("إشهاد بالخدمة المنجزة",), sample=(True,)
    )
    amount_done: Money | None = field(
        "مبلغ المنجز",
        "Montant exécuté",
        also=("المبلغ", "قيمة الأشغال المنجزة"),
        sample=dirhams(1000, 8000),
    )
    document: Ref | None = field(
        "الوثيقة الصادرة", "Document délivré", to="issued_documents", also=("نسخة المحضر",)
    )
    equipment_registered: Flag | None = field(
        "قيد في الجرد", "Inscrit à l'inventaire", also=("التقييد في الجرد",)
    )

    rules = (
        OneOf("contract", "purchase_order"),
        NotAfter("reception_date", "reserves_lifted_on"),
        Must(
            ~_FINAL | (F("reception_date") >= _PROVISIONAL_ON),
            "RECEPTION_001",
            "التسلم النهائي يوم {value} قبل التسلم المؤقت ({provisional}): صحح أحد التاريخين.",
            "La réception définitive du {value} précède la provisoire ({provisional}) : corrigez.",
            at="reception_date",
            show={"provisional": _PROVISIONAL_ON},
        ),
        Should(
            ~_FINAL | ~_WORKS | (_PROVISIONALS > 0),
            "RECEPTION_002",
            "تسلم نهائي لأشغال الصفقة {value} بدون تسلم مؤقت: سجل المحضر المؤقت أولا.",
            "Réception définitive des travaux de {value} sans provisoire : inscrivez-la d’abord.",
            at="contract",
        ),
        Should(
            ~_FINAL | F("reserves").blank | F("reserves_lifted_on").filled,
            "RECEPTION_003",
            "تسلم نهائي وتحفظات لم ترفع ({reserves}): اكتب «{field}» أو أفرغ التحفظات.",
            "Réception définitive avec des réserves non levées : datez « {field} » ou videz-les ({reserves}).",
            at="reserves_lifted_on",
        ),
        Should(
            F("reserves").filled | F("reserves_lifted_on").blank,
            "RECEPTION_004",
            "رفعت التحفظات يوم {reserves_lifted_on} ولم تكتب: اكتب التحفظات كما في المحضر.",
            "Réserves levées le {reserves_lifted_on} mais non écrites : recopiez-les du procès-verbal.",
            at="reserves",
        ),
        Should(
            (Today() - F("reception_date") <= _LIFT_MAX)
            | F("reserves").blank
            | F("reserves_lifted_on").filled,
            "RECEPTION_005",
            "تحفظات مفتوحة منذ {value}: اطلب رفعها قبل رد الضمان.",
            "Réserves ouvertes depuis le {value} : faites-les lever avant de rendre la garantie.",
            at="reception_date",
        ),
        Should(
            _RECEIVED <= _ORDERED,
            "RECEPTION_006",
            "بلغت الكمية المتسلمة {received} والمطلوب في السند {ordered}: صحح الكمية {value}.",
            "Les quantités reçues atteignent {received} pour {ordered} commandées : corrigez {value}.",
            at="quantity_received",
            show={"received": _RECEIVED, "ordered": _ORDERED},
        ),
        Should(
            (F("contract.total_amount") >= _ON_CONTRACT)
            & (F("purchase_order.amount_inc_tax") >= _ON_ORDER),
            "RECEPTION_007",
            "مجموع المنجز تجاوز مبلغ الصفقة أو سند الطلب عند {value} درهم: راجع المبالغ.",
            "L’exécuté dépasse le marché ou le bon avec {value} dirhams : revoyez les montants.",
            at="amount_done",
        ),
        Should(
            (_DURABLE <= 0) | F("equipment_registered").true,
            "RECEPTION_008",
            "تجهيزات بسند الطلب {purchase_order} لم تقيد في الجرد: قيدها ثم اكتب نعم.",
            "Le matériel du bon {purchase_order} n’est pas à l’inventaire : inscrivez-le puis tapez oui.",
            at="equipment_registered",
        ),
        Should(
            ~F("quality_ok").isin(False) | F("reserves").filled,
            "RECEPTION_009",
            "الجودة غير مطابقة بدون «{field}»: اكتب ما لاحظته اللجنة.",
            "Qualité non conforme sans « {field} » : notez ce que la commission a relevé.",
            at="reserves",
        ),
        Should(
            (F("reception_date") >= F("contract.approved_on"))
            & (F("reception_date") >= F("purchase_order.po_date")),
            "RECEPTION_010",
            "التسلم يوم {value} قبل تاريخ الصفقة أو سند الطلب: صحح التاريخ.",
            "Reçu le {value}, avant la date du marché ou du bon : corrigez la date.",
            at="reception_date",
        ),
        Should(
            F("school.status") != "closed",
            "RECEPTION_011",
            "المؤسسة {value} مغلقة: تأكد من مكان التسلم.",
            "L’établissement {value} est fermé : vérifiez le lieu de réception.",
            at="school",
        ),
    )
