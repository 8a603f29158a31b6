"""The register of visitors, printed."""

from validators.finding import Titles
from workbooks.paper.document import Column, Document, Lines, Signatures

DOCUMENT = Document(
    code="visitors_sheet",
    titles=Titles("سجل الاستقبال", "Registre d'accueil"),
    register="visitors",
    bureau="LEG-COMM",
    serves=(
        "HRF-CAREER-10",
        "EDU-SEC-06",
        "LEG-COMM-01",
    ),
    numbered=False,
    together=True,
    wide=True,
    parts=(
        Lines(
            columns=(
                Column("#", 1, "ر.ت"),
                Column("visit_date", 3),
                Column("arrival_time", 2),
                Column("visitor_name", 5),
                Column("visitor_kind", 3),
                Column("subject", 4),
                Column("bureau", 3),
                Column("outcome", 3),
            )
        ),
        Signatures(("رئيس المصلحة",)),
    ),
)
