from datetime import date
from decimal import Decimal
from typing import Any

ASKED: dict[str, Any] = {
    "request_no": "M-2026-001",
    "requested_on": date(2026, 10, 1),
    "school": "16698Z",
    "room": "16698Z/A1",
    "problem_kind": "roof",
    "status": "received",
}
DONE = ASKED | {"done_on": date(2026, 10, 9), "work_done": "تم", "quality": "conform"}
DELAY = {
    "param_code": "REPAIR_DAYS_MAX",
    "value_num": 15,
    "valid_from": date(2026, 1, 1),
}


def test_requests_in_order_are_accepted(codes: Any) -> None:
    assert codes("maintenance_requests", [ASKED]) == set()
    assert codes("maintenance_requests", [DONE]) == set()


def test_a_repair_says_where_what_and_when(codes: Any) -> None:
    assert codes("maintenance_requests", [ASKED | {"school": None, "room": None}]) == {"ROW_005"}
    assert codes("maintenance_requests", [DONE | {"work_done": None}]) == {"ROW_004"}
    assert codes("maintenance_requests", [DONE | {"done_on": date(2026, 9, 1)}]) == {"ROW_001"}
    assert codes("maintenance_requests", [DONE | {"quality": None}]) == {"REPAIR_007"}
    assert codes("maintenance_requests", [ASKED | {"status": "closed"}]) == {"REPAIR_006"}


def test_a_room_is_of_the_school_and_asked_once(codes: Any) -> None:
    room = {"key": "16698Z/A1", "school": "16699A"}
    told = codes("maintenance_requests", [ASKED], loose={"school_rooms": [room]})
    assert told == {"REPAIR_001"}
    again = ASKED | {"request_no": "M-2026-002"}
    assert codes("maintenance_requests", [ASKED, again]) == {"REPAIR_002"}
    assert codes("maintenance_requests", [DONE, again]) == set()


def test_waiting_beyond_the_delay_is_told(codes: Any) -> None:
    late = {"parameters": [DELAY]}
    assert codes("maintenance_requests", [ASKED], today=date(2026, 10, 16), **late) == set()
    told = codes("maintenance_requests", [ASKED], today=date(2026, 10, 17), **late)
    assert told == {"REPAIR_003"}
    urgent = ASKED | {"urgency": "very_high"}
    assert codes("maintenance_requests", [urgent]) == {"REPAIR_005"}


def test_costs_stay_within_the_order(codes: Any) -> None:
    order = {"key": "2026/3", "amount_inc_tax": Decimal(1000)}
    paid = DONE | {"purchase_order": "2026/3", "cost": Decimal(600)}
    rows = [paid, paid | {"request_no": "M-2026-002"}]
    loose = {"purchase_orders": [order], "needs_requests": [{"key": "B-1", "school": "16699A"}]}
    assert codes("maintenance_requests", rows, loose=loose) == {"REPAIR_004"}
    need = ASKED | {"need_no": "B-1"}
    assert codes("maintenance_requests", [need], loose=loose) == {"REPAIR_008"}
