from validators import F, Register, calculated, count_of, field, rounded
from validators.hint import after, number
from validators.kinds import Choice, Code, Day, Note, Number, Ref
from validators.rules import Must, NotAfter, Required, Should
from validators.running import running_sum

_SENT = rounded(
    running_sum("quantity", owner=("lot",), order=("distribution_date", "distribution_no")), 3
)
_ACCEPTED = rounded(F("lot.quantity_accepted"), 3)


class FoodDistribution(
    Register,
    code="food_distributions",
    ar="توزيع المواد الغذائية على المؤسسات",
    fr="Distribution des denrées aux établissements",
    key=("distribution_no", "lot", "school"),
    serves=("HRF-SOCIAL-06", "HRF-SOCIAL-08"),
):
    """اكتب هنا كل كمية خرجت من المخزن إلى مؤسسة: الحصة، والكمية، والوصل، ثم ما أكد المتسلم أنه وصله.

    On y inscrit chaque sortie du magasin vers un établissement : lot, quantité, bon, puis ce que
    le réceptionnaire a confirmé. Le reste du lot se calcule seul ; on cite un lot « réception/lot ».
    """

    distribution_no: Code = field(
        "رقم التوزيع", "N° de distribution", also=("رقم العملية", "N°"), example="D-2026-009"
    )
    distribution_date: Day = field(
        "تاريخ التوزيع", "Distribué le", also=("التاريخ", "تاريخ الخروج", "Date")
    )
    school: Ref = field(
        "المؤسسة", "Établissement", to="schools", also=("رمز المؤسسة", "المؤسسة المستفيدة", "GRESA")
    )
    phase: Choice | None = field("المرحلة", "Phase", of="feeding_phase", also=("مرحلة الإطعام",))
    lot: Ref = field(
        "الحصة",
        "Lot",
        to="food_receipts",
        also=("رقم الحصة", "حصة الصنع", "N° de lot"),
    )
    item: Ref | None = field(
        "المادة",
        "Article",
        to="reference_prices",
        by="item_code",
        also=("المادة الغذائية", "Denrée"),
        sample=F("lot.item"),
    )
    quantity: Number = field(
        "الكمية",
        "Quantité",
        also=("الكمية الموزعة", "Quantité distribuée"),
        at_least=0,
        sample=number(5, 40),
    )
    unit: Choice | None = field("الوحدة", "Unité", of="unit", sample=F("lot.unit"))
    vehicle: Ref | None = field("السيارة", "Véhicule", to="vehicles", also=("وسيلة النقل",))
    mission: Ref | None = field("الأمر بالمهمة", "Ordre de mission", to="mission_orders")
    receiver: Ref | None = field(
        "المتسلم", "Réceptionnaire", to="staff", also=("تسلمها", "اسم المتسلم")
    )
    received_on: Day | None = field(
        "تاريخ تسلم المؤسسة",
        "Reçu le",
        also=("تاريخ التسلم",),
        sample=after("distribution_date", 0, 3),
    )
    quantity_confirmed: Number | None = field(
        "الكمية المؤكدة",
        "Quantité confirmée",
        also=("الكمية المتسلمة", "Quantité reçue"),
        at_least=0,
        sample=F("quantity"),
    )
    gap: Number = calculated("الفرق", "Écart", rounded(F("quantity") - F("quantity_confirmed"), 3))
    gap_reason: Note | None = field(
        "سبب الفرق", "Motif de l'écart", also=("تبرير الفرق",), sample=(None,)
    )
    slip_no: Code | None = field(
        "رقم سند التسليم", "N° de bon", also=("رقم الوصل", "Bon de livraison", "BL")
    )
    stock_after: Number = calculated(
        "الباقي من الحصة", "Reste du lot", rounded(_ACCEPTED - _SENT, 3)
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات",))

    rules = (
        NotAfter("distribution_date", "received_on"),
        Required("gap_reason", F("gap") > 0),
        Required("received_on", F("quantity_confirmed").filled),
        Must(
            F("quantity") > 0,
            "DISTRIB_001",
            "الكمية يجب أن تكون أكبر من صفر ({value}): اكتب ما خرج من المخزن.",
            "La quantité doit dépasser zéro ({value}) : tapez ce qui est sorti.",
            at="quantity",
        ),
        Must(
            F("quantity_confirmed") <= F("quantity"),
            "DISTRIB_002",
            "الكمية المؤكدة {value} أكبر من المرسلة {quantity}: صحح إحداهما.",
            "La quantité confirmée {value} dépasse l’envoyée {quantity} : corrigez l’une des deux.",
            at="quantity_confirmed",
        ),
        Must(
            _SENT <= _ACCEPTED,
            "DISTRIB_003",
            "الكمية {value} أكبر من الباقي من الحصة «{lot}» ({left}): خفضها أو اختر حصة أخرى.",
            "La quantité {value} dépasse le reste du lot « {lot} » ({left}) : réduisez ou changez de lot.",
            at="quantity",
            show={"lot": F("lot"), "left": rounded(_ACCEPTED - _SENT + F("quantity"), 3)},
        ),
        Must(
            F("distribution_date") <= F("lot.expiry_date"),
            "DISTRIB_004",
            "الحصة «{lot}» انتهت صلاحيتها في {expiry} قبل التوزيع ({value}): لا توزعها.",
            "Le lot « {lot} » a expiré le {expiry}, avant la distribution du {value} : ne le distribuez pas.",
            at="distribution_date",
            show={"lot": F("lot"), "expiry": F("lot.expiry_date")},
        ),
        Must(
            F("lot.verdict").isin("fit", "fit_partial"),
            "DISTRIB_005",
            "الحصة «{value}» ليس لها قرار بالصلاحية من لجنة المعاينة: لا توزعها قبل القرار.",
            "Le lot « {value} » n’a pas d’avis favorable de la commission : attendez-le.",
            at="lot",
        ),
        Must(
            (F("lot.verdict").filled & F("lot.inspection_date").filled) | F("lot.lot_no").blank,
            "DISTRIB_006",
            "الحصة «{value}» لم تعاينها اللجنة بعد: لا توزيع قبل المعاينة.",
            "Le lot « {value} » n’a pas encore été inspecté : pas de distribution avant l’inspection.",
            at="lot",
        ),
        Must(
            F("lot.inspection_date") <= F("distribution_date"),
            "DISTRIB_007",
            "التوزيع في {value} قبل معاينة الحصة ({inspected_on}): صحح التاريخ.",
            "Distribué le {value} avant l’inspection du lot ({inspected_on}) : corrigez la date.",
            at="distribution_date",
            show={"inspected_on": F("lot.inspection_date")},
        ),
        Must(
            F("item") == F("lot.item"),
            "DISTRIB_008",
            "المادة «{value}» ليست مادة الحصة «{lot}» ({expected}): صحح إحداهما.",
            "L’article « {value} » n’est pas celui du lot « {lot} » ({expected}) : corrigez.",
            at="item",
            show={"lot": F("lot"), "expected": F("lot.item")},
        ),
        Must(
            F("unit") == F("lot.unit"),
            "DISTRIB_009",
            "الوحدة {value} غير وحدة الحصة «{lot}»: اكتب الكمية بوحدة الحصة.",
            "L’unité {value} n’est pas celle du lot « {lot} » : écrivez la quantité dans la sienne.",
            at="unit",
            show={"lot": F("lot")},
        ),
        Should(
            count_of("canteens", only=~F("status").isin("closed").true, school="school") > 0,
            "DISTRIB_010",
            "لا مطعم ولا داخلية مسجلة في «{value}»: تحقق من المؤسسة.",
            "Ni cantine ni internat n’est inscrit à « {value} » : vérifiez l’établissement.",
            at="school",
        ),
        Should(
            F("receiver.school") == F("school"),
            "DISTRIB_011",
            "المتسلم {value} لا يعمل بالمؤسسة «{school}»: تحقق من المتسلم.",
            "Le réceptionnaire {value} n’est pas de l’établissement « {school} » : vérifiez.",
            at="receiver",
        ),
    )
