from collections.abc import Callable
from datetime import date, time
from typing import Any

import pytest

Codes = Callable[..., set[str]]

TRAINEE = {
    "action_code": "2026/F-1",
    "session": "2026/F-1/1",
    "participant_no": 1,
    "ppr": "7",
    "convened_on": date(2026, 2, 20),
    "notified_on": date(2026, 2, 23),
    "present": True,
    "hours_attended": 3,
    "mark": 15,
    "satisfaction": 4,
    "certificate_no": "A-1",
}
SESSIONS = [
    {
        "action_code": "2026/F-1",
        "session_no": number,
        "session_date": date(2026, 3, 3),
        "start_time": time(start),
        "end_time": time(start + 3),
    }
    for number, start in ((1, 9), (2, 11), (3, 14))
]
LEAVE = {
    "leave_no": "1",
    "ppr": "7",
    "start_date": date(2026, 3, 1),
    "end_date": date(2026, 3, 3),
    "decision": "accepted",
}


def test_a_trainee_is_accepted(codes: Codes) -> None:
    assert codes("training_participants", [TRAINEE], training_sessions=SESSIONS) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"mark": 21}, "ROW_002"),
        ({"satisfaction": 0}, "ROW_003"),
        ({"ppr": None}, "ROW_005"),
        ({"private_staff": "1/2"}, "ROW_006"),
        ({"hours_attended": 3.5}, "ROW_002"),
        ({"present": False, "hours_attended": 0}, "TRAINEE_001"),
        ({"present": None}, "ROW_004"),
        ({"present": False, "certificate_no": None}, "TRAINEE_002"),
        ({"absence_reason": "sick"}, "ROW_006"),
        ({"notified_on": date(2026, 2, 1)}, "ROW_001"),
        ({"action_code": "2026/F-2"}, "TRAINEE_005"),
        ({"convened_on": date(2026, 3, 4), "notified_on": None}, "TRAINEE_006"),
    ],
)
def test_a_wrong_trainee_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    found = codes("training_participants", [TRAINEE | change], training_sessions=SESSIONS)
    assert code in found


def test_a_person_is_not_convened_to_two_sessions_at_once(codes: Codes) -> None:
    other = TRAINEE | {"session": "2026/F-1/2", "participant_no": 2, "certificate_no": None}
    found = codes("training_participants", [TRAINEE, other], training_sessions=SESSIONS)
    assert found == {"ROW_007", "TRAINEE_003"}


def test_a_person_already_convened_that_day_is_flagged(codes: Codes) -> None:
    other = TRAINEE | {"session": "2026/F-1/3", "participant_no": 2, "certificate_no": None}
    found = codes("training_participants", [TRAINEE, other], training_sessions=SESSIONS)
    assert found == {"TRAINEE_003"}


def test_a_person_on_leave_that_day_is_flagged(codes: Codes) -> None:
    tables: dict[str, Any] = {"training_sessions": SESSIONS}
    assert codes("training_participants", [TRAINEE], leaves=[LEAVE], **tables) == {"TRAINEE_004"}
    ended = LEAVE | {"end_date": date(2026, 3, 2)}
    assert codes("training_participants", [TRAINEE], leaves=[ended], **tables) == set()
    refused = LEAVE | {"decision": "refused"}
    assert codes("training_participants", [TRAINEE], leaves=[refused], **tables) == set()
