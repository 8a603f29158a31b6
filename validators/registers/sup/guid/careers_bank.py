from validators import F, Register, count_of, field
from validators.hint import after, in_years
from validators.kinds import Choice, Code, Day, Flag, Note, Text
from validators.rules import Must, NotAfter, Should
from validators.span import months_later
from validators.today import Today

_FRESH_MONTHS, _WINDOW_MONTHS = 24, 12
_DAYS_MOST = 300
_TWINS = count_of(
    "careers_bank",
    only=None,
    occupation_ar="occupation_ar",
    institution="institution",
    level_required="level_required",
)


class CareerEntry(
    Register,
    code="careers_bank",
    ar="بنك المعلومات حول المهن والآفاق",
    fr="Banque d’informations sur les métiers",
    key="entry_code",
    serves=("SUP-GUID-13",),
):
    """بطاقة لكل مهنة ولكل مؤسسة تؤدي إليها: المستوى والشهادة وشروط الولوج ومواعيد التسجيل والمنحة. تحين كل سنة لتبقى صالحة لإعلام التلاميذ.

    Une fiche par métier et par établissement qui y mène : niveau, diplôme, conditions, dates
    d’inscription, bourse. À revoir chaque année pour informer juste.
    """

    entry_code: Code = field(
        "رمز البطاقة", "Code de la fiche", example="MH-014", also=("الرمز", "رقم البطاقة")
    )
    occupation_ar: Text = field(
        "المهنة",
        "Métier en arabe",
        also=("اسم المهنة", "الحرفة"),
        sample=(
            "ممرض",
            "تقني في الطاقة الشمسية",
            "مهندس معلوميات",
            "أستاذ",
            "بحار صيد",
            "مسير مقاولة",
            "نجار",
            "طباخ",
        ),
    )
    occupation_fr: Text | None = field(
        "المهنة بالفرنسية",
        "Métier",
        sample=("Infirmier", "Technicien solaire", "Enseignant", "Marin pêcheur"),
    )
    sector: Choice | None = field(
        "القطاع", "Secteur", of="economic_sector", also=("القطاع الاقتصادي",)
    )
    level_required: Choice | None = field(
        "المستوى المطلوب", "Niveau requis", of="level", sample=("m3", "tc", "b2"), also=("المستوى",)
    )
    diploma: Text | None = field("الشهادة", "Diplôme", also=("الدبلوم",))
    institution: Text | None = field(
        "مؤسسة التكوين",
        "Établissement de formation",
        also=("المؤسسة", "المعهد"),
        sample=(
            "معهد التكنولوجيا التطبيقية",
            "كلية متعددة التخصصات",
            "المعهد العالي للمهن التمريضية",
            "مركز تكوين الأطر",
        ),
    )
    institution_kind: Choice | None = field(
        "نوع المؤسسة", "Type d’établissement", of="training_institution_kind"
    )
    city: Text | None = field("المدينة", "Ville", also=("المكان",))
    entry_conditions: Note | None = field(
        "شروط الولوج",
        "Conditions d’accès",
        sample=("باكالوريا علمية", "الثالثة إعدادي ومباراة", "باكالوريا وانتقاء أولي"),
        also=("الشروط",),
    )
    registration_from: Day | None = field("بداية التسجيل", "Inscriptions du", also=("من",))
    registration_to: Day | None = field(
        "نهاية التسجيل",
        "Inscriptions au",
        sample=after("registration_from", 10, 60),
        also=("إلى", "آخر أجل"),
    )
    selection_test: Note | None = field(
        "الانتقاء والمباراة",
        "Sélection et concours",
        sample=("انتقاء على أساس المعدل", "مباراة كتابية", "مقابلة"),
        also=("المباراة",),
    )
    scholarship: Flag | None = field("منحة", "Bourse", also=("المنحة",))
    source: Text | None = field(
        "المصدر",
        "Source",
        sample=("بوابة التوجيه", "دليل المؤسسة", "زيارة ميدانية"),
        also=("المرجع",),
    )
    updated_on: Day | None = field(
        "تاريخ التحيين", "Mis à jour le", sample=in_years(2025, 2025), also=("آخر تحيين",)
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "Observations"))

    rules = (
        NotAfter("registration_from", "registration_to"),
        Must(
            F("updated_on") <= Today(),
            "JOBBANK_001",
            "تاريخ التحيين {value} لم يأت بعد: صححه.",
            "La mise à jour du {value} est à venir : corrigez-la.",
            at="updated_on",
        ),
        Should(
            months_later(F("updated_on"), _FRESH_MONTHS) >= Today(),
            "JOBBANK_002",
            "لم تحين البطاقة منذ {value}: راجعها قبل استعمالها في الإعلام.",
            "Fiche inchangée depuis le {value} : revoyez-la avant d’informer.",
            at="updated_on",
        ),
        Should(
            F("updated_on").filled,
            "JOBBANK_003",
            "بطاقة بدون «{field}»: اكتب متى جمعت المعلومات.",
            "Fiche sans « {field} » : indiquez quand l’information a été prise.",
            at="updated_on",
        ),
        Should(
            months_later(F("registration_to"), _WINDOW_MONTHS) >= Today(),
            "JOBBANK_004",
            "مواعيد التسجيل قديمة ({value}): اكتب مواعيد هذه السنة.",
            "Dates d’inscription anciennes ({value}) : mettez celles de l’année.",
            at="registration_to",
        ),
        Should(
            F("registration_to") - F("registration_from") <= _DAYS_MOST,
            "JOBBANK_005",
            "فترة التسجيل طويلة (إلى {value}): تأكد من السنة.",
            "Inscriptions bien longues (jusqu’au {value}) : vérifiez l’année.",
            at="registration_to",
        ),
        Should(
            F("institution").filled | F("diploma").filled,
            "JOBBANK_006",
            "مهنة بدون منفذ: اكتب «{field}» أو الشهادة التي تؤدي إليها.",
            "Métier sans débouché d’études : indiquez « {field} » ou le diplôme.",
            at="institution",
        ),
        Should(
            _TWINS <= 1,
            "JOBBANK_007",
            "«{value}» مسجلة مرتين لنفس المؤسسة والمستوى: احتفظ ببطاقة واحدة.",
            "« {value} » figure deux fois pour ce niveau et cet établissement : gardez une fiche.",
            at="occupation_ar",
        ),
        Should(
            F("source").filled,
            "JOBBANK_008",
            "بطاقة بدون «{field}»: اكتب من أين أخذت المعلومات.",
            "Fiche sans « {field} » : indiquez d’où vient l’information.",
            at="source",
        ),
    )
