from datetime import date, time
from typing import Any

MISSION: dict[str, Any] = {
    "mission_no": "OM-1",
    "ppr": "1200007",
    "object": "زيارة تفقدية",
    "start_date": date(2026, 10, 5),
    "start_time": time(8),
    "end_date": date(2026, 10, 8),
    "end_time": time(17),
    "vehicle": "M 123456",
    "authorised_by": "1200014",
    "issued_on": date(2026, 10, 2),
    "status": "accepted",
}
DAY = MISSION | {"mission_no": "OM-2", "end_date": date(2026, 10, 5), "vehicle": None}
CAR = {"key": "M 123456", "insurance_expiry": date(2027, 1, 1), "status": "in_service"}
KEY = "mission_orders"


def test_a_mission_in_order_is_accepted_and_counted(codes: Any, column: Any) -> None:
    assert codes(KEY, [MISSION], loose={"vehicles": [CAR]}) == set()
    assert column(KEY, "nights", [MISSION, DAY]) == [3, 0]
    claims = [{"mission": "OM-1", "status": "sent"}, {"mission": "OM-2", "status": "cancelled"}]
    claimed = column(KEY, "claimed", [MISSION, DAY], loose={"allowance_claims": claims})
    assert claimed == [True, False]


def test_nobody_is_at_two_places_but_may_leave_twice_in_a_day(codes: Any) -> None:
    inside = DAY | {"start_date": date(2026, 10, 6), "end_date": date(2026, 10, 6)}
    assert codes(KEY, [MISSION, inside]) == {"MISSION_001", "SERIES_002"}
    cancelled = inside | {"status": "cancelled"}
    assert codes(KEY, [MISSION, cancelled]) == set()
    evening = DAY | {"start_date": date(2026, 10, 8), "end_date": date(2026, 10, 8)}
    assert codes(KEY, [MISSION, evening]) == {"SERIES_002"}
    colleague = MISSION | {"mission_no": "OM-3", "ppr": "1200021"}
    assert codes(KEY, [MISSION, colleague]) == {"SERIES_002"}


def test_hours_and_vehicles_are_right(codes: Any) -> None:
    assert codes(KEY, [DAY | {"end_time": time(8)}]) == {"MISSION_002"}
    assert codes(KEY, [MISSION | {"own_car": True, "km": 300}]) == {"MISSION_003"}
    expired = CAR | {"insurance_expiry": date(2026, 10, 7)}
    assert codes(KEY, [MISSION], loose={"vehicles": [expired]}) == {"MISSION_004"}
    broken = CAR | {"status": "repair"}
    told = codes(KEY, [MISSION], loose={"vehicles": [broken]}, today=date(2026, 10, 1))
    assert told == {"MISSION_005"}


def test_a_private_car_is_authorised_and_measured(codes: Any) -> None:
    own = DAY | {"own_car": True, "authorised_by": None}
    assert codes(KEY, [own]) == {"MISSION_007", "MISSION_008"}
    assert codes(KEY, [DAY | {"authorised_by": "1200007"}]) == {"MISSION_010"}
    assert codes(KEY, [DAY | {"issued_on": date(2026, 10, 6)}]) == {"MISSION_009"}


def test_leaves_logs_and_claims_agree(codes: Any) -> None:
    leave = {
        "leave_no": "R-1",
        "ppr": "1200007",
        "leave_type": "annual",
        "start_date": date(2026, 10, 1),
        "end_date": date(2026, 10, 6),
    }
    assert codes(KEY, [MISSION], leaves=[leave]) == {"MISSION_006"}
    closed = MISSION | {"status": "closed"}
    assert codes(KEY, [closed], loose={"vehicle_log": [{"mission": "OM-7"}]}) == {"MISSION_011"}
    claim = {"mission": "OM-1", "status": "sent"}
    cancelled = MISSION | {"status": "cancelled"}
    assert codes(KEY, [cancelled], loose={"allowance_claims": [claim]}) == {"MISSION_012"}
