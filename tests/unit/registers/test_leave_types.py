from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

SICK = {
    "leave_type": "sick_short",
    "max_days_spell": 90,
    "max_days_window": 180,
    "window_months": 12,
    "full_pay_days": 90,
    "half_pay_days": 90,
    "in_masirh": True,
    "legal_basis": "الظهير رقم 1.58.008",
    "valid_from": date(2024, 1, 1),
    "valid_to": date(2026, 12, 31),
}


def test_a_new_rule_follows_the_old_one(codes: Codes) -> None:
    later = SICK | {"valid_from": date(2027, 1, 1), "valid_to": None}
    assert codes("leave_types", [SICK, later]) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"valid_to": date(2023, 1, 1)}, "ROW_001"),
        ({"max_days_spell": 181}, "ROW_002"),
        ({"half_pay_days": 91}, "LEAVETYPE_001"),
        ({"leave_type": "hajj"}, "LEAVETYPE_002"),
        ({"in_masirh": False}, "LEAVETYPE_003"),
        ({"window_months": None}, "LEAVETYPE_004"),
        ({"legal_basis": None}, "LEAVETYPE_005"),
    ],
)
def test_a_wrong_type_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in codes("leave_types", [SICK | change])


def test_two_rules_of_one_type_are_not_in_force_together(codes: Codes) -> None:
    assert codes("leave_types", [SICK, SICK | {"valid_from": date(2026, 12, 31)}]) == {"ROW_007"}
