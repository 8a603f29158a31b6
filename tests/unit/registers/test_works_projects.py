from datetime import date
from decimal import Decimal
from typing import Any

WORKS: dict[str, Any] = {
    "project_no": "PR-1",
    "project_kind": "extension",
    "title": "بناء ثلاث حجرات",
    "school": "16698Z",
    "commune": "dakhla",
    "contract": "12/2026",
    "cost": Decimal(400000),
    "studies_end": date(2026, 1, 10),
    "works_start": date(2026, 2, 1),
    "works_end_planned": date(2026, 10, 1),
    "progress_rate": 0.4,
    "rooms_created": 3,
    "status": "running",
}
DONE = WORKS | {
    "works_end_actual": date(2026, 9, 20),
    "delivered_on": date(2026, 9, 30),
    "progress_rate": 1,
    "status": "delivered",
}
KEY = "works_projects"


def test_projects_in_order_are_accepted(codes: Any) -> None:
    assert codes(KEY, [WORKS]) == set()
    minutes = {"contract": "12/2026", "reception_kind": "provisional"}
    rooms = [{"school": "16698Z"}] * 3
    assert codes(KEY, [DONE], loose={"receptions": [minutes], "school_rooms": rooms}) == set()


def test_days_follow_each_other(codes: Any) -> None:
    assert codes(KEY, [WORKS | {"works_end_planned": date(2026, 1, 1)}]) == {"ROW_001"}
    assert codes(KEY, [DONE | {"delivered_on": None}]) == {"ROW_004"}
    assert codes(KEY, [WORKS | {"studies_end": date(2026, 3, 1)}]) == {"WORKS_001"}
    assert codes(KEY, [WORKS | {"works_start": None}]) == {"WORKS_007"}
    assert codes(KEY, [WORKS], today=date(2026, 10, 1)) == set()
    assert codes(KEY, [WORKS], today=date(2026, 10, 2)) == {"WORKS_005"}


def test_delivery_is_received_registered_and_complete(codes: Any) -> None:
    assert codes(KEY, [DONE], loose={"receptions": []}) == {"WORKS_002"}
    assert codes(KEY, [DONE], loose={"school_rooms": [{"school": "16698Z"}]}) == {"WORKS_003"}
    assert codes(KEY, [DONE | {"progress_rate": 0.9}]) == {"WORKS_006"}
    assert codes(KEY, [DONE | {"rooms_created": 0}]) == {"WORKS_012"}


def test_costs_stops_land_and_places(codes: Any) -> None:
    contract = {"key": "12/2026", "total_amount": Decimal(399999)}
    assert codes(KEY, [WORKS], loose={"contracts": [contract]}) == {"WORKS_004"}
    stopped = WORKS | {"status": "stopped"}
    assert codes(KEY, [stopped], loose={"service_orders": []}) == {"WORKS_008"}
    assert codes(KEY, [WORKS | {"project_kind": "new_school"}]) == {"WORKS_009"}
    assert codes(KEY, [WORKS | {"status": "tender"}]) == {"WORKS_010"}
    school = {"key": "16698Z", "commune": "argoub"}
    assert codes(KEY, [WORKS], loose={"schools": [school]}) == {"WORKS_011"}
