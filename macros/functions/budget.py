"""Credits: what a line has, what is left of it, how far it was used."""

from decimal import Decimal

from macros.argument import Number
from macros.function import function
from macros.rounding import divided, half_up

_SERVES = ("HRF-BUDGET-01", "HRF-BUDGET-02", "HRF-BUDGET-03")
_CONTROL = ("HRF-BUDGET-04", "HRF-ACCT-01", "HRF-SOCIAL-17")
_CREDITS = ("الاعتمادات", "Crédits")
_COMMITTED = ("الالتزامات", "Engagé")
_LIQUIDATED = ("المصفى", "Liquidé")
_PAID = ("المؤدى", "Payé")
_AMOUNT = ("المبلغ المقترح", "Montant proposé")
_NONE = Decimal(0)


@function(
    "مجموع الاعتمادات",
    "Total des crédits",
    args={
        "delegated": ("الاعتمادات المفوضة", "Crédits délégués"),
        "moved_in": ("تحويلات واردة", "Virements reçus"),
        "moved_out": ("تحويلات صادرة", "Virements cédés"),
        "carried": ("المرحل", "Reports"),
    },
    serves=_SERVES,
)
def credits_total(
    delegated: Number, moved_in: Number = _NONE, moved_out: Number = _NONE, carried: Number = _NONE
) -> Decimal:
    """Return the credits of a line after what moved in and out of it.

    >>> credits_total(100000, 20000, 30000), credits_total(100000)
    (90000, 100000)
    """
    return delegated + moved_in - moved_out + carried


@function(
    "الاعتمادات المتاحة",
    "Crédits disponibles",
    args={"budgeted": _CREDITS, "committed": _COMMITTED},
    serves=(*_SERVES, *_CONTROL),
)
def credits_available(budgeted: Number, committed: Number) -> Decimal:
    """Return what may still be committed; below zero, too much was.

    >>> credits_available(90000, 70000), credits_available(90000, 90000.01)
    (20000, -0.01)
    """
    return budgeted - committed


@function(
    "هل يمكن الالتزام",
    "Engagement possible",
    args={"budgeted": _CREDITS, "committed": _COMMITTED, "amount": _AMOUNT},
    serves=_CONTROL,
)
def commitment_fits(budgeted: Number, committed: Number, amount: Number) -> bool:
    """Tell whether one more amount can be committed on a line.

    >>> commitment_fits(90000, 70000, 20000), commitment_fits(90000, 70000, 20001)
    (True, False)
    """
    return committed + amount <= budgeted


@function(
    "تجاوز الاعتمادات",
    "Dépassement des crédits",
    args={"budgeted": _CREDITS, "committed": _COMMITTED, "amount": _AMOUNT},
    serves=_CONTROL,
)
def credits_overrun(budgeted: Number, committed: Number, amount: Number = _NONE) -> Decimal:
    """Return by how much commitments would go beyond the credits, zero if they do not.

    >>> credits_overrun(90000, 70000, 20001), credits_overrun(90000, 70000)
    (1, 0)
    """
    return max(committed + amount - budgeted, _NONE)


@function(
    "نسبة الالتزام",
    "Taux d’engagement",
    args={"committed": _COMMITTED, "budgeted": _CREDITS},
    serves=_SERVES,
)
def commitment_rate(committed: Number, budgeted: Number) -> Decimal:
    """Return the share of the credits that is committed.

    >>> commitment_rate(70000, 90000), commitment_rate(0, 90000)
    (0.7778, 0)
    """
    return half_up(divided(committed * 100, budgeted)) / 100


@function(
    "نسبة الأداء",
    "Taux de paiement",
    args={"paid": _PAID, "budgeted": _CREDITS},
    serves=_SERVES,
)
def payment_rate(paid: Number, budgeted: Number) -> Decimal:
    """Return the share of the credits that is paid.

    >>> payment_rate(45000, 90000)
    0.5
    """
    return half_up(divided(paid * 100, budgeted)) / 100


@function(
    "الباقي للتصفية",
    "Reste à liquider",
    args={"committed": _COMMITTED, "liquidated": _LIQUIDATED},
    serves=(*_SERVES, "HRF-MAINT-02"),
)
def left_to_liquidate(committed: Number, liquidated: Number) -> Decimal:
    """Return what is committed and not yet liquidated.

    >>> left_to_liquidate(70000, 55000.5)
    14999.5
    """
    return committed - liquidated


@function(
    "الباقي للأداء",
    "Reste à payer",
    args={"liquidated": _LIQUIDATED, "paid": _PAID},
    serves=(*_SERVES, "HRF-ACCT-02"),
)
def left_to_pay(liquidated: Number, paid: Number) -> Decimal:
    """Return what is liquidated and not yet paid.

    >>> left_to_pay(55000.5, 55000.5), left_to_pay(55000, 40000)
    (0, 15000)
    """
    return liquidated - paid


@function(
    "هل أرقام السطر منسجمة",
    "Ligne cohérente",
    args={
        "budgeted": _CREDITS,
        "committed": _COMMITTED,
        "liquidated": _LIQUIDATED,
        "paid": _PAID,
    },
    serves=(*_SERVES, *_CONTROL),
)
def credits_coherent(budgeted: Number, committed: Number, liquidated: Number, paid: Number) -> bool:
    """Tell whether no more is committed than there is, nor liquidated, nor paid.

    >>> credits_coherent(90000, 70000, 55000, 55000), credits_coherent(90000, 70000, 55000, 55001)
    (True, False)
    """
    return budgeted >= committed >= liquidated >= paid
