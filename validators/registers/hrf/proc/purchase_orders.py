from validators import (
    F,
    Register,
    calculated,
    count_of,
    field,
    largest,
    latest_of,
    rounded,
    sum_of,
    total,
    value_of,
    year_of,
)
from validators.choosing import when
from validators.gather import LimitOn
from validators.hint import after, dirhams, in_year, number
from validators.kinds import Choice, Code, Count, Day, FiscalYear, Money, Ref, Serial, Text
from validators.limits.purchase_order import CEILING_DIRHAMS
from validators.live import COMMITTED
from validators.parameter import parameter
from validators.rules import Must, NotAfter, Ordered, Required, Should, Unique
from validators.running import Folded, running_sum

_LIVE = ~F("status").isin("cancelled").true
_SENT = F("status").isin("sent", "delivered", "received", "invoiced", "paid")
_OWN = F("source_kind").isin("po")
_CEILING = LimitOn(CEILING_DIRHAMS, F("po_date"))
_SUM = sum_of("procurement_lines", "amount_ex_tax", only=_OWN, source_ref="key")
_LINES = when(_SUM > 0, _SUM)
_ORDER = ("po_date", "po_no")
_ALIKE = running_sum(
    "amount_inc_tax",
    owner=("fiscal_year", "nature", Folded(F("object"))),
    order=_ORDER,
    only=_LIVE,
)
_ON_LINE = running_sum(
    "amount_inc_tax", owner=("fiscal_year", "nature", "budget_line"), order=_ORDER, only=_LIVE
)
_OFFERS_MIN = parameter("PO_OFFERS_MIN", F("po_date"))


class PurchaseOrder(
    Register,
    code="purchase_orders",
    ar="سندات الطلب",
    fr="Bons de commande",
    key=("fiscal_year", "po_no"),
    serves=(
        "HRF-PROC-07",
        "HRF-PROC-08",
        "HRF-PROC-09",
        "HRF-PROC-10",
        "HRF-BUDGET-04",
        "HRF-MAINT-01",
        "HRF-MAINT-02",
        "HRF-ACCT-02",
    ),
):
    """اكتب هنا كل سند طلب برقمه وتاريخه ومبلغه، ثم تاريخ التسليم والفاتورة: رقم واحد لكل سند، بترتيب التواريخ.

    On y inscrit chaque bon de commande : numéro, date, objet, montant, puis livraison et facture.
    Les numéros suivent l'ordre des dates.

    Law: decree 2-22-431 of 8 March 2023, purchase orders: 500 000 dirhams tax included.
    """

    fiscal_year: FiscalYear = field(
        "السنة المالية", "Exercice", also=("السنة", "Année"), sample=(2025, 2026)
    )
    po_no: Serial = field(
        "رقم سند الطلب",
        "N° BC",
        also=("رقم السند", "N° du bon de commande", "BC"),
        series=("fiscal_year",),
        sample=number(1, 400),
    )
    po_date: Day = field(
        "تاريخ سند الطلب",
        "Date BC",
        also=("تاريخ السند", "Date du bon"),
        sample=in_year("fiscal_year", "po_no", 400),
    )
    bureau: Choice | None = field("المكتب الطالب", "Bureau demandeur", of="bureau")
    object: Text = field(
        "موضوع الطلب",
        "Objet",
        also=("الموضوع", "موضوع سند الطلب"),
        sample=(
            "اقتناء لوازم مكتبية",
            "اقتناء مواد التنظيف",
            "اقتناء حبر الطابعات",
            "صيانة مكيفات الهواء",
        ),
    )
    nature: Choice | None = field(
        "طبيعة الأعمال", "Nature", of="procurement_nature", also=("النوع", "طبيعة الطلب")
    )
    supplier: Ref | None = field(
        "المزود", "Fournisseur", to="suppliers", also=("رمز المزود", "صاحب السند")
    )
    offers_count: Count = calculated(
        "عدد العروض المتوصل بها",
        "Offres reçues",
        count_of("supplier_offers", only=_OWN & F("received_on").filled, source_ref="key"),
    )
    budget_line: Ref | None = field(
        "السطر المالي",
        "Ligne budgétaire",
        to="budget_lines",
        also=("سطر الميزانية", "Rubrique"),
    )
    amount_ex_tax: Money | None = field(
        "المبلغ دون احتساب الضريبة",
        "Montant HT",
        also=("المبلغ بدون رسوم", "HT", "Total HT"),
        sample=dirhams(2000, 60000),
    )
    vat: Money | None = field(
        "الضريبة على القيمة المضافة",
        "TVA",
        also=("مبلغ الضريبة", "ض.ق.م", "Montant TVA"),
        sample=rounded(F("amount_ex_tax") * 0.2, 2),
    )
    amount_inc_tax: Money = calculated(
        "المبلغ باحتساب الضريبة",
        "Montant TTC",
        when(
            F("amount_ex_tax").filled,
            total("amount_ex_tax", "vat"),
            sum_of("procurement_lines", "amount_inc_tax", only=_OWN, source_ref="key"),
        ),
    )
    delivery_due: Day | None = field(
        "أجل التسليم",
        "Livraison prévue le",
        also=("التاريخ المقرر للتسليم", "Délai de livraison"),
        sample=after("po_date", 10, 40),
    )
    delivered_on: Day | None = field(
        "تاريخ التسليم", "Livré le", also=("تاريخ التسلم",), sample=after("po_date", 5, 45)
    )
    reception_no: Code = calculated(
        "رقم محضر التسلم",
        "N° de réception",
        latest_of("receptions", "reception_no", purchase_order="key"),
    )
    commitment_no: Code = calculated(
        "رقم الالتزام",
        "N° d'engagement",
        value_of("commitments", "commitment_no", only=COMMITTED, purchase_order="key"),
    )
    invoice_no: Code | None = field("رقم الفاتورة", "N° facture", also=("الفاتورة", "Facture"))
    invoice_date: Day | None = field(
        "تاريخ الفاتورة", "Date facture", sample=after("delivered_on", 0, 10)
    )
    delay_days: Count = calculated(
        "أيام التأخير", "Jours de retard", largest(F("delivered_on") - F("delivery_due"), 0)
    )
    status: Choice | None = field(
        "الوضعية", "État", of="po_status", also=("حالة السند", "Statut", "الحالة")
    )

    rules = (
        Ordered("po_no", "po_date", owner=("fiscal_year",)),
        NotAfter("po_date", "delivery_due"),
        NotAfter("po_date", "delivered_on"),
        Required("supplier", _SENT),
        Required("budget_line", _SENT),
        Required("delivered_on", F("status").isin("delivered", "received", "invoiced")),
        Unique("supplier", "invoice_no", only=_LIVE),
        Must(
            (F("amount_inc_tax") <= _CEILING) | ~_LIVE,
            "ORDER_001",
            "مبلغ السند {amount_inc_tax} يتجاوز سقف سندات الطلب {ceiling}: خفض المبلغ أو اسلك مسطرة طلب العروض.",
            "Le bon ({amount_inc_tax}) dépasse le plafond des bons de commande ({ceiling}) : réduisez ou passez un marché.",
            at="amount_ex_tax",
            show={"ceiling": _CEILING},
        ),
        Should(
            (_ALIKE <= _CEILING) | (F("amount_inc_tax") > _CEILING),
            "ORDER_002",
            "مجموع سندات «{value}» في سنة {fiscal_year} بلغ {reached} والسقف {ceiling}: لا يجزأ الطلب الواحد.",
            "Les bons « {value} » de {fiscal_year} totalisent {reached} pour un plafond de {ceiling} : ne fractionnez pas.",
            at="object",
            show={"reached": _ALIKE, "ceiling": _CEILING},
        ),
        Should(
            (_ON_LINE <= _CEILING) | (_ALIKE > _CEILING) | (F("amount_inc_tax") > _CEILING),
            "ORDER_003",
            "مجموع سندات السطر «{value}» من الطبيعة نفسها بلغ {reached} والسقف {ceiling}: راجع تجزئة الطلبات.",
            "Les bons de même nature sur la ligne « {value} » totalisent {reached} (plafond {ceiling}) : vérifiez le fractionnement.",
            at="budget_line",
            show={"reached": _ON_LINE, "ceiling": _CEILING},
        ),
        Should(
            year_of(F("po_date")) == F("fiscal_year"),
            "ORDER_004",
            "تاريخ السند {value} خارج السنة المالية {fiscal_year}: تحقق من التاريخ.",
            "La date {value} est hors de l’exercice {fiscal_year} : vérifiez-la.",
            at="po_date",
        ),
        Must(
            F("budget_line.fiscal_year") == F("fiscal_year"),
            "ORDER_005",
            "السطر «{value}» ليس من سطور سنة {fiscal_year}: اختر سطرا من السنة نفسها.",
            "La ligne « {value} » n’est pas de l’exercice {fiscal_year} : prenez-en une de l’année.",
            at="budget_line",
        ),
        Should(
            F("amount_ex_tax") == _LINES,
            "ORDER_006",
            "المبلغ {value} لا يساوي مجموع سطور السند {lines}: صحح أحدهما.",
            "Le montant {value} diffère du total des lignes ({lines}) : corrigez l’un des deux.",
            at="amount_ex_tax",
            show={"lines": _LINES},
        ),
        Should(
            ~_SENT | F("commitment_no").filled | (count_of("commitments") < 1),
            "ORDER_007",
            "السند مبلغ ({value}) ولا التزام له: سجل الالتزام قبل التبليغ.",
            "Le bon est notifié ({value}) sans engagement : inscrivez l’engagement d’abord.",
            at="status",
        ),
        Should(
            F("supplier.excluded_until") < F("po_date"),
            "ORDER_008",
            "المزود «{value}» مقصى إلى غاية {until}: اختر مزودا آخر.",
            "Le fournisseur « {value} » est exclu jusqu’au {until} : prenez-en un autre.",
            at="supplier",
            show={"until": F("supplier.excluded_until")},
        ),
        Should(
            (F("supplier.tax_cert_expiry") >= F("po_date"))
            & (F("supplier.cnss_cert_expiry") >= F("po_date")),
            "ORDER_009",
            "شهادة من شهادات المزود «{value}» منتهية في تاريخ السند {po_date}: اطلب شهادة سارية.",
            "Une attestation du fournisseur « {value} » était expirée le {po_date} : demandez-en une valable.",
            at="supplier",
        ),
        Should(
            ~_SENT | (F("offers_count") >= _OFFERS_MIN),
            "ORDER_010",
            "عدد العروض {offers_count} أقل من المطلوب {required}: أضف العروض أو برر غيابها.",
            "{offers_count} offre(s) reçue(s) pour {required} demandée(s) : ajoutez-les ou justifiez.",
            at="status",
            show={"required": _OFFERS_MIN},
        ),
    )
