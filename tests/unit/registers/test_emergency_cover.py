from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

COVER = {
    "cover_no": "1",
    "cover_date": date(2026, 10, 5),
    "school": "A",
    "absent_staff": "12",
    "cause": "sick",
    "leave_ref": "L1",
    "level": "m1",
    "subject": "maths",
    "hours_uncovered": 6,
    "arrangement": "colleague",
    "replacement_staff": "13",
    "hours_covered": 4,
    "start_date": date(2026, 10, 5),
    "end_date": date(2026, 10, 9),
}
LEAVES = [
    {
        "leave_no": number,
        "ppr": ppr,
        "leave_type": "sick_short",
        "start_date": date(2026, 10, 1),
        "end_date": date(2026, 10, 9),
        "decision": "accepted",
    }
    for number, ppr in (("L1", "12"), ("L2", "14"))
]
KNOWN = {
    "leaves": LEAVES,
    "staff_absences": [],
    "staff_assignments": [{"ppr": "13", "weekly_hours": 24, "start_date": date(2020, 9, 1)}],
    "parameters": [
        {"param_code": "COVER_WEEKLY_HOURS_MAX", "value_num": 28, "valid_from": date(2020, 1, 1)}
    ],
}


def test_a_cover_is_accepted(codes: Codes) -> None:
    assert codes("emergency_cover", [COVER], **KNOWN) == set()
    vacancy = {"cover_no": "2", "cover_date": date(2026, 10, 5), "school": "A", "cause": "vacancy"}
    assert codes("emergency_cover", [vacancy], **KNOWN) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"end_date": date(2026, 10, 1)}, "ROW_001"),
        ({"hours_covered": 7}, "ROW_002"),
        ({"replacement_staff": None}, "ROW_004"),
        ({"replacement_staff": "12"}, "COVER_001"),
        ({"leave_ref": "L2"}, "COVER_002"),
        ({"absent_staff": None}, "COVER_003"),
        ({"absent_staff": "15", "leave_ref": None}, "COVER_004"),
        ({"replacement_staff": "14"}, "COVER_005"),
        ({"hours_covered": 5}, "COVER_006"),
        ({"hours_covered": 0}, "COVER_008"),
    ],
)
def test_a_wrong_cover_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in codes("emergency_cover", [COVER | change], **KNOWN)


def test_an_absence_on_the_day_is_enough(codes: Codes) -> None:
    absence = {"ppr": "15", "absence_date": date(2026, 10, 5), "half_day": "am"}
    known = KNOWN | {"staff_absences": [absence]}
    row = COVER | {"absent_staff": "15", "leave_ref": None}
    assert codes("emergency_cover", [row], **known) == set()


def test_one_absence_is_not_covered_twice(codes: Codes) -> None:
    twice = COVER | {"cover_no": "2", "replacement_staff": "16"}
    assert codes("emergency_cover", [COVER, twice], **KNOWN) == {"COVER_007"}
    other_level = twice | {"level": "m2"}
    assert codes("emergency_cover", [COVER, other_level], **KNOWN) == set()
