from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

TODAY = date(2026, 11, 24)
YEAR = "2026/2027"
STRUCTURE: dict[str, Any] = {"school": "A", "level": "m1", "track": "none", "school_year": YEAR}
STRUCTURE |= {"version": "census", "classes": 3, "pupils_boys": 50, "pupils_girls": 50}
PARENTS = {
    "school": "A",
    "association_kind": "parents",
    "receipt_no": "4/2024",
    "receipt_date": date(2024, 2, 1),
    "mandate_end": date(2027, 2, 1),
    "members_count": 40,
    "licensed_pupils": 100,
    "general_assembly_on": date(2026, 10, 1),
    "income_year": 9000,
    "spending_year": 7000,
    "contribution_to_project": "صباغة الأقسام",
    "active": True,
}
OTHERS = [PARENTS | {"association_kind": kind, "receipt_no": kind} for kind in ("sport", "success")]
PAID = [
    {"school": "A", "project": "1", "action_no": n, "association": kind}
    for n, kind in enumerate(("parents", "sport", "success"))
]
TABLES: dict[str, Any] = {
    "schools": [{"gresa_code": "A", "cycle": "middle"}, {"gresa_code": "B", "cycle": "preschool"}],
    "class_structures": [STRUCTURE],
}


def test_associations_are_accepted(codes: Codes) -> None:
    rows = [PARENTS, *OTHERS]
    known = {"school_project_actions": PAID}
    assert codes("school_associations", rows, loose=known, today=TODAY, **TABLES) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"mandate_end": date(2024, 2, 1)}, "ASSOC_001"),
        ({"mandate_end": date(2026, 11, 23)}, "ASSOC_002"),
        ({"licensed_pupils": 101}, "ASSOC_003"),
        ({"spending_year": 9001}, "ASSOC_004"),
        ({}, "ASSOC_005"),
        ({"association_kind": "former"}, "ASSOC_006"),
        ({"receipt_no": None}, "ASSOC_007"),
        ({"general_assembly_on": date(2026, 12, 1)}, "ASSOC_008"),
        ({"school": "B"}, "ASSOC_009"),
        ({"members_count": 0}, "ASSOC_010"),
    ],
)
def test_a_wrong_association_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    known = {"school_project_actions": PAID}
    told = codes("school_associations", [PARENTS | change], loose=known, today=TODAY, **TABLES)
    assert code in told


def test_an_account_belongs_to_one_association(codes: Codes) -> None:
    twice = [row | {"bank_account": "011519000001205000534921"} for row in OTHERS]
    assert codes("school_associations", twice) == {"KEY_002"}
