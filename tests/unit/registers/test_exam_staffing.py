from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

Codes = Callable[..., set[str]]

SESSION = {"key": "S1", "exam_from": date(2027, 6, 4), "exam_to": date(2027, 6, 6)}
CENTRES = [
    {"session": "S1", "centre_code": "C1", "school": "16698Z"},
    {"session": "S2", "centre_code": "C1", "school": "16698Z"},
]
ROOMS = [
    {"school": "16698Z", "room_code": "A1"},
    {"school": "16699A", "room_code": "A1"},
]
STAFF = [{"ppr": "12", "subject": "maths", "school": "16712P"}]
WATCH: dict[str, Any] = {
    "session": "S1",
    "staff": "12",
    "duty_kind": "invigilation",
    "centre": "S1/C1",
    "room": "16698Z/A1",
    "day": date(2027, 6, 4),
    "period": "am1",
    "subject": "arabic",
    "present": True,
    "rate": Decimal(50),
}
MARK = {
    "duty_kind": "marking",
    "day": date(2027, 6, 10),
    "copies_assigned": 150,
    "copies_marked": 150,
    "rate": Decimal(4),
}
TYPED = [
    {"param_code": "EXAM_COPY_RATE", "value_num": 4, "valid_from": date(2020, 1, 1)},
    {"param_code": "EXAM_COPIES_DAY", "value_num": 200, "valid_from": date(2020, 1, 1)},
]
LEAVE = {
    "leave_no": "1",
    "ppr": "12",
    "leave_type": "annual",
    "start_date": date(2027, 6, 1),
    "end_date": date(2027, 6, 8),
}


def told(codes: Codes, rows: list[dict[str, Any]], **tables: Any) -> set[str]:
    return codes(
        "exam_staffing",
        rows,
        loose={"exam_sessions": [SESSION]} | tables.pop("loose", {}),
        exam_centres=CENTRES,
        school_rooms=ROOMS,
        staff=STAFF,
        parameters=TYPED,
        **tables,
    )


def test_duties_are_accepted(codes: Codes) -> None:
    assert told(codes, [WATCH, WATCH | MARK]) == set()


@pytest.mark.parametrize(
    ("change", "amount"),
    [({}, 600), ({"present": False}, 0), ({"present": None}, 0), ({"copies_marked": 100}, 400)],
)
def test_copies_are_paid_to_who_was_there(
    column: Callable[..., list[Any]], change: dict[str, Any], amount: int
) -> None:
    assert column("exam_staffing", "amount", [WATCH | MARK | change]) == [amount]
    assert column("exam_staffing", "amount", [WATCH]) == [50]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (MARK | {"copies_marked": 151}, "ROW_002"),
        ({"present": False}, "ROW_004"),
        ({"absence_reason": "sick"}, "ROW_006"),
        ({"centre": "S2/C1"}, "EXAMDUTY_001"),
        ({"day": date(2027, 6, 7)}, "EXAMDUTY_002"),
        (MARK | {"day": date(2027, 6, 3)}, "EXAMDUTY_003"),
        ({"centre": None}, "EXAMDUTY_004"),
        ({"room": "16699A/A1"}, "EXAMDUTY_005"),
        ({"subject": "maths"}, "EXAMDUTY_006"),
        ({"copies_assigned": 10}, "EXAMDUTY_009"),
        (MARK | {"rate": Decimal(5)}, "EXAMDUTY_010"),
        (MARK | {"copies_assigned": 201}, "EXAMDUTY_011"),
        (MARK | {"present": False, "absence_reason": "sick"}, "EXAMDUTY_013"),
    ],
)
def test_a_wrong_duty_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in told(codes, [WATCH | change])


def test_a_person_has_one_duty_a_period(codes: Codes) -> None:
    assert "KEY_002" in told(codes, [WATCH, WATCH | {"duty_kind": "observation"}])


def test_own_pupils_leave_and_unproven_claims_are_told(codes: Codes) -> None:
    pupil = {"session": "S1", "room": "16698Z/A1", "school": "16712P"}
    assert told(codes, [WATCH], loose={"exam_candidates": [pupil]}) == {"EXAMDUTY_007"}
    assert told(codes, [WATCH], leaves=[LEAVE]) == {"EXAMDUTY_008"}
    claim = {"exam_duty": "S1/12/2027-06-04/am1/invigilation", "status": "received"}
    unseen = WATCH | {"present": None}
    assert told(codes, [unseen], loose={"allowance_claims": [claim]}) == {"EXAMDUTY_012"}
