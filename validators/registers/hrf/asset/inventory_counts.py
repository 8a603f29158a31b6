from validators import F, Register, calculated, field, value_of
from validators.hint import after, number, up_to
from validators.kinds import Choice, Code, Day, Note, Number, Ref, Text
from validators.rules import Must, NotAfter, Required, Should

_MOVABLE = F("item_kind").isin("movable")
_IT = F("item_kind").isin("it", "software")
_BALANCE = value_of("movable_assets", "quantity_now", inventory_no="item_ref")
_DISPOSED = value_of("movable_assets", "disposed_on", inventory_no="item_ref")
_IT_SCHOOL = value_of("it_equipment", "school", it_code="item_ref")


class InventoryCount(
    Register,
    code="inventory_counts",
    ar="عمليات الجرد والمعاينة",
    fr="Opérations d'inventaire",
    key=("count_no", "item_ref"),
    scope="directorate",
    serves=(
        "HRF-ASSET-01",
        "ICT-SYS-12",
        "ICT-GENIE-08",
    ),
):
    """يسجل فيه ما عد فعلا في الجرد السنوي أو عند تسليم المهام، ويعلل فيه كل فرق مع المقيد.

    On y inscrit ce qui a été réellement compté, à l'inventaire annuel ou à la passation, et l'on
    y explique chaque écart avec ce qui était inscrit.
    """

    count_no: Code = field(
        "رقم عملية الجرد", "N° d'inventaire physique", also=("رقم الجرد السنوي",)
    )
    count_kind: Choice = field("نوع الجرد", "Nature du comptage", of="count_kind")
    count_date: Day = field("تاريخ الجرد", "Compté le", also=("تاريخ المعاينة", "Date"))
    school: Ref | None = field("المؤسسة", "Établissement", to="schools")
    room: Ref | None = field("القاعة", "Salle", to="school_rooms")
    item_kind: Choice | None = field("صنف المجرود", "Nature du bien", of="item_kind")
    item_ref: Text = field(
        "رقم المنقول", "N° du bien", also=("رقم الجرد", "المرجع", "N° d'inventaire")
    )
    recorded_quantity: Number | None = field(
        "الكمية المقيدة", "Quantité inscrite", at_least=0, also=("المقيد",), sample=number(1, 40)
    )
    counted_quantity: Number | None = field(
        "الكمية المعدودة",
        "Quantité comptée",
        at_least=0,
        also=("الموجود", "المعدود"),
        sample=up_to("recorded_quantity", 0.9),
    )
    gap: Number = calculated("الفرق", "Écart", F("counted_quantity") - F("recorded_quantity"))
    recorded_condition: Choice | None = field("الحالة المقيدة", "État inscrit", of="condition")
    counted_condition: Choice | None = field("الحالة المعاينة", "État constaté", of="condition")
    gap_reason: Note | None = field(
        "تعليل الفرق",
        "Motif de l'écart",
        also=("سبب الفرق",),
        sample=("تحويل لم يسجل بعد", "قطع متلاشية تنتظر الإسقاط", "خطأ في التقييد السابق"),
    )
    counted_by: Ref | None = field("القائم بالجرد", "Compté par", to="staff", also=("المسلم",))
    received_by: Ref | None = field("المتسلم", "Reçu par", to="staff", also=("الخلف",))
    signed_on: Day | None = field("تاريخ التوقيع", "Signé le", sample=after("count_date", 0, 15))
    corrected_on: Day | None = field(
        "تاريخ تصحيح السجل", "Registre corrigé le", sample=after("count_date", 5, 60)
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات",))

    rules = (
        Required("gap_reason", F("gap") != 0),
        NotAfter("count_date", "signed_on"),
        NotAfter("count_date", "corrected_on"),
        Required("counted_by", F("count_kind").isin("handover")),
        Required("received_by", F("count_kind").isin("handover")),
        Must(
            F("counted_by") != F("received_by"),
            "COUNT_001",
            "المسلم والمتسلم شخص واحد ({value}): صحح أحدهما.",
            "Celui qui remet et celui qui reçoit sont la même personne ({value}) : corrigez.",
            at="received_by",
        ),
        Should(
            ~_MOVABLE | F("signed_on").filled | (F("recorded_quantity") == _BALANCE),
            "COUNT_002",
            "الكمية المقيدة {value} ورصيد السجل {balance}: انقل رصيد سجل المنقولات.",
            "Quantité inscrite {value}, solde du registre {balance} : reportez celui du registre.",
            at="recorded_quantity",
            show={"balance": _BALANCE},
        ),
        Should(
            ~_MOVABLE | (F("count_date") <= _DISPOSED),
            "COUNT_003",
            "«{value}» أسقط من الجرد يوم {day}: لا يعد مع الموجود.",
            "« {value} » est réformé depuis le {day} : il ne se compte plus.",
            at="item_ref",
            show={"day": _DISPOSED},
        ),
        Should(
            ~_IT | F("signed_on").filled | (F("school") == _IT_SCHOOL),
            "COUNT_004",
            "العتاد «{item_ref}» مقيد بمؤسسة «{recorded}» وعد في «{value}»: سجل الحركة.",
            "« {item_ref} » est inscrit à « {recorded} » et compté à « {value} » : notez le mouvement.",
            at="school",
            show={"recorded": _IT_SCHOOL},
        ),
        Should(
            F("signed_on").blank | (F("gap") == 0) | F("corrected_on").filled,
            "COUNT_005",
            "فرق {gap} في محضر موقع دون تصحيح: سجل حركة أو صحح السجل ثم اكتب التاريخ.",
            "Écart de {gap} signé et non corrigé : inscrivez un mouvement, puis datez la correction.",
            at="corrected_on",
        ),
    )
