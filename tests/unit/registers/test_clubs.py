from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

TODAY = date(2026, 11, 24)
YEAR = "2026/2027"
STRUCTURE: dict[str, Any] = {"school": "A", "level": "m1", "track": "none", "school_year": YEAR}
STRUCTURE |= {"version": "census", "classes": 3, "pupils_boys": 50, "pupils_girls": 50}
CLUB = {
    "school": "A",
    "club_kind": "environment",
    "name": "نادي البيئة",
    "school_year": YEAR,
    "created_on": date(2026, 9, 20),
    "coordinator": "12",
    "members_boys": 10,
    "members_girls": 12,
    "activities_planned": 6,
    "activities_done": 2,
    "active": True,
    "last_activity_on": date(2026, 11, 10),
}
TABLES: dict[str, Any] = {
    "staff": [{"ppr": "12", "school": "A"}, {"ppr": "13", "school": "B"}],
    "class_structures": [STRUCTURE],
}


def test_a_club_is_accepted(codes: Codes) -> None:
    assert codes("clubs", [CLUB], today=TODAY, **TABLES) == set()


def test_boys_and_girls_make_the_members(column: Callable[..., list[Any]]) -> None:
    assert column("clubs", "members", [CLUB]) == [22]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"last_activity_on": date(2026, 9, 1)}, "ROW_001"),
        ({"last_activity_on": date(2026, 11, 25)}, "CLUB_001"),
        ({"active": False, "last_activity_on": None}, "CLUB_002"),
        ({"activities_done": 7}, "CLUB_003"),
        ({"created_on": date(2026, 8, 1), "last_activity_on": date(2026, 8, 25)}, "CLUB_004"),
        ({"coordinator": "13"}, "CLUB_005"),
        ({"coordinator": None}, "CLUB_006"),
        ({"members_boys": 0, "members_girls": 0}, "CLUB_007"),
        ({"members_girls": 91}, "CLUB_008"),
        ({"last_activity_on": None}, "CLUB_009"),
    ],
)
def test_a_wrong_club_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in codes("clubs", [CLUB | change], today=TODAY, **TABLES)


def test_clubs_of_a_kind_and_of_a_coordinator(codes: Codes) -> None:
    assert codes("clubs", [CLUB, CLUB]) == {"KEY_001"}
    three = [CLUB | {"club_kind": kind} for kind in ("environment", "health", "reading")]
    assert codes("clubs", three) == {"CLUB_010"}
