"""The permit with which a pupil moves to another school."""

from validators import F
from validators.finding import Titles
from workbooks.paper.document import Document, Fact, Facts, Only, Signatures, Text

DOCUMENT = Document(
    code="transfer_permit",
    titles=Titles("رخصة الانتقال", "Autorisation de transfert"),
    register="pupil_mobility",
    bureau="EDU-MAP",
    serves=("EDU-MAP-06", "EDU-MAP-07", "EDU-MAP-08"),
    numbered=False,
    only=(
        Only(
            F("decision").isin("accepted", "partial")
            & ~F("status").isin("refused", "cancelled").true,
            Titles(
                "الرخصة لطلب مقبول: راجع خانة «القرار».",
                "L’autorisation est pour une demande accordée : revoyez « Décision ».",
            ),
        ),
    ),
    parts=(
        Text("يرخص للتلميذ(ة) المبينة هويته(ا) أسفله بالانتقال إلى المؤسسة المستقبلة."),
        Facts(
            (
                Fact("permit_no", needed=True),
                Fact("decided_on", needed=True),
                Fact("pupil_name|pupil.full_name_ar", "اسم التلميذ(ة)", needed=True),
                Fact("pupil|arriving_code", "رمز مسار", needed=True),
                Fact("school_year", needed=True),
                Fact("level", needed=True),
                Fact(
                    "from_school.name_ar|from_school.name_fr|from_text",
                    "المؤسسة الأصلية",
                    needed=True,
                ),
                Fact("to_school.name_ar|to_school.name_fr", "المؤسسة المستقبلة", needed=True),
                Fact("reason"),
            )
        ),
        Text("وعلى المؤسستين المعنيتين اتخاذ الإجراءات اللازمة وتحيين معطيات منظومة مسار."),
        Signatures(("المدير الإقليمي",), on="decided_on"),
    ),
)
