from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

Codes = Callable[..., set[str]]

ROW: dict[str, Any] = {
    "school": "16698Z",
    "school_year": "2026/2027",
    "insured": 2,
    "free_insured": 1,
    "premium_rate": Decimal(12),
    "premium_paid": Decimal(24),
    "paid_on": date(2026, 10, 1),
    "policy_no": "P1",
    "returned_on": date(2026, 10, 2),
    "validated": "yes",
}
PUPILS = [
    {"school": "16698Z", "school_year": "2026/2027", "pupil_status": status}
    for status in ("enrolled", "enrolled", "enrolled", "left")
]
YEAR = {"valid_from": date(2020, 1, 1)}
TYPED = [
    YEAR | {"param_code": "SCHOOL_INSURANCE_PREMIUM", "value_num": 12},
    YEAR | {"param_code": "SCHOOL_INSURANCE_DEADLINE", "value_date": date(2026, 10, 31)},
]


def test_a_school_is_accepted(codes: Codes) -> None:
    found = codes("insurance_enrolment", [ROW], loose={"pupils": PUPILS}, parameters=TYPED)
    assert found == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"insured": 3}, "INSURED_001"),
        ({"insured": 1}, "INSURED_002"),
        ({"premium_paid": Decimal(12)}, "INSURED_003"),
        ({"premium_paid": Decimal(36)}, "INSURED_004"),
        ({"premium_rate": Decimal(13)}, "INSURED_005"),
        ({"policy_no": None}, "INSURED_006"),
        ({"returned_on": None}, "INSURED_007"),
        ({"returned_on": None}, "ROW_004"),
        ({"paid_on": date(2026, 7, 1)}, "INSURED_008"),
        ({"paid_on": None}, "ROW_004"),
    ],
)
def test_a_wrong_school_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    found = codes(
        "insurance_enrolment",
        [ROW | change],
        today=date(2026, 11, 24),
        loose={"pupils": PUPILS},
        parameters=TYPED,
    )
    assert code in found


def test_pupils_and_claims_are_counted(column: Callable[..., list[Any]]) -> None:
    base = {"accident_kind": "school", "pupil": "B236050524", "school": "16698Z"}
    accidents = [
        base | {"accident_date": date(2026, 10, 5), "amount_granted": Decimal(500)},
        base | {"accident_date": date(2027, 6, 5)},
        base | {"accident_date": date(2026, 5, 5), "amount_granted": Decimal(900)},
    ]
    structures = [
        {"school": "16698Z", "school_year": "2026/2027", "prevails": True, "pupils": 30},
    ]
    told = {"accidents": accidents}
    assert column("insurance_enrolment", "claims_count", [ROW], **told) == [2]
    assert column("insurance_enrolment", "claims_amount", [ROW], **told) == [500]
    assert column("insurance_enrolment", "premium_due", [ROW]) == [24]
    loose = {"class_structures": structures}
    assert column("insurance_enrolment", "pupils", [ROW], loose=loose) == [30]
    assert column("insurance_enrolment", "pupils", [ROW], loose={"pupils": PUPILS}) == [3]
