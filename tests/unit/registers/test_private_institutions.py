from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

TODAY = date(2026, 11, 24)
SCHOOL = {
    "institution_code": "16698Z",
    "school": "16698Z",
    "director": "فاطمة أمين",
    "director_approved_on": date(2020, 9, 1),
    "licence_no": "12/2015",
    "licence_date": date(2015, 5, 4),
    "capacity": 200,
    "gresa_state": "settled",
    "massar_state": "settled",
    "settled_on": date(2025, 2, 3),
    "status": "open",
}
KNOWN = [
    {"gresa_code": "16698Z", "sector": "private"},
    {"gresa_code": "16699A", "sector": "public"},
]


def test_an_institution_is_accepted(codes: Codes) -> None:
    assert codes("private_institutions", [SCHOOL], schools=KNOWN, today=TODAY) == set()
    nursery = {"institution_code": "PR-001", "institution_kind": "nursery"}
    assert codes("private_institutions", [SCHOOL, nursery], today=TODAY) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"licence_date": None}, "ROW_004"),
        ({"capacity": 0}, "PRIVATE_001"),
        ({"massar_state": "pending"}, "PRIVATE_002"),
        ({"gresa_state": None}, "PRIVATE_002"),
        ({"settled_on": None}, "PRIVATE_003"),
        ({"status": "unlicensed"}, "PRIVATE_004"),
        ({"licence_no": None}, "PRIVATE_005"),
        ({"capacity": 119}, "PRIVATE_006"),
        ({"institution_code": "PR-007"}, "PRIVATE_007"),
        ({"school": "16699A"}, "PRIVATE_008"),
        ({"director_approved_on": None}, "PRIVATE_009"),
        ({"licence_date": date(2027, 1, 1)}, "PRIVATE_010"),
        ({"status": "closed"}, "PRIVATE_011"),
    ],
)
def test_a_wrong_institution_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    pupils = {"school": "16698Z", "level": "p1", "track": "none", "version": "census", "classes": 5}
    pupils |= {"school_year": "2026/2027", "pupils_boys": 60, "pupils_girls": 60}
    told = codes(
        "private_institutions",
        [SCHOOL | change],
        schools=KNOWN,
        class_structures=[pupils],
        private_staff=[{"institution": "16698Z", "person_id": "1", "full_name": "أ"}],
        today=TODAY,
    )
    assert code in told


def test_a_licence_belongs_to_one_institution(codes: Codes) -> None:
    other = SCHOOL | {"institution_code": "PR-002", "school": None}
    assert codes("private_institutions", [SCHOOL, other], today=TODAY) == {"KEY_002"}
