from datetime import date
from typing import Any

TRIP: dict[str, Any] = {
    "plate_no": "M 123456",
    "entry_no": 1,
    "entry_date": date(2026, 10, 1),
    "entry_kind": "trip",
    "odometer_start": 42000,
    "odometer_end": 42400,
}
NEXT = TRIP | {
    "entry_no": 2,
    "entry_date": date(2026, 10, 3),
    "odometer_start": 42400,
    "odometer_end": 42700,
}
FUEL = TRIP | {
    "entry_no": 3,
    "entry_date": date(2026, 10, 4),
    "entry_kind": "fuel",
    "odometer_start": 42700,
    "odometer_end": 42700,
    "litres": 60,
}
CAR = {"key": "M 123456", "norm_l_per_100km": 8, "status": "in_service"}


def test_a_log_in_order_is_accepted(codes: Any, column: Any) -> None:
    rows = [TRIP, NEXT, FUEL]
    assert codes("vehicle_log", rows, loose={"vehicles": [CAR]}) == set()
    assert column("vehicle_log", "km", rows) == [400, 300, 0]
    # 60 litres bought, 700 km at 8 litres: 56 burnt.
    balance = column("vehicle_log", "fuel_balance", rows, loose={"vehicles": [CAR]})
    assert balance == [-32, -56, 4]


def test_the_odometer_goes_on(codes: Any) -> None:
    assert codes("vehicle_log", [TRIP | {"odometer_end": 41999}]) == {"LOGBOOK_001"}
    assert codes("vehicle_log", [TRIP, NEXT | {"odometer_start": 42450}]) == {"LOGBOOK_005"}
    assert codes("vehicle_log", [TRIP, NEXT | {"entry_date": date(2026, 9, 1)}]) == {"LOGBOOK_006"}
    assert codes("vehicle_log", [TRIP | {"odometer_end": None}]) == {"LOGBOOK_004"}


def test_fuel_has_litres_and_a_norm(codes: Any) -> None:
    assert codes("vehicle_log", [FUEL | {"litres": 0}]) == {"LOGBOOK_002"}
    assert codes("vehicle_log", [FUEL | {"litres": None}]) == {"LOGBOOK_003"}
    # 700 km at 8 litres is 56 litres, 67.2 with a tolerance of a fifth.
    much = [TRIP, NEXT, FUEL | {"litres": 68}]
    assert codes("vehicle_log", much, loose={"vehicles": [CAR]}) == {"LOGBOOK_007"}


def test_repairs_missions_and_disposed_vehicles(codes: Any) -> None:
    assert codes("vehicle_log", [TRIP | {"entry_kind": "repair"}]) == {"LOGBOOK_008"}
    mission = {
        "key": "OM-1",
        "vehicle": "M 999999",
        "start_date": date(2026, 10, 2),
        "end_date": date(2026, 10, 3),
    }
    sent = TRIP | {"mission": "OM-1"}
    told = codes("vehicle_log", [sent], loose={"mission_orders": [mission]})
    assert told == {"LOGBOOK_009", "LOGBOOK_010"}
    assert codes("vehicle_log", [TRIP], today=date(2026, 9, 1)) == {"LOGBOOK_011"}
    gone = CAR | {"status": "disposed"}
    assert codes("vehicle_log", [TRIP], loose={"vehicles": [gone]}) == {"LOGBOOK_012"}
