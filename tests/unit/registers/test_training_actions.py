from collections.abc import Callable
from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest

Codes = Callable[..., set[str]]

ACTION = {
    "fiscal_year": 2026,
    "action_code": "F-1",
    "bureau": "HRF-TRAIN",
    "module": "M-01",
    "title": "تكوين أساتذة الابتدائي",
    "proposed_on": date(2025, 11, 3),
    "target_group": "teachers",
    "groups_count": 2,
    "days_count": 2,
    "start_date": date(2026, 3, 2),
    "end_date": date(2026, 3, 20),
    "budget_line": "2026/10-20",
    "cost_planned": Decimal("60000.00"),
    "status": "retained",
}
LINES = [{"fiscal_year": 2026, "line_code": "10-20"}, {"fiscal_year": 2025, "line_code": "10-20"}]
CREDITS = [
    {
        "movement_no": "1",
        "fiscal_year": 2026,
        "movement_kind": "delegation",
        "to_line": "2026/10-20",
        "amount": Decimal("100000.00"),
    }
]
MODULES = [{"module_code": "M-01", "hours": 6, "approved_on": date(2025, 10, 1)}]


def session(number: int, hours: int, cost: str, status: str = "held") -> dict[str, Any]:
    return {
        "action_code": "2026/F-1",
        "session_no": number,
        "session_date": date(2026, 3, number + 1),
        "start_time": time(9),
        "end_time": time(9 + hours),
        "cost": Decimal(cost),
        "status": status,
    }


def test_a_retained_action_is_accepted(codes: Codes) -> None:
    tables = {"budget_lines": LINES, "credit_movements": CREDITS, "training_modules": MODULES}
    assert codes("training_actions", [ACTION], **tables) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"end_date": date(2026, 3, 1)}, "ROW_001"),
        ({"days_count": 0}, "TRAIN_001"),
        ({"groups_count": 0}, "ROW_003"),
        ({"module": None}, "ROW_004"),
        ({"budget_line": None}, "ROW_004"),
        ({"proposed_on": date(2026, 1, 5)}, "TRAIN_004"),
        ({"start_date": date(2025, 12, 30)}, "TRAIN_005"),
        ({"budget_line": "2025/10-20"}, "TRAIN_006"),
        ({"status": "done"}, "TRAIN_009"),
    ],
)
def test_a_wrong_action_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    tables: dict[str, Any] = {"budget_lines": LINES, "training_sessions": []}
    assert code in codes("training_actions", [ACTION | change], **tables)


def test_a_proposed_action_needs_no_module_and_no_line(codes: Codes) -> None:
    proposed = ACTION | {"status": "proposed", "module": None, "budget_line": None}
    assert codes("training_actions", [proposed]) == set()


def test_the_module_is_approved_and_not_retired(codes: Codes) -> None:
    bare = [{"module_code": "M-01", "hours": 6}]
    assert "TRAIN_002" in codes("training_actions", [ACTION], training_modules=bare)
    retired = [bare[0] | {"approved_on": date(2020, 1, 1), "retired_on": date(2025, 1, 1)}]
    assert codes("training_actions", [ACTION], training_modules=retired) == {"TRAIN_003"}


def test_the_plan_does_not_pass_the_credits_of_its_lines(codes: Codes) -> None:
    tables = {"budget_lines": LINES, "credit_movements": CREDITS}
    second = ACTION | {"action_code": "F-2", "title": "تكوين المديرين", "target_group": "heads"}
    fits = [ACTION, second | {"cost_planned": Decimal("40000.00")}]
    assert codes("training_actions", fits, **tables) == set()
    over = [ACTION, second | {"cost_planned": Decimal("40000.01")}]
    assert codes("training_actions", over, **tables) == {"TRAIN_007"}
    only_proposed = [ACTION, over[1] | {"status": "proposed"}]
    assert codes("training_actions", only_proposed, **tables) == set()


def test_a_module_is_planned_once_for_a_public(codes: Codes) -> None:
    twin = ACTION | {"action_code": "F-2"}
    assert codes("training_actions", [ACTION, twin]) == {"TRAIN_008"}
    assert codes("training_actions", [ACTION, twin | {"status": "cancelled"}]) == set()


def test_the_summary_equals_the_sum_of_the_sessions(column: Callable[..., list[Any]]) -> None:
    sessions = [
        session(1, 3, "1000.00"),
        session(2, 3, "1250.50"),
        session(3, 3, "0", "postponed"),
    ]
    present = [
        {"action_code": "2026/F-1", "session": "2026/F-1/1", "participant_no": n, "present": True}
        for n in range(20)
    ]
    tables = {"training_sessions": sessions, "training_participants": present}

    def told(name: str) -> Any:
        return column("training_actions", name, [ACTION], **tables)

    assert told("hours_held") == [6]
    assert told("cost_actual") == [Decimal("2250.50")]
    assert told("sessions_count") == [2]
    assert told("present_count") == [20]


def test_a_done_action_holds_the_hours_of_its_module(codes: Codes) -> None:
    done = ACTION | {"status": "done"}
    tables: dict[str, Any] = {"training_modules": MODULES}
    short = [session(1, 3, "0"), session(2, 3, "0")]
    assert "TRAIN_010" in codes("training_actions", [done], training_sessions=short, **tables)
    whole = [*short, session(3, 3, "0"), session(4, 3, "0")]
    assert codes("training_actions", [done], training_sessions=whole, **tables) == set()


def test_spending_more_than_planned_is_told(codes: Codes) -> None:
    sessions = [session(1, 3, "60000.01")]
    assert "TRAIN_011" in codes("training_actions", [ACTION], training_sessions=sessions)


def test_the_evaluation_is_the_mean_of_the_answers(column: Callable[..., list[Any]]) -> None:
    answers = [
        {"action_code": "2026/F-1", "participant_no": n, "satisfaction": given}
        for n, given in enumerate((4, 5, None))
    ]
    told = column("training_actions", "evaluation", [ACTION], training_participants=answers)
    assert told == [4.5]
