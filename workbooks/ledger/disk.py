"""What the ledger asks of a disk; the real one, with its locks and its clock, is passed in."""

from typing import Protocol


class Disk(Protocol):
    """A folder tree below one root; paths are relative, with forward slashes."""

    def list(self, folder: str) -> list[str]:
        """Return the names in a folder, sorted; a folder that is not there is empty."""

    def exists(self, path: str) -> bool: ...

    def size(self, path: str) -> int: ...

    def mtime(self, path: str) -> float:
        """Return the time of the last write by the share's own clock."""

    def read(self, path: str, start: int = 0) -> bytes: ...

    def append(self, path: str, data: bytes, expect_size: int) -> None:
        """Add bytes to a file of exactly that size, denying other writers, and prove them.

        Flushes to the platter and reads the bytes back through a new handle. Raises `OSError` if
        the size is another one, or if what is read back is not what was written.
        """

    def create(self, path: str, data: bytes) -> None:
        """Make a new file, flushed; raise `FileExistsError` if somebody made it first."""

    def replace(self, path: str, data: bytes) -> None:
        """Write a temporary file beside it, flush, and rename it over the old one."""

    def remove(self, path: str) -> None: ...
