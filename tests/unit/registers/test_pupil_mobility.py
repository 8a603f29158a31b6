from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

YEAR = "2026/2027"
MOVE = {
    "request_no": "H-2026-001",
    "school_year": YEAR,
    "pupil": "B236050524",
    "mobility_kind": "internal",
    "from_school": "A",
    "to_school": "B",
    "level": "p3",
    "track": "none",
    "requested_on": date(2026, 9, 7),
    "documents_complete": True,
    "decision": "accepted",
    "decided_on": date(2026, 9, 9),
    "permit_no": "12/2026",
    "capacity_checked": True,
    "massar_done_on": date(2026, 9, 10),
    "joined_on": date(2026, 9, 10),
}
ASKED = MOVE | {"decision": None, "decided_on": None, "permit_no": None, "joined_on": None}
ASKED |= {"massar_done_on": None, "request_no": "H-2026-002"}
HERE = {"school": "B", "level": "p3", "track": "none", "school_year": YEAR}
SCHOOLS = [{"gresa_code": c, "sector": "public", "status": "open"} for c in "AB"]


def _class(pupils: int, version: str = "census", **change: Any) -> dict[str, Any]:
    return (
        HERE | {"version": version, "classes": 1, "pupils_boys": pupils, "pupils_girls": 0} | change
    )


def test_a_transfer_is_accepted(codes: Codes) -> None:
    assert codes("pupil_mobility", [MOVE], schools=SCHOOLS, today=date(2026, 11, 24)) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"pupil": None}, "ROW_005"),
        ({"decided_on": date(2026, 9, 1)}, "ROW_001"),
        ({"joined_on": date(2026, 9, 8)}, "ROW_001"),
        ({"permit_no": None}, "ROW_004"),
        ({"mobility_kind": "external_in"}, "ROW_004"),
        ({"to_school": None}, "ROW_004"),
        ({"to_school": "A"}, "MOBILITY_001"),
        ({"capacity_checked": None}, "MOBILITY_004"),
        ({"documents_complete": False}, "MOBILITY_005"),
        ({"mobility_kind": "private_in"}, "MOBILITY_007"),
        ({"massar_done_on": date(2026, 9, 8)}, "MOBILITY_008"),
        ({"massar_done_on": None}, "MOBILITY_009"),
    ],
)
def test_a_wrong_transfer_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    told = codes("pupil_mobility", [MOVE | change], schools=SCHOOLS, today=date(2026, 11, 24))
    assert code in told


def test_a_closed_school_receives_nobody(codes: Codes) -> None:
    for closing in ({"closed_on": date(2026, 9, 1)}, {}):
        schools = [SCHOOLS[0], {"gresa_code": "B", "status": "closed"} | closing]
        assert "MOBILITY_002" in codes("pupil_mobility", [ASKED], schools=schools)
        assert "MOBILITY_002" not in codes("pupil_mobility", [MOVE], schools=schools)
    later = [SCHOOLS[0], {"gresa_code": "B", "status": "closed", "closed_on": date(2026, 12, 1)}]
    assert "MOBILITY_002" not in codes("pupil_mobility", [ASKED], schools=later)


def test_a_pupil_has_one_open_request(codes: Codes) -> None:
    twice = [ASKED, ASKED | {"request_no": "H-2026-003"}]
    assert codes("pupil_mobility", twice) == {"ROW_008"}
    gone = [ASKED, ASKED | {"request_no": "H-2026-003", "status": "cancelled"}]
    assert codes("pupil_mobility", gone) == set()


def test_an_arrival_from_outside_needs_no_place_on_our_lists(codes: Codes) -> None:
    outside = MOVE | {"mobility_kind": "external_in", "pupil": None, "from_school": None}
    outside |= {"arriving_code": "D123456789", "from_text": "مديرية العيون"}
    assert codes("pupil_mobility", [outside], schools=SCHOOLS) == set()


def test_a_transfer_into_a_class_at_its_ceiling_warns(codes: Codes) -> None:
    assert codes("pupil_mobility", [ASKED], class_structures=[_class(36)]) == {"MOBILITY_003"}
    assert codes("pupil_mobility", [ASKED], class_structures=[_class(35)]) == set()
    assert codes("pupil_mobility", [MOVE], class_structures=[_class(36)]) == set()
    first = ASKED | {"level": "p1"}
    assert codes("pupil_mobility", [first], class_structures=[_class(30, level="p1")]) == {
        "MOBILITY_003"
    }


def test_arrivals_less_departures_explain_the_change_of_the_school(codes: Codes) -> None:
    left = MOVE | {"request_no": "H-2026-004", "pupil": "B236050525", "from_school": "B"}
    left |= {"to_school": "A"}
    came = [MOVE | {"request_no": f"H-2026-01{n}", "pupil": f"B23605053{n}"} for n in range(3)]
    before, after = _class(30, "adjusted"), _class(32)
    assert codes("pupil_mobility", [*came, left], class_structures=[before, after]) == set()
    short = [before, _class(33)]
    assert codes("pupil_mobility", [*came, left], class_structures=short) == {"MOBILITY_010"}
    allowed = {
        "param_code": "CENSUS_TOLERANCE_PUPILS",
        "value_num": 1,
        "valid_from": date(2026, 1, 1),
    }
    told = codes("pupil_mobility", [*came, left], class_structures=short, parameters=[allowed])
    assert told == set()


def test_the_list_of_pupils_tells_where_he_is(codes: Codes) -> None:
    roster = [{"massar_code": "B236050524", "school": "C"}]
    assert "MOBILITY_006" not in codes("pupil_mobility", [MOVE])
    told = codes("pupil_mobility", [MOVE], loose={"pupils": roster})
    assert told == {"MOBILITY_006"}
