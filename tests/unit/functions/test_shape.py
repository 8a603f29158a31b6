"""A value, a column or a table goes in, and the same shape comes out."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from macros.argument import Wrong
from macros.function import Function, functions, wrongs
from tests.unit.functions.holding import HOLDING
from tests.unit.functions.vectors import one_each

BY_CODE = {one.code: one for one in functions()}
VECTORS = one_each()
TODAY = date(2026, 11, 28)


def call(code: str, *cells: Any) -> Any:
    return BY_CODE[f"DAF_{code}"].call(*cells, today=TODAY, shared=HOLDING)


def single(function: Function) -> list[Any]:
    """Return the first vector's cells, one value each unless the argument is a range."""
    cells = VECTORS[function.code].cells
    return [
        cell[0] if isinstance(cell, list) and not argument.whole else cell
        for argument, cell in zip(function.arguments, cells, strict=False)
    ]


SPREAD = [one for one in functions() if not all(a.whole for a in one.arguments)]


@pytest.mark.parametrize("function", SPREAD, ids=lambda one: one.code)
def test_a_column_and_a_table_come_back_in_their_shape(function: Function) -> None:
    cells = single(function)
    at = next(n for n, argument in enumerate(function.arguments) if not argument.whole)
    one = function.call(*cells, today=TODAY, shared=HOLDING)
    column = [*cells[:at], [cells[at]] * 3, *cells[at + 1 :]]
    assert function.call(*column, today=TODAY, shared=HOLDING) == [one] * 3
    table = [*cells[:at], [[cells[at]] * 2] * 3, *cells[at + 1 :]]
    assert function.call(*table, today=TODAY, shared=HOLDING) == [[one] * 2] * 3


@pytest.mark.parametrize("function", functions(), ids=lambda one: one.code)
@pytest.mark.parametrize("blank", [None, "", "  "])
def test_a_blank_where_a_value_is_asked_gives_a_blank(function: Function, blank: Any) -> None:
    cells = single(function)
    for at, argument in enumerate(function.arguments):
        if argument.required:
            answer = function.call(
                *cells[:at], blank, *cells[at + 1 :], today=TODAY, shared=HOLDING
            )
            assert answer == "", argument.name


def test_blank_cells_of_a_column_stay_blank() -> None:
    assert call("VAT", [100, None, ""], 0.2) == [20, "", ""]
    assert call("WORKING_DAYS", ["2026-11-02", None], ["2026-11-06", "2026-11-06"]) == [4, ""]


def test_columns_of_unlike_length_are_told() -> None:
    answer = call("WITH_VAT", [1, 2, 3], [0.1, 0.2])
    assert isinstance(answer, Wrong)


def test_a_wrong_cell_spoils_only_its_own_answer() -> None:
    answer = call("VAT", [100, "كثير", 200], 0.2)
    assert (answer[0], answer[2]) == (20, 40)
    assert [one.fr for one in wrongs(answer)] == ["Montant HT : écrivez un nombre."]


def test_a_day_left_out_is_the_day_of_the_call() -> None:
    overtime = BY_CODE["DAF_OVERTIME_RATE"].call
    assert overtime("lycée", today=date(2025, 10, 5)) == 156
    assert overtime("lycée", today=date(2025, 10, 6)) == 218
    assert overtime("lycée", "", today=date(2025, 10, 5)) == 156
    assert overtime(["lycée"] * 2, [None, "2026-01-01"], today=date(2025, 10, 5)) == [156, 218]


def test_a_day_that_nobody_gave_is_asked_for() -> None:
    assert isinstance(BY_CODE["DAF_OVERTIME_RATE"].call("lycée"), Wrong)


def test_too_few_and_too_many_arguments_are_told_with_their_names() -> None:
    few, many = call("VAT", 100), call("VAT", 100, 0.2, 3)
    assert isinstance(few, Wrong)
    assert few == many
    assert "Taux de TVA" in few.fr


@pytest.mark.parametrize(
    ("cell", "answer"),
    [
        (Decimal("99.99"), 20),
        (99.99, 20),
        ("99,99", 20),
        ("٩٩٫٩٩", 20),
        ("1 234,50 درهم", 246.9),
        ("1\u00a0000", 200),
    ],
)
def test_numbers_are_read_as_people_write_them(cell: Any, answer: float) -> None:
    assert call("VAT", cell, "20 %") == answer


@pytest.mark.parametrize("cell", ["1,234", "1.234", "12.345", "-7,500"])
def test_a_text_that_is_two_numbers_is_not_guessed(cell: str) -> None:
    assert isinstance(call("VAT", cell, 0.2), Wrong)


@pytest.mark.parametrize(
    "cell",
    ["2026-11-02", "02/11/2026", "2 نونبر 2026", 46328, datetime(2026, 11, 2, 9, 30)],  # noqa: DTZ001 - Excel's days know no zone.
)
def test_days_are_read_as_people_write_them(cell: Any) -> None:
    assert call("LEAVE_END", cell, 22) == date(2026, 12, 3)
