from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

TODAY = date(2026, 11, 24)
PUPIL = {
    "massar_code": "B236050524",
    "school_year": "2026/2027",
    "school": "A",
    "level": "p6",
    "disability_kind": "visual",
    "degree": "moderate",
    "diagnosed_on": date(2022, 3, 1),
    "certificate_until": date(2028, 3, 1),
    "resource_room": "R1",
    "individual_project_on": date(2026, 10, 1),
    "project_review_on": date(2026, 11, 10),
    "aids_needed": "كتب بخط مكبر",
    "aids_provided": "كتب بخط مكبر",
    "exam_adaptation": True,
    "updated_on": date(2026, 10, 5),
    "status": "enrolled",
}
ROSTER = {"massar_code": "B236050524", "school_year": "2026/2027", "school": "A", "level": "p6"}
TABLES: dict[str, Any] = {
    "pupils": [ROSTER],
    "school_rooms": [
        {"school": "A", "room_code": "R1", "room_kind": "resource"},
        {"school": "A", "room_code": "C1", "room_kind": "classroom"},
    ],
    "exam_adaptations": [{"pupil": "B236050524", "exam_session": "E1"}],
}
SEEN = {"massar_code": "B236050524", "kind": "medical", "followup_date": date(2026, 10, 20)}


def test_a_pupil_is_accepted(codes: Codes) -> None:
    told = codes("pupils_disability", [PUPIL], disability_followup=[SEEN], today=TODAY, **TABLES)
    assert told == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"certificate_until": date(2022, 3, 1)}, "DISAB_001"),
        ({"project_review_on": date(2026, 10, 1)}, "DISAB_002"),
        ({"updated_on": date(2025, 11, 23)}, "DISAB_003"),
        ({"school": "B"}, "DISAB_004"),
        ({"level": "p5"}, "DISAB_005"),
        ({"individual_project_on": None}, "DISAB_006"),
        ({"certificate_until": date(2026, 11, 1)}, "DISAB_008"),
        ({"aids_provided": None}, "DISAB_009"),
        ({"resource_room": "C1"}, "DISAB_011"),
    ],
)
def test_a_wrong_row_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in codes("pupils_disability", [PUPIL | change], today=TODAY, **TABLES)


def test_a_pupil_is_followed_each_term(codes: Codes) -> None:
    def told(*seen: dict[str, Any], today: date) -> set[str]:
        return codes("pupils_disability", [PUPIL], disability_followup=seen, today=today)

    assert told(SEEN, today=date(2027, 2, 1)) == set()
    assert told(SEEN, today=date(2027, 3, 1)) == {"DISAB_007"}
    assert told(today=date(2026, 12, 1)) == set()
    assert told(today=date(2027, 1, 5)) == {"DISAB_007"}


def test_an_adaptation_is_asked_for(codes: Codes) -> None:
    assert codes("pupils_disability", [PUPIL], exam_adaptations=[]) == {"DISAB_010"}
    assert codes("pupils_disability", [PUPIL | {"level": "p4"}], exam_adaptations=[]) == set()


def test_a_pupil_stands_once_a_year(codes: Codes) -> None:
    assert "KEY_001" in codes("pupils_disability", [PUPIL, PUPIL])
