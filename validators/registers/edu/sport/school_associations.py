from validators import F, Register, count_of, distinct_of, field
from validators.hint import after, dirhams, in_years, number, rarely
from validators.identifiers import Rib
from validators.kinds import Choice, Code, Count, Day, Flag, Money, Note, Phone, Ref, Text
from validators.nothing import nothing
from validators.rules import Must, Should, Unique
from validators.school_year import SchoolYearOf
from validators.schooling import structure_sum, within
from validators.today import Today

_ACTIVE = F("active").blank | F("active").true
_PUPILS = structure_sum("pupils", "school", SchoolYearOf(Today()))
_KINDS = distinct_of(
    "school_associations",
    "association_kind",
    only=F("association_kind").isin("parents", "sport", "cooperation", "success"),
    school="school",
)
_REQUIRED_KINDS = 3
_PAID = count_of(
    "school_project_actions", only=None, school="school", association="association_kind"
)


class SchoolAssociation(
    Register,
    code="school_associations",
    ar="الجمعيات المدرسية (الرياضية، الآباء، التعاون، دعم مدرسة النجاح)",
    fr="Associations scolaires",
    key=("school", "association_kind"),
    serves=("EDU-SPORT-01", "EDU-SPORT-05", "SUP-FRAME-08"),
    scope="directorate",
):
    """لكل مؤسسة سطر لكل جمعية بها: الآباء، والرياضة المدرسية، والتعاون، ودعم مدرسة النجاح. يكتب الوصل ونهاية ولاية المكتب والمداخيل والمصاريف وما ساهمت به.

    Une ligne par association de l’école : parents, sport scolaire, coopération, « école de la
    réussite ». Récépissé, fin du mandat, recettes, dépenses et contribution.
    """

    school: Ref = field("المؤسسة", "Établissement", to="schools", also=("رمز المؤسسة", "Etab"))
    association_kind: Choice = field(
        "نوع الجمعية", "Type d’association", of="association_kind", also=("الجمعية", "النوع")
    )
    name: Text | None = field("اسم الجمعية", "Nom de l’association", also=("التسمية",))
    receipt_no: Code | None = field("رقم الوصل", "N° du récépissé", also=("الوصل القانوني",))
    receipt_date: Day | None = field(
        "تاريخ الوصل", "Récépissé du", sample=in_years(2024, 2025), also=("تاريخ التأسيس",)
    )
    mandate_end: Day | None = field(
        "نهاية ولاية المكتب",
        "Fin de mandat",
        sample=after("receipt_date", 1100, 1400),
        also=("انتهاء الولاية",),
    )
    president: Text | None = field("الرئيس", "Président", also=("رئيس الجمعية",))
    president_phone: Phone | None = field("هاتف الرئيس", "Téléphone du président", also=("الهاتف",))
    members_count: Count | None = field(
        "عدد المنخرطين", "Adhérents", at_most=5000, sample=number(9, 60), also=("المنخرطون",)
    )
    licensed_pupils: Count | None = field(
        "التلاميذ المرخصون",
        "Élèves licenciés",
        at_most=5000,
        sample=number(10, 40),
        also=("الرخص الرياضية",),
    )
    general_assembly_on: Day | None = field(
        "تاريخ الجمع العام", "Assemblée générale du", also=("الجمع العام",)
    )
    bank_account: Rib | None = field("رقم الحساب البنكي", "RIB", also=("الحساب", "ر.ح.ب"))
    income_year: Money | None = field(
        "مداخيل السنة", "Recettes de l’année", sample=dirhams(6000, 20000), also=("المداخيل",)
    )
    spending_year: Money | None = field(
        "مصاريف السنة", "Dépenses de l’année", sample=dirhams(500, 6000), also=("المصاريف",)
    )
    actions_summary: Note | None = field(
        "ملخص الأنشطة",
        "Actions menées",
        sample=("ترميم الساحة", "جوائز للمتفوقين", "دعم تربوي", "تجهيز الخزانة"),
    )
    contribution_to_project: Note | None = field(
        "المساهمة في مشروع المؤسسة",
        "Contribution au projet",
        sample=rarely(lambda _, __: "صباغة الأقسام", 0.3),
        also=("المساهمة",),
    )
    active: Flag | None = field(
        "نشيطة", "Active", sample=(True, True, True, False), also=("الوضعية",)
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "Observations"))

    rules = (
        Unique("bank_account"),
        Must(
            F("mandate_end") > F("receipt_date"),
            "ASSOC_001",
            "نهاية الولاية ({value}) ليست بعد الوصل ({receipt_date}): صحح أحد التاريخين.",
            "La fin de mandat ({value}) n’est pas après le récépissé ({receipt_date}) : corrigez.",
            at="mandate_end",
        ),
        Should(
            (F("mandate_end") >= Today()) | ~_ACTIVE,
            "ASSOC_002",
            "انتهت ولاية المكتب ({value}): أدرجها في اللائحة واطلب الوصل الجديد.",
            "Mandat échu ({value}) : portez-la sur la liste et demandez le nouveau récépissé.",
            at="mandate_end",
        ),
        Should(
            within(F("licensed_pupils"), _PUPILS),
            "ASSOC_003",
            "المرخصون {value} أكثر من تلاميذ المؤسسة {pupils}: صحح العدد.",
            "{value} licenciés pour {pupils} élèves : corrigez.",
            at="licensed_pupils",
            show={"pupils": _PUPILS},
        ),
        Should(
            F("spending_year") <= F("income_year"),
            "ASSOC_004",
            "مصاريف السنة {value} أكثر من مداخيلها {income_year}: تأكد من الرصيد السابق.",
            "Dépenses {value} au-delà des recettes {income_year} : vérifiez le solde antérieur.",
            at="spending_year",
        ),
        Should(
            (_KINDS >= _REQUIRED_KINDS)
            | ~F("association_kind").isin("parents")
            | F("school.sector").isin("private").true,
            "ASSOC_005",
            "بالمؤسسة {kinds} جمعيات مسجلة من الجمعيات المطلوبة: أضف الناقص أو ساعد على تأسيسه.",
            "L’école n’a que {kinds} des associations requises : complétez ou aidez à les créer.",
            at="association_kind",
            show={"kinds": _KINDS},
        ),
        Should(
            (_PAID >= 1) | nothing("contribution_to_project"),
            "ASSOC_006",
            "المساهمة غير مسجلة في عمليات مشروع المؤسسة: أضف العملية التي مولتها ({value}).",
            "Contribution absente des actions du projet : inscrivez l’action financée ({value}).",
            at="contribution_to_project",
        ),
        Should(
            F("receipt_no").filled | ~_ACTIVE,
            "ASSOC_007",
            "جمعية نشيطة بدون «{field}»: اطلب نسخة الوصل.",
            "Association active sans « {field} » : demandez la copie du récépissé.",
            at="receipt_no",
        ),
        Should(
            F("general_assembly_on") <= Today(),
            "ASSOC_008",
            "الجمع العام بتاريخ {value} لم يأت بعد: صحح التاريخ.",
            "L’assemblée du {value} est à venir : corrigez la date.",
            at="general_assembly_on",
        ),
        Should(
            F("school.cycle").isin("middle", "high", "primary", "all"),
            "ASSOC_009",
            "المؤسسة {value} ليست من الأسلاك التي لها جمعيات مدرسية: تأكد من الرمز.",
            "L’établissement {value} n’est pas d’un cycle à associations : vérifiez le code.",
            at="school",
        ),
        Should(
            (F("members_count") >= 1) | ~_ACTIVE,
            "ASSOC_010",
            "جمعية بدون منخرطين ({value}): اكتب عددهم أو أنها متوقفة.",
            "Association sans adhérent ({value}) : indiquez-les ou notez l’arrêt.",
            at="members_count",
        ),
    )
