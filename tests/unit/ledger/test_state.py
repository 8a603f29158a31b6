"""Which value is shown, mass changes, and what a crash left behind."""

import uuid
from typing import Any

import pytest

from workbooks.ledger.entry import By, Change, Entry, WriteId
from workbooks.ledger.history import bring_back, history
from workbooks.ledger.keys import key_conflicts
from workbooks.ledger.merge import merge
from workbooks.ledger.plan import Conflict, Plan, Pull
from workbooks.ledger.recover import match_inserts
from workbooks.ledger.replay import replay, until
from workbooks.ledger.settle import Value, make_one, settle
from workbooks.ledger.sheet import Base, Given, Memory, Policy, Sheet
from workbooks.ledger.standing import open_conflicts
from workbooks.ledger.state import Stamp, Write, shown, shown_values
from workbooks.ledger.undo import undo

A, B = (uuid.UUID(int=n).hex for n in (1, 2))
FIRST = WriteId(A, 1)


def entry(log: str, seq: int, *changes: Change, **facts: Any) -> Entry:
    return Entry(
        log=log, seq=seq, audience="H", service="H", at="", by=By(log[-1]), changes=changes, **facts
    )


def insert(row: str, **values: Any) -> Change:
    return Change("insert", "leaves", row, values=values)


def edit(row: str, name: str, value: Any, *over: WriteId, offered: bool = False) -> Change:
    return Change("set", "leaves", row, name, after=value, over=over, offered=offered)


def test_the_owner_is_shown_then_the_first_not_offered() -> None:
    writes = tuple(
        Write(Stamp(WriteId(log, 1), By(log, bureau=log), ""), value, offered)
        for log, value, offered in (("a", 1, True), ("b", 2, False), ("c", 3, False))
    )
    assert shown(writes) == writes[1]
    assert shown(writes, owner=lambda _r, _f, bureau: bureau == "c") == writes[2]
    assert shown(writes, owner=lambda _r, _f, bureau: bureau == "a") == writes[1]
    assert shown(writes[:1]) == writes[0]
    assert shown(()) is None


def test_a_row_inserted_twice_is_one_row_with_its_conflicts() -> None:
    state = replay([entry(A, 1, insert("r", d=1, n="x")), entry(B, 1, insert("r", d=2, n="x"))])
    (conflict,) = open_conflicts(state, "leaves")
    assert (conflict.field, conflict.mine, conflict.theirs, conflict.who) == ("d", 1, 2, "2")
    row = state.table("leaves").row("r")
    assert row is not None
    assert shown_values(row) == {"d": 1, "n": "x"}


def test_rows_of_one_entry_that_became_one_show_the_same_after_an_offer() -> None:
    both = entry(A, 1, insert("r", d=2), insert("s", d=1))
    joined = [both, entry(B, 1, Change("alias", "leaves", "r", other="s"))]
    offered = [*joined, entry(B, 2, edit("r", "d", 7, offered=True))]
    rows = [replay(entries).table("leaves").row("r") for entries in (joined, offered)]
    assert [row and shown_values(row) for row in rows] == [{"d": 1}, {"d": 1}]


def test_each_register_is_given_at_its_own_vector() -> None:
    other = Change("insert", "staff", "s", values={})
    entries = [entry(A, 1, insert("r", d=1), other), entry(A, 2, edit("r", "d", 2, FIRST))]
    vector = {A: entries[0].seen}
    state = until(entries, {"leaves": vector})
    assert [shown_values(row) for row in state.table("leaves")] == [{"d": 1}]
    assert list(state.table("staff")) == []


def test_a_delete_that_saw_everything_removes_and_a_keep_brings_back() -> None:
    gone = Change("delete", "leaves", "r", over=(FIRST,))
    back = Change("keep", "leaves", "r", over=(WriteId(B, 1),))
    entries = [entry(A, 1, insert("r", d=1)), entry(B, 1, gone), entry(A, 2, back)]
    alive = [[row.alive for row in replay(entries[:n]).table("leaves")] for n in (1, 2, 3)]
    assert alive == [[True], [False], [True]]
    taken = undo(entries, replay(entries), A)
    assert taken is not None
    again = replay([*entries, entry(A, 3, *taken.changes, undoes=2, kind="undo")])
    assert not next(iter(again.table("leaves"))).alive
    earlier = undo([*entries, entry(A, 3, undoes=2, kind="undo")], again, A)
    assert earlier is not None
    assert earlier.kept[0].reason == "row_gone"


def test_an_alias_can_be_undone() -> None:
    entries = [entry(A, 1, insert("r", d=1)), entry(B, 1, insert("s", d=1))]
    entries.append(entry(B, 2, Change("alias", "leaves", "s", other="r")))
    assert [row.id for row in replay(entries).table("leaves")] == ["r"]
    taken = undo(entries, replay(entries), B)
    assert taken is not None
    entries.append(entry(B, 3, *taken.changes))
    assert sorted(row.id for row in replay(entries).table("leaves")) == ["r", "s"]


def test_a_withdrawal_can_be_undone() -> None:
    offer = edit("r", "d", 5, offered=True)
    gone = Change("withdraw", "leaves", "r", "d", before=5, over=(WriteId(B, 1),), lost=(5,))
    entries = [entry(A, 1, insert("r", d=1)), entry(B, 1, offer), entry(B, 2, gone)]
    assert open_conflicts(replay(entries), "leaves") == ()
    taken = undo(entries, replay(entries), B)
    assert taken is not None
    entries.append(entry(B, 3, *taken.changes, undoes=2, kind="undo"))
    assert len(open_conflicts(replay(entries), "leaves")) == 1
    assert undo([], replay([]), B) is None


def test_two_rows_of_one_key_that_differ_are_asked() -> None:
    entries = [entry(A, 1, insert("r", k=1, d=1)), entry(B, 1, insert("s", k=1, d=2))]
    entries.append(entry(B, 2, insert("t", k=None)))
    state = replay(entries)
    found = key_conflicts(state, "leaves", lambda row: row["k"])
    assert (found.aliases, [(c.mine, c.theirs) for c in found.conflicts]) == ((), [("s", "r")])
    with pytest.raises(ValueError, match="make_one"):
        settle(state, found.conflicts[0], "mine")
    with pytest.raises(ValueError, match="both"):
        make_one(state, "leaves", "s", "nowhere")
    assert [c.after for c in make_one(state, "leaves", "s", "r")] == [None, 1]


def test_a_row_is_settled_by_its_staying() -> None:
    gone = Change("delete", "leaves", "r", over=(FIRST,))
    entries = [entry(A, 1, insert("r", d=1)), entry(B, 1, gone)]
    entries.append(entry(A, 2, edit("r", "d", 2, FIRST)))
    state = replay(entries)
    (conflict,) = open_conflicts(state, "leaves", log=B)
    assert (conflict.mine, conflict.theirs) == (False, True)
    assert [c.kind for c in settle(state, conflict, "mine")] == ["delete"]
    assert [c.kind for c in settle(state, conflict, "theirs")] == ["keep"]
    assert settle(replay(entries[:1]), conflict, "theirs") == ()
    assert settle(replay(entries[:2]), conflict, "mine") == ()
    assert settle(replay([]), conflict, "mine") == ()


def test_a_value_that_was_never_written_is_kept_in_its_settlement() -> None:
    state = replay([entry(A, 1, insert("r", d=1))])
    asked = Conflict("two_way", "leaves", "r", "d", None, 9, 1, writes=(FIRST,))
    assert [c.lost for c in settle(state, asked, "theirs")] == [(9,)]
    (change,) = settle(state, asked, Value(4))
    told = history([entry(A, 1, insert("r", d=1)), entry(B, 1, change)], state, "leaves", "r", "d")
    assert [(e.kind, e.value) for e in told] == [("insert", 1), ("set", 4), ("lost", 9)]
    back = bring_back(state, told[2], "leaves")
    assert back is not None
    assert (back.before, back.after, back.over) == (1, 9, (FIRST,))
    assert bring_back(state, told[0], "leaves") is None


def test_history_tells_all_that_happened_to_a_row() -> None:
    entries = [
        entry(A, 1, insert("r", d=1), insert("s", d=1)),
        entry(B, 1, Change("delete", "leaves", "r", over=(FIRST,), values={"d": 7})),
        entry(B, 2, Change("keep", "leaves", "r", over=(WriteId(B, 1),))),
        entry(A, 2, edit("r", "d", 5, offered=True)),
        entry(A, 3, Change("withdraw", "leaves", "r", "d", before=5, over=(WriteId(A, 2),))),
        entry(A, 4, Change("alias", "leaves", "s", other="r")),
    ]
    told = history(entries, replay(entries), "leaves", "r")
    kinds = ["insert", "insert", "delete", "lost", "keep", "offered", "withdraw", "alias"]
    assert [e.kind for e in told] == kinds


def test_rows_of_a_lost_sync_are_found_again_by_key_then_by_cells() -> None:
    entries = [entry(A, 1, *(insert(r, k=k, d=d) for r, k, d in (("r", 1, 5), ("s", None, 6))))]
    entries[0] = entry(A, 1, *entries[0].changes, insert("t", k=None, d=6))
    rows: dict[int, dict[str, Any]] = {
        0: {"k": None, "d": 6},
        1: {"k": 1, "d": 9},
        2: {"k": None, "d": 6},
        3: {"k": 4},
    }
    assert match_inserts(entries, "leaves", rows, lambda row: row["k"]) == {1: "r", 0: "s", 2: "t"}


def plan_of(sheet: Sheet, policy: Policy | None = None, count: int = 20) -> Plan:
    rows = [insert(f"r{n}", k=n, d=n) for n in range(count)]
    state = replay([entry(A, 1, *rows)])
    return merge(Base(state, Memory(state.vector)), sheet, state, policy or Policy())


def test_of_two_inserts_under_one_key_the_last_is_the_row_here() -> None:
    entries = [entry(A, 1, insert("r", k=1, d=1)), entry(A, 2, insert("s", k=1, d=2))]
    assert match_inserts(entries, "leaves", {0: {"k": 1, "d": 3}}, lambda row: row["k"]) == {0: "s"}


def test_keys_and_filtered_rows_changed_by_the_mass_are_proposed() -> None:
    keys = {f"r{n}": {"k": n + 100, "d": n} for n in range(20)}
    plan = plan_of(Sheet("leaves", ("k", "d"), keys, key=("k",)))
    assert (len(plan.proposed), plan.push) == (20, ())
    hidden = {f"r{n}": {"k": n, "d": n + 100 if n < 12 else n} for n in range(20)}
    under = frozenset(f"r{n}" for n in range(12))
    plan = plan_of(Sheet("leaves", ("k", "d"), hidden, filtered=under))
    assert (len(plan.proposed), plan.push) == (12, ())
    assert len(plan_of(Sheet("leaves", ("k", "d"), hidden)).push) == 12
    assert "proposed r0 d" in str(plan)


def test_a_plan_can_be_printed() -> None:
    rows = {f"r{n}": {"k": n, "d": n} for n in range(1, 20)}
    rows["r1"]["d"], rows["new"] = 7, {"k": 50, "d": 1}
    plan = plan_of(Sheet("leaves", ("k", "d"), rows, new=frozenset({"new"}), held=frozenset({"x"})))
    assert str(plan) == "push set r1 d: 1 -> 7\npush insert new\nvanished r0"
    quarrel = Plan(
        "leaves",
        pull=(Pull("set", "leaves", "r", "d", 1, 2), Pull("rename", "leaves", "r", other="s")),
        conflicts=(Conflict("cell", "leaves", "r", "d", 1, 2, 3),),
        held=("r",),
    )
    told = ["pull set r d: 1 -> 2", "pull rename r s", "conflict cell r d: 2 / 3", "held r"]
    assert str(quarrel).splitlines() == told


def test_a_missing_ledger_pushes_only_fresh_rows() -> None:
    rows = {f"r{n}": {"k": n, "d": 0} for n in range(1, 20)}
    rows |= {"new": {"k": 50, "d": 1}, "lost": {"k": 51, "d": 1}}
    plan = plan_of(
        Sheet("leaves", ("k", "d"), rows, new=frozenset({"new"}), missing=True), count=21
    )
    assert [(c.kind, c.row) for c in plan.push] == [("insert", "new")]
    assert (plan.pull, plan.vanished) == ((), ())
    assert "lost" not in {c.row for c in plan.conflicts}, "it waits: that it is missing is told"


def test_a_row_pasted_after_its_deletion_is_asked() -> None:
    gone = Change("delete", "leaves", "r", over=(FIRST,))
    entries = [entry(A, 1, insert("r", d=1)), entry(B, 1, gone)]
    state = replay(entries)
    base = Base(state, Memory(state.vector))
    plan = merge(base, Sheet("leaves", ("d",), {"r": {"d": 1}}), state)
    assert [(c.kind, c.field) for c in plan.conflicts] == [("two_way", "")]
    assert plan.quiet
    told = Base(state, Memory(state.vector, {("r", ""): Given("old", value=True)}))
    plan = merge(told, Sheet("leaves", ("d",), {"r": {"d": 1}}), state)
    assert [p.kind for p in plan.pull] == ["delete"]
    held = Sheet("leaves", ("d",), {"r": {"d": 2}}, held=frozenset({"r"}))
    plan = merge(told, held, state)
    base_d = {("r", "d"): Given("old", 1, (FIRST,))}
    assert (plan.quiet, plan.exceptions_after) == (True, {**told.memory.exceptions, **base_d})
    plan = merge(told, Sheet("leaves", ("d",), {"r": {"d": 2}}), state, Policy("theirs"))
    assert ([c.values for c in plan.push], [p.kind for p in plan.pull]) == ([{"d": 2}], ["delete"])
    plan = merge(told, Sheet("leaves", ("d",), {"r": {"d": 2}}), state, Policy("mine"))
    assert [c.kind for c in plan.push] == ["set", "keep"]
