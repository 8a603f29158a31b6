"""The order that sends an agent on a mission."""

from validators import F
from validators.choosing import unless
from validators.finding import Titles
from workbooks.paper.document import Document, Fact, Facts, Only, Signatures, Text, When

DOCUMENT = Document(
    code="mission_order",
    titles=Titles("أمر بمهمة", "Ordre de mission"),
    register="mission_orders",
    bureau="HRF-PROC",
    serves=("HRF-PROC-11", "HRF-MAINT-07", "EDU-SPORT-08"),
    numbered=False,
    only=(
        Only(
            unless(F("status"), "refused", "cancelled"),
            Titles("المهمة مرفوضة أو ملغاة.", "La mission est refusée ou annulée."),
        ),
    ),
    parts=(
        Text("يؤمر السيد(ة) {ppr.full_name_ar} بالقيام بالمهمة المبينة أسفله."),
        Facts(
            (
                Fact("mission_no", needed=True),
                Fact("ppr", needed=True),
                Fact("group_rank|ppr.grade", "الدرجة"),
                Fact("object", needed=True),
                Fact("destination", needed=True),
                Fact("start_date", needed=True),
                Fact("start_time"),
                Fact("end_date", needed=True),
                Fact("end_time"),
            )
        ),
        When("vehicle", (Text("وسيلة النقل: سيارة المصلحة رقم {vehicle}."),)),
        Signatures(("المدير الإقليمي",), on="issued_on"),
        Signatures(
            (
                "تأشيرة الوصول",
                "تأشيرة المغادرة",
            ),
            dated=False,
        ),
    ),
)
