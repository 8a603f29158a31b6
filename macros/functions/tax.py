"""Taxes: VAT, what is withheld of it, and income tax on what staff earn beside their salary."""

from datetime import date
from decimal import Decimal

from macros.argument import Number, Rate, Today
from macros.function import function
from macros.rounding import half_up
from validators.limits.income_tax import STAFF_RATE
from validators.limits.vat import WITHHELD_ABOVE, WITHHELD_SHARE

_SERVES = ("HRF-BUDGET-05", "HRF-ACCT-02", "HRF-MAINT-02")
_BEFORE = ("المبلغ دون الرسم", "Montant HT")
_RATE = ("نسبة الرسم", "Taux de TVA")
_DAY = ("يوم الأداء", "Jour du paiement")
_GROSS = {"gross": ("المبلغ الخام", "Montant brut"), "day": _DAY}


@function(
    "الرسم على القيمة المضافة", "TVA", args={"amount": _BEFORE, "rate": _RATE}, serves=_SERVES
)
def vat(amount: Number, rate: Rate) -> Decimal:
    """Return the tax on an amount before tax.

    >>> vat(10000, 0.2), vat(10000, "20 %")
    (2000, 2000)
    >>> vat(99.99, "10%")
    10
    """
    return half_up(amount * rate)


@function("المبلغ مع الرسم", "Montant TTC", args={"amount": _BEFORE, "rate": _RATE}, serves=_SERVES)
def with_vat(amount: Number, rate: Rate) -> Decimal:
    """Return an amount with its tax.

    >>> with_vat(416666.67, 0.2), with_vat("416666.68", 20)
    (500000, 500000.02)
    >>> with_vat(100, 0)
    100
    """
    return half_up(amount) + half_up(amount * rate)


@function(
    "الرسم المحجوز في المنبع",
    "TVA retenue à la source",
    args={"amount": _BEFORE, "rate": _RATE, "day": _DAY},
    serves=_SERVES,
)
def vat_withheld(amount: Number, rate: Rate, day: date) -> Decimal:
    """Return the tax withheld on a listed service, none up to 5000 dirhams a month.

    >>> vat_withheld(10000, 0.2, "2026-01-15"), vat_withheld(10000, 0.2, "2024-06-30")
    (1500, 0)
    >>> vat_withheld(5000, 0, "2026-01-15")
    0
    """
    if half_up(amount) + half_up(amount * rate) <= (WITHHELD_ABOVE.on(day) or Decimal(0)):
        return Decimal(0)
    return half_up(half_up(amount * rate) * (WITHHELD_SHARE.on(day) or Decimal(0)))


@function("الضريبة على الدخل المحجوزة", "IR retenu", args=_GROSS, serves=("HRF-BUDGET-07",))
def income_tax(gross: Number, day: Today) -> Decimal:
    """Return the income tax withheld on overtime and marking of permanent staff.

    >>> income_tax([1272, 2180], "2026-01-15")
    [216.24, 370.6]
    >>> income_tax(4, "2026-01-15")
    0.68
    """
    return half_up(gross * STAFF_RATE.at(day))


@function("الصافي بعد الضريبة", "Net d’impôt", args=_GROSS, serves=("HRF-BUDGET-07",))
def net_of_tax(gross: Number, day: Today) -> Decimal:
    """Return what is left of overtime and marking after income tax.

    >>> net_of_tax([1272, 2180, 600], "2026-01-15")
    [1055.76, 1809.4, 498]
    >>> net_of_tax(4, "2026-01-15")
    3.32
    """
    return gross - half_up(gross * STAFF_RATE.at(day))


@function(
    "المبلغ دون الرسم من المبلغ مع الرسم",
    "Montant HT d’un montant TTC",
    args={"total": ("المبلغ مع الرسم", "Montant TTC"), "rate": _RATE},
    serves=_SERVES,
)
def without_vat(total: Number, rate: Rate) -> Decimal:
    """Return an amount without the tax that it holds.

    >>> without_vat(500000, 0.2), without_vat(110, "10 %")
    (416666.67, 100)
    """
    return half_up(total / (1 + rate))


@function(
    "ما يؤدى للمورد بعد الحجز",
    "Net payé au fournisseur",
    args={"amount": _BEFORE, "rate": _RATE, "day": _DAY},
    serves=_SERVES,
)
def supplier_paid(amount: Number, rate: Rate, day: date) -> Decimal:
    """Return what is paid for a listed service when a part of its tax is withheld.

    >>> supplier_paid(10000, 0.2, "2026-01-15"), supplier_paid(10000, 0.2, "2024-06-30")
    (10500, 12000)
    """
    withheld = Decimal(str(vat_withheld(amount, rate, day)))
    return half_up(amount) + half_up(amount * rate) - withheld
