"""The slip that goes with what a school receives, signed on both sides."""

from validators.finding import Titles
from workbooks.paper.document import Column, Document, Fact, Facts, Lines, Signatures, Text

DOCUMENT = Document(
    code="delivery_slip",
    titles=Titles("سند التسليم", "Bon de remise"),
    register="school_deliveries",
    bureau="ALL",
    serves=(
        "HRF-SOCIAL-06",
        "HRF-SOCIAL-09",
        "HRF-SOCIAL-16",
        "HRF-BUILD-01",
        "EDU-PEDA-02",
        "SUP-GUID-10",
        "LEG-ACC-07",
        "ICT-SYS-09",
        "ICT-GENIE-01",
        "ICT-GENIE-10",
    ),
    numbered=False,
    parts=(
        Facts(
            (
                Fact("slip_no", needed=True),
                Fact("delivery_no", needed=True),
                Fact("delivery_date", needed=True),
                Fact("school.name_ar|school.name_fr", "المؤسسة", needed=True),
                Fact("bureau"),
            )
        ),
        Lines(
            register="school_deliveries",
            match={"delivery_no": "delivery_no"},
            columns=(
                Column("#", 2, "ر.ت"),
                Column("designation", 8, needed=True),
                Column("serials", 5),
                Column("unit", 3),
                Column("quantity", 3),
                Column("", 3, "المتسلم فعلا"),
            ),
        ),
        Text("تسلمت المؤسسة المواد المبينة أعلاه، وتثبت الكمية المتسلمة فعلا أمام كل مادة."),
        Signatures(
            (
                "المسلم",
                "المتسلم: الاسم والتوقيع والخاتم",
            ),
            on="delivery_date",
        ),
    ),
)
