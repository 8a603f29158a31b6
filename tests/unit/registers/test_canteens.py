from datetime import date
from typing import Any

CANTEEN: dict[str, Any] = {
    "school": "16698Z",
    "kind": "canteen",
    "school_year": "2026/2027",
    "capacity": 150,
    "approved_quota": 120,
    "beneficiaries_boys": 58,
    "beneficiaries_girls": 62,
    "kitchen_state": "good",
    "water_supply": True,
    "status": "running",
}
PUPILS = {"school": "16698Z", "school_year": "2026/2027"}


def structures(version: str, pupils: int) -> dict[str, Any]:
    return {"class_structures": [PUPILS | {"version": version, "pupils": pupils}]}


def test_a_canteen_in_order_is_accepted(codes: Any, column: Any) -> None:
    assert codes("canteens", [CANTEEN], loose=structures("census", 300)) == set()
    assert column("canteens", "beneficiaries", [CANTEEN]) == [120]


def test_quota_and_beneficiaries_stay_in_their_bounds(codes: Any) -> None:
    assert codes("canteens", [CANTEEN | {"approved_quota": 151}]) == {"ROW_002"}
    assert codes("canteens", [CANTEEN | {"beneficiaries_boys": 59}]) == {"CANTEEN_001"}


def test_a_canteen_feeds_pupils_of_its_school(codes: Any) -> None:
    few = structures("census", 119)
    assert codes("canteens", [CANTEEN], loose=few) == {"CANTEEN_002"}
    assert codes("canteens", [CANTEEN | {"kind": "boarding"}], loose=few) == {"CANTEEN_003"}
    assert codes("canteens", [CANTEEN], loose={"class_structures": []}) == set()


def test_the_census_speaks_before_the_forecast(column: Any) -> None:
    both = structures("forecast", 310)["class_structures"]
    assert column("canteens", "enrolled", [CANTEEN], loose={"class_structures": both}) == [310]
    both = [*both, *structures("census", 300)["class_structures"]]
    assert column("canteens", "enrolled", [CANTEEN], loose={"class_structures": both}) == [300]


def test_the_quotas_stay_in_what_the_directorate_was_given(codes: Any) -> None:
    given = [{"param_code": "CANTEEN_QUOTA", "value_num": 200, "valid_from": date(2026, 1, 1)}]
    second = CANTEEN | {"school": "16699A"}
    assert codes("canteens", [CANTEEN], parameters=given) == set()
    assert codes("canteens", [CANTEEN, second], parameters=given) == {"CANTEEN_004"}


def test_a_canteen_that_runs_has_a_school_a_kitchen_and_water(codes: Any) -> None:
    shut = {"schools": [{"key": "16698Z", "status": "closed"}]}
    assert codes("canteens", [CANTEEN], loose=shut) == {"CANTEEN_005"}
    assert codes("canteens", [CANTEEN | {"kitchen_state": "unsafe"}]) == {"CANTEEN_006"}
    assert codes("canteens", [CANTEEN | {"water_supply": False}]) == {"CANTEEN_007"}
