"""The cases: each is a ratio of two things measured in one run, so that it survives a slow machine."""

import gc
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.naive import Floor, usual_sync
from tests.benchmarks.office import Files, dafatir

Act = Callable[[], object]
HEAVY = ("xlwings", "pandas", "numpy", "openpyxl", "lxml", "rich")


@dataclass(frozen=True)
class Case:
    """Two medians in milliseconds, and what their ratio should be."""

    name: str
    ours: float
    other: float
    goal: str

    @property
    def ratio(self) -> float:
        return self.ours / self.other


@contextmanager
def prepared(rows: int, code: str) -> Iterator[Files]:
    """Make the files in a folder that goes away again."""
    with tempfile.TemporaryDirectory() as folder:
        yield Files(Path(folder), rows, code)


def measure(files: Files, times: int) -> list[Case]:
    """Return every case, its two sides run in turns."""
    floor = Floor(files.register)
    assert floor.check(files.clean) == 0, "the floor reads the clean file as clean"
    check, floor_ms, read_ms, wrong = in_turns(
        times,
        lambda: dafatir("check", files.clean),
        lambda: floor.check(files.clean),
        lambda: floor.read(files.clean),
        lambda: dafatir("check", files.wrong),
    )
    turns = iter(range(times))
    sync = medians(times, lambda: files.changed(next(turns)), lambda: files.sync(files.clean))
    out = files.folder / "usual.xlsx"
    usual = medians(
        max(1, times // 2),
        lambda: None,
        lambda: usual_sync(files.register, files.clean, files.master, out),
    )
    start, bare = in_turns(times, lambda: _run("-c", HELP), lambda: _run("-c", "pass"))
    return [
        Case("check / calamine read + bare pydantic columns", check, floor_ms, "at most 2"),
        Case("check / calamine read alone", check, read_ms, "-"),
        Case("check of a file wrong in every row / clean", wrong, check, "at most 2"),
        Case("sync of 50 changed rows / check", sync, check, "at most 2"),
        Case("openpyxl + pydantic loop + save / whole sync", usual, sync, "at least 10"),
        Case("start of `check --help` / bare interpreter", start, bare, "at most 9"),
    ]


HELP = "from addin.headless.cli import main; main(['check', '--help'])"


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


def _run(*words: str) -> str:
    """Run Python anew, with compiled modules kept as on a person's PC."""
    own = {"PYTHONPATH": str(Path.cwd()), "PYTHONIOENCODING": "utf-8"}
    told = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    asked = [sys.executable, *words]
    return subprocess.run(
        asked, check=True, capture_output=True, encoding="utf-8", env=told | own
    ).stdout


def heavy_imports(*words: str) -> list[str]:
    """Return the heavy packages that a command imports before it answers."""
    program = (
        "import sys, io; from addin.headless.cli import main; out, sys.stdout = sys.stdout, io.StringIO()\n"
        f"main({list(words)!r}); print(*(name for name in {HEAVY!r} if name in sys.modules), file=out)"
    )
    return _run("-c", program).split()
