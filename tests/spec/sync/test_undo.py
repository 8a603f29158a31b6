"""An undo after others synced: what is still as I left it goes back, the rest is told."""

from typing import Any

from workbooks.ledger.replay import replay
from workbooks.ledger.sheet import Policy
from workbooks.ledger.undo import undo

LEAVE = {"kind": "sick", "days": 3}


def test_a_row_that_others_edited_stays_and_is_told(office: Any) -> None:
    amal, badr = office(LEAVE)
    new = amal.insert(kind="annual", days=1)
    amal.sync(), badr.sync()
    badr.sheet[new]["days"] = 2
    badr.sync()
    taken = amal.undo()
    assert [(one.row, one.reason) for one in taken.kept] == [(new, "edited_by_others")]
    assert taken.changes == ()
    for clerk in (amal, badr):
        clerk.sync()
        assert clerk.sheet[new] == {"kind": "annual", "days": 2}


def test_a_row_that_nobody_touched_goes(office: Any) -> None:
    amal, badr = office(LEAVE)
    new = amal.insert(kind="annual", days=1)
    amal.sync(), badr.sync()
    assert amal.undo().kept == ()
    for clerk in (amal, badr):
        clerk.sync()
        assert new not in clerk.sheet


def test_a_deleted_row_comes_back_to_everybody(office: Any) -> None:
    amal, badr = office(LEAVE)
    (row,) = amal.sheet
    del amal.sheet[row]
    amal.sync(Policy(deletions="accept")), badr.sync()
    assert badr.sheet == {}
    amal.undo()
    badr.sync()
    assert amal.sheet == badr.sheet == {row: LEAVE}


def test_an_offered_value_is_withdrawn_and_the_question_is_gone(office: Any) -> None:
    amal, badr = office(LEAVE)
    (row,) = amal.sheet
    amal.sheet[row]["days"], badr.sheet[row]["days"] = 7, 5
    amal.sync()
    assert len(badr.sync().conflicts) == 1
    badr.undo()
    badr.sheet[row]["days"] = 7
    for clerk in (badr, amal):
        assert clerk.sync().conflicts == ()
        assert clerk.sheet[row]["days"] == 7


def test_an_owners_value_taken_back_shows_the_other_again(office: Any, share: Any) -> None:
    amal, badr = office(LEAVE)
    (row,) = amal.sheet
    of_amal, of_badr = (Policy(owner=lambda _r, _f, who: who == "B", bureau=b) for b in "AB")
    amal.sheet[row]["days"], badr.sheet[row]["days"] = 7, 5
    amal.sync(of_amal)
    plan = badr.plan(of_badr)
    assert [(one.after, one.offered, one.over) for one in plan.push] == [(5, False, ())]
    assert [(one.mine, one.theirs) for one in plan.conflicts] == [(5, 7)]
    ledger = share.read()
    badr.write(ledger, plan.push)
    ledger = share.read()
    taken = undo(ledger.entries, replay(ledger.entries), badr.log)
    assert taken is not None
    assert taken.changes[0].kind == "withdraw"
    badr.write(ledger, taken.changes, "undo", taken.undoes)
    live = share.state().table("leaves").row(row).live("days")
    assert [write.value for write in live] == [7]


def test_a_second_undo_takes_back_the_sync_before(office: Any) -> None:
    amal, badr = office(LEAVE)
    (row,) = amal.sheet
    for days in (4, 5):
        amal.sheet[row]["days"] = days
        amal.sync()
    badr.sync()
    for days in (4, 3):
        amal.undo()
        badr.sync()
        assert amal.sheet[row]["days"] == badr.sheet[row]["days"] == days
