"""The certificate that an agent is in service, given on request."""

from validators import F
from validators.finding import Titles
from workbooks.paper.document import Document, Fact, Facts, Only, Signatures, Text

DOCUMENT = Document(
    code="work_certificate",
    titles=Titles("شهادة العمل", "Attestation de travail"),
    register="staff",
    bureau="HRF-CAREER",
    serves=("HRF-CAREER-02",),
    only=(
        Only(
            F("position").isin("active"),
            Titles(
                "الشهادة لمن هو قائم بالوظيفة: راجع وضعيته الإدارية.",
                "L’attestation est pour qui est en activité : revoyez sa position.",
            ),
        ),
    ),
    parts=(
        Text("يشهد المدير الإقليمي الموقع أسفله بأن السيد(ة):"),
        Facts(
            (
                Fact("full_name_ar", needed=True),
                Fact("ppr", needed=True),
                Fact("cin"),
                Fact("grade", needed=True),
                Fact("role"),
                Fact("school.name_ar|school.name_fr", "مقر العمل", needed=True),
                Fact("recruitment_date", needed=True),
            )
        ),
        Text("يزاول عمله(ا) بالمقر المذكور أعلاه إلى غاية تاريخه."),
        Text("سلمت هذه الشهادة للمعني(ة) بالأمر بطلب منه(ا) للإدلاء بها عند الحاجة."),
        Signatures(("المدير الإقليمي",)),
    ),
)
