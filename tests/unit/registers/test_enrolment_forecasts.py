from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

P1 = {
    "school": "A",
    "level": "p1",
    "target_year": "2027/2028",
    "base_pupils": 100,
    "promotion_rate": 0.9,
    "repetition_rate": 0.08,
    "dropout_rate": 0.02,
    "new_in": 95,
    "version": "forecast",
}
P2 = P1 | {"level": "p2", "base_pupils": 90, "new_in": None, "transfers_net": 4}
BOTH = [P1, P2]
ROOMS = [{"school": "A", "room_code": str(n), "room_kind": "classroom"} for n in range(8)]


def test_forecasts_are_accepted(codes: Codes) -> None:
    assert codes("enrolment_forecasts", BOTH, school_rooms=ROOMS) == set()


def test_pupils_and_classes_follow_from_the_rates(column: Callable[..., list[Any]]) -> None:
    assert column("enrolment_forecasts", "promoted_in", BOTH) == [0, 90]
    assert column("enrolment_forecasts", "repeaters_in", BOTH) == [8, 7.2]
    assert column("enrolment_forecasts", "forecast_pupils", BOTH) == [103, 101]
    assert column("enrolment_forecasts", "classes_planned", BOTH) == [4, 4]
    assert column("enrolment_forecasts", "rooms_gap", BOTH, school_rooms=ROOMS) == [0, 0]


def test_posts_follow_from_the_weekly_hours(column: Callable[..., list[Any]]) -> None:
    hours = {"cycle": "primary", "level": "p1", "track": "none", "weekly_hours": 15}
    hours |= {"teacher_service_hours": 30, "valid_from": date(2024, 9, 1)}
    rows = [hours | {"subject": "primary"}, hours | {"subject": "primary_fr"}]
    assert column("enrolment_forecasts", "teachers_planned", BOTH, subject_hours=rows) == [4, None]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"promotion_rate": 0.8}, "FORECAST_001"),
        ({"transfers_net": -900}, "FORECAST_002"),
        ({"level": "p4"}, "FORECAST_005"),
        ({"version": "adjusted"}, "FORECAST_007"),
        ({"school": "B"}, "FORECAST_008"),
        ({"base_pupils": 3000}, "FORECAST_006"),
        ({"base_pupils": 101}, "FORECAST_003"),
        ({"new_in": 90}, "FORECAST_004"),
    ],
)
def test_a_wrong_forecast_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    this_year: dict[str, Any] = {
        "school": "A",
        "level": "p1",
        "track": "none",
        "school_year": "2026/2027",
    }
    this_year |= {"version": "census", "classes": 4, "pupils_boys": 50, "pupils_girls": 50}
    new = {"school": "A", "level": "p1", "school_year": "2027/2028", "source": "school"}
    told = codes(
        "enrolment_forecasts",
        [P1 | change],
        school_rooms=ROOMS,
        class_structures=[this_year],
        new_enrolments=[new | {"boys": 50, "girls": 45}],
        schools=[{"gresa_code": "A"}, {"gresa_code": "B", "status": "closed"}],
    )
    assert code in told


def test_a_level_is_forecast_once(codes: Codes) -> None:
    assert "KEY_001" in codes("enrolment_forecasts", [P1, P1])
