from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

TODAY = date(2026, 11, 24)
YEAR = "2026/2027"
DONE = {
    "activity_no": "W-2026-001",
    "school_year": YEAR,
    "sector": "Q-01",
    "counsellor": "12",
    "school": "A",
    "activity_kind": "class_info",
    "level": "m3",
    "planned_date": date(2026, 10, 5),
    "done_date": date(2026, 10, 6),
    "hours": 2,
    "pupils_expected": 36,
    "pupils_reached": 34,
    "status": "done",
}
PLANNED = DONE | {"status": "planned", "done_date": None, "hours": None, "pupils_reached": None}
HOLIDAY: dict[str, Any] = {"school_year": YEAR, "kind": "holiday", "label_ar": "العطلة البينية"}
HOLIDAY |= {"date_from": date(2026, 12, 6), "date_to": date(2026, 12, 13)}
PUPILS = {"school": "A", "level": "m3", "track": "none", "school_year": YEAR, "version": "census"}
TABLES: dict[str, Any] = {
    "guidance_sectors": [
        {"sector_code": "Q-01", "school_year": YEAR, "school": "A", "counsellor": "12"}
    ],
    "school_calendar": [HOLIDAY],
    "class_structures": [PUPILS | {"classes": 1, "pupils_boys": 20, "pupils_girls": 16}],
}


def test_an_operation_is_accepted(codes: Codes) -> None:
    later = PLANNED | {"activity_no": "W-2026-002", "planned_date": date(2026, 12, 1)}
    assert codes("guidance_activities", [DONE, later], today=TODAY, **TABLES) == set()


@pytest.mark.parametrize(
    ("row", "change", "code"),
    [
        (DONE, {"done_date": None}, "ROW_004"),
        (DONE, {"hours": None}, "ROW_004"),
        (DONE, {"hours": 0}, "GUIDACT_001"),
        (DONE, {"status": "running"}, "GUIDACT_002"),
        (DONE, {"pupils_reached": 37}, "GUIDACT_003"),
        (PLANNED, {"planned_date": date(2026, 12, 8)}, "GUIDACT_004"),
        (DONE, {"counsellor": "13"}, "GUIDACT_005"),
        (DONE, {"school": "B"}, "GUIDACT_006"),
        (PLANNED, {}, "GUIDACT_007"),
        (DONE, {"done_date": date(2026, 7, 1)}, "GUIDACT_008"),
        (PLANNED, {"planned_date": date(2027, 8, 1)}, "GUIDACT_009"),
        (DONE, {"pupils_reached": None}, "GUIDACT_010"),
    ],
)
def test_a_wrong_operation_is_told(
    codes: Codes, row: dict[str, Any], change: dict[str, Any], code: str
) -> None:
    assert code in codes("guidance_activities", [row | change], today=TODAY, **TABLES)
