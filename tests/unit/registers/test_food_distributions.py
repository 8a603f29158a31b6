from datetime import date
from typing import Any

SENT: dict[str, Any] = {
    "distribution_no": "D1",
    "distribution_date": date(2026, 10, 5),
    "school": "16698Z",
    "phase": "phase1",
    "lot": "R1/L1",
    "item": "A-1",
    "quantity": 320,
    "unit": "kg",
    "receiver": "123",
    "received_on": date(2026, 10, 6),
    "quantity_confirmed": 320,
}
NEXT = SENT | {"distribution_no": "D2", "distribution_date": date(2026, 11, 2)}
NEXT |= {"received_on": None, "quantity_confirmed": None}
LOT: dict[str, Any] = {
    "receipt_no": "R1",
    "lot_no": "L1",
    "received_on": date(2026, 10, 1),
    "item": "A-1",
    "quantity": 500,
    "unit": "kg",
    "expiry_date": date(2027, 10, 1),
    "inspection_date": date(2026, 10, 2),
    "verdict": "fit",
    "quantity_accepted": 500,
}
LOTS = [LOT]


def test_500_accepted_less_320_distributed_leaves_180(codes: Any, column: Any) -> None:
    assert codes("food_distributions", [SENT], food_receipts=LOTS) == set()
    rows = [NEXT | {"quantity": 80}, SENT]
    assert column("food_distributions", "stock_after", rows, food_receipts=LOTS) == [100, 180]
    assert (
        codes("food_distributions", [SENT, NEXT | {"quantity": 180}], food_receipts=LOTS) == set()
    )


def test_distributing_181_more_is_refused(codes: Any) -> None:
    more = NEXT | {"quantity": 181}
    assert codes("food_distributions", [SENT, more], food_receipts=LOTS) == {"DISTRIB_003"}


def test_tenths_of_a_kilogram_add_up(codes: Any) -> None:
    parts = [NEXT | {"distribution_no": f"D{n}", "quantity": 0.1} for n in range(3)]
    small = [LOT | {"quantity_accepted": 0.3}]
    assert codes("food_distributions", parts, food_receipts=small) == set()


def test_an_expired_lot_is_refused(codes: Any) -> None:
    lots = [LOT | {"expiry_date": date(2026, 10, 4)}]
    assert codes("food_distributions", [SENT], food_receipts=lots) == {"DISTRIB_004"}
    last_day = [LOT | {"expiry_date": date(2026, 10, 5)}]
    assert codes("food_distributions", [SENT], food_receipts=last_day) == set()


def test_a_lot_goes_out_after_a_favourable_inspection(codes: Any) -> None:
    unfit = [LOT | {"verdict": "unfit"}]
    assert codes("food_distributions", [SENT], food_receipts=unfit) == {"DISTRIB_005"}
    unseen = [LOT | {"verdict": None}]
    assert codes("food_distributions", [SENT], food_receipts=unseen) == {"DISTRIB_006"}
    late = [LOT | {"inspection_date": date(2026, 10, 6)}]
    assert codes("food_distributions", [SENT], food_receipts=late) == {"DISTRIB_007"}


def test_item_and_unit_are_those_of_the_lot(codes: Any) -> None:
    assert codes("food_distributions", [SENT | {"item": "A-2"}], food_receipts=LOTS) == {
        "DISTRIB_008"
    }
    assert codes("food_distributions", [SENT | {"unit": "g"}], food_receipts=LOTS) == {
        "DISTRIB_009"
    }


def test_a_gap_is_explained(codes: Any, column: Any) -> None:
    short = SENT | {"quantity_confirmed": 319.5}
    assert column("food_distributions", "gap", [short]) == [0.5]
    assert codes("food_distributions", [short]) == {"ROW_004"}
    assert codes("food_distributions", [short | {"gap_reason": "كيس ممزق"}]) == set()
    assert codes("food_distributions", [SENT | {"quantity_confirmed": 321}]) == {"DISTRIB_002"}
    assert codes("food_distributions", [NEXT | {"quantity": 0}]) == {"DISTRIB_001"}
    assert codes("food_distributions", [SENT | {"received_on": date(2026, 10, 4)}]) == {"ROW_001"}


def test_food_goes_to_a_canteen_and_its_people(codes: Any) -> None:
    assert codes("food_distributions", [SENT], canteens=[]) == {"DISTRIB_010"}
    staff = {"staff": [{"key": "123", "school": "16699A"}]}
    assert codes("food_distributions", [SENT], loose=staff) == {"DISTRIB_011"}
