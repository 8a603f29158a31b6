"""The order to pay a creditor, its net amount in words."""

from validators import F
from validators.choosing import unless
from validators.finding import Titles
from workbooks.paper.document import ByHand, Document, Fact, Facts, Only, Signatures, Text, When

DOCUMENT = Document(
    code="payment_order",
    titles=Titles("أمر بالأداء", "Ordonnance de paiement"),
    register="payment_orders",
    bureau="HRF-ACCT",
    serves=("HRF-BUDGET-05", "HRF-BUDGET-07", "HRF-ACCT-02"),
    numbered=False,
    only=(
        Only(
            unless(F("status"), "refused", "cancelled") & F("rejected_on").blank,
            Titles("أمر الأداء مرفوض أو ملغى.", "L’ordonnance est rejetée ou annulée."),
        ),
        Only(
            F("beneficiary").blank | F("beneficiary_staff").blank,
            Titles(
                "مستفيدان في سطر واحد: اترك المزود أو الموظف.",
                "Deux bénéficiaires sur une ligne : gardez le fournisseur ou l’agent.",
            ),
        ),
    ),
    parts=(
        Facts(
            (
                Fact("key", "رقم أمر الأداء"),
                Fact("order_date", needed=True),
                Fact("budget_line", needed=True),
                Fact("budget_line.label_ar", "بيان السطر", needed=True),
                Fact("beneficiary.name|beneficiary_staff.full_name_ar", "المستفيد", needed=True),
            )
        ),
        When("beneficiary", (Facts((Fact("beneficiary.ice"), Fact("beneficiary.rib"))),)),
        Facts(
            (
                Fact("object", needed=True),
                Fact("amount", needed=True),
                Fact("taxes_withheld"),
                Fact("net_paid", needed=True),
            )
        ),
        Text("حصر هذا الأمر بالأداء في مبلغ صاف قدره: {net_paid:words}.", bold=True),
        ByHand("الوثائق المرفقة:", 2),
        Signatures(("الآمر بالصرف المساعد",), on="order_date"),
    ),
)
