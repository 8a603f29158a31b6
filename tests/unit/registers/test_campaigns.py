from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

CAMPAIGN = {
    "campaign_code": "C-1",
    "campaign_kind": "census",
    "label_ar": "الإحصاء التربوي",
    "school_year": "2026/2027",
    "scope_cycle": "primary",
    "opened_on": date(2026, 10, 1),
    "deadline": date(2026, 10, 15),
    "closed_on": date(2026, 10, 20),
    "aref_due_on": date(2026, 10, 25),
    "sent_on": date(2026, 10, 22),
    "status": "sent",
}
ASKED = {"campaign_code": "C-1", "school": "A", "item": "pupils"}


def test_a_campaign_is_accepted(codes: Codes) -> None:
    assert codes("campaigns", [CAMPAIGN], today=date(2026, 12, 1)) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"deadline": date(2026, 9, 30)}, "ROW_001"),
        ({"sent_on": date(2026, 9, 30)}, "ROW_001"),
        ({"closed_on": date(2026, 10, 14)}, "CAMPAIGN_001"),
        ({"sent_on": date(2026, 10, 26)}, "CAMPAIGN_003"),
        ({"sent_on": None}, "CAMPAIGN_004"),
        ({"status": "open"}, "CAMPAIGN_005"),
    ],
)
def test_a_wrong_campaign_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in codes("campaigns", [CAMPAIGN | change], school_returns=[])


def test_a_campaign_may_close_early_with_a_reason(codes: Codes) -> None:
    early = CAMPAIGN | {"closed_on": date(2026, 10, 14), "closing_reason": "توصلنا بالكل"}
    assert codes("campaigns", [early]) == set()


def test_one_campaign_of_a_kind_cycle_and_year_is_open(codes: Codes) -> None:
    running = CAMPAIGN | {"closed_on": None, "sent_on": None, "status": "open"}
    other = running | {"campaign_code": "C-2"}
    assert codes("campaigns", [running, other]) == {"ROW_008"}
    assert codes("campaigns", [running, other | {"scope_cycle": "middle"}]) == set()
    assert codes("campaigns", [CAMPAIGN, other]) == set()


def test_a_passed_deadline_with_late_schools_is_told(codes: Codes) -> None:
    running = CAMPAIGN | {"closed_on": None, "sent_on": None, "status": "open"}
    tables: dict[str, Any] = {"school_returns": [ASKED]}
    assert codes("campaigns", [running], today=date(2026, 10, 15), **tables) == set()
    assert codes("campaigns", [running], today=date(2026, 10, 16), **tables) == {"CAMPAIGN_002"}
    whole = {"school_returns": [ASKED | {"received_on": date(2026, 10, 9)}]}
    assert codes("campaigns", [running], today=date(2026, 10, 16), **whole) == set()
