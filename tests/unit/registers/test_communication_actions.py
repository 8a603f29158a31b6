from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

ACTION: dict[str, Any] = {
    "action_no": "1",
    "action_date": date(2026, 11, 1),
    "channel": "website",
    "action_kind": "release",
    "title": "بلاغ",
    "published_on": date(2026, 11, 1),
    "link": "https://example.org/1",
    "reach": 120,
    "status": "closed",
}
EVENT = {
    "event_no": "E1",
    "event_kind": "seminar",
    "title": "x",
    "start_date": date(2026, 8, 1),
    "end_date": date(2026, 8, 2),
}
DELAY = [{"param_code": "MEDIA_REPLY_DAYS", "value_num": 3, "valid_from": date(2020, 1, 1)}]


def told(codes: Codes, rows: list[dict[str, Any]]) -> set[str]:
    today = date(2026, 11, 24)
    return codes("communication_actions", rows, today=today, events=[EVENT], parameters=DELAY)


def test_an_action_is_accepted(codes: Codes) -> None:
    assert told(codes, [ACTION]) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"published_on": date(2026, 10, 31)}, "ROW_001"),
        ({"published_on": None}, "ROW_004"),
        ({"action_kind": "coverage"}, "ROW_004"),
        ({"action_kind": "reply"}, "COMM_001"),
        ({"action_kind": "campaign"}, "COMM_002"),
        ({"action_kind": "clipping", "media": "M1"}, "COMM_003"),
        ({"action_kind": "reply", "media": "M1", "status": "in_process"}, "COMM_004"),
        ({"link": None}, "COMM_005"),
        ({"published_on": None, "reach": None}, "COMM_006"),
        ({"event": "E1"}, "COMM_008"),
    ],
)
def test_a_wrong_action_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in told(codes, [ACTION | change])


def test_a_title_is_not_entered_twice(codes: Codes) -> None:
    assert told(codes, [ACTION, ACTION | {"action_no": "2"}]) == {"COMM_007"}
