"""A disk in memory, with the faults that a real one has as arguments."""

from collections.abc import Mapping


class PowerLostError(OSError):
    """The disk stopped in the middle of an operation."""


class MemoryDisk:
    """A `Disk` that lives in a dict and can be told when to fail.

    >>> disk = MemoryDisk()
    >>> disk.create("a/1", b"one")
    >>> disk.append("a/1", b" two", expect_size=3)
    >>> disk.read("a/1", start=4), disk.list("a")
    (b'two', ['1'])
    """

    def __init__(
        self,
        files: Mapping[str, bytes] | None = None,
        *,
        tear_at: int | None = None,
        fail_after: int | None = None,
    ) -> None:
        """Start from files; tear the next write at a byte, or lose power after n operations."""
        self.files: dict[str, bytes] = dict(files or {})
        self.times: dict[str, float] = {}
        self.tear_at = tear_at
        self.fail_after = fail_after
        self.operations: list[tuple[str, str]] = []
        self.now = 0.0

    def list(self, folder: str) -> list[str]:
        self._step("list", folder)
        prefix = f"{folder.strip('/')}/" if folder.strip("/.") else ""
        inside = (p[len(prefix) :] for p in self.files if p.startswith(prefix))
        return sorted({name.split("/", 1)[0] for name in inside})

    def exists(self, path: str) -> bool:
        self._step("exists", path)
        return path in self.files

    def size(self, path: str) -> int:
        self._step("size", path)
        return len(self._held(path))

    def mtime(self, path: str) -> float:
        self._step("mtime", path)
        self._held(path)
        return self.times.get(path, 0.0)

    def read(self, path: str, start: int = 0) -> bytes:
        self._step("read", path)
        return self._held(path)[start:]

    def append(self, path: str, data: bytes, expect_size: int) -> None:
        self._step("append", path)
        held = self._held(path)
        if len(held) != expect_size:
            raise OSError(f"{path}: {len(held)} bytes, not {expect_size}")
        self._write(path, held, data)

    def create(self, path: str, data: bytes) -> None:
        self._step("create", path)
        if path in self.files:
            raise FileExistsError(path)
        self._write(path, b"", data)

    def replace(self, path: str, data: bytes) -> None:
        self._step("replace", path)
        if self.tear_at is not None:
            self.tear_at = None
            raise PowerLostError(path)
        self._write(path, b"", data)

    def remove(self, path: str) -> None:
        self._step("remove", path)
        self._held(path)
        del self.files[path]

    def _held(self, path: str) -> bytes:
        if path not in self.files:
            raise FileNotFoundError(path)
        return self.files[path]

    def _write(self, path: str, held: bytes, data: bytes) -> None:
        torn, self.tear_at = self.tear_at, None
        self.files[path] = held + (data if torn is None else data[:torn])
        self.times[path] = self.now
        if torn is not None:
            raise PowerLostError(path)

    def _step(self, name: str, path: str) -> None:
        if self.fail_after is not None and len(self.operations) >= self.fail_after:
            raise PowerLostError(path)
        self.operations.append((name, path))
