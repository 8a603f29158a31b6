"""A policy says whose value stands, of whatever is open and in part mine."""

from typing import Any

import pytest

from tests.spec.sync.quarrels import LEAVE, half_deleted, quarrel
from workbooks.ledger.plan import Plan
from workbooks.ledger.sheet import Policy


@pytest.mark.parametrize(("wish", "stays"), [("mine", False), ("theirs", True)])
def test_the_rerun_with_a_policy_settles_the_row_that_i_deleted(
    office: Any, wish: Any, *, stays: bool
) -> None:
    amal, badr, row, _ = half_deleted(office)
    plan = badr.sync(Policy(on_conflict=wish))
    assert [change.kind for change in plan.push] == ["keep" if stays else "delete"]
    assert (plan.conflicts, row in badr.sheet) == ((), stays)
    assert not amal.sync().conflicts
    assert amal.sheet == badr.sheet
    assert (amal.plan().quiet, badr.plan().quiet) == (True, True)


@pytest.mark.parametrize(("wish", "stays"), [("mine", True), ("theirs", False)])
def test_a_policy_settles_the_row_that_i_had_edited_before_they_deleted_it(
    office: Any, wish: Any, *, stays: bool
) -> None:
    amal, badr, row, _ = half_deleted(office)
    plan = amal.sync(Policy(on_conflict=wish))
    assert (plan.conflicts, row in amal.sheet) == ((), stays)
    badr.sync()
    assert amal.sheet == badr.sheet
    assert (amal.sync().conflicts, badr.sync().conflicts) == ((), ())


@pytest.mark.parametrize(("wish", "days"), [("mine", 7), ("theirs", 5)])
def test_a_policy_settles_for_the_one_whose_value_is_shown_too(
    office: Any, wish: Any, days: int
) -> None:
    amal, badr, row, _ = quarrel(office)
    plan: Plan = amal.sync(Policy(on_conflict=wish))
    assert (plan.conflicts, amal.sheet[row]["days"]) == ((), days)
    badr.sync()
    assert badr.sheet[row]["days"] == days
    assert (amal.sync().conflicts, badr.sync().conflicts) == ((), ())


def test_a_policy_says_nothing_about_the_quarrel_of_two_others(office: Any) -> None:
    amal, badr, chama = office(LEAVE, clerks=3)
    (row,) = amal.sheet
    amal.sheet[row]["days"], badr.sheet[row]["days"] = 7, 5
    amal.sync(), badr.sync()
    plan: Plan = chama.sync(Policy(on_conflict="mine"))
    assert ([one.field for one in plan.conflicts], plan.push) == (["days"], ())


def test_a_policy_settles_neither_what_is_held_back_nor_what_is_typed_anew(office: Any) -> None:
    amal, _, row, _ = half_deleted(office)
    amal.held = {row}
    assert [one.kind for one in amal.sync(Policy(on_conflict="theirs")).conflicts] == ["delete"]
    amal.held, amal.sheet[row]["days"] = set(), 6
    plan: Plan = amal.sync(Policy(on_conflict="theirs"))
    assert [(one.kind, one.after) for one in plan.push] == [("set", 6)]
    assert [one.kind for one in plan.conflicts] == ["delete"]
    assert amal.sheet[row]["days"] == 6
