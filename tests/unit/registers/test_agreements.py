from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

Codes = Callable[..., set[str]]

AGREEMENT: dict[str, Any] = {
    "agreement_no": "A1",
    "title": "دعم الأندية",
    "agreement_kind": "partnership",
    "partner": "P1",
    "stage": "running",
    "drafted_on": date(2025, 9, 1),
    "signed_on": date(2025, 10, 1),
    "start_date": date(2025, 10, 1),
    "end_date": date(2027, 9, 30),
    "amount": Decimal(10000),
}
OPINION = {
    "opinion_no": "V1",
    "asked_on": date(2025, 9, 2),
    "question": "x",
    "agreement": "A1",
    "answered_on": date(2025, 9, 9),
}
DONE = {
    "agreement": "A1",
    "commitment_no": 1,
    "obligation": "شطر",
    "amount_due": Decimal(8000),
    "amount_done": Decimal(6000),
}
PARTNER = {
    "partner_code": "P1",
    "name_ar": "جمعية",
    "partner_kind": "association",
    "mandate_end": date(2027, 1, 1),
    "active": True,
}


def told(codes: Codes, rows: list[dict[str, Any]], **change: Any) -> set[str]:
    tables: dict[str, Any] = {
        "legal_opinions": [OPINION],
        "agreement_execution": [DONE],
        "partners": [PARTNER],
    }
    return codes("agreements", rows, today=date(2026, 11, 24), **tables | change)


def test_an_agreement_is_accepted(codes: Codes) -> None:
    assert told(codes, [AGREEMENT]) == set()


def test_the_rate_and_the_opinion_come_from_elsewhere(column: Callable[..., list[Any]]) -> None:
    rows = [AGREEMENT]
    assert column("agreements", "execution_rate", rows, agreement_execution=[DONE]) == [0.75]
    assert column("agreements", "legal_opinion_no", rows, legal_opinions=[OPINION]) == ["V1"]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"drafted_on": date(2025, 10, 2)}, "ROW_001"),
        ({"signed_on": None}, "ROW_004"),
        ({"partner": None}, "ROW_004"),
        ({"end_date": date(2025, 10, 1)}, "AGREEMENT_001"),
        ({"renewed_on": date(2025, 10, 1)}, "AGREEMENT_002"),
        ({"agreement_no": "A2"}, "AGREEMENT_003"),
        ({"agreement_no": "A2"}, "AGREEMENT_004"),
        ({"end_date": date(2027, 1, 22)}, "AGREEMENT_005"),
        ({"signed_on": date(2027, 1, 2)}, "AGREEMENT_006"),
        ({"amount": Decimal(7999)}, "AGREEMENT_008"),
        ({"start_date": date(2025, 9, 30)}, "AGREEMENT_009"),
        ({"stage": "closed"}, "AGREEMENT_010"),
    ],
)
def test_a_wrong_agreement_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in told(codes, [AGREEMENT | change])


def test_an_inactive_partner_is_told(codes: Codes) -> None:
    assert told(codes, [AGREEMENT], partners=[PARTNER | {"active": False}]) == {"AGREEMENT_007"}


def test_one_agreement_a_partner_and_subject(codes: Codes) -> None:
    second = AGREEMENT | {"agreement_no": "A2", "stage": "draft"}
    assert told(codes, [AGREEMENT, second]) == {"KEY_002"}
    assert told(codes, [AGREEMENT, second | {"stage": "cancelled"}]) == set()
