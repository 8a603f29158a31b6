"""How a bug is planted in a copy of the packages, never in the working tree, and tests run there."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import cache_from_source
from pathlib import Path
from typing import NamedTuple

from tests.house.sources import PACKAGES, ROOT

FAILED = 1  # pytest: tests ran and some failed; 2 and more is a copy that does not even start.


class Mutant(NamedTuple):
    """One bug: in which file what becomes what, and which tests must notice."""

    name: str
    file: str
    before: str
    after: str
    tests: tuple[str, ...]


def copy_into(folder: Path) -> None:
    """Copy what tests need, without caches."""
    for name in PACKAGES:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md"):
        shutil.copy(ROOT / name, folder / name)


@contextmanager
def planted(mutant: Mutant, folder: Path) -> Iterator[None]:
    """Have a bug in its place in a copy for a while; say so if the code has moved from under it."""
    path = folder / mutant.file
    text = path.read_text("utf-8")
    found = text.count(mutant.before)
    assert found == 1, (
        f"{mutant.file} holds the line of « {mutant.name} » {found} times: plant anew"
    )
    try:
        _write(path, text.replace(mutant.before, mutant.after))
        yield
    finally:
        _write(path, text)


def _write(path: Path, text: str) -> None:
    """Write a module; what Python kept of it is of no use, though size and second be the same."""
    path.write_text(text, "utf-8")
    Path(cache_from_source(path)).unlink(missing_ok=True)


def run(folder: Path, *words: str) -> tuple[int, str]:
    """Run some tests on a copy until the first failure, which the copy then remembers."""
    cache = f"cache_dir={folder / '.cache'}"
    asked = [sys.executable, "-m", "pytest", "-x", "-q", "-o", cache, *words]
    told = {k: v for k, v in os.environ.items() if not k.startswith("PYTEST_")}
    # A copy serves many runs: what the first one compiled spares the next ones seconds.
    told.pop("PYTHONDONTWRITEBYTECODE", None)
    told["PYTHONPATH"] = str(folder)
    done = subprocess.run(
        asked, cwd=folder, env=told, check=False, capture_output=True, encoding="utf-8"
    )
    return done.returncode, done.stdout[-2000:] + done.stderr[-2000:]
