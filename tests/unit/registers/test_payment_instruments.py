from datetime import date
from decimal import Decimal
from typing import Any

RIB = "011519000001205000534921"
TRANSFER: dict[str, Any] = {
    "instrument_kind": "transfer_order",
    "instrument_no": "12",
    "issue_date": date(2026, 4, 5),
    "account": "310",
    "beneficiary_rib": RIB,
    "amount": Decimal("6000.00"),
    "payment_order": "2026/1",
    "cleared_on": date(2026, 4, 12),
}
ORDER = {
    "fiscal_year": 2026,
    "order_no": 1,
    "order_date": date(2026, 4, 1),
    "beneficiary": "F-1",
    "amount": Decimal("12000.00"),
}
SUPPLIER = {"supplier_code": "F-1", "name": "شركة", "rib": RIB}
WORLD: dict[str, Any] = {"payment_orders": [ORDER], "suppliers": [SUPPLIER]}


def test_two_transfers_fill_an_order_and_no_more(codes: Any) -> None:
    second = TRANSFER | {"instrument_no": "13"}
    assert codes("payment_instruments", [TRANSFER, second], **WORLD) == set()
    over = second | {"amount": Decimal("6000.01")}
    assert codes("payment_instruments", [TRANSFER, over], **WORLD) == {"INSTRUMENT_002"}
    back = {"cleared_on": None, "returned_on": date(2026, 4, 9), "return_reason": "حساب مغلق"}
    assert codes("payment_instruments", [TRANSFER | back, over], **WORLD) == set()


def test_a_transfer_has_an_account_and_a_cheque_number_serves_once(codes: Any) -> None:
    assert codes("payment_instruments", [TRANSFER | {"beneficiary_rib": None}]) == {"ROW_004"}
    cheque = TRANSFER | {"instrument_kind": "cheque", "beneficiary_rib": None}
    assert codes("payment_instruments", [TRANSFER, cheque]) == set()
    assert codes("payment_instruments", [cheque, cheque]) == {"KEY_001"}


def test_what_is_returned_is_not_cleared(codes: Any) -> None:
    both = TRANSFER | {"returned_on": date(2026, 4, 9), "return_reason": "خطأ"}
    assert codes("payment_instruments", [both]) == {"INSTRUMENT_001"}
    assert codes("payment_instruments", [TRANSFER | {"cleared_on": date(2026, 4, 1)}]) == {
        "ROW_001"
    }


def test_numbers_are_compared_as_numbers(codes: Any) -> None:
    ninth = TRANSFER | {"instrument_no": "9", "issue_date": date(2026, 4, 4)}
    assert codes("payment_instruments", [TRANSFER, ninth]) == set()
    late = ninth | {"issue_date": date(2026, 4, 6)}
    assert codes("payment_instruments", [TRANSFER, late]) == {"INSTRUMENT_003"}


def test_account_date_and_order_are_checked(codes: Any) -> None:
    other = TRANSFER | {"beneficiary_rib": "001810007800020110620318"}
    assert codes("payment_instruments", [other], **WORLD) == {"INSTRUMENT_004"}
    early = TRANSFER | {"issue_date": date(2026, 3, 31)}
    assert codes("payment_instruments", [early], **WORLD) == {"INSTRUMENT_005"}
    assert codes("payment_instruments", [TRANSFER | {"payment_order": None}]) == {"INSTRUMENT_006"}
