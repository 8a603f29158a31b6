from validators import F, Register, calculated, field, sum_of, year_of
from validators.choosing import either
from validators.hint import dirhams, in_year
from validators.kinds import Choice, Code, Day, FiscalYear, Money, Note, Ref, Text
from validators.live import COMMITTED, LIVE
from validators.parameter import parameter
from validators.rules import Must, NotAfter, Required, Should, Unique
from validators.running import running_sum

# Commitments already visaed come first, so that the one that passes the credits is the last asked.
_REACHED = running_sum(
    "amount",
    owner=("budget_line",),
    order=("visa_date", "commitment_date", "commitment_no"),
    only=COMMITTED,
)
_CREDITS = F("budget_line.credits_total")
_CLOSING = parameter("COMMITMENT_CLOSING", F("commitment_date"), "value_date")


class Commitment(
    Register,
    code="commitments",
    ar="الالتزامات",
    fr="Engagements",
    key="commitment_no",
    serves=(
        "HRF-BUDGET-02",
        "HRF-BUDGET-03",
        "HRF-BUDGET-04",
        "HRF-BUDGET-06",
        "HRF-SOCIAL-17",
        "HRF-ACCT-01",
    ),
):
    """اكتب هنا كل التزام بنفقة قبل إنجازها: السطر، والمبلغ، وسند الطلب أو الصفقة، ثم مرجعه في منظومة GID وتأشيرته.

    On y inscrit chaque engagement avant la dépense : ligne, montant, acte qui le justifie, puis sa
    référence GID et son visa. Un engagement ne dépasse jamais les crédits de sa ligne.
    """

    commitment_no: Code = field(
        "رقم الالتزام",
        "N° d'engagement",
        also=("رقم بطاقة الالتزام", "N°", "Engagement"),
        example="E-2026-031",
    )
    fiscal_year: FiscalYear = field(
        "السنة المالية", "Exercice", also=("السنة",), sample=(2025, 2026)
    )
    commitment_date: Day = field(
        "تاريخ الالتزام",
        "Date d'engagement",
        also=("التاريخ", "Date"),
        sample=in_year("fiscal_year"),
    )
    budget_line: Ref = field(
        "السطر المالي",
        "Ligne budgétaire",
        to="budget_lines",
        also=("سطر الميزانية", "السطر", "Rubrique"),
    )
    contract: Ref | None = field("الصفقة", "Marché", to="contracts", also=("رقم الصفقة",))
    purchase_order: Ref | None = field(
        "سند الطلب", "Bon de commande", to="purchase_orders", also=("رقم سند الطلب", "BC")
    )
    claims_batch: Text | None = field(
        "دفعة التعويضات", "Lot d'indemnités", also=("لائحة التعويضات",)
    )
    beneficiary: Ref | None = field(
        "المستفيد (مزود)", "Bénéficiaire", to="suppliers", also=("المزود", "Fournisseur")
    )
    beneficiary_staff: Ref | None = field(
        "المستفيد (موظف)", "Agent bénéficiaire", to="staff", sample=(None,)
    )
    object: Text | None = field(
        "موضوع النفقة",
        "Objet de la dépense",
        also=("الموضوع", "Objet"),
        sample=(
            "اقتناء لوازم مكتبية",
            "خدمات الحراسة",
            "اقتناء مواد غذائية",
            "إصلاح بنايات مدرسية",
            "تعويضات عن التنقل",
        ),
    )
    amount: Money = field(
        "مبلغ الالتزام",
        "Montant engagé",
        also=("المبلغ", "المبلغ الملتزم به", "Montant"),
        at_least=0.01,
        sample=dirhams(2000, 40000),
    )
    liquidated: Money = calculated(
        "المصفى", "Liquidé", sum_of("liquidations", "net", only=LIVE, commitment="key")
    )
    remaining: Money = calculated("الباقي", "Reste à liquider", F("amount") - F("liquidated"))
    gid_ref: Code | None = field("مرجع GID", "Référence GID", also=("رقم GID", "N° GID"))
    gid_state: Choice | None = field(
        "الوضعية في GID", "État GID", of="gid_state", owner="HRF-BUDGET"
    )
    visa_date: Day | None = field(
        "تاريخ التأشيرة", "Date de visa", owner="HRF-BUDGET", also=("التأشيرة", "Visa")
    )
    rejected_reason: Note | None = field(
        "سبب الرفض", "Motif de rejet", also=("أسباب الرفض",), sample=(None,)
    )
    status: Choice | None = field("الوضعية", "État", of="file_status", also=("حالة الملف",))

    rules = (
        NotAfter("commitment_date", "visa_date"),
        Unique("gid_ref"),
        Required("rejected_reason", F("gid_state").isin("rejected")),
        Required("gid_ref", F("gid_state").isin("sent", "visa", "paid")),
        Must(
            (_REACHED <= _CREDITS) | ~COMMITTED,
            "COMMIT_001",
            "المبلغ {value} أكبر من المتوفر في السطر «{budget_line}» ({left}): خفض المبلغ أو اطلب تحويلا.",
            "Le montant {value} dépasse le disponible de la ligne « {budget_line} » ({left}) : réduisez ou demandez un virement.",
            at="amount",
            show={"left": _CREDITS - _REACHED + F("amount")},
        ),
        Must(
            F("liquidated") <= F("amount"),
            "COMMIT_002",
            "المصفى {liquidated} أكبر من مبلغ الالتزام {value}: راجع التصفيات.",
            "Le liquidé ({liquidated}) dépasse l’engagement ({value}) : revoyez les liquidations.",
            at="amount",
        ),
        Must(
            F("budget_line.fiscal_year") == F("fiscal_year"),
            "COMMIT_003",
            "السطر «{value}» ليس من سطور سنة {fiscal_year}: اختر سطرا من السنة نفسها.",
            "La ligne « {value} » n’est pas de l’exercice {fiscal_year} : prenez-en une de l’année.",
            at="budget_line",
        ),
        Must(
            ~(F("budget_line.closed").true & F("visa_date").blank & COMMITTED),
            "COMMIT_004",
            "السطر «{value}» مغلق: لا يقبل التزاما جديدا بدون تأشيرة.",
            "La ligne « {value} » est close : elle ne reçoit plus d’engagement sans visa.",
            at="budget_line",
        ),
        Should(
            year_of(F("commitment_date")) == F("fiscal_year"),
            "COMMIT_005",
            "تاريخ الالتزام {value} خارج السنة المالية {fiscal_year}: تحقق منه.",
            "La date {value} est hors de l’exercice {fiscal_year} : vérifiez-la.",
            at="commitment_date",
        ),
        Should(
            F("contract").filled | F("purchase_order").filled | F("claims_batch").filled,
            "COMMIT_006",
            "لا سند لالتزام {value} درهم: اكتب الصفقة أو سند الطلب أو دفعة التعويضات.",
            "Aucun acte ne justifie l’engagement de {value} : indiquez marché, bon ou lot d’indemnités.",
            at="amount",
        ),
        Should(
            F("commitment_date") <= _CLOSING,
            "COMMIT_007",
            "تاريخ الالتزام {value} بعد تاريخ حصر الالتزامات {closing}: راجع التاريخ.",
            "L’engagement du {value} vient après la clôture du {closing} : vérifiez la date.",
            at="commitment_date",
            show={"closing": _CLOSING},
        ),
        Should(
            F("amount") <= F("contract.total_amount"),
            "COMMIT_008",
            "المبلغ {value} أكبر من مبلغ الصفقة {total}: راجع المبلغ أو الملاحق.",
            "Le montant {value} dépasse celui du marché ({total}) : revoyez-le ou les avenants.",
            at="amount",
            show={"total": F("contract.total_amount")},
        ),
        Should(
            F("amount") == F("purchase_order.amount_inc_tax"),
            "COMMIT_009",
            "المبلغ {value} لا يساوي مبلغ سند الطلب {total}: صحح أحدهما.",
            "Le montant {value} diffère du bon de commande ({total}) : corrigez l’un des deux.",
            at="amount",
            show={"total": F("purchase_order.amount_inc_tax")},
        ),
        Should(
            F("beneficiary") == either(F("purchase_order.supplier"), F("contract.supplier")),
            "COMMIT_010",
            "المستفيد «{value}» ليس صاحب سند الطلب أو الصفقة: صحح المستفيد.",
            "Le bénéficiaire « {value} » n’est pas le titulaire du bon ou du marché : corrigez.",
            at="beneficiary",
        ),
    )
