from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

TODAY = date(2026, 11, 24)
CLASS = {
    "school": "A",
    "class_code": "PRE-1",
    "school_year": "2026/2027",
    "association": "P1",
    "agreement": "C1",
    "educator": "JB123450",
    "educator_trained": True,
    "children_boys": 12,
    "children_girls": 11,
    "room": "S1",
    "opening_date": date(2026, 9, 10),
    "status": "open",
}
TABLES: dict[str, Any] = {
    "schools": [
        {"gresa_code": "A", "sector": "public"},
        {"gresa_code": "B", "status": "closed"},
        {"gresa_code": "C", "sector": "private"},
    ],
    "school_rooms": [{"school": "A", "room_code": "S1", "capacity": 25}],
    "private_staff": [{"institution": "I", "person_id": "JB123450"}],
    "partners": [
        {"partner_code": "P1", "partner_kind": "association"},
        {"partner_code": "P2", "partner_kind": "commune"},
    ],
}
CEILING = {"param_code": "CLASS_MAX_PRESCHOOL", "value_num": 24, "valid_from": date(2020, 1, 1)}
AGREEMENT = {"agreement_no": "C1", "key": "C1", "partner": "P1", "end_date": date(2027, 6, 30)}


def test_a_class_is_accepted(codes: Codes) -> None:
    assert codes("preschool_classes", [CLASS], today=TODAY, **TABLES) == set()


def test_boys_and_girls_make_the_children(column: Callable[..., list[Any]]) -> None:
    assert column("preschool_classes", "children", [CLASS]) == [23]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"school": "B"}, "PRECLASS_001"),
        ({"children_boys": 15}, "PRECLASS_002"),
        ({"children_girls": 13}, "PRECLASS_003"),
        ({"educator": None}, "PRECLASS_004"),
        ({"educator_trained": None}, "PRECLASS_005"),
        ({"agreement": None}, "PRECLASS_006"),
        ({"association": "P2"}, "PRECLASS_011"),
        ({"school": "C"}, "PRECLASS_012"),
        ({"opening_date": None}, "PRECLASS_013"),
    ],
)
def test_a_wrong_class_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    told = codes("preschool_classes", [CLASS | change], today=TODAY, parameters=[CEILING], **TABLES)
    assert code in told


def test_the_agreement_is_in_force_and_with_the_association(codes: Codes) -> None:
    known: dict[str, Any] = {"loose": {"agreements": [AGREEMENT]}, "today": TODAY}
    assert codes("preschool_classes", [CLASS], **known) == set()
    known["loose"] = {"agreements": [AGREEMENT | {"end_date": date(2026, 6, 30)}]}
    assert codes("preschool_classes", [CLASS], **known) == {"PRECLASS_007"}
    known["loose"] = {"agreements": [AGREEMENT | {"partner": "P9"}]}
    assert codes("preschool_classes", [CLASS], **known) == {"PRECLASS_008"}


def test_an_educator_and_a_room_serve_one_class(codes: Codes) -> None:
    second = CLASS | {"class_code": "PRE-2"}
    assert codes("preschool_classes", [CLASS, second]) == {"PRECLASS_009", "PRECLASS_010"}
    closed = second | {"status": "closed"}
    assert codes("preschool_classes", [CLASS, closed]) == set()
