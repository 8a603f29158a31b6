from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

TODAY = date(2026, 11, 24)
CASE = {
    "case_no": "I-2026-001",
    "pupil": "B236050524",
    "birth_date": date(2013, 4, 1),
    "school": "A",
    "left_on": date(2026, 9, 20),
    "cause": "dropout",
    "operation": "caravan",
    "action_date": date(2026, 10, 1),
    "result": "returned",
    "destination": "المؤسسة الأصلية",
    "result_date": date(2026, 10, 10),
}
OPEN = CASE | {"result": None, "destination": None, "result_date": None}
PUPILS = [
    {"massar_code": "B236050524", "school_year": "2026/2027", "pupil_status": "enrolled"}
    | {"birth_date": date(2013, 4, 1)},
    {"massar_code": "B236050525", "school_year": "2026/2027", "pupil_status": "left"},
]


def test_a_case_is_accepted(codes: Codes) -> None:
    assert codes("dropouts_reintegration", [CASE], pupils=PUPILS, today=TODAY) == set()
    never = OPEN | {"pupil": None, "child_name": "أمين سالم", "school": None, "cause": "never"}
    assert codes("dropouts_reintegration", [never], today=date(2026, 10, 20)) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"pupil": None}, "ROW_005"),
        ({"result_date": date(2026, 9, 30)}, "ROW_001"),
        ({"action_date": date(2026, 9, 1)}, "ROW_001"),
        ({"result": None}, "ROW_004"),
        ({"destination": None}, "DROPOUT_001"),
        ({"result": "unreachable"}, "DROPOUT_002"),
        ({"result": None, "result_date": None}, "DROPOUT_002"),
        ({"birth_date": date(1990, 1, 1)}, "DROPOUT_003"),
        ({"result_date": None}, "DROPOUT_004"),
        ({"result": "vocational"}, "DROPOUT_005"),
        ({"pupil": "B236050525"}, "DROPOUT_006"),
        ({"birth_date": date(2013, 4, 2)}, "DROPOUT_007"),
        ({"pupil": None, "child_name": "أ", "school": None}, "DROPOUT_008"),
    ],
)
def test_a_wrong_case_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in codes("dropouts_reintegration", [CASE | change], pupils=PUPILS, today=TODAY)


def test_a_child_is_found_once_an_operation(codes: Codes) -> None:
    again = OPEN | {"case_no": "I-2026-002"}
    assert codes("dropouts_reintegration", [OPEN, again]) == {"KEY_002"}
    assert codes("dropouts_reintegration", [OPEN, again | {"operation": "family"}]) == set()
    assert codes("dropouts_reintegration", [CASE, again]) == set()
    named = {"pupil": None, "child_name": "أمين سالم"}
    assert codes("dropouts_reintegration", [OPEN | named, again | named]) == {"SERIES_005"}
