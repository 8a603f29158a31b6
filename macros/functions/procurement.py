"""Purchases: what an order may reach, guarantees, retention, penalties, delays."""

from datetime import date, timedelta
from decimal import Decimal

from macros.argument import Count, Number, Today
from macros.function import function
from macros.rounding import half_up, whole_up
from validators.limits.contract import (
    GUARANTEE_SHARE,
    PAYMENT_DAYS,
    PENALTY_DAY_SHARE,
    PENALTY_OTHER_SHARE,
    PENALTY_WORKS_SHARE,
    RETENTION_INSTALMENT_SHARE,
    RETENTION_SHARE,
)
from validators.limits.purchase_order import CEILING_DIRHAMS
from validators.limits.tender import DEPOSIT_SHARE, NOTICE_DAYS

_ORDERS = ("HRF-PROC-07", "HRF-ACCT-02", "HRF-MAINT-07")
_TENDERS = ("HRF-PROC-04", "HRF-PROC-05")
_CONTRACTS = ("HRF-PROC-08", "HRF-PROC-09", "HRF-MAINT-02")
_DAY = ("في يوم", "Au")
_CONTRACT = ("مبلغ الصفقة", "Montant du marché")
_WORKS = ("صفقة أشغال", "Marché de travaux")
_NONE = Decimal(0)


@function("سقف سندات الطلب", "Plafond des bons de commande", args={"day": _DAY}, serves=_ORDERS)
def purchase_order_ceiling(day: Today) -> Decimal:
    """Return the dirhams, tax included, that orders of one kind may reach in a year.

    >>> purchase_order_ceiling(["2023-08-31", "2023-09-01"])
    [200000, 500000]
    """
    return CEILING_DIRHAMS.at(day)


@function(
    "هل المبلغ في حدود سندات الطلب",
    "Montant permis par bon de commande",
    args={"total": ("مجموع السنة مع الرسم", "Total de l’année TTC"), "day": _DAY},
    serves=_ORDERS,
)
def purchase_order_fits(total: Number, day: Today) -> bool:
    """Tell whether orders of one kind stay within the year's ceiling.

    >>> purchase_order_fits([200000.01, 500000, 500000.02], ["2023-08-31", "2023-09-01", "2024-01-01"])
    [False, True, False]
    """
    return total <= CEILING_DIRHAMS.at(day)


@function(
    "الباقي من سقف سندات الطلب",
    "Reste sous le plafond des bons de commande",
    args={"spent": ("مجموع السنة مع الرسم", "Total de l’année TTC"), "day": _DAY},
    serves=_ORDERS,
)
def purchase_order_left(spent: Number, day: Today) -> Decimal:
    """Return what may still be ordered of one kind in the year; below zero, too much was.

    >>> purchase_order_left([416666.67, 500000.02], "2026-05-04")
    [83333.33, -0.02]
    """
    return CEILING_DIRHAMS.at(day) - spent


@function(
    "الضمان المؤقت",
    "Cautionnement provisoire",
    args={"estimate": ("الكلفة التقديرية", "Estimation"), "day": _DAY},
    serves=_TENDERS,
)
def provisional_guarantee(estimate: Number, day: Today) -> Decimal:
    """Return the usual provisional guarantee of a tender; the notice fixes it.

    >>> provisional_guarantee(400000, "2026-05-04")
    8000
    """
    return half_up(estimate * DEPOSIT_SHARE.at(day))


@function(
    "الضمان النهائي",
    "Cautionnement définitif",
    args={"contract": _CONTRACT, "day": _DAY},
    serves=_CONTRACTS,
)
def final_guarantee(contract: Number, day: Today) -> Decimal:
    """Return the final guarantee of a contract, rounded up to the dirham.

    >>> final_guarantee([123456.78, 400000], "2026-05-04")
    [3704, 12000]
    """
    return whole_up(contract * GUARANTEE_SHARE.at(day))


@function(
    "اقتطاع الضمان من الدفعة",
    "Retenue de garantie",
    args={
        "instalment": ("مبلغ الدفعة", "Acompte"),
        "contract": _CONTRACT,
        "retained": ("ما اقتطع من قبل", "Déjà retenu"),
        "day": _DAY,
    },
    serves=_CONTRACTS,
)
def retention(
    instalment: Number, contract: Number, retained: Number = _NONE, *, day: Today
) -> Decimal:
    """Return what is retained of an instalment, until the contract's share is reached.

    >>> retention(100000, 400000, 0, "2026-05-04"), retention(100000, 400000, 20000, "2026-05-04")
    (10000, 8000)
    >>> retention(100000, 400000, 28000, "2026-05-04")
    0
    """
    room = max(contract * RETENTION_SHARE.at(day) - retained, _NONE)
    return half_up(min(instalment * RETENTION_INSTALMENT_SHARE.at(day), room))


@function(
    "أيام التأخير",
    "Jours de retard",
    args={"due": ("آخر أجل", "Échéance"), "done": ("يوم الإنجاز", "Exécuté le")},
    serves=_CONTRACTS,
)
def late_days(due: date, done: Today) -> int:
    """Return the days that something is done after its day, zero if in time.

    >>> late_days("2026-03-31", "2026-04-25"), late_days("2026-03-31", "2026-03-30")
    (25, 0)
    """
    return max((done - due).days, 0)


@function(
    "غرامة التأخير",
    "Pénalité de retard",
    args={
        "contract": _CONTRACT,
        "late": ("أيام التأخير", "Jours de retard"),
        "works": _WORKS,
        "day": _DAY,
    },
    serves=_CONTRACTS,
)
def late_penalty(contract: Number, late: Count, works: bool = False, *, day: Today) -> Decimal:  # noqa: FBT001, FBT002 - a cell holds yes or no.
    """Return the penalty for so many days, up to the ceiling of works or of other contracts.

    >>> late_penalty(400000, [25, 120], "نعم", "2026-05-04")
    [10000, 32000]
    >>> late_penalty(400000, 120, "لا", "2026-05-04")
    40000
    """
    most = (PENALTY_WORKS_SHARE if works else PENALTY_OTHER_SHARE).at(day)
    return half_up(contract * min(late * PENALTY_DAY_SHARE.at(day), most))


@function(
    "آخر أجل للأداء",
    "Échéance de paiement",
    args={"invoiced": ("تاريخ الفاتورة", "Date de la facture")},
    serves=("HRF-ACCT-02", "HRF-BUDGET-05"),
)
def payment_deadline(invoiced: date) -> date:
    """Return the last day to pay an invoice.

    >>> print(payment_deadline("2026-03-02"))
    2026-05-01
    """
    return invoiced + timedelta(days=int(PAYMENT_DAYS.at(invoiced)))


@function(
    "أول يوم لفتح الأظرفة",
    "Premier jour d’ouverture des plis",
    args={"published": ("آخر إعلان", "Dernière publication")},
    serves=_TENDERS,
)
def opening_earliest(published: date) -> date:
    """Return the first day on which bids may be opened: the days of notice are clear days.

    >>> print(opening_earliest("2026-03-02"))
    2026-03-24
    """
    return published + timedelta(days=int(NOTICE_DAYS.at(published)) + 1)
