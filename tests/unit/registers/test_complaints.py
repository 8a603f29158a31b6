from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

TODAY = date(2026, 11, 24)
COMPLAINT: dict[str, Any] = {
    "complaint_no": "1",
    "received_on": date(2026, 11, 1),
    "source": "family",
    "complainant": "ولي تلميذ",
    "subject": "تأخر شهادة",
    "category": "schooling",
    "referred_to": "EDU-MAP",
    "referred_on": date(2026, 11, 2),
    "reply_due": date(2026, 12, 1),
    "status": "in_process",
}
DELAY = [{"param_code": "COMPLAINT_REPLY_DAYS", "value_num": 30, "valid_from": date(2020, 1, 1)}]
LETTERS = [
    {"key": "LEG/in/2026/1", "direction": "in"},
    {"key": "LEG/out/2026/1", "direction": "out"},
]


def told(codes: Codes, rows: list[dict[str, Any]]) -> set[str]:
    return codes(
        "complaints", rows, today=TODAY, loose={"correspondence": LETTERS}, parameters=DELAY
    )


def test_a_complaint_is_accepted(codes: Codes) -> None:
    done = {"decision": "…", "replied_on": date(2026, 11, 20), "status": "closed"}
    answered = (
        COMPLAINT | done | {"complaint_no": "2", "subject": "x", "reply_ref": "LEG/out/2026/1"}
    )
    assert told(codes, [COMPLAINT, answered]) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"referred_on": date(2026, 10, 31)}, "ROW_001"),
        ({"replied_on": date(2026, 10, 31)}, "ROW_001"),
        ({"status": "closed"}, "ROW_004"),
        ({"status": "answered"}, "ROW_004"),
        ({"reply_ref": "LEG/in/2026/1"}, "COMPLAINT_001"),
        ({"status": "closed", "decision": "…"}, "COMPLAINT_002"),
        ({"reply_due": date(2026, 11, 23)}, "COMPLAINT_004"),
        ({"reply_due": date(2026, 12, 2)}, "COMPLAINT_005"),
        ({"complainant": None}, "COMPLAINT_006"),
        ({"referred_on": None}, "COMPLAINT_007"),
        ({"category": "tayssir"}, "COMPLAINT_008"),
    ],
)
def test_a_wrong_complaint_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in told(codes, [COMPLAINT | change])


@pytest.mark.parametrize(
    ("received", "again"),
    [(date(2027, 1, 30), True), (date(2027, 1, 31), False)],
)
def test_the_same_complaint_within_ninety_days_is_repeated(
    codes: Codes, *, received: date, again: bool
) -> None:
    later = {"complaint_no": "2", "received_on": received, "referred_on": None, "reply_due": None}
    second = COMPLAINT | later | {"referred_to": None}
    assert ("COMPLAINT_003" in codes("complaints", [COMPLAINT, second])) is again
