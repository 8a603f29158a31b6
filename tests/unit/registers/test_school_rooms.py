from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

ROOM = {
    "school": "16698Z",
    "room_code": "A1",
    "room_kind": "classroom",
    "capacity": 40,
    "exam_capacity": 20,
    "condition": "good",
    "condition_date": date(2026, 9, 1),
    "in_use": True,
}
OPEN = {"gresa_code": "16698Z", "status": "open"}


def test_a_room_is_accepted(codes: Codes) -> None:
    rooms = [ROOM, ROOM | {"school": "16699A"}]
    schools = [OPEN, {"gresa_code": "16699A"}]
    assert codes("school_rooms", rooms, schools=schools, today=date(2026, 11, 24)) == set()
    assert codes("school_rooms", [ROOM | {"condition": "unsafe", "in_use": False}]) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"exam_capacity": 41}, "ROW_002"),
        ({"condition": "unsafe"}, "ROOM_001"),
        ({"condition_date": date(2027, 1, 1)}, "ROOM_002"),
        ({"capacity": 0, "exam_capacity": 0}, "ROOM_003"),
        ({"school": "16699A"}, "ROOM_004"),
    ],
)
def test_a_wrong_room_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    schools = [OPEN, {"gresa_code": "16699A", "status": "closed"}]
    told = codes("school_rooms", [ROOM | change], schools=schools, today=date(2026, 11, 24))
    assert code in told


def test_a_code_is_given_once_in_a_school(codes: Codes) -> None:
    assert codes("school_rooms", [ROOM, ROOM]) == {"KEY_001"}
