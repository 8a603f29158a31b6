"""Who may use which system, with which rights."""

from validators.finding import Titles
from workbooks.paper.document import Column, Document, Lines, Signatures

DOCUMENT = Document(
    code="system_users_list",
    titles=Titles("لائحة مستعملي المنظومات", "Liste des utilisateurs"),
    register="system_users",
    bureau="ICT-SYS",
    serves=("ICT-SYS-02",),
    numbered=False,
    together=True,
    wide=True,
    parts=(
        Lines(
            columns=(
                Column("#", 1, "ر.ت"),
                Column("system", 4),
                Column("profile", 4),
                Column("staff.full_name_ar", 6, "الاسم والنسب", needed=True),
                Column("school.name_ar|school.name_fr", 6, "المؤسسة"),
                Column("access_from", 3),
            )
        ),
        Signatures(("رئيس المصلحة",)),
    ),
)
