"""Every worksheet function says what it is: names in Arabic and French, its tip in English."""

import re
from collections import Counter

import pytest

from macros.function import Function, functions
from macros.mandate import duties
from tests.house.bidi import ARABIC

KNOWN = frozenset(duty.id for duty in duties())
# Acronyms that Arabic papers keep in Latin letters are the only Latin words of an Arabic title.
LATIN = re.compile(r"[A-Za-z]")


@pytest.mark.parametrize("function", functions(), ids=lambda one: one.code)
def test_a_function_is_complete(function: Function) -> None:
    assert re.fullmatch(r"DAF_[A-Z][A-Z0-9_]{1,40}", function.code)
    for titles in (function.titles, *(argument.titles for argument in function.arguments)):
        assert re.search(f"[{ARABIC}]", titles.ar), titles
        assert not LATIN.search(titles.ar), titles
        assert re.search("[A-Za-z]", titles.fr), titles
        assert not re.search(f"[{ARABIC}]", titles.fr), titles
    assert re.fullmatch(r"[A-Z][^\n]+\.", function.tip), function.tip
    assert set(function.serves) <= KNOWN
    assert function.serves


def test_no_two_functions_share_a_title() -> None:
    for lang in ("ar", "fr"):
        titles = Counter(function.titles.of(lang) for function in functions())
        assert [title for title, times in titles.items() if times > 1] == []


def test_arguments_of_a_function_have_names_of_their_own() -> None:
    for function in functions():
        for lang in ("ar", "fr"):
            names = [argument.titles.of(lang) for argument in function.arguments]
            assert len(set(names)) == len(names), function.code


def test_there_are_at_least_sixty() -> None:
    assert len(functions()) >= 60
