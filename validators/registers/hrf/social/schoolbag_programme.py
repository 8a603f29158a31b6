from validators import F, Register, calculated, field, largest, rounded, total
from validators.dated import lasting, value_on
from validators.expression import Or0
from validators.hint import dirhams, number
from validators.kinds import Choice, Count, Day, Money, Note, Number, Ref, SchoolYear
from validators.rules import Must, Should
from validators.schooling import level_of, structure_sum, within
from validators.span import SchoolDay
from validators.today import Today

_PUPILS = structure_sum("pupils", level="level")
_PRICE = value_on(
    SchoolDay("school_year", 9, 1),
    lasting(
        "reference_prices",
        "price_inc_tax",
        period=("price_date", "valid_until"),
        item_code="kit_code",
    ),
)
_HAD = total("received", "stock_start")
_REMINDED = SchoolDay("school_year", 12, 31)


class Schoolbag(
    Register,
    code="schoolbag_programme",
    ar="المبادرة الملكية مليون محفظة",
    fr="Initiative royale un million de cartables",
    key=("school", "level", "kit_code", "school_year"),
    serves=("HRF-SOCIAL-15", "HRF-SOCIAL-16"),
):
    """اكتب هنا لكل مؤسسة ومستوى وطقم: المستفيدون والمخزون والمطلوب والمتسلم والموزع. الحاجة والكلفة والباقي تحسب وحدها، ثم يكتب تاريخ جدول الجرد.

    On y inscrit par établissement, niveau et lot : bénéficiaires, stock, commandé, reçu, distribué.
    Le besoin, le coût et le reste se calculent ; on date ensuite le tableau d’inventaire reçu.
    """

    school: Ref = field(
        "المؤسسة", "Établissement", to="schools", also=("رمز المؤسسة", "CD_ETAB", "Etab")
    )
    level: Choice = field("المستوى", "Niveau", of="level", sample=("p1", "p3", "p5", "m1"))
    school_year: SchoolYear = field("السنة الدراسية", "Année scolaire", also=("الموسم الدراسي",))
    kit_code: Ref = field(
        "رمز الطقم",
        "Code du lot",
        to="reference_prices",
        by="item_code",
        also=("الطقم", "المحفظة", "Kit"),
    )
    pupils: Count = calculated("عدد التلاميذ", "Élèves", _PUPILS)
    beneficiaries: Count | None = field(
        "المستفيدون",
        "Bénéficiaires",
        at_most=10000,
        also=("عدد المستفيدين",),
        sample=number(10, 60),
    )
    stock_start: Number | None = field(
        "المخزون في البداية",
        "Stock de départ",
        at_least=0,
        also=("الباقي من السنة الماضية",),
        sample=(0, 0, 2, 5),
    )
    need: Number = calculated(
        "الحاجة", "Besoin", largest(F("beneficiaries") - Or0(F("stock_start")), 0)
    )
    unit_price: Money | None = field(
        "الثمن الفردي", "Prix unitaire TTC", also=("ثمن المحفظة",), sample=dirhams(100, 120)
    )
    cost: Money = calculated("الكلفة", "Coût", rounded(F("unit_price") * F("need"), 2))
    ordered: Number | None = field(
        "المطلوب", "Commandé", at_least=0, also=("الكمية المطلوبة",), sample=F("need")
    )
    received: Number | None = field(
        "المتسلم", "Reçu", at_least=0, also=("الكمية المتسلمة",), sample=F("ordered")
    )
    distributed: Number | None = field(
        "الموزع", "Distribué", at_least=0, also=("الكمية الموزعة",), sample=F("received")
    )
    remaining: Number = calculated("الباقي", "Reste", _HAD - total("distributed", "damaged"))
    damaged: Number | None = field(
        "التالف", "Abîmé", at_least=0, also=("المتضرر",), sample=(0, None)
    )
    inventory_table_on: Day | None = field(
        "تاريخ التوصل بجدول الجرد",
        "Tableau d'inventaire reçu le",
        also=("جدول الجرد",),
    )
    reminder: Ref | None = field(
        "مراسلة التذكير", "Lettre de rappel", to="correspondence", also=("التذكير",), sample=(None,)
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "Observations"))

    rules = (
        Must(
            F("remaining") >= 0,
            "SCHOOLBAG_001",
            "الموزع والتالف أكبر من المتسلم والمخزون (الباقي {remaining}): صحح {value} أو المتسلم.",
            "Distribué et abîmé dépassent reçu et stock (reste {remaining}) : corrigez {value} ou le reçu.",
            at="distributed",
        ),
        Should(
            within(F("beneficiaries"), F("pupils")),
            "SCHOOLBAG_002",
            "المستفيدون {value} والتلاميذ في البنية {pupils}: راجع العدد.",
            "{value} bénéficiaires pour {pupils} élèves dans la structure : revoyez.",
            at="beneficiaries",
        ),
        Should(
            F("ordered") <= F("need"),
            "SCHOOLBAG_003",
            "المطلوب {value} أكبر من الحاجة {need}: خفضه أو راجع المخزون.",
            "Commande de {value} pour un besoin de {need} : réduisez ou revoyez le stock.",
            at="ordered",
        ),
        Should(
            F("received") <= F("ordered"),
            "SCHOOLBAG_004",
            "المتسلم {value} أكبر من المطلوب {ordered}: تأكد من وصل التسليم.",
            "Reçu {value} pour {ordered} commandés : vérifiez le bon de livraison.",
            at="received",
        ),
        Should(
            F("distributed") <= F("beneficiaries"),
            "SCHOOLBAG_005",
            "الموزع {value} أكبر من المستفيدين {beneficiaries}: راجع اللائحة.",
            "{value} distribués pour {beneficiaries} bénéficiaires : revoyez la liste.",
            at="distributed",
        ),
        Should(
            F("inventory_table_on").filled | F("reminder").filled | (Today() <= _REMINDED),
            "SCHOOLBAG_006",
            "لم يصل جدول جرد المؤسسة {school}: ذكرها برسالة.",
            "Le tableau d’inventaire de {school} n’est pas arrivé : relancez par lettre.",
            at="inventory_table_on",
            show={"school": F("school")},
        ),
        Should(
            F("unit_price") == _PRICE,
            "SCHOOLBAG_007",
            "الثمن {value} غير الثمن المرجعي {price}: تأكد منه.",
            "Le prix {value} diffère du prix de référence ({price}) : vérifiez.",
            at="unit_price",
            show={"price": _PRICE},
        ),
        Should(
            level_of("school.cycle", "level"),
            "SCHOOLBAG_008",
            "المستوى «{value}» ليس من سلك المؤسسة {school}: تأكد منهما.",
            "Le niveau « {value} » n’est pas du cycle de l’établissement {school} : vérifiez.",
            at="level",
        ),
        Should(
            F("school.sector").isin("public"),
            "SCHOOLBAG_009",
            "المؤسسة {value} ليست عمومية: المبادرة تخص التعليم العمومي.",
            "L’établissement {value} n’est pas public : l’initiative concerne l’école publique.",
            at="school",
        ),
    )
