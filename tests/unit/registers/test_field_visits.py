from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

VISIT = {
    "visit_no": "EDU-2026-001",
    "visit_type": "canteen_health",
    "school": "A",
    "domain": "hygiene",
    "planned_date": date(2026, 2, 2),
    "done_date": date(2026, 2, 3),
    "conformity": "non_conform",
    "recommendations": "إصلاح المطبخ",
    "deadline": date(2026, 3, 1),
    "followup_status": "open",
    "report_sent_on": date(2026, 2, 5),
}


def test_a_visit_is_accepted(codes: Codes) -> None:
    assert codes("field_visits", [VISIT], today=date(2026, 3, 1)) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"planned_date": date(2026, 3, 6)}, "VISIT_001"),
        ({"recommendations": None}, "ROW_004"),
        ({"deadline": None}, "ROW_004"),
        ({"deadline": date(2026, 2, 3)}, "VISIT_002"),
        ({"done_date": None}, "ROW_004"),
        ({"followup_status": "lifted"}, "VISIT_005"),
        ({"deadline": date(2026, 2, 20)}, "VISIT_006"),
        ({"report_sent_on": date(2026, 2, 2)}, "VISIT_008"),
        ({"conformity": None, "done_date": None}, "VISIT_007"),
    ],
)
def test_a_wrong_visit_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in codes("field_visits", [VISIT | change], today=date(2026, 3, 1))


def test_a_visit_belongs_to_one_school_and_one_day(codes: Codes) -> None:
    other = VISIT | {"domain": "safety"}
    assert codes("field_visits", [VISIT, other]) == set()
    assert codes("field_visits", [VISIT, other | {"school": "B"}]) == {"VISIT_003"}
    assert codes("field_visits", [VISIT, other | {"done_date": date(2026, 2, 4)}]) == {"VISIT_004"}


def test_a_later_visit_or_letter_lifts_the_remarks(codes: Codes) -> None:
    lifted = VISIT | {"followup_status": "lifted"}
    later = VISIT | {"visit_no": "EDU-2026-009", "done_date": date(2026, 2, 28)}
    later |= {"report_sent_on": None}
    assert codes("field_visits", [lifted, later]) == set()
    letter = {"school": "A", "registered_on": date(2026, 2, 20)}
    assert codes("field_visits", [lifted], correspondence=[letter]) == set()
