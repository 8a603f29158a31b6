"""The letter with which the file of an agent who has left goes to his new directorate."""

from validators.finding import Titles
from workbooks.paper.document import Document, Fact, Facts, Signatures, Text

DOCUMENT = Document(
    code="personnel_file_transmittal",
    titles=Titles(
        "إرسال الملف الإداري إلى مديرية الاستقبال",
        "Envoi du dossier à la direction d'accueil",
    ),
    register="personnel_files",
    bureau="HRF-ARCH",
    serves=("HRF-ARCH-02",),
    parts=(
        Text("إلى السيد المدير الإقليمي: {to_directorate}", side="center", bold=True, size=14),
        Text("الموضوع: إرسال ملف إداري.", bold=True),
        Text("سلام تام بوجود مولانا الإمام، وبعد:"),
        Text(
            "فعلى إثر انتقال السيد(ة) المبينة هويته(ا) أسفله إلى مديريتكم، يشرفني أن أوافيكم "
            "بملفه(ا) الإداري، راجيا إشعاري بالتوصل، والسلام."
        ),
        Facts(
            (
                Fact("ppr.full_name_ar", needed=True),
                Fact("ppr", needed=True),
                Fact("ppr.grade"),
                Fact("movement_date", needed=True),
                Fact("pieces_count", needed=True),
                Fact("pieces_missing"),
            )
        ),
        Signatures(("المدير الإقليمي",), on="sent_on"),
    ),
)
