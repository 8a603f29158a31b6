from validators import F, Register, calculated, field, rounded, sum_of, total
from validators.choosing import either
from validators.hint import dirhams
from validators.kinds import Choice, Code, FiscalYear, Flag, Money, Percent, Text
from validators.live import COMMITTED, LIVE
from validators.rules import Must, Should

_STANDS = ~F("cancelled").true
_IN = _STANDS & F("movement_kind").isin("transfer_in", "internal")
_OUT = _STANDS & F("movement_kind").isin("transfer_out", "internal", "cancellation")
_DELEGATED = _STANDS & F("movement_kind").isin("delegation")
_CARRIED = sum_of(
    "credit_movements",
    "amount",
    only=_STANDS & F("movement_kind").isin("carry_over"),
    to_line="key",
)
# An allowance file is its own liquidation: what is ordered on it was verified in it.
_CLAIMS = sum_of(
    "payment_orders",
    "amount",
    only=LIVE & F("liquidation").blank & F("claim").filled,
    budget_line="key",
)


class BudgetLine(
    Register,
    code="budget_lines",
    ar="سطور الميزانية",
    fr="Lignes budgétaires",
    key=("fiscal_year", "line_code"),
    serves=(
        "HRF-PROC-02",
        "HRF-PROC-07",
        "HRF-BUDGET-01",
        "HRF-BUDGET-02",
        "HRF-BUDGET-03",
        "HRF-BUDGET-04",
        "HRF-SOCIAL-17",
        "HRF-ACCT-01",
    ),
    scope="directorate",
):
    """اكتب هنا سطور ميزانية السنة: رمز السطر وعنوانه والمرحل؛ الاعتمادات والالتزامات والأداءات تحسب وحدها.

    On y inscrit les lignes de l'exercice : code, intitulé et report. Les crédits, engagements,
    liquidations et paiements viennent des autres registres ; une ligne s'écrit 2026/code ailleurs.
    """

    fiscal_year: FiscalYear = field(
        "السنة المالية", "Exercice", also=("السنة", "Année budgétaire"), sample=(2025, 2026)
    )
    line_code: Code = field(
        "رمز السطر",
        "Code de la ligne",
        also=("السطر", "رقم السطر", "Ligne", "Rubrique"),
        example="10-20-31",
        sample=lambda _, random: f"{random.randint(10, 40)}-{random.randint(10, 99)}",
    )
    budget_kind: Choice | None = field(
        "نوع الميزانية", "Nature du budget", of="budget_kind", also=("تسيير أو استثمار",)
    )
    programme: Text | None = field(
        "البرنامج",
        "Programme",
        also=("برنامج",),
        sample=("التعليم الأولي", "الدعم الاجتماعي", "العرض المدرسي", "الحكامة والقيادة"),
    )
    project: Text | None = field(
        "المشروع",
        "Projet",
        also=("مشروع أو عملية", "Projet ou action"),
        sample=("الداخليات والمطاعم المدرسية", "تأهيل المؤسسات", "تسيير المديرية"),
    )
    label_ar: Text = field(
        "بيان السطر",
        "Intitulé en arabe",
        also=("البيان", "عنوان السطر", "نوع النفقة"),
        sample=(
            "شراء لوازم المكتب",
            "شراء المواد الغذائية",
            "تعويضات التنقل داخل المملكة",
            "صيانة وإصلاح البنايات",
            "رسوم الماء والكهرباء",
            "مصاريف الحراسة والنظافة",
        ),
    )
    label_fr: Text | None = field("بيان السطر بالفرنسية", "Intitulé", also=("Libellé",))
    carried_over: Money | None = field(
        "الاعتمادات المرحلة",
        "Crédits reportés",
        also=("المرحل", "Reports", "ترحيل"),
        sample=dirhams(900000, 3000000),
    )
    credits_delegated: Money = calculated(
        "الاعتمادات المفوضة",
        "Crédits délégués",
        sum_of("credit_movements", "amount", only=_DELEGATED, to_line="key"),
    )
    credits_moved: Money = calculated(
        "صافي التحويلات",
        "Virements nets",
        sum_of("credit_movements", "amount", only=_IN, to_line="key")
        - sum_of("credit_movements", "amount", only=_OUT, from_line="key"),
    )
    credits_total: Money = calculated(
        "مجموع الاعتمادات",
        "Total des crédits",
        total("carried_over") + F("credits_delegated") + F("credits_moved"),
    )
    committed: Money = calculated(
        "الملتزم به",
        "Engagé",
        sum_of("commitments", "amount", only=COMMITTED, budget_line="key"),
    )
    liquidated: Money = calculated(
        "المصفى",
        "Liquidé",
        sum_of("liquidations", "net", only=LIVE, **{"commitment.budget_line": "key"})
        + either(_CLAIMS, 0),
    )
    paid: Money = calculated(
        "المؤدى",
        "Payé",
        sum_of("payment_orders", "amount", only=LIVE & F("paid_on").filled, budget_line="key"),
    )
    available: Money = calculated("المتوفر", "Disponible", F("credits_total") - F("committed"))
    execution_rate: Percent = calculated(
        "نسبة التنفيذ", "Taux d'exécution", rounded(F("paid") / F("credits_total"), 4)
    )
    gid_code: Code | None = field(
        "رمز السطر في منظومة GID", "Code GID", also=("GID", "رمز GID"), example="E1220101"
    )
    manager_bureau: Choice | None = field(
        "المكتب المدبر", "Bureau gestionnaire", of="bureau", also=("المكتب المعني",)
    )
    closed: Flag | None = field("مغلق", "Clos", also=("سطر مغلق",), sample=(None,))

    rules = (
        Must(
            F("credits_total") >= 0,
            "BUDGET_001",
            "التحويلات الصادرة من السطر أكبر من اعتماداته: المجموع {value}، راجع حركات الاعتمادات.",
            "Les virements sortants dépassent les crédits : total {value}, revoyez les mouvements.",
            at="credits_total",
        ),
        Must(
            F("committed") <= F("credits_total"),
            "BUDGET_002",
            "الملتزم به {value} أكبر من مجموع الاعتمادات {credits_total}: راجع الالتزامات.",
            "L’engagé ({value}) dépasse les crédits ({credits_total}) : revoyez les engagements.",
            at="committed",
        ),
        Must(
            F("liquidated") <= F("committed"),
            "BUDGET_003",
            "المصفى {value} أكبر من الملتزم به {committed}: راجع التصفيات والالتزامات.",
            "Le liquidé ({value}) dépasse l’engagé ({committed}) : revoyez les liquidations.",
            at="liquidated",
        ),
        Must(
            F("paid") <= F("liquidated"),
            "BUDGET_004",
            "المؤدى {value} أكبر من المصفى {liquidated}: راجع أوامر الأداء.",
            "Le payé ({value}) dépasse le liquidé ({liquidated}) : revoyez les ordonnances.",
            at="paid",
        ),
        Should(
            (F("carried_over") == _CARRIED) | (_CARRIED <= 0),
            "BUDGET_005",
            "المرحل {value} لا يساوي قرارات الترحيل {movements}: صحح أحدهما.",
            "Le report ({value}) diffère des décisions de report ({movements}) : corrigez l’un des deux.",
            at="carried_over",
            show={"movements": _CARRIED},
        ),
    )
