from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

MORNING = {
    "ppr": "12",
    "absence_date": date(2026, 10, 5),
    "half_day": "am",
    "cause": "unjustified",
    "reported_on": date(2026, 10, 5),
}


def test_two_half_days_make_one_day(codes: Codes, column: Callable[..., list[Any]]) -> None:
    day = [MORNING, MORNING | {"half_day": "pm"}, MORNING | {"ppr": "13", "half_day": "full"}]
    assert codes("staff_absences", day) == set()
    assert column("staff_absences", "days", day) == [0.5, 0.5, 1]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"reported_on": date(2026, 10, 4)}, "ROW_001"),
        ({"cause": "strike"}, "ROW_004"),
        ({"deducted": True, "decision": "justified"}, "ABSENCE_002"),
        ({"deducted": True}, "ABSENCE_003"),
        ({"ppr": "14"}, "ABSENCE_004"),
        ({"decision": "deducted"}, "ABSENCE_005"),
        ({"school": "B"}, "ABSENCE_006"),
    ],
)
def test_a_wrong_absence_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    leave = {
        "ppr": "14",
        "start_date": date(2026, 10, 1),
        "end_date": date(2026, 10, 5),
        "leave_type": "annual",
        "decision": "accepted",
    }
    staff = [{"ppr": "12", "school": "A"}, {"ppr": "14"}]
    told = codes("staff_absences", [MORNING | change], leaves=[leave], staff=staff)
    assert code in told


def test_a_day_is_not_counted_twice(codes: Codes) -> None:
    assert codes("staff_absences", [MORNING, MORNING | {"half_day": "full"}]) == {"ABSENCE_001"}


def test_a_strike_day_is_deducted_without_inquiry(codes: Codes) -> None:
    strike = {"cause": "strike", "strike_ref": "G1", "deducted": True, "decision": "deducted"}
    assert codes("staff_absences", [MORNING | strike]) == set()
