from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from validators.full_days import last_useful

Codes = Callable[..., set[str]]

TODAY = date(2026, 3, 10)
CASE: dict[str, Any] = {
    "case_no": "J-1",
    "instance": "first",
    "subject": "تعويض",
    "directorate_role": "defendant",
    "lawyer": "محام",
    "opened_on": date(2025, 9, 1),
    "judgment_no": "5",
    "judgment_date": date(2026, 2, 16),
    "judgment_amount": Decimal(1000),
    "notified_on": date(2026, 3, 2),
    "appeal_deadline": date(2026, 4, 2),
    "status": "judged",
}


def test_a_case_is_accepted(codes: Codes) -> None:
    assert codes("court_cases", [CASE], today=TODAY) == set()


@pytest.mark.parametrize(
    ("notified", "last"),
    [
        (date(2026, 3, 2), date(2026, 4, 2)),
        # 31 days later is a Saturday, then a Sunday.
        (date(2026, 3, 4), date(2026, 4, 6)),
        # 31 days later is the first of May, a Friday.
        (date(2026, 3, 31), date(2026, 5, 4)),
    ],
)
def test_the_last_useful_day_counts_full_days(
    column: Callable[..., list[Any]], notified: date, last: date
) -> None:
    row = CASE | {"notified_on": notified, "appeal_deadline": None}
    assert column("court_cases", "last_day", [row]) == [last]
    assert column("court_cases", "last_day", [row | {"instance": "cassation"}]) == [None]


def test_the_office_may_type_another_delay(column: Callable[..., list[Any]]) -> None:
    typed = [{"param_code": "APPEAL_DAYS", "value_num": 15, "valid_from": date(2026, 1, 1)}]
    row = CASE | {"appeal_deadline": None}
    assert column("court_cases", "last_day", [row], parameters=typed) == [date(2026, 3, 18)]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"opened_on": date(2026, 2, 17)}, "ROW_001"),
        ({"notified_on": date(2026, 2, 15)}, "ROW_001"),
        ({"amount_paid": Decimal(1001)}, "ROW_002"),
        ({"judgment_date": None}, "ROW_004"),
        ({"judgment_date": None, "notified_on": None}, "COURT_001"),
        ({"appeal_deadline": date(2026, 4, 1)}, "COURT_002"),
        ({"case_no": "J-2", "instance": "appeal"}, "COURT_004"),
        ({"case_no": "J-2", "instance": "cassation"}, "COURT_005"),
        ({"judgment_no": None}, "COURT_006"),
        ({"status": "open", "lawyer": None}, "COURT_008"),
        ({"judgment_date": None, "notified_on": None}, "COURT_009"),
    ],
)
def test_a_wrong_case_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in codes("court_cases", [CASE | change], today=TODAY)


@pytest.mark.parametrize(("today", "told"), [(date(2026, 3, 25), False), (date(2026, 3, 26), True)])
def test_a_near_deadline_is_told(codes: Codes, *, today: date, told: bool) -> None:
    assert ("COURT_003" in codes("court_cases", [CASE], today=today)) is told


def test_the_next_hearing_comes_from_the_steps(
    codes: Codes, column: Callable[..., list[Any]]
) -> None:
    step = {"case": "J-1/first", "step_no": 1, "step_kind": "hearing"}
    held = step | {"step_date": date(2026, 3, 1), "next_date": date(2026, 3, 9)}
    pending = CASE | {"status": "open"}
    assert codes("court_cases", [pending], today=TODAY, court_steps=[held]) == {"COURT_007"}
    assert column("court_cases", "next_date", [pending], court_steps=[held]) == [None]
    again = step | {"step_no": 2, "step_date": date(2026, 3, 9), "next_date": date(2026, 4, 9)}
    assert codes("court_cases", [pending], today=TODAY, court_steps=[held, again]) == set()


def test_a_feast_of_the_calendar_moves_the_last_day(column: Callable[..., list[Any]]) -> None:
    feast = {
        "school_year": "2025/2026",
        "kind": "feast",
        "label_ar": "عيد",
        "date_from": date(2026, 4, 2),
        "date_to": date(2026, 4, 3),
    }
    row = CASE | {"appeal_deadline": None}
    found = column("court_cases", "last_day", [row], school_calendar=[feast])
    assert found == [date(2026, 4, 6)]


def test_beyond_the_calendar_there_is_no_last_day() -> None:
    assert last_useful(date.max, 30) is None
