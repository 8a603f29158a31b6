from datetime import date
from decimal import Decimal
from typing import Any

LINE: dict[str, Any] = {
    "source_kind": "po",
    "source_ref": "2026/12",
    "line_no": 1,
    "item": "A-1",
    "designation_ar": "ورق الطباعة",
    "unit": "box",
    "quantity": 30,
    "unit_price": Decimal("45.50"),
    "vat_rate": 0.2,
}
ITEM = {
    "key": "A-1/2026-01-01",
    "item_code": "A-1",
    "unit": "box",
    "item_category": "supplies",
    "price_date": date(2026, 1, 1),
    "valid_until": None,
    "price_ex_tax": Decimal(40),
}
KEY = "procurement_lines"
TODAY = date(2026, 11, 24)


def test_a_line_in_order_is_accepted_and_summed(codes: Any, column: Any) -> None:
    order = {"key": "2026/12"}
    loose = {"purchase_orders": [order], "reference_prices": [ITEM]}
    assert codes(KEY, [LINE], loose=loose, today=TODAY) == set()
    assert column(KEY, "amount_ex_tax", [LINE]) == [Decimal("1365.00")]
    assert column(KEY, "amount_inc_tax", [LINE]) == [Decimal("1638.00")]


def test_what_was_received_comes_from_the_minutes(codes: Any, column: Any) -> None:
    minutes = [{"purchase_order": "2026/12", "contract": None, "quantity_received": 31}]
    assert column(KEY, "remaining_quantity", [LINE], loose={"receptions": minutes}) == [-1]
    assert codes(KEY, [LINE], loose={"receptions": minutes}) == {"PROCLINE_003"}
    two = [LINE, LINE | {"line_no": 2}]
    assert column(KEY, "received_quantity", two, loose={"receptions": minutes}) == [None, None]


def test_quantities_documents_and_rates_are_right(codes: Any) -> None:
    assert codes(KEY, [LINE | {"quantity": 0}]) == {"PROCLINE_001"}
    assert codes(KEY, [LINE], loose={"purchase_orders": [{"key": "2026/11"}]}) == {"PROCLINE_002"}
    assert codes(KEY, [LINE | {"designation_ar": None}]) == {"ROW_005"}
    assert codes(KEY, [LINE | {"vat_rate": 0.19}]) == {"PROCLINE_007"}


def test_prices_units_and_specifications_follow_the_article(codes: Any) -> None:
    above = {"param_code": "PRICE_ABOVE_MAX", "value_num": 0.1, "valid_from": date(2026, 1, 1)}
    known = {"loose": {"reference_prices": [ITEM]}, "parameters": [above], "today": TODAY}
    assert codes(KEY, [LINE], **known) == {"PROCLINE_004"}
    assert codes(KEY, [LINE | {"remark": "تسليم بالداخلة"}], **known) == set()
    other = LINE | {"unit": "unit"}
    assert codes(KEY, [other], loose={"reference_prices": [ITEM]}) == {"PROCLINE_006"}
    computer = ITEM | {"item_category": "it"}
    assert codes(KEY, [LINE], loose={"reference_prices": [computer]}) == {"PROCLINE_005"}


def test_the_lines_of_a_contract_make_its_amount(codes: Any) -> None:
    part = LINE | {"source_kind": "contract", "source_ref": "12/2026", "delivery_place": "16698Z"}
    contract = {"key": "12/2026", "total_amount": Decimal(1638)}
    assert codes(KEY, [part], loose={"contracts": [contract]}) == set()
    less = contract | {"total_amount": Decimal(1600)}
    assert codes(KEY, [part], loose={"contracts": [less]}) == {"PROCLINE_008"}
    shut = {"key": "16698Z", "status": "closed"}
    assert codes(KEY, [part], loose={"schools": [shut]}) == {"PROCLINE_009"}
