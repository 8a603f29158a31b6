from datetime import date
from decimal import Decimal
from typing import Any

MINUTES: dict[str, Any] = {
    "reception_no": "PV-1",
    "contract": "12/2026",
    "reception_kind": "provisional",
    "reception_date": date(2026, 6, 1),
    "quality_ok": True,
    "amount_done": Decimal(100000),
    "school": "16698Z",
}
FINAL = MINUTES | {
    "reception_no": "PV-2",
    "reception_kind": "definitive",
    "reception_date": date(2027, 6, 1),
}
CONTRACT = {
    "key": "12/2026",
    "nature": "works",
    "approved_on": date(2026, 1, 1),
    "total_amount": Decimal(100000),
}
GOODS = MINUTES | {"contract": None, "purchase_order": "2026/12", "quantity_received": 30}
KEY = "receptions"


def test_minutes_in_order_are_accepted(codes: Any) -> None:
    assert codes(KEY, [MINUTES, FINAL], loose={"contracts": [CONTRACT]}) == set()
    assert codes(KEY, [GOODS]) == set()
    assert codes(KEY, [GOODS | {"purchase_order": None}]) == {"ROW_005"}


def test_the_final_reception_follows_the_provisional(codes: Any) -> None:
    early = FINAL | {"reception_date": date(2026, 5, 1)}
    assert codes(KEY, [MINUTES, early]) == {"RECEPTION_001"}
    assert codes(KEY, [FINAL], loose={"contracts": [CONTRACT]}) == {"RECEPTION_002"}
    assert codes(KEY, [MINUTES, FINAL | {"reserves": "طلاء"}]) == {"RECEPTION_003"}


def test_reserves_are_written_and_lifted(codes: Any) -> None:
    lifted = MINUTES | {"reserves_lifted_on": date(2026, 7, 1)}
    assert codes(KEY, [lifted]) == {"RECEPTION_004"}
    assert codes(KEY, [lifted | {"reserves": "طلاء"}]) == set()
    most = {"param_code": "RESERVES_DAYS_MAX", "value_num": 90, "valid_from": date(2026, 1, 1)}
    open_ones = MINUTES | {"reserves": "طلاء"}
    told = codes(KEY, [open_ones], today=date(2026, 9, 1), parameters=[most])
    assert told == {"RECEPTION_005"}
    assert codes(KEY, [MINUTES | {"quality_ok": False}]) == {"RECEPTION_009"}


def test_quantities_and_amounts_stay_within_what_was_ordered(codes: Any) -> None:
    part = {
        "source_kind": "po",
        "source_ref": "2026/12",
        "quantity": 40,
        "item.item_category": "supplies",
    }
    more = GOODS | {"reception_no": "PV-9", "quantity_received": 11}
    loose = {"procurement_lines": [part]}
    assert codes(KEY, [GOODS], loose=loose) == set()
    assert codes(KEY, [GOODS, more], loose=loose) == {"RECEPTION_006"}
    less = CONTRACT | {"total_amount": Decimal(99999)}
    assert codes(KEY, [MINUTES], loose={"contracts": [less]}) == {"RECEPTION_007"}


def test_goods_are_registered_and_places_are_open(codes: Any) -> None:
    late = CONTRACT | {"approved_on": date(2026, 6, 2)}
    assert codes(KEY, [MINUTES], loose={"contracts": [late]}) == {"RECEPTION_010"}
    shut = {"key": "16698Z", "status": "closed"}
    assert codes(KEY, [MINUTES], loose={"schools": [shut]}) == {"RECEPTION_011"}
    line = {
        "source_kind": "po",
        "source_ref": "2026/12",
        "line_no": 1,
        "item": "A-1",
        "designation_ar": "حاسوب",
        "quantity": 30,
    }
    item = {"item_code": "A-1", "price_date": date(2026, 1, 1), "item_category": "it"}
    known = {"procurement_lines": [line], "reference_prices": [item]}
    assert codes(KEY, [GOODS], **known) == {"RECEPTION_008"}
    assert codes(KEY, [GOODS | {"equipment_registered": True}], **known) == set()
