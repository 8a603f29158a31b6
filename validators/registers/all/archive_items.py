from validators import F, Register, field
from validators.hint import after, in_years, number, rarely
from validators.kinds import Choice, Code, Count, Day, Flag, Ref, Text
from validators.rules import BureauOf, NotAfter, Required, Should
from validators.today import Today

_OUT = F("lent_on").filled & F("returned_on").blank


_BORROWERS = (
    "مكتب المسار المهني",
    "مكتب المحاسبة",
    "رئيس المصلحة",
)


class ArchiveItem(
    Register,
    code="archive_items",
    ar="سجل الأرشيف والرقمنة",
    fr="Registre des archives et de la numérisation",
    key="archive_ref",
    scope="per_service",
    serves=(
        "HRF-SEC-01",
        "HRF-TRAIN-09",
        "HRF-BUDGET-06",
        "HRF-ACCT-01",
        "HRF-ARCH-03",
        "EDU-SEC-02",
        "EDU-LIFE-08",
        "EDU-MAP-14",
        "EDU-STAT-10",
        "SUP-SEC-02",
        "LEG-SEC-01",
        "LEG-PART-04",
        "EXA-SEC-01",
        "EXA-ARCH-02",
        "EXA-ARCH-03",
        "ICT-SEC-01",
        "ICT-SYS-13",
        "ICT-GENIE-17",
    ),
):
    """تقيد فيه كل علبة أو ملف محفوظ: مكانه على الرف وفترته ونسخته المرقمنة ومن استعاره.

    On y inscrit chaque boîte ou dossier conservé : place sur le rayon, dates extrêmes, copie
    numérisée, prêt et retour, et l'année jusqu'à laquelle il se garde.

    Law: law 69-99 on archives (2007); decree 2-14-267.
    """

    archive_ref: Code = field(
        "مرجع الأرشيف", "Cote", also=("الرمز", "رقم الحفظ", "Réf. d'archive"), example="HRF-A-0120"
    )
    service: Choice | None = field("المصلحة", "Service", of="service")
    bureau: Choice | None = field("المكتب", "Bureau", of="bureau", also=("المكتب الدافع",))
    fonds: Choice | None = field("الرصيد", "Fonds", of="archive_fonds", also=("صنف الأرشيف",))
    series: Text | None = field("السلسلة", "Série")
    subject: Text = field(
        "الموضوع",
        "Objet",
        also=("محتوى العلبة", "بيان الملف", "Contenu"),
        sample=(
            "ملفات موظفين متقاعدين",
            "مراسلات واردة",
            "محاضر الامتحانات",
            "ملفات الصفقات",
            "اتفاقيات الشراكة",
            "سجلات الإحصاء",
        ),
    )
    date_from: Day | None = field(
        "من تاريخ", "Date de début", also=("أقدم وثيقة",), sample=in_years(2008, 2021)
    )
    date_to: Day | None = field(
        "إلى تاريخ", "Date de fin", also=("أحدث وثيقة",), sample=after("date_from", 30, 700)
    )
    staff: Ref | None = field("الموظف المعني", "Agent concerné", to="staff", also=("رقم التأجير",))
    school: Ref | None = field("المؤسسة", "Établissement", to="schools")
    box_no: Code | None = field("رقم العلبة", "N° de boîte", also=("العلبة",))
    shelf: Text | None = field(
        "الرف", "Rayon", also=("مكان الحفظ",), sample=("الرف 1", "الرف 2", "الرف 3", "القاعة ب")
    )
    pages: Count | None = field("عدد الأوراق", "Feuillets", at_most=100000, sample=number(5, 400))
    digitised: Flag | None = field("مرقمن", "Numérisé", also=("تمت الرقمنة",))
    file_path: Text | None = field(
        "مسار الملف المرقمن",
        "Fichier numérisé",
        sample=lambda row, _: f"archives/{str(row['archive_ref']).replace('/', '-')}.pdf",
    )
    retention_until: Day | None = field(
        "يحفظ إلى غاية", "À conserver jusqu'au", sample=after("date_to", 3700, 9000)
    )
    access_level: Choice | None = field("درجة السرية", "Accès", of="access_level")
    lent_to: Text | None = field(
        "المستعير",
        "Prêté à",
        sample=lambda row, random: random.choice(_BORROWERS) if row.get("lent_on") else None,
    )
    lent_on: Day | None = field(
        "تاريخ الإعارة", "Prêté le", sample=rarely(in_years(2025, 2025), 0.15)
    )
    returned_on: Day | None = field("تاريخ الإرجاع", "Rendu le", sample=after("lent_on", 1, 25))

    rules = (
        NotAfter("date_from", "date_to"),
        Required("file_path", F("digitised").true),
        Required("lent_to", F("lent_on").filled),
        Required("lent_on", F("returned_on").filled),
        NotAfter("lent_on", "returned_on"),
        NotAfter("date_to", "retention_until"),
        BureauOf("bureau", "service"),
        Should(
            F("retention_until") >= F("lent_on"),
            "ARCHIVE_001",
            "أعير الملف ({value}) بعد نهاية مدة حفظه ({retention_until}): صحح أحد التاريخين.",
            "Prêt du {value} après la fin de conservation ({retention_until}) : corrigez.",
            at="lent_on",
        ),
        Should(
            F("retention_until") >= Today(),
            "ARCHIVE_002",
            "انتهت مدة الحفظ ({value}): اقترح الملف للإتلاف بعد تأشيرة أرشيف المغرب.",
            "Conservation échue ({value}) : proposez l’élimination, visa d’Archives du Maroc requis.",
            at="retention_until",
        ),
        Should(
            ~_OUT | (Today() - F("lent_on") <= 30),  # noqa: PLR2004 - a month's loan, a starting figure.
            "ARCHIVE_003",
            "الملف معار منذ {value} ولم يرجع: ذكر المستعير.",
            "Dossier prêté depuis le {value} et non rendu : relancez l’emprunteur.",
            at="lent_on",
        ),
        Should(
            F("shelf").filled | F("box_no").filled | F("digitised").true,
            "ARCHIVE_004",
            "الملف «{value}» بلا رف ولا علبة ولا نسخة مرقمنة: بين مكانه.",
            "« {value} » n’a ni rayon, ni boîte, ni copie numérisée : indiquez où il est.",
            at="archive_ref",
        ),
        Should(
            ~F("fonds").isin("staff") | F("staff").filled | ~F("access_level").isin("public"),
            "ARCHIVE_005",
            "ملفات الموظفين لا تكون عمومية: غير درجة السرية.",
            "Les dossiers du personnel ne sont pas publics : changez l’accès.",
            at="access_level",
        ),
    )
