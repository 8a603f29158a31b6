"""The list of suppliers, for the bureaus that consult them."""

from validators.finding import Titles
from workbooks.paper.document import Column, Document, Lines, Signatures

DOCUMENT = Document(
    code="suppliers_list",
    titles=Titles("لائحة المزودين", "Liste des fournisseurs"),
    register="suppliers",
    bureau="HRF-PROC",
    serves=("HRF-PROC-10", "HRF-MAINT-08", "HRF-SOCIAL-01"),
    numbered=False,
    together=True,
    wide=True,
    parts=(
        Lines(
            columns=(
                Column("#", 1, "ر.ت"),
                Column("supply_domain", 4),
                Column("name", 4, needed=True),
                Column("ice", 4),
                Column("phone", 3),
                Column("tax_cert_expiry", 3, "صلاحية الشهادة الضريبية"),
                Column("cnss_cert_expiry", 3, "صلاحية شهادة الضمان الاجتماعي"),
                Column("rating", 2),
            )
        ),
        Signatures(("رئيس المصلحة",)),
    ),
)
