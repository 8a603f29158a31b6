"""The minutes that an agent resumed work after a leave."""

from validators import F
from validators.finding import Titles
from workbooks.paper.document import Document, Fact, Facts, Only, Signatures, Text

DOCUMENT = Document(
    code="return_minutes",
    titles=Titles("محضر استئناف العمل", "Procès-verbal de reprise"),
    register="leaves",
    bureau="HRF-LEAVE",
    serves=("HRF-LEAVE-02",),
    numbered=False,
    only=(
        Only(
            ~F("cancelled").true,
            Titles("الرخصة ملغاة.", "Le congé est annulé."),
        ),
    ),
    parts=(
        Text(
            "نشهد نحن الموقعين أسفله بأن السيد(ة) {ppr.full_name_ar} "
            "قد استأنف(ت) العمل بعد انتهاء الرخصة المبينة أسفله."
        ),
        Facts(
            (
                Fact("resumption_minutes"),
                Fact("ppr", needed=True),
                Fact("ppr.grade"),
                Fact("leave_type", needed=True),
                Fact("start_date", "ابتداء من", needed=True),
                Fact("end_date", "إلى غاية", needed=True),
                Fact("resumption_on", needed=True),
                Fact("late_days"),
            )
        ),
        Text("وبناء عليه حرر هذا المحضر لإثبات استئناف العمل."),
        Signatures(
            (
                "المعني(ة) بالأمر",
                "رئيس(ة) المؤسسة",
            ),
            on="resumption_on",
        ),
    ),
)
