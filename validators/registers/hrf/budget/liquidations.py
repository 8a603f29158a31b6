from validators import F, Register, calculated, count_of, field, rounded, total
from validators.choosing import either, when
from validators.hint import after, dirhams
from validators.kinds import Choice, Code, Day, Flag, Money, Note, Ref
from validators.live import LIVE
from validators.rules import Must, NotAfter, Required, Should, Unique
from validators.running import running_sum

_GROSS = total("amount_ex_tax", "vat")
_REACHED = running_sum(
    "net", owner=("commitment",), order=("liquidation_date", "liquidation_no"), only=LIVE
)
_AGAIN = count_of(
    "liquidations",
    only=LIVE,
    invoice_no="invoice_no",
    **{"commitment.beneficiary": F("commitment.beneficiary")},
)
_RATE = F("commitment.contract.retention_rate")
_ACT = either(F("commitment.purchase_order"), F("commitment.contract"))
_SEEN = when(
    F("commitment.purchase_order").filled,
    F("reception.purchase_order"),
    F("reception.contract"),
)


class Liquidation(
    Register,
    code="liquidations",
    ar="التصفية",
    fr="Liquidations",
    key="liquidation_no",
    serves=("HRF-BUDGET-05", "HRF-BUDGET-06", "HRF-MAINT-02"),
):
    """اكتب هنا كل فاتورة بعد إنجاز الخدمة: المبلغ والضريبة والاقتطاعات والغرامات؛ الصافي يحسب وحده.

    On y inscrit chaque facture une fois le service fait : montant, TVA, retenue, pénalités et
    avances. Le net à payer se calcule seul et ne dépasse jamais l'engagement.
    """

    liquidation_no: Code = field(
        "رقم التصفية", "N° de liquidation", also=("رقم بيان التصفية", "N°"), example="L-2026-044"
    )
    commitment: Ref = field(
        "الالتزام", "Engagement", to="commitments", also=("رقم الالتزام", "N° d'engagement")
    )
    invoice_no: Code | None = field(
        "رقم الفاتورة", "N° facture", also=("الفاتورة", "Facture", "رقم البيان")
    )
    invoice_date: Day | None = field("تاريخ الفاتورة", "Date facture")
    reception: Ref | None = field(
        "محضر التسلم", "Réception", to="receptions", also=("رقم محضر التسلم", "PV de réception")
    )
    service_done: Flag | None = field(
        "الخدمة منجزة", "Service fait", also=("إنجاز الخدمة", "تم الإنجاز"), sample=(True,)
    )
    amount_ex_tax: Money = field(
        "المبلغ دون احتساب الضريبة",
        "Montant HT",
        also=("المبلغ بدون رسوم", "HT"),
        sample=dirhams(500, 1600),
    )
    vat: Money | None = field(
        "الضريبة على القيمة المضافة",
        "TVA",
        also=("مبلغ الضريبة", "ض.ق.م"),
        sample=rounded(F("amount_ex_tax") * 0.2, 2),
    )
    retention: Money | None = field(
        "الاقتطاع الضامن", "Retenue de garantie", also=("R.G.",), sample=(None,)
    )
    penalties: Money | None = field(
        "غرامات التأخير", "Pénalités", also=("الغرامات",), sample=(None,)
    )
    advances: Money | None = field(
        "التسبيقات المسترجعة", "Avances récupérées", also=("التسبيقات", "Avances"), sample=(None,)
    )
    net: Money = calculated(
        "الصافي",
        "Net à payer",
        _GROSS - total("retention") - total("penalties") - total("advances"),
    )
    verified_by: Ref | None = field(
        "قام بالتصفية", "Vérifié par", to="staff", also=("المكلف بالتصفية", "Vérificateur")
    )
    liquidation_date: Day | None = field(
        "تاريخ التصفية", "Date de liquidation", sample=after("invoice_date", 1, 30)
    )
    rejected_reason: Note | None = field(
        "سبب الرفض", "Motif de rejet", also=("أسباب الرفض",), sample=(None,)
    )
    status: Choice | None = field("الوضعية", "État", of="file_status", also=("حالة الملف",))

    rules = (
        NotAfter("invoice_date", "liquidation_date"),
        Unique("commitment", "invoice_no", only=LIVE),
        Required("rejected_reason", F("status").isin("refused")),
        Required("service_done", F("status").isin("accepted", "sent", "closed")),
        Must(
            ~F("service_done").isin(False) | ~LIVE,
            "LIQUID_001",
            "الخدمة غير منجزة ({value}): لا تصفية قبل إنجازها.",
            "Le service n’est pas fait ({value}) : on ne liquide qu’après.",
            at="service_done",
        ),
        Must(
            F("net") >= 0,
            "LIQUID_002",
            "الاقتطاعات أكبر من المبلغ {value}: الصافي {net}، صحح الاقتطاعات.",
            "Les retenues dépassent le montant {value} : net {net}, corrigez-les.",
            at="amount_ex_tax",
        ),
        Must(
            (F("commitment.amount") >= _REACHED) | ~LIVE,
            "LIQUID_003",
            "مجموع تصفيات الالتزام «{commitment}» بلغ {reached} ومبلغه {amount}: خفض المبلغ.",
            "Les liquidations de l’engagement « {commitment} » atteignent {reached} pour {amount} : réduisez.",
            at="amount_ex_tax",
            show={
                "commitment": F("commitment"),
                "reached": _REACHED,
                "amount": F("commitment.amount"),
            },
        ),
        Must(
            (_AGAIN <= 1) | ~LIVE,
            "LIQUID_004",
            "الفاتورة {value} لهذا المزود صفيت من قبل: لا تصفى الفاتورة مرتين.",
            "La facture {value} de ce fournisseur est déjà liquidée : elle ne l’est qu’une fois.",
            at="invoice_no",
        ),
        Should(
            F("vat") <= rounded(F("amount_ex_tax") * 0.2, 2) + 1,
            "LIQUID_005",
            "الضريبة {value} أكبر من 20 في المائة من {amount_ex_tax}: راجع الحساب.",
            "La TVA ({value}) dépasse 20 pour cent de {amount_ex_tax} : revoyez le calcul.",
            at="vat",
        ),
        Should(
            (either(F("retention"), 0) >= F("amount_ex_tax") * _RATE - 1)
            & (either(F("retention"), 0) <= _GROSS * _RATE + 1),
            "LIQUID_006",
            "الاقتطاع الضامن لا يوافق نسبة الصفقة ({rate}): راجعه ({value}).",
            "La retenue de garantie ne suit pas le taux du marché ({rate}) : revoyez-la ({value}).",
            at="retention",
            show={"rate": _RATE},
        ),
        Should(
            _ACT == _SEEN,
            "LIQUID_007",
            "محضر التسلم «{value}» لا يخص سند الالتزام ({act}): صحح رقم المحضر.",
            "La réception « {value} » ne porte pas sur l’acte engagé ({act}) : corrigez son numéro.",
            at="reception",
            show={"act": _ACT},
        ),
        Should(
            F("commitment.commitment_date") <= F("liquidation_date"),
            "LIQUID_008",
            "التصفية بتاريخ {value} قبل الالتزام ({committed_on}): الالتزام يسبق التصفية.",
            "Liquidé le {value} avant l’engagement ({committed_on}) : l’engagement précède.",
            at="liquidation_date",
            show={"committed_on": F("commitment.commitment_date")},
        ),
        Should(
            F("commitment.visa_date").filled | F("commitment.commitment_no").blank,
            "LIQUID_009",
            "الالتزام «{value}» بدون تأشيرة: سجل تاريخ التأشيرة قبل التصفية.",
            "L’engagement « {value} » n’a pas de visa : datez le visa avant de liquider.",
            at="commitment",
        ),
    )
