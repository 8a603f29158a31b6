from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

Codes = Callable[..., set[str]]

TODAY = date(2026, 11, 24)
ACCIDENT: dict[str, Any] = {
    "accident_no": "1/2026",
    "accident_kind": "school",
    "pupil": "B236050524",
    "school": "16698Z",
    "accident_date": date(2026, 10, 5),
    "certificate_on": date(2026, 10, 5),
    "declared_on": date(2026, 10, 6),
    "sent_insurer_on": date(2026, 10, 8),
    "insurer_decision": "accepted",
    "amount_granted": Decimal(3000),
    "status": "answered",
}
PAYOUT = {
    "payout_no": "1",
    "accident": "1/2026",
    "beneficiary_name": "فلان",
    "amount": Decimal(1000),
    "received_from_insurer_on": date(2026, 11, 1),
    "delivered_on": date(2026, 11, 3),
    "receipt_no": "R1",
}
STORE = PAYOUT | {"payout_no": "2", "delivered_on": None, "receipt_no": None}


def test_an_accident_is_accepted(codes: Codes) -> None:
    assert codes("accidents", [ACCIDENT], today=TODAY) == set()


def test_the_granted_is_what_was_paid_and_what_is_still_to_deliver(
    column: Callable[..., list[Any]],
) -> None:
    paid = column("accidents", "paid_out", [ACCIDENT], insurance_payouts=[PAYOUT, STORE])
    left = column("accidents", "to_deliver", [ACCIDENT], insurance_payouts=[PAYOUT, STORE])
    assert (paid, left) == ([1000], [2000])
    assert paid[0] + left[0] == ACCIDENT["amount_granted"]
    assert column("accidents", "to_deliver", [ACCIDENT]) == [3000]


@pytest.mark.parametrize(("sent", "told"), [(date(2026, 9, 25), False), (date(2026, 9, 24), True)])
def test_no_answer_after_sixty_days_is_listed(codes: Codes, *, sent: date, told: bool) -> None:
    waiting = ACCIDENT | {
        "accident_date": date(2026, 9, 20),
        "certificate_on": date(2026, 9, 20),
        "declared_on": date(2026, 9, 22),
        "sent_insurer_on": sent,
        "insurer_decision": None,
        "amount_granted": None,
        "status": "sent",
    }
    assert ("ACCIDENT_005" in codes("accidents", [waiting], today=TODAY)) is told


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"pupil": None}, "ROW_005"),
        ({"staff": "12"}, "ROW_006"),
        ({"accident_kind": "service"}, "ROW_004"),
        ({"declared_on": date(2026, 10, 4)}, "ROW_001"),
        ({"certificate_on": date(2026, 10, 4)}, "ROW_001"),
        ({"healing_on": date(2026, 10, 1)}, "ROW_001"),
        ({"insurer_decision": None}, "ROW_004"),
        ({"insurer_decision": "refused", "reject_reason": "خارج الأجل"}, "ACCIDENT_001"),
        ({"insurer_decision": "refused", "amount_granted": None}, "ROW_004"),
        ({"amount_granted": Decimal(1999)}, "ACCIDENT_002"),
        ({"certificate_on": date(2026, 10, 16)}, "ACCIDENT_003"),
        ({"declared_on": date(2026, 10, 11), "sent_insurer_on": None}, "ACCIDENT_004"),
        ({"declared_on": None}, "ACCIDENT_004"),
        ({"certificate_on": None}, "ACCIDENT_006"),
        ({"disability_rate": 0.1}, "ACCIDENT_007"),
        ({"accident_kind": "service", "disability_rate": 0.25}, "ACCIDENT_008"),
        ({"status": "closed"}, "ACCIDENT_009"),
        ({"school": "16699A"}, "ACCIDENT_010"),
        ({"pupil": None, "staff": "12"}, "ACCIDENT_011"),
    ],
)
def test_a_wrong_accident_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    pupils = [{"massar_code": "B236050524", "school": "16698Z"}]
    found = codes(
        "accidents",
        [ACCIDENT | change],
        today=TODAY,
        loose={"pupils": pupils},
        insurance_payouts=[PAYOUT, STORE],
    )
    assert code in found


def test_one_file_an_accident_and_victim(codes: Codes) -> None:
    assert "KEY_002" in codes("accidents", [ACCIDENT, ACCIDENT | {"accident_no": "2/2026"}])
