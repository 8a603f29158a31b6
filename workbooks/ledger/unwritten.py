"""A disk on which everything may be tried: what is written there stays in memory."""

from workbooks.ledger.disk import Disk
from workbooks.ledger.memory import MemoryDisk


class Unwritten:
    """A `Disk` over another, which is only read.

    >>> real = MemoryDisk({"a/1": b"one"})
    >>> tried = Unwritten(real)
    >>> tried.create("a/2", b"two")
    >>> tried.list("a"), tried.read("a/2"), real.list("a")
    (['1', '2'], b'two', ['1'])
    """

    def __init__(self, real: Disk) -> None:
        """Take the disk that stays as it is."""
        self._real, self._tried = real, MemoryDisk()
        self._gone: set[str] = set()

    def list(self, folder: str) -> list[str]:
        there = (f"{folder}/{name}".strip("/") for name in self._real.list(folder))
        left = {path.rpartition("/")[2] for path in there if path not in self._gone}
        return sorted(left | set(self._tried.list(folder)))

    def exists(self, path: str) -> bool:
        return self._of(path).exists(path)

    def size(self, path: str) -> int:
        return self._of(path).size(path)

    def mtime(self, path: str) -> float:
        return self._of(path).mtime(path)

    def read(self, path: str, start: int = 0) -> bytes:
        return self._of(path).read(path, start)

    def append(self, path: str, data: bytes, expect_size: int) -> None:
        held = self.read(path)
        if len(held) != expect_size:
            raise OSError(f"{path}: {len(held)} bytes, not {expect_size}")
        self._tried.replace(path, held + data)

    def create(self, path: str, data: bytes) -> None:
        if self.exists(path):
            raise FileExistsError(path)
        self._tried.create(path, data)

    def replace(self, path: str, data: bytes) -> None:
        self._tried.replace(path, data)

    def remove(self, path: str) -> None:
        self.read(path)
        self._gone.add(path)
        if self._tried.exists(path):
            self._tried.remove(path)

    def _of(self, path: str) -> Disk:
        return self._tried if path in self._gone or self._tried.exists(path) else self._real
