"""The declaration of an accident to the insurer, made by the head of the school."""

from validators.finding import Titles
from workbooks.paper.document import ByHand, Document, Fact, Facts, Signatures

DOCUMENT = Document(
    code="accident_declaration",
    titles=Titles("تصريح بحادثة", "Déclaration d'accident"),
    register="accidents",
    bureau="LEG-ACC",
    serves=("LEG-ACC-01",),
    numbered=False,
    parts=(
        Facts(
            (
                Fact("accident_no", needed=True),
                Fact("accident_kind", needed=True),
                Fact("pupil.full_name_ar|staff.full_name_ar", "المصاب(ة)", needed=True),
                Fact("pupil|staff", "رمز مسار أو رقم التأجير", needed=True),
                Fact("school.name_ar|school.name_fr", "المؤسسة", needed=True),
                Fact("accident_date", needed=True),
                Fact("accident_time", needed=True),
                Fact("place", needed=True),
                Fact("circumstances", needed=True),
                Fact("injury"),
                Fact("certificate_on"),
            )
        ),
        ByHand("الشهود: الاسم والتوقيع", 3),
        Signatures(("رئيس(ة) المؤسسة",), on="declared_on"),
    ),
)
