"""The receipt that the beneficiary of an insurance payment signs."""

from validators.finding import Titles
from workbooks.paper.document import Document, Fact, Facts, Signatures, Text

DOCUMENT = Document(
    code="payout_receipt",
    titles=Titles("وصل تسليم المستحقات", "Reçu de remise d'indemnité"),
    register="insurance_payouts",
    bureau="LEG-ACC",
    serves=("LEG-ACC-06",),
    numbered=False,
    parts=(
        Text(
            "أشهد أنا الموقع(ة) أسفله {beneficiary_name} بأنني تسلمت من المديرية الإقليمية "
            "المبلغ المبين أسفله."
        ),
        Facts(
            (
                Fact("receipt_no", needed=True),
                Fact("beneficiary_cin", needed=True),
                Fact("relation", needed=True),
                Fact("accident", needed=True),
                Fact("payout_kind"),
                Fact("school.name_ar|school.name_fr", "المؤسسة"),
                Fact("instrument"),
                Fact("amount", "المبلغ بالدرهم", needed=True),
                Fact("delivered_on"),
            )
        ),
        Text("حصر هذا المبلغ في: {amount:words}.", bold=True),
        Signatures(
            (
                "توقيع المستفيد(ة)",
                "المكلف(ة) بالتسليم",
            ),
            on="delivered_on",
        ),
    ),
)
