"""The register of letters, printed."""

from validators.finding import Titles
from workbooks.paper.document import Column, Document, Lines, Signatures

DOCUMENT = Document(
    code="mail_register_print",
    titles=Titles("سجل البريد الوارد والصادر", "Registre du courrier"),
    register="correspondence",
    bureau="HRF-SEC",
    serves=(
        "HRF-SEC-01",
        "HRF-SEC-02",
        "EDU-SEC-01",
        "SUP-SEC-01",
        "LEG-SEC-01",
        "EXA-SEC-01",
        "ICT-SEC-01",
    ),
    numbered=False,
    together=True,
    wide=True,
    parts=(
        Lines(
            columns=(
                Column("mail_no", 2, "الرقم"),
                Column("direction", 2),
                Column("registered_on", 3),
                Column("party_name", 4),
                Column("subject", 6),
                Column("routed_to", 4),
                Column("reply_due", 3),
            )
        ),
        Signatures(("رئيس المصلحة",)),
    ),
)
