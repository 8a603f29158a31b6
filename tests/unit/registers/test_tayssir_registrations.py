from datetime import date
from decimal import Decimal
from typing import Any

import pytest

ROW: dict[str, Any] = {
    "household_no": "T-1",
    "massar_code": "S130000001",
    "school_year": "2026/2027",
    "school": "16698Z",
    "head_cin": "OD10001",
    "children_count": 3,
    "registration_kind": "new",
    "registered_on": date(2026, 9, 15),
    "months_paid": 10,
    "amount_paid": Decimal(600),
    "absences_month": 2,
}


def pupil(level: str) -> dict[str, Any]:
    return {"massar_code": "S130000001", "school": "16698Z", "level": level}


SCHOOL = {"key": "16698Z", "milieu": "rural"}
KEY = "tayssir_registrations"


@pytest.mark.parametrize(
    ("level", "amount"), [("p1", 600), ("p4", 800), ("p6", 1000), ("m2", 1400)]
)
def test_ten_months_are_paid_by_level(codes: Any, level: str, amount: int) -> None:
    paid = ROW | {"amount_paid": Decimal(amount)}
    loose = {"pupils": [pupil(level)], "schools": [SCHOOL]}
    assert codes(KEY, [paid], loose=loose) == set()
    assert codes(KEY, [paid | {"months_paid": 9}], loose=loose) == {"TAYSSIR_002"}


def test_a_pupil_is_registered_once_a_year(codes: Any) -> None:
    again = ROW | {"household_no": "T-2"}
    assert codes(KEY, [ROW, again]) == {"KEY_002"}
    mended = again | {"registration_kind": "correction"}
    assert codes(KEY, [ROW, mended]) == set()
    assert codes(KEY, [ROW | {"registered_on": date(2026, 7, 1)}]) == {"TAYSSIR_008"}


def test_suspension_is_dated_and_explained(codes: Any) -> None:
    assert codes(KEY, [ROW | {"suspended": True}]) == {"ROW_004"}
    loose = {"pupils": [pupil("p1")]}
    assert codes(KEY, [ROW | {"absences_month": 4}], loose=loose) == set()
    assert codes(KEY, [ROW | {"absences_month": 5}], loose=loose) == {"TAYSSIR_003"}
    assert codes(KEY, [ROW | {"eligible": False}]) == {"TAYSSIR_001"}


def test_families_and_schools_agree(codes: Any) -> None:
    elsewhere = pupil("p1") | {"school": "16699A"}
    assert codes(KEY, [ROW], loose={"pupils": [elsewhere]}) == {"TAYSSIR_004"}
    home = [ROW | {"massar_code": f"S13000000{n}", "children_count": 4} for n in range(4)]
    assert codes(KEY, home[:3]) == set()
    assert codes(KEY, home) == {"TAYSSIR_006"}
    few = [row | {"children_count": 1} for row in home[:2]]
    assert codes(KEY, few) == {"TAYSSIR_005"}
    two_heads = [home[0], home[1] | {"head_cin": "OD10002"}]
    assert codes(KEY, two_heads) == {"TAYSSIR_007"}
    town = SCHOOL | {"milieu": "urban"}
    loose = {"pupils": [pupil("p1")], "schools": [town]}
    assert codes(KEY, [ROW], loose=loose) == {"TAYSSIR_009"}
