from datetime import date

from validators import F, Register, field, total
from validators.hint import after, number
from validators.kinds import Choice, Count, Day, Flag, Note, Text
from validators.rules import AtMost, Must, NoOverlap, NotAfter, Should


class LeaveType(
    Register,
    code="leave_types",
    ar="أنواع الرخص وسقوفها",
    fr="Types de congés et plafonds",
    key=("leave_type", "valid_from"),
    serves=("HRF-LEAVE-02",),
):
    """يكتب فيه لكل نوع من الرخص سقفه وأجرته ووثائقه والنص الذي يحدده. إذا تغير النص يغلق السطر بتاريخ ويفتح سطر جديد، حتى تبقى الرخص القديمة على سقفها.

    Pour chaque nature de congé : plafond, traitement, pièces et texte. Quand le texte change, on
    clôt la ligne à sa date et on en ouvre une autre : les anciens congés gardent leur plafond.

    Law: dahir 1-58-008 of 24 February 1958, articles 38 to 46.
    Law: law 30-22 (paternity and kafala, 15 days).
    """

    leave_type: Choice = field("نوع الرخصة", "Nature du congé", of="leave_type", also=("النوع",))
    label_fr: Text | None = field("التسمية بالفرنسية", "Intitulé", also=("Libellé",))
    max_days_spell: Count | None = field(
        "أقصى مدة للرخصة الواحدة",
        "Maximum par congé",
        at_least=1,
        at_most=2000,
        sample=number(20, 90),
        also=("المدة القصوى", "Durée maximale"),
    )
    max_days_window: Count | None = field(
        "السقف خلال المدة المرجعية",
        "Plafond sur la période",
        at_least=1,
        at_most=2000,
        sample=number(90, 180),
        also=("السقف", "مجموع الأيام", "Plafond"),
    )
    window_months: Count | None = field(
        "المدة المرجعية بالأشهر",
        "Période en mois",
        at_least=1,
        at_most=600,
        sample=(12,),
        also=("عدد الأشهر", "Période de référence"),
    )
    full_pay_days: Count | None = field(
        "أيام بأجرة كاملة", "Jours à plein traitement", at_most=2000, sample=number(20, 45)
    )
    half_pay_days: Count | None = field(
        "أيام بنصف الأجرة", "Jours à demi-traitement", at_most=2000, sample=number(0, 45)
    )
    sex_restriction: Choice | None = field(
        "خاصة بجنس", "Réservé au sexe", of="sex", sample=(None,), also=("الجنس",)
    )
    documents: Note | None = field(
        "الوثائق المطلوبة",
        "Pièces à fournir",
        also=("الوثائق", "Pièces"),
        sample=("طلب خطي", "شهادة طبية", "شهادة طبية وطلب تحت السلم الإداري", "عقد ازدياد"),
    )
    in_masirh: Flag | None = field("تدخل في مسير", "Saisie dans MASIRH", also=("مسير", "MASIRH"))
    approval_level: Choice | None = field(
        "جهة الترخيص", "Niveau de décision", of="approval_level", also=("الجهة المختصة",)
    )
    legal_basis: Text | None = field(
        "المرجع القانوني",
        "Base légale",
        also=("النص القانوني", "Référence juridique"),
        sample=("الظهير رقم 1.58.008 المؤرخ في 24 فبراير 1958",),
    )
    counts_working_days: Flag | None = field(
        "تحسب بأيام العمل", "Comptée en jours ouvrables", also=("أيام العمل فقط",)
    )
    valid_from: Day = field(
        "سارية من", "Valable du", sample=(date(2024, 1, 1),), also=("من", "تاريخ السريان", "Du")
    )
    valid_to: Day | None = field(
        "سارية إلى", "Valable au", sample=after("valid_from", 4000, 5000), also=("إلى", "Au")
    )

    rules = (
        NotAfter("valid_from", "valid_to"),
        NoOverlap("valid_from", "valid_to", owner="leave_type"),
        AtMost("max_days_spell", "max_days_window"),
        Must(
            total("full_pay_days", "half_pay_days") <= F("max_days_window"),
            "LEAVETYPE_001",
            "أيام الأجرة الكاملة ({full_pay_days}) والنصف ({half_pay_days}) تتجاوز السقف {value}: صحح العدد.",
            "Plein ({full_pay_days}) et demi-traitement ({half_pay_days}) dépassent {value} : corrigez.",
            at="max_days_window",
        ),
        Must(
            ~((F("leave_type") == "hajj") & F("in_masirh").true),
            "LEAVETYPE_002",
            "رخصة الحج تبقى خارج مسير: اكتب لا.",
            "Le congé de pèlerinage reste hors MASIRH : tapez non.",
            at="in_masirh",
        ),
        Should(
            F("in_masirh").blank | F("in_masirh").true | (F("leave_type") == "hajj"),
            "LEAVETYPE_003",
            "كل الرخص تدخل في مسير إلا الحج: تأكد من «{field}».",
            "Seul le pèlerinage reste hors MASIRH : vérifiez « {field} ».",
            at="in_masirh",
        ),
        Should(
            F("window_months").filled | F("max_days_window").blank,
            "LEAVETYPE_004",
            "كتب سقف بدون مدة مرجعية: اكتب عدد الأشهر التي يحسب خلالها.",
            "Plafond sans période : indiquez sur combien de mois il se compte.",
            at="window_months",
        ),
        Should(
            F("legal_basis").filled,
            "LEAVETYPE_005",
            "«{field}» فارغ: اكتب النص الذي يحدد السقف.",
            "« {field} » manque : citez le texte qui fixe le plafond.",
            at="legal_basis",
        ),
    )
