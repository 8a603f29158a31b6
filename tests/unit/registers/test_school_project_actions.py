from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

TODAY = date(2026, 11, 24)
DONE = {
    "school": "A",
    "project": "M-1",
    "action_no": 1,
    "title": "صباغة الأقسام",
    "start_planned": date(2026, 9, 1),
    "end_planned": date(2026, 10, 31),
    "done_on": date(2026, 10, 10),
    "cost": 4000,
    "funding": "parents",
    "association": "parents",
    "responsible": "12",
    "progress": 1,
    "status": "done",
}
TABLES: dict[str, Any] = {
    "school_projects": [{"school": "A", "project_no": "M-1", "period_from": 2026, "budget": 5000}],
    "school_associations": [{"school": "A", "association_kind": "parents"}],
    "staff": [{"ppr": "12", "school": "A"}, {"ppr": "13", "school": "B"}],
}


def test_an_action_is_accepted(codes: Codes) -> None:
    assert codes("school_project_actions", [DONE], today=TODAY, **TABLES) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"end_planned": date(2026, 8, 1)}, "ROW_001"),
        ({"done_on": None}, "ROW_004"),
        ({"progress": 0.9}, "PROJECTACTION_001"),
        ({"status": "running"}, "PROJECTACTION_002"),
        ({"done_on": date(2026, 8, 1)}, "PROJECTACTION_003"),
        ({"status": "running", "done_on": None}, "PROJECTACTION_004"),
        ({"school": "B"}, "PROJECTACTION_005"),
        ({"cost": 5001}, "PROJECTACTION_006"),
        ({"association": "success"}, "PROJECTACTION_007"),
        ({"association": None}, "PROJECTACTION_008"),
        ({"funding": "success"}, "PROJECTACTION_009"),
        ({"responsible": "13"}, "PROJECTACTION_010"),
    ],
)
def test_a_wrong_action_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in codes("school_project_actions", [DONE | change], today=TODAY, **TABLES)


def test_the_costs_of_a_project_are_added(codes: Codes) -> None:
    second = DONE | {"action_no": 2, "cost": 1001}
    told = codes("school_project_actions", [DONE, second], today=TODAY, **TABLES)
    assert told == {"PROJECTACTION_006"}
    given_up = second | {"status": "cancelled", "done_on": None, "progress": 0}
    assert codes("school_project_actions", [DONE, given_up], today=TODAY, **TABLES) == set()
