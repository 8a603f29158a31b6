from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

CENTRAL = {
    "gresa_code": "16698Z",
    "name_ar": "مجموعة مدارس النخيل",
    "kind": "central",
    "status": "open",
    "head": "12",
}
SATELLITE = {
    "gresa_code": "16699A",
    "name_ar": "فرعية العين",
    "kind": "satellite",
    "parent_school": "16698Z",
    "status": "open",
}
HEAD = [{"ppr": "12", "role": "head"}]


def test_a_school_and_its_satellite_are_accepted(codes: Codes) -> None:
    assert codes("schools", [CENTRAL, SATELLITE], staff=HEAD) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"parent_school": None}, "ROW_004"),
        ({"parent_school": "16699A"}, "SCHOOL_002"),
        ({"parent_school": "16699A"}, "SCHOOL_001"),
        ({"name_ar": None}, "ROW_005"),
        ({"opened_on": date(2020, 1, 1), "closed_on": date(2019, 1, 1)}, "ROW_001"),
        ({"status": "closed"}, "SCHOOL_003"),
        ({"closed_on": date(2019, 1, 1)}, "SCHOOL_004"),
        ({"head": "13"}, "SCHOOL_005"),
        ({"head": "12"}, "SCHOOL_006"),
        ({"gresa_code": "16698Z"}, "KEY_001"),
        ({"commune": "imlili"}, "SCHOOL_007"),
    ],
)
def test_a_wrong_school_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    staff = [*HEAD, {"ppr": "13", "role": "teacher"}]
    central = CENTRAL | {"commune": "dakhla"}
    assert code in codes("schools", [central, SATELLITE | change], staff=staff)
