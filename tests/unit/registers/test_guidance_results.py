from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

YEAR = "2026/2027"
SCIENCE = {
    "school": "A",
    "level": "m3",
    "school_year": YEAR,
    "target_track": "tc_sci",
    "wishes_1st": 50,
    "oriented_boys": 20,
    "oriented_girls": 30,
    "repeaters": 5,
    "reoriented_in": 1,
    "reoriented_out": 0,
    "ceiling": 72,
    "validated": "yes",
}
LETTERS = SCIENCE | {"target_track": "tc_let", "wishes_1st": 40, "oriented_boys": 25}
LETTERS |= {"oriented_girls": 15, "repeaters": 0}
BOTH = [SCIENCE, LETTERS]
LEVEL = {"school": "A", "level": "m3", "track": "none", "school_year": YEAR, "version": "census"}
HELD = [LEVEL | {"classes": 3, "pupils_boys": 48, "pupils_girls": 47}]


def test_results_are_accepted(codes: Codes) -> None:
    assert codes("guidance_results", BOTH, class_structures=HELD) == set()


def test_the_tracks_of_a_level_sum_to_its_pupils(codes: Codes) -> None:
    more = [HELD[0] | {"pupils_boys": 49}]
    assert codes("guidance_results", BOTH, class_structures=more) == {"GUIDANCE_003"}
    allowed = {"param_code": "CENSUS_TOLERANCE_PUPILS", "value_num": 1}
    allowed |= {"valid_from": date(2020, 1, 1)}
    told = codes("guidance_results", BOTH, class_structures=more, parameters=[allowed])
    assert told == set()


@pytest.mark.parametrize("tables", [{}, {"class_structures": HELD}])
def test_rates_by_sex_sum_to_the_whole(
    column: Callable[..., list[Any]], tables: dict[str, Any]
) -> None:
    whole, boys, girls = (
        column("guidance_results", name, BOTH, **tables)
        for name in ("rate", "rate_boys", "rate_girls")
    )
    male, female = (48, 47) if tables else (45, 45)
    for rate, of_boys, of_girls in zip(whole, boys, girls, strict=True):
        assert of_boys * male + of_girls * female == pytest.approx(rate * (male + female), abs=0.01)
    assert whole == ([0.5263, 0.4211] if tables else [0.5556, 0.4444])


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"reoriented_out": 52}, "ROW_002"),
        ({"level": "p6"}, "GUIDANCE_001"),
        ({"target_track": "svt"}, "GUIDANCE_002"),
        ({"oriented_girls": 76}, "GUIDANCE_004"),
        ({"ceiling": 50}, "GUIDANCE_005"),
        ({"wishes_1st": 96}, "GUIDANCE_006"),
        ({"validated": "no"}, "GUIDANCE_008"),
        ({"reoriented_in": 0}, "GUIDANCE_009"),
    ],
)
def test_a_wrong_result_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    asked = {"request_no": "R1", "school": "A", "to_track": "tc_sci", "decision": "accepted"}
    told = codes(
        "guidance_results",
        [SCIENCE | change],
        class_structures=HELD,
        reorientation_requests=[asked | {"requested_on": date(2026, 10, 1)}],
    )
    assert code in told


def test_a_jump_from_last_year_is_explained(codes: Codes) -> None:
    before = [row | {"school_year": "2025/2026"} for row in BOTH]
    assert codes("guidance_results", [*BOTH, *before]) == set()
    turned = [before[0] | {"oriented_boys": 2, "oriented_girls": 3}, before[1]]
    assert codes("guidance_results", [*BOTH, *turned]) == {"GUIDANCE_007"}
    told = [row | {"remark": "فتح جذع مشترك علمي جديد"} for row in BOTH]
    assert codes("guidance_results", [*told, *turned]) == set()
