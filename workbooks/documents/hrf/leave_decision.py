"""The decision that grants a leave."""

from validators import F
from validators.finding import Titles
from workbooks.paper.document import Document, Fact, Facts, Only, Signatures, Text, When

DOCUMENT = Document(
    code="leave_decision",
    titles=Titles("قرار الرخصة", "Décision de congé"),
    register="leaves",
    bureau="HRF-LEAVE",
    serves=("HRF-LEAVE-01", "HRF-LEAVE-02"),
    numbered=False,
    only=(
        Only(
            F("decision").isin("accepted", "partial") & ~F("cancelled").true,
            Titles(
                "القرار لرخصة مقبولة غير ملغاة: راجع خانة «القرار».",
                "La décision est pour un congé accordé et non annulé : revoyez « Décision ».",
            ),
        ),
    ),
    parts=(
        Text("إن المدير الإقليمي:"),
        Text(
            "بناء على الظهير الشريف رقم 1.58.008 الصادر في 4 شعبان 1377 (24 فبراير 1958) "
            "بمثابة النظام الأساسي العام للوظيفة العمومية، كما وقع تغييره وتتميمه؛"
        ),
        When("requested_on", (Text("وبناء على الطلب المؤرخ في {requested_on}؛"),)),
        Text("يقرر ما يلي:", side="center", bold=True),
        Text("المادة الأولى: تمنح الرخصة المبينة أسفله للسيد(ة) {ppr.full_name_ar}."),
        Facts(
            (
                Fact("decision_no", needed=True),
                Fact("decided_on", needed=True),
                Fact("ppr", needed=True),
                Fact("ppr.grade"),
                Fact("leave_type", needed=True),
                Fact("start_date", "ابتداء من", needed=True),
                Fact("end_date", "إلى غاية", needed=True),
                Fact("days", needed=True),
                Fact("pay_effect"),
            )
        ),
        Text(
            "المادة الثانية: يستأنف المعني(ة) بالأمر عمله(ا) فور انتهاء الرخصة، "
            "ويحرر محضر بذلك يوجه إلى المديرية الإقليمية."
        ),
        Signatures(("المدير الإقليمي",), on="decided_on"),
    ),
)
