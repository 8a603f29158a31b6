from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

MODULE = {
    "module_code": "M-01",
    "title_ar": "تدريس الرياضيات",
    "cycle": "primary",
    "training_field": "didactics",
    "hours": 12,
    "approved_on": date(2025, 10, 1),
}


def test_a_module_is_accepted(codes: Codes) -> None:
    assert codes("training_modules", [MODULE]) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [({"hours": 0}, "MODULE_001"), ({"retired_on": date(2025, 9, 1)}, "ROW_001")],
)
def test_a_wrong_module_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in codes("training_modules", [MODULE | change])


def test_a_title_stands_once_in_a_cycle_and_field(codes: Codes) -> None:
    other = MODULE | {"module_code": "M-02"}
    assert "KEY_002" in codes("training_modules", [MODULE, other])
    assert codes("training_modules", [MODULE, other | {"cycle": "middle"}]) == set()


def test_a_module_planned_in_a_year_does_not_retire_before_it_ends(codes: Codes) -> None:
    plan = [{"fiscal_year": 2027, "action_code": "F-1", "module": "M-01"}]
    early = MODULE | {"retired_on": date(2026, 12, 31)}
    assert "MODULE_002" in codes("training_modules", [early], training_actions=plan)
    late = MODULE | {"retired_on": date(2027, 12, 31)}
    assert codes("training_modules", [late], training_actions=plan) == set()
