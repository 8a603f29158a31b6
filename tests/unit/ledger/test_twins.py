"""Equal rows of one key, joined: each sheet shows the row once, under the name that stays."""

import pytest

from workbooks.ledger.entry import By, Change, Entry, Scalar
from workbooks.ledger.keys import key_conflicts
from workbooks.ledger.plan import Plan, Pull
from workbooks.ledger.replay import replay
from workbooks.ledger.sheet import ROW, Given, Sheet
from workbooks.ledger.state import State
from workbooks.ledger.twins import join_twins

LEAVE: dict[str, Scalar] = {"kind": "sick", "days": 3}
FIELDS = ("kind", "days")


def held(**rows: dict[str, Scalar]) -> State:
    """Return a ledger in which each row was inserted by a log of its name."""
    inserts = [Change("insert", "leaves", row, values=values) for row, values in rows.items()]
    return replay([_entry(one) for one in inserts])


def _entry(one: Change) -> Entry:
    told = Entry(log=one.row, seq=1, audience="HRF", service="HRF", at="", by=By("Amal"))
    return told._replace(changes=(one,))


def came(row: str) -> Pull:
    return Pull("insert", "leaves", row, values=LEAVE)


def joined(state: State, here: dict[str, dict[str, Scalar]], *pulls: Pull, **more: object) -> Plan:
    """Return the plan of a sheet with these rows, to which others come."""
    found = key_conflicts(state, "leaves", lambda row: row["kind"])
    assert found.aliases
    sheet = Sheet("leaves", FIELDS, here, **more)  # type: ignore[arg-type]  # A test's own facts.
    return join_twins(Plan("leaves", pull=pulls), sheet, state, found.aliases)


def test_mine_takes_the_name_of_the_one_that_was_first() -> None:
    plan = joined(held(a=LEAVE, b=LEAVE), {"b": LEAVE}, came("a"))
    assert [(p.kind, p.row, p.other) for p in plan.pull] == [("rename", "b", "a")]
    assert [(c.kind, c.row, c.other) for c in plan.push] == [("alias", "b", "a")]
    assert plan.exceptions_after == {}


def test_the_other_does_not_come_where_mine_was_first() -> None:
    assert joined(held(a=LEAVE, b=LEAVE), {"a": LEAVE}, came("b")).pull == ()


def test_of_three_that_come_at_once_one_comes() -> None:
    pulls = came("c"), came("a"), came("b")
    plan = joined(held(a=LEAVE, b=LEAVE, c=LEAVE), {}, *pulls)
    assert plan.pull == (came("a"),)
    assert [change.row for change in plan.push] == ["b", "c"]


@pytest.mark.parametrize(
    ("here", "pulls"),
    [
        ({"a": LEAVE, "b": LEAVE}, ()),  # Both stand there: neither is taken away unseen.
        ({"b": {"kind": "sick", "days": 4}}, (came("a"),)),  # Typed there, and held back.
        ({"b": {"kind": "sick"}}, (came("a"),)),  # Of a cell that cannot be read nobody knows.
        ({"b": LEAVE}, ()),  # The first was taken out of the sheet: somebody is asked.
    ],
)
def test_what_may_say_more_stays_and_is_known_as_given(
    here: dict[str, dict[str, Scalar]], pulls: tuple[Pull, ...]
) -> None:
    plan = joined(held(a=LEAVE, b=LEAVE), here, *pulls)
    assert plan.pull == pulls
    assert plan.exceptions_after == {("b", ROW): Given("old", value=True)}


def test_of_a_row_that_nobody_remembers_nothing_is_known() -> None:
    here = {"a": LEAVE, "b": LEAVE}
    plan = joined(held(a=LEAVE, b=LEAVE), here, two_way=frozenset({"b"}))
    assert plan.exceptions_after == {}


def test_a_column_that_one_row_lacks_keeps_both_in_view() -> None:
    plan = joined(held(a={"kind": "sick"}, b=LEAVE), {"b": LEAVE}, came("a"))
    assert plan.pull == (came("a"),)
    assert plan.exceptions_after["a", "days"] == Given("old", None)  # Both as one show 3.
