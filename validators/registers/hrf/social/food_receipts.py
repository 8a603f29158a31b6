from validators import F, Register, count_of, distinct_of, field, rounded, sum_of, total, value_of
from validators.choosing import when
from validators.hint import after, number
from validators.kinds import Choice, Code, Day, Flag, Money, Note, Number, Ref, Text
from validators.parameter import parameter
from validators.rules import Must, NotAfter, Required, Should
from validators.running import running_sum

# The eight whom the mandate seats in the commission; any other capacity is one more voice.
_SEATS = (
    "head_service",
    "heads_rep",
    "pedagogical_inspector",
    "financial_inspector",
    "planning_head",
    "veterinary",
    "prefecture",
    "health_office",
)
_SEATED = distinct_of(
    "committees", "capacity", only=F("capacity").isin(*_SEATS), committee_code="committee"
)
_SEALED = F("verdict").isin("fit", "fit_partial", "unfit")
_STORED = value_of("food_rations", "storage_kind", item_code="item")
_COLD = parameter("FOOD_COLD_MAX", F("received_on"))
_FROZEN = parameter("FOOD_FROZEN_MAX", F("received_on"))
_LINE = {"source_ref": "contract", "item": "item"}
_OWN = F("source_kind").isin("contract")
_AGREED = when(
    count_of("procurement_lines", only=_OWN, **_LINE) > 0,
    rounded(sum_of("procurement_lines", "quantity", only=_OWN, **_LINE), 3),
)
_REACHED = rounded(
    running_sum(
        "quantity_accepted",
        owner=("contract", "item"),
        order=("received_on", "receipt_no", "lot_no"),
    ),
    3,
)


class FoodReceipt(
    Register,
    code="food_receipts",
    ar="استقبال المواد الغذائية ومعاينتها",
    fr="Réception et inspection des denrées",
    key=("receipt_no", "lot_no"),
    serves=("HRF-SOCIAL-08", "HRF-SOCIAL-11"),
):
    """اكتب هنا كل حصة من المواد الغذائية عند وصولها، ثم ما قررته لجنة المعاينة: المقبول والمرفوض وسبب الرفض.

    On y inscrit chaque lot de denrées à son arrivée, puis la décision de la commission
    d'inspection : quantités acceptées et refusées, motif du refus, procès-verbal.
    """

    receipt_no: Code = field(
        "رقم التسلم", "N° de réception", also=("رقم وصل التسلم", "N° BR"), example="R-2026-018"
    )
    lot_no: Code = field(
        "رقم الحصة",
        "N° de lot",
        also=("رقم حصة الصنع", "رقم اللوط", "Lot"),
        example="L24-118",
    )
    contract: Ref | None = field("الصفقة", "Marché", to="contracts", also=("رقم الصفقة",))
    supplier: Ref | None = field(
        "المزود", "Fournisseur", to="suppliers", also=("المورد",), sample=F("contract.supplier")
    )
    received_on: Day = field(
        "تاريخ الوصول", "Reçu le", also=("تاريخ التسلم", "تاريخ الاستقبال", "Date de réception")
    )
    item: Ref = field(
        "المادة",
        "Article",
        to="reference_prices",
        by="item_code",
        also=("المادة الغذائية", "رمز المادة", "Denrée"),
    )
    quantity: Number = field(
        "الكمية",
        "Quantité",
        also=("الكمية المتوصل بها", "Quantité reçue"),
        at_least=0,
        sample=number(200, 900),
    )
    unit: Choice | None = field("الوحدة", "Unité", of="unit", sample=F("item.unit"))
    unit_price: Money | None = field("ثمن الوحدة", "Prix unitaire", also=("الثمن", "P.U"))
    expiry_date: Day | None = field(
        "تاريخ نهاية الصلاحية",
        "Date de péremption",
        also=("نهاية الصلاحية", "تاريخ الصلاحية", "DLC", "DLUO"),
        sample=after("received_on", 200, 500),
    )
    temperature: Number | None = field(
        "درجة الحرارة عند الوصول", "Température à l'arrivée", also=("الحرارة", "T°"), at_most=60
    )
    packaging_ok: Flag | None = field(
        "التلفيف سليم", "Emballage conforme", also=("سلامة التلفيف", "التغليف"), sample=(True,)
    )
    inspection_date: Day | None = field(
        "تاريخ المعاينة",
        "Date d'inspection",
        also=("تاريخ معاينة اللجنة", "Inspecté le"),
        sample=after("received_on", 0, 3),
    )
    committee: Ref | None = field(
        "لجنة المعاينة", "Commission", to="committees", by="committee_code", also=("اللجنة",)
    )
    verdict: Choice | None = field(
        "قرار اللجنة", "Avis de la commission", of="verdict", also=("القرار", "الحكم")
    )
    quantity_accepted: Number | None = field(
        "الكمية المقبولة",
        "Quantité acceptée",
        also=("المقبول", "Acceptée"),
        at_least=0,
        sample=when(
            F("verdict").isin("fit"),
            F("quantity"),
            when(F("verdict").isin("fit_partial"), rounded(F("quantity") / 2, 0), 0),
        ),
    )
    quantity_refused: Number | None = field(
        "الكمية المرفوضة",
        "Quantité refusée",
        also=("المرفوض", "Refusée"),
        at_least=0,
        sample=when(F("verdict").isin("pending"), None, F("quantity") - F("quantity_accepted")),
    )
    refuse_reason: Note | None = field(
        "سبب الرفض",
        "Motif du refus",
        also=("أسباب الرفض",),
        sample=("تلفيف ممزق", "صلاحية قصيرة", "حرارة غير ملائمة عند الوصول"),
    )
    store: Text | None = field(
        "المخزن",
        "Magasin",
        also=("مكان التخزين", "Dépôt"),
        sample=("مخزن المديرية", "مخزن الداخلية", "الغرفة المبردة"),
    )
    minutes: Ref | None = field(
        "محضر المعاينة", "Procès-verbal", to="issued_documents", also=("رقم المحضر", "PV")
    )

    rules = (
        NotAfter("received_on", "inspection_date"),
        Required("inspection_date", _SEALED),
        Required("quantity_accepted", _SEALED),
        Required("refuse_reason", F("quantity_refused") > 0),
        Must(
            F("quantity") > 0,
            "FOOD_001",
            "الكمية يجب أن تكون أكبر من صفر ({value}): اكتب ما وصل فعلا.",
            "La quantité doit dépasser zéro ({value}) : tapez ce qui est arrivé.",
            at="quantity",
        ),
        Must(
            (
                rounded(total("quantity_accepted", "quantity_refused"), 3)
                == rounded(F("quantity"), 3)
            )
            | F("quantity_accepted").blank,
            "FOOD_002",
            "المقبول {value} والمرفوض {quantity_refused} لا يساويان الكمية {quantity}: صحح الكميات.",
            "Accepté {value} et refusé {quantity_refused} ne font pas {quantity} : corrigez les quantités.",
            at="quantity_accepted",
        ),
        Must(
            F("expiry_date") > F("received_on"),
            "FOOD_003",
            "نهاية الصلاحية {value} ليست بعد تاريخ الوصول {received_on}: ارفض الحصة أو صحح التاريخ.",
            "La péremption {value} ne suit pas l’arrivée du {received_on} : refusez le lot ou corrigez.",
            at="expiry_date",
        ),
        Must(
            ~F("verdict").isin("unfit", "pending") | ~(F("quantity_accepted") > 0),
            "FOOD_004",
            "قرار اللجنة {verdict} والكمية المقبولة {value}: لا يقبل شيء قبل قرار بالصلاحية.",
            "Avis : {verdict}, or {value} est noté accepté : rien ne s’accepte sans avis favorable.",
            at="quantity_accepted",
        ),
        Should(
            ~F("verdict").isin("fit") | ~(F("quantity_refused") > 0),
            "FOOD_005",
            "القرار {verdict} والكمية المرفوضة {value}: اختر «صالحة جزئيا» أو صحح الكمية.",
            "Avis : {verdict}, or {value} est refusé : choisissez « partiellement propre » ou corrigez.",
            at="quantity_refused",
        ),
        Should(
            ~F("verdict").isin("fit") | ~F("packaging_ok").isin(False),
            "FOOD_006",
            "التلفيف غير سليم ({value}) والقرار بالصلاحية: تحقق من محضر اللجنة.",
            "Emballage non conforme ({value}) et avis favorable : revoyez le procès-verbal.",
            at="packaging_ok",
        ),
        Should(
            (len(_SEATS) <= _SEATED) | (count_of("committees") < 1),
            "FOOD_007",
            "لجنة «{value}» تضم {seated} من الصفات الثماني المطلوبة: أتمم أعضاءها قبل المحضر.",
            "La commission « {value} » réunit {seated} des huit qualités requises : complétez-la.",
            at="committee",
            show={"seated": _SEATED},
        ),
        Should(
            ~F("verdict").isin("fit", "fit_partial", "unfit") | F("committee").filled,
            "FOOD_008",
            "قرار {value} بدون لجنة: اكتب رمز لجنة المعاينة.",
            "Avis {value} sans commission : inscrivez le code de la commission d’inspection.",
            at="verdict",
        ),
        Should(
            (~_STORED.isin("cold") | (F("temperature") <= _COLD))
            & (~_STORED.isin("frozen") | (F("temperature") <= _FROZEN)),
            "FOOD_009",
            "الحرارة {value} أعلى من المسموح به لهذه المادة: أخبر اللجنة قبل القبول.",
            "Température de {value} au-dessus du permis pour cette denrée : prévenez la commission.",
            at="temperature",
        ),
        Should(
            (_REACHED <= _AGREED) | F("contract").blank,
            "FOOD_010",
            "المقبول من المادة في الصفقة «{contract}» بلغ {reached} والمتعاقد عليه {agreed}: راجع {value}.",
            "L’accepté du marché « {contract} » atteint {reached} pour {agreed} prévus : revoyez {value}.",
            at="quantity_accepted",
            show={"reached": _REACHED, "agreed": _AGREED},
        ),
        Should(
            F("supplier") == F("contract.supplier"),
            "FOOD_011",
            "المزود «{value}» ليس صاحب الصفقة ({holder}): صحح المزود.",
            "Le fournisseur « {value} » n’est pas le titulaire ({holder}) : corrigez.",
            at="supplier",
            show={"holder": F("contract.supplier")},
        ),
        Should(
            F("unit") == F("item.unit"),
            "FOOD_012",
            "الوحدة {value} غير وحدة المادة في الأثمان المرجعية: وحدهما.",
            "L’unité {value} n’est pas celle de l’article au référentiel : accordez-les.",
            at="unit",
        ),
    )
