from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

POST = {
    "ppr": "12",
    "assignment_kind": "appointment",
    "school": "16698Z",
    "role": "teacher",
    "subject": "maths",
    "weekly_hours": 24,
    "start_date": date(2020, 9, 2),
    "decision_no": "3",
    "decision_date": date(2020, 8, 20),
    "joined_on": date(2020, 9, 2),
}
SCHOOLS = [
    {"gresa_code": "16698Z", "cycle": "middle", "status": "open"},
    {"gresa_code": "16699A", "status": "closed", "closed_on": date(2020, 7, 1)},
]
STAFF = [{"ppr": "12", "recruitment_date": date(2019, 9, 2)}]


def test_an_assignment_is_accepted(codes: Codes) -> None:
    assert codes("staff_assignments", [POST], schools=SCHOOLS, staff=STAFF) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"end_date": date(2020, 9, 1)}, "ROW_001"),
        ({"replaces": "12"}, "ASSIGN_001"),
        ({"school": "16699A"}, "ASSIGN_002"),
        ({"joined_on": date(2020, 8, 1)}, "ASSIGN_003"),
        ({"decision_no": None}, "ASSIGN_004"),
        ({"assignment_kind": "acting"}, "ASSIGN_005"),
        ({"weekly_hours": 25}, "ASSIGN_006"),
        ({"start_date": date(2018, 9, 2)}, "ASSIGN_008"),
        ({"subject": None}, "ASSIGN_009"),
    ],
)
def test_a_wrong_assignment_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in codes("staff_assignments", [POST | change], schools=SCHOOLS, staff=STAFF)


def test_one_person_has_one_principal_assignment_at_any_date(codes: Codes) -> None:
    moved = POST | {"assignment_kind": "transfer", "start_date": date(2024, 9, 2)}
    moved |= {"school": "16700B", "joined_on": date(2024, 9, 2)}
    assert codes("staff_assignments", [POST, moved]) == {"ROW_007"}
    assert codes("staff_assignments", [POST | {"end_date": date(2024, 9, 2)}, moved]) == {"ROW_007"}
    assert codes("staff_assignments", [POST | {"end_date": date(2024, 9, 1)}, moved]) == set()
    extra = moved | {"assignment_kind": "complement", "weekly_hours": 4}
    assert codes("staff_assignments", [POST, extra]) == set()
    assert codes("staff_assignments", [POST, moved | {"status": "cancelled"}]) == set()


def test_a_school_has_one_head_in_post(codes: Codes) -> None:
    heads = [POST | {"ppr": ppr, "role": "head"} for ppr in ("12", "13")]
    assert codes("staff_assignments", heads) == {"ASSIGN_007"}
    assert (
        codes("staff_assignments", [heads[0], heads[1] | {"end_date": date(2024, 1, 1)}]) == set()
    )
