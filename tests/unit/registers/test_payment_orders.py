from datetime import date
from decimal import Decimal
from typing import Any

ORDER: dict[str, Any] = {
    "fiscal_year": 2026,
    "order_no": 1,
    "order_date": date(2026, 4, 1),
    "liquidation": "L1",
    "budget_line": "2026/1",
    "beneficiary": "F-1",
    "amount": Decimal("12000.00"),
    "sent_on": date(2026, 4, 2),
    "paid_on": date(2026, 4, 20),
}
BILL: dict[str, Any] = {
    "liquidation_no": "L1",
    "commitment": "E1",
    "invoice_no": "77",
    "invoice_date": date(2026, 3, 1),
    "amount_ex_tax": Decimal("10000.00"),
    "vat": Decimal("2000.00"),
}
ENGAGED = {"commitment_no": "E1", "budget_line": "2026/1", "beneficiary": "F-1"}
WORLD: dict[str, Any] = {"liquidations": [BILL], "commitments": [ENGAGED]}


def test_an_order_in_order_is_accepted(codes: Any, column: Any) -> None:
    assert codes("payment_orders", [ORDER], **WORLD) == set()
    taxed = ORDER | {"taxes_withheld": Decimal("1500.00")}
    assert column("payment_orders", "net_paid", [taxed]) == [Decimal("10500.00")]


def test_an_invoice_already_ordered_cannot_be_ordered_again(codes: Any) -> None:
    again = ORDER | {"order_no": 2}
    assert "KEY_002" in codes("payment_orders", [ORDER, again], **WORLD)
    second = WORLD | {"liquidations": [BILL, BILL | {"liquidation_no": "L2"}]}
    hidden = again | {"liquidation": "L2"}
    assert codes("payment_orders", [ORDER, hidden], **second) == {"PAY_001"}
    void = hidden | {"status": "cancelled"}
    assert codes("payment_orders", [ORDER, void], **second) == set()


def test_only_liquidated_debts_are_ordered(codes: Any) -> None:
    assert codes("payment_orders", [ORDER | {"liquidation": None}]) == {"ROW_005"}
    more = ORDER | {"amount": Decimal("12000.01")}
    assert codes("payment_orders", [more], **WORLD) == {"PAY_002"}
    less = ORDER | {"amount": Decimal("11999.99")}
    assert codes("payment_orders", [less], **WORLD) == {"PAY_008"}
    refused = WORLD | {"liquidations": [BILL | {"status": "refused"}]}
    assert codes("payment_orders", [ORDER], **refused) == {"PAY_006"}


def test_a_claim_is_paid_once_and_to_its_owner(codes: Any) -> None:
    claim = {"claim_no": "T1", "ppr": "123", "quantity": 3, "rate": Decimal(120)}
    paid = ORDER | {"liquidation": None, "claim": "T1", "beneficiary": None}
    paid |= {"beneficiary_staff": "123", "amount": Decimal(360)}
    again = paid | {"order_no": 2}
    assert codes("payment_orders", [paid], allowance_claims=[claim]) == set()
    assert codes("payment_orders", [paid, again], allowance_claims=[claim]) == {"KEY_002"}
    other = paid | {"beneficiary_staff": "999"}
    assert codes("payment_orders", [other], allowance_claims=[claim]) == {"PAY_010"}
    both = ORDER | {"claim": "T1"}
    assert codes("payment_orders", [both]) == {"ROW_006"}


def test_numbers_run_with_their_dates(codes: Any) -> None:
    early = ORDER | {"order_no": 2, "liquidation": "L2", "order_date": date(2026, 3, 31)}
    assert codes("payment_orders", [ORDER, early]) == {"ROW_009"}
    assert codes("payment_orders", [ORDER | {"paid_on": date(2026, 3, 31)}]) == {"ROW_001"}


def test_a_rejection_says_why_and_is_no_payment(codes: Any) -> None:
    rejected = ORDER | {"rejected_on": date(2026, 4, 10), "paid_on": None}
    assert codes("payment_orders", [rejected]) == {"ROW_004"}
    both = ORDER | {"rejected_on": date(2026, 4, 10), "reject_reason": "نقص وثيقة"}
    assert codes("payment_orders", [both]) == {"PAY_005"}


def test_line_beneficiary_and_taxes_are_those_of_the_debt(codes: Any) -> None:
    assert codes("payment_orders", [ORDER | {"budget_line": "2026/2"}], **WORLD) == {"PAY_004"}
    assert codes("payment_orders", [ORDER | {"beneficiary": "F-2"}], **WORLD) == {"PAY_009"}
    taxed = ORDER | {"taxes_withheld": Decimal("12000.01")}
    assert codes("payment_orders", [taxed], **WORLD) == {"PAY_003"}
    old = [{"fiscal_year": 2025, "line_code": "1", "label_ar": "لوازم"}]
    late = ORDER | {"budget_line": "2025/1"}
    assert codes("payment_orders", [late], budget_lines=old) == {"PAY_007"}


def test_a_late_payment_is_told(codes: Any) -> None:
    assert codes("payment_orders", [ORDER | {"paid_on": date(2026, 5, 1)}], **WORLD) == {"PAY_011"}


def test_the_instrument_is_found(column: Any) -> None:
    cheque = {"instrument_kind": "cheque", "instrument_no": "1", "payment_order": "2026/1"}
    back = cheque | {"instrument_no": "2", "returned_on": date(2026, 5, 1)}
    found = column("payment_orders", "instrument_no", [ORDER], payment_instruments=[cheque, back])
    assert found == ["1"]
