from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

TODAY = date(2026, 11, 24)
YEAR = "2026/2027"
STRUCTURE: dict[str, Any] = {"school": "A", "level": "m1", "track": "none", "school_year": YEAR}
STRUCTURE |= {"version": "census", "classes": 3, "pupils_boys": 50, "pupils_girls": 50}
DONE = {
    "school": "A",
    "school_year": YEAR,
    "activity_no": 1,
    "domain": "eco_school",
    "title": "غرس الأشجار",
    "club": "نادي البيئة",
    "planned_date": date(2026, 10, 1),
    "done_date": date(2026, 10, 2),
    "pupils_planned": 50,
    "pupils_reached": 40,
    "label_level": "bronze",
    "label_date": date(2026, 10, 20),
    "report_received_on": date(2026, 10, 10),
    "status": "done",
}
CLUB = {"school": "A", "club_kind": "environment", "school_year": YEAR, "name": "نادي البيئة"}
TABLES: dict[str, Any] = {"clubs": [CLUB], "class_structures": [STRUCTURE]}


def test_an_activity_is_accepted(codes: Codes) -> None:
    assert codes("school_activity_programmes", [DONE], today=TODAY, **TABLES) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"done_date": None}, "ROW_004"),
        ({"domain": "art"}, "ROW_006"),
        ({"label_level": None}, "ROW_004"),
        ({"report_received_on": date(2026, 10, 1)}, "ROW_001"),
        ({"status": "running"}, "SCHOOLACT_001"),
        ({"pupils_reached": 101}, "SCHOOLACT_002"),
        ({"school": "B"}, "SCHOOLACT_004"),
        ({"report_received_on": None}, "SCHOOLACT_005"),
        ({"status": "planned", "done_date": None}, "SCHOOLACT_006"),
        ({"done_date": date(2026, 7, 1)}, "SCHOOLACT_007"),
        ({"planned_date": date(2027, 8, 1)}, "SCHOOLACT_008"),
        ({"pupils_reached": None}, "SCHOOLACT_009"),
    ],
)
def test_a_wrong_activity_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    told = codes("school_activity_programmes", [DONE | change], today=TODAY, **TABLES)
    assert code in told


def test_labels_follow_their_stages(codes: Codes) -> None:
    silver = DONE | {"activity_no": 2, "label_level": "silver", "label_date": date(2026, 11, 1)}
    assert codes("school_activity_programmes", [DONE, silver]) == set()
    early = silver | {"label_date": date(2026, 10, 19)}
    assert codes("school_activity_programmes", [DONE, early]) == {"SCHOOLACT_003"}
