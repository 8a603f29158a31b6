from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]
Column = Callable[..., list[Any]]

TABLES = {
    "inventory_no": "T-30",
    "designation": "طاولة مدرسية",
    "acquired_on": date(2024, 1, 10),
    "warranty_until": date(2025, 1, 10),
    "quantity": 30,
    "school": "A",
}


def moved(number: int, kind: str, quantity: int, **facts: Any) -> dict[str, Any]:
    return {
        "movement_no": str(number),
        "inventory_no": "T-30",
        "movement_kind": kind,
        "movement_date": date(2026, 1, number),
        "quantity": quantity,
    } | facts


MOVES = [
    moved(1, "assignment", 10, to_school="A"),
    moved(2, "disposal", 4, from_school="A"),
    moved(3, "transfer", 6, from_school="A", to_school="B"),
]


def test_an_asset_is_accepted(codes: Codes) -> None:
    assert codes("movable_assets", [TABLES], asset_movements=MOVES) == set()


def test_30_and_10_received_less_4_disposed_less_6_transferred_are_30(column: Column) -> None:
    assert column("movable_assets", "quantity_now", [TABLES], asset_movements=MOVES) == [30]


def test_a_count_of_29_opens_a_gap_that_needs_a_reason(codes: Codes, column: Column) -> None:
    count = {
        "count_no": "2026",
        "count_kind": "annual",
        "count_date": date(2026, 6, 1),
        "item_kind": "movable",
        "item_ref": "T-30",
        "recorded_quantity": 30,
        "counted_quantity": 29,
    }
    tables: dict[str, Any] = {"movable_assets": [TABLES], "asset_movements": MOVES}
    assert column("inventory_counts", "gap", [count]) == [-1]
    assert codes("inventory_counts", [count], **tables) == {"ROW_004"}
    assert codes("inventory_counts", [count | {"gap_reason": "ضياع"}], **tables) == set()
    assert codes("inventory_counts", [count | {"counted_quantity": 30}], **tables) == set()


def test_a_cancelled_movement_moves_nothing(column: Column) -> None:
    moves = [*MOVES[:2], MOVES[2] | {"status": "cancelled"}]
    assert column("movable_assets", "quantity_now", [TABLES], asset_movements=moves) == [36]


def test_a_change_of_holder_in_one_place_changes_no_balance(column: Column) -> None:
    moves = [moved(1, "assignment", 2, from_school="A", to_school="A")]
    assert column("movable_assets", "quantity_now", [TABLES], asset_movements=moves) == [30]


def test_a_loss_elsewhere_is_not_taken_from_here_twice(column: Column) -> None:
    moves = [*MOVES, moved(4, "loss", 1, from_school="B")]
    assert column("movable_assets", "quantity_now", [TABLES], asset_movements=moves) == [30]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"quantity": 0}, "ASSET_001"),
        ({"warranty_until": date(2024, 1, 9)}, "ROW_001"),
        ({"disposed_on": date(2024, 1, 9), "disposal_ref": "1"}, "ROW_001"),
        ({"disposed_on": date(2026, 1, 9)}, "ROW_004"),
        ({"serial_no": "SN1"}, "ASSET_003"),
        ({"school": None}, "ASSET_006"),
        ({"disposed_on": date(2026, 1, 9), "disposal_ref": "1"}, "ASSET_007"),
        ({"acquisition_mode": "contract"}, "ASSET_008"),
        ({"quantity": 3}, "ASSET_002"),
    ],
)
def test_a_wrong_asset_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    moves = [MOVES[2]]
    assert code in codes("movable_assets", [TABLES | change], asset_movements=moves)


def test_a_serial_number_stands_once(codes: Codes) -> None:
    one = TABLES | {"quantity": 1, "serial_no": "SN1"}
    assert "ASSET_004" in codes("movable_assets", [one, one | {"inventory_no": "T-31"}])


def test_the_holder_belongs_to_the_site(codes: Codes) -> None:
    staff = [{"ppr": "1", "school": "B"}]
    schools = [{"gresa_code": "A"}, {"gresa_code": "B"}]
    held = TABLES | {"holder": "1"}
    assert codes("movable_assets", [held], staff=staff, schools=schools) == {"ASSET_005"}
