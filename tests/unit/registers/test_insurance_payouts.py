from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

Codes = Callable[..., set[str]]

PAYOUT: dict[str, Any] = {
    "payout_no": "1",
    "accident": "1/2026",
    "payout_kind": "medical",
    "beneficiary_name": "فلان",
    "beneficiary_cin": "OD12345",
    "relation": "father",
    "school": "16698Z",
    "amount": Decimal(2000),
    "received_from_insurer_on": date(2026, 11, 1),
    "delivered_on": date(2026, 11, 3),
    "receipt_no": "R1",
}
ACCIDENT = {
    "accident_no": "1/2026",
    "accident_date": date(2026, 10, 1),
    "sent_insurer_on": date(2026, 10, 5),
    "school": "16698Z",
    "amount_granted": Decimal(3000),
}
DELAY = [{"param_code": "PAYOUT_DELIVERY_DAYS", "value_num": 15, "valid_from": date(2020, 1, 1)}]


def test_payouts_up_to_the_granted_are_accepted(codes: Codes) -> None:
    rest = PAYOUT | {"payout_no": "2", "amount": Decimal(1000), "receipt_no": "R2"}
    assert codes("insurance_payouts", [PAYOUT, rest], accidents=[ACCIDENT]) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"amount": Decimal("3000.01")}, "PAYOUT_001"),
        ({"relation": "self", "payout_kind": "death"}, "PAYOUT_002"),
        ({"received_from_insurer_on": date(2026, 10, 4)}, "PAYOUT_004"),
        ({"delivered_on": None}, "PAYOUT_005"),
        ({"beneficiary_cin": None}, "PAYOUT_006"),
        ({"school": "16699A"}, "PAYOUT_007"),
        ({"instrument": "K/1"}, "PAYOUT_008"),
        ({"receipt_no": None}, "ROW_004"),
        ({"delivered_on": date(2026, 10, 31)}, "ROW_001"),
    ],
)
def test_a_wrong_payout_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    found = codes(
        "insurance_payouts",
        [PAYOUT | change],
        today=date(2026, 11, 24),
        loose={"payment_instruments": [{"key": "K/1", "amount": Decimal(100)}]},
        accidents=[ACCIDENT],
        parameters=DELAY,
    )
    assert code in found


def test_only_the_payout_that_passes_the_granted_is_told(codes: Codes) -> None:
    over = PAYOUT | {"payout_no": "2", "amount": Decimal(1001), "receipt_no": "R2"}
    assert codes("insurance_payouts", [PAYOUT, over], accidents=[ACCIDENT]) == {"PAYOUT_001"}
    blank = [ACCIDENT | {"amount_granted": None}]
    assert codes("insurance_payouts", [PAYOUT], accidents=blank) == {"PAYOUT_003"}


def test_one_receipt_for_two_payouts_is_only_told(codes: Codes) -> None:
    rest = PAYOUT | {"payout_no": "2", "amount": Decimal(1000)}
    assert codes("insurance_payouts", [PAYOUT, rest], accidents=[ACCIDENT]) == {"SERIES_005"}
