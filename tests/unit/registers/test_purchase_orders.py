from datetime import date
from decimal import Decimal
from typing import Any

ORDER: dict[str, Any] = {
    "fiscal_year": 2026,
    "po_no": 11,
    "po_date": date(2026, 3, 10),
    "object": "اقتناء لوازم مكتبية",
    "nature": "supplies",
    "supplier": "F-1",
    "budget_line": "2026/10-20",
    "amount_ex_tax": Decimal("10000.00"),
    "vat": Decimal("2000.00"),
    "delivery_due": date(2026, 4, 10),
    "status": "draft",
}


def test_an_order_in_order_is_accepted(codes: Any, column: Any) -> None:
    assert codes("purchase_orders", [ORDER]) == set()
    assert column("purchase_orders", "amount_inc_tax", [ORDER]) == [Decimal("12000.00")]


def test_order_12_dated_before_order_11_is_refused(codes: Any) -> None:
    later = ORDER | {"po_no": 12, "po_date": date(2026, 3, 9)}
    assert codes("purchase_orders", [ORDER, later]) == {"ROW_009"}
    assert codes("purchase_orders", [ORDER, ORDER | {"po_no": 12}]) == set()


def test_the_ceiling_is_500_000_with_tax_to_the_centime(codes: Any) -> None:
    at = ORDER | {"amount_ex_tax": Decimal("416666.67"), "vat": Decimal("83333.33")}
    over = at | {"amount_ex_tax": Decimal("416666.68"), "vat": Decimal("83333.34")}
    assert codes("purchase_orders", [at]) == set()
    assert codes("purchase_orders", [over]) == {"ORDER_001"}
    assert codes("purchase_orders", [over | {"status": "cancelled"}]) == set()


def test_the_ceiling_is_that_of_the_day_of_the_order(codes: Any) -> None:
    old = {"fiscal_year": 2023, "po_date": date(2023, 8, 31), "budget_line": None}
    big = ORDER | old | {"delivery_due": None, "amount_ex_tax": Decimal("200001.00"), "vat": None}
    assert codes("purchase_orders", [big]) == {"ORDER_001"}
    assert codes("purchase_orders", [big | {"po_date": date(2023, 9, 1)}]) == set()


def test_two_like_orders_that_pass_the_ceiling_together_are_told(codes: Any) -> None:
    half = ORDER | {"amount_ex_tax": Decimal("250000.00"), "vat": Decimal("50000.00")}
    alike = half | {"po_no": 12, "object": "إقتناء لوازم مكتبيه"}
    assert codes("purchase_orders", [half, alike]) == {"ORDER_002"}
    other = half | {"po_no": 12, "object": "اقتناء أثاث"}
    assert codes("purchase_orders", [half, other]) == {"ORDER_003"}
    elsewhere = other | {"budget_line": "2026/10-21"}
    assert codes("purchase_orders", [half, elsewhere]) == set()


def test_amounts_may_come_from_the_lines(codes: Any, column: Any) -> None:
    line: dict[str, Any] = {"source_kind": "po", "source_ref": "2026/11"}
    line |= {"amount_ex_tax": Decimal("9000.00"), "amount_inc_tax": Decimal("10800.00")}
    lines = {"procurement_lines": [line]}
    assert codes("purchase_orders", [ORDER], loose=lines) == {"ORDER_006"}
    untyped = ORDER | {"amount_ex_tax": None, "vat": None}
    assert column("purchase_orders", "amount_inc_tax", [untyped], loose=lines) == [10800]


def test_an_order_of_another_year_is_told(codes: Any) -> None:
    assert codes("purchase_orders", [ORDER | {"po_date": date(2025, 12, 30)}]) == {"ORDER_004"}


def test_a_line_of_another_year_is_refused(codes: Any) -> None:
    line = {"fiscal_year": 2025, "line_code": "10-20", "label_ar": "لوازم"}
    order = ORDER | {"budget_line": "2025/10-20"}
    assert codes("purchase_orders", [order], budget_lines=[line]) == {"ORDER_005"}


def test_an_order_is_sent_after_its_commitment(codes: Any) -> None:
    sent = ORDER | {"status": "sent"}
    other = {"commitment_no": "E-9", "purchase_order": "2026/99"}
    assert codes("purchase_orders", [sent], commitments=[other]) == {"ORDER_007"}
    own = other | {"purchase_order": "2026/11"}
    assert codes("purchase_orders", [sent], commitments=[own]) == set()


def test_an_unusable_supplier_is_told(codes: Any) -> None:
    supplier = {"supplier_code": "F-1", "name": "شركة الواحة"}
    excluded = supplier | {"excluded_until": date(2026, 12, 31)}
    expired = supplier | {"tax_cert_expiry": date(2026, 1, 1)}
    assert codes("purchase_orders", [ORDER], suppliers=[excluded]) == {"ORDER_008"}
    assert codes("purchase_orders", [ORDER], suppliers=[expired]) == {"ORDER_009"}


def test_the_delay_is_counted_from_the_due_day(column: Any) -> None:
    late = ORDER | {"delivered_on": date(2026, 4, 15)}
    early = ORDER | {"delivered_on": date(2026, 4, 1)}
    assert column("purchase_orders", "delay_days", [late, early, ORDER]) == [5, 0, None]


def test_a_delivery_precedes_no_order_and_an_invoice_serves_once(codes: Any) -> None:
    assert codes("purchase_orders", [ORDER | {"delivered_on": date(2026, 3, 1)}]) == {"ROW_001"}
    first = ORDER | {"invoice_no": "77"}
    second = first | {"po_no": 12}
    assert codes("purchase_orders", [first, second]) == {"KEY_002"}


def test_few_offers_are_told(codes: Any) -> None:
    sent = ORDER | {"status": "sent"}
    asked = [{"param_code": "PO_OFFERS_MIN", "value_num": 3, "valid_from": date(2020, 1, 1)}]
    found = codes("purchase_orders", [sent], parameters=asked, loose={"supplier_offers": []})
    assert found == {"ORDER_010"}
