from datetime import date
from decimal import Decimal
from typing import Any

PRICE: dict[str, Any] = {
    "item_code": "A-1",
    "designation_ar": "زيت المائدة",
    "unit": "litre",
    "price_ex_tax": Decimal("18.00"),
    "vat_rate": 0.2,
    "price_date": date(2026, 1, 1),
}
MOVE = {"param_code": "PRICE_MOVE_MAX", "value_num": 0.3, "valid_from": date(2020, 1, 1)}


def test_a_price_is_accepted_and_taxed_to_the_centime(codes: Any, column: Any) -> None:
    odd = PRICE | {"price_ex_tax": Decimal("0.99"), "vat_rate": 0.1}
    assert codes("reference_prices", [PRICE]) == set()
    assert column("reference_prices", "price_inc_tax", [PRICE, odd]) == [
        Decimal("21.60"),
        Decimal("1.09"),
    ]


def test_two_prices_are_not_valid_together(codes: Any) -> None:
    first = PRICE | {"valid_until": date(2026, 6, 30)}
    second = PRICE | {"price_date": date(2026, 6, 1), "valid_until": date(2026, 12, 31)}
    assert codes("reference_prices", [first, second]) == {"ROW_007"}
    assert codes("reference_prices", [PRICE, second]) == set()


def test_a_quotation_names_its_supplier(codes: Any) -> None:
    assert codes("reference_prices", [PRICE | {"price_source": "quote"}]) == {"ROW_004"}


def test_an_unusual_rate_is_told(codes: Any) -> None:
    assert codes("reference_prices", [PRICE | {"vat_rate": 0.12}]) == {"PRICE_001"}


def test_a_price_that_jumps_asks_for_a_reason(codes: Any) -> None:
    dear = PRICE | {"price_date": date(2026, 6, 1), "price_ex_tax": Decimal("24.00")}
    assert codes("reference_prices", [PRICE, dear], parameters=[MOVE]) == {"PRICE_002"}
    told = dear | {"remark": "ارتفاع عام للأسعار"}
    assert codes("reference_prices", [PRICE, told], parameters=[MOVE]) == set()
    near = dear | {"price_ex_tax": Decimal("23.00")}
    assert codes("reference_prices", [PRICE, near], parameters=[MOVE]) == set()
