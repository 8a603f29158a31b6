from datetime import date
from typing import Any

PLOT: dict[str, Any] = {
    "property_code": "IM-1",
    "school": "16698Z",
    "property_kind": "plot",
    "title_no": "5312/11",
    "legal_nature": "titled",
    "area_m2": 5000,
    "built_area_m2": 900,
    "commune": "dakhla",
    "acquired_on": date(2010, 1, 1),
    "use": "teaching",
    "registered": True,
}
KEY = "real_estate"


def test_a_property_in_order_is_accepted(codes: Any) -> None:
    assert codes(KEY, [PLOT]) == set()


def test_titles_are_written_and_unique(codes: Any) -> None:
    assert codes(KEY, [PLOT, PLOT | {"property_code": "IM-2"}]) == {"KEY_002"}
    assert codes(KEY, [PLOT | {"title_no": None}]) == {"ROW_004", "ESTATE_006"}
    assert codes(KEY, [PLOT | {"legal_nature": "untitled"}]) == {"ESTATE_007"}


def test_surfaces_and_days_are_right(codes: Any) -> None:
    assert codes(KEY, [PLOT | {"built_area_m2": 5001}]) == {"ESTATE_001"}
    assert codes(KEY, [PLOT | {"area_m2": 0, "built_area_m2": None}]) == {"ESTATE_002"}
    assert codes(KEY, [PLOT], today=date(2009, 1, 1)) == {"ESTATE_003"}


def test_what_is_occupied_or_disputed_has_a_case(codes: Any) -> None:
    loose: dict[str, Any] = {"property_cases": []}
    assert codes(KEY, [PLOT | {"dispute": True}], loose=loose) == {"ESTATE_004"}
    assert codes(KEY, [PLOT | {"occupied_by": "مجاور"}], loose=loose) == {"ESTATE_005"}
    loose = {"property_cases": [{"property": "IM-1"}]}
    assert codes(KEY, [PLOT | {"dispute": True, "occupied_by": "مجاور"}], loose=loose) == set()


def test_the_school_agrees(codes: Any) -> None:
    school = {"key": "16698Z", "commune": "argoub", "status": "closed"}
    told = codes(KEY, [PLOT], loose={"schools": [school]})
    assert told == {"ESTATE_008", "ESTATE_009"}
