from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

TODAY = date(2026, 11, 24)
PROJECT = {
    "school": "A",
    "project_no": "M-1",
    "period_from": 2025,
    "period_to": 2027,
    "diagnosis_on": date(2024, 10, 1),
    "budget": 10000,
    "own_funding": 2000,
    "presented_on": date(2025, 1, 10),
    "validated_on": date(2025, 2, 10),
    "validation_no": "3/2025",
    "council_minutes": "A/management/2025-01-08",
    "state": "running",
}
ACTION: dict[str, Any] = {"school": "A", "project": "M-1", "title": "دعم", "status": "running"}
ACTIONS: list[dict[str, Any]] = [
    ACTION | {"action_no": 1, "cost": 7500, "progress": 0.8},
    ACTION | {"action_no": 2, "cost": 2500, "progress": 0.4},
    ACTION | {"action_no": 3, "cost": 9000, "progress": 0, "status": "cancelled"},
]
COUNCILS = [
    {"school": school, "council_kind": "management", "session_date": date(2025, 1, 8)}
    for school in "AB"
]
TABLES: dict[str, Any] = {"school_project_actions": ACTIONS, "school_councils": COUNCILS}


def test_a_project_is_accepted(codes: Codes) -> None:
    assert codes("school_projects", [PROJECT], today=TODAY, **TABLES) == set()


def test_progress_comes_from_the_actions(column: Callable[..., list[Any]]) -> None:
    def progress(actions: list[dict[str, Any]]) -> Any:
        return column("school_projects", "progress_rate", [PROJECT], school_project_actions=actions)

    assert progress(ACTIONS) == [0.7]
    assert progress([row | {"cost": None} for row in ACTIONS]) == [0.6]
    assert progress([]) == [None]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"period_to": 2024}, "ROW_003"),
        ({"presented_on": date(2024, 9, 1)}, "ROW_001"),
        ({"validated_on": date(2025, 1, 1)}, "ROW_001"),
        ({"own_funding": 10001}, "ROW_002"),
        ({"budget": 9000}, "SCHOOLPROJECT_001"),
        ({"validation_no": None}, "SCHOOLPROJECT_002"),
        ({"presented_on": None}, "SCHOOLPROJECT_003"),
        ({"validated_on": None}, "SCHOOLPROJECT_004"),
        ({"state": "done"}, "SCHOOLPROJECT_005"),
        ({"period_to": 2025}, "SCHOOLPROJECT_006"),
        ({"project_no": "M-9"}, "SCHOOLPROJECT_007"),
        ({"council_minutes": "B/management/2025-01-08"}, "SCHOOLPROJECT_008"),
        ({"diagnosis_on": None}, "SCHOOLPROJECT_009"),
    ],
)
def test_a_wrong_project_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in codes("school_projects", [PROJECT | change], today=TODAY, **TABLES)


def test_one_validated_project_a_school_and_period(codes: Codes) -> None:
    second = PROJECT | {"project_no": "M-2", "period_from": 2026, "period_to": 2028}
    assert codes("school_projects", [PROJECT, second]) == {"ROW_007"}
    proposed = second | {"validated_on": None, "validation_no": None, "state": "proposed"}
    assert codes("school_projects", [PROJECT, proposed]) == set()
    next_one = second | {"period_from": 2027}
    assert codes("school_projects", [PROJECT, next_one]) == set()
