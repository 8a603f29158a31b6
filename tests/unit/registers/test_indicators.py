from datetime import date
from typing import Any

HERE: dict[str, Any] = {
    "indicator_code": "IND-02",
    "unit": "percent",
    "school_year": "2026/2027",
    "school": "16698Z",
    "target": 5,
    "value": 7,
}
SEAT = HERE | {"school": "00100H"}
SCHOOLS = [
    {"key": "16698Z", "kind": "primary"},
    {"key": "16699A", "kind": "primary"},
    {"key": "00100H", "kind": "directorate"},
]


def test_an_indicator_in_order_is_accepted(codes: Any, column: Any) -> None:
    before = HERE | {"school_year": "2025/2026", "value": 9}
    assert codes("indicators", [HERE, before], loose={"schools": SCHOOLS}) == set()
    assert column("indicators", "previous_value", [HERE, before]) == [9, None]
    assert column("indicators", "gap_to_target", [HERE]) == [2]


def test_values_have_the_bounds_of_their_unit(codes: Any) -> None:
    assert codes("indicators", [HERE | {"value": 101}]) == {"INDICATOR_001"}
    assert codes("indicators", [HERE | {"unit": "unit", "value": -1}]) == {"INDICATOR_002"}


def test_the_directorate_is_the_sum_or_lies_between(codes: Any) -> None:
    other = HERE | {"school": "16699A", "value": 11}
    sums = [row | {"unit": "unit"} for row in (HERE, other, SEAT)]
    assert (
        codes("indicators", [*sums[:2], sums[2] | {"value": 18}], loose={"schools": SCHOOLS})
        == set()
    )
    told = codes("indicators", [*sums[:2], sums[2] | {"value": 19}], loose={"schools": SCHOOLS})
    assert told == {"INDICATOR_003"}
    rates = [HERE, other, SEAT | {"value": 12}]
    assert codes("indicators", rates, loose={"schools": SCHOOLS}) == {"INDICATOR_004"}


def test_a_frozen_year_is_complete(codes: Any) -> None:
    frozen = HERE | {"frozen_on": date(2026, 11, 1)}
    assert codes("indicators", [frozen | {"value": None}]) >= {"ROW_004"}
    blank = [HERE | {"school": code, "value": None} for code in ("16699A", "16706H")]
    assert codes("indicators", [frozen, *blank]) == {"INDICATOR_005"}
    assert codes("indicators", [frozen | {"validated": "no"}]) == {"INDICATOR_006"}
    assert codes("indicators", [frozen], today=date(2026, 10, 1)) == {"INDICATOR_008"}


def test_an_indicator_keeps_one_unit(codes: Any) -> None:
    assert codes("indicators", [HERE, SEAT | {"unit": "unit"}]) == {"INDICATOR_007"}
