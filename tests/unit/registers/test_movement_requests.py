from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

ASKED = {
    "campaign_code": "P2026",
    "ppr": "12",
    "movement_kind": "provincial",
    "reason": "general",
    "from_school": "A",
    "points_general": 12,
    "points_post": 8,
    "result": "moved",
    "to_school": "B",
    "effective_date": date(2026, 9, 1),
}
OTHER = ASKED | {"ppr": "13", "points_general": 10, "from_school": "C"}
STAFF = [
    {"ppr": "12", "subject": "maths", "school": "A", "recruitment_date": date(2014, 9, 1)},
    {"ppr": "13", "subject": "maths", "school": "C", "recruitment_date": date(2010, 9, 1)},
]
CAMPAIGN = [{"campaign_code": "P2026", "school_year": "2026/2027"}]


def _vacant(posts: float) -> list[dict[str, Any]]:
    frozen = {"frozen_on": date(2026, 6, 1), "frozen_gap": -posts}
    here = {"school": "B", "subject": "maths", "cycle": "middle", "school_year": "2026/2027"}
    return [here | frozen]


def test_a_request_is_accepted(codes: Codes) -> None:
    assert codes("movement_requests", [ASKED], staff=STAFF) == set()


def test_rank_follows_points_then_seniority(column: Callable[..., list[Any]]) -> None:
    equal = ASKED | {"ppr": "13"}
    gone = ASKED | {"ppr": "14", "points_general": 90, "result": "withdrawn"}
    assert column("movement_requests", "points_total", [ASKED, OTHER]) == [20, 18]
    assert column("movement_requests", "rank", [OTHER, ASKED, gone], staff=STAFF) == [2, 1, None]
    assert column("movement_requests", "rank", [ASKED, equal], staff=STAFF) == [2, 1]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"to_school": None}, "ROW_004"),
        ({"to_school": "A"}, "MOVEMENT_001"),
        ({"effective_date": None}, "MOVEMENT_004"),
        ({"from_school": "C"}, "MOVEMENT_005"),
        ({"ppr": "13", "from_school": "C"}, "MOVEMENT_006"),
        ({}, "MOVEMENT_007"),
        ({"to_school": "D"}, "MOVEMENT_008"),
    ],
)
def test_a_wrong_request_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    leave = {
        "ppr": "13",
        "leave_type": "sick_long",
        "start_date": date(2026, 1, 1),
        "end_date": date(2026, 12, 31),
        "decision": "accepted",
    }
    post = {"ppr": "12", "assignment_kind": "appointment", "start_date": date(2025, 9, 2)}
    schools = [{"gresa_code": s} for s in "ABC"] + [{"gresa_code": "D", "status": "closed"}]
    told = codes(
        "movement_requests",
        [ASKED | change],
        staff=STAFF,
        leaves=[leave],
        staff_assignments=[post],
        schools=schools,
    )
    assert code in told


def test_one_request_a_person_and_campaign(codes: Codes) -> None:
    assert codes("movement_requests", [ASKED, ASKED]) == {"KEY_001"}


def test_two_people_are_not_moved_to_one_vacant_post(codes: Codes) -> None:
    known = {"staff": STAFF, "campaigns": CAMPAIGN}
    both = [ASKED, OTHER]
    assert codes("movement_requests", both, staffing_tables=_vacant(0.875), **known) == {
        "MOVEMENT_002"
    }
    assert codes("movement_requests", both, staffing_tables=_vacant(1), **known) == {"MOVEMENT_002"}
    assert codes("movement_requests", both, staffing_tables=_vacant(1.5), **known) == set()
    national = [row | {"movement_kind": "national"} for row in both]
    assert codes("movement_requests", national, staffing_tables=_vacant(1), **known) == {
        "MOVEMENT_003"
    }


def test_a_post_left_in_the_same_movement_may_be_taken(codes: Codes) -> None:
    leaver = ASKED | {"ppr": "14", "from_school": "B", "to_school": "E"}
    staff = [*STAFF, {"ppr": "14", "subject": "maths", "school": "B"}]
    told = codes(
        "movement_requests",
        [ASKED, OTHER, leaver],
        staff=staff,
        campaigns=CAMPAIGN,
        staffing_tables=_vacant(1),
    )
    assert told == set()


def test_two_heads_are_not_moved_to_one_school(codes: Codes) -> None:
    heads = [row | {"movement_kind": "admin"} for row in (ASKED, OTHER)]
    staff = [person | {"role": "head", "subject": None} for person in STAFF]
    assert codes("movement_requests", heads, staff=staff) == {"KEY_002"}
