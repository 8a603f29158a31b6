from collections.abc import Callable
from datetime import date, time
from typing import Any

import pytest

Codes = Callable[..., set[str]]

YEAR = "2026/2027"
STRUCTURE: dict[str, Any] = {"school": "A", "level": "m1", "track": "none", "school_year": YEAR}
STRUCTURE |= {"version": "census", "classes": 3, "pupils_boys": 50, "pupils_girls": 50}
PLAN = {
    "school": "A",
    "school_year": YEAR,
    "timetable_model": "standard",
    "start_hour": time(8, 30),
    "end_hour": time(16, 30),
    "weekly_hours": 32,
    "two_shifts": False,
    "local_adaptation": "تأخير الدخول في الشتاء",
    "adaptation_decision": "14/2026",
    "rooms_used": 2,
    "support_groups": 2,
    "support_hours_weekly": 2,
    "support_pupils": 30,
}
HOURS = {"cycle": "middle", "level": "m1", "track": "none", "valid_from": date(2024, 9, 1)}
TABLES: dict[str, Any] = {
    "schools": [{"gresa_code": "A", "cycle": "middle"}],
    "class_structures": [STRUCTURE],
    "school_rooms": [
        {"school": "A", "room_code": str(n), "room_kind": "classroom"} for n in range(2)
    ],
    "subject_hours": [
        HOURS | {"level": level, "subject": subject, "weekly_hours": 15}
        for level in ("m1", "m2")
        for subject in ("maths", "arabic")
    ],
}


def test_a_plan_is_accepted(codes: Codes) -> None:
    assert codes("school_time_plans", [PLAN], **TABLES) == set()
    assert (
        codes(
            "school_time_plans",
            [PLAN | {"adaptation_decision": None, "local_adaptation": "لا شيء"}],
        )
        == set()
    )


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"end_hour": time(8, 30)}, "TIMEPLAN_001"),
        ({"weekly_hours": 35}, "TIMEPLAN_002"),
        ({"weekly_hours": 27}, "TIMEPLAN_002"),
        ({"end_hour": time(12, 30)}, "TIMEPLAN_003"),
        ({"timetable_model": "two_shifts"}, "TIMEPLAN_004"),
        ({"two_shifts": True}, "TIMEPLAN_005"),
        ({"adaptation_decision": None}, "TIMEPLAN_006"),
        ({"support_pupils": 101}, "TIMEPLAN_007"),
        ({"rooms_used": 3}, "TIMEPLAN_008"),
        ({"support_hours_weekly": 0}, "TIMEPLAN_009"),
    ],
)
def test_a_wrong_plan_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in codes("school_time_plans", [PLAN | change], **TABLES)


def test_a_school_has_one_plan_a_year(codes: Codes) -> None:
    assert codes("school_time_plans", [PLAN, PLAN]) == {"KEY_001"}
