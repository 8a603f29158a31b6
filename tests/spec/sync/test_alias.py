"""Two rows that are one (sync.md, rule 3)."""

from typing import Any

import pytest

from workbooks.ledger.entry import Change
from workbooks.ledger.history import history
from workbooks.ledger.keys import key_conflicts
from workbooks.ledger.replay import replay
from workbooks.ledger.settle import make_one
from workbooks.ledger.sheet import Policy

LEAVE = {"kind": "sick", "days": 3}


def test_the_same_thing_typed_on_two_pcs_becomes_one_row(office: Any, share: Any) -> None:
    amal, badr = office(LEAVE)
    one, two = amal.insert(kind="annual", days=9), badr.insert(kind="annual", days=9)
    amal.sync(), badr.sync(), amal.sync()
    found = key_conflicts(share.state(), "leaves", lambda row: row["kind"])
    assert [(c.row, c.other) for c in found.aliases] == [(two, one)]
    badr.write(share.read(), found.aliases)
    for _ in range(2):
        badr.sync(), amal.sync()
    assert set(badr.sheet) == set(amal.sheet)
    assert (two in amal.sheet, one in amal.sheet) == (False, True)


def test_later_edits_under_the_other_name_follow(office: Any, share: Any) -> None:
    amal, badr = office(LEAVE)
    one, two = amal.insert(kind="annual", days=9), badr.insert(kind="annual", days=8)
    amal.sync(), badr.sync()
    (conflict,) = key_conflicts(share.state(), "leaves", lambda row: row["kind"]).conflicts
    assert (conflict.mine, conflict.theirs) == (two, one)
    badr.write(share.read(), make_one(share.state(), "leaves", two, one, "mine"), "settle")
    table = share.state().table("leaves")
    assert table.row(one) == table.row(two)
    assert [w.value for w in table.row(two).live("days")] == [8]
    badr.sync()
    assert one in badr.sheet


def test_opposite_aliases_give_the_same_survivor(office: Any, share: Any) -> None:
    amal, badr = office(LEAVE)
    one, two = amal.insert(kind="annual", days=9), badr.insert(kind="annual", days=9)
    amal.sync(), badr.sync()
    ledger = share.read()
    amal.write(ledger, [Change("alias", "leaves", one, other=two)])
    badr.write(ledger, [Change("alias", "leaves", two, other=one)])
    entries = share.read().entries
    for order in (entries, entries[::-1]):
        assert replay(order).table("leaves").survivor(two) == one


def test_two_rows_made_one_by_mistake_part_again(office: Any, share: Any) -> None:
    amal, badr = office(LEAVE, {"kind": "annual", "days": 9})
    one, two = amal.sheet
    before = {row: dict(cells) for row, cells in amal.sheet.items()}
    for answer in ("mine", "theirs"):
        badr.write(share.read(), make_one(share.state(), "leaves", two, one, answer), "settle")
        amal.sync(), badr.sync()
        assert list(amal.sheet) == list(badr.sheet) == [one]
        badr.undo()
        amal.sync()
        assert amal.sheet == badr.sheet == before


def test_an_edit_under_an_absorbed_name_is_asked_until_it_is_gone(office: Any, share: Any) -> None:
    amal, badr = office(LEAVE, {"kind": "annual", "days": 9})
    one, two = amal.sheet
    badr.write(share.read(), make_one(share.state(), "leaves", two, one), "settle")
    amal.sheet[two]["days"] = 5
    for _ in range(3):
        plan = amal.sync()
        assert [(c.kind, c.mine, c.theirs) for c in plan.conflicts] == [("key", two, one)]
    assert plan.quiet
    amal.sheet[two]["days"] = 9
    assert [pull.kind for pull in amal.sync().pull] == ["delete"]


@pytest.mark.parametrize(("whose", "days"), [("mine", 5), ("theirs", 3)])
def test_a_policy_decides_what_was_typed_under_an_absorbed_name(
    whose: Any, days: int, office: Any, share: Any
) -> None:
    amal, badr = office(LEAVE, {"kind": "annual", "days": 9})
    one, two = amal.sheet
    badr.write(share.read(), make_one(share.state(), "leaves", two, one), "settle")
    amal.sheet[two]["days"] = 5
    assert amal.sync(Policy(on_conflict=whose)).conflicts == ()
    assert amal.plan().quiet
    badr.sync()
    assert amal.sheet == badr.sheet == {one: {"kind": "sick", "days": days}}
    events = history(share.read().entries, share.state(), "leaves", one, "days")
    assert 5 in {event.value for event in events}


def test_a_policy_lets_stand_what_only_the_absorbed_row_holds(office: Any, share: Any) -> None:
    amal, badr = office({"kind": "sick", "note": None}, {"kind": "sick", "note": None})
    one, two = amal.sheet
    badr.write(share.read(), [Change("alias", "leaves", two, other=one)])
    amal.sheet[two]["note"] = "mine alone"
    amal.sync(Policy("theirs"))
    badr.sync()
    assert amal.sheet == badr.sheet == {one: {"kind": "sick", "note": "mine alone"}}


@pytest.mark.parametrize("whose", ["mine", "theirs"])
def test_no_policy_says_which_of_my_two_values_stands(whose: Any, office: Any, share: Any) -> None:
    amal, badr = office(LEAVE, {"kind": "annual", "days": 9})
    one, two = amal.sheet
    badr.write(share.read(), make_one(share.state(), "leaves", two, one), "settle")
    amal.sheet[one]["days"], amal.sheet[two]["days"] = 4, 5
    for policy in (Policy(on_conflict=whose), Policy()):
        asked = [(c.kind, c.mine, c.theirs, c.who) for c in amal.sync(policy).conflicts]
        assert asked == [("key", two, one, "Amal")]
    assert (amal.sheet[one]["days"], amal.sheet[two]["days"]) == (4, 5)


def test_an_absorbed_row_waits_for_a_cell_that_cannot_be_read(office: Any, share: Any) -> None:
    amal, badr = office(LEAVE, {"kind": "annual", "days": 9})
    one, two = amal.sheet
    badr.write(share.read(), make_one(share.state(), "leaves", two, one), "settle")
    amal.sheet[two]["days"] = 5
    del amal.sheet[one]["days"]
    assert [c.kind for c in amal.sync(Policy("mine")).conflicts] == ["key"]
    amal.sheet[one]["days"] = 3
    assert amal.sync(Policy("mine")).conflicts == ()
    assert amal.sheet == {one: {"kind": "sick", "days": 5}}


def test_a_policy_decides_where_the_first_row_gets_another_value_too(
    office: Any, share: Any
) -> None:
    amal, badr = office(LEAVE, {"kind": "annual", "days": 9})
    one, two = amal.sheet
    badr.write(share.read(), make_one(share.state(), "leaves", two, one), "settle")
    badr.sync()
    badr.sheet[one]["days"] = 7
    badr.sync()
    amal.sheet[two]["days"] = 5
    amal.sync(Policy("mine"))
    badr.sync()
    assert amal.sheet == badr.sheet == {one: {"kind": "sick", "days": 5}}
    assert amal.plan().quiet


def test_what_the_absorbed_row_holds_already_is_not_said_again(office: Any, share: Any) -> None:
    amal, badr = office(LEAVE, {"kind": "annual", "days": 9})
    one, two = amal.sheet
    badr.write(share.read(), make_one(share.state(), "leaves", two, one), "settle")
    amal.sheet[two]["days"] = LEAVE["days"]
    plan = amal.sync(Policy("mine"))
    assert (plan.push, plan.conflicts, amal.sheet) == ((), (), {one: LEAVE})


def test_a_value_that_nobody_saw_in_the_absorbed_row_is_still_asked_about(
    office: Any, share: Any
) -> None:
    amal, badr = office({"kind": "sick", "days": 9})
    (one,) = amal.sheet
    two = amal.insert(kind="sick", days=3)
    amal.sync()
    badr.sheet[one]["days"] = 8
    badr.sync()
    badr.write(share.read(), [Change("alias", "leaves", two, other=one)])
    amal.sheet[two]["days"] = 5
    plan = amal.sync(Policy("mine"))
    assert [(c.kind, c.row, c.mine, c.theirs) for c in plan.conflicts] == [("cell", one, 5, 8)]
    amal.settle(plan.conflicts[0], "mine")
    badr.sync()
    assert amal.sheet == badr.sheet == {one: {"kind": "sick", "days": 5}}
    assert amal.sync().conflicts == ()


def test_what_was_typed_in_the_absorbed_row_keeps_a_deleted_one(office: Any, share: Any) -> None:
    amal, badr = office(LEAVE, {"kind": "annual", "days": 9})
    one, two = amal.sheet
    badr.write(share.read(), make_one(share.state(), "leaves", two, one), "settle")
    badr.sync()
    badr.sheet.clear()
    badr.sync(Policy(deletions="accept"))
    amal.sheet[two]["days"] = 5
    plan = amal.sync(Policy("mine"))
    assert [change.kind for change in plan.push] == ["set", "keep"]
    badr.sync()
    amal.sync()
    assert amal.sheet == badr.sheet
    assert [cells["days"] for cells in amal.sheet.values()] == [5]
