"""The slip that goes with a letter received to the head of service and to a bureau."""

from validators import F
from validators.finding import Titles
from workbooks.paper.document import ByHand, Document, Fact, Facts, Only, Signatures

DOCUMENT = Document(
    code="mail_routing_slip",
    titles=Titles("ورقة إحالة البريد", "Fiche de transmission du courrier"),
    register="correspondence",
    bureau="HRF-SEC",
    serves=(
        "HRF-SEC-02",
        "EDU-SEC-03",
        "SUP-SEC-03",
        "LEG-SEC-01",
        "EXA-SEC-01",
        "ICT-SEC-01",
    ),
    numbered=False,
    only=(
        Only(
            F("direction").isin("in", "internal"),
            Titles("ورقة الإحالة للبريد الوارد.", "La fiche est pour le courrier reçu."),
        ),
    ),
    parts=(
        Facts(
            (
                Fact("mail_no", needed=True),
                Fact("registered_on", needed=True),
                Fact("party_name", "المرسل", needed=True),
                Fact("letter_ref"),
                Fact("letter_date"),
                Fact("subject", needed=True),
                Fact("mail_kind"),
                Fact("urgency"),
                Fact("routed_to", "المكتب المعني", needed=True),
                Fact("reply_due"),
            )
        ),
        ByHand("تعليمات رئيس المصلحة:", 5),
        Signatures(
            (
                "رئيس المصلحة",
                "المكتب المعني",
            ),
            on="routed_on",
        ),
    ),
)
