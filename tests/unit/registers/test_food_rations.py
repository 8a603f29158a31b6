from datetime import date
from decimal import Decimal
from typing import Any

RATION: dict[str, Any] = {
    "meal_kind": "lunch",
    "item_code": "A-1",
    "unit": "g",
    "ration_per_meal": 60,
    "min_ration": 50,
    "max_ration": 80,
    "days_shelf_life": 360,
    "valid_from": date(2026, 9, 1),
}
PRICE = {
    "item_code": "A-1",
    "designation_ar": "عدس",
    "item_category": "food",
    "unit": "kg",
    "price_ex_tax": Decimal("20.00"),
    "vat_rate": 0,
    "price_date": date(2026, 1, 1),
}


def test_a_ration_in_grams_is_costed_by_the_kilogram(codes: Any, column: Any) -> None:
    assert codes("food_rations", [RATION], reference_prices=[PRICE]) == set()
    assert column("food_rations", "cost_per_ration", [RATION], reference_prices=[PRICE]) == [
        Decimal("1.20")
    ]


def test_the_price_is_that_in_force(column: Any) -> None:
    dearer = PRICE | {"price_date": date(2026, 8, 1), "price_ex_tax": Decimal("25.00")}
    later = PRICE | {"price_date": date(2026, 10, 1), "price_ex_tax": Decimal("90.00")}
    prices = [dearer, later, PRICE]
    assert column("food_rations", "cost_per_ration", [RATION], reference_prices=prices) == [
        Decimal("1.50")
    ]


def test_a_ration_lies_between_its_bounds(codes: Any) -> None:
    assert codes("food_rations", [RATION | {"ration_per_meal": 49}]) == {"RATION_002"}
    assert codes("food_rations", [RATION | {"ration_per_meal": 81}]) == {"RATION_003"}
    nothing = RATION | {"ration_per_meal": 0, "min_ration": None}
    assert codes("food_rations", [nothing]) == {"RATION_001"}
    assert codes("food_rations", [RATION, RATION]) == {"KEY_001"}


def test_an_item_has_a_price_a_unit_and_is_food(codes: Any) -> None:
    unknown = RATION | {"item_code": "A-9"}
    assert codes("food_rations", [unknown], reference_prices=[PRICE]) == {"REF_001"}
    litre = PRICE | {"unit": "litre"}
    assert codes("food_rations", [RATION], reference_prices=[litre]) == {"RATION_004"}
    ink = PRICE | {"item_category": "supplies"}
    assert codes("food_rations", [RATION], reference_prices=[ink]) == {"RATION_005"}
