from validators import F, Register, calculated, count_of, field, rounded
from validators.choosing import either
from validators.identifiers import Ice, Rib
from validators.kinds import Choice, Code, Day, Email, Flag, Number, Phone, Text
from validators.rules import Should, Unique
from validators.today import Today

_DUE = count_of("purchase_orders", only=F("delay_days").filled, supplier="key")
_PROMPT = count_of("purchase_orders", only=F("delay_days") <= 0, supplier="key")
_SEEN = count_of(
    "receptions", only=F("quality_ok").filled, **{"purchase_order.supplier": "key"}
) + count_of("receptions", only=F("quality_ok").filled, **{"contract.supplier": "key"})
_SOUND = count_of(
    "receptions", only=F("quality_ok").true, **{"purchase_order.supplier": "key"}
) + count_of("receptions", only=F("quality_ok").true, **{"contract.supplier": "key"})
_USED = ~F("active").isin(False).true


class Supplier(
    Register,
    code="suppliers",
    ar="قاعدة معطيات المزودين والمتدخلين الخارجيين",
    fr="Base des fournisseurs et prestataires",
    key="supplier_code",
    serves=("HRF-PROC-07", "HRF-PROC-10", "HRF-MAINT-08", "HRF-SOCIAL-01"),
    scope="directorate",
):
    """اكتب هنا كل مزود أو مقاول تتعامل معه المديرية، مرة واحدة: هويته، وحسابه البنكي، وتاريخ نهاية شهاداته.

    On y inscrit une seule fois chaque fournisseur ou prestataire : son identité, son compte
    bancaire et la fin de validité de ses attestations. La note vient des livraisons.
    """

    supplier_code: Code = field(
        "رمز المزود",
        "Code fournisseur",
        also=("رقم المزود", "N° fournisseur", "Code"),
        example="F-014",
    )
    name: Text = field(
        "اسم المزود",
        "Raison sociale",
        also=("المزود", "اسم الشركة", "Fournisseur", "Dénomination"),
    )
    legal_form: Choice | None = field(
        "الشكل القانوني", "Forme juridique", of="legal_form", also=("الصفة القانونية",)
    )
    ice: Ice | None = field(
        "التعريف الموحد للمقاولة", "ICE", also=("ICE المزود", "N° ICE", "التعريف الموحد")
    )
    tax_id: Code | None = field(
        "التعريف الضريبي",
        "Identifiant fiscal",
        also=("IF", "رقم التعريف الضريبي", "N° IF"),
        pattern=r"[0-9]{1,12}",
        example="40123456",
    )
    trade_register: Code | None = field(
        "السجل التجاري",
        "Registre de commerce",
        also=("RC", "رقم السجل التجاري", "N° RC"),
        example="12345 / الداخلة",
    )
    cnss_no: Code | None = field(
        "رقم الانخراط في الضمان الاجتماعي",
        "N° CNSS",
        also=("CNSS", "الصندوق الوطني للضمان الاجتماعي", "Affiliation CNSS"),
        pattern=r"[0-9]{1,10}",
        example="1234567",
    )
    supply_domain: Choice | None = field(
        "مجال التوريد", "Domaine", of="supply_domain", also=("النشاط", "Activité", "التخصص")
    )
    manager: Text | None = field("المسير", "Gérant", also=("اسم المسير", "الممثل القانوني"))
    address: Text | None = field("العنوان", "Adresse", also=("المقر الاجتماعي", "Siège social"))
    phone: Phone | None = field("الهاتف", "Téléphone", also=("رقم الهاتف", "Tél", "GSM"))
    email: Email | None = field(
        "البريد الإلكتروني", "E-mail", also=("العنوان الإلكتروني", "Courriel")
    )
    bank: Text | None = field(
        "البنك",
        "Banque",
        also=("المؤسسة البنكية",),
        sample=("القرض الفلاحي", "البنك الشعبي", "التجاري وفا بنك", "بريد بنك"),
    )
    rib: Rib | None = field(
        "رقم الحساب البنكي", "RIB", also=("الحساب البنكي", "رقم الحساب", "N° de compte")
    )
    tax_cert_expiry: Day | None = field(
        "نهاية صلاحية الشهادة الضريبية",
        "Attestation fiscale valable jusqu'au",
        also=("صلاحية الشهادة الجبائية",),
    )
    cnss_cert_expiry: Day | None = field(
        "نهاية صلاحية شهادة الضمان الاجتماعي",
        "Attestation CNSS valable jusqu'au",
        also=("صلاحية شهادة CNSS",),
    )
    rating: Number = calculated(
        "التنقيط على 20",
        "Note sur 20",
        rounded(
            either(
                _PROMPT / _DUE * 10 + _SOUND / _SEEN * 10,
                _PROMPT / _DUE * 20,
                _SOUND / _SEEN * 20,
            ),
            1,
        ),
    )
    excluded_until: Day | None = field(
        "مقصى إلى غاية", "Exclu jusqu'au", also=("الإقصاء من الصفقات",), sample=(None,)
    )
    active: Flag | None = field(
        "نشيط", "Actif", also=("متعامل معه", "En activité"), sample=(True, True, True, None)
    )

    rules = (
        Unique("ice"),
        Should(
            count_of("suppliers", rib="rib") <= 1,
            "SUPPLIER_001",
            "الحساب البنكي {value} مسجل لأكثر من مزود: راجع شهادة الحساب قبل أي أداء.",
            "Le RIB {value} sert à plusieurs fournisseurs : revoyez l’attestation avant tout paiement.",
            at="rib",
        ),
        Should(
            ~(_USED & (F("excluded_until") >= Today())),
            "SUPPLIER_002",
            "المزود مقصى إلى غاية {value}: اكتب «لا» في خانة «نشيط» ولا تسند إليه طلبا.",
            "Fournisseur exclu jusqu’au {value} : mettez « non » dans « Actif » et ne commandez pas.",
            at="excluded_until",
        ),
        Should(
            (F("tax_cert_expiry") >= Today()) | ~_USED,
            "SUPPLIER_003",
            "انتهت صلاحية الشهادة الضريبية في {value}: اطلب شهادة جديدة.",
            "L’attestation fiscale a expiré le {value} : demandez-en une nouvelle.",
            at="tax_cert_expiry",
        ),
        Should(
            (F("cnss_cert_expiry") >= Today()) | ~_USED,
            "SUPPLIER_004",
            "انتهت صلاحية شهادة الضمان الاجتماعي في {value}: اطلب شهادة جديدة.",
            "L’attestation CNSS a expiré le {value} : demandez-en une nouvelle.",
            at="cnss_cert_expiry",
        ),
    )
