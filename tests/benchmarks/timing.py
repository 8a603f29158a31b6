"""How acts are timed: medians, in turns, so that a busy minute falls on all of them."""

import gc
import statistics
import time
from collections.abc import Callable

Act = Callable[[], object]


def in_turns(times: int, *acts: Act) -> list[float]:
    """Return each act's median in milliseconds; the first round only warms up."""
    taken: list[list[float]] = [[] for _ in acts]
    for turn in range(times + 1):
        for act, here in zip(acts, taken, strict=True):
            spent = _time(act)
            if turn:
                here.append(spent)
    return [statistics.median(here) for here in taken]


def medians(times: int, before: Act, act: Act) -> float:
    """Return the median of an act that each time needs something done before."""
    taken = []
    for _ in range(times):
        before()
        taken.append(_time(act))
    return statistics.median(taken)


def _time(act: Act) -> float:
    gc.collect()
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1000
