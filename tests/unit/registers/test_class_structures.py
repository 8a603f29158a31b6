from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from validators import Register, field
from validators.catalogue import register
from validators.check import check_rows
from validators.kinds import Choice, Code, Day, Ref, SchoolYear
from validators.rows import Rows, World

Codes = Callable[..., set[str]]


class Pupil(Register, code="pupils", ar="", fr="", key="massar_code", serves=()):
    massar_code: Code = field("رمز", "Code")
    school: Ref = field("مؤسسة", "École", to="schools")
    level: Choice = field("مستوى", "Niveau", of="level")
    track: Choice = field("مسلك", "Filière", of="track")
    school_year: SchoolYear = field("سنة", "Année")
    left_on: Day | None = field("مغادرة", "Parti le")


MIDDLE = {
    "school": "16698Z",
    "level": "m1",
    "track": "none",
    "school_year": "2026/2027",
    "version": "forecast",
    "classes": 3,
    "pupils_boys": 50,
    "pupils_girls": 58,
    "repeaters": 4,
}


def test_versions_stand_side_by_side_and_the_last_prevails(
    codes: Codes, column: Callable[..., list[Any]]
) -> None:
    adjusted = MIDDLE | {"version": "adjusted", "approved_on": date(2026, 6, 30)}
    census = MIDDLE | {"version": "census"}
    assert codes("class_structures", [MIDDLE, adjusted, census]) == set()
    rows = [MIDDLE, adjusted, census, MIDDLE | {"school": "16699A"}]
    assert column("class_structures", "prevails", rows) == [False, False, True, True]
    assert column("class_structures", "average_per_class", [MIDDLE]) == [36]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"version": "forecast", "school": "16699A"}, "KEY_001"),
        ({"repeaters": 109}, "ROW_002"),
        ({"new_pupils": 109}, "ROW_002"),
        ({"classes": 0}, "STRUCTURE_001"),
        ({"pupils_boys": 51}, "STRUCTURE_002"),
        ({"level": "p1"}, "STRUCTURE_002"),
        ({"version": "adjusted"}, "STRUCTURE_003"),
        ({"rooms_used": 2}, "STRUCTURE_005"),
        ({"track": "sm"}, "STRUCTURE_006"),
        ({"school": "16700B"}, "STRUCTURE_007"),
    ],
)
def test_a_wrong_structure_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    other = MIDDLE | {"school": "16699A"}
    room = {"school": "16698Z", "room_kind": "classroom"}
    told = codes(
        "class_structures",
        [other, MIDDLE | change],
        school_rooms=[room],
        subject_hours=[{"level": "m1", "track": "none"}],
        schools=[{"gresa_code": "16698Z"}, {"gresa_code": "16700B", "status": "closed"}],
    )
    assert code in told


def test_the_office_sets_the_ceiling(codes: Codes) -> None:
    ceiling = {"param_code": "CLASS_MAX", "value_num": 40, "valid_from": date(2026, 1, 1)}
    crowded = MIDDLE | {"pupils_boys": 62}
    assert codes("class_structures", [crowded], parameters=[ceiling]) == set()


@pytest.mark.parametrize(("listed", "told"), [(108, set()), (107, {"STRUCTURE_004"}), (0, set())])
def test_the_census_agrees_with_the_roster(listed: int, told: set[str]) -> None:
    one = {"school": "16698Z", "level": "m1", "track": "none", "school_year": "2026/2027"}
    roster = [one | {"massar_code": str(n)} for n in range(listed)]
    gone = one | {"massar_code": "left", "left_on": date(2026, 10, 1)}
    pupils = Rows.of(Pupil.declared, [*roster, gone])
    rows = Rows.of(register("class_structures"), [MIDDLE | {"version": "census"}])
    found = check_rows(rows, World({"class_structures": rows, "pupils": pupils}))
    assert {each.code for each in found} == told
