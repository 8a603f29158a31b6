"""The letter that asks the former directorate for the file of an agent who has come."""

from validators import F
from validators.finding import Titles
from workbooks.paper.document import Document, Fact, Facts, Only, Signatures, Text

DOCUMENT = Document(
    code="personnel_file_request",
    titles=Titles("طلب ملف إداري", "Demande de dossier à l'ancienne direction"),
    register="personnel_files",
    bureau="HRF-ARCH",
    serves=("HRF-ARCH-01",),
    only=(
        Only(
            F("received_on").blank,
            Titles("الملف متوصل به.", "Le dossier est déjà reçu."),
        ),
    ),
    parts=(
        Text("إلى السيد المدير الإقليمي: {from_directorate}", side="center", bold=True, size=14),
        Text("الموضوع: طلب ملف إداري.", bold=True),
        Text("سلام تام بوجود مولانا الإمام، وبعد:"),
        Text(
            "فعلى إثر التحاق السيد(ة) المبينة هويته(ا) أسفله بهذه المديرية الإقليمية، "
            "المرجو موافاتي بملفه(ا) الإداري كاملا مرفقا بورقة محتواه، والسلام."
        ),
        Facts(
            (
                Fact("ppr.full_name_ar", needed=True),
                Fact("ppr", needed=True),
                Fact("ppr.grade"),
                Fact("joined_on", needed=True),
            )
        ),
        Signatures(("المدير الإقليمي",), on="requested_on"),
    ),
)
