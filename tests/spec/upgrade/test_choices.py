"""A list of choices changes: labels, codes, what is offered; old rows stay right and sync."""

import openpyxl
import pytest

from tests.spec.upgrade.conftest import Desk
from tests.spec.upgrade.shapes import NAME, NOTE, ROOM, STATE, TAG, shape
from validators import choice

NOW = ("good", "جيد", "bon"), ("fit", "صالح", "utilisable")
FORMER = (
    ("fair", "متوسط", "moyen", "fit"),
    ("good", "حسن", "bien", "good"),
    ("poor", "رديء", "mauvais", ""),
)
LISTS = choice.with_former(
    [dict(zip(("list", "code", "ar", "fr"), ("condition_now", *row), strict=True)) for row in NOW],
    [
        dict(zip(("list", "code", "ar", "fr", "now"), ("condition_now", *row), strict=True))
        for row in FORMER
    ],
)
NEWER = shape((TAG, NAME, STATE._replace(facts={"of": "condition_now"}), ROOM, NOTE))


@pytest.fixture(autouse=True)
def _lists(monkeypatch: pytest.MonkeyPatch) -> None:
    told = "validators.kinds.choice.options"
    monkeypatch.setattr(told, lambda name: LISTS.get(name) or choice.options(name))


def test_a_choice_that_got_another_code_is_the_same_choice(desks: tuple[Desk, Desk]) -> None:
    amal, _ = desks
    told = amal.sync(NEWER)
    assert told["pushed"]["changed"] == told["pulled"]["changed"] == 0
    assert (told["conflicts"], told["held_back"]) == ([], [])
    assert [amal.cell(STATE.ar, line) for line in (5, 6)] == ["جيد", "صالح"]
    assert amal.check(NEWER) == set()


def test_the_list_offers_what_may_be_chosen_today(desks: tuple[Desk, Desk]) -> None:
    amal, _ = desks
    amal.sync(NEWER)
    book = openpyxl.load_workbook(amal.path)
    ((sheet, where),) = book.defined_names["list_condition_now"].destinations
    assert [cell.value for (cell,) in book[sheet][where.replace("$", "")]] == ["جيد", "صالح"]


@pytest.mark.parametrize(
    ("typed", "stays"), [("حسن", "good"), ("bien", "good"), ("رديء", "poor"), ("fair", "fit")]
)
def test_what_was_once_a_choice_still_reads(
    typed: str, stays: str, desks: tuple[Desk, Desk]
) -> None:
    amal, _ = desks
    amal.sync(NEWER)
    amal.type(5, {STATE.ar: typed})
    assert amal.check(NEWER) == set()
    told = amal.sync(NEWER)
    assert told["held_back"] == []
    kind = NEWER.declared.field("state").kind
    assert kind.read(typed).value == stays
