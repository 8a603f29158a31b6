from datetime import date
from typing import Any

LOT: dict[str, Any] = {
    "receipt_no": "R1",
    "lot_no": "L1",
    "contract": "12",
    "supplier": "F-1",
    "received_on": date(2026, 10, 1),
    "item": "A-1",
    "quantity": 500.3,
    "unit": "kg",
    "expiry_date": date(2027, 10, 1),
    "packaging_ok": True,
    "inspection_date": date(2026, 10, 2),
    "committee": "C1",
    "verdict": "fit_partial",
    "quantity_accepted": 500.2,
    "quantity_refused": 0.1,
    "refuse_reason": "تلفيف ممزق",
}
SEATS = (
    "head_service",
    "heads_rep",
    "pedagogical_inspector",
    "financial_inspector",
    "planning_head",
    "veterinary",
    "prefecture",
    "health_office",
)


def test_a_lot_in_order_is_accepted(codes: Any) -> None:
    assert codes("food_receipts", [LOT]) == set()
    waiting = {"verdict": None, "inspection_date": None, "committee": None}
    waiting |= {"quantity_accepted": None, "quantity_refused": None, "refuse_reason": None}
    assert codes("food_receipts", [LOT | waiting]) == set()


def test_accepted_and_refused_make_what_came(codes: Any) -> None:
    assert codes("food_receipts", [LOT | {"quantity_refused": 0.2}]) == {"FOOD_002"}
    whole = LOT | {"quantity_refused": None, "quantity_accepted": 500.3, "verdict": "fit"}
    assert codes("food_receipts", [whole]) == set()
    assert codes("food_receipts", [LOT | {"refuse_reason": None}]) == {"ROW_004"}
    empty = LOT | {"quantity": 0, "quantity_accepted": 0, "quantity_refused": 0}
    assert codes("food_receipts", [empty]) == {"FOOD_001"}


def test_food_expires_after_it_came(codes: Any) -> None:
    assert codes("food_receipts", [LOT | {"expiry_date": date(2026, 10, 1)}]) == {"FOOD_003"}


def test_nothing_is_accepted_before_a_favourable_verdict(codes: Any) -> None:
    assert codes("food_receipts", [LOT | {"verdict": "unfit"}]) == {"FOOD_004"}
    assert codes("food_receipts", [LOT | {"verdict": "pending"}]) == {"FOOD_004"}
    unfit = LOT | {"verdict": "unfit", "quantity_accepted": 0, "quantity_refused": 500.3}
    assert codes("food_receipts", [unfit]) == set()
    assert codes("food_receipts", [LOT | {"verdict": "fit"}]) == {"FOOD_005"}
    torn = LOT | {"verdict": "fit", "quantity_accepted": 500.3, "quantity_refused": 0}
    assert codes("food_receipts", [torn | {"packaging_ok": False}]) == {"FOOD_006"}


def test_the_commission_seats_eight_capacities(codes: Any) -> None:
    members = [
        {"key": f"C1/{n}", "committee_code": "C1", "capacity": s} for n, s in enumerate(SEATS)
    ]
    assert codes("food_receipts", [LOT], loose={"committees": members}) == set()
    assert codes("food_receipts", [LOT], loose={"committees": members[1:]}) == {"FOOD_007"}
    assert codes("food_receipts", [LOT | {"committee": None}]) == {"FOOD_008"}
    assert codes("food_receipts", [LOT | {"inspection_date": date(2026, 9, 30)}]) == {"ROW_001"}


def test_cold_food_arrives_cold(codes: Any) -> None:
    ration = {"meal_kind": "lunch", "item_code": "A-1", "storage_kind": "cold"}
    most = {"param_code": "FOOD_COLD_MAX", "value_num": 8, "valid_from": date(2020, 1, 1)}
    known = {"food_rations": [ration], "parameters": [most]}
    assert codes("food_receipts", [LOT | {"temperature": 8}], **known) == set()
    assert codes("food_receipts", [LOT | {"temperature": 9}], **known) == {"FOOD_009"}


def test_the_contract_bounds_what_is_accepted(codes: Any) -> None:
    line = {"source_kind": "contract", "source_ref": "12", "item": "A-1", "quantity": 500.2}
    assert codes("food_receipts", [LOT], loose={"procurement_lines": [line]}) == set()
    second = LOT | {"lot_no": "L2", "quantity": 0.1, "quantity_accepted": 0.1}
    second |= {"quantity_refused": None, "verdict": "fit"}
    found = codes("food_receipts", [LOT, second], loose={"procurement_lines": [line]})
    assert found == {"FOOD_010"}
    contract = {"contract_no": "12", "supplier": "F-2"}
    assert codes("food_receipts", [LOT], contracts=[contract]) == {"FOOD_011"}


def test_the_unit_is_that_of_the_item(codes: Any) -> None:
    price = {"item_code": "A-1", "price_date": date(2026, 1, 1), "unit": "litre"}
    assert codes("food_receipts", [LOT], reference_prices=[price]) == {"FOOD_012"}
