"""Two rows that are one (sync.md, rule 3)."""

from typing import Any

from workbooks.ledger.entry import Change
from workbooks.ledger.keys import key_conflicts
from workbooks.ledger.replay import replay
from workbooks.ledger.settle import make_one

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
