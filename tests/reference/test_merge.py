"""What a sync does to each cell, foretold from plain copies: no vector, no exception, no replay.

A plain memory holds what each cell of a sheet held when it was last synced, and what the ledger
then showed. Who alone moved wins; if both moved, otherwise, mine stays and somebody is asked.
"""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reference.model import History
from tests.spec.sync.conftest import REGISTER, Clerk, Share

FIELDS = ("kind", "days")
Place = tuple[str, str]

clerks, lines = st.integers(0, 2), st.integers(0, 3)
typed = st.tuples(st.just("type"), clerks, lines, st.sampled_from(FIELDS), st.integers(1, 4))
added = st.tuples(st.just("add"), clerks, st.integers(1, 4))
synced = st.tuples(st.just("sync"), clerks)
stories = st.lists(st.one_of(typed, typed, added, synced, synced), max_size=40)


class Memory:
    """What one clerk's sheet and the ledger held when they last met."""

    def __init__(self) -> None:
        """Start with an empty sheet."""
        self.mine: dict[Place, Any] = {}
        self.theirs: dict[Place, Any] = {}

    def foretell(self, clerk: Clerk, ledger: History) -> tuple[dict[Place, Any], set[Place]]:
        """Return what settled cells will hold, and which of them will be asked about."""
        held: dict[Place, Any] = {}
        asked: set[Place] = set()
        for place, mine in _cells(clerk).items():
            now = _shown(ledger, place)
            if place not in self.mine:
                held[place] = mine
            elif not _contested(ledger, place) and self.mine[place] == self.theirs[place]:
                i_moved, they_moved = mine != self.mine[place], now != self.theirs[place]
                held[place] = mine if i_moved or not they_moved else now
                if i_moved and they_moved and mine != now:
                    asked.add(place)
        return held, asked

    def meet(self, clerk: Clerk, ledger: History) -> None:
        self.mine = _cells(clerk)
        self.theirs = {place: _shown(ledger, place) for place in self.mine}


def _cells(clerk: Clerk) -> dict[Place, Any]:
    return {(row, name): cells[name] for row, cells in clerk.sheet.items() for name in FIELDS}


def _shown(ledger: History, place: Place) -> Any:
    return ledger.shown(frozenset({place[0]}), place[1])


def _contested(ledger: History, place: Place) -> bool:
    return len({value for _, value, _ in ledger.live(frozenset({place[0]}), place[1])}) > 1


def _sync(clerk: Clerk, memory: Memory, share: Share) -> None:
    before, there = _cells(clerk), History(share.read().entries, REGISTER)
    held, asked = memory.foretell(clerk, there)
    plan = clerk.sync()
    after, now = History(share.read().entries, REGISTER), _cells(clerk)
    told = {(one.row, one.field) for one in plan.conflicts}
    assert {place: now[place] for place in held} == held
    assert told & held.keys() == asked
    assert told == {place for place in now if _contested(after, place)}
    assert {row for row, _ in now} == {row for (row,) in after.rows()}
    for place, mine in before.items():
        if mine != memory.mine.get(place):  # Typed: it is live in the ledger, whoever is shown.
            live = after.live(frozenset({place[0]}), place[1])
            assert mine in {value for _, value, _ in live}
    memory.meet(clerk, after)


@given(stories)
@settings(max_examples=200, deadline=None)
def test_a_sync_does_what_plain_copies_foretell(story: list[tuple[Any, ...]]) -> None:
    share = Share()
    people = [Clerk(name, share, FIELDS, share.fresh()) for name in ("Amal", "Badr", "Chama")]
    memories = [Memory() for _ in people]
    people[0].insert(kind=1, days=1)
    for turn in (0, 1, 2):
        _sync(people[turn], memories[turn], share)
    for what, who, *more in (*story, ("sync", 0), ("sync", 1), ("sync", 2)):
        clerk = people[who]
        if what == "type":
            line, name, value = more
            clerk.sheet[list(clerk.sheet)[line % len(clerk.sheet)]][name] = value
        elif what == "add":
            clerk.insert(kind=more[0], days=more[0])
        else:
            _sync(clerk, memories[who], share)
