"""Dafatir on one person's PC, without an administrator: each release beside the one before.

A release is made ready in a folder of its own; then the add-in is put where Excel starts from and
this PC's file names the new Python. Whatever stops on the way leaves the former release at work.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from addin.desktop.install.problem import InstallProblem
from addin.desktop.install.release import ADDIN, WHEELS, copy_release, read_list
from addin.desktop.start import FILE, FOLDER, PYTHON, RELEASES, read_settings, write_settings

Run = Callable[[list[str]], None]
_CHOSEN, _BEFORE, _STARTED = "release", "before", "python"
_READY = "ready"


@dataclass(frozen=True, slots=True)
class Pc:
    """The two folders of a person's profile that are written to."""

    folder: Path
    excel_start: Path

    @property
    def settings(self) -> Path:
        return self.folder / FILE

    @property
    def addin(self) -> Path:
        return self.excel_start / ADDIN

    @property
    def log(self) -> Path:
        return self.folder / "install.log"

    @property
    def releases(self) -> Path:
        return self.folder / RELEASES

    def release(self, name: str) -> Path:
        return self.releases / name


def this_pc() -> Pc:
    """Return this PC's folders: where VBA reads, and where Excel trusts what it starts."""
    local, roaming = os.environ.get("LOCALAPPDATA"), os.environ.get("APPDATA")
    if not local or not roaming:
        raise InstallProblem("INST_001")
    return Pc(Path(local) / FOLDER, Path(roaming) / "Microsoft" / "Excel" / "XLSTART")


def install(kit: Path, pc: Pc, run: Run | None = None) -> tuple[str, bool]:
    """Put the release of an installation folder on a PC; return its name and whether it was new."""
    release = read_list(kit)
    chosen = read_settings(pc.settings).get(_CHOSEN)
    place = pc.release(release.name)
    if not _is_ready(place):
        shutil.rmtree(place, ignore_errors=True)
        copy_release(kit, release, place)
        _make_ready(place, pc, run or _logged(pc.log))
    _choose(pc, release.name, release.settings)
    _keep_two(pc)
    return release.name, chosen != release.name


def go_back(pc: Pc) -> str:
    """Choose the release before; going back again returns to the newer one."""
    before = read_settings(pc.settings).get(_BEFORE, "")
    if not before or not _is_ready(pc.release(before)):
        raise InstallProblem("INST_006")
    _choose(pc, before)
    return before


def uninstall(pc: Pc) -> list[Path]:
    """Take the add-in and its Python away; return what the system still holds.

    The replicas' memory and the kept versions of workbooks in the same folder are the person's own.
    """
    try:
        pc.addin.unlink(missing_ok=True)
    except PermissionError as held:
        raise InstallProblem("INST_005", file=ADDIN) from held
    for ours in (pc.settings, pc.log):
        ours.unlink(missing_ok=True)
    # A Python that takes itself away is still running: Windows keeps its file until it ends.
    shutil.rmtree(pc.releases, ignore_errors=True)
    with suppress(OSError):  # What else lies there is the person's own.
        pc.folder.rmdir()
    return [left for left in (pc.releases,) if left.exists()]


def mark_of(file: Path) -> Path:
    """Return where Windows keeps the mark of the web: in a second stream of the file.

    >>> mark_of(Path("dafatir.xlam")).name
    'dafatir.xlam:Zone.Identifier'
    """
    return file.with_name(f"{file.name}:Zone.Identifier")


def python_of(place: Path, *, windowed: bool = False) -> Path:
    """Return the Python of a release; the windowed one shows no black window at a click."""
    if sys.platform == "win32":
        shown = place.joinpath(*PYTHON)
        return shown if windowed else shown.with_name("python.exe")
    return place / "env" / "bin" / "python"


def _is_ready(place: Path) -> bool:
    """Look for what a click starts, too: an antivirus takes single files away in silence."""
    needed = (place / _READY, place / ADDIN, python_of(place), python_of(place, windowed=True))
    return all(file.exists() for file in needed)


def _make_ready(place: Path, pc: Pc, run: Run) -> None:
    python = str(python_of(place))
    wheels = ("--no-index", "--find-links", str(place / WHEELS))
    for what, words in (
        ("venv", [sys.executable, "-I", "-m", "venv", str(place / "env")]),
        ("pip", [python, "-I", "-m", "pip", "--isolated", "install", *wheels, "dafatir"]),
        ("import", [python, "-I", "-c", "import addin.headless.cli.app, xlwings"]),
    ):
        try:
            run(words)
        except (OSError, subprocess.CalledProcessError) as wrong:
            raise InstallProblem("INST_004", what=what, file=pc.log) from wrong
    shutil.rmtree(place / WHEELS)
    (place / _READY).touch()


def _choose(pc: Pc, name: str, first: Mapping[str, str] | None = None) -> None:
    """Choose a release; what a person has set is never replaced by what the kit says first."""
    place = pc.release(name)
    _replace(pc.addin, (place / ADDIN).read_bytes())
    told = {**(first or {}), **read_settings(pc.settings)}
    if told.get(_CHOSEN, name) != name:
        told[_BEFORE] = told[_CHOSEN]
    told |= {_CHOSEN: name, _STARTED: str(python_of(place, windowed=True))}
    write_settings(pc.settings, told)


def _replace(file: Path, data: bytes) -> None:
    """Put an add-in in its place whole; while Excel is open it holds the one that is there."""
    if file.exists() and file.read_bytes() == data and not mark_of(file).exists():
        return
    # Excel would open whatever else lies in its start folder, so the copy is made outside of it.
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.parent.with_name(f"{file.name}.new")
    beside.write_bytes(data)
    try:
        beside.replace(file)
    except PermissionError as held:
        raise InstallProblem("INST_005", file=file.name) from held
    finally:
        beside.unlink(missing_ok=True)


def _keep_two(pc: Pc) -> None:
    told = read_settings(pc.settings)
    for old in pc.releases.iterdir():
        if old.name not in (told[_CHOSEN], told.get(_BEFORE)):
            shutil.rmtree(old, ignore_errors=True)


def _logged(log: Path) -> Run:
    def run(words: list[str]) -> None:
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("ab") as said:
            subprocess.run(words, stdout=said, stderr=said, check=True)  # noqa: S603 - our own words.

    return run
