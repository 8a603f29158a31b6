from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

TEACHING = {
    "school_year": "2026/2027",
    "kind": "teaching",
    "label_ar": "الفترة الأولى",
    "cycle": "all",
    "date_from": date(2026, 11, 2),
    "date_to": date(2026, 12, 4),
    "reference_text": "المقرر الوزاري",
}
BREAK = TEACHING | {
    "kind": "holiday",
    "label_ar": "العطلة البينية",
    "date_from": date(2026, 11, 23),
    "date_to": date(2026, 11, 27),
    "feeding_allowed": False,
}


def test_teaching_days_leave_out_breaks_and_holidays(
    codes: Codes, column: Callable[..., list[Any]]
) -> None:
    assert codes("school_calendar", [TEACHING, BREAK]) == set()
    # 25 week days, less 6 and 18 November, less the five days of the break.
    assert column("school_calendar", "teaching_days", [TEACHING, BREAK]) == [18, 0]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"date_to": date(2026, 11, 1)}, "ROW_001"),
        ({"date_from": date(2026, 6, 1), "date_to": date(2026, 6, 2)}, "CALENDAR_001"),
        ({"date_to": date(2027, 9, 1)}, "CALENDAR_001"),
        ({"feeding_allowed": True}, "CALENDAR_002"),
        ({"kind": "closure"}, "CALENDAR_003"),
        ({"reference_text": None}, "CALENDAR_004"),
    ],
)
def test_a_wrong_period_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in codes("school_calendar", [BREAK | change])


def test_periods_of_one_kind_do_not_overlap(codes: Codes) -> None:
    again = BREAK | {"label_ar": "عطلة أخرى", "date_from": date(2026, 11, 27)}
    assert codes("school_calendar", [BREAK, again]) == {"ROW_007"}


def test_two_schools_may_close_on_the_same_day(codes: Codes) -> None:
    closed = BREAK | {"kind": "closure", "school": "A", "label_ar": "أمطار: مدرسة الفتح"}
    assert codes("school_calendar", [closed, closed | {"label_ar": "أمطار: مدرسة السلام"}]) == set()
