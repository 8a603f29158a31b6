from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

TODAY = date(2026, 11, 24)
HELD: dict[str, Any] = {
    "unit_code": "SK-1",
    "ppr": "12",
    "request_date": date(2024, 5, 1),
    "decision_no": "D1",
    "decision_date": date(2024, 8, 20),
    "start_date": date(2024, 9, 1),
    "occupation_kind": "legal",
}
STAFF = [
    {"ppr": "12", "school": "16698Z", "recruitment_date": date(2010, 9, 2)},
    {"ppr": "13", "school": "16698Z", "recruitment_date": date(2004, 9, 2)},
    {"ppr": "14", "school": "16699A", "recruitment_date": date(2004, 9, 2)},
    {"ppr": "15", "school": "16698Z", "retires_on": date(2026, 9, 30)},
]
UNITS = [
    {"unit_code": "SK-1", "school": "16698Z", "habitable": True},
    {
        "unit_code": "SK-2",
        "school": "16698Z",
        "habitable": False,
        "condition_date": date(2023, 1, 1),
    },
]


def told(codes: Codes, rows: list[dict[str, Any]], cases: list[dict[str, Any]]) -> set[str]:
    return codes(
        "housing_allocations",
        rows,
        today=TODAY,
        loose={
            "staff": [
                each | {"key": each["ppr"], "retires_on": each.get("retires_on")} for each in STAFF
            ]
        },
        housing_units=UNITS,
        eviction_cases=cases,
    )


def test_an_allocation_is_accepted(codes: Codes) -> None:
    assert told(codes, [HELD], []) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"decision_date": date(2024, 9, 2)}, "ROW_001"),
        ({"vacated_on": date(2024, 8, 31)}, "ROW_001"),
        ({"referred_to_legal_on": date(2026, 11, 1)}, "ROW_004"),
        ({"occupation_kind": "right_ended"}, "ROW_004"),
        ({"unit_code": "SK-2"}, "OCCUPANCY_001"),
        ({"end_right_date": date(2026, 9, 1)}, "OCCUPANCY_002"),
        ({"notice_sent_on": date(2026, 8, 1)}, "OCCUPANCY_003"),
        ({"ppr": "15"}, "OCCUPANCY_004"),
        ({"ppr": "14"}, "OCCUPANCY_005"),
        ({"decision_no": None}, "OCCUPANCY_006"),
        ({"occupation_kind": "vacant"}, "OCCUPANCY_007"),
        (
            {"notice_sent_on": date(2026, 8, 1), "referred_to_legal_on": date(2026, 11, 1)},
            "HANDOVER_001",
        ),
    ],
)
def test_a_wrong_allocation_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in told(codes, [HELD | change], [])


def test_a_referral_meets_its_case(codes: Codes, column: Callable[..., list[Any]]) -> None:
    sent = {"notice_sent_on": date(2026, 8, 1), "referred_to_legal_on": date(2026, 11, 1)}
    case: dict[str, Any] = {"case_no": "E1", "unit": "SK-1"}
    case["allocation"] = "SK-1/12/2024-09-01"
    assert told(codes, [HELD | sent], [case]) == {"HANDOVER_002"}
    case["received_on"] = date(2026, 11, 5)
    assert told(codes, [HELD | sent], [case]) == set()
    late = {"referred_to_legal_on": date(2026, 11, 12)}
    assert told(codes, [HELD | sent | late], []) == set()
    found = column("housing_allocations", "legal_case_no", [HELD], eviction_cases=[case])
    assert found == ["E1"]


def test_one_occupant_a_unit_and_one_unit_an_occupant(codes: Codes) -> None:
    other = HELD | {"ppr": "13", "start_date": date(2025, 1, 1)}
    assert told(codes, [HELD, other], []) == {"ROW_007"}
    left = HELD | {"vacated_on": date(2024, 12, 31)}
    assert told(codes, [left, other], []) == set()


def test_requests_that_wait_are_ranked_by_seniority(column: Callable[..., list[Any]]) -> None:
    asks = {"decision_no": None, "decision_date": None, "occupation_kind": None}
    rows = [HELD | asks, HELD | asks | {"ppr": "13"}]
    assert column("housing_allocations", "points", rows, staff=STAFF) == [13, 19]
    assert column("housing_allocations", "rank", rows, staff=STAFF) == [2, 1]
    assert column("housing_allocations", "rank", [HELD], staff=STAFF) == [None]
