from collections.abc import Callable
from datetime import date, time
from typing import Any

import pytest

Codes = Callable[..., set[str]]

SESSION = {
    "action_code": "2026/F-1",
    "session_no": 1,
    "session_date": date(2026, 3, 3),
    "start_time": time(9),
    "end_time": time(12),
    "trainer": "1",
    "trainer_hours": 3,
    "participants_expected": 20,
    "status": "planned",
}
ACTIONS = [
    {
        "fiscal_year": 2026,
        "action_code": "F-1",
        "module": "M-01",
        "start_date": date(2026, 3, 2),
        "end_date": date(2026, 3, 20),
    }
]
MODULES = [{"module_code": "M-01", "cycle": "middle", "hours": 6}]


def closed(first: date, last: date, **facts: Any) -> dict[str, Any]:
    return {
        "school_year": "2025/2026",
        "kind": "holiday",
        "date_from": first,
        "date_to": last,
        "blocks_training": True,
    } | facts


def test_a_session_is_accepted(codes: Codes) -> None:
    calendar = [
        closed(date(2026, 3, 4), date(2026, 3, 8)),
        closed(date(2026, 3, 1), date(2026, 3, 9), blocks_training=False),
    ]
    tables: dict[str, Any] = {"training_actions": ACTIONS, "school_calendar": calendar}
    assert codes("training_sessions", [SESSION], **tables) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"end_time": time(9)}, "SESSION_001"),
        ({"trainer_hours": 4}, "ROW_002"),
        ({"session_date": date(2026, 3, 21)}, "SESSION_002"),
        ({"session_date": date(2026, 3, 1)}, "SESSION_002"),
        ({"status": "held", "trainer": None}, "SESSION_007"),
    ],
)
def test_a_wrong_session_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in codes("training_sessions", [SESSION | change], training_actions=ACTIONS)


@pytest.mark.parametrize("kind", ["holiday", "feast", "exam", "entry"])
def test_no_session_on_a_day_that_the_calendar_blocks(codes: Codes, kind: str) -> None:
    calendar = [closed(date(2026, 3, 3), date(2026, 3, 3), kind=kind)]
    assert codes("training_sessions", [SESSION], school_calendar=calendar) == {"SESSION_003"}
    postponed = SESSION | {"status": "postponed"}
    assert codes("training_sessions", [postponed], school_calendar=calendar) == set()


def test_the_exams_of_a_cycle_block_the_modules_of_that_cycle_alone(codes: Codes) -> None:
    tables = {"training_actions": ACTIONS, "training_modules": MODULES}
    exams = [closed(date(2026, 3, 2), date(2026, 3, 6), kind="exam", cycle="middle")]
    assert codes("training_sessions", [SESSION], school_calendar=exams, **tables) == {"SESSION_004"}
    other = [exams[0] | {"cycle": "high"}]
    assert codes("training_sessions", [SESSION], school_calendar=other, **tables) == set()


def test_one_trainer_and_one_room_serve_one_session_at_a_time(codes: Codes) -> None:
    later = SESSION | {"session_no": 2, "start_time": time(11), "end_time": time(14)}
    assert codes("training_sessions", [SESSION, later]) == {"ROW_007"}
    after = later | {"start_time": time(12), "end_time": time(15)}
    assert codes("training_sessions", [SESSION, after]) == set()
    room = {"trainer": None, "room": "12345A/S1"}
    assert codes("training_sessions", [SESSION | room, later | room]) == {"ROW_007"}


def test_a_trainer_on_leave_is_told(codes: Codes) -> None:
    leave = {
        "leave_no": "1",
        "ppr": "1",
        "start_date": date(2026, 3, 3),
        "end_date": date(2026, 3, 3),
    }
    assert codes("training_sessions", [SESSION], leaves=[leave]) == {"SESSION_005"}
    assert codes("training_sessions", [SESSION], leaves=[leave | {"cancelled": True}]) == set()


def test_more_present_than_expected_is_told(codes: Codes) -> None:
    present = [{"session": "2026/F-1/1", "present": True, "participant_no": n} for n in range(21)]
    assert codes("training_sessions", [SESSION], training_participants=present) == {"SESSION_006"}
