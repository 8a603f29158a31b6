from validators import F, Register, calculated, count_of, field, sum_of
from validators.expression import Or0
from validators.hint import after, dirhams, in_years, number, rarely
from validators.kinds import Choice, Code, Count, Day, Money, Number, Ref, Text
from validators.rules import Must, NotAfter, Required, Should

_HERE = F("inventory_no.school")
_DONE = ~F("status").isin("refused", "cancelled").true
_FROM_HERE = (F("from_school") == _HERE) | (F("from_school").blank & _HERE.blank)
_TO_HERE = (F("to_school") == _HERE) | (F("to_school").blank & _HERE.blank)
_GONE = F("movement_kind").isin("loss", "disposal")
_IN = sum_of("asset_movements", "quantity", only=_DONE & _TO_HERE & ~_GONE, inventory_no="key")
_OUT = sum_of(
    "asset_movements",
    "quantity",
    only=_DONE & (_FROM_HERE | (_GONE & F("from_school").blank)),
    inventory_no="key",
)
_TYPICAL = {
    "طاولة مدرسية ذات مقعدين": "school_furniture",
    "سبورة بيضاء": "school_furniture",
    "مكتب إداري": "office_furniture",
    "خزانة حديدية": "office_furniture",
    "حاسوب مكتبي": "it",
    "فرن غازي للمطعم": "kitchen",
    "مجهر للمختبر": "workshop",
}


class MovableAsset(
    Register,
    code="movable_assets",
    ar="جرد المنقولات والتجهيزات",
    fr="Inventaire des biens mobiliers",
    key="inventory_no",
    serves=(
        "HRF-PROC-09",
        "HRF-SOCIAL-06",
        "HRF-BUILD-01",
        "HRF-ASSET-01",
    ),
):
    """يقيد فيه كل منقول أو دفعة متشابهة برقم جرد واحد: نوعه ومصدره وثمنه والمؤسسة التي دخل إليها.

    On y inscrit chaque bien, ou lot de biens semblables, sous un numéro d'inventaire, à son entrée.
    Ce qui bouge ensuite s'écrit aux mouvements ; le solde sur place se calcule ici.
    """

    inventory_no: Code = field(
        "رقم الجرد", "N° d'inventaire", also=("الرقم الجردي", "N° inv.", "رقم التقييد")
    )
    designation: Text = field(
        "التعيين",
        "Désignation",
        also=("بيان المنقول", "التجهيز", "Libellé"),
        sample=tuple(_TYPICAL),
    )
    asset_kind: Choice | None = field(
        "النوع",
        "Nature",
        of="asset_kind",
        also=("صنف المنقول",),
        sample=lambda row, _: _TYPICAL.get(row.get("designation")),
    )
    brand_model: Text | None = field(
        "العلامة والطراز", "Marque et modèle", also=("النوع والعلامة",)
    )
    serial_no: Code | None = field("الرقم التسلسلي", "N° de série", also=("S/N",))
    acquisition_mode: Choice | None = field(
        "مصدر الاقتناء", "Mode d'acquisition", of="acquisition_mode", also=("طريقة الاقتناء",)
    )
    contract: Ref | None = field("رقم الصفقة", "Marché", to="contracts")
    acquired_on: Day | None = field(
        "تاريخ الاقتناء",
        "Acquis le",
        also=("تاريخ التسلم", "Date d'acquisition"),
        sample=in_years(2016, 2025),
    )
    price: Money | None = field(
        "الثمن الفردي",
        "Prix unitaire",
        also=("الثمن", "القيمة"),
        at_most=5000000,
        sample=dirhams(150, 9000),
    )
    quantity: Number = field(
        "الكمية عند التقييد",
        "Quantité d'entrée",
        also=("الكمية", "العدد", "Quantité"),
        at_most=100000,
        sample=number(1, 60),
    )
    unit: Choice | None = field("الوحدة", "Unité", of="unit", sample=("unit",))
    school: Ref | None = field(
        "المؤسسة عند التقييد", "Établissement d'entrée", to="schools", also=("المؤسسة", "الموقع")
    )
    room: Ref | None = field("القاعة", "Salle", to="school_rooms", also=("المكان", "Emplacement"))
    service: Choice | None = field("المصلحة", "Service", of="service")
    holder: Ref | None = field("الحائز", "Détenteur", to="staff", also=("المستعمل", "المكلف به"))
    quantity_in: Number = calculated("الوارد", "Entrées", _IN)
    quantity_out: Number = calculated("الخارج", "Sorties", _OUT)
    quantity_now: Number = calculated(
        "الرصيد الحالي", "Solde sur place", F("quantity") + F("quantity_in") - F("quantity_out")
    )
    condition: Choice | None = field("الحالة", "État", of="condition", also=("حالة المنقول",))
    condition_date: Day | None = field(
        "تاريخ معاينة الحالة", "État constaté le", sample=after("acquired_on", 30, 300)
    )
    warranty_until: Day | None = field(
        "نهاية الضمان", "Garantie jusqu'au", sample=after("acquired_on", 365, 1095)
    )
    disposed_on: Day | None = field(
        "تاريخ الإسقاط من الجرد",
        "Réformé le",
        sample=rarely(after("acquired_on", 1200, 3000), 0.05),
    )
    disposal_ref: Text | None = field(
        "مرجع الإسقاط",
        "Réf. de réforme",
        also=("محضر الإسقاط",),
        sample=lambda row, _: "محضر الإسقاط" if row.get("disposed_on") else None,
    )
    movements_count: Count = calculated(
        "عدد الحركات", "Mouvements", count_of("asset_movements", inventory_no="key")
    )

    rules = (
        Must(
            F("quantity") > 0,
            "ASSET_001",
            "الكمية يجب أن تكون أكبر من صفر ({value}): اكتب العدد المقيد.",
            "La quantité doit dépasser zéro ({value}) : tapez le nombre inscrit.",
            at="quantity",
        ),
        Should(
            F("quantity_now") >= 0,
            "ASSET_002",
            "خرج من هذا الرقم أكثر مما دخل (الرصيد {quantity_now}): راجع حركات هذا المنقول.",
            "Il est sorti plus que ce qui était là (solde {quantity_now}) : revoyez ses mouvements.",
            at="inventory_no",
        ),
        NotAfter("acquired_on", "warranty_until"),
        NotAfter("acquired_on", "disposed_on"),
        Required("disposal_ref", F("disposed_on").filled),
        Should(
            F("serial_no").blank | (F("quantity") == 1),
            "ASSET_003",
            "للرقم التسلسلي «{serial_no}» كمية {value}: لكل رقم تسلسلي منقول واحد، فصل السطر.",
            "Le n° de série « {serial_no} » vaut pour {value} pièces : une ligne par numéro.",
            at="quantity",
        ),
        Should(
            count_of("movable_assets", serial_no="serial_no") <= 1,
            "ASSET_004",
            "الرقم التسلسلي «{value}» مقيد في أكثر من سطر: تحقق من التكرار.",
            "Le n° de série « {value} » figure sur plusieurs lignes : vérifiez le doublon.",
            at="serial_no",
        ),
        Should(
            F("holder.school") == F("school"),
            "ASSET_005",
            "الحائز «{value}» لا يعمل بالمؤسسة «{school}»: صحح الحائز أو سجل الحركة.",
            "Le détenteur « {value} » n’est pas de « {school} » : corrigez ou inscrivez le mouvement.",
            at="holder",
        ),
        Should(
            F("school").filled | F("service").filled,
            "ASSET_006",
            "المنقول «{value}» بلا مؤسسة ولا مصلحة: بين مكانه.",
            "Le bien « {value} » n’a ni établissement ni service : indiquez où il est.",
            at="inventory_no",
        ),
        Should(
            F("disposed_on").blank | (Or0(F("quantity_now")) == 0),
            "ASSET_007",
            "أسقط المنقول يوم {disposed_on} ورصيده {quantity_now}: سجل حركة الإسقاط بالكمية.",
            "Bien réformé le {disposed_on} avec un solde de {quantity_now} : inscrivez la sortie.",
            at="disposed_on",
        ),
        Should(
            ~F("acquisition_mode").isin("contract") | F("contract").filled,
            "ASSET_008",
            "مصدر الاقتناء صفقة ورقمها غير مكتوب: أضف رقم الصفقة.",
            "L’acquisition vient d’un marché dont le numéro manque : ajoutez-le.",
            at="acquisition_mode",
        ),
    )
