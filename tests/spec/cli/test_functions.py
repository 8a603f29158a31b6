"""`dafatir fn` runs every worksheet function, on a value and on a column."""

from collections.abc import Callable
from typing import Any

import pytest

from macros.function import functions
from tests.unit.functions.holding import Holding
from tests.unit.functions.vectors import Vector, one_each

Run = Callable[..., tuple[int, Any]]
VECTORS = one_each()


def said(answer: Any) -> str:
    return ";".join(said(one) for one in answer) if isinstance(answer, list) else str(answer)


@pytest.mark.parametrize("vector", VECTORS.values(), ids=lambda vector: vector.function)
def test_a_function_answers_on_the_command_line(
    run: Run, vector: Vector, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("addin.headless.held.Held", Holding)
    status, told = run("fn", vector.function, "--", *vector.given)
    assert (status, told["name"], said(told["value"])) == (0, vector.code, vector.answer)


def test_each_function_is_run_above() -> None:
    assert set(VECTORS) == {function.code for function in functions()}


def test_a_function_is_named_with_or_without_its_prefix(run: Run) -> None:
    for name in ("vat", "VAT", "daf_vat", "DAF.VAT"):
        assert run("fn", name, "100", "0.2")[1]["value"] == 20


def test_a_point_on_the_command_line_is_a_decimal_one(run: Run) -> None:
    assert run("fn", "mark_rounded", "12.345")[1]["value"] == 12.35


def test_the_day_may_be_left_out(run: Run) -> None:
    status, told = run("fn", "family_allowance", "4")
    assert (status, told["value"]) == (0, 1000)


def test_what_is_wrong_is_said_in_both_languages(run: Run) -> None:
    status, told = run("fn", "vat", "كثير", "0.2")
    assert (status, set(told["error"])) == (1, {"ar", "fr"})
    assert run("fn", "no_such_function")[0] == 2
