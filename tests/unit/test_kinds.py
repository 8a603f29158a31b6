"""What a column passes without a look at each cell is what each cell says by itself."""

from typing import Any

import pytest

from validators.catalogue import registers
from validators.kinds import CountKind, SerialKind

TYPED = [
    None,
    "س",
    "-",
    "A-1",
    0,
    1,
    2.0,
    2.5,
    -1,
    True,
    "2026/2027",
    "2026/2028",
    "+212612345678",
]


@pytest.mark.parametrize(
    ("cell", "value", "problem"),
    [(0, None, "NUM_002"), (1, 1, None), (2.0, 2, None), (3, None, "NUM_003")],
)
def test_a_count_between_broken_bounds_is_a_whole_number_between_them(
    cell: Any, value: Any, problem: str | None
) -> None:
    kind = CountKind(at_least=0.5, at_most=2.5)
    values, faults = kind.read_column([None, cell])
    assert values == [None, value]
    assert [one.problem.code for one in faults] == ([problem] if problem else [])


def test_a_serial_number_is_bounded_and_its_provisional_form_is_not() -> None:
    values, faults = SerialKind(at_most=9).read_column([9, 10, "مؤقت-7C1E-3"])
    assert values == [9, None, "مؤقت-7C1E-3"]
    assert [one.place for one in faults] == [1]


def test_a_column_of_any_field_holds_what_its_cells_say_one_by_one() -> None:
    kinds = {field.kind for declared in registers() for field in declared.typed_fields}
    apart = []
    for kind in kinds:
        for cell in TYPED:
            (alone,), found = kind.read_column([cell])
            value, problem, _ = kind.read(cell)
            held = None if problem and problem.severity.value == "error" else value
            if alone != held or [one.problem for one in found] != ([problem] if problem else []):
                apart.append((kind, cell, alone, held))
    assert apart == []
