from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

SESSION = {"key": "S1", "exam_from": date(2027, 6, 4), "exam_to": date(2027, 6, 6)}
CENTRES = [
    {"session": "S1", "centre_code": "C1", "school": "16698Z", "chief": "12"},
    {"session": "S2", "centre_code": "C1", "school": "16698Z", "chief": "12"},
]
CANDIDATES = [{"session": "S1", "candidate_no": str(n), "centre": "S1/C1"} for n in range(20)]
REPORT: dict[str, Any] = {
    "session": "S1",
    "centre": "S1/C1",
    "day": date(2027, 6, 4),
    "period": "am1",
    "subject": "arabic",
    "present": 18,
    "fraud_cases": 0,
    "papers_sent": 18,
    "papers_received": 18,
    "chief": "12",
}


def told(codes: Codes, rows: list[dict[str, Any]]) -> set[str]:
    return codes(
        "exam_daily_reports",
        rows,
        loose={"exam_sessions": [SESSION]},
        exam_centres=CENTRES,
        exam_candidates=CANDIDATES,
    )


def test_a_report_is_accepted(codes: Codes) -> None:
    assert told(codes, [REPORT]) == set()


def test_the_absent_are_counted(column: Callable[..., list[Any]]) -> None:
    found = column("exam_daily_reports", "absent", [REPORT], exam_candidates=CANDIDATES)
    assert found == [2]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"fraud_cases": 1}, "ROW_004"),
        ({"papers_received": 17}, "ROW_004"),
        ({"present": None, "status": "yes"}, "ROW_004"),
        ({"centre": "S2/C1"}, "EXAMREPORT_001"),
        ({"fraud_cases": 19, "fraud_note": "…"}, "EXAMREPORT_002"),
        ({"present": 21}, "EXAMREPORT_003"),
        ({"papers_received": 17, "incidents": "…"}, "EXAMREPORT_004"),
        ({"papers_sent": 17, "papers_received": 17}, "EXAMREPORT_005"),
        ({"day": date(2027, 6, 7)}, "EXAMREPORT_006"),
        ({"chief": "13"}, "EXAMREPORT_007"),
        ({"status": "yes"}, "EXAMREPORT_008"),
    ],
)
def test_a_wrong_report_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in told(codes, [REPORT | change])


def test_one_report_a_centre_day_and_subject(codes: Codes) -> None:
    assert told(codes, [REPORT, REPORT]) == {"KEY_001"}


def test_a_number_of_one_centre_is_of_one_day(codes: Codes) -> None:
    first = REPORT | {"report_no": "1"}
    other_subject = first | {"subject": "maths", "period": "pm1"}
    assert told(codes, [first, other_subject]) == set()
    next_day = other_subject | {"day": date(2027, 6, 5)}
    assert told(codes, [first, next_day]) == {"EXAMREPORT_009"}
