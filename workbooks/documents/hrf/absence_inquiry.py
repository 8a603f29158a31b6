"""The letter that asks an agent to explain an absence."""

from validators import F
from validators.finding import Titles
from workbooks.paper.document import ByHand, Document, Fact, Facts, Only, Signatures, Text

DOCUMENT = Document(
    code="absence_inquiry",
    titles=Titles("استفسار", "Demande d'explication"),
    register="staff_absences",
    bureau="HRF-LEAVE",
    serves=("HRF-LEAVE-03",),
    only=(
        Only(
            ~F("decision").isin("justified").true & ~F("cause").isin("strike").true,
            Titles(
                "الغياب مبرر أو يوم إضراب: لا استفسار بشأنه.",
                "Absence justifiée ou jour de grève : pas de demande d’explication.",
            ),
        ),
    ),
    parts=(
        Text("إلى السيد(ة) {ppr.full_name_ar}", side="center", bold=True, size=14),
        Text("الموضوع: استفسار حول غياب."),
        Text("سلام تام بوجود مولانا الإمام، وبعد:"),
        Text(
            "فقد بلغ إلى علم هذه المديرية الإقليمية أنكم تغيبتم عن العمل كما هو مبين أسفله. "
            "لذا، المرجو موافاتي بجوابكم الكتابي حول أسباب هذا الغياب، عبر السلم الإداري."
        ),
        Facts(
            (
                Fact("ppr", needed=True),
                Fact("ppr.grade"),
                Fact("school.name_ar|school.name_fr", "مقر العمل"),
                Fact("absence_date", needed=True),
                Fact("half_day", needed=True),
            )
        ),
        ByHand("آخر أجل للجواب:"),
        Signatures(("المدير الإقليمي",), on="inquiry_sent_on"),
        ByHand("جواب المعني(ة) بالأمر:", 4),
        Signatures(
            (
                "",
                "توقيع المعني(ة) بالأمر",
            ),
            dated=False,
        ),
    ),
)
