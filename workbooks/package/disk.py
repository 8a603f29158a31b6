"""What saving a workbook asks of a disk; tests pass in one with faults."""

import os
import shutil
import sys
import time
from pathlib import Path

CHUNK_BYTES = 1 << 20
REPLACE_TRIES = 6
REPLACE_WAIT_SECONDS = 0.1


class Disk:
    """The real disk."""

    def read(self, path: Path) -> bytes:
        """Return a file's bytes."""
        return path.read_bytes()

    def holds(self, path: Path, data: bytes) -> bool:
        """Tell whether a file holds exactly these bytes, read little by little."""
        at = 0
        with path.open("rb") as file:
            while chunk := file.read(CHUNK_BYTES):
                if not data.startswith(chunk, at):
                    return False
                at += len(chunk)
        return at == len(data)

    def write(self, path: Path, data: bytes) -> None:
        """Write a new file and wait until it lies on the platter."""
        with path.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())

    def replace(self, new: Path, old: Path) -> None:
        """Put one file in the place of another.

        A virus scanner or Explorer's preview may hold a file for a moment on Windows, so a
        refusal is tried again a few times.
        """
        if old.exists():
            shutil.copymode(old, new)
        for attempt in range(REPLACE_TRIES):
            try:
                new.replace(old)
                break
            except PermissionError:
                if sys.platform != "win32" or attempt == REPLACE_TRIES - 1:
                    raise
                time.sleep(REPLACE_WAIT_SECONDS * (attempt + 1))
        self.flush_folder(old.parent)

    def flush_folder(self, folder: Path) -> None:
        """Make a rename last; Windows has no such call and needs none."""
        if sys.platform == "win32":
            return
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

    def remove(self, path: Path) -> None:
        """Remove a file, if it is there."""
        path.unlink(missing_ok=True)
