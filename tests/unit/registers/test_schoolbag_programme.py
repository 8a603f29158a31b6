from datetime import date
from decimal import Decimal
from typing import Any

BAGS: dict[str, Any] = {
    "school": "16698Z",
    "level": "p1",
    "school_year": "2026/2027",
    "kit_code": "A-1",
    "beneficiaries": 50,
    "stock_start": 5,
    "unit_price": Decimal(110),
    "ordered": 45,
    "received": 45,
    "distributed": 48,
    "damaged": 1,
}
SCHOOL = {"key": "16698Z", "cycle": "primary", "sector": "public"}
KEY = "schoolbag_programme"


def test_a_school_in_order_is_accepted_and_counted(codes: Any, column: Any) -> None:
    assert codes(KEY, [BAGS], loose={"schools": [SCHOOL]}) == set()
    assert column(KEY, "need", [BAGS, BAGS | {"stock_start": 60}]) == [45, 0]
    assert column(KEY, "cost", [BAGS]) == [Decimal("4950.00")]
    assert column(KEY, "remaining", [BAGS]) == [1]


def test_no_more_is_given_than_there_was(codes: Any) -> None:
    assert codes(KEY, [BAGS | {"distributed": 49}]) == set()
    assert codes(KEY, [BAGS | {"distributed": 50}]) == {"SCHOOLBAG_001"}
    assert codes(KEY, [BAGS | {"distributed": 51, "received": 60}]) >= {"SCHOOLBAG_005"}


def test_needs_orders_and_receptions_follow(codes: Any) -> None:
    assert codes(KEY, [BAGS | {"ordered": 46}]) == {"SCHOOLBAG_003"}
    assert codes(KEY, [BAGS | {"received": 46}]) == {"SCHOOLBAG_004"}
    structure = {
        "school": "16698Z",
        "school_year": "2026/2027",
        "level": "p1",
        "pupils": 49,
        "prevails": True,
    }
    assert codes(KEY, [BAGS], loose={"class_structures": [structure]}) == {"SCHOOLBAG_002"}


def test_tables_prices_levels_and_sectors(codes: Any) -> None:
    assert codes(KEY, [BAGS], today=date(2026, 12, 31)) == set()
    assert codes(KEY, [BAGS], today=date(2027, 1, 1)) == {"SCHOOLBAG_006"}
    price = {
        "item_code": "A-1",
        "price_date": date(2026, 1, 1),
        "valid_until": None,
        "price_inc_tax": Decimal(120),
    }
    assert codes(KEY, [BAGS], loose={"reference_prices": [price]}) == {"SCHOOLBAG_007"}
    middle = SCHOOL | {"cycle": "middle"}
    assert codes(KEY, [BAGS], loose={"schools": [middle]}) == {"SCHOOLBAG_008"}
    private = SCHOOL | {"sector": "private"}
    assert codes(KEY, [BAGS], loose={"schools": [private]}) == {"SCHOOLBAG_009"}
