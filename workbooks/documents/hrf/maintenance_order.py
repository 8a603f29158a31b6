"""The order that sends a team to mend something in a school."""

from validators import F
from validators.choosing import unless
from validators.finding import Titles
from workbooks.paper.document import ByHand, Document, Fact, Facts, Only, Signatures, Text

DOCUMENT = Document(
    code="maintenance_order",
    titles=Titles("أمر بالتدخل للصيانة", "Ordre d'intervention"),
    register="maintenance_requests",
    bureau="HRF-MAINT",
    serves=("HRF-MAINT-01", "HRF-MAINT-03"),
    numbered=False,
    only=(
        Only(
            unless(F("status"), "refused", "cancelled"),
            Titles("الطلب مرفوض أو ملغى.", "La demande est refusée ou annulée."),
        ),
    ),
    parts=(
        Text("يكلف {assigned_to} بالتدخل المبين أسفله."),
        Facts(
            (
                Fact("request_no", needed=True),
                Fact("requested_on", needed=True),
                Fact("school.name_ar|school.name_fr", "المؤسسة"),
                Fact("building"),
                Fact("problem_kind", needed=True),
                Fact("description"),
                Fact("urgency"),
                Fact("intervention_date", needed=True),
            )
        ),
        ByHand("الأشغال المنجزة واللوازم المستعملة:", 4),
        Signatures(
            (
                "المكلف بالتدخل",
                "رئيس(ة) المؤسسة",
            )
        ),
    ),
)
