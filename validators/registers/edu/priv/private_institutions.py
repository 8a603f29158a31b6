from validators import F, Register, calculated, count_of, field
from validators.hint import in_years, number, rarely
from validators.identifiers import Cnie
from validators.kinds import Choice, Code, Count, Day, Flag, Note, Ref, Text
from validators.rules import Must, Required, Should, Unique
from validators.school_year import SchoolYearOf
from validators.schooling import structure_sum, within
from validators.today import Today

_RUNS = F("status").isin("open", "unlicensed")
_SETTLED = F("gresa_state").isin("settled").true & F("massar_state").isin("settled").true
_STAFF = count_of("private_staff", only=F("left_on").blank, institution="key")


class PrivateInstitution(
    Register,
    code="private_institutions",
    ar="مؤسسات التعليم الخصوصي والأولي ووضعيتها",
    fr="Institutions privées et préscolaires",
    key="institution_code",
    serves=(
        "EDU-STAT-08",
        "EDU-PRIV-01",
        "EDU-PRIV-03",
        "EDU-PRIV-04",
        "EDU-PRIV-07",
        "EDU-PRIV-10",
        "EDU-PRIV-12",
        "EDU-PRIV-14",
    ),
):
    """لكل مؤسسة خصوصية أو للتعليم الأولي سطر واحد: مؤسسها ومديرها ورخصتها وطاقتها، ووضعيتها في GRESA ومسار. ما لها رمز في GRESA يكتب هو نفسه رمزا لها هنا.

    Une ligne par institution privée ou préscolaire : fondateur, directeur, autorisation, capacité,
    situation dans GRESA et MASSAR. Celle qui a un code GRESA le garde comme code ici.
    """

    institution_code: Code = field(
        "رمز المؤسسة الخصوصية",
        "Code de l’institution",
        example="PR-012",
        also=("الرمز", "رمز المؤسسة"),
    )
    school: Ref | None = field(
        "رمز GRESA", "Code GRESA", to="schools", sample=(None,), also=("كود GRESA",)
    )
    institution_kind: Choice | None = field(
        "صنف المؤسسة", "Catégorie", of="institution_kind", also=("النوع", "نوع المؤسسة")
    )
    owner_name: Text | None = field("المؤسس", "Fondateur", also=("صاحب الرخصة", "اسم المؤسس"))
    owner_cin: Cnie | None = field(
        "بطاقة المؤسس", "CNIE du fondateur", also=("رقم البطاقة الوطنية",)
    )
    director: Text | None = field("المدير", "Directeur", also=("مدير المؤسسة", "المدير التربوي"))
    director_approved_on: Day | None = field(
        "تاريخ الترخيص للمدير", "Directeur agréé le", sample=in_years(2018, 2025)
    )
    licence_no: Code | None = field(
        "رقم الرخصة", "N° d’autorisation", also=("رقم الترخيص", "الرخصة")
    )
    licence_date: Day | None = field(
        "تاريخ الرخصة", "Autorisée le", sample=in_years(2010, 2024), also=("تاريخ الترخيص",)
    )
    cycles_authorised: Choice | None = field(
        "السلك المرخص", "Cycle autorisé", of="cycle", also=("الأسلاك", "الأسلاك المرخصة")
    )
    capacity: Count | None = field(
        "الطاقة الاستيعابية", "Capacité", at_most=5000, sample=number(60, 600), also=("الطاقة",)
    )
    pupils: Count = calculated(
        "عدد التلاميذ",
        "Élèves",
        structure_sum("pupils", "school", SchoolYearOf(Today())),
    )
    gresa_state: Choice | None = field("الوضعية في GRESA", "État GRESA", of="system_state")
    massar_state: Choice | None = field("الوضعية في مسار", "État MASSAR", of="system_state")
    settled_on: Day | None = field(
        "تاريخ التسوية", "Régularisée le", sample=rarely(in_years(2024, 2025), 0.3)
    )
    transport: Flag | None = field("نقل مدرسي", "Transport scolaire", also=("النقل",))
    insurance_no: Code | None = field("رقم عقد التأمين", "N° d’assurance", also=("التأمين",))
    last_control: Ref | None = field(
        "آخر مراقبة", "Dernier contrôle", to="field_visits", by="visit_no", also=("رقم الزيارة",)
    )
    status: Choice | None = field(
        "الوضعية",
        "Situation",
        of="school_status",
        sample=("open", "open", "suspended"),
        also=("الحالة",),
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "Observations"))

    rules = (
        Required("licence_date", F("licence_no").filled),
        Unique("licence_no"),
        Unique("school"),
        Must(
            F("capacity") > 0,
            "PRIVATE_001",
            "«{field}» تساوي {value}: اكتب العدد الذي في الرخصة.",
            "« {field} » vaut {value} : reprenez le nombre de l’autorisation.",
            at="capacity",
        ),
        Must(
            _SETTLED | F("settled_on").blank,
            "PRIVATE_002",
            "كتب تاريخ التسوية {value} والوضعية غير مسواة في GRESA أو مسار: صحح إحداهما.",
            "Régularisée le {value} mais GRESA ou MASSAR ne l’est pas : corrigez l’un des deux.",
            at="settled_on",
        ),
        Should(
            F("settled_on").filled | ~_SETTLED,
            "PRIVATE_003",
            "سويت الوضعية في النظامين: اكتب «{field}».",
            "Situation réglée dans les deux systèmes : indiquez « {field} ».",
            at="settled_on",
        ),
        Should(
            ~F("status").isin("unlicensed"),
            "PRIVATE_004",
            "المؤسسة تشتغل {value}: أدرجها في لائحة التنبيه وراسل صاحبها.",
            "L’institution fonctionne « {value} » : portez-la sur la liste d’alerte et écrivez.",
            at="status",
        ),
        Should(
            F("licence_no").filled | ~F("status").isin("open"),
            "PRIVATE_005",
            "مؤسسة مفتوحة بدون «{field}»: اكتبه أو صحح وضعيتها.",
            "Institution ouverte sans « {field} » : indiquez-le ou corrigez sa situation.",
            at="licence_no",
        ),
        Should(
            within(F("pupils"), F("capacity")),
            "PRIVATE_006",
            "التلاميذ {pupils} أكثر من الطاقة المرخصة {value}: أخبر لجنة المراقبة.",
            "{pupils} élèves pour une capacité autorisée de {value} : informez la commission.",
            at="capacity",
        ),
        Should(
            F("institution_code") == F("school"),
            "PRIVATE_007",
            "رمز المؤسسة {value} غير رمزها في GRESA ({school}): اكتب رمز GRESA.",
            "Le code {value} n’est pas celui de GRESA ({school}) : prenez celui de GRESA.",
            at="institution_code",
        ),
        Should(
            F("school.sector").isin("private"),
            "PRIVATE_008",
            "الرمز {value} ليس لمؤسسة خصوصية في سجل المؤسسات: تأكد منه.",
            "Le code {value} n’est pas privé au registre des établissements : vérifiez.",
            at="school",
        ),
        Should(
            F("director_approved_on").filled | F("director").blank | ~_RUNS,
            "PRIVATE_009",
            "للمؤسسة مدير بدون «{field}»: اطلب قرار الترخيص له.",
            "Directeur sans « {field} » : demandez la décision d’agrément.",
            at="director_approved_on",
        ),
        Should(
            F("licence_date") <= Today(),
            "PRIVATE_010",
            "تاريخ الرخصة {value} لم يأت بعد: صححه.",
            "La date d’autorisation {value} est à venir : corrigez-la.",
            at="licence_date",
        ),
        Should(
            (_STAFF == 0) | ~F("status").isin("closed"),
            "PRIVATE_011",
            "المؤسسة مغلقة وما زال بها {staff} عاملين: أنه عملهم في سجل العاملين.",
            "Institution fermée avec encore {staff} agents : clôturez-les au registre du personnel.",
            at="status",
            show={"staff": _STAFF},
        ),
    )
