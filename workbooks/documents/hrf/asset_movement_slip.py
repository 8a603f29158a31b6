"""The slip that goes with a thing from one holder to another, signed by both."""

from validators import F
from validators.choosing import unless
from validators.finding import Titles
from workbooks.paper.document import Document, Fact, Facts, Only, Signatures

DOCUMENT = Document(
    code="asset_movement_slip",
    titles=Titles("سند حركة ممتلك", "Bon de mouvement"),
    register="asset_movements",
    bureau="HRF-ASSET",
    serves=("HRF-ASSET-01", "ICT-GENIE-05"),
    numbered=False,
    only=(
        Only(
            unless(F("status"), "refused", "cancelled"),
            Titles("الحركة مرفوضة أو ملغاة.", "Le mouvement est refusé ou annulé."),
        ),
    ),
    parts=(
        Facts(
            (
                Fact("movement_no", needed=True),
                Fact("slip_no"),
                Fact("movement_kind", needed=True),
                Fact("movement_date", needed=True),
                Fact("inventory_no|it_item", "رقم الجرد", needed=True),
                Fact("inventory_no.designation|it_item.brand_model", "التعيين"),
                Fact("quantity", needed=True),
                Fact("condition"),
                Fact("from_school.name_ar|from_school.name_fr", "من مؤسسة"),
                Fact("from_holder.full_name_ar", "من الحائز"),
                Fact("to_school.name_ar|to_school.name_fr", "إلى مؤسسة"),
                Fact("to_holder.full_name_ar", "إلى الحائز"),
                Fact("reason"),
            )
        ),
        Signatures(
            (
                "المسلم",
                "المتسلم",
            ),
            on="movement_date",
        ),
    ),
)
