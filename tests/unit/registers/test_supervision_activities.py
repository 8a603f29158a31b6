from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

TODAY = date(2026, 11, 24)
YEAR = "2026/2027"
VISIT = {
    "activity_no": "F-2026-001",
    "school_year": YEAR,
    "inspector": "50",
    "activity_kind": "inspection",
    "school": "A",
    "beneficiary": "12",
    "planned_date": date(2026, 10, 5),
    "done_date": date(2026, 10, 6),
    "hours": 2,
    "report": "R1",
    "semester": "s1",
    "status": "done",
}
PLANNED = VISIT | {"status": "planned", "done_date": None, "hours": None, "report": None}
STAFF = [
    {"ppr": "50", "role": "inspector"},
    {"ppr": "12", "role": "teacher", "school": "A"},
    {"ppr": "13", "role": "head", "school": "B"},
]
HOLIDAY: dict[str, Any] = {"school_year": YEAR, "kind": "holiday", "label_ar": "العطلة البينية"}
HOLIDAY |= {"date_from": date(2026, 12, 6), "date_to": date(2026, 12, 13)}
TABLES: dict[str, Any] = {
    "staff": STAFF,
    "school_calendar": [HOLIDAY],
    "loose": {"inspection_reports": [{"key": "R1", "staff": "12"}, {"key": "R2", "staff": "13"}]},
}


def test_an_activity_is_accepted(codes: Codes) -> None:
    later = PLANNED | {"activity_no": "F-2026-002", "planned_date": date(2026, 12, 1)}
    assert codes("supervision_activities", [VISIT, later], today=TODAY, **TABLES) == set()


@pytest.mark.parametrize(
    ("row", "change", "code"),
    [
        (VISIT, {"done_date": None}, "ROW_004"),
        (VISIT, {"hours": None}, "ROW_004"),
        (VISIT, {"beneficiary": None}, "ROW_004"),
        (VISIT, {"hours": 0}, "SUPERVISE_001"),
        (VISIT, {"beneficiary": "50"}, "SUPERVISE_002"),
        (VISIT, {"semester": "s2"}, "SUPERVISE_003"),
        (VISIT, {"status": "running"}, "SUPERVISE_004"),
        (PLANNED, {}, "SUPERVISE_005"),
        (PLANNED, {"planned_date": date(2026, 12, 8)}, "SUPERVISE_006"),
        (VISIT, {"inspector": "13"}, "SUPERVISE_007"),
        (VISIT, {"school": "B"}, "SUPERVISE_008"),
        (VISIT, {"activity_kind": "support_head"}, "SUPERVISE_009"),
        (VISIT, {"report": None}, "SUPERVISE_010"),
        (VISIT, {"report": "R2"}, "SUPERVISE_011"),
        (PLANNED, {"planned_date": date(2027, 8, 1)}, "SUPERVISE_012"),
    ],
)
def test_a_wrong_activity_is_told(
    codes: Codes, row: dict[str, Any], change: dict[str, Any], code: str
) -> None:
    assert code in codes("supervision_activities", [row | change], today=TODAY, **TABLES)


def test_a_visit_some_days_after_the_semester_still_counts(codes: Codes) -> None:
    late = VISIT | {"done_date": date(2027, 2, 10)}
    assert codes("supervision_activities", [late]) == set()
    assert codes("supervision_activities", [late | {"done_date": date(2027, 3, 1)}]) == {
        "SUPERVISE_003"
    }
