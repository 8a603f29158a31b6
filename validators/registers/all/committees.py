from validators import F, Register, count_of, distinct_of, field
from validators.hint import after, in_years, rarely
from validators.kinds import Choice, Code, Count, Day, Flag, Phone, Ref, Text
from validators.rules import Must, NotAfter, Required, Should, Unique

_SITS = F("valid_to").blank
_FOOD_CAPACITIES = (
    "head_service",
    "heads_rep",
    "pedagogical_inspector",
    "financial_inspector",
    "planning_head",
    "veterinary",
    "prefecture",
    "health_office",
)
_PRESIDENT = F("role").isin("president")
_PRESIDENTS = count_of("committees", only=_SITS & _PRESIDENT, committee_code="committee_code")
_seats_held = distinct_of(
    "committees",
    "capacity",
    only=_SITS & F("capacity").isin(*_FOOD_CAPACITIES),
    committee_code="committee_code",
)
_NAMES = distinct_of("committees", "committee_name", committee_code="committee_code")


class CommitteeMember(
    Register,
    code="committees",
    ar="اللجان وأعضاؤها",
    fr="Commissions, comités et leurs membres",
    key=("committee_code", "member_rank"),
    scope="per_service",
    serves=(
        "HRF-TRAIN-05",
        "HRF-PROC-04",
        "HRF-PROC-09",
        "HRF-SOCIAL-03",
        "HRF-SOCIAL-11",
        "HRF-ASSET-02",
        "EDU-SPORT-02",
        "EDU-SPORT-07",
        "EDU-MAP-13",
        "EDU-STAT-09",
        "EDU-PRIV-13",
        "EDU-PRIV-14",
        "EDU-INCL-09",
        "SUP-FRAME-04",
        "LEG-LAW-07",
        "ICT-SYS-08",
        "ICT-GENIE-07",
    ),
):
    """سطر لكل عضو في لجنة: صفته ودوره ومدة عضويته، مع قرار تشكيل اللجنة وسندها.

    Une ligne par membre de commission : qualité, rôle, durée, avec la décision qui l'a constituée.
    La commission des denrées réunit les huit qualités que cite le texte des attributions.
    """

    service: Choice | None = field("المصلحة", "Service", of="service")
    committee_code: Code = field(
        "رمز اللجنة",
        "Code de la commission",
        also=("اللجنة رقم",),
        sample=("L-01", "L-02", "L-03", "L-04", "L-05"),
    )
    committee_name: Text = field(
        "اسم اللجنة",
        "Commission",
        also=("اللجنة", "Comité"),
        sample=lambda row, _: f"اللجنة الإقليمية رقم {str(row['committee_code'])[-2:]}",
    )
    committee_kind: Choice | None = field("نوع اللجنة", "Nature", of="committee_kind")
    legal_basis: Text | None = field("السند القانوني", "Base légale", also=("المرجع القانوني",))
    decision_no: Code | None = field("رقم القرار", "N° de décision")
    decision_date: Day | None = field("تاريخ القرار", "Décision du", sample=in_years(2024, 2026))
    member_rank: Count = field("رتبة العضو", "Rang", at_least=1, also=("ر.ت",))
    member_kind: Choice | None = field("صنف العضو", "Type de membre", of="member_kind")
    staff: Ref | None = field("الموظف", "Agent", to="staff", also=("رقم التأجير", "PPR"))
    external_name: Text | None = field("اسم العضو الخارجي", "Membre externe")
    body: Text | None = field(
        "الهيئة",
        "Organisme",
        also=("الجهة الممثلة",),
        sample=("المصلحة البيطرية", "عمالة الإقليم", "المكتب الصحي", "جمعية الآباء"),
    )
    capacity: Choice | None = field("الصفة", "Qualité", of="committee_capacity")
    role: Choice | None = field("الدور في اللجنة", "Rôle", of="committee_role", also=("المهمة",))
    required: Flag | None = field("حضور واجب", "Présence requise")
    valid_from: Day | None = field("من", "Du", sample=after("decision_date", 0, 20))
    valid_to: Day | None = field("إلى", "Au", sample=rarely(after("valid_from", 300, 600), 0.1))
    phone: Phone | None = field("الهاتف", "Téléphone", also=("رقم الهاتف", "Tél."))

    rules = (
        NotAfter("valid_from", "valid_to"),
        NotAfter("decision_date", "valid_from"),
        Required("staff", F("member_kind").isin("internal")),
        Required("external_name", F("member_kind").isin("external")),
        Required("body", F("member_kind").isin("external")),
        Unique("committee_code", "staff", only=_SITS),
        Must(
            ~_PRESIDENT | ~_SITS | (_PRESIDENTS <= 1),
            "COMMITTEE_001",
            "للجنة «{committee_code}» أكثر من رئيس واحد ({presidents}): أبق واحدا أو أنه عضوية الآخر.",
            "La commission « {committee_code} » a {presidents} présidents : n’en gardez qu’un.",
            at="role",
            show={"committee_code": F("committee_code"), "presidents": _PRESIDENTS},
        ),
        Should(
            (F("member_rank") != 1) | (_PRESIDENTS >= 1),
            "COMMITTEE_002",
            "اللجنة «{committee_code}» بلا رئيس: حدد دور الرئيس لأحد أعضائها.",
            "La commission « {committee_code} » n’a pas de président : désignez-en un.",
            at="role",
            show={"committee_code": F("committee_code")},
        ),
        Should(
            (F("member_rank") != 1)
            | ~F("committee_kind").isin("food")
            | (_seats_held >= len(_FOOD_CAPACITIES)),
            "COMMITTEE_003",
            "لجنة معاينة المواد الغذائية تضم {there} من ثماني صفات واجبة: أضف الأعضاء الناقصين.",
            "La commission des denrées compte {there} des huit qualités requises : complétez-la.",
            at="committee_kind",
            show={"there": _seats_held},
        ),
        Should(
            _NAMES <= 1,
            "COMMITTEE_004",
            "للرمز «{committee_code}» أكثر من اسم ({value}): وحد اسم اللجنة.",
            "Le code « {committee_code} » porte plusieurs noms ({value}) : unifiez.",
            at="committee_name",
        ),
    )
