from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from validators import Register, field
from validators.catalogue import register
from validators.check import check_rows
from validators.kinds import Code, Ref
from validators.rows import Rows, World

Codes = Callable[..., set[str]]

ANNUAL = {
    "leave_no": "1/2026",
    "ppr": "12",
    "leave_type": "annual",
    "start_date": date(2026, 11, 2),
    "end_date": date(2026, 12, 3),
    "decision": "accepted",
    "decision_no": "5",
    "resumption_on": date(2026, 12, 4),
}
WOMAN = [{"ppr": "12", "sex": "f"}]


_LATER = {"start_date": date(2026, 2, 2), "end_date": date(2026, 2, 4)}


class Certificate(Register, code="medical_files", ar="", fr="", key="cert_no", serves=()):
    cert_no: Code = field("رقم", "N°")
    ppr: Ref = field("تأجير", "PPR", to="staff")


def _sick(number: str, first: date, last: date) -> dict[str, Any]:
    return {
        "leave_no": number,
        "ppr": "12",
        "leave_type": "sick_short",
        "start_date": first,
        "end_date": last,
        "medical_file": number,
    }


def test_22_working_days_are_not_22_calendar_days(
    codes: Codes, column: Callable[..., list[Any]]
) -> None:
    assert codes("leaves", [ANNUAL], staff=WOMAN) == set()
    assert column("leaves", "days", [ANNUAL, ANNUAL | {"leave_type": "sick_short"}]) == [22, 32]
    feast = {"kind": "feast", "date_from": date(2026, 11, 9), "date_to": date(2026, 11, 10)}
    assert column("leaves", "days", [ANNUAL], school_calendar=[feast]) == [20]


def test_the_office_says_which_types_count_working_days(column: Callable[..., list[Any]]) -> None:
    says = {"leave_type": "annual", "counts_working_days": False, "valid_from": date(2020, 1, 1)}
    assert column("leaves", "days", [ANNUAL], leave_types=[says]) == [32]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"end_date": date(2026, 11, 1), "resumption_on": None}, "ROW_001"),
        ({"requested_on": date(2026, 11, 1), "decided_on": date(2026, 10, 1)}, "ROW_001"),
        ({"leave_type": "hajj", "masirh_ref": "M1"}, "ROW_006"),
        ({"leave_type": "hajj", "masirh_entered_on": date(2026, 11, 1)}, "ROW_006"),
        ({"ppr": "13", "leave_type": "maternity"}, "LEAVE_001"),
        ({"leave_type": "paternity"}, "LEAVE_003"),
        ({"end_date": date(2026, 12, 4), "resumption_on": None}, "LEAVE_005"),
        ({"leave_type": "union"}, "LEAVE_006"),
        ({"ppr": "13", "leave_type": "maternity"}, "LEAVE_007"),
        ({"leave_type": "sick_short"}, "LEAVE_008"),
        ({"decision_no": None}, "LEAVE_009"),
        ({"resumption_on": date(2026, 12, 3)}, "LEAVE_011"),
        ({"resumption_on": date(2026, 12, 8)}, "LEAVE_012"),
    ],
)
def test_a_wrong_leave_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    staff = [*WOMAN, {"ppr": "13", "sex": "m"}]
    types = [
        {"leave_type": "annual", "valid_from": date(2020, 1, 1)},
        {"leave_type": "maternity", "valid_from": date(2020, 1, 1), "sex_restriction": "f"},
    ]
    assert code in codes("leaves", [ANNUAL | change], staff=staff, leave_types=types)


def test_a_second_leave_that_overlaps_by_one_day_is_refused(codes: Codes) -> None:
    second = _sick("2", date(2026, 12, 3), date(2026, 12, 5))
    assert "ROW_007" in codes("leaves", [ANNUAL, second])
    assert codes("leaves", [ANNUAL, second | {"cancelled": True}]) == set()
    assert codes("leaves", [ANNUAL | {"decision": "refused"}, second]) == set()


def test_one_may_leave_the_country_during_a_leave(codes: Codes) -> None:
    abroad = ANNUAL | {"leave_no": "2", "leave_type": "exit_country", "resumption_on": None}
    assert codes("leaves", [ANNUAL, abroad]) == set()


def test_short_sick_leave_has_a_ceiling_in_any_twelve_months(codes: Codes) -> None:
    rule = {
        "leave_type": "sick_short",
        "max_days_window": 180,
        "window_months": 12,
        "valid_from": date(2020, 1, 1),
    }
    first = _sick("1", date(2025, 7, 1), date(2025, 10, 8))
    second = _sick("2", date(2026, 1, 1), date(2026, 3, 21))
    assert codes("leaves", [first, second], leave_types=[rule]) == set()
    longer = second | {"end_date": date(2026, 3, 22)}
    assert codes("leaves", [first, longer], leave_types=[rule]) == {"LEAVE_004"}
    year_later = _sick("3", date(2026, 10, 9), date(2026, 12, 9))
    assert codes("leaves", [first, second, year_later], leave_types=[rule]) == set()


def test_the_pilgrimage_never_enters_the_masirh_list(column: Callable[..., list[Any]]) -> None:
    hajj = ANNUAL | {"leave_no": "2", "leave_type": "hajj"}
    entered = ANNUAL | {"leave_no": "3", "masirh_ref": "M1"}
    undecided = ANNUAL | {"leave_no": "4", "decision": None}
    listed = column("leaves", "masirh_due", [ANNUAL, hajj, entered, undecided])
    assert listed == [True, False, False, False]


def test_the_pilgrimage_is_granted_once(codes: Codes) -> None:
    hajj = {"leave_no": "8", "ppr": "12", "leave_type": "hajj"}
    first = hajj | {"start_date": date(2020, 7, 1), "end_date": date(2020, 8, 20)}
    again = hajj | {
        "leave_no": "9",
        "start_date": date(2026, 5, 1),
        "end_date": date(2026, 6, 20),
    }
    assert codes("leaves", [first]) == set()
    assert codes("leaves", [first, again]) == {"LEAVE_010"}


def test_a_certificate_is_its_own_holders() -> None:
    files = Rows.of(
        Certificate.declared, [{"cert_no": "1", "ppr": "12"}, {"cert_no": "2", "ppr": "13"}]
    )
    sick = _sick("1", date(2026, 1, 5), date(2026, 1, 9))
    rows = Rows.of(
        register("leaves"), [sick, sick | {"leave_no": "9", "medical_file": "2"} | _LATER]
    )
    found = check_rows(rows, World({"leaves": rows, "medical_files": files}))
    assert [(each.row, each.code) for each in found] == [(1, "LEAVE_002")]
