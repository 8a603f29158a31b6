from validators import F, Register, count_of, field
from validators.hint import after, number
from validators.kinds import Choice, Code, Day, Note, Number, Ref
from validators.rules import Must, NotAfter, OneOf, Required, Should

_IT_DISPOSED = F("it_item.disposed_on")
_ASSET_DISPOSED = F("inventory_no.disposed_on")
_GIVES = F("movement_kind").isin("assignment", "transfer", "loan")


class AssetMovement(
    Register,
    code="asset_movements",
    ar="حركات الممتلكات المنقولة",
    fr="Mouvements de biens mobiliers",
    key="movement_no",
    scope="directorate",
    serves=(
        "HRF-ASSET-01",
        "ICT-GENIE-05",
    ),
):
    """يسجل فيه كل ما يطرأ على المنقول: وضع رهن الإشارة أو تحويل أو إعارة أو إصلاح أو ضياع أو إسقاط.

    On y inscrit tout ce qui arrive à un bien, matériel informatique compris : affectation,
    transfert, prêt, retour, réparation, perte ou réforme.
    """

    movement_no: Code = field("رقم الحركة", "N° de mouvement", also=("رقم العملية",))
    inventory_no: Ref | None = field(
        "رقم الجرد", "N° d'inventaire", to="movable_assets", also=("المنقول",)
    )
    it_item: Ref | None = field("العتاد المعلوماتي", "Matériel informatique", to="it_equipment")
    movement_kind: Choice = field(
        "نوع الحركة", "Nature du mouvement", of="asset_movement_kind", also=("طبيعة الحركة",)
    )
    movement_date: Day = field("تاريخ الحركة", "Date du mouvement", also=("التاريخ", "Date"))
    from_school: Ref | None = field(
        "من مؤسسة", "De l'établissement", to="schools", also=("المؤسسة الأصلية", "Origine")
    )
    to_school: Ref | None = field(
        "إلى مؤسسة", "Vers l'établissement", to="schools", also=("المؤسسة المستقبلة", "Destination")
    )
    from_holder: Ref | None = field("من الحائز", "Du détenteur", to="staff")
    to_holder: Ref | None = field("إلى الحائز", "Au détenteur", to="staff")
    quantity: Number = field(
        "الكمية", "Quantité", at_most=100000, also=("العدد",), sample=number(1, 5)
    )
    condition: Choice | None = field("الحالة عند الحركة", "État au mouvement", of="condition")
    reason: Note | None = field("السبب", "Motif", also=("سبب الحركة",))
    slip_no: Code | None = field("رقم وصل التسليم", "N° du bon", also=("رقم الوصل",))
    received_on: Day | None = field("تاريخ التسلم", "Reçu le", sample=after("movement_date", 0, 10))
    decision_ref: Ref | None = field("مرجع القرار", "Réf. de décision", to="correspondence")
    minutes_ref: Code | None = field("مرجع المحضر", "Réf. du PV", also=("رقم المحضر",))
    status: Choice | None = field("الوضعية", "Situation", of="file_status")

    rules = (
        OneOf("inventory_no", "it_item"),
        Must(
            F("quantity") > 0,
            "MOVE_001",
            "كمية الحركة يجب أن تكون أكبر من صفر ({value}): صحح العدد.",
            "La quantité du mouvement doit dépasser zéro ({value}) : corrigez.",
            at="quantity",
        ),
        Must(
            ~F("movement_kind").isin("transfer") | (F("from_school") != F("to_school")),
            "MOVE_002",
            "التحويل من «{from_school}» إلى المؤسسة نفسها: صحح إحدى المؤسستين.",
            "Transfert de « {from_school} » vers le même établissement : corrigez l’un des deux.",
            at="to_school",
        ),
        NotAfter("movement_date", "received_on"),
        Required("minutes_ref", F("movement_kind").isin("disposal")),
        Required("reason", F("movement_kind").isin("loss")),
        Should(
            ~F("movement_kind").isin("loss") | F("minutes_ref").filled | F("decision_ref").filled,
            "MOVE_003",
            "ضياع أو سرقة بلا محضر ولا مراسلة: افتح بحثا وسجل مرجعه.",
            "Perte ou vol sans PV ni courrier : ouvrez une enquête et notez sa référence.",
            at="movement_kind",
        ),
        Should(
            F("from_school").blank
            | F("movement_kind").isin("return")
            | (F("from_school") == F("inventory_no.school"))
            | (
                count_of("asset_movements", inventory_no="inventory_no", to_school="from_school")
                > 0
            ),
            "MOVE_004",
            "المنقول «{inventory_no}» غير مقيد بالمؤسسة «{value}»: تحقق من نقطة الانطلاق.",
            "Le bien « {inventory_no} » n’est pas inscrit à « {value} » : vérifiez le départ.",
            at="from_school",
        ),
        Must(
            F("inventory_no.quantity_now") >= 0,
            "MOVE_005",
            "خرج من «{inventory_no}» أكثر مما دخل: راجع الكمية {value} وباقي حركاته.",
            "Il est sorti de « {inventory_no} » plus que l’entrée : revoyez la quantité {value}.",
            at="quantity",
        ),
        Must(
            ~_GIVES | (F("movement_date") < _IT_DISPOSED),
            "MOVE_006",
            "العتاد «{it_item}» أسقط من الجرد يوم {day}: لا يسلم بعد ذلك.",
            "Le matériel « {it_item} » est réformé depuis le {day} : il ne s’affecte plus.",
            at="it_item",
            show={"day": _IT_DISPOSED},
        ),
        Must(
            ~_GIVES | (F("movement_date") <= _ASSET_DISPOSED),
            "MOVE_007",
            "المنقول «{inventory_no}» أسقط من الجرد يوم {day}: لا يسلم بعد ذلك.",
            "Le bien « {inventory_no} » est réformé depuis le {day} : il ne s’affecte plus.",
            at="inventory_no",
            show={"day": _ASSET_DISPOSED},
        ),
        Should(
            F("to_school.closed_on") > F("movement_date"),
            "MOVE_008",
            "المؤسسة المستقبلة «{value}» مغلقة: تحقق من وجهة المنقول.",
            "L’établissement destinataire « {value} » est fermé : vérifiez la destination.",
            at="to_school",
        ),
    )
