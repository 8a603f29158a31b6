from datetime import date
from decimal import Decimal
from typing import Any

COMMITMENT: dict[str, Any] = {
    "commitment_no": "E1",
    "commitment_date": date(2026, 2, 1),
    "visa_date": date(2026, 2, 10),
    "purchase_order": "2026/1",
    "beneficiary": "F-1",
    "amount": Decimal("12000.00"),
}
BILL: dict[str, Any] = {
    "liquidation_no": "L1",
    "commitment": "E1",
    "invoice_no": "77",
    "invoice_date": date(2026, 3, 1),
    "service_done": True,
    "amount_ex_tax": Decimal("10000.00"),
    "vat": Decimal("2000.00"),
    "liquidation_date": date(2026, 3, 5),
}


def test_the_net_is_exact_and_fills_the_commitment(codes: Any, column: Any) -> None:
    assert codes("liquidations", [BILL], commitments=[COMMITMENT]) == set()
    cut = BILL | {"retention": Decimal("700.10"), "penalties": Decimal("0.20")}
    cut |= {"advances": Decimal(1000)}
    assert column("liquidations", "net", [BILL, cut]) == [Decimal("12000.00"), Decimal("10299.70")]


def test_a_service_not_done_is_not_liquidated(codes: Any) -> None:
    assert codes("liquidations", [BILL | {"service_done": False}]) == {"LIQUID_001"}
    assert codes("liquidations", [BILL | {"service_done": None}]) == set()
    accepted = BILL | {"service_done": None, "status": "accepted"}
    assert codes("liquidations", [accepted]) == {"ROW_004"}


def test_a_net_under_zero_is_refused(codes: Any) -> None:
    assert codes("liquidations", [BILL | {"penalties": Decimal("12000.01")}]) == {"LIQUID_002"}


def test_liquidations_stay_in_the_commitment(codes: Any) -> None:
    more = BILL | {"liquidation_no": "L2", "invoice_no": "78", "amount_ex_tax": Decimal("0.01")}
    more |= {"vat": None, "liquidation_date": date(2026, 4, 1)}
    assert codes("liquidations", [BILL, more], commitments=[COMMITMENT]) == {"LIQUID_003"}
    refused = more | {"status": "refused", "rejected_reason": "فاتورة ناقصة"}
    assert codes("liquidations", [BILL, refused], commitments=[COMMITMENT]) == set()


def test_an_invoice_is_liquidated_once(codes: Any) -> None:
    small = BILL | {"amount_ex_tax": Decimal(100), "vat": None}
    again = small | {"liquidation_no": "L2", "commitment": "E2"}
    both = [COMMITMENT, COMMITMENT | {"commitment_no": "E2"}]
    assert codes("liquidations", [small, again], commitments=both) == {"LIQUID_004"}
    twin = small | {"liquidation_no": "L3"}
    assert codes("liquidations", [small, twin]) == {"KEY_002"}


def test_what_looks_wrong_is_told(codes: Any) -> None:
    assert codes("liquidations", [BILL | {"vat": Decimal("2100.00")}]) == {"LIQUID_005"}
    early = BILL | {"liquidation_date": date(2026, 1, 31), "invoice_date": date(2026, 1, 30)}
    assert codes("liquidations", [early], commitments=[COMMITMENT]) == {"LIQUID_008"}
    bare = COMMITMENT | {"visa_date": None}
    assert codes("liquidations", [BILL], commitments=[bare]) == {"LIQUID_009"}
    assert codes("liquidations", [BILL | {"invoice_date": date(2026, 3, 6)}]) == {"ROW_001"}


def test_the_retention_is_the_contracts(codes: Any) -> None:
    contract = {"contract_no": "12", "retention_rate": 0.07}
    world = {"commitments": [COMMITMENT | {"contract": "12"}], "contracts": [contract]}
    assert codes("liquidations", [BILL], **world) == {"LIQUID_006"}
    kept = BILL | {"retention": Decimal("840.00")}
    assert codes("liquidations", [kept], **world) == set()


def test_the_reception_is_that_of_the_act(codes: Any) -> None:
    seen = BILL | {"reception": "R1"}
    wrong = {"receptions": [{"key": "R1", "purchase_order": "2026/2"}]}
    found = codes("liquidations", [seen], commitments=[COMMITMENT], loose=wrong)
    assert found == {"LIQUID_007"}
