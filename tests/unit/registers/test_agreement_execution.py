from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

Codes = Callable[..., set[str]]

PART: dict[str, Any] = {
    "agreement": "A1",
    "commitment_no": 1,
    "party": "academy",
    "obligation": "الشطر الأول",
    "obligation_kind": "money",
    "due_date": date(2026, 1, 31),
    "amount_due": Decimal(8000),
    "amount_done": Decimal(8000),
    "done_on": date(2026, 1, 20),
    "evidence": "X1",
    "status": "done",
}
AGREEMENT = {
    "agreement_no": "A1",
    "title": "x",
    "agreement_kind": "nfe",
    "stage": "running",
    "signed_on": date(2025, 10, 1),
    "start_date": date(2025, 10, 1),
    "end_date": date(2027, 9, 30),
}
OPEN = {"status": "running", "done_on": None, "amount_done": None}


def told(codes: Codes, rows: list[dict[str, Any]], **change: Any) -> set[str]:
    agreements = [AGREEMENT | change]
    return codes("agreement_execution", rows, today=date(2026, 11, 24), agreements=agreements)


def test_an_obligation_is_accepted(codes: Codes) -> None:
    waiting = PART | OPEN | {"commitment_no": 2, "due_date": date(2026, 12, 1)}
    assert told(codes, [PART, waiting]) == set()


def test_the_rate_is_done_by_due(column: Callable[..., list[Any]]) -> None:
    half = PART | {"amount_done": Decimal(4000)}
    assert column("agreement_execution", "rate", [PART, half]) == [1, 0.5]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"amount_done": Decimal(8001)}, "ROW_002"),
        ({"amount_due": None, "amount_done": None}, "ROW_004"),
        ({"done_on": None}, "ROW_004"),
        ({"status": "cancelled"}, "OBLIGATION_001"),
        (OPEN, "OBLIGATION_002"),
        ({"evidence": None}, "OBLIGATION_003"),
        ({"amount_done": Decimal(7999)}, "OBLIGATION_004"),
        ({"done_on": date(2025, 9, 30)}, "OBLIGATION_005"),
        ({"due_date": date(2027, 10, 1)}, "OBLIGATION_006"),
    ],
)
def test_a_wrong_obligation_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in told(codes, [PART | change])


def test_a_cancelled_agreement_binds_nobody(codes: Codes) -> None:
    waiting = PART | OPEN | {"due_date": date(2026, 12, 1)}
    assert told(codes, [waiting], stage="cancelled") == {"OBLIGATION_007"}
