from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

TODAY = date(2026, 11, 24)
HELD = {
    "school": "A",
    "council_kind": "management",
    "session_no": 1,
    "session_date": date(2026, 10, 5),
    "planned": True,
    "held": True,
    "members_count": 12,
    "present_count": 9,
    "decisions": "المصادقة على برنامج العمل",
    "minutes_received_on": date(2026, 10, 12),
    "recommendations": "إصلاح السور",
    "followed": "open",
}


def test_a_session_is_accepted(codes: Codes) -> None:
    coming = HELD | {"session_no": 2, "session_date": date(2027, 2, 3), "held": None}
    coming |= {"minutes_received_on": None}
    assert codes("school_councils", [HELD, coming], today=TODAY) == set()


def test_presence_year_and_semester_are_computed(column: Callable[..., list[Any]]) -> None:
    rows = [HELD, HELD | {"session_date": date(2027, 2, 3)}]
    assert column("school_councils", "presence_rate", rows) == [0.75, 0.75]
    assert column("school_councils", "semester", rows) == ["s1", "s2"]
    assert column("school_councils", "school_year", rows) == ["2026/2027", "2026/2027"]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"present_count": 13}, "ROW_002"),
        ({"minutes_received_on": date(2026, 10, 1)}, "ROW_001"),
        ({"session_date": date(2026, 12, 1)}, "COUNCIL_001"),
        ({"minutes_received_on": None}, "COUNCIL_002"),
        ({"held": None}, "COUNCIL_004"),
        ({"held": False}, "COUNCIL_005"),
        ({"present_count": 5}, "COUNCIL_006"),
        ({"decisions": None}, "COUNCIL_007"),
        ({"followed": None}, "COUNCIL_008"),
    ],
)
def test_a_wrong_session_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in codes("school_councils", [HELD | change], today=TODAY)


def test_minutes_may_take_some_days(codes: Codes) -> None:
    fresh = HELD | {"minutes_received_on": None}
    assert codes("school_councils", [fresh], today=date(2026, 10, 20)) == set()


def test_one_ordinary_session_a_semester_in_order(codes: Codes) -> None:
    again = HELD | {"session_no": 2, "session_date": date(2026, 11, 5)}
    again |= {"minutes_received_on": date(2026, 11, 9)}
    assert codes("school_councils", [HELD, again], today=TODAY) == {"COUNCIL_003"}
    extra = again | {"planned": False}
    assert codes("school_councils", [HELD, extra], today=TODAY) == set()
    classes = [row | {"council_kind": "class"} for row in (HELD, again)]
    assert codes("school_councils", classes, today=TODAY) == set()
    swapped = [HELD | {"session_no": 2}, again | {"session_no": 1}]
    assert "SERIES_004" in codes("school_councils", swapped, today=TODAY)
