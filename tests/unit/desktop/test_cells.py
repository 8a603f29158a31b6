"""A worksheet function answers in a cell what the command line answers, and Excel's help names it."""

import re
from datetime import UTC, date, datetime
from time import perf_counter
from typing import Any

import pytest

from addin.desktop.build import SETTINGS
from addin.desktop.build.functions import (
    RESERVED,
    argument_name,
    functions_help,
    functions_source,
)
from addin.desktop.cells import Cells, answer
from macros.function import functions

TODAY = date(2026, 11, 28)
NOT_AVAILABLE, LEFT_OUT = -2146826246, -2147352572


def ask(code: str, *cells: Any, lang: str = "fr") -> Any:
    return answer(lang, code, cells, TODAY)


def test_one_cell_gives_one_value_and_rows_give_rows() -> None:
    assert ask("DAF_LEAVE_LEFT", 20.0, 5.0, 46387.0) == 7.0
    column = ((8.0,), (22.0,), (25.0,))
    assert ask("DAF_LEAVE_LEFT", column, None, 46387.0) == [[14.0], [0.0], [-3.0]]
    assert ask("DAF_LEAVE_LEFT", ((8.0, 22.0),), None, 46387.0) == [[14.0, 0.0]]


def test_a_range_that_is_one_argument_gives_one_value() -> None:
    off = ((datetime(2026, 3, 20, tzinfo=UTC),), (None,))
    assert ask("DAF_LEAVE_END", 46097.0, 5.0, off) == datetime(2026, 3, 23)  # noqa: DTZ001 - Excel knows no zones.


def test_what_is_left_out_is_an_empty_cell() -> None:
    assert ask("DAF_LEAVE_LEFT", 20.0, LEFT_OUT, LEFT_OUT) == ask("DAF_LEAVE_LEFT", 20.0)
    assert ask("DAF_LEAVE_LEFT", LEFT_OUT) == ""


def test_a_failed_formula_is_told_and_never_taken_for_a_value() -> None:
    assert "nombre" in ask("DAF_LEAVE_LEFT", NOT_AVAILABLE)
    texts = [one for one in functions() if one.arguments[0].reader.__name__ == "_text"]
    assert len(texts) > 10
    for one in texts:
        assert "corrigez l’erreur" in ask(one.code, NOT_AVAILABLE, *[1.0] * len(one.arguments[1:]))


def test_what_is_wrong_is_said_in_the_language_of_the_pc() -> None:
    assert "écrivez" in ask("DAF_LEAVE_LEFT", "x")
    assert "اكتب" in ask("DAF_LEAVE_LEFT", "x", lang="ar")
    assert ask("DAF_LEAVE_LEFT", (("x",), (1.0,)))[1] == [21.0]


@pytest.mark.parametrize("cell", [1.0, "أ", True, None, datetime(2026, 9, 1, tzinfo=UTC)])
def test_every_answer_is_one_that_a_cell_takes(cell: Any) -> None:
    for one in functions():
        found = ask(one.code, *[cell] * len(one.arguments))
        assert type(found) in (float, str, bool, datetime), one.code


def test_the_server_answers_functions_and_nothing_else() -> None:
    public = [name for name in vars(Cells) if not name.startswith("_")]
    assert public == list(Cells._public_methods_)
    assert Cells().Answer("ar", "DAF_LEAVE_LEFT", (20.0, 5.0, 46387.0)) == 7.0


def test_each_function_has_its_wrapper_and_no_word_of_vba_is_an_argument() -> None:
    source = functions_source(functions())
    declared = re.findall(r"^Public Function (\w+)\((.*)\)$", source, re.MULTILINE)
    assert [code for code, _ in declared] == [one.code for one in functions()]
    for code, asked in declared:
        names = [one.removeprefix("Optional ") for one in asked.split(", ")]
        assert not RESERVED & {name.lower() for name in names}, code
        assert f'Answer("{code}", Array({", ".join(names)}))' in source
    step = next(a for f in functions() for a in f.arguments if a.name == "step")
    assert argument_name(step) == "step_"


def test_excels_help_is_whole_and_short_enough() -> None:
    for function, (code, *told) in zip(functions(), functions_help(functions()), strict=True):
        assert code == function.code
        assert len(told) == 2 * (1 + len(function.arguments))
        assert all(0 < len(word) <= 255 for word in told)


def test_the_self_test_asks_what_a_function_answers() -> None:
    assert SETTINGS["self_test_formula"] == "DAF_LEAVE_LEFT(20,5,DATE(2026,12,31))"
    assert ask("DAF_LEAVE_LEFT", 20.0, 5.0, 46387.0) == float(SETTINGS["self_test_answer"])


@pytest.mark.slow
@pytest.mark.parametrize(
    ("code", "first", "others"),
    [
        ("DAF_LEAVE_LEFT", 12.0, (5.0,)),
        ("DAF_LEAVE_END", 46100.0, (5.0,)),
        ("DAF_RIB_VALID", "011780000012345678901234", ()),
    ],
)
def test_many_single_calls_cost_little_more_than_one_of_a_column(
    code: str, first: Any, others: tuple[Any, ...]
) -> None:
    began = perf_counter()
    for _ in range(20_000):
        ask(code, first, *others)
    single = perf_counter() - began
    began = perf_counter()
    found = ask(code, ((first,),) * 20_000, *others)
    column = perf_counter() - began
    assert len(found) == 20_000
    assert single <= 5 * column, (single, column)
