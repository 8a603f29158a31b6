from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

TODAY = date(2026, 11, 24)
MONTH = {
    "school": "A",
    "association": "جمعية الرياضة",
    "sport": "football",
    "coach": "12",
    "month": date(2026, 10, 1),
    "sessions_planned": 6,
    "sessions_done": 6,
    "hours_planned": 12,
    "hours_done": 11,
    "equipment_state": "good",
    "facility": "T1",
}
TABLES: dict[str, Any] = {
    "schools": [{"gresa_code": "A", "cycle": "middle"}, {"gresa_code": "B", "cycle": "primary"}],
    "staff": [
        {"ppr": "12", "school": "A", "subject": "sport"},
        {"ppr": "13", "school": "B", "subject": "maths"},
    ],
    "school_rooms": [
        {"school": "A", "room_code": "T1", "room_kind": "sport"},
        {"school": "A", "room_code": "C1", "room_kind": "classroom"},
    ],
    "school_associations": [{"school": "A", "association_kind": "sport", "name": "جمعية الرياضة"}],
    "parameters": [
        {"param_code": "SPORT_ASSOCIATION_HOURS", "value_num": 3, "valid_from": date(2020, 1, 1)}
    ],
}


def test_a_month_is_accepted(codes: Codes) -> None:
    rows = [MONTH, MONTH | {"month": date(2026, 11, 1), "sessions_done": 3}]
    assert codes("sport_sessions", rows, today=TODAY, **TABLES) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"month": date(2026, 10, 2)}, "SPORT_001"),
        ({"sessions_done": 7}, "SPORT_002"),
        ({"hours_done": 13}, "SPORT_003"),
        ({"sessions_done": 0}, "SPORT_004"),
        ({"sessions_done": 5}, "SPORT_005"),
        ({"coach": "13"}, "SPORT_006"),
        ({"coach": "13"}, "SPORT_007"),
        ({"hours_planned": 16}, "SPORT_008"),
        ({"school": "B"}, "SPORT_009"),
        ({"facility": "C1"}, "SPORT_010"),
        ({"association": "جمعية أخرى"}, "SPORT_011"),
        ({"equipment_state": "unsafe"}, "SPORT_012"),
    ],
)
def test_a_wrong_month_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in codes("sport_sessions", [MONTH | change], today=TODAY, **TABLES)


def test_a_sport_stands_once_a_month(codes: Codes) -> None:
    assert "KEY_001" in codes("sport_sessions", [MONTH, MONTH])
