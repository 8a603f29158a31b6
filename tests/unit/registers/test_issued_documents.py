from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

PAPER = {
    "service": "HRF",
    "year": 2026,
    "doc_no": 1,
    "bureau": "HRF-LEAVE",
    "doc_type": "leave_decision",
    "staff": "7",
    "issued_on": date(2026, 2, 2),
    "notification_mode": "hand",
    "notified_on": date(2026, 2, 4),
    "receipt_no": "9",
}


def test_a_document_is_accepted(codes: Codes) -> None:
    assert codes("issued_documents", [PAPER]) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"year": 2025}, "ISSUED_001"),
        ({"notified_on": date(2026, 2, 1)}, "ROW_001"),
        ({"notification_mode": None}, "ROW_004"),
        ({"bureau": "EDU-SEC"}, "BUREAU_001"),
        ({"receipt_no": None}, "ISSUED_003"),
        ({"staff": None}, "ISSUED_004"),
    ],
)
def test_a_wrong_document_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in codes("issued_documents", [PAPER | change])


def test_numbers_run_without_gaps_and_with_their_days(codes: Codes) -> None:
    assert codes("issued_documents", [PAPER, PAPER | {"doc_no": 3}]) == {"SERIES_001"}
    early = PAPER | {"doc_no": 2, "issued_on": date(2026, 2, 1)}
    assert codes("issued_documents", [PAPER, early]) == {"SERIES_004"}


def test_a_decision_not_notified_in_the_office_s_delay_is_told(codes: Codes) -> None:
    silent = PAPER | {"notified_on": None, "receipt_no": None}
    delay = [
        {"param_code": "notification_days_max", "value_num": 15, "valid_from": date(2020, 1, 1)}
    ]
    last, late = date(2026, 2, 17), date(2026, 2, 18)
    assert codes("issued_documents", [silent], today=last, parameters=delay) == set()
    assert codes("issued_documents", [silent], today=late, parameters=delay) == {"ISSUED_002"}
    assert codes("issued_documents", [silent], today=late) == set()
