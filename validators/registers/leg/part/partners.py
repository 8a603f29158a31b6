from validators import F, Register, field
from validators.hint import after, in_years
from validators.identifiers import Rib
from validators.kinds import Choice, Code, Day, Email, Flag, Note, Phone, Text
from validators.rules import NotAfter, Required, Should, Unique
from validators.today import Today

_ASSOCIATION = F("partner_kind").isin("association")


class Partner(
    Register,
    code="partners",
    ar="دليل الشركاء والمتدخلين",
    fr="Répertoire des partenaires et intervenants",
    key="partner_code",
    scope="directorate",
    serves=(
        "EDU-LIFE-01",
        "EDU-LIFE-03",
        "EDU-SPORT-03",
        "EDU-SPORT-07",
        "EDU-MAP-10",
        "EDU-PRIV-07",
        "EDU-PRIV-09",
        "EDU-INCL-05",
        "EDU-HEALTH-02",
        "EDU-HEALTH-03",
        "SUP-GUID-08",
        "LEG-LAW-06",
        "LEG-LAW-09",
        "LEG-LAW-10",
        "LEG-LAW-12",
        "LEG-COMM-02",
        "LEG-COMM-03",
        "LEG-COMM-08",
        "LEG-ACC-05",
        "LEG-PART-01",
        "LEG-PART-05",
    ),
):
    """يسجل فيه مرة واحدة لجميع المكاتب كل شريك: جمعية أو نقابة أو جماعة أو قطاع، ومن يخاطب باسمه.

    On y inscrit, une fois pour tous les bureaux, chaque partenaire : association, syndicat,
    commune, secteur ; qui le représente et jusqu'à quand court le mandat du bureau.
    """

    partner_code: Code = field("رمز الشريك", "Code du partenaire", also=("رقم الشريك",))
    name_ar: Text = field(
        "اسم الشريك",
        "Nom en arabe",
        also=("الشريك", "اسم الجمعية", "Partenaire"),
        sample=(
            "جمعية أمهات وآباء وأولياء التلاميذ",
            "جمعية مدرستنا للتنمية",
            "الجماعة الترابية",
            "مندوبية الصحة",
            "شركة التأمين المدرسي",
            "جمعية الأفق للتربية",
            "نقابة التعليم",
            "منظمة الطفولة",
        ),
    )
    name_fr: Text | None = field("الاسم بالفرنسية", "Nom en français")
    partner_kind: Choice = field("صنف الشريك", "Catégorie", of="partner_kind", also=("النوع",))
    domain: Choice | None = field("مجال التدخل", "Domaine", of="activity_domain", also=("المجال",))
    contact_name: Text | None = field("المخاطب", "Interlocuteur", also=("الممثل", "رئيس الجمعية"))
    contact_role: Text | None = field(
        "صفة المخاطب", "Qualité", sample=("رئيس", "كاتب عام", "مندوب", "مدير")
    )
    phone: Phone | None = field("الهاتف", "Téléphone", also=("رقم الهاتف", "Tél."))
    email: Email | None = field("البريد الإلكتروني", "Courriel", also=("E-mail",))
    address: Text | None = field("العنوان", "Adresse")
    receipt_no: Code | None = field("رقم الوصل القانوني", "N° du récépissé", also=("رقم الوصل",))
    receipt_date: Day | None = field("تاريخ الوصل", "Récépissé du", sample=in_years(2019, 2024))
    mandate_end: Day | None = field(
        "نهاية ولاية المكتب المسير", "Fin de mandat", sample=after("receipt_date", 365, 1460)
    )
    rib: Rib | None = field("رقم الحساب البنكي", "RIB", also=("ر.ح.ب", "الحساب البنكي"))
    active: Flag | None = field(
        "نشيط", "Actif", also=("الوضعية",), sample=(True, True, True, True, False)
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات",))

    rules = (
        Required("receipt_no", _ASSOCIATION & F("active").true),
        Required("receipt_date", _ASSOCIATION & F("active").true),
        NotAfter("receipt_date", "mandate_end"),
        Unique("name_ar", "partner_kind"),
        Unique("rib"),
        Should(
            ~F("active").true | (F("mandate_end") >= Today()),
            "PARTNER_001",
            "انتهت ولاية المكتب المسير ({value}): اطلب الوصل الجديد قبل أي اتفاقية.",
            "Le mandat du bureau est échu ({value}) : demandez le nouveau récépissé.",
            at="mandate_end",
        ),
        Should(
            F("phone").filled | F("email").filled | F("address").filled,
            "PARTNER_002",
            "الشريك «{value}» بلا هاتف ولا بريد ولا عنوان: أضف ما يخاطب به.",
            "Le partenaire « {value} » n’a ni téléphone, ni courriel, ni adresse : complétez.",
            at="name_ar",
        ),
    )
