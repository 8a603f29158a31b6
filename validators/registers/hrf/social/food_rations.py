from validators import F, Register, calculated, field, rounded
from validators.choosing import either, when
from validators.dated import lasting, value_on
from validators.kinds import Choice, Count, Day, Flag, Money, Note, Number, Ref
from validators.rules import Must, NotAfter, Should

_PRICE = either(
    value_on(
        F("valid_from"),
        lasting(
            "reference_prices",
            "price_inc_tax",
            period=("price_date", "valid_until"),
            item_code="item_code",
        ),
    ),
    F("item_code.price_inc_tax"),
)
_SMALL = F("unit").isin("g") & F("item_code.unit").isin("kg")
_AS_PRICED = when(
    F("unit") == F("item_code.unit"),
    F("ration_per_meal"),
    when(_SMALL, F("ration_per_meal") / 1000),
)


class FoodRation(
    Register,
    code="food_rations",
    ar="جدول الوجبات والحصص الغذائية",
    fr="Barème des rations alimentaires",
    key=("meal_kind", "item_code"),
    serves=("HRF-SOCIAL-01", "HRF-SOCIAL-08"),
):
    """اكتب هنا كم يستهلك التلميذ من كل مادة في الوجبة: الحصة ووحدتها وحدودها، ومدة صلاحية المادة وطريقة خزنها.

    On y inscrit ce qu'un élève consomme de chaque denrée par repas : ration, unité et bornes,
    durée et mode de conservation. Le coût vient du prix de référence.
    """

    meal_kind: Choice = field("الوجبة", "Repas", of="meal_kind", also=("نوع الوجبة", "Type"))
    item_code: Ref = field(
        "رمز المادة",
        "Code article",
        to="reference_prices",
        by="item_code",
        also=("المادة", "المادة الغذائية", "Denrée"),
    )
    unit: Choice = field(
        "الوحدة", "Unité", of="unit", also=("وحدة الحصة",), sample=F("item_code.unit")
    )
    ration_per_meal: Number = field(
        "الحصة في الوجبة",
        "Ration par repas",
        also=("الحصة الفردية", "حصة التلميذ", "Grammage"),
        at_least=0,
        at_most=5000,
        sample=(0.05, 0.06, 0.08, 0.1),
    )
    min_ration: Number | None = field(
        "أدنى حصة", "Ration minimale", at_least=0, sample=(0.02, 0.04)
    )
    max_ration: Number | None = field(
        "أقصى حصة", "Ration maximale", at_least=0, sample=(0.12, 0.15)
    )
    days_shelf_life: Count | None = field(
        "مدة الصلاحية بالأيام",
        "Conservation (jours)",
        also=("أيام الصلاحية", "DLC en jours"),
        at_least=1,
        at_most=2000,
        sample=(5, 30, 180, 360),
    )
    storage_kind: Choice | None = field(
        "طريقة التخزين", "Conservation", of="storage_kind", also=("التخزين",)
    )
    supplier_lot_required: Flag | None = field(
        "رقم حصة الصنع ضروري", "N° de lot exigé", also=("رقم الحصة ضروري",)
    )
    cost_per_ration: Money = calculated(
        "كلفة الحصة", "Coût de la ration", rounded(_PRICE * _AS_PRICED, 2)
    )
    valid_from: Day | None = field("سارية من", "Valable du", also=("بداية العمل بها",))
    valid_to: Day | None = field(
        "سارية إلى", "Valable au", also=("نهاية العمل بها",), sample=(None,)
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات",))

    rules = (
        NotAfter("valid_from", "valid_to"),
        Must(
            F("ration_per_meal") > 0,
            "RATION_001",
            "الحصة يجب أن تكون أكبر من صفر ({value}): اكتب حصة التلميذ في الوجبة.",
            "La ration doit dépasser zéro ({value}) : tapez celle d’un élève par repas.",
            at="ration_per_meal",
        ),
        Must(
            F("min_ration") <= F("ration_per_meal"),
            "RATION_002",
            "الحصة {ration_per_meal} أقل من أدنى حصة {value}: صحح إحداهما.",
            "La ration {ration_per_meal} est sous le minimum {value} : corrigez l’une des deux.",
            at="min_ration",
        ),
        Must(
            F("ration_per_meal") <= F("max_ration"),
            "RATION_003",
            "الحصة {ration_per_meal} أكبر من أقصى حصة {value}: صحح إحداهما.",
            "La ration {ration_per_meal} passe le maximum {value} : corrigez l’une des deux.",
            at="max_ration",
        ),
        Should(
            (F("unit") == F("item_code.unit")) | _SMALL,
            "RATION_004",
            "وحدة الحصة {value} غير وحدة الثمن المرجعي: لن تحسب الكلفة قبل توحيدهما.",
            "L’unité {value} n’est pas celle du prix de référence : le coût reste inconnu.",
            at="unit",
        ),
        Should(
            F("item_code.item_category").isin("food"),
            "RATION_005",
            "المادة «{value}» ليست من المواد الغذائية: اختر مادة غذائية.",
            "L’article « {value} » n’est pas une denrée : choisissez-en une.",
            at="item_code",
        ),
    )
