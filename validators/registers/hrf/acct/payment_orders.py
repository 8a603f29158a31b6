from validators import F, Register, calculated, count_of, field, total, value_of
from validators.choosing import either
from validators.gather import LimitOn
from validators.hint import after, in_year, number
from validators.kinds import Choice, Code, Day, FiscalYear, Money, Note, Ref, Serial, Text
from validators.limits.contract import PAYMENT_DAYS
from validators.live import LIVE
from validators.rules import Blank, Must, NotAfter, OneOf, Ordered, Required, Should, Unique

_DEBT = either(F("liquidation.net"), F("claim.net"))
_SAME_INVOICE = count_of(
    "payment_orders",
    only=LIVE,
    **{
        "liquidation.invoice_no": F("liquidation.invoice_no"),
        "liquidation.commitment.beneficiary": F("liquidation.commitment.beneficiary"),
    },
)
_DELAY = LimitOn(PAYMENT_DAYS, F("order_date"))


class PaymentOrder(
    Register,
    code="payment_orders",
    ar="أوامر الأداء",
    fr="Ordonnances de paiement",
    key=("fiscal_year", "order_no"),
    serves=(
        "HRF-BUDGET-02",
        "HRF-BUDGET-03",
        "HRF-BUDGET-05",
        "HRF-BUDGET-06",
        "HRF-BUDGET-07",
        "HRF-SOCIAL-17",
        "HRF-ACCT-02",
        "HRF-ACCT-03",
    ),
):
    """اكتب هنا كل أمر بالأداء صدر عن دين تمت تصفيته: رقمه بالتسلسل، ومبلغه، وإرساله، ثم أداؤه أو رفضه.

    On y inscrit chaque ordonnance émise sur une dette liquidée ou un dossier d'indemnités : son
    numéro à la suite, son montant, son envoi, puis son paiement ou son rejet.
    """

    fiscal_year: FiscalYear = field(
        "السنة المالية", "Exercice", also=("السنة",), sample=(2025, 2026)
    )
    order_no: Serial = field(
        "رقم أمر الأداء",
        "N° d'ordonnance",
        also=("رقم الأمر", "N° OP", "N° mandat", "رقم الحوالة"),
        series=("fiscal_year",),
        sample=number(1, 900),
    )
    order_date: Day = field(
        "تاريخ الأمر",
        "Date d'ordonnance",
        also=("تاريخ أمر الأداء", "Date OP"),
        sample=in_year("fiscal_year", "order_no", 900),
    )
    liquidation: Ref | None = field(
        "التصفية", "Liquidation", to="liquidations", also=("رقم التصفية", "N° de liquidation")
    )
    claim: Ref | None = field(
        "ملف التعويض",
        "Dossier d'indemnité",
        to="allowance_claims",
        also=("رقم ملف التعويض",),
        sample=(None,),
    )
    budget_line: Ref = field(
        "السطر المالي",
        "Ligne budgétaire",
        to="budget_lines",
        also=("سطر الميزانية", "Rubrique"),
        sample=F("liquidation.commitment.budget_line"),
    )
    beneficiary: Ref | None = field(
        "المستفيد (مزود)",
        "Bénéficiaire",
        to="suppliers",
        also=("المزود", "Fournisseur"),
        sample=F("liquidation.commitment.beneficiary"),
    )
    beneficiary_staff: Ref | None = field(
        "المستفيد (موظف)", "Agent bénéficiaire", to="staff", sample=(None,)
    )
    object: Text | None = field(
        "موضوع الأداء",
        "Objet",
        also=("الموضوع", "Objet du paiement"),
        sample=(
            "أداء فاتورة لوازم مكتبية",
            "أداء مستحقات شركة الحراسة",
            "أداء فاتورة المواد الغذائية",
            "صرف تعويضات التنقل",
        ),
    )
    amount: Money = field(
        "المبلغ",
        "Montant brut",
        also=("مبلغ الأمر", "المبلغ الخام", "Montant"),
        at_least=0.01,
        sample=F("liquidation.net"),
    )
    taxes_withheld: Money | None = field(
        "الضرائب المقتطعة",
        "Impôts retenus",
        also=("الحجز في المنبع", "RAS", "Retenue à la source"),
        sample=(None,),
    )
    net_paid: Money = calculated("الصافي المؤدى", "Net payé", F("amount") - total("taxes_withheld"))
    gid_ref: Code | None = field("مرجع GID", "Référence GID", also=("رقم GID", "N° GID"))
    sent_on: Day | None = field(
        "تاريخ الإرسال", "Envoyé le", also=("أرسل في",), sample=after("order_date", 0, 8)
    )
    visa_date: Day | None = field(
        "تاريخ التأشيرة", "Visé le", also=("التأشيرة", "Visa"), sample=after("sent_on", 1, 10)
    )
    rejected_on: Day | None = field("تاريخ الرفض", "Rejeté le", also=("رفض في",), sample=(None,))
    reject_reason: Note | None = field(
        "سبب الرفض", "Motif de rejet", also=("أسباب الرفض",), sample=(None,)
    )
    paid_on: Day | None = field(
        "تاريخ الأداء", "Payé le", also=("أدي في",), sample=after("visa_date", 1, 15)
    )
    instrument_no: Code = calculated(
        "رقم التحويل أو الشيك",
        "N° de virement ou chèque",
        value_of(
            "payment_instruments",
            "instrument_no",
            only=LIVE & F("returned_on").blank,
            payment_order="key",
        ),
    )
    status: Choice | None = field("الوضعية", "État", of="file_status", also=("حالة الملف",))

    rules = (
        Ordered("order_no", "order_date", owner=("fiscal_year",)),
        NotAfter("order_date", "sent_on"),
        NotAfter("order_date", "visa_date"),
        NotAfter("order_date", "paid_on"),
        NotAfter("order_date", "rejected_on"),
        Required("reject_reason", F("rejected_on").filled),
        OneOf("liquidation", "claim"),
        Blank("claim", F("liquidation").filled),
        Unique("liquidation", only=LIVE),
        Unique("claim", only=LIVE),
        Unique("gid_ref", only=LIVE),
        Must(
            (_SAME_INVOICE <= 1) | ~LIVE,
            "PAY_001",
            "الفاتورة {invoice} صدر بشأنها أمر آخر: لا تؤدى الفاتورة مرتين، راجع التصفية «{value}».",
            "La facture {invoice} a déjà une ordonnance : elle ne se paie qu’une fois, revoyez la liquidation « {value} ».",
            at="liquidation",
            show={"invoice": F("liquidation.invoice_no")},
        ),
        Must(
            (F("amount") <= _DEBT) | ~LIVE,
            "PAY_002",
            "المبلغ {value} أكبر من الدين المصفى {debt}: خفض المبلغ.",
            "Le montant {value} dépasse la dette liquidée ({debt}) : réduisez-le.",
            at="amount",
            show={"debt": _DEBT},
        ),
        Must(
            F("net_paid") >= 0,
            "PAY_003",
            "الضرائب المقتطعة {value} أكبر من المبلغ {amount}: صححها.",
            "Les impôts retenus ({value}) dépassent le montant ({amount}) : corrigez-les.",
            at="taxes_withheld",
            show={"amount": F("amount")},
        ),
        Must(
            F("budget_line") == F("liquidation.commitment.budget_line"),
            "PAY_004",
            "السطر «{value}» ليس سطر الالتزام ({expected}): صحح السطر.",
            "La ligne « {value} » n’est pas celle de l’engagement ({expected}) : corrigez-la.",
            at="budget_line",
            show={"expected": F("liquidation.commitment.budget_line")},
        ),
        Must(
            ~(F("paid_on").filled & F("rejected_on").filled),
            "PAY_005",
            "الأمر مؤدى ({paid_on}) ومرفوض ({value}) معا: أفرغ أحد التاريخين.",
            "L’ordonnance est payée ({paid_on}) et rejetée ({value}) : videz l’une des deux dates.",
            at="rejected_on",
        ),
        Must(
            ~F("liquidation.status").isin("refused", "cancelled").true | ~LIVE,
            "PAY_006",
            "التصفية «{value}» مرفوضة أو ملغاة: لا يصدر أمر بشأنها.",
            "La liquidation « {value} » est refusée ou annulée : elle ne s’ordonnance pas.",
            at="liquidation",
        ),
        Should(
            F("budget_line.fiscal_year") == F("fiscal_year"),
            "PAY_007",
            "السطر «{value}» ليس من سطور سنة {fiscal_year}: تحقق من السنة.",
            "La ligne « {value} » n’est pas de l’exercice {fiscal_year} : vérifiez l’année.",
            at="budget_line",
        ),
        Should(
            F("amount") >= _DEBT,
            "PAY_008",
            "المبلغ {value} أقل من الدين المصفى {debt}: تحقق من المبلغ.",
            "Le montant {value} est inférieur à la dette liquidée ({debt}) : vérifiez-le.",
            at="amount",
            show={"debt": _DEBT},
        ),
        Should(
            F("beneficiary") == F("liquidation.commitment.beneficiary"),
            "PAY_009",
            "المستفيد «{value}» ليس مزود الالتزام ({expected}): صحح المستفيد.",
            "Le bénéficiaire « {value} » n’est pas celui de l’engagement ({expected}) : corrigez.",
            at="beneficiary",
            show={"expected": F("liquidation.commitment.beneficiary")},
        ),
        Should(
            F("beneficiary_staff") == F("claim.ppr"),
            "PAY_010",
            "المستفيد {value} ليس صاحب ملف التعويض ({expected}): صحح رقم التأجير.",
            "L’agent {value} n’est pas celui du dossier ({expected}) : corrigez le PPR.",
            at="beneficiary_staff",
            show={"expected": F("claim.ppr")},
        ),
        Should(
            F("paid_on") - F("liquidation.invoice_date") <= _DELAY,
            "PAY_011",
            "أديت الفاتورة بعد أكثر من {days} يوما من تاريخها {invoiced_on} (الأداء {value}): راجع الأجل.",
            "Facture du {invoiced_on} payée le {value}, au-delà de {days} jours : voyez les intérêts.",
            at="paid_on",
            show={"days": _DELAY, "invoiced_on": F("liquidation.invoice_date")},
        ),
    )
