from validators import F, Register, count_of, field
from validators.choosing import either
from validators.hint import after, dirhams, number
from validators.kinds import Choice, Code, Count, Day, FiscalYear, Money, Note, Percent, Ref, Text
from validators.parameter import parameter
from validators.rules import NotAfter, Required, Should
from validators.today import Today

_DELIVERED = F("status").isin("delivered")
_RUNS = F("status").isin("running", "stopped")
_BUILDS = F("project_kind").isin("new_school", "extension", "replacement", "preschool")
_RECEIVED = count_of(
    "receptions", only=F("reception_kind").isin("provisional", "definitive"), contract="contract"
)
_STOPS = count_of("service_orders", only=F("order_kind").isin("suspend"), contract="contract")
_ROOMS = count_of("school_rooms", school="school")
_LATE_MAX = either(parameter("WORKS_LATE_DAYS", F("works_end_planned")), 0)


class WorksProject(
    Register,
    code="works_projects",
    ar="مشاريع البناء والتجهيز",
    fr="Projets de construction et d'équipement",
    key="project_no",
    serves=("HRF-BUILD-01", "EDU-MAP-04", "ICT-GENIE-01"),
    scope="directorate",
):
    """لكل مشروع بناء أو توسيع أو تأهيل أو تجهيز سطر واحد: المؤسسة والصفقة والكلفة، ثم التقدم والتواريخ حتى التسليم.

    Une ligne par projet de construction, d’extension, de réhabilitation ou d’équipement :
    établissement, marché, coût, avancement et dates jusqu’à la mise en service.
    """

    project_no: Code = field(
        "رقم المشروع", "N° de projet", also=("الرقم", "رمز المشروع", "N°"), example="PR-2026-006"
    )
    project_kind: Choice = field(
        "نوع المشروع",
        "Nature du projet",
        of="works_kind",
        also=("النوع", "طبيعة الأشغال"),
        sample=("extension", "rehabilitation", "fence", "equipment", "sport"),
    )
    title: Text = field(
        "عنوان المشروع",
        "Intitulé",
        also=("المشروع", "الموضوع", "Projet"),
        sample=(
            "بناء ثلاث حجرات دراسية",
            "تأهيل المرافق الصحية",
            "توسيع الداخلية",
            "بناء السور",
            "تجهيز قاعة متعددة الوسائط",
        ),
    )
    school: Ref | None = field(
        "المؤسسة", "Établissement", to="schools", also=("رمز المؤسسة", "CD_ETAB")
    )
    commune: Choice | None = field(
        "الجماعة", "Commune", of="commune", also=("الجماعة الترابية",), sample=F("school.commune")
    )
    land_case: Ref | None = field(
        "ملف العقار", "Dossier foncier", to="property_cases", also=("ملف البقعة",)
    )
    contract: Ref | None = field(
        "رقم الصفقة", "N° du marché", to="contracts", also=("الصفقة", "Marché")
    )
    budget_line: Ref | None = field(
        "السطر المالي", "Ligne budgétaire", to="budget_lines", also=("سطر الميزانية", "Rubrique")
    )
    cost: Money | None = field(
        "كلفة المشروع",
        "Coût",
        also=("الكلفة", "المبلغ", "Montant"),
        sample=dirhams(10000, 20000),
    )
    programmed_year: FiscalYear | None = field(
        "سنة البرمجة", "Année de programmation", also=("السنة",), sample=(2025, 2026)
    )
    studies_end: Day | None = field("نهاية الدراسات", "Fin des études", also=("انتهاء الدراسات",))
    works_start: Day | None = field(
        "بداية الأشغال",
        "Début des travaux",
        also=("تاريخ الشروع",),
        sample=after("studies_end", 20, 60),
    )
    works_end_planned: Day | None = field(
        "النهاية المقررة",
        "Fin prévue",
        also=("نهاية الأجل",),
        sample=after("works_start", 200, 400),
    )
    works_end_actual: Day | None = field(
        "النهاية الفعلية", "Fin effective", also=("انتهاء الأشغال",), sample=(None,)
    )
    progress_rate: Percent | None = field(
        "نسبة التقدم",
        "Taux d'avancement",
        also=("نسبة الإنجاز", "التقدم", "Avancement"),
        sample=lambda row, random: random.choice((0.2, 0.45, 0.7)) if row.get("works_start") else 0,
    )
    rooms_created: Count | None = field(
        "الحجرات المحدثة",
        "Salles créées",
        at_most=200,
        also=("عدد الحجرات",),
        sample=number(0, 3),
    )
    equipment_list: Note | None = field("لائحة التجهيزات", "Équipements", also=("التجهيزات",))
    last_visit: Ref | None = field(
        "آخر زيارة للورش",
        "Dernière visite",
        to="field_visits",
        by="visit_no",
        also=("رقم الزيارة",),
    )
    delivered_on: Day | None = field(
        "تاريخ التسليم", "Mis en service le", also=("سلم يوم",), sample=(None,)
    )
    status: Choice | None = field(
        "الوضعية",
        "État",
        of="works_status",
        also=("حالة المشروع", "المرحلة"),
        sample=lambda row, _: "running" if row.get("works_start") else "programmed",
    )

    rules = (
        NotAfter("works_start", "works_end_planned"),
        NotAfter("works_start", "works_end_actual"),
        NotAfter("works_end_actual", "delivered_on"),
        Required("delivered_on", _DELIVERED),
        Should(
            F("studies_end") <= F("works_start"),
            "WORKS_001",
            "الأشغال بدأت يوم {works_start} قبل نهاية الدراسات {value}: راجع التاريخين.",
            "Travaux commencés le {works_start} avant la fin des études ({value}) : revoyez.",
            at="studies_end",
        ),
        Should(
            ~_DELIVERED | (_RECEIVED > 0),
            "WORKS_002",
            "المشروع «{status}» ولا محضر تسلم لصفقته {value}: سجل التسلم المؤقت.",
            "Projet « {status} » sans réception pour le marché {value} : inscrivez la provisoire.",
            at="contract",
            show={"status": F("status")},
        ),
        Should(
            ~_DELIVERED | (F("rooms_created") <= _ROOMS),
            "WORKS_003",
            "أحدثت {value} حجرات وفي سجل الحجرات للمؤسسة {rooms}: أضف الحجرات الجديدة.",
            "{value} salles créées, {rooms} au registre des locaux : ajoutez les nouvelles.",
            at="rooms_created",
            show={"rooms": _ROOMS},
        ),
        Should(
            F("cost") <= F("contract.total_amount"),
            "WORKS_004",
            "كلفة المشروع {value} أكبر من مبلغ الصفقة {total}: راجعها أو أضف الملحق.",
            "Le coût {value} dépasse le marché ({total}) : revoyez-le ou ajoutez l’avenant.",
            at="cost",
            show={"total": F("contract.total_amount")},
        ),
        Should(
            (Today() - F("works_end_planned") <= _LATE_MAX) | ~_RUNS | F("works_end_actual").filled,
            "WORKS_005",
            "كان مقررا أن تنتهي الأشغال يوم {value}: زر الورش واتخذ ما يلزم.",
            "Les travaux devaient finir le {value} : visitez le chantier et agissez.",
            at="works_end_planned",
        ),
        Should(
            ~_DELIVERED | (F("progress_rate") >= 1),
            "WORKS_006",
            "المشروع مسلم ونسبة تقدمه {value}: اكتب 100 في المائة أو راجع الوضعية.",
            "Projet livré avec un avancement de {value} : mettez 100 pour cent ou revoyez l’état.",
            at="progress_rate",
        ),
        Should(
            F("works_start").filled | ~_RUNS,
            "WORKS_007",
            "المشروع «{status}» بدون «{field}»: اكتب تاريخ أمر الشروع.",
            "Projet « {status} » sans « {field} » : datez l’ordre de commencement.",
            at="works_start",
        ),
        Should(
            ~F("status").isin("stopped") | (_STOPS > 0),
            "WORKS_008",
            "المشروع متوقف ولا أمر بالتوقيف لصفقته {value}: سجل أمر الخدمة.",
            "Projet arrêté sans ordre d’arrêt pour le marché {value} : inscrivez l’ordre de service.",
            at="contract",
        ),
        Should(
            F("land_case").filled | ~F("project_kind").isin("new_school"),
            "WORKS_009",
            "مؤسسة جديدة بدون «{field}»: اكتب ملف اقتناء الأرض.",
            "Nouvel établissement sans « {field} » : indiquez le dossier d’acquisition.",
            at="land_case",
        ),
        Should(
            (F("progress_rate") <= 0) | ~F("status").isin("programmed", "studies", "tender"),
            "WORKS_010",
            "التقدم {progress_rate} والمشروع «{value}»: حين الوضعية.",
            "Avancement de {progress_rate} mais projet « {value} » : mettez l’état à jour.",
            at="status",
        ),
        Should(
            F("commune") == F("school.commune"),
            "WORKS_011",
            "الجماعة «{value}» غير جماعة المؤسسة {school}: تأكد منها.",
            "La commune « {value} » n’est pas celle de l’établissement {school} : vérifiez.",
            at="commune",
        ),
        Should(
            (F("rooms_created") > 0) | ~_BUILDS | ~_DELIVERED,
            "WORKS_012",
            "مشروع بناء مسلم والحجرات المحدثة {value}: اكتب عددها.",
            "Construction livrée avec {value} salle créée : indiquez le nombre.",
            at="rooms_created",
        ),
    )
