from validators import F, Register, field, year_of
from validators.hint import after, in_year
from validators.kinds import Choice, Code, Day, FiscalYear, Ref, Serial, Text
from validators.parameter import parameter
from validators.rules import BureauOf, MostlyOrdered, Must, NotAfter, Required, Should, Unbroken
from validators.today import Today

_SERIES = ("service", "year")
_DECISION = F("doc_type").isin(
    "permit_decision",
    "echelon_decision",
    "grade_decision",
    "assignment_decision",
    "leave_decision",
    "housing_decision",
    "reorientation_notice",
)
_NOTIFY_DAYS_MAX = parameter("notification_days_max", F("issued_on"))


class IssuedDocument(
    Register,
    code="issued_documents",
    ar="سجل الوثائق الصادرة والتبليغ",
    fr="Registre des documents délivrés et notifications",
    key=("service", "year", "doc_no"),
    scope="per_service",
    serves=(
        "HRF-CAREER-02",
        "HRF-ARCH-04",
        "EDU-SEC-04",
        "SUP-SEC-04",
        "LEG-SEC-01",
        "EXA-SEC-01",
        "ICT-SEC-01",
    ),
):
    """تأخذ منه كل وثيقة تصدر عن المصلحة رقمها، ويسجل فيه لمن سلمت وكيف ومتى بلغت.

    Chaque document délivré y prend son numéro ; on y note à qui, comment et quand il a été notifié.
    C'est la preuve des attestations, décisions et convocations.
    """

    service: Choice = field("المصلحة", "Service", of="service")
    year: FiscalYear = field("السنة", "Année", sample=(2025, 2026))
    doc_no: Serial = field(
        "رقم الوثيقة",
        "N° du document",
        series=_SERIES,
        also=("الرقم الترتيبي", "رقم التسليم"),
    )
    bureau: Choice | None = field("المكتب", "Bureau", of="bureau", also=("المكتب المصدر",))
    doc_type: Choice = field("نوع الوثيقة", "Type de document", of="doc_type", also=("الوثيقة",))
    subject: Text | None = field(
        "الموضوع",
        "Objet",
        sample=(
            "شهادة العمل",
            "تبليغ قرار الترقية",
            "استدعاء لحضور تكوين",
            "قرار رخصة مرضية",
            "إرسال وثائق إدارية",
        ),
    )
    staff: Ref | None = field("الموظف المعني", "Agent concerné", to="staff", also=("رقم التأجير",))
    school: Ref | None = field("المؤسسة", "Établissement", to="schools")
    partner: Ref | None = field("الشريك", "Partenaire", to="partners")
    register_code: Text | None = field("رمز السجل المصدر", "Registre source")
    register_key: Text | None = field("مرجع السطر", "Clé de la ligne")
    issued_on: Day = field(
        "تاريخ الإصدار",
        "Délivré le",
        also=("تاريخ التسليم", "التاريخ"),
        sample=in_year("year", "doc_no", 1400),
    )
    issued_by: Ref | None = field("أصدرها", "Délivré par", to="staff")
    notification_mode: Choice | None = field(
        "طريقة التبليغ", "Mode de notification", of="notify_mode"
    )
    notified_on: Day | None = field("تاريخ التبليغ", "Notifié le", sample=after("issued_on", 0, 15))
    receipt_no: Code | None = field("رقم وصل التسلم", "N° du récépissé", also=("رقم الوصل",))
    copies_to: Text | None = field("نسخ إلى", "Copies à")
    archive_ref: Ref | None = field("مرجع الأرشيف", "Réf. d'archive", to="archive_items")

    rules = (
        Must(
            year_of(F("issued_on")) == F("year"),
            "ISSUED_001",
            "تاريخ الإصدار {value} ليس من سنة {year}: صحح التاريخ أو السنة.",
            "Le document du {value} n’est pas de {year} : corrigez la date ou l’année.",
            at="issued_on",
        ),
        NotAfter("issued_on", "notified_on"),
        Required("notification_mode", F("notified_on").filled),
        MostlyOrdered("doc_no", "issued_on", owner=_SERIES),
        Unbroken("doc_no", owner=_SERIES),
        BureauOf("bureau", "service"),
        Should(
            ~_DECISION | F("notified_on").filled | (Today() - F("issued_on") <= _NOTIFY_DAYS_MAX),
            "ISSUED_002",
            "قرار صادر يوم {value} لم يبلغ بعد أجل {days} يوما: بلغه وسجل تاريخ التبليغ.",
            "Décision du {value} non notifiée après {days} jours : notifiez-la et datez.",
            at="issued_on",
            show={"days": _NOTIFY_DAYS_MAX},
        ),
        Should(
            ~F("notification_mode").isin("hand", "post")
            | F("notified_on").blank
            | F("receipt_no").filled,
            "ISSUED_003",
            "التبليغ تم مقابل وصل ورقمه غير مكتوب: اكتب رقم الوصل.",
            "Notification contre récépissé sans numéro : inscrivez-le.",
            at="receipt_no",
        ),
        Should(
            ~_DECISION | F("staff").filled | F("school").filled | F("partner").filled,
            "ISSUED_004",
            "القرار لا يبين المعني به: اختر الموظف أو المؤسسة أو الشريك.",
            "La décision ne dit pas qui elle concerne : choisissez agent, établissement ou partenaire.",
            at="staff",
        ),
    )
