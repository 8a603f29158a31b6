"""The add-in on this PC: the one that was installed, with its Python, and not blocked by Windows."""

from collections.abc import Iterator

from addin.desktop.install.pc import Pc, this_pc
from addin.desktop.install.problem import InstallProblem
from addin.desktop.install.release import ADDIN
from addin.desktop.start import read_settings
from addin.headless.doctor.sign import Sign, fine, wrong


def look_at_addin() -> Iterator[Sign]:
    """Look at the add-in where one was installed; a server has none."""
    try:
        pc = this_pc()
    except InstallProblem:
        return
    told = read_settings(pc.settings)
    if not told and not pc.addin.exists():
        return
    release = told.get("release", "")
    yield _is_whole(pc, told.get("python", ""), release)
    if _bears_mark_of_the_web(pc):
        yield wrong("DOC_021", path=pc.addin)


def _is_whole(pc: Pc, python: str, release: str) -> Sign:
    try:
        same = pc.addin.read_bytes() == (pc.release(release) / ADDIN).read_bytes()
    except OSError:
        same = False
    started = bool(python) and pc.folder.joinpath(python).exists()
    return fine("DOC_020", release=release) if same and started else wrong("DOC_020", path=pc.addin)


def _bears_mark_of_the_web(pc: Pc) -> bool:
    # Windows keeps the mark in a second stream of the file, elsewhere a file of such a name.
    return pc.addin.with_name(f"{pc.addin.name}:Zone.Identifier").exists()
