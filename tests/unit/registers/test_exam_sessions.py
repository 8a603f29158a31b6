from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

SESSION: dict[str, Any] = {
    "session_code": "S1",
    "exam_kind": "national_bac",
    "level": "b2",
    "label": "العادية",
    "school_year": "2026/2027",
    "registration_from": date(2026, 10, 1),
    "registration_to": date(2026, 10, 31),
    "exam_from": date(2027, 6, 4),
    "exam_to": date(2027, 6, 6),
    "results_on": date(2027, 6, 17),
    "status": "closed",
}
AGAIN = SESSION | {"session_code": "S2", "label": "الاستدراكية"}
FEAST = {
    "school_year": "2026/2027",
    "kind": "feast",
    "label_ar": "عيد",
    "date_from": date(2027, 6, 4),
    "date_to": date(2027, 6, 4),
}


def test_a_session_and_its_catch_up_are_accepted(codes: Codes) -> None:
    assert codes("exam_sessions", [SESSION, AGAIN], today=date(2026, 11, 24)) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"registration_to": date(2026, 9, 1)}, "ROW_001"),
        ({"exam_to": date(2027, 6, 3)}, "ROW_001"),
        ({"registration_to": date(2027, 6, 4)}, "EXAM_001"),
        ({"results_on": date(2027, 6, 6)}, "EXAM_002"),
        ({"level": "b1"}, "EXAM_003"),
        ({"exam_kind": "primary_unified"}, "EXAM_003"),
        ({"school_year": "2025/2026"}, "EXAM_004"),
        ({}, "EXAM_006"),
        ({"status": "open"}, "EXAM_008"),
    ],
)
def test_a_wrong_session_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    found = codes(
        "exam_sessions", [SESSION | change], today=date(2026, 11, 24), school_calendar=[FEAST]
    )
    assert code in found


def test_sessions_are_not_doubled(codes: Codes) -> None:
    assert "KEY_002" in codes("exam_sessions", [SESSION, SESSION | {"session_code": "S3"}])
    third = SESSION | {"session_code": "S3", "label": "ثالثة"}
    assert "EXAM_005" in codes("exam_sessions", [SESSION, AGAIN, third])


def test_results_that_are_late_are_told(codes: Codes) -> None:
    waiting = [{"session": "S1", "candidate_no": "1", "decision": "pending"}]
    late = date(2027, 6, 18)
    assert codes("exam_sessions", [SESSION], today=late, exam_candidates=waiting) == {"EXAM_007"}


def test_candidates_and_centres_are_counted(column: Callable[..., list[Any]]) -> None:
    candidates = [
        {"session": "S1", "candidate_no": "1"},
        {"session": "S1", "candidate_no": "2", "status": "cancelled"},
    ]
    centres = [{"session": "S1", "centre_code": "C1", "school": "16698Z"}]
    assert column("exam_sessions", "candidates", [SESSION], exam_candidates=candidates) == [1]
    assert column("exam_sessions", "centres", [SESSION], exam_centres=centres) == [1]
