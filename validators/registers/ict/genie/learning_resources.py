from validators import F, Register, calculated, field, sum_of, total
from validators.hint import number
from validators.kinds import Choice, Code, Count, Day, Ref, Text
from validators.rules import MostlyUnique, Must, NotAfter, Required, Should

_DONE = F("production_stage").isin("finished", "published")
_LOCAL = F("origin").isin("local")


class LearningResource(
    Register,
    code="learning_resources",
    ar="رصيد الموارد البيداغوجية والرقمية",
    fr="Catalogue des ressources pédagogiques et numériques",
    key="resource_code",
    scope="directorate",
    serves=("EDU-PEDA-06", "SUP-GUID-10", "ICT-GENIE-10", "ICT-GENIE-12", "ICT-GENIE-15"),
):
    """سطر لكل مورد توصلنا به من برنامج جيني أو أنتجه أساتذة الإقليم أو أعد للتوجيه: مرحلة إنتاجه ونسخه واستعماله.

    Une ligne par ressource reçue de GENIE, produite par des enseignants ou faite pour
    l’orientation : étape de production, exemplaires, usage.
    """

    resource_code: Code = field(
        "رمز المورد", "Code de la ressource", also=("رقم المورد",), example="R-0213"
    )
    title: Text = field(
        "عنوان المورد",
        "Titre",
        also=("العنوان", "اسم المورد"),
        sample=(
            "الأعداد والهندسة",
            "تعلم القراءة",
            "الدورة الدموية",
            "دليل التوجيه",
            "الكهرباء في حياتنا",
            "قواعد الإملاء",
            "مهن المستقبل",
            "التربية على القيم",
        ),
    )
    resource_kind: Choice | None = field(
        "نوع المورد", "Nature", of="resource_kind", also=("النوع",)
    )
    medium: Choice | None = field("الحامل", "Support", of="medium", also=("نوع الحامل",))
    origin: Choice | None = field(
        "المصدر", "Origine", of="resource_origin", sample=("genie", "academy", "partner")
    )
    subject: Choice | None = field("المادة", "Matière", of="subject")
    level: Choice | None = field("المستوى", "Niveau", of="level")
    language: Choice | None = field("اللغة", "Langue", of="language")
    author: Ref | None = field(
        "رقم تأجير المؤلف", "PPR de l'auteur", to="staff", also=("الأستاذ المنتج",)
    )
    author_name: Text | None = field("اسم المؤلف", "Auteur", also=("المؤلف",))
    mobilised_on: Day | None = field("تاريخ التكليف بالإنتاج", "Mobilisé le")
    production_stage: Choice | None = field(
        "مرحلة الإنتاج", "Étape", of="production_stage", also=("المرحلة",)
    )
    received_on: Day | None = field("تاريخ التوصل", "Reçu le", also=("تاريخ التسلم",))
    copies_received: Count | None = field(
        "النسخ المتوصل بها",
        "Exemplaires reçus",
        at_most=100000,
        also=("عدد النسخ",),
        sample=number(20, 300),
    )
    copies_distributed: Count = calculated(
        "النسخ الموزعة",
        "Exemplaires distribués",
        sum_of("school_deliveries", "quantity", source_ref="key"),
    )
    available: Count = calculated(
        "المتوفر", "Disponible", F("copies_received") - total("copies_distributed")
    )
    uses_count: Count | None = field(
        "عدد الاستعمالات", "Utilisations", at_most=1000000, sample=number(0, 120)
    )
    licence: Text | None = field(
        "رخصة الاستعمال", "Licence", sample=("رخصة مفتوحة", "استعمال تربوي فقط")
    )
    storage_path: Text | None = field(
        "مكان الحفظ",
        "Emplacement",
        also=("الرابط", "مسار الملف"),
        sample=("الخزانة الرقمية", "خادم المديرية", "مركز الموارد"),
    )

    rules = (
        MostlyUnique("title", "resource_kind", "language"),
        NotAfter("mobilised_on", "received_on"),
        Required("received_on", F("copies_received") > 0),
        Must(
            ~_DONE.true | F("storage_path").filled | F("medium").filled,
            "RESOURCE_001",
            "مورد «{production_stage}» بلا حامل ولا مكان حفظ: اكتب أحدهما.",
            "Ressource « {production_stage} » sans support ni emplacement : indiquez-en un.",
            at="storage_path",
        ),
        Should(
            F("available") >= 0,
            "RESOURCE_002",
            "وزع {copies_distributed} نسخة والمتوصل به {value}: صحح أحد العددين.",
            "{copies_distributed} exemplaires distribués pour {value} reçus : corrigez.",
            at="copies_received",
            show={"copies_distributed": F("copies_distributed")},
        ),
        Should(
            ~_LOCAL.true | F("author").filled,
            "RESOURCE_003",
            "إنتاج محلي بلا رقم تأجير المؤلف: اكتبه لأن المؤلف من موظفي الإقليم.",
            "Production locale sans PPR de l’auteur : indiquez-le, c’est un agent.",
            at="author",
        ),
        Should(
            ~_DONE.true | F("licence").filled | ~_LOCAL.true,
            "RESOURCE_004",
            "مورد محلي «{production_stage}» بلا رخصة استعمال: حددها قبل النشر.",
            "Ressource locale « {production_stage} » sans licence : précisez-la avant diffusion.",
            at="licence",
        ),
        Should(
            ~F("production_stage").isin("idea").true | (F("uses_count") <= 0),
            "RESOURCE_005",
            "مورد ما زال مقترحا وله {value} استعمالا: حين مرحلة الإنتاج.",
            "Simple proposition mais {value} utilisations : mettez l’étape à jour.",
            at="uses_count",
        ),
        Should(
            F("mobilised_on").filled
            | ~_LOCAL.true
            | ~F("production_stage").isin("production", "review").true,
            "RESOURCE_006",
            "إنتاج جار بلا تاريخ تكليف: اكتب تاريخ تكليف الأستاذ.",
            "Production en cours sans date de mobilisation : indiquez-la.",
            at="mobilised_on",
        ),
        Should(
            F("author.subject") == F("subject"),
            "RESOURCE_007",
            "مادة المورد «{value}» غير مادة المؤلف: تأكد من المادة.",
            "La matière « {value} » n’est pas celle de l’auteur : vérifiez.",
            at="subject",
        ),
    )
