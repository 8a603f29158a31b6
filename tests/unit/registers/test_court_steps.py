from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

TODAY = date(2026, 3, 10)
STEP: dict[str, Any] = {
    "case": "J-1/first",
    "step_no": 1,
    "step_kind": "hearing",
    "step_date": date(2026, 3, 2),
    "result": "تأخير",
    "next_date": date(2026, 4, 6),
    "deadline": date(2026, 4, 2),
    "status": "in_process",
}
CASE = {"case_no": "J-1", "instance": "first", "subject": "x", "opened_on": date(2026, 2, 1)}


def test_steps_are_accepted(codes: Codes) -> None:
    second = STEP | {"step_no": 2, "step_date": date(2026, 3, 3)}
    assert codes("court_steps", [STEP, second], today=TODAY, court_cases=[CASE]) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"next_date": date(2026, 3, 2)}, "STEP_001"),
        ({"done_on": date(2026, 4, 3)}, "STEP_002"),
        ({"deadline": date(2026, 3, 9)}, "STEP_003"),
        ({"step_kind": "appeal", "deadline": date(2026, 4, 3)}, "STEP_004"),
        ({"step_kind": "judgment"}, "STEP_005"),
        ({"step_date": date(2026, 1, 31)}, "STEP_006"),
        ({"step_kind": "notice", "done_on": date(2026, 3, 3)}, "STEP_007"),
        ({"next_date": None}, "STEP_008"),
        ({"deadline": date(2026, 3, 1)}, "ROW_001"),
    ],
)
def test_a_wrong_step_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in codes("court_steps", [STEP | change], today=TODAY, court_cases=[CASE])


def test_a_step_noted_late_is_told(codes: Codes) -> None:
    earlier = STEP | {"step_no": 2, "step_date": date(2026, 3, 1)}
    assert "SERIES_004" in codes("court_steps", [STEP, earlier])


@pytest.mark.parametrize(
    ("done", "late"), [(date(2026, 4, 2), False), (date(2026, 4, 3), True), (None, None)]
)
def test_a_step_is_late_after_its_deadline(
    column: Callable[..., list[Any]], done: date | None, *, late: bool | None
) -> None:
    assert column("court_steps", "late", [STEP | {"done_on": done}]) == [late]
