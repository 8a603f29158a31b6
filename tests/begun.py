"""What many tests begin with: made once by each process, then copied into each test's own folder."""

import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

# The two kinds of files in which a PC notes where a folder is.
_NAME_PLACES = {".json", ".txt"}


class _File(NamedTuple):
    data: bytes
    written_ns: int


class _Begun(NamedTuple):
    folder: Path
    folders: list[Path]
    files: dict[Path, _File]


_BEGUN: dict[tuple[str, ...], _Begun] = {}


def begin(folder: Path, what: str, make: Callable[[], object]) -> None:
    """Let a test's folder become what this makes of it; from the same start it is made only once.

    A copy is what was made, byte for byte and to the nanosecond; only where it says in which folder
    it stands does it name its own.
    """
    # Tests of other places may call by the same name what they make otherwise.
    start = (make.__module__, make.__qualname__, what, _digest(folder))
    if start not in _BEGUN:
        make()
        _BEGUN[start] = _kept(folder)
        return
    begun = _BEGUN[start]
    for path in begun.folders:
        (folder / path).mkdir(exist_ok=True)
    for path, file in begun.files.items():
        data = file.data
        if path.suffix in _NAME_PLACES:
            data = data.replace(bytes(begun.folder), bytes(folder))
        (folder / path).write_bytes(data)
        os.utime(folder / path, ns=(file.written_ns, file.written_ns))


def _digest(folder: Path) -> str:
    """Return what tells one start from another: every name and every byte."""
    told = sha256()
    for path in sorted(folder.rglob("*")):
        told.update(bytes(path.relative_to(folder)) + b"\0")
        if path.is_file():
            told.update(sha256(path.read_bytes()).digest())
    return told.hexdigest()


def _kept(folder: Path) -> _Begun:
    """Return a folder as it is now."""
    paths = sorted(folder.rglob("*"))
    files = {
        path.relative_to(folder): _File(path.read_bytes(), path.stat().st_mtime_ns)
        for path in paths
        if path.is_file()
    }
    folders = [path.relative_to(folder) for path in paths if path.is_dir()]
    return _Begun(folder, folders, files)
