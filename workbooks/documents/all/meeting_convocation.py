"""The letter that calls somebody to a meeting."""

from validators import F
from validators.finding import Titles
from validators.today import Today
from workbooks.paper.document import ByHand, Document, Fact, Facts, Only, Signatures, Text

DOCUMENT = Document(
    code="meeting_convocation",
    titles=Titles("استدعاء لحضور اجتماع", "Convocation à une réunion"),
    register="meetings",
    bureau="ALL",
    serves=("HRF-TRAIN-01", "HRF-SOCIAL-11", "EDU-SPORT-07", "SUP-GUID-08", "LEG-LAW-06"),
    only=(
        Only(
            ~F("status").isin("held", "postponed", "cancelled").true
            & (F("meeting_date") >= Today()),
            Titles(
                "الاجتماع فات أو أجل أو ألغي.",
                "La réunion est passée, reportée ou annulée.",
            ),
        ),
    ),
    parts=(
        ByHand("إلى السيد(ة):"),
        Text("الموضوع: {subject}", bold=True),
        Text("سلام تام بوجود مولانا الإمام، وبعد:"),
        Text("يشرفني أن أدعوكم لحضور الاجتماع المبين أسفله، والسلام."),
        Facts(
            (
                Fact("meeting_date", needed=True),
                Fact("start_time", "على الساعة", needed=True),
                Fact("place", needed=True),
                Fact("agenda"),
            )
        ),
        Signatures(("المدير الإقليمي",)),
    ),
)
