"""Every worksheet function answers as the tables beside this file say."""

import pytest

from macros.function import functions
from tests.unit.functions.holding import HOLDING
from tests.unit.functions.vectors import Vector, vectors, written

FACTS, OWN = vectors("facts.csv"), vectors("cases.csv")
CALLS = {one.code: one.call for one in functions()}


@pytest.mark.parametrize("vector", FACTS + OWN, ids=lambda v: f"{v.function}-{'-'.join(v.given)}")
def test_a_function_answers_as_its_vector(vector: Vector) -> None:
    assert written(CALLS[vector.code](*vector.cells, shared=HOLDING)) == vector.answer


def test_every_function_has_a_vector() -> None:
    assert {vector.code for vector in FACTS + OWN} == set(CALLS)


def test_there_are_more_vectors_of_our_own_than_facts() -> None:
    def cells(table: list[Vector]) -> int:
        return sum(vector.answer.count(";") + 1 for vector in table)

    assert cells(OWN) >= cells(FACTS)
