"""The cases: each is a ratio of two things measured in one run, so that it survives a slow machine."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from tests.benchmarks.look_up import look_ups
from tests.benchmarks.naive import Floor, usual_sync
from tests.benchmarks.office import Files, dafatir
from tests.benchmarks.timing import in_turns, medians

HEAVY = ("xlwings", "pandas", "numpy", "openpyxl", "lxml", "rich", "validators.register")
IDLE = (
    *("importlib.metadata", "importlib.resources", "pydantic.type_adapter", "calendar", "difflib"),
    *("typer", "xlwings", "openpyxl", "lxml", "python_calamine", "workbooks.read.book"),
)


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
    turns = count()
    sync = medians(times, lambda: files.changed(next(turns)), lambda: files.sync(files.clean))
    shared = ("--share", str(files.share), "--as", "benchmark")
    whole = medians(
        times,
        lambda: files.changed(next(turns)),
        lambda: _command("sync", str(files.clean), *shared),
    )
    (whole_check,) = in_turns(times, lambda: _command("check", str(files.clean)))
    usual = medians(
        max(1, times // 2),
        lambda: None,
        lambda: usual_sync(files.register, files.clean, files.master, files.folder / "usual.xlsx"),
    )
    start, bare = in_turns(times, lambda: _run("-c", HELP), lambda: _run("-c", "pass"))
    declared, ready, models = map(
        float, _run("-m", "tests.benchmarks.catalogue", f"{times}").split()
    )
    return [
        Case("check / calamine read + bare pydantic columns", check, floor_ms, "at most 2"),
        Case("check / calamine read alone", check, read_ms, "-"),
        Case("check of a file wrong in every row / clean", wrong, check, "at most 2"),
        Case("sync of 50 changed rows / check, as commands", whole, whole_check, "at most 2"),
        Case("the same, in one process that is warm", sync, check, "at most 2"),
        Case("openpyxl + pydantic loop + save / whole sync", usual, sync, "at least 10"),
        Case("declaring every register / bare pydantic models", declared, models, "at most 3"),
        Case("the same, ready to check every column", ready, models, "at most 3"),
        Case("20,000 look-ups / a column of them", *look_ups(files, times), "at most 5"),
        Case("start of `check --help` / bare interpreter", start, bare, "at most 9"),
    ]


HELP = "from addin.headless.cli import main; main(['check', '--help'])"


def _run(*words: str) -> str:
    """Run Python anew, with compiled modules kept as on a person's PC."""
    own = {"PYTHONPATH": str(Path.cwd()), "PYTHONIOENCODING": "utf-8"}
    told = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    asked = [sys.executable, *words]
    return subprocess.run(
        asked, check=True, capture_output=True, encoding="utf-8", env=told | own
    ).stdout


def _command(*words: str) -> str:
    """Run a command as a person does, the interpreter's start included."""
    return _run("-c", "from addin.headless.cli import run; run()", *words)


def heavy_imports(*words: str) -> list[str]:
    """Return what is heavy, and is imported by a command before it answers."""
    program = (
        "import sys, io; from addin.headless.cli import main; out, sys.stdout = sys.stdout, io.StringIO()\n"
        f"main({list(words)!r}); print(*(name for name in {HEAVY!r} if name in sys.modules), file=out)"
    )
    return _run("-c", program).split()


def idle_imports() -> list[str]:
    """Return what is imported by a hand-over, and does nothing for it."""
    program = (
        "import sys, addin.headless.office, workbooks.sync.hand_over, validators.catalogue as known\n"
        "columns = [one.kind.read_column([None]) for one in known.register('staff').typed_fields]\n"
        f"print(*(name for name in {IDLE!r} if name in sys.modules))"
    )
    return _run("-c", program).split()
