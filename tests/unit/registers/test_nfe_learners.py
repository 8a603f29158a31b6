from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

LEARNER: dict[str, Any] = {
    "learner_no": "1",
    "full_name": "فلان",
    "sex": "m",
    "birth_date": date(2012, 5, 1),
    "pupil": "B236050524",
    "centre": "FD-1",
    "school_year": "2026/2027",
    "registered_on": date(2026, 9, 20),
    "exam_result": "pending",
    "certificate": "none",
    "status": "enrolled",
}
BACK = {
    "integrated_on": date(2026, 11, 1),
    "integrated_to": "returned",
    "school_after": "16698Z",
    "status": "integrated",
}
TYPED = [
    {"param_code": "NFE_AGE_MIN", "value_num": 9, "valid_from": date(2020, 1, 1)},
    {"param_code": "NFE_AGE_MAX", "value_num": 20, "valid_from": date(2020, 1, 1)},
]
CENTRES = [
    {"centre_code": "FD-1", "school_year": "2026/2027", "centre_name": "x"},
    {"centre_code": "FD-2", "school_year": "2025/2026", "centre_name": "y"},
]


def told(codes: Codes, rows: list[dict[str, Any]], *dropouts: dict[str, Any]) -> set[str]:
    return codes(
        "nfe_learners",
        rows,
        loose={
            "pupils": [{"massar_code": "B236050524", "sex": "m"}],
            "dropouts_reintegration": [{"pupil": None}, *dropouts],
        },
        nfe_centres=CENTRES,
        parameters=TYPED,
    )


def test_learners_are_accepted(codes: Codes) -> None:
    assert told(codes, [LEARNER]) == set()
    assert told(codes, [LEARNER | BACK], {"pupil": "B236050524"}) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (BACK | {"integrated_on": date(2026, 9, 19)}, "ROW_001"),
        (BACK | {"integrated_to": None}, "ROW_004"),
        (BACK | {"integrated_on": None}, "ROW_004"),
        (BACK | {"school_after": None}, "ROW_004"),
        ({"status": "left"}, "ROW_004"),
        ({"birth_date": date(2005, 5, 1)}, "LEARNER_001"),
        ({"birth_date": date(2018, 5, 1)}, "LEARNER_001"),
        ({"centre": "FD-2"}, "LEARNER_002"),
        ({"registered_on": date(2026, 7, 31)}, "LEARNER_003"),
        ({"certificate": "primary"}, "LEARNER_004"),
        (BACK | {"integrated_to": "vocational"}, "LEARNER_005"),
        (BACK, "LEARNER_006"),
        (BACK | {"status": "enrolled"}, "LEARNER_007"),
        ({"sex": "f"}, "LEARNER_008"),
    ],
)
def test_a_wrong_learner_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in told(codes, [LEARNER | change])


def test_a_learner_is_registered_once_a_year(codes: Codes) -> None:
    second = LEARNER | {"learner_no": "2", "full_name": "فلانة"}
    assert told(codes, [LEARNER, second]) == {"KEY_002"}
    assert told(codes, [LEARNER, second | {"pupil": None}]) == set()
    assert told(codes, [LEARNER, LEARNER | {"learner_no": "2", "pupil": None}]) == {"SERIES_005"}
