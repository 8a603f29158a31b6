from random import Random
from typing import Any

from validators import F, Register, calculated, count_of, field, rounded, sum_of
from validators.choosing import either, when
from validators.dated import lasting, value_on
from validators.expression import Or0
from validators.hint import dirhams, number
from validators.kinds import Choice, Count, Money, Note, Number, Percent, Ref, Text
from validators.parameter import parameter
from validators.rules import Must, OneOf, Should
from validators.today import Today

_KIND = F("source_kind")
_SOURCE: dict[str, Any] = {"source_kind": "source_kind", "source_ref": "source_ref"}
_ALONE = count_of("procurement_lines", **_SOURCE) == 1
_LOTS = "receptions", "quantity_received"
_DELIVERED = when(
    _KIND.isin("po"),
    sum_of(*_LOTS, purchase_order="source_ref"),
    when(_KIND.isin("contract"), sum_of(*_LOTS, contract="source_ref")),
)
_FOOD = when(
    _KIND.isin("contract"),
    sum_of("food_receipts", "quantity_accepted", contract="source_ref", item="item"),
)
_PRICE = value_on(
    Today(),
    lasting(
        "reference_prices", "price_ex_tax", period=("price_date", "valid_until"), item_code="item"
    ),
)
_ABOVE_MAX = parameter("PRICE_ABOVE_MAX", Today())
_EXISTS = when(
    _KIND.isin("po"),
    count_of("purchase_orders", key="source_ref"),
    when(
        _KIND.isin("tender"),
        count_of("tenders", key="source_ref"),
        when(_KIND.isin("contract"), count_of("contracts", key="source_ref")),
    ),
)
_AGREED = when(_KIND.isin("contract"), sum_of("contracts", "total_amount", key="source_ref"))
_SUM = sum_of("procurement_lines", "amount_inc_tax", **_SOURCE)
_ITEMS = {
    "طاولة مدرسية ذات مقعدين": "Table scolaire biplace",
    "حاسوب مكتبي": "Ordinateur de bureau",
    "ورق الطباعة": "Papier A4",
    "طلاء الجدران": "Peinture murale",
    "خدمة الحراسة الشهرية": "Gardiennage mensuel",
}


def _source(row: dict[str, Any], random: Random) -> str:
    return f"{(row.get('source_kind') or 'x')[:3].upper()}-2026-{random.randint(1, 6):02d}"


class ProcurementLine(
    Register,
    code="procurement_lines",
    ar="سطور المقايسة وبيان الأثمان",
    fr="Lignes de métré et bordereau des prix",
    key=("source_kind", "source_ref", "line_no"),
    serves=("HRF-PROC-03", "HRF-PROC-04", "HRF-PROC-07", "HRF-SOCIAL-07", "ICT-SYS-10"),
    scope="directorate",
):
    """اكتب هنا سطور كل مقايسة أو بيان أثمان أو سند طلب: المادة ومواصفاتها وكميتها وثمنها؛ المبالغ تحسب وحدها. يكتب مرجع سند الطلب 2026/رقمه.

    On y inscrit les lignes de chaque estimation, bordereau ou bon de commande : article,
    spécifications, quantité, prix. Les montants se calculent ; un bon s’écrit 2026/numéro.
    """

    source_kind: Choice = field(
        "نوع الوثيقة",
        "Nature du document",
        of="procurement_source",
        also=("المصدر", "Type de document"),
        sample=("estimate", "specs"),
    )
    source_ref: Text = field(
        "مرجع الوثيقة",
        "Référence du document",
        also=("رقم طلب العروض", "رقم سند الطلب", "المرجع", "N° AO ou BC"),
        sample=_source,
    )
    line_no: Count = field(
        "رقم السطر", "N° de ligne", at_least=1, also=("ر.ت", "رقم الثمن", "N° prix")
    )
    lot_no: Count | None = field("رقم الحصة", "N° de lot", at_least=1, also=("الحصة", "Lot"))
    item: Ref | None = field(
        "رمز المادة", "Article", to="reference_prices", by="item_code", also=("المادة",)
    )
    designation_ar: Text | None = field(
        "بيان الأشغال أو المادة",
        "Désignation en arabe",
        also=("البيان", "التعيين", "بيان الأثمان"),
        sample=tuple(_ITEMS),
    )
    designation_fr: Text | None = field(
        "البيان بالفرنسية",
        "Désignation",
        also=("Désignation des prestations", "Libellé"),
        sample=lambda row, _: _ITEMS.get(row.get("designation_ar") or ""),
    )
    technical_spec: Note | None = field(
        "المواصفات التقنية",
        "Spécifications techniques",
        also=("الخصائص التقنية", "Caractéristiques"),
        sample=("مطابق للمعيار المغربي", "ضمان سنتين", "حسب العينة المصادق عليها"),
    )
    unit: Choice | None = field(
        "الوحدة", "Unité", of="unit", also=("وحدة القياس", "U"), sample=F("item.unit")
    )
    quantity: Number = field(
        "الكمية", "Quantité", also=("العدد", "Qté"), at_least=0, sample=number(1, 60)
    )
    unit_price: Money | None = field(
        "الثمن الفردي دون الضريبة",
        "Prix unitaire HT",
        also=("الثمن الفردي", "P.U HT", "ثمن الوحدة"),
        sample=dirhams(20, 900),
    )
    vat_rate: Percent | None = field(
        "نسبة الضريبة على القيمة المضافة",
        "Taux de TVA",
        also=("TVA", "نسبة الضريبة"),
        sample=(0.2, 0.2, 0.1),
    )
    amount_ex_tax: Money = calculated(
        "المبلغ دون الضريبة", "Montant HT", rounded(F("unit_price") * F("quantity"), 2)
    )
    amount_inc_tax: Money = calculated(
        "المبلغ مع الضريبة",
        "Montant TTC",
        rounded(F("amount_ex_tax") * (Or0(F("vat_rate")) + 1), 2),
    )
    delivery_place: Ref | None = field(
        "مكان التسليم", "Lieu de livraison", to="schools", also=("المؤسسة المستفيدة",)
    )
    received_quantity: Number = calculated(
        "الكمية المتسلمة", "Quantité reçue", either(when(_ALONE, _DELIVERED), _FOOD)
    )
    remaining_quantity: Number = calculated(
        "الكمية الباقية", "Reste à livrer", rounded(F("quantity") - F("received_quantity"), 3)
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "مبرر الثمن"))

    rules = (
        OneOf("designation_ar", "designation_fr"),
        Must(
            F("quantity") > 0,
            "PROCLINE_001",
            "الكمية يجب أن تكون أكبر من صفر ({value}): اكتبها أو احذف السطر.",
            "La quantité doit dépasser zéro ({value}) : tapez-la ou retirez la ligne.",
            at="quantity",
        ),
        Should(
            _EXISTS > 0,
            "PROCLINE_002",
            "الوثيقة «{value}» ليست في سجلها: تأكد من المرجع (سند الطلب يكتب 2026/رقمه).",
            "Le document « {value} » n’est pas dans son registre : vérifiez (un bon s’écrit 2026/numéro).",
            at="source_ref",
        ),
        Should(
            F("received_quantity") <= F("quantity"),
            "PROCLINE_003",
            "تسلم {received_quantity} والمطلوب {value}: راجع محاضر التسلم.",
            "Reçu {received_quantity} pour {value} commandé : revoyez les réceptions.",
            at="quantity",
        ),
        Should(
            (F("unit_price") <= _PRICE * (_ABOVE_MAX + 1)) | F("remark").filled,
            "PROCLINE_004",
            "الثمن {value} أعلى من الثمن المرجعي {price}: راجعه أو اكتب السبب في «ملاحظة».",
            "Le prix {value} dépasse le prix de référence ({price}) : revoyez ou motivez en observation.",
            at="unit_price",
            show={"price": _PRICE},
        ),
        Should(
            F("technical_spec").filled | ~F("item.item_category").isin("it"),
            "PROCLINE_005",
            "عتاد معلوماتي بدون «{field}»: اكتب المواصفات المطلوبة.",
            "Matériel informatique sans « {field} » : décrivez ce qui est demandé.",
            at="technical_spec",
        ),
        Should(
            F("unit") == F("item.unit"),
            "PROCLINE_006",
            "الوحدة «{value}» غير وحدة المادة في الأثمان المرجعية: تأكد منها.",
            "L’unité « {value} » n’est pas celle de l’article de référence : vérifiez.",
            at="unit",
        ),
        Should(
            F("vat_rate").isin(0, 0.07, 0.1, 0.14, 0.2),
            "PROCLINE_007",
            "نسبة الضريبة {value} غير معتادة: تأكد منها.",
            "Taux de TVA inhabituel ({value}) : vérifiez-le.",
            at="vat_rate",
        ),
        Should(
            (_SUM == _AGREED) | (_AGREED <= 0),
            "PROCLINE_008",
            "مجموع سطور «{value}» هو {sum} ومبلغ الصفقة {agreed}: راجع الأثمان أو الكميات.",
            "Les lignes de « {value} » font {sum} pour un marché de {agreed} : revoyez prix ou quantités.",
            at="source_ref",
            show={"sum": _SUM, "agreed": _AGREED},
        ),
        Should(
            F("delivery_place.status") != "closed",
            "PROCLINE_009",
            "مكان التسليم {value} مؤسسة مغلقة: اكتب مؤسسة مفتوحة.",
            "Le lieu de livraison {value} est un établissement fermé : indiquez-en un ouvert.",
            at="delivery_place",
        ),
    )
