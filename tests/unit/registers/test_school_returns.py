from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]
Column = Callable[..., list[Any]]

RETURN = {
    "campaign_code": "C-1",
    "school": "A",
    "item": "pupils",
    "expected_value": 200,
    "returned_value": 150,
    "received_on": date(2026, 10, 10),
    "validated": "yes",
    "reminder_count": 1,
    "last_reminder_on": date(2026, 10, 8),
}
CAMPAIGN = {
    "campaign_code": "C-1",
    "campaign_kind": "census",
    "label_ar": "الإحصاء",
    "opened_on": date(2026, 10, 1),
    "deadline": date(2026, 10, 15),
}
AWAITED = {"campaign_code": "C-1", "school": "B", "item": "pupils", "expected_value": 90}


def test_a_return_is_accepted(codes: Codes) -> None:
    assert codes("school_returns", [RETURN], campaigns=[CAMPAIGN]) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"received_on": date(2026, 9, 30)}, "RETURN_001"),
        ({"last_reminder_on": date(2026, 9, 30)}, "RETURN_002"),
        ({"received_on": None}, "ROW_004"),
        ({"last_reminder_on": None}, "ROW_004"),
        ({"corrected_on": date(2026, 10, 9)}, "ROW_001"),
        ({"validated": "no"}, "RETURN_003"),
        ({"returned_value": 201}, "RETURN_004"),
    ],
)
def test_a_wrong_return_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in codes("school_returns", [RETURN | change], campaigns=[CAMPAIGN])


def test_an_item_is_asked_once_of_a_school(codes: Codes) -> None:
    assert "KEY_001" in codes("school_returns", [RETURN, RETURN])


def test_completion_is_returned_of_expected_and_at_most_whole(column: Column) -> None:
    rows = [RETURN, RETURN | {"returned_value": 400}, RETURN | {"expected_value": 0}]
    assert column("school_returns", "completion", rows) == [0.75, 1, None]


def test_a_campaign_is_as_complete_as_its_schools(column: Column) -> None:
    half = RETURN | {"school": "C", "item": "needs"}
    missing = {"campaign_code": "C-1", "school": "C", "item": "pupils"}
    tables = {"school_returns": [RETURN, AWAITED, half, missing]}
    assert column("campaigns", "expected_schools", [CAMPAIGN], **tables) == [3]
    assert column("campaigns", "received_schools", [CAMPAIGN], **tables) == [1]
    assert column("campaigns", "completion", [CAMPAIGN], **tables) == [0.3333]


def test_reminders_list_exactly_the_late_schools(codes: Codes, column: Column) -> None:
    rows = [RETURN, AWAITED]
    assert column("school_returns", "awaited", rows) == [False, True]
    tables: dict[str, Any] = {
        "campaigns": [CAMPAIGN],
        "schools": [{"gresa_code": "A"}, {"gresa_code": "B", "name_ar": "مدرسة"}],
    }
    assert codes("school_returns", rows, today=date(2026, 10, 15), **tables) == set()
    assert codes("school_returns", rows, today=date(2026, 10, 16), **tables) == {"RETURN_005"}
    assert codes("school_returns", [RETURN], today=date(2026, 10, 16), **tables) == set()
    assert column("school_returns", "late_days", [RETURN], campaigns=[CAMPAIGN]) == [-5]


def test_a_campaign_is_not_sent_before_all_came(codes: Codes) -> None:
    sent = [CAMPAIGN | {"status": "sent"}]
    assert codes("school_returns", [AWAITED], campaigns=sent) == {"RETURN_006"}


def test_a_closed_school_is_not_expected(codes: Codes) -> None:
    schools = [{"gresa_code": "A", "closed_on": date(2026, 9, 1)}]
    assert codes("school_returns", [RETURN], campaigns=[CAMPAIGN], schools=schools) == {
        "RETURN_007"
    }
