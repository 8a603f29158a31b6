"""No checker counts until a planted bug has made it cry: each bug ends the history of its seed."""

import pytest

from addin.headless.simulator.checkers import AFTER_SYNC
from addin.headless.simulator.rest import AT_REST
from addin.headless.simulator.run import simulate
from tests.simulator.bugs import BUGS
from tests.simulator.planted import Bug, planted

pytestmark = pytest.mark.slow
_ENOUGH = 15


@pytest.mark.parametrize("bug", BUGS, ids=lambda one: one.name)
def test_a_planted_bug_makes_a_checker_cry(bug: Bug) -> None:
    with planted(bug):
        wrong = simulate(bug.seed).wrong
    assert wrong.partition(":")[0] == bug.cries, wrong or f"survived: {bug.name}"


@pytest.mark.parametrize("seed", sorted({bug.seed for bug in BUGS}))
def test_without_a_bug_the_same_history_ends_well(seed: int) -> None:
    history = simulate(seed)
    assert not history.wrong, history


def test_every_checker_cries_at_some_bug() -> None:
    assert len({bug.name for bug in BUGS}) == len(BUGS) >= _ENOUGH
    after_master = {"the_head_keeps_what_he_typed", "the_master_equals_the_replay"}
    checkers = {one.__name__ for one in (*AFTER_SYNC, *AT_REST)} | after_master
    apart = {"the_past_never_changes", "a_hand_over_sends_what_was_chosen_and_no_more"}
    assert {bug.cries for bug in BUGS} == checkers | apart
