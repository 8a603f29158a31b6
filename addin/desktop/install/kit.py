"""The installation folder that the information-systems bureau lays on the share."""

import subprocess
import sys
from pathlib import Path
from shutil import copyfile

from addin.desktop.build import build_addin
from addin.desktop.install.pc import Run
from addin.desktop.install.problem import InstallProblem
from addin.desktop.install.release import LIST, WHEELS, Release, write_list

PYTHON = "3.12"
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
#: A share has no letter: nothing is run in the present folder, the file's own place is told whole.
_CLICK = f"""\
@echo off
chcp 65001 >nul
py -{PYTHON} -I "%~dp0install.py" %*
if errorlevel 9009 echo Python {PYTHON} : python-{PYTHON}.exe
pause
"""


def prepare(source: Path, python: Path | None, out: Path, run: Run | None = None) -> Release:
    """Lay out one release: wheels for Windows, the add-in, Python's own installer, what to click."""
    started = run or _started
    (out / WHEELS).mkdir(parents=True, exist_ok=True)
    (out / LIST).unlink(missing_ok=True)
    for old in (out / WHEELS).glob("*.whl"):
        old.unlink()
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
    to = ["--wheel-dir", str(out / WHEELS)]
    # A bare word would be the name of a package, which pip fetches from the index and runs.
    _do("pip wheel", [*pip, "wheel", "--no-deps", *to, str(source.resolve())], started)
    (wheel,) = (out / WHEELS).glob("dafatir-*.whl")
    _do("pip download", [*pip, *_download(source, wheel)], started)
    build_addin(out)
    (out / "install.py").write_text(_START, "ascii", newline="\n")
    (out / "install.cmd").write_text(_CLICK, "ascii", newline="\r\n")
    if python is not None:
        copyfile(python, out / f"python-{PYTHON}.exe")
    return write_list(out, wheel.name.split("-")[1])


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
