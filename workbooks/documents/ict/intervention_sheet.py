"""The sheet of an intervention on equipment, signed by its user."""

from validators import F
from validators.choosing import unless
from validators.finding import Titles
from workbooks.paper.document import ByHand, Document, Fact, Facts, Only, Signatures

DOCUMENT = Document(
    code="intervention_sheet",
    titles=Titles("بطاقة تدخل", "Fiche d'intervention"),
    register="it_interventions",
    bureau="ICT-SYS",
    serves=("ICT-SYS-08", "ICT-SYS-12", "ICT-GENIE-05"),
    numbered=False,
    only=(
        Only(
            unless(F("status"), "refused", "cancelled"),
            Titles("التدخل مرفوض أو ملغى.", "L’intervention est refusée ou annulée."),
        ),
    ),
    parts=(
        Facts(
            (
                Fact("ticket_no", needed=True),
                Fact("ticket_kind", needed=True),
                Fact("opened_on", needed=True),
                Fact("opened_at"),
                Fact("reporter.full_name_ar", "المبلغ"),
                Fact("school.name_ar|school.name_fr", "المؤسسة"),
                Fact("equipment"),
                Fact("system"),
                Fact("severity"),
                Fact("description", needed=True),
                Fact("assigned_to.full_name_ar", "المكلف بالتدخل", needed=True),
                Fact("solution"),
                Fact("solved_on"),
            )
        ),
        ByHand("ملاحظات المستعمل:", 3),
        Signatures(
            (
                "المكلف بالتدخل",
                "المستعمل",
            )
        ),
    ),
)
