"""This PC: its Python, the libraries, its own folder."""

import platform
import re
import sys
from collections.abc import Iterator
from importlib import import_module
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from uuid import uuid4

from addin.headless.doctor.sign import Sign, fine, wrong
from addin.headless.home import home

_PYTHON_MIN = (3, 11)
_NOT_OF_A_NAME = r"[^\w.-]"
_MODULES = {"python-calamine": "python_calamine"}


def look_at_pc() -> Iterator[Sign]:
    """Look at what every command needs."""
    say = fine if sys.version_info >= _PYTHON_MIN else wrong
    yield say("DOC_001", version=platform.python_version())
    yield look_at_libraries(needed())
    yield look_at_folder(home())


def needed() -> list[str]:
    """Return the names of the libraries that Dafatir cannot do without."""
    try:
        declared = requires("dafatir") or []
    except PackageNotFoundError:
        return ["dafatir"]
    return [
        re.split(_NOT_OF_A_NAME, one, maxsplit=1)[0] for one in declared if "extra ==" not in one
    ]


def look_at_libraries(names: list[str]) -> Sign:
    """Load each library: what is only half installed shows itself there."""
    versions, broken = [], []
    for name in names:
        try:
            import_module(_MODULES.get(name, name))
            versions.append(f"{name} {version(name)}")
        except (ImportError, OSError, PackageNotFoundError):
            broken.append(name)
    if broken:
        return wrong("DOC_002", what=", ".join(broken))
    return fine("DOC_002", versions=", ".join(versions))


def look_at_folder(folder: Path) -> Sign:
    """Write a file into this PC's own folder and remove it."""
    probe = folder / f".probe.{uuid4().hex[:8]}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as problem:
        return wrong("DOC_003", path=folder, what=problem.strerror or "OSError")
    return fine("DOC_003", path=folder)
