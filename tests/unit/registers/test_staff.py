from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from validators.catalogue import register
from validators.check import read_rows
from validators.text import fold

Codes = Callable[..., set[str]]


CARD = {
    "ppr": "1234567",
    "cin": "OD12345",
    "full_name_ar": "بوزيد يوسف",
    "sex": "m",
    "birth_date": date(1985, 5, 3),
    "recruitment_date": date(2010, 9, 2),
    "tenure_date": date(2011, 9, 2),
    "scale": "10",
    "echelon": 6,
    "position": "active",
    "school": "16698Z",
    "role": "teacher",
    "subject": "maths",
}
SCHOOL = {"gresa_code": "16698Z", "cycle": "middle", "status": "open"}
TODAY = date(2026, 11, 24)


def test_a_card_is_accepted(codes: Codes) -> None:
    assert codes("staff", [CARD], schools=[SCHOOL], today=TODAY) == set()
    assert codes("staff", [{"ppr": "1", "full_name_fr": "BOUZID Youssef"}]) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"ppr": None}, "CELL_001"),
        ({"full_name_ar": None}, "ROW_005"),
        ({"recruitment_date": date(1984, 9, 2)}, "ROW_001"),
        ({"tenure_date": date(2010, 9, 1)}, "ROW_001"),
        ({"birth_date": date(1993, 5, 3)}, "STAFF_001"),
        ({"echelon": 11}, "STAFF_002"),
        ({"subject": None}, "STAFF_003"),
        ({"birth_date": date(1963, 5, 3)}, "STAFF_007"),
        ({"school": "16699A"}, "STAFF_008"),
        ({"school": "99999Q"}, "REF_001"),
    ],
)
def test_a_wrong_card_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    closed = {"gresa_code": "16699A", "status": "closed"}
    assert code in codes("staff", [CARD | change], schools=[SCHOOL, closed], today=TODAY)


def test_a_ppr_typed_twice_is_refused_and_so_is_a_cnie(codes: Codes) -> None:
    assert codes("staff", [CARD, CARD | {"cin": None}]) == {"KEY_001"}
    assert codes("staff", [CARD, CARD | {"ppr": "7"}]) == {"KEY_002"}


def test_the_card_follows_the_open_position_and_the_open_assignment(codes: Codes) -> None:
    away = {"ppr": "1234567", "position_kind": "seconded", "start_date": date(2025, 9, 1)}
    assert codes("staff", [CARD], admin_positions=[away]) == {"STAFF_004"}
    seconded = CARD | {"position": "seconded"}
    assert codes("staff", [seconded], admin_positions=[]) == {"STAFF_004"}
    assert codes("staff", [seconded]) == set()
    assert codes("staff", [seconded], admin_positions=[away]) == set()
    moved = {"ppr": "1234567", "assignment_kind": "transfer", "school": "16699A"}
    assert codes("staff", [CARD], staff_assignments=[moved]) == {"STAFF_005"}


def test_a_school_has_one_head(codes: Codes) -> None:
    heads = [{"ppr": p, "full_name_ar": "ا", "school": "16698Z", "role": "head"} for p in "12"]
    assert codes("staff", heads) == {"STAFF_006"}
    assert (
        codes("staff", [heads[0], heads[1] | {"position": "retired"}], admin_positions=[]) == set()
    )


@pytest.mark.parametrize(
    ("born", "leaves"),
    [
        (date(1956, 5, 10), date(2016, 5, 10)),
        (date(1957, 3, 15), date(2017, 9, 15)),
        (date(1961, 8, 31), date(2024, 2, 29)),
        (date(1962, 1, 1), date(2025, 1, 1)),
        (date(1970, 2, 28), date(2033, 2, 28)),
    ],
)
def test_the_age_limit_follows_the_day_of_birth(
    column: Callable[..., list[Any]], born: date, leaves: date
) -> None:
    assert column("staff", "retires_on", [{"ppr": "1", "birth_date": born}]) == [leaves]


def test_a_scale_is_read_as_lists_write_it() -> None:
    written = ["السلم 10", 11.0, "H.E", "خارج السلم", "Échelle 9"]
    rows, findings = read_rows(register("staff"), {"scale": written}, 5)
    assert rows.cells["scale"] == ["10", "11", "HE", "HE", "9"]
    assert not findings


@pytest.mark.parametrize("code", ["staff", "schools"])
def test_no_heading_stands_for_two_fields(code: str) -> None:
    told: dict[str, str] = {}
    for field in register(code).fields:
        for heading in (*field.titles, *field.also):
            assert told.setdefault(fold(heading), field.name) == field.name, heading


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("ر.التأجير", "ppr"),
        ("PPR", "ppr"),
        ("الاسم الكامل", "full_name_ar"),
        ("Nom et Prénom", "full_name_fr"),
        ("تاريخ الإزدياد", "birth_date"),
        ("مقر العمل", "school"),
        ("الاطار", "corps"),
        ("Discipline", "subject"),
        ("C.N.I.E", "cin"),
        ("N° Tél", "phone"),
        ("تاريخ ولوج الوظيفة", "recruitment_date"),
    ],
)
def test_headings_of_untidy_lists_are_known(heading: str, name: str) -> None:
    field = register("staff").field(name)
    assert fold(heading) in {fold(each) for each in (*field.titles, *field.also)}
