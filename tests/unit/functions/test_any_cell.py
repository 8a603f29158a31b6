"""Whatever stands in the cells, a function answers a value or a sentence in both languages."""

import re
from datetime import date, datetime, time
from decimal import Decimal
from math import isfinite, nan
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from macros.argument import Wrong
from macros.function import Function, functions
from tests.house.bidi import ARABIC
from tests.unit.functions.holding import HOLDING

TODAY = date(2026, 11, 28)
DAYS = st.sampled_from([TODAY, None])
CELL = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.sampled_from([0, 1, -1, 10**12, 10**13, 10**400, 2958465, "1", "0", "20%", "2026/2027"]),
    st.floats(),
    st.decimals(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.text(max_size=30),
    st.sampled_from(
        ["p1", "A", "31/12/9999", "1900-01-01", "٣٠ فبراير 2026", "=1+1", "#N/A", "\ud800"]
    ),
)
RANGE = st.one_of(
    CELL, st.lists(CELL, max_size=3), st.lists(st.lists(CELL, max_size=2), max_size=2)
)


def spoken(answer: Any) -> bool:
    """Tell whether a cell can hold an answer; a wrong one says so in Arabic and in French."""
    if isinstance(answer, list):
        return all(spoken(one) for one in answer)
    if isinstance(answer, Wrong):
        return bool(
            re.search(f"[{ARABIC}].*\\.$", answer.ar) and re.search("[a-z].*\\.$", answer.fr)
        )
    if isinstance(answer, float):
        return isfinite(answer)
    return isinstance(answer, str | int | date)


@pytest.mark.parametrize("function", functions(), ids=lambda one: one.code)
@given(data=st.data())
def test_a_function_never_raises(function: Function, data: st.DataObject) -> None:
    cells = [data.draw(RANGE) for _ in function.arguments]
    assert spoken(function.call(*cells, today=data.draw(DAYS), shared=HOLDING))


@pytest.mark.parametrize("function", functions(), ids=lambda one: one.code)
@pytest.mark.parametrize(
    "cell",
    [
        None,
        "",
        nan,
        float("inf"),
        -(10**400),
        10**12,
        "ن" * 5000,
        True,
        date.max,
        datetime(9999, 12, 31, 23, 59, 59),  # noqa: DTZ001 - Excel's days know no zone.
        time.max,
        Decimal("NaN"),
        Decimal("1e999999"),
        [],
        [[]],
        {},
        object(),
    ],
    ids=lambda cell: type(cell).__name__,
)
def test_one_strange_cell_everywhere(function: Function, cell: Any) -> None:
    assert spoken(function.call(*[cell] * len(function.arguments), today=TODAY, shared=HOLDING))
    assert spoken(
        function.call(*[[cell, 1]] * len(function.arguments), today=TODAY, shared=HOLDING)
    )


@given(count=st.integers(0, 9))
@example(count=0)
def test_any_number_of_arguments(count: int) -> None:
    for function in functions():
        assert spoken(function.call(*[1] * count, today=TODAY, shared=HOLDING))


@pytest.mark.parametrize("function", functions(), ids=lambda one: one.code)
def test_a_huge_number_beside_a_tiny_one(function: Function) -> None:
    huge, tiny = 9_999_999_999_999, 5e-324
    for at in range(len(function.arguments)):
        for one, others in ((huge, tiny), (tiny, huge)):
            cells: list[Any] = [others] * len(function.arguments)
            cells[at] = one
            assert spoken(function.call(*cells, today=TODAY, shared=HOLDING))
