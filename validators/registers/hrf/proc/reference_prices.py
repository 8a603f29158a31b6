from validators import F, Register, calculated, earliest_of, field, latest_of, rounded
from validators.dated import lasting, value_on
from validators.hint import Sampler, after, dirhams
from validators.kinds import Choice, Code, Day, Money, Note, Percent, Ref, Text
from validators.parameter import parameter
from validators.rules import NoOverlap, NotAfter, Required, Should

# The price of the day before: the one that the new row replaces.
_BEFORE = value_on(
    F("price_date") - 1,
    lasting(
        "reference_prices",
        "price_ex_tax",
        period=("price_date", "valid_until"),
        item_code="item_code",
    ),
)
_MOVE_MAX = parameter("PRICE_MOVE_MAX", F("price_date"))
_MOVED = (F("price_ex_tax") > _BEFORE * (_MOVE_MAX + 1)) | (
    F("price_ex_tax") * (_MOVE_MAX + 1) < _BEFORE
)

_ITEMS = {
    "زيت المائدة": ("Huile de table", "food", "litre"),
    "عدس": ("Lentilles", "food", "kg"),
    "أرز": ("Riz", "food", "kg"),
    "سكر": ("Sucre", "food", "kg"),
    "ورق الطباعة": ("Papier A4", "supplies", "box"),
    "حبر الطابعة": ("Toner", "supplies", "unit"),
    "طاولة مدرسية": ("Table scolaire", "furniture", "unit"),
}


def _item(part: int) -> Sampler:
    """Invent what goes with the article of the row."""
    return lambda row, _: _ITEMS.get(row["designation_ar"], ("Divers", "supplies", "unit"))[part]


class ReferencePrice(
    Register,
    code="reference_prices",
    ar="قاعدة الأثمان المرجعية",
    fr="Base des prix de référence",
    key=("item_code", "price_date"),
    serves=(
        "HRF-PROC-01",
        "HRF-PROC-03",
        "HRF-MAINT-08",
        "HRF-SOCIAL-01",
        "EDU-INCL-04",
        "ICT-SYS-10",
    ),
    scope="directorate",
):
    """اكتب هنا ثمن كل مادة أو خدمة ومصدره وتاريخه؛ وإذا تغير الثمن أضف سطرا جديدا ولا تمح القديم.

    On y inscrit le prix de chaque article ou prestation, sa source et sa date ; quand le prix
    change, on ajoute une ligne sans effacer l'ancienne.
    """

    item_code: Code = field(
        "رمز المادة", "Code article", also=("رقم المادة", "الرمز", "Réf. article"), example="A-021"
    )
    designation_ar: Text = field(
        "بيان المادة",
        "Désignation en arabe",
        also=("المادة", "التعيين", "البيان"),
        sample=tuple(_ITEMS),
    )
    designation_fr: Text | None = field(
        "البيان بالفرنسية", "Désignation", also=("Article", "Libellé"), sample=_item(0)
    )
    item_category: Choice | None = field(
        "الصنف", "Catégorie", of="item_category", also=("صنف المادة", "Famille"), sample=_item(1)
    )
    unit: Choice = field("الوحدة", "Unité", of="unit", also=("وحدة القياس", "U"), sample=_item(2))
    price_ex_tax: Money = field(
        "الثمن دون احتساب الضريبة",
        "Prix HT",
        also=("الثمن بدون رسوم", "P.U HT", "ثمن الوحدة"),
        at_least=0.01,
        sample=dirhams(10, 900),
    )
    vat_rate: Percent | None = field(
        "نسبة الضريبة على القيمة المضافة",
        "Taux de TVA",
        also=("TVA", "نسبة الضريبة", "ض.ق.م"),
        sample=(0.2, 0.2, 0.1, 0),
    )
    price_inc_tax: Money = calculated(
        "الثمن باحتساب الضريبة",
        "Prix TTC",
        rounded(F("price_ex_tax") * (F("vat_rate") + 1), 2),
    )
    price_source: Choice | None = field("مصدر الثمن", "Source du prix", of="price_source")
    source_ref: Text | None = field("مرجع المصدر", "Référence de la source", also=("المرجع",))
    price_date: Day = field("تاريخ الثمن", "Date du prix", also=("تاريخ التحيين",))
    valid_until: Day | None = field(
        "صالح إلى غاية",
        "Valable jusqu'au",
        also=("نهاية الصلاحية",),
        sample=after("price_date", 90, 360),
    )
    supplier: Ref | None = field("المزود", "Fournisseur", to="suppliers")
    lowest_seen: Money = calculated(
        "أدنى ثمن مسجل",
        "Prix le plus bas",
        earliest_of("procurement_lines", "unit_price", item="item_code"),
    )
    highest_seen: Money = calculated(
        "أعلى ثمن مسجل",
        "Prix le plus haut",
        latest_of("procurement_lines", "unit_price", item="item_code"),
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "سبب تغير الثمن"))

    rules = (
        NotAfter("price_date", "valid_until"),
        NoOverlap("price_date", "valid_until", owner="item_code", only=F("valid_until").filled),
        Required("supplier", F("price_source") == "quote"),
        Should(
            F("vat_rate").isin(0, 0.07, 0.1, 0.14, 0.2),
            "PRICE_001",
            "نسبة الضريبة {value} غير معتادة: النسب هي 0 و7 و10 و14 و20 في المائة.",
            "Taux de TVA inhabituel ({value}) : les taux sont 0, 7, 10, 14 et 20 pour cent.",
            at="vat_rate",
        ),
        Should(
            ~_MOVED | F("remark").filled,
            "PRICE_002",
            "الثمن {value} بعيد عن الثمن السابق {before}: اكتب سبب التغير في «ملاحظة».",
            "Le prix {value} s’écarte du précédent ({before}) : écrivez-en la raison en observation.",
            at="price_ex_tax",
            show={"before": _BEFORE},
        ),
    )
