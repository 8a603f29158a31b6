"""Conflicts over time: shown until settled, and then never again (sync.md, rules 1 and 2)."""

from typing import Any

import pytest

from tests.spec.sync.quarrels import LEAVE, half_deleted, quarrel
from workbooks.ledger.entry import Change
from workbooks.ledger.history import history
from workbooks.ledger.plan import Plan
from workbooks.ledger.reading import Ledger
from workbooks.ledger.settle import Value
from workbooks.ledger.sheet import Policy, Side


def test_an_asked_conflict_is_still_there_after_ten_more_syncs(office: Any, share: Any) -> None:
    amal, badr, row, _ = quarrel(office)
    written = len(share.read().entries)
    for _ in range(10):
        for clerk in (amal, badr):
            again = clerk.sync()
            assert again.quiet
            assert [(c.field, {c.mine, c.theirs}) for c in again.conflicts] == [("days", {5, 7})]
    assert len(share.read().entries) == written
    assert (badr.sheet[row]["days"], amal.sheet[row]["days"]) == (5, 7)


def test_my_value_is_offered_with_who_and_when(office: Any) -> None:
    _, _, row, plan = quarrel(office)
    (conflict,) = plan.conflicts
    assert conflict[:8] == ("cell", "leaves", row, "days", 3, 5, 7, "Amal")
    assert plan.push[0].offered


def test_changing_my_value_again_replaces_only_my_own_offer(office: Any, share: Any) -> None:
    amal, badr, row, _ = quarrel(office)
    badr.sheet[row]["days"] = 6
    plan = badr.sync()
    assert [(c.after, c.offered) for c in plan.push] == [(6, True)]
    live = share.state().table("leaves").row(row).live("days")
    assert sorted(w.value for w in live) == [6, 7]
    assert amal.sync().conflicts[0].theirs == 6


def test_typing_the_shown_value_withdraws_the_offer(office: Any) -> None:
    amal, badr, row, _ = quarrel(office)
    badr.sheet[row]["days"] = 7
    assert [c.kind for c in badr.sync().push] == ["withdraw"]
    for clerk in (amal, badr):
        assert (clerk.sync().conflicts, clerk.plan().quiet) == ((), True)


@pytest.mark.parametrize(("answer", "value"), [("mine", 5), ("theirs", 7), (Value(9), 9)])
def test_a_settlement_closes_the_conflict_for_both(
    office: Any, answer: Side | Value, value: int
) -> None:
    amal, badr, row, plan = quarrel(office)
    badr.settle(plan.conflicts[0], answer)
    amal.sync()
    assert (amal.sheet[row]["days"], badr.sheet[row]["days"]) == (value, value)
    for clerk in (amal, badr):
        assert (clerk.sync().conflicts, clerk.plan().quiet) == ((), True)


def test_the_other_side_may_settle_too(office: Any) -> None:
    amal, badr, row, _ = quarrel(office)
    amal.settle(amal.sync().conflicts[0], "theirs")
    badr.sync()
    assert badr.sheet[row]["days"] == amal.sheet[row]["days"] == 5


def test_a_losing_value_is_in_the_history_for_ever(office: Any, share: Any) -> None:
    _, badr, row, plan = quarrel(office)
    badr.settle(plan.conflicts[0], "theirs")
    told = history(share.read().entries, share.state(), "leaves", row, "days")
    assert [(e.kind, e.value) for e in told] == [
        ("insert", 3),
        ("set", 7),
        ("offered", 5),
        ("set", 7),
    ]


def test_a_write_that_a_settlement_had_not_seen_stands_against_it_alone(office: Any) -> None:
    amal, badr, row, plan = quarrel(office)
    amal.sheet[row]["days"] = 8
    amal.sync()
    badr.settle(plan.conflicts[0], "mine")
    (conflict,) = badr.sync().conflicts
    assert {conflict.mine, conflict.theirs} == {5, 8}


def test_an_offer_that_a_third_settled_is_replaced_by_the_answer(office: Any) -> None:
    amal, badr, chama = office(LEAVE, clerks=3)
    (row,) = amal.sheet
    amal.sheet[row]["days"], badr.sheet[row]["days"] = 7, 5
    amal.sync(), badr.sync()
    chama.settle(chama.sync().conflicts[0], Value(4))
    amal.sync(), badr.sync()
    assert {c.sheet[row]["days"] for c in (amal, badr, chama)} == {4}


def test_the_rerun_with_a_policy_settles_the_open_conflict(office: Any) -> None:
    amal, badr, row, _ = quarrel(office)
    plan: Plan = badr.sync(Policy(on_conflict="mine"))
    assert not plan.conflicts
    amal.sync()
    assert amal.sheet[row]["days"] == 5
    assert not amal.sync().conflicts


def test_a_held_row_keeps_its_old_base_so_that_a_later_fix_asks(office: Any) -> None:
    amal, badr = office(LEAVE)
    (row,) = amal.sheet
    badr.sheet[row]["days"] = 500
    badr.held = {row}
    amal.sheet[row] |= {"days": 7, "kind": "annual"}
    amal.sync()
    plan = badr.sync()
    assert (plan.push, plan.held) == ((), (row,))
    assert badr.sheet[row] == {"kind": "annual", "days": 500}
    assert badr.sync().quiet
    badr.held, badr.sheet[row]["days"] = set(), 5
    (conflict,) = badr.sync().conflicts
    assert (conflict.base, conflict.mine, conflict.theirs) == (3, 5, 7)
    assert amal.sync().quiet


def test_their_deletion_of_a_row_that_i_edited_is_asked_and_the_row_stays(
    office: Any, share: Any
) -> None:
    amal, badr = office(LEAVE)
    (row,) = amal.sheet
    del amal.sheet[row]
    amal.sync(Policy(deletions="accept"))
    badr.sheet[row]["days"] = 5
    (conflict,) = badr.sync().conflicts
    assert (conflict.kind, conflict.mine, conflict.theirs, conflict.who) == (
        "delete",
        True,
        False,
        "Amal",
    )
    assert share.rows() == [{"kind": "sick", "days": 5}]
    badr.settle(conflict, "mine")
    amal.sync()
    assert amal.sheet == badr.sheet
    assert not badr.sync().conflicts


def test_my_deletion_of_a_row_that_they_edited_is_asked_and_the_row_comes_back(
    office: Any, share: Any
) -> None:
    amal, badr, row, plan = half_deleted(office)
    (conflict,) = plan.conflicts
    assert (conflict.kind, conflict.mine, conflict.theirs) == ("delete", False, True)
    assert badr.sheet[row]["days"] == 5
    (again,) = badr.sync().conflicts
    assert (again.mine, again.theirs) == (False, True)
    badr.settle(again, "mine")
    amal.sync()
    assert amal.sheet == badr.sheet == {}
    assert share.rows() == []


def test_their_deletion_of_an_untouched_row_goes_through(office: Any) -> None:
    amal, badr = office(LEAVE)
    amal.sheet.clear()
    amal.sync(Policy(deletions="accept"))
    badr.sync()
    assert badr.sheet == {}


def test_a_deletion_proposed_before_their_edit_does_not_hide_it(office: Any) -> None:
    amal, badr = office(LEAVE)
    (row,) = amal.sheet
    del badr.sheet[row]
    assert len(badr.sync().vanished) == 1
    amal.sheet[row]["days"] = 5
    amal.sync()
    assert len(badr.sync().vanished) == 1
    (conflict,) = badr.sync(Policy(deletions="accept")).conflicts
    assert conflict.kind == "delete"


def test_a_value_typed_beside_an_unseen_sibling_is_sent_once_and_asked(office: Any) -> None:
    amal, badr, chama = office(LEAVE, clerks=3)
    (row,) = amal.sheet
    first = next(iter(amal.share.read().entries)).id
    for clerk, days in ((amal, 7), (badr, 8)):  # Neither share had reached the other.
        edit = Change("set", "leaves", row, "days", 3, days, (first,))
        clerk.write(Ledger(), [edit]) if clerk is badr else clerk.write(clerk.share.read(), [edit])
    chama.sync()
    chama.sheet[row]["days"] = 9
    assert [c.after for c in chama.sync().push] == [9]
    for _ in range(3):
        again = chama.sync()
        assert (again.quiet, len(again.conflicts)) == (True, 1)


def test_a_row_deleted_while_its_column_was_away_is_no_edit(office: Any) -> None:
    amal, badr = office(LEAVE)
    (row,) = amal.sheet
    badr.fields = ("kind",)
    del badr.sheet[row]["days"]
    badr.sync()
    amal.sheet.clear()
    amal.sync(Policy(deletions="accept"))
    badr.fields, badr.sheet[row]["days"] = ("kind", "days"), None
    assert badr.sync().conflicts == ()
    assert badr.sheet == {}


def test_my_edit_that_they_made_too_before_deleting_is_no_conflict(office: Any) -> None:
    amal, badr = office(LEAVE)
    (row,) = amal.sheet
    amal.sheet[row]["days"] = 5
    amal.sync()
    amal.sheet.clear()
    amal.sync(Policy(deletions="accept"))
    badr.sheet[row]["days"] = 5
    assert badr.sync().conflicts == ()
    assert badr.sheet == {}
