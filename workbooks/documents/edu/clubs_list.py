"""The clubs of the schools, with their coordinators and members."""

from validators.finding import Titles
from workbooks.paper.document import Column, Document, Lines, Signatures

DOCUMENT = Document(
    code="clubs_list",
    titles=Titles("لائحة الأندية التربوية والصحية", "Liste des clubs"),
    register="clubs",
    bureau="EDU-LIFE",
    serves=(
        "EDU-LIFE-07",
        "EDU-HEALTH-06",
    ),
    numbered=False,
    together=True,
    wide=True,
    parts=(
        Lines(
            columns=(
                Column("#", 1, "ر.ت"),
                Column("school.name_ar|school.name_fr", 6, "المؤسسة", needed=True),
                Column("club_kind", 4),
                Column("name", 4),
                Column("coordinator.full_name_ar", 4, "المنسق"),
                Column("school_year", 3),
                Column("members", 2, "الأعضاء", total=True),
            )
        ),
        Signatures(("رئيس المصلحة",)),
    ),
)
