"""The permit with which a public teacher gives hours in a private school."""

from validators import F
from validators.finding import Titles
from workbooks.paper.document import Document, Fact, Facts, Only, Signatures, Text

DOCUMENT = Document(
    code="extra_hours_permit",
    titles=Titles("ترخيص بالساعات الإضافية", "Autorisation d'heures supplémentaires"),
    register="extra_hours_permits",
    bureau="EDU-PRIV",
    serves=("EDU-PRIV-12",),
    numbered=False,
    only=(
        Only(
            F("decision").isin("accepted", "partial")
            & ~F("status").isin("refused", "cancelled").true,
            Titles(
                "الترخيص لطلب مقبول: راجع خانة «القرار».",
                "L’autorisation est pour une demande accordée : revoyez « Décision ».",
            ),
        ),
    ),
    parts=(
        Text(
            "يرخص للسيد(ة) {ppr.full_name_ar} بإنجاز ساعات إضافية "
            "بمؤسسة للتعليم المدرسي الخصوصي وفق ما يلي:"
        ),
        Facts(
            (
                Fact("permit_no", needed=True),
                Fact("decided_on", needed=True),
                Fact("ppr", needed=True),
                Fact("ppr.grade"),
                Fact(
                    "institution.school.name_ar|institution.school.name_fr",
                    "المؤسسة الخصوصية",
                    needed=True,
                ),
                Fact("subject", needed=True),
                Fact("weekly_hours", needed=True),
                Fact("period_from", "ابتداء من", needed=True),
                Fact("period_to", "إلى غاية", needed=True),
            )
        ),
        Text(
            "ويلتزم المعني(ة) بالأمر بأداء حصته(ا) الرسمية كاملة، "
            "ولا ينجز أية ساعة إضافية خلال الرخص، ويلغى هذا الترخيص عند الإخلال بذلك."
        ),
        Signatures(("المدير الإقليمي",), on="decided_on"),
    ),
)
