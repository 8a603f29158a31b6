from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

COUNT = {
    "count_no": "2026",
    "count_kind": "handover",
    "count_date": date(2026, 6, 1),
    "school": "A",
    "item_kind": "movable",
    "item_ref": "T-30",
    "recorded_quantity": 30,
    "counted_quantity": 30,
    "counted_by": "1",
    "received_by": "2",
    "signed_on": date(2026, 6, 2),
}


def test_a_count_is_accepted(codes: Codes) -> None:
    assert codes("inventory_counts", [COUNT]) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"counted_quantity": 29}, "ROW_004"),
        ({"counted_quantity": 29, "gap_reason": "ضياع"}, "COUNT_005"),
        ({"signed_on": date(2026, 5, 31)}, "ROW_001"),
        ({"corrected_on": date(2026, 5, 31)}, "ROW_001"),
        ({"received_by": None}, "ROW_004"),
        ({"counted_by": None}, "ROW_004"),
        ({"received_by": "1"}, "COUNT_001"),
    ],
)
def test_a_wrong_count_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in codes("inventory_counts", [COUNT | change])


def test_an_item_is_counted_once_in_one_count(codes: Codes) -> None:
    assert "KEY_001" in codes("inventory_counts", [COUNT, COUNT])


def test_the_recorded_quantity_is_the_balance_of_the_register(codes: Codes) -> None:
    asset = [{"inventory_no": "T-30", "quantity": 31, "school": "A"}]
    tables: dict[str, Any] = {"movable_assets": asset, "asset_movements": []}
    running = COUNT | {"signed_on": None}
    assert codes("inventory_counts", [running], **tables) == {"COUNT_002"}
    assert codes("inventory_counts", [COUNT], **tables) == set()


def test_a_disposed_item_is_not_counted(codes: Codes) -> None:
    asset = [{"inventory_no": "T-30", "quantity": 30, "disposed_on": date(2026, 5, 1)}]
    assert codes("inventory_counts", [COUNT], movable_assets=asset) == {"COUNT_003"}


def test_a_computer_counted_in_another_school_is_told(codes: Codes) -> None:
    found = COUNT | {"item_kind": "it", "item_ref": "PC-1", "signed_on": None}
    recorded = [{"it_code": "PC-1", "school": "B"}]
    assert codes("inventory_counts", [found], it_equipment=recorded) == {"COUNT_004"}
