from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

PARTNER = {
    "partner_code": "P-1",
    "name_ar": "جمعية الآباء",
    "partner_kind": "association",
    "phone": "+212528000000",
    "receipt_no": "15",
    "receipt_date": date(2024, 5, 2),
    "mandate_end": date(2028, 5, 2),
    "active": True,
}


def test_a_partner_is_accepted(codes: Codes) -> None:
    assert codes("partners", [PARTNER], today=date(2026, 3, 1)) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"receipt_no": None}, "ROW_004"),
        ({"receipt_date": None}, "ROW_004"),
        ({"mandate_end": date(2024, 5, 1)}, "ROW_001"),
        ({"mandate_end": date(2026, 2, 28)}, "PARTNER_001"),
        ({"phone": None}, "PARTNER_002"),
    ],
)
def test_a_wrong_partner_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in codes("partners", [PARTNER | change], today=date(2026, 3, 1))


def test_others_than_associations_need_no_receipt(codes: Codes) -> None:
    commune = PARTNER | {"partner_kind": "commune", "receipt_no": None, "receipt_date": None}
    assert codes("partners", [commune]) == set()


def test_a_name_stands_once_in_a_kind(codes: Codes) -> None:
    twin = PARTNER | {"partner_code": "P-2"}
    assert codes("partners", [PARTNER, twin]) == {"KEY_002"}
    assert codes("partners", [PARTNER, twin | {"partner_kind": "ngo"}]) == set()
