from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

SESSIONS = [
    {
        "session_code": "S1",
        "exam_kind": "national_bac",
        "registration_from": date(2026, 10, 1),
        "registration_to": date(2026, 10, 31),
        "exam_from": date(2027, 6, 4),
    },
    {"session_code": "P1", "exam_kind": "primary_unified", "exam_from": date(2027, 6, 26)},
]
CENTRES = [
    {"session": "S1", "centre_code": "C1", "school": "16698Z"},
    {"session": "P1", "centre_code": "C1", "school": "16698Z"},
]
ROOMS = [
    {"school": "16698Z", "room_code": "A1", "exam_capacity": 2},
    {"school": "16699A", "room_code": "A1", "exam_capacity": 20},
]
CANDIDATE: dict[str, Any] = {
    "session": "S1",
    "candidate_no": "1",
    "candidate_kind": "pupil",
    "pupil": "B236050524",
    "birth_date": date(2009, 5, 1),
    "file_complete": True,
    "centre": "S1/C1",
    "room": "16698Z/A1",
    "seat_no": 1,
    "average": 12.59,
    "decision": "passed",
    "mention": "fair",
    "status": "accepted",
}
PUPILS = [{"massar_code": "B236050524", "birth_date": date(2009, 5, 1)}]


def told(codes: Codes, rows: list[dict[str, Any]]) -> set[str]:
    return codes(
        "exam_candidates",
        rows,
        loose={"pupils": PUPILS, "exam_sessions": keyed(SESSIONS)},
        exam_centres=CENTRES,
        school_rooms=ROOMS,
    )


def keyed(sessions: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [each | {"key": each["session_code"]} for each in sessions]


def other(number: int, **change: Any) -> dict[str, Any]:
    pupil = {"candidate_no": str(number), "pupil": None, "candidate_kind": "free"}
    own = {"full_name": "فلان", "cin": f"OD{number}", "seat_no": number, "birth_date": None}
    return CANDIDATE | pupil | own | change


def test_a_candidate_is_accepted(codes: Codes) -> None:
    assert told(codes, [CANDIDATE, other(2)]) == set()


def test_no_two_candidates_on_one_seat(codes: Codes) -> None:
    assert told(codes, [CANDIDATE, other(2, seat_no=1)]) == {"KEY_002"}
    assert told(codes, [CANDIDATE, other(2, seat_no=1, status="cancelled")]) == set()


def test_no_more_candidates_than_the_room_has_seats(codes: Codes) -> None:
    assert told(codes, [CANDIDATE, other(2), other(3)]) == {"CANDIDATE_002"}
    assert told(codes, [CANDIDATE, other(2), other(3, status="refused")]) == set()


@pytest.mark.parametrize(
    ("change", "called"),
    [
        ({}, True),
        ({"file_complete": False}, False),
        ({"file_complete": None}, False),
        ({"missing_documents": "صورة"}, False),
        ({"centre": None}, False),
        ({"status": "cancelled"}, False),
    ],
)
def test_only_complete_files_are_convoked(
    column: Callable[..., list[Any]], change: dict[str, Any], *, called: bool
) -> None:
    assert column("exam_candidates", "convocable", [CANDIDATE | change]) == [called]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"pupil": None}, "ROW_004"),
        ({"pupil": None}, "ROW_005"),
        ({"candidate_kind": "staff_aptitude"}, "ROW_006"),
        ({"candidate_kind": "staff_professional"}, "ROW_004"),
        ({"staff": "12"}, "ROW_006"),
        ({"room": None}, "ROW_004"),
        ({"centre": "P1/C1"}, "CANDIDATE_001"),
        ({"decision": "failed"}, "CANDIDATE_003"),
        ({"file_complete": False}, "CANDIDATE_004"),
        ({"birth_date": date(2008, 5, 1)}, "CANDIDATE_005"),
        ({"room": "16699A/A1"}, "CANDIDATE_006"),
        ({"session": "P1", "centre": "P1/C1", "average": 12}, "CANDIDATE_007"),
        ({"average": 9.99}, "CANDIDATE_008"),
        ({"decision": "failed", "mention": None}, "CANDIDATE_009"),
        ({"decision": "absent", "mention": None}, "CANDIDATE_010"),
        ({"mention": "good"}, "CANDIDATE_011"),
        ({"candidate_kind": "free", "registered_on": date(2026, 11, 1)}, "CANDIDATE_012"),
        ({"missing_documents": "صورة"}, "CANDIDATE_013"),
    ],
)
def test_a_wrong_candidate_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in told(codes, [CANDIDATE | change])


def test_a_pupil_is_registered_once(codes: Codes) -> None:
    assert "KEY_002" in told(codes, [CANDIDATE, CANDIDATE | {"candidate_no": "2", "seat_no": 2}])


def test_primary_marks_are_out_of_ten(codes: Codes) -> None:
    pupil = CANDIDATE | {"session": "P1", "centre": "P1/C1", "average": 6.5, "mention": "fair"}
    assert told(codes, [pupil]) == set()
