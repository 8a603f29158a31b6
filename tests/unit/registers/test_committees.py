from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

CAPACITIES = (
    "head_service",
    "heads_rep",
    "pedagogical_inspector",
    "financial_inspector",
    "planning_head",
    "veterinary",
    "prefecture",
    "health_office",
)
MEMBERS: list[dict[str, Any]] = [
    {
        "committee_code": "L-01",
        "committee_name": "لجنة معاينة المواد الغذائية",
        "committee_kind": "food",
        "decision_date": date(2026, 1, 5),
        "valid_from": date(2026, 1, 10),
        "member_rank": rank,
        "member_kind": "internal",
        "staff": str(rank),
        "capacity": capacity,
        "role": "president" if rank == 1 else "member",
    }
    for rank, capacity in enumerate(CAPACITIES, start=1)
]


def test_a_committee_is_accepted(codes: Codes) -> None:
    assert codes("committees", MEMBERS) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"valid_to": date(2026, 1, 9)}, "ROW_001"),
        ({"decision_date": date(2026, 1, 11)}, "ROW_001"),
        ({"staff": None}, "ROW_004"),
        ({"member_kind": "external", "body": "العمالة"}, "ROW_004"),
        ({"member_kind": "external", "external_name": "فلان"}, "ROW_004"),
        ({"staff": "1"}, "KEY_002"),
        ({"role": "president"}, "COMMITTEE_001"),
        ({"capacity": "other"}, "COMMITTEE_003"),
        ({"committee_name": "لجنة أخرى"}, "COMMITTEE_004"),
    ],
)
def test_a_wrong_member_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in codes("committees", [*MEMBERS[:7], MEMBERS[7] | change])


def test_a_committee_has_a_president(codes: Codes) -> None:
    headless = [MEMBERS[0] | {"role": "member"}, *MEMBERS[1:]]
    assert codes("committees", headless) == {"COMMITTEE_002"}


def test_a_president_may_follow_another(codes: Codes) -> None:
    former = MEMBERS[0] | {"member_rank": 9, "valid_to": date(2026, 2, 1)}
    assert codes("committees", [*MEMBERS, former]) == set()


def test_other_committees_need_no_eight_capacities(codes: Codes) -> None:
    assert codes("committees", [MEMBERS[0] | {"committee_kind": "land"}]) == set()
