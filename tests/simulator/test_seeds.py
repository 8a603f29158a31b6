"""Many histories, each from one seed: no checker cries, and every fault that has a name is met."""

from collections import Counter

import pytest

from addin.headless.simulator.run import FAULTS, simulate

pytestmark = pytest.mark.slow
_CHUNKS = range(0, 400, 50)  # 0.2 s a seed: well below the three minutes that CI gives.
# Each of these once told of a real bug.
_REMEMBERED = (
    134,
    213,
    332,
    393,
    434,
    634,
    910,
    983,
    1463,
    1473,
    1496,
    1560,
    2000,
    2162,
    2340,
    2431,
    2729,
    2751,
    3022,
    3641,
    4997,
    5157,
    5217,
    5364,
    5452,
    5481,
    6579,
    6586,
    6859,
    7295,
    7827,
    7835,
    7839,
    7955,
    8372,
    10549,
    30071,
)


@pytest.mark.parametrize("first", _CHUNKS)
def test_no_history_ends_badly(first: int) -> None:
    for seed in range(first, first + 50):
        history = simulate(seed)
        assert not history.wrong, history


@pytest.mark.parametrize("seed", _REMEMBERED)
def test_a_seed_that_once_found_a_bug_ends_well(seed: int) -> None:
    history = simulate(seed)
    assert not history.wrong, history


def test_a_hundred_seeds_meet_every_fault() -> None:
    met: Counter[str] = Counter()
    for seed in range(100):
        met += simulate(seed).met
    assert [fault for fault in FAULTS if met[fault] < 3] == []
