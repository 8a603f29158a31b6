from datetime import date
from typing import Any

PUPIL: dict[str, Any] = {
    "massar_code": "S130000001",
    "school_year": "2026/2027",
    "full_name_ar": "سالم الخليجي",
    "birth_date": date(2018, 5, 3),
    "school": "16698Z",
    "level": "p3",
    "pupil_status": "enrolled",
}
SCHOOL = {"key": "16698Z", "cycle": "primary", "status": "open"}


def test_a_pupil_in_order_is_accepted(codes: Any) -> None:
    assert codes("pupils", [PUPIL], loose={"schools": [SCHOOL]}) == set()


def test_a_pupil_is_born_before_the_year_and_of_the_age_of_the_level(codes: Any) -> None:
    assert "PUPIL_001" in codes("pupils", [PUPIL | {"birth_date": date(2026, 9, 1)}])
    assert codes("pupils", [PUPIL | {"birth_date": date(2019, 12, 31)}]) == set()
    assert codes("pupils", [PUPIL | {"birth_date": date(2014, 1, 1)}]) == set()
    assert codes("pupils", [PUPIL | {"birth_date": date(2013, 12, 31)}]) == {"PUPIL_002"}
    assert codes("pupils", [PUPIL | {"birth_date": date(2020, 1, 1)}]) == {"PUPIL_002"}


def test_leaving_is_dated_and_told(codes: Any) -> None:
    assert codes("pupils", [PUPIL | {"pupil_status": "left"}]) == {"PUPIL_003"}
    assert codes("pupils", [PUPIL | {"left_on": date(2026, 11, 2)}]) == {"PUPIL_004"}
    gone = PUPIL | {"pupil_status": "transferred", "left_on": date(2026, 11, 2)}
    assert codes("pupils", [gone]) == set()
    assert codes("pupils", [gone | {"left_on": date(2027, 9, 5)}]) == {"PUPIL_005"}


def test_the_level_is_one_of_the_school(codes: Any) -> None:
    middle = SCHOOL | {"cycle": "middle"}
    assert codes("pupils", [PUPIL], loose={"schools": [middle]}) == {"PUPIL_006"}
    other = {"school": "16698Z", "school_year": "2026/2027", "level": "p1"}
    loose = {"schools": [SCHOOL], "class_structures": [other]}
    assert codes("pupils", [PUPIL], loose=loose) == {"PUPIL_007"}
    assert codes("pupils", [PUPIL | {"track": "svt"}]) == {"PUPIL_008"}


def test_one_child_has_one_code_and_an_open_school(codes: Any) -> None:
    twin = PUPIL | {"massar_code": "S130000002"}
    assert codes("pupils", [PUPIL, twin]) == {"PUPIL_009"}
    assert codes("pupils", [PUPIL, twin | {"school_year": "2025/2026", "level": "p2"}]) == set()
    closed = SCHOOL | {"status": "closed"}
    assert codes("pupils", [PUPIL], loose={"schools": [closed]}) == {"PUPIL_010"}
    assert codes("pupils", [PUPIL, PUPIL]) >= {"KEY_001"}
