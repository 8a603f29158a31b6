"""A replay from nothing stays near its floor, however many rows the ledger holds."""

import pytest

from tests.benchmarks.replaying import ENTRIES, ledger_of, measure


@pytest.mark.slow
def test_a_replay_from_nothing_costs_little_more_than_parsing() -> None:
    with ledger_of(20 * ENTRIES) as ledger:
        took = measure(ledger, times=3)
    assert took.parse > 0
    assert took.ratio < 7, "the goal is 4 at 100,000 rows, on a machine that does nothing else"
