"""The project's own files: those that git has, or would take."""

import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ("validators", "workbooks", "macros", "addin", "tests")


@cache
def tracked() -> tuple[str, ...]:
    """Return every file's path from the top, with slashes."""
    asked = ("git", "-c", "core.quotePath=off", "ls-files", "-co", "--exclude-standard")
    try:
        said = subprocess.run(asked, cwd=ROOT, capture_output=True, check=True, encoding="utf-8")
    except (OSError, subprocess.CalledProcessError):
        return tuple(sorted(_walk(ROOT)))  # A copy without its history has no caches either.
    return tuple(name for name in said.stdout.splitlines() if (ROOT / name).is_file())


def _walk(folder: Path) -> Iterator[str]:
    left_out = {".git", ".venv", "__pycache__", "build", "demo", "dist"}
    for path in folder.iterdir():
        if path.is_file():
            yield path.relative_to(ROOT).as_posix()
        elif path.name not in left_out and not path.name.endswith((".egg-info", "_cache")):
            yield from _walk(path)


def texts(*ends: str) -> Iterator[tuple[str, str]]:
    """Yield path and text of the files whose names end so; of all that are text by default."""
    for name in tracked():
        if not ends or name.endswith(ends):
            try:
                yield name, (ROOT / name).read_text("utf-8")
            except UnicodeDecodeError:
                continue


def python() -> Iterator[tuple[str, str]]:
    """Yield path and text of every Python file of the five packages."""
    for name, text in texts(".py"):
        if name.split("/")[0] in PACKAGES:
            yield name, text
