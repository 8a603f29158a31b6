"""The slip that asks the copying room for copies."""

from validators import F
from validators.choosing import unless
from validators.finding import Titles
from workbooks.paper.document import Document, Fact, Facts, Only, Signatures

DOCUMENT = Document(
    code="copy_job_slip",
    titles=Titles("طلب استنساخ", "Bon de reprographie"),
    register="copy_jobs",
    bureau="HRF-SOCIAL",
    serves=("HRF-SOCIAL-05",),
    numbered=False,
    only=(
        Only(
            unless(F("status"), "refused", "cancelled"),
            Titles("الطلب مرفوض أو ملغى.", "La demande est refusée ou annulée."),
        ),
    ),
    parts=(
        Facts(
            (
                Fact("job_no", needed=True),
                Fact("requested_on", needed=True),
                Fact("service"),
                Fact("bureau"),
                Fact("school.name_ar|school.name_fr", "المؤسسة"),
                Fact("document_title", needed=True),
                Fact("pages", needed=True),
                Fact("copies", needed=True),
                Fact("sheets_used"),
                Fact("double_sided"),
                Fact("colour"),
                Fact("confidential"),
                Fact("needed_by"),
            )
        ),
        Signatures(
            (
                "صاحب الطلب",
                "تأشيرة رئيس المصلحة",
                "المكلف بالاستنساخ",
            ),
            on="requested_on",
        ),
    ),
)
