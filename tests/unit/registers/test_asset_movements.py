from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

MOVE = {
    "movement_no": "1",
    "inventory_no": "T-30",
    "movement_kind": "transfer",
    "movement_date": date(2026, 1, 5),
    "from_school": "A",
    "to_school": "B",
    "quantity": 6,
    "received_on": date(2026, 1, 6),
}
ASSET = {"inventory_no": "T-30", "quantity": 30, "school": "A"}


def test_a_movement_is_accepted(codes: Codes) -> None:
    assert codes("asset_movements", [MOVE], movable_assets=[ASSET]) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"inventory_no": None}, "ROW_005"),
        ({"quantity": 0}, "MOVE_001"),
        ({"to_school": "A"}, "MOVE_002"),
        ({"received_on": date(2026, 1, 4)}, "ROW_001"),
        ({"movement_kind": "disposal"}, "ROW_004"),
        ({"movement_kind": "loss", "reason": "سرقة"}, "MOVE_003"),
        ({"movement_kind": "loss"}, "ROW_004"),
        ({"from_school": "C"}, "MOVE_004"),
        ({"quantity": 31}, "MOVE_005"),
    ],
)
def test_a_wrong_movement_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in codes("asset_movements", [MOVE | change], movable_assets=[ASSET])


def test_an_item_moves_on_from_where_it_was_moved_to(codes: Codes) -> None:
    onward = MOVE | {"movement_no": "2", "from_school": "B", "to_school": "C", "quantity": 2}
    assert codes("asset_movements", [MOVE, onward], movable_assets=[ASSET]) == set()


def test_what_is_disposed_of_is_given_to_nobody(codes: Codes) -> None:
    gone = ASSET | {"disposed_on": date(2026, 1, 4)}
    assert codes("asset_movements", [MOVE], movable_assets=[gone]) == {"MOVE_007"}
    computer = MOVE | {"inventory_no": None, "it_item": "PC-1", "quantity": 1}
    scrapped = [{"it_code": "PC-1", "disposed_on": date(2026, 1, 5)}]
    assert codes("asset_movements", [computer], it_equipment=scrapped) == {"MOVE_006"}


def test_a_closed_school_receives_nothing_unnoticed(codes: Codes) -> None:
    schools = [{"gresa_code": "A"}, {"gresa_code": "B", "closed_on": date(2025, 9, 1)}]
    assert codes("asset_movements", [MOVE], schools=schools) == {"MOVE_008"}
