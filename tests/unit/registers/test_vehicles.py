from datetime import date
from typing import Any

TODAY = date(2026, 11, 24)
CAR: dict[str, Any] = {
    "plate_no": "M 123456",
    "chassis_no": "WV1",
    "fuel_type": "diesel",
    "norm_l_per_100km": 8,
    "insurance_expiry": date(2027, 3, 1),
    "inspection_expiry": date(2027, 5, 1),
    "usual_driver": "1200007",
    "status": "in_service",
}


def test_a_vehicle_in_order_is_accepted(codes: Any, column: Any) -> None:
    assert codes("vehicles", [CAR], today=TODAY) == set()
    log = [{"plate_no": "M 123456", "odometer_end": km} for km in (42180, 42360)]
    assert column("vehicles", "odometer", [CAR], loose={"vehicle_log": log}) == [42360]


def test_a_running_vehicle_is_insured_inspected_and_measured(codes: Any) -> None:
    for name, code in (
        ("insurance_expiry", "VEHICLE_002"),
        ("inspection_expiry", "VEHICLE_003"),
        ("norm_l_per_100km", "VEHICLE_006"),
    ):
        assert codes("vehicles", [CAR | {name: None}]) == {code}
        assert codes("vehicles", [CAR | {name: None, "status": "parked"}]) == set()
    assert codes("vehicles", [CAR | {"norm_l_per_100km": 0}]) == {"VEHICLE_001"}


def test_what_is_about_to_expire_is_told(codes: Any) -> None:
    soon = CAR | {"insurance_expiry": date(2026, 12, 23), "inspection_expiry": date(2026, 12, 23)}
    assert codes("vehicles", [soon], today=TODAY) == {"VEHICLE_004", "VEHICLE_005"}
    assert codes("vehicles", [soon]) == set()


def test_drivers_chassis_and_days(codes: Any) -> None:
    other = CAR | {"plate_no": "M 123457", "chassis_no": "WV2"}
    assert codes("vehicles", [CAR, other]) == {"VEHICLE_007"}
    assert "KEY_002" in codes("vehicles", [CAR, other | {"chassis_no": "WV1"}])
    new = CAR | {"first_use_date": date(2026, 12, 1)}
    assert codes("vehicles", [new], today=TODAY) == {"VEHICLE_008"}
