"""What could not be written to the sheet keeps its base for the next sync (rules 7 and 17)."""

from typing import Any

from workbooks.ledger.sheet import Policy

LEAVE = {"kind": "sick", "days": 3}


def test_a_cell_that_was_typed_in_meanwhile_is_left_for_the_next_sync(office: Any) -> None:
    amal, badr = office(LEAVE)
    (row,) = amal.sheet
    amal.sheet[row]["days"] = 7
    amal.sync()
    badr.refuse = lambda _pull: True
    badr.sync()
    badr.refuse = lambda _pull: False
    assert badr.sheet[row]["days"] == 3
    badr.sync()
    assert badr.sheet[row]["days"] == 7


def test_a_row_that_could_not_be_written_is_neither_vanished_nor_lost(office: Any) -> None:
    amal, badr = office(LEAVE)
    amal.insert(kind="annual", days=1)
    amal.sync()
    badr.refuse = lambda _pull: True
    badr.sync()
    badr.refuse = lambda _pull: False
    plan = badr.sync()
    assert (len(plan.vanished), len(badr.sheet)) == (0, 2)


def test_a_row_whose_deletion_could_not_be_written_keeps_its_base(office: Any, share: Any) -> None:
    amal, badr, chama = office(LEAVE, clerks=3)
    (row,) = amal.sheet
    amal.sheet[row]["days"] = 7
    amal.sync()
    chama.sync()
    del chama.sheet[row]
    chama.sync(Policy(deletions="accept"))
    badr.refuse = lambda _pull: True
    badr.sync()
    badr.refuse = lambda _pull: False
    badr.sheet[row]["kind"] = "annual"
    plan = badr.sync()
    assert [(c.field, c.after) for c in plan.push] == [("kind", "annual")]
    assert [one.kind for one in plan.conflicts] == ["delete"]
    assert (badr.sheet[row]["days"], share.rows()[0]["days"]) == (7, 7)


def test_a_held_edit_of_a_deleted_row_keeps_the_base_of_its_other_cells(office: Any) -> None:
    amal, badr = office(LEAVE)
    (row,) = amal.sheet
    amal.sheet[row]["days"] = 7
    amal.sync()
    del amal.sheet[row]
    amal.sync(Policy(deletions="accept"))
    badr.sheet[row]["kind"] = "annual"
    badr.held = {row}
    badr.sync()
    badr.held = set()
    plan = badr.sync()
    assert [(c.field, c.after) for c in plan.push] == [("kind", "annual")]
    assert badr.sheet[row]["days"] == 7


def test_an_unread_cell_of_a_deleted_row_keeps_its_base(office: Any) -> None:
    amal, badr = office(LEAVE)
    (row,) = amal.sheet
    amal.sheet[row]["days"] = 7
    amal.sync()
    del amal.sheet[row]
    amal.sync(Policy(deletions="accept"))
    badr.sheet[row]["kind"] = "annual"
    shown = badr.sheet[row].pop("days")  # An error cell.
    badr.held = {row}
    badr.sync()
    badr.held, badr.sheet[row]["days"] = set(), shown
    plan = badr.sync()
    assert [(c.field, c.after) for c in plan.push] == [("kind", "annual")]
    assert badr.sheet[row]["days"] == 7


def test_an_emptied_column_waits_for_a_yes_where_my_offer_was_settled_meanwhile(
    office: Any,
) -> None:
    amal, badr = office(LEAVE, {"kind": "annual", "days": 4})
    first, second = amal.sheet
    amal.sheet[first]["days"], badr.sheet[first]["days"] = 7, 5
    amal.sync(), badr.sync()
    amal.settle(amal.sync().conflicts[0], "mine")
    badr.sheet[first]["days"] = badr.sheet[second]["days"] = None
    amal.insert(kind="hajj", days=30)
    amal.sync()
    for _ in range(2):  # The row that came says nothing about what was asked before.
        plan = badr.sync()
        assert [(one.row, one.field) for one in plan.proposed] == [
            (first, "days"),
            (second, "days"),
        ]
        assert (plan.push, plan.conflicts) == ((), ())
    badr.sync(Policy(deletions="accept"))
    assert sorted(str(row["days"]) for row in amal.share.rows()) == ["30", "7", "None"]
