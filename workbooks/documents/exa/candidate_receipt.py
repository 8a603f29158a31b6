"""The receipt for the file of a candidate, with what it still lacks."""

from validators.finding import Titles
from workbooks.paper.document import Document, Fact, Facts, Signatures, Text

DOCUMENT = Document(
    code="candidate_receipt",
    titles=Titles("وصل إيداع ملف الترشيح", "Récépissé de candidature"),
    register="exam_candidates",
    bureau="EXA-EXAM",
    serves=("EXA-EXAM-01",),
    numbered=False,
    parts=(
        Text("نشهد بأن المترشح(ة) المبينة هويته(ا) أسفله قد أودع(ت) ملف الترشيح."),
        Facts(
            (
                Fact("session.label|session", "الدورة", needed=True),
                Fact("candidate_no", needed=True),
                Fact(
                    "full_name|pupil.full_name_ar|staff.full_name_ar", "الاسم الكامل", needed=True
                ),
                Fact("cin"),
                Fact("candidate_kind", needed=True),
                Fact("registered_on", needed=True),
                Fact("file_complete", needed=True),
                Fact("missing_documents"),
            )
        ),
        Text("لا يقوم هذا الوصل مقام الاستدعاء."),
        Signatures(
            (
                "المترشح(ة)",
                "المكلف(ة) باستقبال الملفات",
            ),
            on="registered_on",
        ),
    ),
)
