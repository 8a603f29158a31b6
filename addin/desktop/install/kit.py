"""The installation folder that the information-systems bureau lays on the share."""

import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from shutil import copytree, ignore_patterns
from tempfile import TemporaryDirectory

from addin.desktop.build import build_addin
from addin.desktop.install.click import PYTHON, write_click
from addin.desktop.install.pc import Run
from addin.desktop.install.problem import InstallProblem
from addin.desktop.install.release import LIST, WHEELS, Release, write_list

#: pip asks the markers of the system that it runs on: what only Windows needs is named by hand.
WINDOWS_ONLY = ("colorama==0.4.6", "pywin32==312")

_START = """\
import runpy
import sys
from pathlib import Path

here = Path(__file__).resolve().parent
sys.path.insert(0, str(next((here / "wheels").glob("dafatir-*.whl"))))
sys.argv[1:1] = [str(here)]
runpy.run_module("addin.desktop.install", run_name="__main__")
"""
_INSTALLER = re.compile(rf"python-{re.escape(PYTHON)}\.\d+-amd64\.exe")
_PROGRAM = b"MZ"
_NOT_BUILT = ignore_patterns(".*", "build", "dist", "__pycache__", "*.egg-info")


def prepare(
    source: Path,
    python: Path | None,
    out: Path,
    run: Run | None = None,
    settings: Mapping[str, str] | None = None,
) -> Release:
    """Lay out one release: wheels for Windows, the add-in, Python's own installer, what to click."""
    started = run or _started
    if not (source / "pyproject.toml").is_file():
        raise InstallProblem("INST_010", path=source)
    installer = None if python is None else (python.name, _program(python))
    (out / WHEELS).mkdir(parents=True, exist_ok=True)
    (out / LIST).unlink(missing_ok=True)
    for old in (*(out / WHEELS).glob("*.whl"), *out.glob("python-*.exe")):
        old.unlink()
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
    to = ["--wheel-dir", str(out / WHEELS)]
    with TemporaryDirectory() as place:
        # pip builds where the sources lie, and would leave its own there.
        copied = copytree(source, Path(place) / "dafatir", ignore=_NOT_BUILT)
        # A bare word would be the name of a package, which pip fetches from the index and runs.
        _do("pip wheel", [*pip, "wheel", "--no-deps", *to, str(copied)], started)
    (wheel,) = (out / WHEELS).glob("dafatir-*.whl")
    _do("pip download", [*pip, *_download(source, wheel)], started)
    build_addin(out)
    (out / "install.py").write_text(_START, "ascii", newline="\n")
    write_click(out, installer)
    return write_list(out, wheel.name.split("-")[1], settings)


def _program(file: Path) -> bytes:
    """Return Python's own installer: a program that bears the name it was published under."""
    try:
        data = file.read_bytes()
    except OSError as wrong:
        raise InstallProblem("INST_011", path=file) from wrong
    if not _INSTALLER.fullmatch(file.name) or not data.startswith(_PROGRAM):
        raise InstallProblem("INST_012", path=file, version=PYTHON)
    return data


def _download(source: Path, wheel: Path) -> list[str]:
    """Ask for what our own wheel needs; it is named as a file, so that no stranger's can answer."""
    windows = ("--platform", "win_amd64", "--python-version", PYTHON, "--only-binary", ":all:")
    pinned = ("--constraint", str(source / "constraints.txt"), "--dest", str(wheel.parent))
    return ["download", *windows, *pinned, str(wheel), *WINDOWS_ONLY]


def _do(what: str, words: list[str], run: Run) -> None:
    try:
        run(words)
    except subprocess.CalledProcessError as wrong:
        said = (wrong.stderr or b"").decode(errors="replace").strip().splitlines()
        told = said[-1].rstrip(".") if said else str(wrong.returncode)
        raise InstallProblem("INST_007", what=what, said=told) from wrong


def _started(words: list[str]) -> None:
    subprocess.run(words, capture_output=True, check=True)  # noqa: S603 - our own words.
