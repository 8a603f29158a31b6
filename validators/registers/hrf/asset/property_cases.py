from validators import F, Register, count_of, field
from validators.hint import after, dirhams, number
from validators.kinds import Choice, Code, Count, Day, Money, Note, Number, Ref, Text
from validators.parameter import parameter
from validators.rules import Must, NotAfter, Required, Should
from validators.today import Today

_KIND = F("case_kind")
_ACQUISITION, _TREES = _KIND.isin("acquisition"), _KIND.isin("trees")
_GRANTED = F("decision").isin("accepted", "partial")
_OPEN = F("decided_on").blank & ~F("status").isin("closed", "cancelled", "refused").true
_ALIKE = count_of("property_cases", only=_OPEN, property="property", case_kind="case_kind")
_WAITING_MAX = parameter("PROPERTY_CASE_DAYS_MAX", F("step_date"))


class PropertyCase(
    Register,
    code="property_cases",
    ar="ملفات العقار: الاقتناء والترامي ورفع اليد واجتثاث الأشجار",
    fr="Affaires foncières: acquisition, empiètement, mainlevée, arrachage",
    key="case_no",
    serves=("HRF-ASSET-02", "HRF-ASSET-03", "HRF-ASSET-04"),
):
    """اكتب هنا كل ملف يخص عقارا: اقتناء أرض، أو ترام على مؤسسة، أو رفع اليد، أو طلب اجتثاث الأشجار؛ مع المرحلة التي بلغها والقرار.

    On y inscrit chaque affaire foncière : acquisition, empiètement, mainlevée, arrachage d’arbres ;
    avec l’étape atteinte et la décision.
    """

    case_no: Code = field(
        "رقم الملف", "N° de dossier", also=("الرقم", "ر.ت", "N°"), example="AF-2026-012"
    )
    case_kind: Choice = field(
        "نوع الملف", "Nature de l'affaire", of="property_case_kind", also=("النوع", "الموضوع العام")
    )
    opened_on: Day = field("تاريخ فتح الملف", "Ouvert le", also=("التاريخ", "تاريخ التوصل"))
    school: Ref | None = field(
        "المؤسسة",
        "Établissement",
        to="schools",
        also=("رمز المؤسسة", "CD_ETAB"),
        sample=F("property.school"),
    )
    property: Ref | None = field(
        "رمز العقار", "Code du bien", to="real_estate", also=("العقار", "البقعة")
    )
    party: Text | None = field(
        "الطرف الآخر",
        "Autre partie",
        also=("المترامي", "المالك", "صاحب الطلب"),
        sample=("ورثة المالك السابق", "جماعة ترابية", "مجاور للمؤسسة", "جمعية الآباء"),
    )
    subject: Text | None = field(
        "الموضوع",
        "Objet",
        also=("موضوع الملف",),
        sample=("اقتناء بقعة لبناء مدرسة", "بناء عشوائي فوق البقعة", "أشجار تهدد السور"),
    )
    area_m2: Number | None = field(
        "المساحة بالمتر المربع",
        "Surface en m²",
        at_least=0,
        also=("المساحة",),
        sample=number(200, 6000),
    )
    price: Money | None = field(
        "الثمن", "Prix", also=("ثمن الاقتناء",), sample=dirhams(50000, 900000)
    )
    committee: Ref | None = field(
        "اللجنة", "Commission", to="committees", by="committee_code", also=("لجنة الخبرة",)
    )
    step: Choice | None = field(
        "المرحلة",
        "Étape",
        of="case_step",
        also=("المرحلة الحالية",),
        sample=("received", "study", "visit"),
    )
    step_date: Day | None = field(
        "تاريخ المرحلة", "Étape atteinte le", also=("منذ",), sample=after("opened_on", 1, 30)
    )
    opinion: Note | None = field("رأي المديرية", "Avis de la direction", also=("الرأي",))
    correspondence: Ref | None = field(
        "مرجع المراسلة", "Réf. du courrier", to="correspondence", also=("المراسلة",)
    )
    decided_on: Day | None = field(
        "تاريخ القرار", "Décidé le", also=("القرار بتاريخ",), sample=after("step_date", 1, 40)
    )
    decision: Choice | None = field(
        "القرار",
        "Décision",
        of="decision",
        also=("النتيجة", "المآل"),
        sample=lambda row, random: (
            random.choice(("accepted", "refused")) if row.get("decided_on") else None
        ),
    )
    authorised_trees: Count | None = field(
        "عدد الأشجار",
        "Nombre d'arbres",
        at_most=5000,
        also=("الأشجار المرخص باجتثاثها",),
        sample=lambda row, random: random.randint(1, 15) if row["case_kind"] == "trees" else None,
    )
    referred_to_legal_on: Day | None = field(
        "أحيل على الشؤون القانونية في",
        "Transmis au service juridique le",
        also=("الإحالة على الشؤون القانونية",),
        sample=(None,),
    )
    status: Choice | None = field(
        "الوضعية", "État", of="file_status", also=("حالة الملف",), sample=("received", "in_process")
    )

    rules = (
        NotAfter("opened_on", "step_date"),
        NotAfter("opened_on", "decided_on"),
        NotAfter("opened_on", "referred_to_legal_on"),
        Required("area_m2", _ACQUISITION),
        Required("authorised_trees", _TREES & _GRANTED),
        Required("referred_to_legal_on", F("step").isin("referral")),
        Required("decided_on", F("decision").isin("accepted", "partial", "refused")),
        Must(
            ~_ACQUISITION | (F("area_m2") > 0),
            "LANDCASE_001",
            "اقتناء مساحته {value}: اكتب مساحة الأرض.",
            "Acquisition d’une surface de {value} : tapez celle du terrain.",
            at="area_m2",
        ),
        Should(
            F("authorised_trees").blank | _TREES,
            "LANDCASE_002",
            "عدد الأشجار {value} والملف ليس طلب اجتثاث: أفرغ الخانة أو صحح النوع.",
            "{value} arbres dans un dossier qui n’est pas d’arrachage : videz la case ou corrigez.",
            at="authorised_trees",
        ),
        Should(
            (_ALIKE <= 1) | ~_OPEN,
            "LANDCASE_003",
            "للعقار {value} ملف آخر مفتوح من النوع نفسه: تأكد من عدم التكرار.",
            "Le bien {value} a un autre dossier ouvert de même nature : vérifiez le doublon.",
            at="property",
        ),
        Should(
            F("property.school") == F("school"),
            "LANDCASE_004",
            "العقار {value} مسجل لمؤسسة أخرى غير {school}: صحح أحدهما.",
            "Le bien {value} est inscrit pour un autre établissement que {school} : corrigez.",
            at="property",
        ),
        Should(
            ~_ACQUISITION
            | ~F("decision").isin("accepted")
            | ~F("step").isin("registration", "closed")
            | F("property").filled,
            "LANDCASE_005",
            "أرض مقتناة بدون «{field}»: قيدها في سجل العقارات واكتب رمزها.",
            "Terrain acquis sans « {field} » : inscrivez-le au registre des immeubles.",
            at="property",
        ),
        Should(
            F("property.dispute").true
            | F("property.property_kind").blank
            | ~_KIND.isin("encroachment")
            | ~_OPEN,
            "LANDCASE_006",
            "ترام مفتوح على العقار {value} وهو مسجل بدون نزاع: حين سجل العقارات.",
            "Empiètement en cours sur {value}, inscrit sans litige : mettez le registre à jour.",
            at="property",
        ),
        Should(
            F("party").filled | ~_KIND.isin("encroachment", "exchange"),
            "LANDCASE_007",
            "ملف «{case_kind}» بدون «{field}»: اكتب من يعنيه الأمر.",
            "Dossier « {case_kind} » sans « {field} » : indiquez de qui il s’agit.",
            at="party",
        ),
        Should(
            F("committee").filled | ~F("step").isin("committee", "expertise"),
            "LANDCASE_008",
            "المرحلة «{step}» بدون «{field}»: اختر اللجنة.",
            "Étape « {step} » sans « {field} » : choisissez la commission.",
            at="committee",
        ),
        Should(
            (Today() - F("step_date") <= _WAITING_MAX) | ~_OPEN,
            "LANDCASE_009",
            "الملف في المرحلة نفسها منذ {value}: حركه أو ذكر الجهة.",
            "Dossier à la même étape depuis le {value} : faites-le avancer ou relancez.",
            at="step_date",
        ),
        Should(
            F("decided_on").filled
            | ~F("status").isin("closed")
            | F("step").isin("closed", "referral"),
            "LANDCASE_010",
            "ملف منته بدون «{field}»: اكتب تاريخ القرار.",
            "Dossier clos sans « {field} » : datez la décision.",
            at="decided_on",
        ),
    )
