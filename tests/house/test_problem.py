"""Every problem has one code for ever and says the same in both languages."""

import re
import string
from collections import Counter
from collections.abc import Iterator, Sequence

import pytest

from docs.make import Sentence, problems
from tests.house.bidi import ARABIC

CODE = re.compile(r"[A-Z]{2,14}_\d{3}")
ENDED = re.compile(r"(?:[.؟?]|\}|--\w+)$")  # A path or an option at the end is copied as it stands.
PASSED_ON = ("{ar}", "{fr}")  # Another problem's sentences, told under this code.


def doubled(told: Sequence[Sentence]) -> list[str]:
    """Return the codes that more than one problem bears; what a doctor finds may also be fine."""
    codes = Counter(one.code for one in told if one.weight != "fine")
    return [code for code, times in codes.items() if times > 1]


def wrong(one: Sentence) -> Iterator[str]:
    """Yield what is wrong with a problem's code and sentences."""
    if not CODE.fullmatch(one.code):
        yield "a code is TOPIC_001"
    if (one.ar, one.fr) == PASSED_ON:
        return
    if tokens(one.ar) != tokens(one.fr):
        yield f"tokens {tokens(one.ar) ^ tokens(one.fr)} stand in one language only"
    if not re.search(f"[{ARABIC}]", one.ar) or re.search(f"[{ARABIC}]", one.fr):
        yield "Arabic first, then French"
    if "!" in one.ar + one.fr:
        yield "no exclamation mark"
    if not ENDED.search(one.ar) or not ENDED.search(one.fr):
        yield "a sentence ends"


def tokens(text: str) -> set[str]:
    """Return the facts that a sentence is filled with.

    >>> sorted(tokens("{value} > {most}"))
    ['most', 'value']
    """
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_codes_are_unique() -> None:
    assert doubled(problems()) == []


def test_codes_and_sentences_are_well_formed() -> None:
    assert {one.code: found for one in problems() if (found := list(wrong(one)))} == {}


def test_all_topics_are_there() -> None:
    topics = {one.code.split("_")[0] for one in problems()}
    assert topics >= {"CELL", "REF", "LED", "FILE", "USE"}


GOOD = Sentence("ROW_001", "error", "في «{field}» خطأ: صححه.", "« {field} » est faux : corrigez.")


@pytest.mark.parametrize(
    "planted",
    [
        GOOD._replace(code="X1"),
        GOOD._replace(code="row_001"),
        GOOD._replace(fr="« {value} » est faux."),
        GOOD._replace(ar=GOOD.fr, fr=GOOD.ar),
        GOOD._replace(fr="« {field} » est faux !"),
        GOOD._replace(ar="في «{field}» خطأ"),
    ],
)
def test_a_planted_fault_is_found(planted: Sentence) -> None:
    assert list(wrong(planted))
    assert not list(wrong(GOOD))


def test_a_planted_double_is_found() -> None:
    assert doubled([GOOD, GOOD._replace(ar="غيره.")]) == ["ROW_001"]
