"""What holds for every merge, whatever two clerks type."""

import random
import uuid
from dataclasses import dataclass, field
from itertools import chain
from typing import Literal

from hypothesis import given, settings
from hypothesis import strategies as st

from workbooks.ledger.entry import By, Change, Entry, Scalar, WriteId
from workbooks.ledger.merge import merge
from workbooks.ledger.plan import Conflict, Plan
from workbooks.ledger.replay import replay, until
from workbooks.ledger.settle import settle
from workbooks.ledger.sheet import Base, Memory, Policy, Sheet, Side
from workbooks.ledger.state import State, shown_values
from workbooks.ledger.undo import undo

REGISTER, FIELDS, OLD_ROWS = "leaves", ("kind", "days"), ("r1", "r2", "r3")
Choice = Literal["ask", "mine", "theirs"]
Rows = dict[str, dict[str, Scalar]]
LOGS = {name: uuid.UUID(int=number).hex for number, name in enumerate(("base", "X", "Y", "Z"), 1)}
values: st.SearchStrategy[Scalar] = st.sampled_from([None, 1, 2, "a"])
rows: st.SearchStrategy[dict[str, Scalar]] = st.fixed_dictionaries(dict.fromkeys(FIELDS, values))
policies = st.builds(Policy, deletions=st.just("accept"))


@st.composite
def typed(draw: st.DrawFn, new: str) -> Rows:
    """Draw a sheet: each old row as it was, edited or gone, and perhaps a new one."""
    sheet: Rows = {row: {"kind": "sick", "days": 0} for row in OLD_ROWS}
    for row in OLD_ROWS:
        what = draw(st.sampled_from(["same", "same", "edit", "gone"]))
        if what == "edit":
            sheet[row].update(draw(rows) if draw(st.booleans()) else {"days": draw(values)})
        elif what == "gone":
            del sheet[row]
    if draw(st.booleans()):
        sheet[new] = draw(rows)
    return sheet


@dataclass
class World:
    """A ledger without a disk, and two sheets that were given the same rows."""

    sheets: dict[str, Rows]
    entries: list[Entry] = field(default_factory=list)
    memories: dict[str, Memory] = field(default_factory=dict)
    asked: tuple[Conflict, ...] = ()

    def __post_init__(self) -> None:
        inserts = [
            Change("insert", REGISTER, row, values={"kind": "sick", "days": 0}) for row in OLD_ROWS
        ]
        self.write("base", inserts)
        self.memories = {name: Memory(self.state().vector) for name in self.sheets}

    def state(self) -> State:
        return replay(self.entries)

    def write(self, name: str, changes: list[Change], undoes: int | None = None) -> Entry:
        log = LOGS[name]
        seq = sum(entry.log == log for entry in self.entries) + 1
        entry = Entry(
            log=log,
            seq=seq,
            audience="HRF",
            service="HRF",
            at="",
            by=By(name),
            saw={one: seen for one, seen in self.state().vector.items() if one != log},
            changes=tuple(changes),
            kind="sync" if undoes is None else "undo",
            undoes=undoes,
            seal=f"{log[-1]}{seq:063}",
        )
        self.entries.append(entry)
        return entry

    def sync(self, name: str, policy: Policy) -> Plan:
        memory = self.memories[name]
        base = until(self.entries, {REGISTER: memory.vector})
        sheet = Sheet(REGISTER, FIELDS, self.sheets[name], log=LOGS[name])
        plan = merge(Base(base, memory), sheet, replay(self.entries, base), policy)
        written = [self.write(name, list(plan.push))] if plan.push else []
        for pull in plan.pull:
            if pull.kind == "insert":
                self.sheets[name][pull.row] = {f: pull.values.get(f) for f in FIELDS}
            elif pull.kind == "delete":
                del self.sheets[name][pull.row]
            else:
                self.sheets[name][pull.row][pull.field] = pull.after
        self.memories[name], self.asked = plan.remember(written), plan.asked(written)
        return plan


def world(x: Rows, y: Rows) -> World:
    copies = {
        name: {row: dict(cells) for row, cells in sheet.items()}
        for name, sheet in (("X", x), ("Y", y))
    }
    return World(copies)


def places(plan: Plan) -> set[tuple[str, str]]:
    return {(conflict.row, conflict.field) for conflict in plan.conflicts}


@given(typed("n1"), typed("n2"), policies)
def test_both_copies_become_equal_outside_the_conflicts(x: Rows, y: Rows, policy: Policy) -> None:
    told = world(x, y)
    told.sync("Y", policy)
    asked = places(told.sync("X", policy)) | places(told.sync("Y", policy))
    ledger = {row.id: shown_values(row) for row in told.state().table(REGISTER) if row.alive}
    assert told.sheets["X"].keys() == told.sheets["Y"].keys() == ledger.keys()
    for row, cells in ledger.items():
        for name in FIELDS:
            if (row, name) not in asked:
                assert told.sheets["X"][row][name] == told.sheets["Y"][row][name] == cells[name]
    for name in ("X", "Y"):
        again = told.sync(name, policy)
        assert again.quiet
        assert places(again) == asked


@given(typed("n1"), typed("n2"), policies)
def test_swapping_the_sides_swaps_push_and_pull(x: Rows, y: Rows, policy: Policy) -> None:
    one, two = world(x, y), world(x, y)
    one.sync("Y", policy)
    two.sync("X", policy)
    x_last, y_last = one.sync("X", policy), two.sync("Y", policy)
    assert places(x_last) == places(y_last)
    asked = {row for row, name in places(x_last) if name == ""}
    for here, there in ((x_last, y_last), (y_last, x_last)):
        pushed = {(c.kind, c.row, c.field) for c in here.push if c.row not in asked}
        pulled = {(p.kind, p.row, p.field) for p in there.pull if p.row not in asked}
        calm = {place for place in pushed if place[1:] not in places(here)}
        assert calm == pulled


@given(typed("n1"), policies)
def test_if_only_i_changed_nothing_is_asked(x: Rows, policy: Policy) -> None:
    told = world(x, {row: {"kind": "sick", "days": 0} for row in OLD_ROWS})
    assert told.sync("X", policy).conflicts == ()
    assert told.sync("Y", policy).conflicts == ()
    assert told.sheets["Y"] == told.sheets["X"]


@given(typed("n1"), typed("n2"), st.sampled_from(["ask", "mine", "theirs"]))
def test_what_i_changed_survives_or_i_am_asked(x: Rows, y: Rows, choice: Choice) -> None:
    told = world(x, y)
    told.sync("Y", Policy(deletions="accept"))
    plan = told.sync("X", Policy(choice, "accept"))
    state, asked = told.state().table(REGISTER), places(plan)
    lost = {(c.row, c.field): c.lost for c in plan.push if c.lost}
    for row, cells in x.items():
        ledger = state.row(row)
        assert ledger is not None
        for name, value in cells.items():
            mine = value != {"kind": "sick", "days": 0}[name] or row == "n1"
            if not mine:
                continue
            given_up = any(value in c.values.values() for c in plan.push if c.kind == "delete")
            kept = shown_values(ledger)[name] == value and ledger.alive
            assert kept or (row, name) in asked or value in lost.get((row, name), ()) or given_up


@given(typed("n1"), typed("n2"), policies)
def test_every_change_can_be_undone(x: Rows, y: Rows, policy: Policy) -> None:
    told = world(x, y)
    told.sync("Y", policy)
    before = {row.id: shown_values(row) for row in told.state().table(REGISTER) if row.alive}
    if not told.sync("X", policy).push:
        return
    taken = undo(told.entries, told.state(), LOGS["X"])
    assert taken is not None
    assert not taken.kept
    told.write("X", list(taken.changes), taken.undoes)
    after = {row.id: shown_values(row) for row in told.state().table(REGISTER) if row.alive}
    assert after == before


@given(typed("n1"), typed("n2"), st.sampled_from(["mine", "theirs"]))
def test_a_settled_conflict_is_gone_for_both(x: Rows, y: Rows, answer: Side) -> None:
    told = world(x, y)
    policy = Policy(deletions="accept")
    told.sync("Y", policy)
    told.sync("X", policy)
    answers = list(chain.from_iterable(settle(told.state(), one, answer) for one in told.asked))
    told.write("X", answers)
    for name in ("X", "Y", "X"):
        plan = told.sync(name, policy)
    left = {(c.row, c.field) for c in plan.conflicts}
    assert not left
    assert told.sheets["X"] == told.sheets["Y"]


@given(typed("n1"), typed("n2"), st.integers())
@settings(max_examples=50)
def test_replay_gives_the_same_in_any_order_and_by_steps(x: Rows, y: Rows, seed: int) -> None:
    told = world(x, y)
    for name in ("Y", "X", "Y"):
        told.sync(name, Policy(deletions="accept"))
    told.write("Z", [Change("alias", REGISTER, "r1", other="r2")])
    first = WriteId(LOGS["base"], 1)
    told.write("Z", [Change("set", REGISTER, "r2", "days", 0, 9, over=(first,))])
    whole, shuffled = told.state(), list(told.entries)
    random.Random(seed).shuffle(shuffled)
    cut = seed % len(shuffled)
    for other in (
        replay(shuffled),
        replay(shuffled[cut:], replay(shuffled[:cut])),
        replay(shuffled, replay(shuffled[:cut])),
    ):
        assert sorted(other.table(REGISTER)) == sorted(whole.table(REGISTER))
        assert other.vector == whole.vector
