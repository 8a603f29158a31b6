from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

TODAY = date(2026, 11, 24)
LINE: dict[str, Any] = {
    "school": "16698Z",
    "link_kind": "fibre",
    "line_no": "L1",
    "speed_mbps": 100,
    "installed_on": date(2024, 1, 1),
    "filtering": "filtered",
    "filter_checked_on": date(2026, 10, 1),
    "router": "R1",
    "rooms_covered": 1,
    "last_test_on": date(2026, 10, 1),
    "test_speed": 80,
    "active": True,
}
SCHOOLS = [
    {"gresa_code": "16698Z", "name_ar": "x"},
    {"gresa_code": "16699A", "name_ar": "y", "closed_on": date(2026, 9, 1)},
]
ROUTERS = [
    {"it_code": "R1", "equipment_kind": "router", "school": "16698Z"},
    {"it_code": "R2", "equipment_kind": "router", "school": "16698Z", "disposed_on": TODAY},
    {"it_code": "R3", "equipment_kind": "router", "school": "16712P"},
]


def told(codes: Codes, rows: list[dict[str, Any]]) -> set[str]:
    return codes(
        "network_links",
        rows,
        today=TODAY,
        schools=SCHOOLS,
        it_equipment=ROUTERS,
        school_rooms=[{"school": "16698Z", "room_code": "A1"}],
    )


def test_lines_are_accepted(codes: Codes) -> None:
    off = {"line_no": "L2", "active": False, "filtering": "unfiltered"}
    assert told(codes, [LINE, LINE | off | {"last_test_on": date(2024, 1, 1)}]) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"school": None}, "ROW_005"),
        ({"installed_on": date(2026, 10, 2)}, "ROW_001"),
        ({"last_test_on": None}, "ROW_004"),
        ({"router": "R2"}, "LINK_001"),
        ({"router": "R3"}, "LINK_002"),
        ({"test_speed": 101}, "LINK_003"),
        ({"test_speed": 49}, "LINK_004"),
        ({"last_test_on": date(2026, 7, 26)}, "LINK_005"),
        ({"filtering": "unfiltered"}, "LINK_006"),
        ({"filter_checked_on": date(2026, 7, 26)}, "LINK_007"),
        ({"rooms_covered": 2}, "LINK_008"),
        ({"school": "16699A"}, "LINK_009"),
        ({"last_test_on": None, "test_speed": None}, "LINK_010"),
    ],
)
def test_a_wrong_line_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in told(codes, [LINE | change])
