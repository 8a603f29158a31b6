"""Our replay and the plain one say the same of any history, in any order, with any repetition."""

from functools import partial

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reference.model import History
from workbooks.ledger.entry import By, Change, ChangeKind, Entry, WriteId
from workbooks.ledger.replay import replay
from workbooks.ledger.state import shown_values

REGISTER, FIELDS = "leaves", ("kind", "days")
LOGS = [f"{number:032x}" for number in (1, 2, 3)]
ROWS = ("r1", "r2", "r3", "r4")

ids = st.builds(WriteId, st.sampled_from(LOGS), st.integers(1, 4))
overs = st.lists(ids, max_size=3, unique=True).map(tuple)
rows, fields, values = st.sampled_from(ROWS), st.sampled_from(FIELDS), st.integers(1, 3)


def change(kind: ChangeKind, **more: st.SearchStrategy[object]) -> st.SearchStrategy[Change]:
    return st.builds(partial(Change, kind, REGISTER), rows, **more)


cells = st.fixed_dictionaries({"kind": values}, optional={"days": values})
sets = change("set", field=fields, after=values, over=overs, offered=st.booleans())
changes = st.one_of(
    change("insert", values=cells),
    sets,
    sets,
    change("withdraw", field=fields, over=overs),
    change("delete", over=overs),
    change("keep", over=overs),
    change("alias", other=rows),
    change("withdraw", other=rows, over=overs),
)


def _one_a_place(made: list[Change]) -> tuple[Change, ...]:
    """Keep one change of a place: an entry never says two things of one cell."""
    new = {one.row for one in made if one.kind == "insert"}
    said = {(c.row, c.field or c.kind, c.other): c for c in made if not (c.field and c.row in new)}
    return tuple(said.values())


def _first(log: str, seq: int) -> list[Change]:
    """Return the inserts that any other change of a row has seen."""
    if (log, seq) != (LOGS[0], 1):
        return []
    return [Change("insert", REGISTER, row, values={"kind": 1}) for row in ROWS]


@st.composite
def histories(draw: st.DrawFn) -> list[Entry]:
    said = [
        Entry(
            log=log,
            seq=seq,
            audience="HRF",
            service="HRF",
            at="2026-01-01T08:00",
            by=By("Amal"),
            changes=_one_a_place([*_first(log, seq), *draw(st.lists(changes, max_size=4))]),
        )
        for log in LOGS
        for seq in range(1, draw(st.integers(2, 4)))
    ]
    return draw(st.permutations(said))


@given(histories(), st.integers(0, 12))
@settings(max_examples=300, deadline=None)
def test_the_plain_replay_says_the_same(entries: list[Entry], cut: int) -> None:
    known = replay(entries[:cut])
    table = replay(entries[max(0, cut - 2) :], known).table(REGISTER)
    plain = History(entries, REGISTER)
    told = {frozenset(table.groups.get(row.id, (row.id,))): row for row in table}
    assert {names & set(table.rows) for names in told} == {
        names & set(table.rows) for names in plain.rows()
    }
    for names in plain.rows():
        row = table.row(min(names & set(table.rows)))
        assert row is not None
        assert row.alive == plain.stands(names)
        for name in FIELDS:
            live = [(write.id, write.value, write.offered) for write in row.live(name)]
            assert sorted(live, key=str) == plain.live(names, name)
            assert shown_values(row).get(name) == plain.shown(names, name)
