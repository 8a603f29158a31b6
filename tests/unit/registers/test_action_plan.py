from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

Codes = Callable[..., set[str]]

ACTION = {
    "service": "EDU",
    "year": 2026,
    "action_no": 1,
    "bureau": "EDU-LIFE",
    "origin": "annual",
    "title": "تنظيم لقاء تواصلي",
    "start_planned": date(2026, 2, 2),
    "end_planned": date(2026, 3, 31),
    "start_actual": date(2026, 2, 3),
    "end_actual": date(2026, 3, 30),
    "target_value": 20,
    "achieved_value": 15,
    "status": "done",
}


def test_an_action_is_accepted(codes: Codes) -> None:
    assert codes("action_plan", [ACTION], today=date(2026, 12, 1)) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"end_planned": date(2026, 2, 1)}, "ROW_001"),
        ({"end_actual": date(2026, 2, 1)}, "ROW_001"),
        ({"end_actual": None}, "ROW_004"),
        ({"bureau": "HRF-SEC"}, "BUREAU_001"),
        ({"status": "planned"}, "ACTION_001"),
        ({"start_planned": date(2027, 1, 2), "end_planned": None}, "ACTION_002"),
        ({"achieved_value": 0}, "ACTION_006"),
        ({"cost": Decimal("100.00")}, "ACTION_007"),
    ],
)
def test_a_wrong_action_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in codes("action_plan", [ACTION | change])


def test_a_number_stands_once_in_a_service_and_year(codes: Codes) -> None:
    assert "KEY_001" in codes("action_plan", [ACTION, ACTION])
    assert codes("action_plan", [ACTION, ACTION | {"action_no": 2}]) == set()


def test_an_action_in_a_holiday_or_exams_is_told(codes: Codes) -> None:
    period = {"date_from": date(2026, 2, 1), "date_to": date(2026, 2, 8)}
    for kind, code in (("holiday", "ACTION_003"), ("exam", "ACTION_004")):
        calendar = [period | {"school_year": "2025/2026", "kind": kind}]
        assert codes("action_plan", [ACTION], school_calendar=calendar) == {code}
    centre = ACTION | {"service": "EXA", "bureau": "EXA-EXAM"}
    exams = [period | {"school_year": "2025/2026", "kind": "exam"}]
    assert codes("action_plan", [centre], school_calendar=exams) == set()


def test_overdue_actions_are_listed(codes: Codes) -> None:
    running = ACTION | {"status": "running", "end_actual": None}
    assert codes("action_plan", [running], today=date(2026, 3, 31)) == set()
    assert codes("action_plan", [running], today=date(2026, 4, 1)) == {"ACTION_005"}


def test_the_line_is_of_the_year(codes: Codes) -> None:
    lines = [{"fiscal_year": 2025, "line_code": "10"}]
    told = codes("action_plan", [ACTION | {"budget_line": "2025/10"}], budget_lines=lines)
    assert told == {"ACTION_008"}


def test_the_quarterly_rate_is_done_of_planned_and_the_unplanned_is_apart(
    column: Callable[..., list[Any]],
) -> None:
    rows = [
        ACTION,
        ACTION | {"action_no": 2, "status": "running", "end_actual": None},
        ACTION | {"action_no": 3, "origin": "unplanned"},
        ACTION | {"action_no": 4, "end_planned": date(2026, 4, 1)},
    ]
    quarters, apart = (
        column("action_plan", "quarter", rows),
        column("action_plan", "unplanned", rows),
    )
    assert quarters == [1, 1, 1, 2]
    assert apart == [False, False, True, False]
    first = [row for row, q, u in zip(rows, quarters, apart, strict=True) if q == 1 and not u]
    assert sum(row["status"] == "done" for row in first) / len(first) == 0.5
    assert column("action_plan", "achievement", [ACTION]) == [0.75]
