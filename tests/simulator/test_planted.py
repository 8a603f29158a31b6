"""No checker counts until a planted bug has made it cry: each bug ends the history of its seed."""

import pytest

from addin.headless.simulator.run import simulate
from tests.simulator.planted import BUGS, Bug, planted

pytestmark = pytest.mark.slow
_ENOUGH = 15


@pytest.mark.parametrize("bug", BUGS, ids=lambda one: one.name)
def test_a_planted_bug_makes_a_checker_cry(bug: Bug) -> None:
    with planted(bug):
        assert simulate(bug.seed).wrong, f"survived: {bug.name}"


@pytest.mark.parametrize("seed", sorted({bug.seed for bug in BUGS}))
def test_without_a_bug_the_same_history_ends_well(seed: int) -> None:
    history = simulate(seed)
    assert not history.wrong, history


def test_there_are_enough_bugs() -> None:
    assert len({bug.name for bug in BUGS}) == len(BUGS) >= _ENOUGH
