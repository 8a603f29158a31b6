from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

DELIVERY = {
    "delivery_no": "1/2026",
    "item_line": 1,
    "delivery_date": date(2026, 2, 2),
    "school": "A",
    "designation": "محافظ",
    "quantity": 40,
    "quantity_confirmed": 40,
    "received_on": date(2026, 2, 3),
    "slip_no": "77",
}


def test_a_delivery_is_accepted(codes: Codes) -> None:
    assert codes("school_deliveries", [DELIVERY], today=date(2026, 3, 1)) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"quantity": 0, "quantity_confirmed": 0}, "DELIVERY_001"),
        ({"quantity_confirmed": 41}, "ROW_002"),
        ({"received_on": date(2026, 2, 1)}, "ROW_001"),
        ({"inventory_return_on": date(2026, 2, 1)}, "ROW_001"),
        ({"received_on": None}, "ROW_004"),
        ({"quantity_confirmed": 39}, "DELIVERY_006"),
        ({"designation": None}, "DELIVERY_007"),
        ({"received_on": None, "quantity_confirmed": None}, "DELIVERY_008"),
        ({"slip_no": None}, "DELIVERY_009"),
    ],
)
def test_a_wrong_delivery_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in codes("school_deliveries", [DELIVERY | change], today=date(2026, 3, 1))


def test_a_delivery_has_one_school_and_one_slip(codes: Codes) -> None:
    second = DELIVERY | {"item_line": 2}
    assert codes("school_deliveries", [DELIVERY, second]) == set()
    assert codes("school_deliveries", [DELIVERY, second | {"school": "B"}]) == {"DELIVERY_002"}
    assert codes("school_deliveries", [DELIVERY, second | {"slip_no": "78"}]) == {"DELIVERY_003"}
    other = DELIVERY | {"delivery_no": "2/2026"}
    assert codes("school_deliveries", [DELIVERY, other]) == {"DELIVERY_004"}


def test_a_closed_school_receives_no_delivery(codes: Codes) -> None:
    schools = [{"gresa_code": "A", "closed_on": date(2026, 2, 1)}]
    assert codes("school_deliveries", [DELIVERY], schools=schools) == {"DELIVERY_005"}


def test_the_gap_is_what_the_school_did_not_confirm(column: Callable[..., list[Any]]) -> None:
    assert column("school_deliveries", "gap", [DELIVERY | {"quantity_confirmed": 38}]) == [2]
