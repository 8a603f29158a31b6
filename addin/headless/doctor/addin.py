"""The add-in on this PC: the one that was installed, with its Python, and not blocked by Windows."""

import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from addin.desktop.install.pc import Pc, mark_of, this_pc
from addin.desktop.install.problem import InstallProblem
from addin.desktop.install.release import ADDIN
from addin.desktop.start import PYTHON, read_settings
from addin.desktop.version import is_older, version_in
from addin.headless.doctor.excel import look_at_excel
from addin.headless.doctor.registry import Registry, read_key
from addin.headless.doctor.sign import NO_VERSION, Sign, fine, wrong
from validators.catalogue import release as program_release

_RELEASES_KEPT = 2


def look_at_addin(registry: Registry = read_key) -> Iterator[Sign]:
    """Look at the add-in where one was installed; a server has none."""
    try:
        pc = this_pc()
    except InstallProblem:
        return
    told = read_settings(pc.settings)
    release = told.get("release", "")
    if not release and not pc.addin.exists():
        return
    yield from _look_at_python(pc, told.get("python", ""))
    yield _is_whole(pc, release)
    yield from _look_at_version(pc)
    if mark_of(pc.addin).exists():
        yield wrong("DOC_021", path=pc.addin)
    if release and sys.platform == "win32":
        yield from _look_at_libraries(pc.release(release))
    yield from _look_at_old(pc)
    yield from look_at_excel(registry)


def _look_at_python(pc: Pc, python: str) -> Iterator[Sign]:
    """Say when what a click starts is gone: an antivirus takes single files in silence."""
    if not python or not pc.folder.joinpath(python).exists():
        yield wrong("DOC_027", path=python or pc.releases)


def _is_whole(pc: Pc, release: str) -> Sign:
    try:
        there = pc.addin.read_bytes()
    except OSError:
        return wrong("DOC_028", path=pc.addin)
    try:
        same = there == (pc.release(release) / ADDIN).read_bytes()
    except OSError:
        same = False
    return fine("DOC_020", release=release) if same else wrong("DOC_020", path=pc.addin)


def _look_at_version(pc: Pc) -> Iterator[Sign]:
    """Compare the release that made the add-in with the one that looks: they change together."""
    try:
        there = version_in(pc.addin.read_bytes())
    except OSError:  # Its own sign has told of it.
        return
    here = program_release()
    if there is None or there == here:
        return
    code = "DOC_031" if is_older(there, here) else "DOC_032"
    yield wrong(code, path=pc.addin, there=there or NO_VERSION, here=here)


def _look_at_libraries(place: Path) -> Iterator[Sign]:
    """Look for the library of both Excels: it is named after xlwings' own version."""
    try:
        pinned = version("xlwings")
    except PackageNotFoundError:  # The libraries' own sign has told of it.
        return
    beside = place.joinpath(*PYTHON).parent
    for bits in ("32", "64"):
        name = f"xlwings{bits}-{pinned}.dll"
        if not any((folder / name).exists() for folder in (beside, beside.parent)):
            yield wrong("DOC_029", file=name, path=beside.parent)


def _look_at_old(pc: Pc) -> Iterator[Sign]:
    kept = len(list(pc.releases.iterdir())) if pc.releases.is_dir() else 0
    if kept > _RELEASES_KEPT:
        yield wrong("DOC_030", path=pc.releases, count=kept)
