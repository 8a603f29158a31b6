"""The parts of adopting, each alone."""

from datetime import datetime
from typing import Any

import pytest

from validators.catalogue import register
from workbooks.adopt.content import counts_lines, readable, sample, telling
from workbooks.adopt.header import Header, headers
from workbooks.adopt.likeness import is_ordinal, likeness
from workbooks.adopt.pair import pair
from workbooks.package import Area
from workbooks.read.heading import headings
from workbooks.read.learned import Learned, column_keys, heading_texts
from workbooks.read.memory import Memory

STAFF = register("staff")


@pytest.mark.parametrize(
    ("heading", "field", "least"),
    [
        ("رقم التاجير", "ppr", 1.0),
        ("رقم تأجير الموظف", "ppr", 0.6),
        ("Nom & Prénom", "full_name_fr", 0.9),
        ("Date de naissance de l'agent", "birth_date", 0.7),
        ("Etablissement d'affect.", "school", 0.7),
        ("تاريخ إزدياد الموظف", "birth_date", 0.6),
        ("الوظعية الإدارية", "position", 0.7),
        ("رقم الهاتف الشخصي", "phone", 0.6),
    ],
)
def test_headings_near_a_name_are_like_it(heading: str, field: str, least: float) -> None:
    scores = {f.name: likeness(heading, f) for f in STAFF.typed_fields}
    assert scores[field] >= least
    assert max(scores, key=scores.__getitem__) == field


@pytest.mark.parametrize("heading", ["تاريخ الخروج", "عدد الأيام", "Signature", "المبلغ", ""])
def test_other_headings_are_like_none(heading: str) -> None:
    assert max(likeness(heading, f) for f in STAFF.typed_fields) < 0.5


@pytest.mark.parametrize("heading", ["ر.ت", "رت", "الرقم الترتيبي", "N°", "n° d'ordre", "Num"])
def test_numbers_of_order(heading: str) -> None:
    assert is_ordinal(heading)


def test_lines_counted_again_on_each_page_are_counts() -> None:
    assert counts_lines([1.0, 2.0, 3.0, 1.0, 2.0])
    assert counts_lines(["1", "2", "", "3"])
    assert not counts_lines([1234567.0, 1234568.0])
    assert not counts_lines([5, 5, 5])
    assert not counts_lines(["a", None])
    assert not counts_lines([True, 1.5])


def test_what_cells_tell() -> None:
    ppr, cin, phone = (STAFF.field(name) for name in ("ppr", "cin", "phone"))
    assert telling(ppr, ["1234567", 2234567.0, "3234567"]) > 0.7
    assert telling(ppr, ["1", "2", "3"]) == 0
    assert telling(ppr, ["1234567"] * 9) == 0
    assert telling(ppr, []) == 0
    assert telling(cin, ["OD1"]) > 0.7
    assert telling(phone, ["0612345678"]) > 0.7
    assert telling(STAFF.field("birth_date"), [40000.0]) == 0
    assert telling(STAFF.field("sex"), ["ذكر", "أنثى"]) > telling(STAFF.field("sex"), ["ذكر"])
    assert telling(STAFF.field("sex"), [1]) == 0
    assert telling(STAFF.field("birth_place"), ["الداخلة"]) == 0


def test_what_a_field_reads_of_cells() -> None:
    assert readable(STAFF.field("ppr"), []) is None
    assert readable(STAFF.field("ppr"), ["1234567", "x"]) == 0.5
    assert readable(STAFF.field("full_name_fr"), ["ALAOUI", "العلوي"]) == 0.5
    assert readable(STAFF.field("school"), ["16698Z"]) == 1
    day = datetime(2026, 1, 1)  # noqa: DTZ001 - a day of a sheet.
    assert (readable(register("suppliers").field("supplier_code"), [day]) or 0) < 0.5
    assert sample(["", None, " ", 1]) == [1]
    assert len(sample(list(range(1, 5000)))) <= 120


def test_pairs_of_nothing() -> None:
    assert pair([]) == []
    assert pair([[]]) == []
    assert pair([[0.0]]) == []


def grid(*lines: list[Any]) -> list[list[Any]]:
    width = max(map(len, lines))
    return [
        [("" if c is None else c) for c in [*line, *[None] * (width - len(line))]] for line in lines
    ]


def test_units_under_headings_are_of_the_headings() -> None:
    cells = grid(["رقم الجرد", "التعيين", "الثمن"], [None, None, "(درهم)"], ["A1", "طاولة", 12])
    known = headings(register("movable_assets"))
    assert headers(cells, [], known)[0] == Header(1, 1, 2, 1, 3)


def test_a_title_over_most_columns_is_no_heading() -> None:
    cells = grid(
        ["لائحة الموظفين"],
        ["رقم التأجير", "الاسم الكامل", "الهاتف", "المهمة"],
        ["1", "a", "b", "c"],
    )
    assert headers(cells, [Area(1, 1, 1, 4)], headings(STAFF))[0] == Header(2, 2, 2, 1, 4)
    assert headers(cells, [Area(1, 1, 1, 3)], headings(STAFF))[0].top == 2


def test_two_lists_that_touch_are_parted() -> None:
    head = ["ر.ت", "رقم التأجير", "الاسم الكامل"]
    rows = [[n, f"123456{n}", "أ", n, f"223456{n}", "ب"] for n in range(1, 5)]
    found = headers(grid([*head, *head], *rows), [], headings(STAFF))
    assert {(one.left, one.right) for one in found} == {(1, 3), (4, 6)}


def test_a_spacer_column_parts_no_list_alone() -> None:
    cells = grid(["رقم التأجير", "الاسم الكامل", None, "الهاتف"], ["1", "a", None, "b"])
    assert (1, 4) in {(one.left, one.right) for one in headers(cells, [], headings(STAFF))}


def test_keys_of_columns_tell_the_second_and_the_blank() -> None:
    assert column_keys(["", "الاسم", "", "", "#", "الاسم"]) == [
        "+1", "الاسم", "الاسم +1", "الاسم +2", "#", "الاسم #2",
    ]  # fmt: skip


def test_headings_are_joined_with_what_is_above_them() -> None:
    cells = grid(["ر.ت", "الهوية", None, 2026.0], [None, "الاسم", "CIN", "الهاتف"])
    learned = Learned({"": "-"}, 2, (Area(1, 1, 2, 1), Area(1, 2, 1, 3)))
    assert heading_texts(cells, 2, learned) == ["ر.ت", "الهوية الاسم", "الهوية CIN", "2026 الهاتف"]
    assert heading_texts(cells, 2, Learned()) == ["", "الاسم", "CIN", "الهاتف"]


def test_a_memory_keeps_levels_and_headings() -> None:
    memory = Memory(workbook="a" * 32, learned={"staff": {"الاسم #2": "ppr"}}, levels={"staff": 2})
    again = Memory.of(memory.rows())
    assert (again.learned, again.levels) == (memory.learned, memory.levels)
    assert Memory.of([("levels", "staff", "x")]).levels == {}


def test_what_is_far_below_belongs_to_no_list_above() -> None:
    cells = grid(["رقم التأجير", "الاسم الكامل"], ["1", "a"], [], [], [], [None, None, "x"])
    assert headers(cells, [], headings(STAFF))[0].right == 2


def test_lists_that_only_count_their_lines_alike_are_parted() -> None:
    head = ["ر.ت", "رقم التأجير", "الاسم الكامل", "ر.ت", "القاعة", "المساحة"]
    rows = [[n, f"123456{n}", "أ", n, "ق", 50] for n in range(1, 5)]
    found = headers(grid(head, *rows), [], headings(STAFF))
    assert (1, 3) in {(one.left, one.right) for one in found}


@pytest.mark.parametrize(
    ("above", "merges"),
    [
        (["السنة: 2026", None, None, None], [Area(1, 1, 1, 2)]),
        ([12, None, None, "x"], []),
        (["عنوان", None, None, None], []),
        ([None, None, None, None], []),
        (["معطيات", None, None, None], [Area(1, 1, 1, 2)]),
    ],
)
def test_what_stands_above_a_full_line_of_headings(above: list[Any], merges: list[Area]) -> None:
    """Only a merged cell that names some of the columns beneath it is a heading of theirs."""
    cells = grid(above, ["رقم التأجير", "الاسم الكامل", "الهاتف", "المهمة"], ["1", "a", "b", "c"])
    top = headers(cells, merges, headings(STAFF))[0].top
    assert top == (1 if above[0] == "معطيات" else 2)


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        (["ر.ت", "رقم التأجير", None, None], [None, None, "الاسم الكامل", "الهاتف"]),
        (["رقم التأجير", "الاسم", "الهاتف", None], [None, "الكامل", "المحمول", None]),
        ([2026, "رقم التأجير", "الهوية", None], [None, None, "الاسم الكامل", "الهاتف"]),
    ],
)
def test_two_lines_that_fill_no_gaps_are_two_things(upper: list[Any], lower: list[Any]) -> None:
    cells = grid(upper, lower, ["1", "a", "b", "c"])
    assert headers(cells, [], headings(STAFF))[0].levels == 1
