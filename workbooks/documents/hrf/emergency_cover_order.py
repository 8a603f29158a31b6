"""The order that has a teacher stand in for one who is away."""

from validators import F
from validators.choosing import unless
from validators.finding import Titles
from workbooks.paper.document import Document, Fact, Facts, Only, Signatures, Text

DOCUMENT = Document(
    code="emergency_cover_order",
    titles=Titles("تكليف بسد خصاص طارئ", "Ordre de remplacement"),
    register="emergency_cover",
    bureau="HRF-MOVE",
    serves=("HRF-MOVE-04",),
    numbered=False,
    only=(
        Only(
            unless(F("status"), "refused", "cancelled"),
            Titles("التكليف مرفوض أو ملغى.", "Le remplacement est refusé ou annulé."),
        ),
    ),
    parts=(
        Text("يكلف السيد(ة) {replacement_staff.full_name_ar} بسد الخصاص المبين أسفله."),
        Facts(
            (
                Fact("decision_no", needed=True),
                Fact("replacement_staff", "رقم التأجير", needed=True),
                Fact("school.name_ar|school.name_fr", "المؤسسة", needed=True),
                Fact("absent_staff.full_name_ar", "الأستاذ(ة) المتغيب(ة)", needed=True),
                Fact("subject", needed=True),
                Fact("level"),
                Fact("classes_affected"),
                Fact("hours_covered"),
                Fact("start_date", "ابتداء من", needed=True),
                Fact("end_date", "إلى غاية"),
            )
        ),
        Text("وينتهي هذا التكليف بانتهاء موجبه أو باستئناف الأستاذ(ة) المتغيب(ة) عمله(ا)."),
        Signatures(("المدير الإقليمي",), on="cover_date"),
    ),
)
