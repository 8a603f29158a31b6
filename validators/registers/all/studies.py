from validators import F, Register, field
from validators.hint import after
from validators.kinds import Choice, Code, Day, Note, Ref, Text
from validators.parameter import parameter
from validators.rules import NotAfter, OneOf, Required, Should, Unique
from validators.today import Today

_OPEN_DAYS = 365
_PRACTICE = F("study_kind").isin("good_practice")
_LATE_DAYS = parameter("STUDY_DAYS", F("started_on"))


class Study(
    Register,
    code="studies",
    ar="الدراسات والبحوث والممارسات المتميزة",
    fr="Études, recherches et bonnes pratiques",
    key="study_no",
    scope="per_service",
    serves=(
        "EDU-PEDA-06",
        "EDU-STAT-06",
        "EDU-HEALTH-04",
        "SUP-GUID-12",
        "ICT-SYS-04",
        "ICT-GENIE-13",
        "ICT-GENIE-17",
    ),
):
    """سطر لكل دراسة أو بحث تربوي أو ممارسة متميزة: صاحبها وإشكاليتها ومنهجها ونتائجها وما تقرر بشأن توصياتها.

    Une ligne par étude, recherche ou bonne pratique : auteur, question, méthode, résultats, et la
    suite donnée à ses recommandations.
    """

    study_no: Code = field(
        "رقم الدراسة", "N° d'étude", also=("رقم البحث", "N°"), example="ET-2026-04"
    )
    study_kind: Choice = field("نوع الدراسة", "Nature", of="study_kind", also=("النوع",))
    title: Text = field(
        "العنوان",
        "Titre",
        also=("عنوان الدراسة", "الموضوع"),
        sample=(
            "الهدر المدرسي بالوسط القروي",
            "أثر الموارد الرقمية على التعلم",
            "خريطة الداخليات",
            "اختيارات التوجيه بعد الإعدادي",
            "الصحة البصرية للتلاميذ",
            "تجربة القسم المعكوس",
            "تدبير الزمن المدرسي",
        ),
    )
    bureau: Choice | None = field(
        "المكتب",
        "Bureau",
        of="bureau",
        sample=("EDU-PEDA", "EDU-STAT", "EDU-HEALTH", "SUP-GUID", "ICT-SYS", "ICT-GENIE"),
    )
    author: Ref | None = field(
        "رقم تأجير المؤلف", "PPR de l'auteur", to="staff", also=("رقم التأجير",)
    )
    author_name: Text | None = field("المؤلف", "Auteur", also=("اسم المؤلف", "صاحب البحث"))
    school: Ref | None = field("المؤسسة", "Établissement", to="schools")
    subject: Choice | None = field("المادة", "Matière", of="subject")
    started_on: Day | None = field("بداية الدراسة", "Commencée le", also=("تاريخ البداية",))
    finished_on: Day | None = field(
        "نهاية الدراسة", "Achevée le", also=("تاريخ الإنهاء",), sample=after("started_on", 20, 60)
    )
    problem: Note | None = field(
        "الإشكالية",
        "Problématique",
        sample=("ارتفاع نسبة الانقطاع", "ضعف التمكن من القراءة", "قلة استعمال الموارد"),
    )
    method: Note | None = field(
        "المنهج", "Méthode", sample=("استمارة ومقابلات", "تحليل معطيات مسار", "ملاحظة صفية")
    )
    results: Note | None = field(
        "النتائج",
        "Résultats",
        also=("الخلاصات",),
        sample=("تحسن بعشر نقط", "ثلاثة أسباب رئيسية", "تفاوت بين الوسطين"),
    )
    recommendations: Note | None = field("التوصيات", "Recommandations")
    published_on: Day | None = field(
        "تاريخ النشر", "Publiée le", also=("نشرت في",), sample=after("finished_on", 5, 30)
    )
    document_ref: Ref | None = field(
        "مرجع الوثيقة", "Réf. du document", to="archive_items", also=("مرجع الأرشيف",)
    )
    followup_status: Choice | None = field(
        "مآل التوصيات",
        "Suites",
        of="followup_status",
        also=("تتبع التوصيات",),
        sample=("in_progress", "lifted"),
    )

    rules = (
        OneOf("author", "author_name"),
        NotAfter("started_on", "finished_on"),
        NotAfter("finished_on", "published_on"),
        Required("results", F("finished_on").filled),
        Required("finished_on", F("published_on").filled),
        Unique("title", "author"),
        Unique("title", "author_name"),
        Should(
            F("recommendations").blank | F("finished_on").blank | F("followup_status").filled,
            "STUDY_001",
            "دراسة منتهية وتوصياتها بلا مآل: حدد ما تقرر بشأنها.",
            "Étude achevée aux recommandations sans suite : indiquez ce qui est décidé.",
            at="followup_status",
        ),
        Should(
            F("recommendations").filled | F("followup_status").blank | F("finished_on").blank,
            "STUDY_002",
            "مآل «{value}» بلا توصيات مكتوبة: اكتب التوصيات المعتمدة.",
            "Suite « {value} » sans recommandations écrites : inscrivez celles retenues.",
            at="followup_status",
        ),
        Should(
            F("finished_on").filled | (Today() - F("started_on") <= _OPEN_DAYS),
            "STUDY_003",
            "بدأت الدراسة يوم {value} ولم تنته: حدد نهايتها أو سجل توقفها.",
            "Étude commencée le {value} et non achevée : fixez sa fin ou notez son arrêt.",
            at="started_on",
        ),
        Should(
            F("document_ref").filled | F("published_on").blank,
            "STUDY_004",
            "دراسة منشورة ({published_on}) بلا نسخة محفوظة: احفظها واكتب مرجعها.",
            "Étude publiée le {published_on} sans copie conservée : archivez-la, notez la cote.",
            at="document_ref",
        ),
        Should(
            F("school").filled | ~_PRACTICE,
            "STUDY_005",
            "ممارسة متميزة بلا مؤسسة: اكتب أين جربت.",
            "Bonne pratique sans établissement : indiquez où elle s’exerce.",
            at="school",
        ),
        Should(
            F("finished_on") - F("started_on") <= _LATE_DAYS,
            "STUDY_006",
            "دامت الدراسة أكثر من {most} يوما: علل المدة أو صحح التاريخين.",
            "L’étude a duré plus de {most} jours : expliquez-le ou corrigez les dates.",
            at="finished_on",
            show={"most": _LATE_DAYS},
        ),
    )
