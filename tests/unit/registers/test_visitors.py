from collections.abc import Callable
from datetime import date, time
from typing import Any

import pytest

Codes = Callable[..., set[str]]

VISIT = {
    "visit_date": date(2026, 2, 3),
    "entry_no": 1,
    "arrival_time": time(9),
    "left_time": time(10),
    "visitor_name": "فلان الفلاني",
    "visitor_kind": "parent",
    "subject": "تسجيل تلميذ",
    "service": "EDU",
    "bureau": "EDU-MAP",
    "outcome": "directed",
}


def test_a_visit_is_accepted(codes: Codes) -> None:
    assert codes("visitors", [VISIT]) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"left_time": time(9)}, "VISITOR_001"),
        ({"visitor_kind": "staff"}, "ROW_004"),
        ({"bureau": "HRF-SEC"}, "BUREAU_001"),
        ({"outcome": "follow"}, "VISITOR_002"),
        ({"bureau": None}, "VISITOR_004"),
    ],
)
def test_a_wrong_visit_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in codes("visitors", [VISIT | change])


def test_a_visit_to_follow_has_an_answer_or_a_letter(codes: Codes) -> None:
    follow = VISIT | {"outcome": "follow", "visitor_kind": "staff", "staff": "7"}
    assert codes("visitors", [follow | {"answer": "موعد لاحق"}]) == set()
    letter = {"staff": "7", "registered_on": date(2026, 2, 3)}
    assert codes("visitors", [follow], correspondence=[letter]) == set()


def test_entries_run_within_a_day(codes: Codes) -> None:
    third = VISIT | {"entry_no": 3, "subject": "شكاية"}
    assert codes("visitors", [VISIT, third]) == {"SERIES_001"}
    assert codes("visitors", [VISIT, third | {"visit_date": date(2026, 2, 4)}]) == set()


def test_repeated_visits_on_one_subject_are_flagged(codes: Codes) -> None:
    again = VISIT | {"visit_date": date(2026, 2, 9)}
    assert codes("visitors", [VISIT, again]) == {"VISITOR_003"}
