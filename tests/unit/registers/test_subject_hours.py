from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

MATHS = {
    "cycle": "middle",
    "level": "m1",
    "track": "none",
    "subject": "maths",
    "weekly_hours": 5,
    "split_group_hours": 1,
    "teacher_service_hours": 24,
    "valid_from": date(2020, 9, 1),
    "valid_to": date(2026, 8, 31),
}


def test_new_hours_follow_old_ones(codes: Codes) -> None:
    later = MATHS | {"valid_from": date(2026, 9, 1), "valid_to": None, "weekly_hours": 4}
    assert codes("subject_hours", [MATHS, later]) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"valid_to": date(2019, 1, 1)}, "ROW_001"),
        ({"split_group_hours": 6}, "ROW_002"),
        ({"weekly_hours": 0}, "HOURS_001"),
        ({"level": "p1"}, "HOURS_002"),
        ({"teacher_service_hours": 31}, "HOURS_003"),
        ({"teacher_service_hours": 17}, "HOURS_003"),
        ({"teacher_service_hours": None}, "HOURS_004"),
    ],
)
def test_wrong_hours_are_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in codes("subject_hours", [MATHS | change])


def test_hours_of_one_subject_are_not_in_force_twice(codes: Codes) -> None:
    assert codes("subject_hours", [MATHS, MATHS | {"valid_from": date(2026, 8, 31)}]) == {"ROW_007"}
