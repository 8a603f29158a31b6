from validators import F, Register, calculated, count_of, field, latest_of, year_of
from validators.hint import after, dirhams, in_years, rarely
from validators.kinds import Choice, Code, Count, Day, Money, Note, Number, Text
from validators.rules import Must, NotAfter, Should, Unique


class TrainingModule(
    Register,
    code="training_modules",
    ar="مصوغات التكوين المستمر حسب الأسلاك",
    fr="Modules de formation par cycle",
    key="module_code",
    scope="directorate",
    serves=(
        "HRF-TRAIN-05",
        "EDU-PEDA-07",
    ),
):
    """تسجل فيه كل مصوغة تكوين اتفق عليها: عنوانها وسلكها ومدتها وأهدافها وملمح المكون وكلفة الفرد.

    On y inscrit chaque module de formation convenu : titre, cycle, durée, objectifs, profil du
    formateur et coût par personne. Le plan de formation puise dans ce catalogue.
    """

    module_code: Code = field("رمز المصوغة", "Code du module", also=("رقم المصوغة",))
    title_ar: Text = field(
        "عنوان المصوغة",
        "Intitulé en arabe",
        also=("المصوغة", "عنوان التكوين", "Intitulé"),
        sample=(
            "ديداكتيك الرياضيات بالسلك الابتدائي",
            "التدبير الإداري والمالي للمؤسسة",
            "إدماج التكنولوجيا في التدريس",
            "التربية الدامجة والتكييف البيداغوجي",
            "تقويم التعلمات وبناء الاختبارات",
            "مسك سجلات الإطعام المدرسي",
        ),
    )
    title_fr: Text | None = field(
        "العنوان بالفرنسية",
        "Intitulé en français",
        sample=(
            "Didactique des mathématiques",
            "Gestion de l’établissement",
            "Éducation inclusive",
        ),
    )
    cycle: Choice = field("السلك", "Cycle", of="cycle", also=("السلك التعليمي",))
    subject: Choice | None = field("المادة", "Matière", of="subject", also=("التخصص",))
    training_field: Choice | None = field(
        "مجال التكوين", "Domaine", of="training_field", was=("field",), also=("المجال",)
    )
    audience: Choice | None = field(
        "الفئة المستهدفة", "Public visé", of="target_group", also=("المستهدفون", "Public cible")
    )
    hours: Number = field(
        "عدد الساعات",
        "Volume horaire",
        at_most=300,
        also=("المدة بالساعات", "الغلاف الزمني", "Durée (h)"),
        sample=(6, 12, 18, 24, 30),
    )
    objectives: Note | None = field("الأهداف", "Objectifs")
    contents: Note | None = field("المحتويات", "Contenus", also=("المضامين",))
    trainer_profile: Note | None = field("ملمح المكون", "Profil du formateur")
    materials: Note | None = field("الوسائل والدعامات", "Supports et matériel")
    unit_cost: Money | None = field(
        "كلفة الفرد",
        "Coût par personne",
        also=("الكلفة الفردية", "Coût unitaire"),
        at_most=20000,
        sample=dirhams(80, 600),
    )
    evaluation_tool: Note | None = field("أداة التقويم", "Outil d'évaluation")
    approved_on: Day | None = field(
        "تاريخ المصادقة",
        "Approuvé le",
        also=("تاريخ الاعتماد", "Date d'approbation"),
        sample=in_years(2022, 2025),
    )
    retired_on: Day | None = field(
        "تاريخ السحب", "Retiré le", sample=rarely(after("approved_on", 900, 1600), 0.05)
    )
    actions_count: Count = calculated(
        "عدد العمليات بالمخطط", "Actions au plan", count_of("training_actions", module="key")
    )

    rules = (
        Must(
            F("hours") > 0,
            "MODULE_001",
            "مدة المصوغة يجب أن تكون أكبر من صفر ({value}): اكتب عدد الساعات.",
            "La durée du module doit dépasser zéro ({value}) : tapez le nombre d’heures.",
            at="hours",
        ),
        NotAfter("approved_on", "retired_on"),
        Unique("title_ar", "cycle", "training_field"),
        Should(
            year_of(F("retired_on")) >= latest_of("training_actions", "fiscal_year", module="key"),
            "MODULE_002",
            "المصوغة مبرمجة في مخطط سنة {year} وسحبت قبل نهايتها ({value}): أخر السحب أو عدل المخطط.",
            "Le module est au plan de {year} et retiré avant sa fin ({value}) : reportez le retrait.",
            at="retired_on",
            show={"year": latest_of("training_actions", "fiscal_year", module="key")},
        ),
    )
