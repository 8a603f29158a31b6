from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

PERMIT = {
    "permit_no": "S-2026-001",
    "ppr": "12",
    "institution": "PR-001",
    "subject": "maths",
    "weekly_hours": 6,
    "period_from": date(2026, 10, 1),
    "period_to": date(2027, 6, 30),
    "requested_on": date(2026, 5, 4),
    "head_opinion": "favourable",
    "preliminary_permit_on": date(2026, 6, 30),
    "final_permit_on": date(2026, 9, 25),
    "decision": "accepted",
    "decided_on": date(2026, 9, 20),
}
OTHER = PERMIT | {"permit_no": "S-2026-002", "institution": "PR-002", "weekly_hours": 2}
STAFF = [{"ppr": "12", "subject": "maths", "school": "A"}]
SCHOOLS = [{"gresa_code": "A", "cycle": "high"}]
HOUSES = [{"institution_code": f"PR-00{n}", "cycles_authorised": "high"} for n in (1, 2)]
KNOWN = {"staff": STAFF, "schools": SCHOOLS, "private_institutions": HOUSES}


def test_permits_are_accepted(codes: Codes) -> None:
    assert codes("extra_hours_permits", [PERMIT, OTHER], **KNOWN) == set()


def test_hours_are_counted_by_weeks(column: Callable[..., list[Any]]) -> None:
    two_weeks = PERMIT | {"period_to": date(2026, 10, 14)}
    assert column("extra_hours_permits", "total_hours", [two_weeks]) == [12]
    assert column("extra_hours_permits", "school_year", [two_weeks]) == ["2026/2027"]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"period_to": date(2026, 9, 1)}, "ROW_001"),
        ({"head_opinion": None}, "ROW_004"),
        ({"decision": "refused"}, "ROW_004"),
        ({"period_to": date(2027, 9, 30)}, "EXTRA_001"),
        ({"weekly_hours": 9}, "EXTRA_002"),
        ({"preliminary_permit_on": date(2026, 7, 1)}, "EXTRA_007"),
        ({"final_permit_on": date(2026, 10, 1)}, "EXTRA_008"),
        ({"subject": "french"}, "EXTRA_009"),
        ({"head_opinion": "unfavourable"}, "EXTRA_010"),
    ],
)
def test_a_wrong_permit_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in codes("extra_hours_permits", [PERMIT | change], **KNOWN)


def test_hours_of_all_institutions_are_added(codes: Codes) -> None:
    more = OTHER | {"weekly_hours": 3}
    assert codes("extra_hours_permits", [PERMIT, more]) == {"EXTRA_003"}
    raised = {
        "param_code": "PRIVATE_EXTRA_HOURS_MAX",
        "value_num": 9,
        "valid_from": date(2026, 1, 1),
    }
    assert codes("extra_hours_permits", [PERMIT, more], parameters=[raised]) == set()


def test_an_institution_takes_a_fifth_of_its_teachers(codes: Codes) -> None:
    def of(count: int) -> list[dict[str, Any]]:
        person = {"institution": "PR-001", "full_name": "أ", "job": "teacher"}
        return [person | {"person_id": str(n)} for n in range(count)]

    assert codes("extra_hours_permits", [PERMIT], private_staff=of(5)) == set()
    assert codes("extra_hours_permits", [PERMIT], private_staff=of(4)) == {"EXTRA_004"}


def test_the_cycle_the_leaves_and_the_periods_are_looked_at(codes: Codes) -> None:
    middle = [HOUSES[0] | {"cycles_authorised": "middle"}]
    known = KNOWN | {"private_institutions": middle}
    assert codes("extra_hours_permits", [PERMIT], **known) == {"EXTRA_005"}
    leave: dict[str, Any] = {"ppr": "12", "leave_type": "maternity", "decision": "accepted"}
    leave |= {"start_date": date(2027, 1, 1), "end_date": date(2027, 4, 8)}
    assert codes("extra_hours_permits", [PERMIT], leaves=[leave]) == {"EXTRA_006"}
    twice = [PERMIT, PERMIT | {"permit_no": "S-2026-009", "weekly_hours": 1}]
    assert codes("extra_hours_permits", twice) == {"ROW_007"}
