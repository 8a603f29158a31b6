from datetime import date
from typing import Any

SUPPLIER: dict[str, Any] = {
    "supplier_code": "F-1",
    "name": "شركة الواحة للتوريد",
    "ice": "001561191000066",
    "rib": "011519000001205000534921",
    "tax_cert_expiry": date(2026, 12, 31),
    "cnss_cert_expiry": date(2026, 12, 31),
    "active": True,
}
TODAY = date(2026, 6, 1)


def test_a_supplier_in_order_is_accepted(codes: Any) -> None:
    assert codes("suppliers", [SUPPLIER], today=TODAY) == set()


def test_an_ice_belongs_to_one_supplier(codes: Any) -> None:
    twin = SUPPLIER | {"supplier_code": "F-2", "rib": None}
    assert codes("suppliers", [SUPPLIER, twin]) == {"KEY_002"}


def test_a_shared_bank_account_is_told(codes: Any) -> None:
    twin = SUPPLIER | {"supplier_code": "F-2", "ice": None}
    assert codes("suppliers", [SUPPLIER, twin]) == {"SUPPLIER_001"}


def test_an_excluded_supplier_is_told_until_the_day(codes: Any) -> None:
    excluded = SUPPLIER | {"excluded_until": date(2026, 6, 1)}
    assert codes("suppliers", [excluded], today=TODAY) == {"SUPPLIER_002"}
    assert codes("suppliers", [excluded], today=date(2026, 6, 2)) == set()
    assert codes("suppliers", [excluded | {"active": False}], today=TODAY) == set()


def test_expired_certificates_are_told(codes: Any) -> None:
    old = {"tax_cert_expiry": date(2026, 5, 31), "cnss_cert_expiry": date(2026, 5, 31)}
    assert codes("suppliers", [SUPPLIER | old], today=TODAY) == {"SUPPLIER_003", "SUPPLIER_004"}


def test_the_rating_comes_from_deliveries_in_time(column: Any) -> None:
    order = {"fiscal_year": 2026, "supplier": "F-1", "delivery_due": date(2026, 3, 10)}
    orders = [
        order | {"po_no": 1, "delivered_on": date(2026, 3, 10)},
        order | {"po_no": 2, "delivered_on": date(2026, 3, 15)},
    ]
    assert column("suppliers", "rating", [SUPPLIER], purchase_orders=orders) == [10.0]
