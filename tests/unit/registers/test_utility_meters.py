from datetime import date
from decimal import Decimal
from typing import Any

METER: dict[str, Any] = {
    "school": "16698Z",
    "meter_kind": "power",
    "contract_no": "AB-1",
    "meter_no": "CP-1",
    "requested_on": date(2024, 1, 10),
    "installed_on": date(2025, 1, 1),
    "last_index": 1000,
    "last_reading_on": date(2026, 1, 1),
    "power_kva": 9,
}


def test_a_meter_in_order_is_accepted(codes: Any, column: Any) -> None:
    assert codes("utility_meters", [METER]) == set()
    assert column("utility_meters", "yearly_consumption", [METER]) == [1000]


def test_days_follow_each_other(codes: Any) -> None:
    assert codes("utility_meters", [METER | {"installed_on": date(2024, 1, 1)}]) == {"ROW_001"}
    assert codes("utility_meters", [METER | {"last_reading_on": date(2024, 12, 1)}]) == {"ROW_001"}
    assert codes("utility_meters", [METER | {"last_reading_on": None}]) == {"ROW_004"}
    assert codes("utility_meters", [METER | {"installed_on": None}]) == {"METER_002"}
    assert codes("utility_meters", [METER], today=date(2025, 6, 1)) == {"METER_006"}


def test_one_contract_has_one_meter(codes: Any) -> None:
    twin = METER | {"school": "16699A", "meter_no": "CP-2"}
    assert codes("utility_meters", [METER, twin]) == {"METER_001"}
    assert codes("utility_meters", [METER, twin | {"contract_no": "AB-2"}]) == set()
    doubled = twin | {"contract_no": "AB-2", "meter_no": "CP-1"}
    assert codes("utility_meters", [METER, doubled]) == {"KEY_002"}


def test_arrears_delays_and_closed_schools_are_told(codes: Any) -> None:
    assert codes("utility_meters", [METER | {"arrears": Decimal(10)}]) == {"METER_003"}
    asked = {**METER, "installed_on": None, "last_index": None, "last_reading_on": None}
    most = {"param_code": "METER_DAYS_MAX", "value_num": 90, "valid_from": date(2020, 1, 1)}
    told = codes("utility_meters", [asked], today=date(2024, 4, 10), parameters=[most])
    assert told == {"METER_004"}
    assert codes("utility_meters", [METER | {"meter_kind": "water"}]) == {"METER_005"}
    school = {"key": "16698Z", "status": "closed"}
    assert codes("utility_meters", [METER], loose={"schools": [school]}) == {"METER_007"}
