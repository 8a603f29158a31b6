from datetime import date
from decimal import Decimal
from typing import Any

NEED: dict[str, Any] = {
    "need_no": "B-2026-001",
    "raised_on": date(2026, 3, 1),
    "fiscal_year": 2026,
    "school": "16698Z",
    "room": "16698Z/A1",
    "category": "furniture",
    "designation": "طاولات مدرسية",
    "quantity": 10,
    "unit_cost": Decimal(500),
    "decision": "pending",
}
KEPT = NEED | {"decision": "retained", "budget_line": "2026/10-20"}
LINE = {"key": "2026/10-20", "fiscal_year": 2026}
KEY = "needs_requests"


def test_a_need_in_order_is_accepted(codes: Any, column: Any) -> None:
    assert codes(KEY, [NEED]) == set()
    assert codes(KEY, [KEPT], loose={"budget_lines": [LINE]}) == set()
    assert column(KEY, "total_cost", [NEED]) == [Decimal("5000.00")]


def test_a_need_has_a_quantity_a_place_and_a_line(codes: Any) -> None:
    assert codes(KEY, [NEED | {"quantity": 0}]) == {"NEED_001"}
    assert codes(KEY, [NEED | {"school": None}]) == {"ROW_005"}
    assert codes(KEY, [KEPT | {"budget_line": None}]) == {"ROW_004"}
    other = {"key": "16698Z/A1", "school": "16699A"}
    assert codes(KEY, [NEED], loose={"school_rooms": [other]}) == {"NEED_002"}
    old = LINE | {"fiscal_year": 2025}
    assert codes(KEY, [KEPT], loose={"budget_lines": [old]}) == {"NEED_003"}
    assert codes(KEY, [NEED | {"raised_on": date(2027, 1, 2)}]) == {"NEED_004"}


def test_retained_needs_stay_within_the_proposal(codes: Any) -> None:
    draft = {"line_code": "2026/10-20", "fiscal_year": 2026, "proposed": Decimal(10000)}
    second = KEPT | {"need_no": "B-2026-002", "designation": "كراسي"}
    third = KEPT | {"need_no": "B-2026-003", "designation": "خزانات", "quantity": 1}
    loose = {"budget_proposals": [draft]}
    assert codes(KEY, [KEPT, second], loose=loose) == set()
    assert codes(KEY, [KEPT, second, third], loose=loose) == {"NEED_005"}


def test_the_same_need_is_not_entered_twice_for_a_room(codes: Any) -> None:
    again = NEED | {"need_no": "B-2026-002"}
    assert codes(KEY, [NEED, again]) == {"NEED_006"}
    assert codes(KEY, [NEED, again | {"fiscal_year": 2027}]) == set()


def test_prices_priorities_and_events_are_explained(codes: Any) -> None:
    price = {
        "item_code": "A-1",
        "price_date": date(2026, 1, 1),
        "price_inc_tax": Decimal(400),
        "valid_until": None,
    }
    above = {"param_code": "PRICE_ABOVE_MAX", "value_num": 0.2, "valid_from": date(2026, 1, 1)}
    dear = NEED | {"item": "A-1"}
    loose = {"reference_prices": [price]}
    assert codes(KEY, [dear], loose=loose, parameters=[above]) == {"NEED_007"}
    fair = dear | {"unit_cost": Decimal(480)}
    assert codes(KEY, [fair], loose=loose, parameters=[above]) == set()
    assert codes(KEY, [NEED | {"decision": "satisfied"}]) == {"NEED_008"}
    assert codes(KEY, [NEED | {"priority": "high"}]) == {"NEED_009"}
    assert codes(KEY, [NEED | {"category": "event"}]) == {"NEED_010"}
    closed = {"key": "16698Z", "status": "closed"}
    assert codes(KEY, [NEED], loose={"schools": [closed]}) == {"NEED_011"}
