"""The minutes that an agent took up his duty."""

from validators import F
from validators.choosing import unless
from validators.finding import Titles
from workbooks.paper.document import ByHand, Document, Fact, Facts, Only, Signatures, Text

DOCUMENT = Document(
    code="joining_minutes",
    titles=Titles("محضر الالتحاق", "Procès-verbal de prise de service"),
    register="staff_assignments",
    bureau="HRF-CAREER",
    serves=("HRF-CAREER-04", "HRF-CAREER-11"),
    numbered=False,
    only=(
        Only(
            unless(F("status"), "refused", "cancelled"),
            Titles("التعيين مرفوض أو ملغى.", "L’affectation est refusée ou annulée."),
        ),
    ),
    parts=(
        Text("نشهد نحن الموقعين أسفله بأن السيد(ة) المبينة هويته(ا) أسفله قد التحق(ت) بعمله(ا)."),
        Facts(
            (
                Fact("joining_minutes_no"),
                Fact("joined_on", needed=True),
                Fact("ppr.full_name_ar", needed=True),
                Fact("ppr", needed=True),
                Fact("ppr.grade"),
                Fact("assignment_kind"),
                Fact("role"),
                Fact("taught_subject", "المادة"),
                Fact("school.name_ar|school.name_fr", "المؤسسة", needed=True),
                Fact("school", "رمز المؤسسة"),
                Fact("decision_no"),
                Fact("decision_date"),
            )
        ),
        ByHand("ساعة الالتحاق:"),
        Text("وبناء عليه حرر هذا المحضر لإثبات الالتحاق بالعمل."),
        Signatures(
            (
                "المعني(ة) بالأمر",
                "رئيس(ة) المؤسسة",
            ),
            on="joined_on",
        ),
    ),
)
