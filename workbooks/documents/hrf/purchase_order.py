"""The order that is sent to a supplier, with its lines and its amount in words."""

from validators import F, rounded, sum_of
from validators.finding import Titles
from workbooks.paper.document import (
    Column,
    Document,
    Fact,
    Facts,
    Lines,
    Only,
    Signatures,
    Text,
)

_OWN = F("source_kind").isin("po")
_LINES = sum_of("procurement_lines", "amount_inc_tax", only=_OWN, source_ref="key")

DOCUMENT = Document(
    code="purchase_order",
    titles=Titles("سند الطلب", "Bon de commande"),
    register="purchase_orders",
    bureau="HRF-PROC",
    serves=("HRF-PROC-07",),
    numbered=False,
    only=(
        Only(
            ~F("status").isin("cancelled").true,
            Titles("سند الطلب ملغى.", "Le bon de commande est annulé."),
        ),
        Only(
            rounded(F("amount_inc_tax"), 2) == rounded(_LINES, 2),
            Titles(
                "مبلغ السند لا يساوي مجموع أسطره في «بيان الأثمان»: صحح أحدهما.",
                "Le montant du bon n’est pas la somme de ses lignes : corrigez l’un des deux.",
            ),
        ),
    ),
    parts=(
        Facts(
            (
                Fact("key", "رقم سند الطلب"),
                Fact("po_date", needed=True),
                Fact("supplier.name", "المزود", needed=True),
                Fact("supplier.ice", needed=True),
                Fact("supplier.address"),
                Fact("budget_line", needed=True),
                Fact("object", needed=True),
                Fact("delivery_due"),
            )
        ),
        Lines(
            register="procurement_lines",
            match={"source_ref": "key"},
            only=_OWN,
            columns=(
                Column("#", 2, "ر.ت"),
                Column("designation_ar", 9, "البيان", needed=True),
                Column("unit", 3),
                Column("quantity", 2),
                Column("unit_price", 4, "الثمن الفردي", needed=True),
                Column("amount_ex_tax", 4, "المبلغ دون الضريبة", total=True),
            ),
        ),
        Facts((Fact("vat"), Fact("amount_inc_tax", needed=True))),
        Text("حصر مبلغ هذا السند في: {amount_inc_tax:words}.", bold=True),
        Signatures(
            (
                "المزود",
                "المدير الإقليمي",
            ),
            on="po_date",
        ),
    ),
)
