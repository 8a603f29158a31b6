"""The pause of the search for garbage: it is there while much is built, and ends whatever happens."""

import gc
import uuid
from collections.abc import Iterator

import pytest

from workbooks.keeping import keeping_all
from workbooks.ledger.append import commit, prepare
from workbooks.ledger.entry import By, Change, Entry
from workbooks.ledger.memory import MemoryDisk
from workbooks.ledger.reading import read_ledger
from workbooks.ledger.replay import replay

ROWS = 5000


@pytest.fixture
def searches() -> Iterator[list[str]]:
    """Return what the collector does meanwhile."""
    seen: list[str] = []

    def note(phase: str, _: object) -> None:
        seen.append(phase)

    gc.callbacks.append(note)
    yield seen
    gc.callbacks.remove(note)


def test_the_search_goes_on_afterwards_even_after_an_error() -> None:
    stopped: list[bool] = []

    @keeping_all()
    def fail() -> None:
        stopped.append(not gc.isenabled())
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        fail()
    assert (stopped, gc.isenabled()) == ([True], True)


def test_who_had_stopped_the_search_finds_it_stopped() -> None:
    gc.disable()
    try:
        with keeping_all():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_nothing_is_searched_while_a_ledger_is_read_and_replayed(searches: list[str]) -> None:
    changes = [Change("insert", "leaves", f"r{at}", values={"days": at}) for at in range(ROWS)]
    entry = Entry(
        log=uuid.UUID(int=1).hex,
        seq=1,
        audience="HRF",
        service="HRF",
        at="",
        by=By("Amal"),
        changes=changes,
    )
    disk = MemoryDisk()
    commit(disk, prepare(entry, None))
    gc.collect()
    searches.clear()
    entries = read_ledger(disk).entries
    read = len(searches)
    state = replay(entries)
    assert len(state.table("leaves").rows) == ROWS
    assert read <= 2  # Start and end of the one that was put off.
    assert len(searches) - read <= 2
