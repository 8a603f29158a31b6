from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

PART: dict[str, Any] = {
    "event_no": "E1",
    "participation_no": 1,
    "school": "16698Z",
    "pupil": "B236050524",
    "category": "under15",
    "sex": "f",
    "stage": "provincial",
    "participants_count": 1,
    "rank": 1,
    "prize": "ميدالية",
    "qualified": True,
}
PUPILS = [{"massar_code": "B236050524", "school": "16698Z", "sex": "f"}]
EVENT = {
    "event_no": "E1",
    "event_kind": "sport",
    "title": "x",
    "start_date": date(2026, 11, 20),
    "status": "held",
}


def told(codes: Codes, rows: list[dict[str, Any]], status: str = "held") -> set[str]:
    events = [EVENT | {"status": status}]
    return codes("event_participations", rows, loose={"pupils": PUPILS}, events=events)


def test_a_participation_is_accepted(codes: Codes) -> None:
    assert told(codes, [PART]) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"school": None, "pupil": None}, "ROW_005"),
        ({"rank": None}, "CONTEST_001"),
        ({"school": "16699A"}, "CONTEST_003"),
        ({"sex": "m"}, "CONTEST_004"),
        ({"category": "individual", "participants_count": 2}, "CONTEST_005"),
        ({"category": "team", "school": None}, "CONTEST_006"),
        ({"rank": None, "qualified": None}, "CONTEST_007"),
    ],
)
def test_a_wrong_participation_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in told(codes, [PART | change])


def test_equal_ranks_are_told(codes: Codes) -> None:
    second = PART | {"participation_no": 2, "pupil": None}
    assert told(codes, [PART, second]) == {"CONTEST_002"}
    assert told(codes, [PART, second | {"sex": "m"}]) == set()


def test_a_pupil_takes_part_once_in_a_category(codes: Codes) -> None:
    assert told(codes, [PART, PART | {"participation_no": 2, "rank": 2}]) == {"KEY_002"}


def test_a_cancelled_event_ranks_nobody(codes: Codes) -> None:
    assert told(codes, [PART], "cancelled") == {"CONTEST_008"}


def test_certificates_are_numbered_in_their_event(codes: Codes) -> None:
    first = PART | {"certificate_no": "1"}
    second = first | {"participation_no": 2, "rank": 2, "pupil": "B236050525"}
    assert "KEY_002" in told(codes, [first, second])
    elsewhere = second | {"event_no": "E2"}
    assert "KEY_002" not in told(codes, [first, elsewhere])
