from validators import F, Register, calculated, count_of, distinct_of, field
from validators.choosing import either
from validators.hint import dirhams, number, up_to
from validators.kinds import Choice, Code, Count, Day, Money, Note, Ref, SchoolYear, Text
from validators.parameter import parameter
from validators.rules import AtMost, Should
from validators.school_year import SchoolYearOf
from validators.schooling import structure_sum, within
from validators.today import Today

_YEAR = SchoolYearOf(F("campaign_date"))
_THIS_KIND = count_of(
    "health_campaigns", only=None, school="school", campaign_kind="campaign_kind", school_year=_YEAR
)
_PUPILS = structure_sum("pupils", "school", _YEAR)
_KINDS = distinct_of("health_campaigns", "campaign_kind", campaign_no="campaign_no")
_FILES = count_of(
    "pupil_health_files", only=F("referral_on").filled, school="school", school_year=_YEAR
)
_REPORT_DAYS = either(parameter("HEALTH_REPORT_DAYS", F("campaign_date")), 30)


class HealthCampaign(
    Register,
    code="health_campaigns",
    ar="الحملات الصحية والطبية",
    fr="Campagnes de santé scolaire",
    key=("campaign_no", "school"),
    serves=("EDU-HEALTH-02", "EDU-HEALTH-03", "EDU-HEALTH-04"),
):
    """سطر لكل حملة صحية ولكل مؤسسة زارتها: الشريك والطبيب والتاريخ، ثم عدد المستهدفين والمفحوصين ومن اكتشف عندهم خلل ومن أحيل وعولج.

    Une ligne par campagne et par école visitée : partenaire, médecin, date ; puis visés, examinés,
    dépistés, orientés et traités.
    """

    campaign_no: Code = field("رقم الحملة", "N° de campagne", example="S-2026-03", also=("الحملة",))
    campaign_kind: Choice | None = field(
        "نوع الحملة", "Nature de la campagne", of="health_campaign_kind", also=("الموضوع", "النوع")
    )
    title: Text | None = field(
        "عنوان الحملة",
        "Intitulé",
        sample=(
            "حملة الكشف عن قصر البصر",
            "قافلة صحة الفم والأسنان",
            "حملة التلقيح المدرسي",
            "قافلة طبية مجانية",
        ),
    )
    partner: Ref | None = field(
        "الشريك", "Partenaire", to="partners", also=("الجمعية", "الجهة المتدخلة")
    )
    agreement: Ref | None = field(
        "الاتفاقية", "Convention", to="agreements", also=("رقم الاتفاقية",)
    )
    doctor: Text | None = field("الطبيب", "Médecin", also=("الطبيب المشرف", "الفريق الطبي"))
    school: Ref = field("المؤسسة", "Établissement", to="schools", also=("رمز المؤسسة", "المدرسة"))
    campaign_date: Day | None = field("تاريخ الحملة", "Date", also=("التاريخ", "يوم الحملة"))
    school_year: SchoolYear = calculated("السنة الدراسية", "Année scolaire", _YEAR)
    target_group: Choice | None = field(
        "الفئة المستهدفة", "Public visé", of="target_group", sample=("pupils",)
    )
    target_count: Count | None = field(
        "عدد المستهدفين",
        "Effectif visé",
        at_most=5000,
        sample=number(60, 200),
        also=("المستهدفون",),
    )
    examined: Count | None = field(
        "المفحوصون", "Examinés", at_most=5000, sample=up_to("target_count", 0.7)
    )
    detected: Count | None = field(
        "حالات الخلل", "Dépistés", at_most=5000, sample=up_to("examined", 0), also=("المكتشفون",)
    )
    referred: Count | None = field(
        "المحالون", "Orientés", at_most=5000, sample=up_to("detected", 0)
    )
    treated: Count | None = field("المعالجون", "Traités", at_most=5000, sample=up_to("referred", 0))
    medicines_given: Note | None = field(
        "الأدوية والنظارات المسلمة", "Médicaments et lunettes remis", also=("الأدوية",)
    )
    cost: Money | None = field("الكلفة", "Coût", sample=dirhams(500, 9000), also=("المصاريف",))
    report: Ref | None = field("مرجع التقرير", "Rapport", to="archive_items", also=("التقرير",))
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "Observations"))

    rules = (
        AtMost("detected", "examined"),
        AtMost("referred", "detected"),
        AtMost("treated", "detected"),
        Should(
            F("examined") <= F("target_count"),
            "HEALTHCAMP_001",
            "المفحوصون {value} أكثر من المستهدفين {target_count}: تأكد من العددين.",
            "{value} examinés pour {target_count} visés : vérifiez les deux nombres.",
            at="examined",
        ),
        Should(
            F("treated") <= F("referred"),
            "HEALTHCAMP_002",
            "المعالجون {value} أكثر من المحالين {referred}: تأكد أنهم عولجوا في الحملة نفسها.",
            "{value} traités pour {referred} orientés : vérifiez qu’ils l’ont été sur place.",
            at="treated",
        ),
        Should(
            _THIS_KIND <= 1,
            "HEALTHCAMP_003",
            "استفادت المؤسسة {value} من هذا النوع {times} مرات هذه السنة: تأكد أنه ليس تكرارا.",
            "L’école {value} a reçu {times} fois cette campagne dans l’année : vérifiez le doublon.",
            at="school",
            show={"times": _THIS_KIND},
        ),
        Should(
            within(F("target_count"), _PUPILS) | ~F("target_group").isin("pupils"),
            "HEALTHCAMP_004",
            "المستهدفون {value} أكثر من تلاميذ المؤسسة {pupils}: صحح العدد.",
            "{value} élèves visés pour {pupils} inscrits : corrigez.",
            at="target_count",
            show={"pupils": _PUPILS},
        ),
        Should(
            _KINDS <= 1,
            "HEALTHCAMP_005",
            "للحملة الواحدة أكثر من نوع ({value}): وحد النوع أو غير رقم الحملة.",
            "La même campagne porte plusieurs natures ({value}) : unifiez ou changez le numéro.",
            at="campaign_kind",
        ),
        Should(
            (F("referred") <= _FILES) | ~F("target_group").isin("pupils"),
            "HEALTHCAMP_006",
            "المحالون {value} وفي الملفات الصحية {files}: سجل إحالاتهم في ملفاتهم.",
            "{value} orientés, {files} dans les dossiers de santé : reportez-les.",
            at="referred",
            show={"files": _FILES},
        ),
        Should(
            (F("campaign_date") <= Today()) | F("examined").blank,
            "HEALTHCAMP_007",
            "نتائج لحملة لم يأت يومها ({value}): صحح التاريخ.",
            "Résultats d’une campagne à venir ({value}) : corrigez la date.",
            at="campaign_date",
        ),
        Should(
            F("report").filled | (F("campaign_date") + _REPORT_DAYS >= Today()),
            "HEALTHCAMP_008",
            "مرت الحملة ({campaign_date}) بدون تقرير: ضع التقرير في الأرشيف واكتب مرجعه.",
            "Campagne du {campaign_date} sans rapport : archivez-le et notez sa référence.",
            at="report",
        ),
        Should(
            F("agreement.partner") == F("partner"),
            "HEALTHCAMP_009",
            "الاتفاقية مبرمة مع شريك آخر غير {value}: صحح أحدهما.",
            "La convention lie un autre partenaire que {value} : corrigez.",
            at="partner",
        ),
    )
