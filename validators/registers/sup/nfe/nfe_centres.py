from validators import F, Register, calculated, count_of, field, sum_of, total
from validators.choosing import when
from validators.hint import dirhams, number
from validators.kinds import Choice, Code, Count, Day, Money, Note, Ref, SchoolYear, Text
from validators.rules import AtMost, Awaited, Must, Required, Should, Unique
from validators.span import SchoolDay
from validators.today import Today

_STAYS = ~F("status").isin("left", "expelled", "not_joined").true
_RUNS = F("status").isin("open").true
_GRANTS = sum_of("nfe_centres", "grant", agreement="agreement")
_TRANCHES = sum_of(
    "agreement_execution",
    "amount_done",
    only=F("obligation_kind").isin("money").true & F("party").isin("directorate", "academy").true,
    agreement="agreement",
)
_TERM_DAYS = 120
_SEEN = when(F("last_visit").blank, SchoolDay("school_year", 9, 1), F("last_visit.done_date"))


class NfeCentre(
    Register,
    code="nfe_centres",
    ar="مراكز الفرصة الثانية والجمعيات",
    fr="Centres de la deuxième chance et associations",
    key=("centre_code", "school_year"),
    serves=("SUP-NFE-05", "SUP-NFE-06", "SUP-NFE-07", "SUP-NFE-08"),
):
    """سطر لكل مركز في كل سنة: الجمعية والاتفاقية والفضاء والمنحة وما صرف منها. عدد المسجلين والباقي يحسبان وحدهما.

    Une ligne par centre et par année : association, convention, local, subvention et dépenses.
    Les inscrits et le solde se calculent seuls.
    """

    centre_code: Code = field("رمز المركز", "Code du centre", also=("رقم المركز",), example="FD-03")
    school_year: SchoolYear = field("السنة الدراسية", "Année scolaire", also=("الموسم",))
    centre_name: Text = field("اسم المركز", "Centre", also=("المركز",))
    association: Ref | None = field(
        "الجمعية", "Association", to="partners", also=("الجمعية المشرفة",)
    )
    agreement: Ref | None = field(
        "الاتفاقية", "Convention", to="agreements", also=("رقم الاتفاقية",), sample=(None,)
    )
    agreement_received_on: Day | None = field(
        "توصل بالاتفاقية في", "Convention reçue le", sample=(None,)
    )
    premises: Text | None = field(
        "الفضاء",
        "Local",
        also=("مقر المركز", "المقر"),
        sample=("مقر الجمعية", "دار الشباب", "حجرتان بمدرسة", "مركز القرب"),
    )
    room: Ref | None = field(
        "القاعة المدرسية", "Salle de l'école", to="school_rooms", sample=(None,)
    )
    permit: Ref | None = field(
        "الترخيص", "Autorisation", to="permit_requests", also=("طلب الترخيص",), sample=(None,)
    )
    educators_count: Count | None = field(
        "عدد المنشطين", "Animateurs", at_most=100, also=("المنشطون",), sample=number(2, 6)
    )
    groups_count: Count | None = field(
        "عدد الأفواج", "Groupes", at_least=1, at_most=60, also=("الأفواج",), sample=number(1, 5)
    )
    learners_planned: Count | None = field(
        "العدد المتوقع",
        "Effectif prévu",
        at_most=2000,
        also=("عدد المستفيدين المتوقع",),
        sample=number(25, 120),
    )
    learners_registered: Count = calculated(
        "المسجلون",
        "Inscrits",
        count_of("nfe_learners", only=_STAYS, centre="centre_code", school_year="school_year"),
    )
    grant: Money | None = field(
        "المنحة",
        "Subvention",
        at_most=10000000,
        also=("مبلغ المنحة",),
        sample=dirhams(40000, 200000),
    )
    grant_received_on: Day | None = field(
        "تاريخ التوصل بالمنحة", "Subvention reçue le", also=("تاريخ صرف المنحة",)
    )
    spent: Money | None = field(
        "المصاريف", "Dépenses", also=("المصروف",), sample=dirhams(5000, 30000)
    )
    balance: Money = calculated("الباقي", "Solde", F("grant") - total("spent"))
    last_visit: Ref | None = field(
        "آخر زيارة",
        "Dernière visite",
        to="field_visits",
        by="visit_no",
        also=("رقم الزيارة",),
        sample=(None,),
    )
    status: Choice | None = field(
        "وضعية المركز",
        "État",
        of="centre_status",
        also=("الوضعية",),
        sample=("prepared", "open", "open", "suspended"),
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات",))

    rules = (
        Awaited(
            "agreement",
            source="agreements",
            sent="handed_over_on",
            only=F("agreement_kind").isin("nfe"),
        ),
        AtMost("spent", "grant"),
        Required("grant", F("spent") > 0),
        Unique("association", "premises", "school_year"),
        Must(
            F("grant_received_on") >= SchoolDay("school_year", 8, 1) - 365,
            "NFE_001",
            "المنحة ({value}) أقدم من السنة {school_year} بأكثر من سنة: صحح التاريخ أو السنة.",
            "Subvention du {value}, plus d’un an avant {school_year} : corrigez date ou année.",
            at="grant_received_on",
        ),
        Should(
            F("room").blank | F("permit").filled,
            "NFE_002",
            "المركز بقاعة مدرسية ({room}) بلا ترخيص: سجل طلب الترخيص.",
            "Centre dans une salle d’école ({room}) sans autorisation : inscrivez la demande.",
            at="permit",
        ),
        Should(
            F("permit.decision").isin("accepted", "partial") | ~_RUNS,
            "NFE_003",
            "الترخيص «{value}» لم يقبل بعد والمركز مفتوح: تتبع القرار.",
            "L’autorisation « {value} » n’est pas accordée et le centre est ouvert : suivez-la.",
            at="permit",
        ),
        Should(
            F("permit.applicant") == F("association"),
            "NFE_004",
            "الترخيص «{value}» لجهة أخرى غير الجمعية {association}: صحح أحدهما.",
            "L’autorisation « {value} » est d’un autre demandeur que {association} : corrigez.",
            at="permit",
            show={"association": F("association")},
        ),
        Should(
            F("agreement.partner") == F("association"),
            "NFE_005",
            "الاتفاقية «{value}» مع شريك آخر غير الجمعية {association}: صحح إحداهما.",
            "La convention « {value} » lie un autre partenaire que {association} : corrigez.",
            at="agreement",
            show={"association": F("association")},
        ),
        Should(
            F("agreement.end_date") >= SchoolDay("school_year", 9, 1),
            "NFE_006",
            "الاتفاقية «{value}» انتهت يوم {last} قبل هذه السنة: جددها.",
            "La convention « {value} » a fini le {last}, avant cette année : renouvelez-la.",
            at="agreement",
            show={"last": F("agreement.end_date")},
        ),
        Should(
            _GRANTS <= _TRANCHES,
            "NFE_007",
            "منح المراكز {grants} وأشطر الاتفاقية المنجزة {tranches}: طابق بينهما.",
            "Subventions {grants}, tranches versées de la convention {tranches} : rapprochez.",
            at="grant",
            show={"grants": _GRANTS, "tranches": _TRANCHES},
        ),
        Should(
            F("learners_registered") <= F("learners_planned"),
            "NFE_008",
            "المسجلون {learners_registered} أكثر من المتوقع {value}: راجع الأفواج والاتفاقية.",
            "{learners_registered} inscrits pour {value} prévus : revoyez groupes et convention.",
            at="learners_planned",
        ),
        Should(
            ~_RUNS | (Today() - _SEEN <= _TERM_DAYS),
            "NFE_009",
            "لا زيارة للمركز منذ {day}، أي أكثر من دورة: برمج زيارة.",
            "Centre non visité depuis le {day}, plus d’un trimestre : programmez une visite.",
            at="last_visit",
            show={"day": _SEEN},
        ),
        Should(
            F("association").filled | ~_RUNS,
            "NFE_010",
            "مركز مفتوح بلا جمعية: اختر الجمعية المشرفة.",
            "Centre ouvert sans association : choisissez celle qui le gère.",
            at="association",
        ),
    )
