from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

UNIT: dict[str, Any] = {
    "unit_code": "SK-1",
    "school": "16698Z",
    "rooms": 3,
    "condition": "good",
    "habitable": True,
    "current_occupant": "12",
    "occupied": True,
    "legal_occupant": True,
}
HELD = {"unit_code": "SK-1", "ppr": "12", "start_date": date(2020, 9, 1), "decision_no": "D1"}


def told(codes: Codes, rows: list[dict[str, Any]], *held: dict[str, Any]) -> set[str]:
    return codes("housing_units", rows, housing_allocations=list(held), eviction_cases=[])


def test_a_unit_is_accepted(codes: Codes) -> None:
    assert told(codes, [UNIT], HELD) == set()
    empty = {"current_occupant": None, "occupied": False, "legal_occupant": None}
    assert told(codes, [UNIT | empty], HELD | {"vacated_on": date(2026, 1, 1)}) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"habitable": False}, "ROW_004"),
        ({"occupied": None}, "ROW_004"),
        ({"occupied": False}, "HOUSING_001"),
        ({"habitable": False}, "HOUSING_002"),
        ({"condition": "unsafe"}, "HOUSING_003"),
        ({"habitable": False}, "HOUSING_004"),
        ({"unit_code": "SK-2"}, "HOUSING_005"),
        ({"occupied": False}, "HOUSING_006"),
        ({"legal_occupant": False}, "HOUSING_007"),
        ({"condition_minutes": "M1"}, "HOUSING_009"),
    ],
)
def test_a_wrong_unit_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in told(codes, [UNIT | change], HELD)


def test_an_occupant_has_one_unit(codes: Codes) -> None:
    second = HELD | {"unit_code": "SK-2"}
    assert told(codes, [UNIT, UNIT | {"unit_code": "SK-2"}], HELD, second) == {"HOUSING_008"}
