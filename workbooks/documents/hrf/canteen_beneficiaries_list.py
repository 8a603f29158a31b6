"""How many pupils are fed in each school, beside the quota that was approved."""

from validators.finding import Titles
from workbooks.paper.document import Column, Document, Lines, Signatures

DOCUMENT = Document(
    code="canteen_beneficiaries_list",
    titles=Titles("لائحة عدد المستفيدين من الإطعام", "État des bénéficiaires de la cantine"),
    register="canteens",
    bureau="HRF-SOCIAL",
    serves=("HRF-SOCIAL-10",),
    numbered=False,
    together=True,
    wide=True,
    parts=(
        Lines(
            columns=(
                Column("#", 1, "ر.ت"),
                Column("school.name_ar|school.name_fr", 6, "المؤسسة", needed=True),
                Column("school_year", 3),
                Column("kind", 4),
                Column("beneficiaries_boys", 2, "الذكور", total=True),
                Column("beneficiaries_girls", 2, "الإناث", total=True),
                Column("beneficiaries", 3, total=True),
                Column("approved_quota", 3, total=True),
            )
        ),
        Signatures(("رئيس المصلحة",)),
    ),
)
