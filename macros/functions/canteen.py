"""Canteens: the phase of a day, meals, quantities, what the store still feeds."""

from datetime import date
from decimal import Decimal

from macros.argument import Count, Number, Numbers, Wrong
from macros.function import function
from macros.rounding import divided, half_up
from validators.limits.feeding_phase import MONTHS

_PLAN = ("HRF-SOCIAL-06", "HRF-SOCIAL-12")
_STORE = ("HRF-SOCIAL-08",)
_PUPILS = ("المستفيدون", "Bénéficiaires")
_DAYS = ("أيام الإطعام", "Jours d’alimentation")
_RATION = ("الحصة بالغرام", "Ration en grammes")
_STOCK = ("المخزون بالكيلوغرام", "Stock en kg")
_GRAMS = 1000
_NONE = Decimal(0)
_SHAPES = Wrong(
    "لكل مرحلة عدد مستفيدين وعدد أيام: أعط عمودين متساويين.",
    "Chaque phase a ses bénéficiaires et ses jours : donnez deux colonnes égales.",
)


@function("مرحلة الإطعام", "Phase d’alimentation", args={"day": ("اليوم", "Jour")}, serves=_PLAN)
def feeding_phase(day: date) -> int:
    """Return the phase of the school year in which a day feeds, 0 in July and August.

    >>> feeding_phase(["2026-09-14", "2026-12-31", "2027-01-04", "2027-04-01", "2027-07-01"])
    [1, 1, 2, 3, 0]
    """
    return next((n for n, months in enumerate(MONTHS.values(), 1) if day.month in months), 0)


@function(
    "عدد الوجبات",
    "Nombre de repas",
    args={
        "pupils": _PUPILS,
        "days": _DAYS,
        "per_day": ("وجبات كل يوم", "Repas par jour"),
    },
    serves=_PLAN,
)
def meals(pupils: Count, days: Count, per_day: Count = 1) -> int:
    """Return the meals of so many pupils on so many days.

    >>> meals(120, 64), meals(120, 61), meals(25, 64, 3)
    (7680, 7320, 4800)
    """
    return pupils * days * per_day


@function(
    "وجبات كل المراحل",
    "Repas de toutes les phases",
    args={"pupils": _PUPILS, "days": _DAYS},
    serves=_PLAN,
)
def meals_of_phases(pupils: Numbers, days: Numbers) -> Decimal | Wrong:
    """Return the meals of all phases, each with its pupils and its days.

    >>> meals_of_phases([120, 120, 110], [64, 55, 50])
    19780
    """
    if len(pupils) != len(days):
        return _SHAPES
    return sum((p * d for p, d in zip(pupils, days, strict=True)), _NONE)


@function(
    "الكمية المطلوبة بالكيلوغرام",
    "Quantité nécessaire en kg",
    args={"served": ("عدد الوجبات", "Repas"), "ration": _RATION},
    serves=(*_PLAN, *_STORE),
)
def food_quantity(served: Count, ration: Number) -> Decimal:
    """Return the kilograms of a food for so many meals.

    >>> food_quantity(7680, 60), food_quantity(100, 2.5)
    (460.8, 0.25)
    """
    return served * ration / _GRAMS


@function(
    "الكمية الواجب طلبها بالكيلوغرام",
    "Quantité à commander en kg",
    args={"served": ("عدد الوجبات", "Repas"), "ration": _RATION, "stock": _STOCK},
    serves=(*_PLAN, *_STORE),
)
def food_to_order(served: Count, ration: Number, stock: Number = _NONE) -> Decimal:
    """Return the kilograms of a food to order beyond what the store holds.

    >>> food_to_order(7680, 60, 180), food_to_order(100, 60, 180)
    (280.8, 0)
    """
    return max(served * ration / _GRAMS - stock, _NONE)


@function(
    "الباقي في المخزن",
    "Reste en magasin",
    args={"received": ("المتسلم", "Reçu"), "given": ("الموزع", "Distribué")},
    serves=_STORE,
)
def food_left(received: Number, given: Number) -> Decimal:
    """Return what the store holds; below zero, more was given than received.

    >>> food_left(500, 320), food_left(500, 501)
    (180, -1)
    """
    return received - given


@function(
    "الأيام التي يكفيها المخزون",
    "Jours couverts par le stock",
    args={"stock": _STOCK, "pupils": _PUPILS, "ration": _RATION},
    serves=_STORE,
)
def food_days(stock: Number, pupils: Count, ration: Number) -> int:
    """Return the whole days on which a store feeds so many pupils once.

    >>> food_days(180, 120, 60), food_days(5, 120, 60)
    (25, 0)
    """
    return int(divided(stock * _GRAMS, pupils * ration))


@function(
    "كلفة الوجبة",
    "Coût du repas",
    args={
        "cost": ("كلفة المواد", "Coût des denrées"),
        "served": ("الوجبات المقدمة", "Repas servis"),
    },
    serves=_PLAN,
)
def meal_cost(cost: Number, served: Count) -> Decimal:
    """Return what a meal served cost.

    >>> meal_cost(15000, 7320)
    2.05
    """
    return half_up(divided(cost, served))
