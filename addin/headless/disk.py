"""The ledger's disk on a real folder, written for Windows first and run on both."""

import os
import secrets
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_REPLACE_TRIES = 6
_REPLACE_WAIT_SECONDS = 0.1
_LOCK_BYTE = 1 << 40


class FolderDisk:
    """A folder tree below one root; paths are relative, with forward slashes."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def _at(self, path: str) -> Path:
        return self.root / path if path else self.root

    def list(self, folder: str) -> list[str]:
        """Return the names in a folder, sorted; a folder that is not there is empty."""
        try:
            return sorted(path.name for path in self._at(folder).iterdir())
        except (FileNotFoundError, NotADirectoryError):
            return []

    def exists(self, path: str) -> bool:
        return self._at(path).exists()

    def size(self, path: str) -> int:
        return self._at(path).stat().st_size

    def mtime(self, path: str) -> float:
        return self._at(path).stat().st_mtime

    def read(self, path: str, start: int = 0) -> bytes:
        with self._at(path).open("rb") as file:
            file.seek(start)
            return file.read()

    def append(self, path: str, data: bytes, expect_size: int) -> None:
        """Add bytes behind exactly that many, no other writer beside, and prove them."""
        target = self._at(path)
        with target.open("r+b") as file, _alone(file):
            size = file.seek(0, os.SEEK_END)
            if size != expect_size:
                raise OSError(f"{path}: {size} bytes where {expect_size} were expected")
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if self.read(path, expect_size) != data:
            raise OSError(f"{path}: read back otherwise than written")

    def create(self, path: str, data: bytes) -> None:
        """Make a new file; exclusive on a local disk and on SMB alike."""
        target = self._at(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())

    def replace(self, path: str, data: bytes) -> None:
        target = self._at(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        temporary = target.with_name(f".{target.name}.{secrets.token_hex(4)}.tmp")
        try:
            with temporary.open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            _renamed(temporary, target)
        finally:
            temporary.unlink(missing_ok=True)

    def remove(self, path: str) -> None:
        self._at(path).unlink(missing_ok=True)


def _renamed(new: Path, old: Path) -> None:
    """Rename over; a virus scanner may hold a file for a moment on Windows."""
    for attempt in range(_REPLACE_TRIES):
        try:
            new.replace(old)
        except PermissionError:
            if attempt == _REPLACE_TRIES - 1:
                raise
            time.sleep(_REPLACE_WAIT_SECONDS * (attempt + 1))
        else:
            return


@contextmanager
def _alone(file: BinaryIO) -> Iterator[None]:
    """Deny other writers while a line is written; the system lets go if the process dies."""
    if sys.platform == "win32":
        # A byte far behind the end is locked, so that readers of the real bytes are not hindered.
        file.seek(_LOCK_BYTE)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        try:
            yield
        finally:
            file.seek(_LOCK_BYTE)
            msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)
    else:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        try:
            yield
        finally:
            fcntl.flock(file, fcntl.LOCK_UN)


@contextmanager
def lock_file(path: Path) -> Iterator[None]:
    """Hold a file of this PC's own folder against other processes, waiting for the one before."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+b") as file:
        if sys.platform == "win32":
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX)
        try:
            yield
        finally:
            if sys.platform == "win32":
                file.seek(0)
                msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)
