from datetime import date
from typing import Any

CASE: dict[str, Any] = {
    "case_no": "AF-1",
    "case_kind": "encroachment",
    "opened_on": date(2026, 9, 1),
    "school": "16698Z",
    "property": "IM-1",
    "party": "مجاور للمؤسسة",
    "step": "study",
    "step_date": date(2026, 9, 10),
    "status": "in_process",
}
PLOT = {"key": "IM-1", "school": "16698Z", "property_kind": "plot", "dispute": True}
KEY = "property_cases"


def test_a_case_in_order_is_accepted(codes: Any) -> None:
    assert codes(KEY, [CASE], loose={"real_estate": [PLOT]}) == set()


def test_days_and_steps_are_told(codes: Any) -> None:
    assert codes(KEY, [CASE | {"step_date": date(2026, 8, 1)}]) == {"ROW_001"}
    assert codes(KEY, [CASE | {"step": "referral"}]) == {"ROW_004"}
    assert codes(KEY, [CASE | {"decision": "refused"}]) == {"ROW_004"}
    assert codes(KEY, [CASE | {"step": "committee"}]) == {"LANDCASE_008"}
    assert codes(KEY, [CASE | {"status": "closed"}]) == {"LANDCASE_010"}
    most = {"param_code": "PROPERTY_CASE_DAYS_MAX", "value_num": 60, "valid_from": date(2026, 1, 1)}
    told = codes(KEY, [CASE], today=date(2026, 11, 24), parameters=[most])
    assert told == {"LANDCASE_009"}


def test_land_and_trees_are_measured(codes: Any) -> None:
    land = CASE | {"case_kind": "acquisition"}
    assert codes(KEY, [land]) == {"ROW_004"}
    assert codes(KEY, [land | {"area_m2": 0}]) == {"LANDCASE_001"}
    bought = land | {
        "area_m2": 500,
        "property": None,
        "step": "registration",
        "decision": "accepted",
        "decided_on": date(2026, 10, 1),
    }
    assert codes(KEY, [bought]) == {"LANDCASE_005"}
    assert codes(KEY, [CASE | {"authorised_trees": 3}]) == {"LANDCASE_002"}
    trees = CASE | {
        "case_kind": "trees",
        "decision": "accepted",
        "decided_on": date(2026, 10, 1),
    }
    assert codes(KEY, [trees]) == {"ROW_004"}
    assert codes(KEY, [trees | {"authorised_trees": 3}]) == set()


def test_plots_and_parties_agree(codes: Any) -> None:
    assert codes(KEY, [CASE, CASE | {"case_no": "AF-2"}]) == {"LANDCASE_003"}
    other = PLOT | {"school": "16699A", "dispute": False}
    told = codes(KEY, [CASE], loose={"real_estate": [other]})
    assert told == {"LANDCASE_004", "LANDCASE_006"}
    assert codes(KEY, [CASE | {"party": None}]) == {"LANDCASE_007"}
