from validators import F, Register, field
from validators.choosing import either
from validators.hint import after
from validators.identifiers import Rib
from validators.kinds import Choice, Code, Day, Money, Note, Ref, Text
from validators.live import LIVE
from validators.rules import Must, NotAfter, Required, Should
from validators.running import running_latest, running_sum

_HOLDS = LIVE & F("returned_on").blank
_REACHED = running_sum(
    "amount", owner=("payment_order",), order=("issue_date", "instrument_no"), only=_HOLDS
)
_LATEST = running_latest(
    "issue_date", owner=("instrument_kind", "account"), order=("instrument_no",)
)
_RIB = either(F("payment_order.beneficiary.rib"), F("payment_order.claim.rib"))


class PaymentInstrument(
    Register,
    code="payment_instruments",
    ar="أوامر التحويل والشيكات",
    fr="Ordres de virement et chèques",
    key=("instrument_kind", "instrument_no"),
    serves=("HRF-BUDGET-05", "HRF-BUDGET-06", "HRF-BUDGET-07", "HRF-ACCT-03"),
):
    """اكتب هنا كل أمر بالتحويل أو شيك صدر: رقمه، والمستفيد وحسابه، ثم تسليمه واستخلاصه أو إرجاعه.

    On y inscrit chaque ordre de virement ou chèque émis : numéro, bénéficiaire et compte, puis sa
    remise et son encaissement, ou son retour.
    """

    instrument_kind: Choice = field(
        "وسيلة الأداء", "Moyen de paiement", of="instrument_kind", also=("النوع", "تحويل أو شيك")
    )
    instrument_no: Code = field(
        "الرقم",
        "N°",
        also=("رقم الشيك", "رقم أمر التحويل", "N° chèque", "N° OV"),
        example="0000123",
    )
    issue_date: Day = field(
        "تاريخ الإصدار", "Date d'émission", also=("التاريخ", "تاريخ الشيك", "Émis le")
    )
    account: Code | None = field(
        "الحساب المسحوب عليه",
        "Compte débité",
        also=("حساب المديرية", "Compte"),
        example="310780000100001234567890",
    )
    beneficiary: Text | None = field(
        "المستفيد",
        "Bénéficiaire",
        also=("اسم المستفيد", "Nom du bénéficiaire"),
        sample=("شركة الواحة للتوريد", "كثبان للتجهيز", "ساحل للتغذية", "أشغال الخليج الأزرق"),
    )
    beneficiary_rib: Rib | None = field(
        "حساب المستفيد",
        "RIB du bénéficiaire",
        also=("RIB", "رقم الحساب البنكي"),
    )
    amount: Money = field(
        "المبلغ",
        "Montant",
        also=("مبلغ الشيك", "مبلغ التحويل"),
        at_least=0.01,
        sample=F("payment_order.net_paid"),
    )
    payment_order: Ref | None = field(
        "أمر الأداء", "Ordonnance", to="payment_orders", also=("رقم أمر الأداء", "OP")
    )
    batch_no: Code | None = field("رقم اللائحة", "N° de bordereau", also=("البوردرو", "Lot"))
    handed_on: Day | None = field(
        "تاريخ التسليم", "Remis le", also=("سلم في",), sample=after("issue_date", 0, 5)
    )
    received_by: Text | None = field("تسلمه", "Reçu par", also=("المتسلم",))
    cleared_on: Day | None = field(
        "تاريخ الاستخلاص", "Encaissé le", also=("صرف في",), sample=after("issue_date", 5, 30)
    )
    returned_on: Day | None = field(
        "تاريخ الإرجاع", "Retourné le", also=("أرجع في",), sample=(None,)
    )
    return_reason: Note | None = field("سبب الإرجاع", "Motif du retour", sample=(None,))
    status: Choice | None = field("الوضعية", "État", of="file_status", also=("الحالة",))
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات",))

    rules = (
        NotAfter("issue_date", "handed_on"),
        NotAfter("issue_date", "cleared_on"),
        NotAfter("issue_date", "returned_on"),
        Required("beneficiary_rib", F("instrument_kind").isin("transfer_order")),
        Required("return_reason", F("returned_on").filled),
        Must(
            ~(F("cleared_on").filled & F("returned_on").filled),
            "INSTRUMENT_001",
            "مستخلص ({cleared_on}) ومرجع ({value}) معا: أفرغ أحد التاريخين.",
            "Encaissé ({cleared_on}) et retourné ({value}) : videz l’une des deux dates.",
            at="returned_on",
        ),
        Must(
            (F("payment_order.net_paid") >= _REACHED) | ~_HOLDS,
            "INSTRUMENT_002",
            "مجموع ما صدر لأمر الأداء «{payment_order}» بلغ {reached} وصافيه {net}: خفض المبلغ {value}.",
            "Les titres de l’ordonnance « {payment_order} » atteignent {reached} pour un net de {net} : réduisez {value}.",
            at="amount",
            show={"reached": _REACHED, "net": F("payment_order.net_paid")},
        ),
        Should(
            F("issue_date") >= _LATEST,
            "INSTRUMENT_003",
            "الرقم {instrument_no} مؤرخ في {value} ورقم قبله مؤرخ في {latest}: راجع الترتيب.",
            "Le n° {instrument_no} est daté du {value}, un numéro précédent du {latest} : revoyez l’ordre.",
            at="issue_date",
            show={"latest": _LATEST},
        ),
        Should(
            F("beneficiary_rib") == _RIB,
            "INSTRUMENT_004",
            "الحساب {value} ليس الحساب المسجل للمستفيد ({expected}): تحقق قبل الإرسال.",
            "Le RIB {value} n’est pas celui du bénéficiaire ({expected}) : vérifiez avant l’envoi.",
            at="beneficiary_rib",
            show={"expected": _RIB},
        ),
        Should(
            F("payment_order.order_date") <= F("issue_date"),
            "INSTRUMENT_005",
            "صدر في {value} قبل أمر الأداء ({ordered_on}): تحقق من التاريخ.",
            "Émis le {value} avant l’ordonnance ({ordered_on}) : vérifiez la date.",
            at="issue_date",
            show={"ordered_on": F("payment_order.order_date")},
        ),
        Should(
            F("payment_order").filled | ~F("instrument_kind").isin("transfer_order", "cheque"),
            "INSTRUMENT_006",
            "صدر {instrument_kind} بدون أمر بالأداء: اكتب رقم الأمر.",
            "Émission ({instrument_kind}) sans ordonnance : inscrivez son numéro.",
            at="payment_order",
        ),
    )
