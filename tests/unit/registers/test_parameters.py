from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

CEILING = {
    "param_code": "CLASS_MAX",
    "param_group": "map",
    "value_num": 36,
    "valid_from": date(2018, 9, 1),
    "valid_to": date(2026, 8, 31),
    "owner_bureau": "EDU-MAP",
}


def test_a_new_figure_follows_the_old_one(codes: Codes) -> None:
    later = CEILING | {"value_num": 34, "valid_from": date(2026, 9, 1), "valid_to": None}
    assert codes("parameters", [CEILING, later]) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"value_num": None}, "ROW_005"),
        ({"valid_to": date(2018, 8, 31)}, "ROW_001"),
        ({"param_group": "leave"}, "PARAM_001"),
        ({"owner_bureau": None}, "PARAM_002"),
    ],
)
def test_a_wrong_figure_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in codes("parameters", [CEILING | change])


def test_two_figures_are_not_in_force_together(codes: Codes) -> None:
    assert codes("parameters", [CEILING, CEILING | {"valid_from": date(2026, 1, 1)}]) == {"ROW_007"}
